import { CLOCK, isRefusal, type Action, type Claim, type Draft, type Giving, type Instant, type Key, type Opportunity, type OpportunityAction, type Places, type QuietHours, type Reads, type Rule, type Side, type Stored, type Value } from '@family-partnering/contract';
import { opportunityRules } from '@family-partnering/rules/opportunity-all';
import { opportunitySchemas } from '@family-partnering/rules/opportunity.schemas';

export const TENANT = 'riverbend';
const RULES = new Map((opportunityRules as readonly unknown[] as readonly Rule<Action>[]).map((rule) => [rule.type, rule]));

export type ClaimNow = Stored<Value<Claim>> & { readonly value: Value<Claim> };

/** Records in memory and rules over them, without an engine: ten thousand histories in seconds. Nothing here is what is tested. */
export class World {
  readonly records = new Map<string, Stored>();
  readonly people = new Map<string, Side>();
  now: Instant = '2026-11-20T18:00:00.000Z';
  /** What the seeds of draws begin with. */
  luck = 'luck';
  #ids = 0;

  person(id: string, side: Side, quiet?: QuietHours): string {
    this.people.set(id, side);
    const value = { called: id, given: id, family: '', side, role: side, ...(quiet ? { quiet } : {}) };
    this.#put({ kind: 'person', id, scope: `person:${id}`, audience: [`person:${id}`], index: {}, value, version: 1, changedBy: 'roster' });
    return id;
  }

  school(zone: string): void {
    this.#put({ kind: 'school', id: TENANT, scope: `tenant:${TENANT}`, audience: [`tenant:${TENANT}`], index: {}, value: { zone }, version: 1, changedBy: 'roster' });
  }

  act(person: string, fields: { readonly type: OpportunityAction['type']; readonly opportunity?: string; readonly [field: string]: unknown }): readonly Draft[] {
    const opportunity = fields.opportunity ?? 'o-1';
    this.#ids += 1;
    const where = fields.type.startsWith('fit.') ? {} : { scope: `opportunity:${opportunity}`, opportunity };
    const action = { id: `a-${this.#ids}`, ...where, ...fields } as unknown as Action;
    const rule = RULES.get(action.type)!;
    const { issues } = opportunitySchemas[fields.type]['~standard'].validate(action) as { issues?: readonly { readonly message: string }[] };
    if (issues) throw new Error(`${action.type}: ${issues[0]!.message}`);
    const side = person === CLOCK ? 'school' : this.people.get(person)!;
    if (person !== CLOCK && rule.sides[side] !== true) throw new Error(`${side} has not ${action.type}`);
    const drafts = rule.decide(action, this.#reads(), { actor: { person, side, tenant: TENANT }, now: this.now, lots: (draw) => ({ seed: `${this.luck}-${draw}`, seal: `seal of ${this.luck}-${draw}` }) });
    for (const draft of drafts) {
      const before = this.records.get(`${draft.kind} ${draft.id}`);
      this.#put({ ...draft, version: (before?.version ?? 0) + 1, changedBy: action.id });
    }
    return drafts;
  }

  /** What a person may see: the records of which they hold a key. */
  seenBy(person: string): readonly Stored[] {
    const keys = new Set([`person:${person}`, `tenant:${TENANT}`]);
    return [...this.records.values()].filter(({ audience, value, kind }) => value !== null && kind !== 'person' && kind !== 'school' && audience.some((key) => keys.has(key)));
  }

  get<V>(kind: string, id: string): V {
    return this.records.get(`${kind} ${id}`)!.value as V;
  }

  claims(opportunity = 'o-1'): readonly ClaimNow[] {
    return [...this.records.values()].filter(({ kind, value }) => kind === 'claim' && (value as Value<Claim> | null)?.opportunity === opportunity) as ClaimNow[];
  }

  claim(person: string, opportunity = 'o-1'): Value<Claim> {
    return this.get('claim', `${opportunity}|${person}`);
  }

  places(slot = 's', opportunity = 'o-1'): Value<Places> {
    return this.get('places', `${opportunity}|${slot}`);
  }

  opportunity(id = 'o-1'): Value<Opportunity> {
    return this.get('opportunity', id);
  }

  #put(stored: Stored): void {
    this.records.set(`${stored.kind} ${stored.id}`, stored);
  }

  #reads(): Reads {
    const find = (kind: string, id: string) => this.records.get(`${kind} ${id}`);
    return {
      get: <V>(kind: string, id: string) => (find(kind, id)?.value == null ? undefined : (find(kind, id) as Stored<V>)),
      list: <V>(kind: string, index: string, prefix: readonly Key[], range: { readonly limit: number; readonly last?: true }) => {
        const found = [...this.records.values()]
          .filter((stored) => stored.kind === kind && stored.value !== null && prefix.every((key, at) => stored.index[index]?.[at] === key))
          .sort((a, b) => compare(a.index[index]!, b.index[index]!) || (a.id < b.id ? -1 : 1));
        return (range.last ? found.slice(-range.limit) : found.slice(0, range.limit)) as readonly Stored<V>[];
      },
    };
  }
}

function compare(a: readonly Key[], b: readonly Key[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left !== right) return left === undefined || (right !== undefined && left < right) ? -1 : 1;
  }
  return 0;
}

/** What a deed is refused with, or `done`. */
export const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (isRefusal(thrown)) return `${thrown.code} ${thrown.reason ?? ''}`.trim();
    throw thrown;
  }
  return 'done';
};

/** An offer of a museum trip, with whatever a test wants otherwise. */
export const offer = (giving: Giving, capacity: number | undefined, more: Record<string, unknown> = {}) => ({
  type: 'opportunity.offer' as const, to: 'grant', title: 'Museum trip', summary: 'Come along.', lifts: 'science', sort: 'help', setting: 'school', minutes: 240,
  languages: ['en'], supports: ['food'], slots: [{ id: 's', ...(capacity === undefined ? {} : { capacity }) }], giving, term: '2026-fall', hold: 600,
  another: [], also: [], language: { tag: 'en', means: 'read' }, ...more,
});

export const claim = (slot = 's', opportunity = 'o-1') => ({ type: 'opportunity.claim' as const, opportunity, slot, needs: [], words: '', language: { tag: 'en', means: 'read' } });

export const minutesLater = (now: Instant, minutes: number): Instant => new Date(Date.parse(now) + minutes * 60_000).toISOString();
