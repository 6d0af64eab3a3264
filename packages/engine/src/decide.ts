import { Refusal, type Action, type Change, type CheckedRule, type Context, type Draft, type Entity, type Receipt, type Scope, type Stored, type Viewer } from '@family-partnering/contract';
import { safeParse, type GenericSchema } from 'valibot';
import { bodyHash } from './body-hash.js';
import { checkDraft, judge, lastOfEach } from './guards.js';
import { runLoading, type Loaded } from './loaded-reads.js';
import type { Storage, Write } from './storage.js';

/** Decides one action of one person: locks its scopes, runs its rule, stores what changes. */
export async function decide(storage: Storage, rules: ReadonlyMap<string, CheckedRule>, body: unknown, context: Context): Promise<Receipt> {
  const { action, rule } = parse(rules, body);
  const { actor: viewer } = context;
  const scopes = [...new Set(rule.scopes(action))].sort();
  const hash = bodyHash(action);
  return storage.write(scopes, async (tx) => {
    const earlier = rule.monotonic ? undefined : await tx.receipt(action.id);
    if (earlier !== undefined) {
      // Versions, questions and agreements are named by their action: one id is one action of one person in the whole school.
      if (earlier.person !== viewer.person || earlier.bodyHash !== hash) throw new Refusal('invalid', { reason: 'id-used', message: 'This action id was used before, with another body. Make a new id for each action.' });
      return receiptOf(tx, viewer, action, earlier.changed.map(([kind, id]) => [kind, id] as const));
    }
    const { result: drafts, has } = await runLoading(tx, (read) => judge(rule, action, read, context));
    const stored = await versioned(tx, lastOfEach(drafts), has, action, scopes, viewer);
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

async function versioned(tx: Write, drafts: readonly Draft[], wasRead: Loaded['has'], action: Action, scopes: readonly Scope[], viewer: Viewer): Promise<readonly Stored[]> {
  const before = (await tx.load(drafts.map(({ kind, id }) => ({ kind, id })))) as readonly (Stored | undefined)[];
  return drafts.map((draft, at) => {
    checkDraft(draft, before[at], () => wasRead(draft.kind, draft.id), scopes, viewer);
    const { isNew: _, ...rest } = draft;
    return { ...rest, version: (before[at]?.version ?? 0) + 1, changedBy: action.id };
  });
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
