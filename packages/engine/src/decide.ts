import { CLOCK, Refusal, ROSTER, type Action, type Change, type Context, type Draft, type Entity, type Instant, type Receipt, type Reads, type CheckedRule, type Rule, type Scope, type Stored, type Viewer } from '@family-partnering/contract';
import { safeParse, type GenericSchema } from 'valibot';
import { bodyHash } from './body-hash.js';
import { runLoading } from './loaded-reads.js';
import type { Storage, Write } from './storage.js';

/** Decides one action of one person: locks its scopes, runs its rule, stores what changes. */
export async function decide(storage: Storage, rules: ReadonlyMap<string, CheckedRule>, viewer: Viewer, body: unknown, now: Instant): Promise<Receipt> {
  const { action, rule } = parse(rules, body);
  const scopes = [...new Set(rule.scopes(action))].sort();
  const hash = bodyHash(action);
  return storage.write(scopes, async (tx) => {
    const earlier = rule.monotonic ? undefined : await tx.receipt(viewer.person, action.id);
    if (earlier !== undefined) {
      if (earlier.bodyHash !== hash) throw new Refusal('invalid', { reason: 'id-used', message: 'This action id was used before, with another body. Make a new id for each action.' });
      return receiptOf(tx, viewer, action, earlier.changed.map(([kind, id]) => [kind, id] as const));
    }
    const drafts = await runLoading(tx, (read) => judge(rule, action, read, viewer, now));
    const stored = await versioned(tx, lastOfEach(drafts), action, scopes);
    if (stored.length > 0 || !rule.monotonic) {
      await tx.commit(stored, rule.monotonic ? undefined : { person: viewer.person, action: action.id, bodyHash: hash });
    }
    return receiptOf(tx, viewer, action, stored.map(({ kind, id }) => [kind, id] as const));
  });
}

function parse(rules: ReadonlyMap<string, CheckedRule>, body: unknown): { action: Action; rule: CheckedRule } {
  const type = typeof body === 'object' && body !== null ? (body as { type?: unknown }).type : undefined;
  const rule = typeof type === 'string' ? rules.get(type) : undefined;
  if (rule === undefined) throw new Refusal('unsupported', { message: `No rule decides the action type ${JSON.stringify(type)}.` });
  const parsed = safeParse(rule.schema as GenericSchema<Action>, body);
  if (parsed.success) return { action: parsed.output, rule };
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Refusal('invalid', { reason: path === 'text' ? 'text' : 'fields', message: `${type}${path && `, field ${path}`}: ${issue.message}` });
}

/** The engine enforces the table of sides; a person's voice in a circle is the one they have there. */
function judge(rule: Rule, action: Action, read: Reads, viewer: Viewer, now: Instant): readonly Draft[] {
  const actor = { ...viewer, side: voice(action.scope, read, viewer) };
  const declared = viewer.person === ROSTER || viewer.person === CLOCK ? true : rule.sides[actor.side]; // the roster and the clock are no side; their own rules let nobody else in
  if (declared !== true) throw new Refusal('forbidden', { reason: 'side', message: declared });
  const context: Context = { actor, now };
  return rule.decide(action, read, context);
}

function voice(scope: Scope, read: Reads, viewer: Viewer): Viewer['side'] {
  if (!scope.startsWith('circle:')) return viewer.side;
  const member = read.get<{ side: Viewer['side']; state: string }>('member', `${scope.slice('circle:'.length)}|${viewer.person}`);
  return member?.value?.state === 'in' ? member.value.side : viewer.side;
}

function lastOfEach(drafts: readonly Draft[]): readonly Draft[] {
  return [...new Map(drafts.map((draft) => [JSON.stringify([draft.kind, draft.id]), draft])).values()];
}

async function versioned(tx: Write, drafts: readonly Draft[], action: Action, scopes: readonly Scope[]): Promise<readonly Stored[]> {
  const foreign = drafts.find(({ scope }) => !scopes.includes(scope));
  if (foreign !== undefined) throw new Error(`${action.type} wants to change ${foreign.kind} in ${foreign.scope}, which it did not lock`);
  const before = (await tx.load(drafts.map(({ kind, id }) => ({ kind, id })))) as readonly (Stored | undefined)[];
  const moved = drafts.find(({ scope }, at) => before[at] !== undefined && before[at].scope !== scope);
  if (moved !== undefined) throw new Refusal('invalid', { reason: 'id-taken' });
  return drafts.map((draft, at) => ({ ...draft, version: (before[at]?.version ?? 0) + 1, changedBy: action.id }));
}

async function receiptOf(tx: Write, viewer: Viewer, action: Action, refs: readonly (readonly [kind: string, id: string])[]): Promise<Receipt> {
  const seen = await tx.visible(viewer.person, refs);
  return { action: action.id, changes: seen.flatMap((stored) => (stored === undefined ? [] : [changeOf(stored)])) };
}

export function changeOf(stored: Stored): Change {
  return stored.value === null
    ? { type: 'remove', kind: stored.kind, id: stored.id, version: stored.version }
    : { type: 'upsert', entity: entityOf(stored) };
}

/** What leaves the engine: values and identity; never scope, audience or index. */
export function entityOf({ kind, id, version, changedBy, value }: Stored): Entity {
  return { ...(value as object), kind, id, version, changedBy };
}
