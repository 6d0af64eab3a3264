import { ROSTER, type Action, type Draft, type Id, type Key, type Reads, type Rule, type Side, type Stored } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { PEOPLE, TENANT, type PersonId } from './homework.world.js';

/** Rules over a map: as fast as 2,000 histories need, and with nothing else in between that could hide something. */
export class Records {
  readonly #all = new Map<string, Stored>();
  readonly #rules: ReadonlyMap<string, Rule<Action>>;
  #seq = 0;

  constructor(rules: readonly Rule<Action>[] = familyRules) {
    this.#rules = new Map(rules.map((rule) => [rule.type, rule]));
    const member = (id: PersonId) => ({
      person: { id, called: id, given: '', family: '', side: PEOPLE[id].side, role: PEOPLE[id].side, by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] }, relation: PEOPLE[id].side,
      ...('household' in PEOPLE[id] ? { household: (PEOPLE[id] as { household: string }).household } : {}),
    });
    for (const [circle, student, people] of [['c1', 'sam', ['ana', 'abe', 'bea', 'sam', 'coach', 'teach', 'okafor']], ['c2', 'sue', ['cyd', 'sue', 'teach']]] as const) {
      this.act(ROSTER, 'school', { id: `roster-${circle}`, type: 'roster.circle', scope: `circle:${circle}`, circle, student, grade: '8', band: 'secondary', members: people.map(member), restricted: [] } as never);
    }
  }

  /** @returns `ok`, or the refusal in words */
  act(person: Id, side: Side, action: Action): string {
    const rule = this.#rules.get(action.type)!;
    if (rule.sides[side] !== true && person !== ROSTER) return 'forbidden side';
    const now = new Date(Date.UTC(2026, 10, 18, 20) + this.#seq * 1000).toISOString();
    let drafts: readonly Draft[];
    try {
      drafts = rule.decide(action, this.#reads, { actor: { person, side, tenant: TENANT }, now });
    } catch (reason) {
      const { code, reason: why } = reason as { code?: string; reason?: string };
      if (code === undefined) throw reason;
      return why === undefined ? code : `${code} ${why}`;
    }
    this.#seq += 1;
    for (const draft of drafts) {
      const key = `${draft.kind} ${draft.id}`;
      this.#all.set(key, { ...draft, version: (this.#all.get(key)?.version ?? 0) + 1, changedBy: action.id });
    }
    return 'ok';
  }

  /** What a person may see now: records whose audience holds a key that is granted to them. */
  seenBy(person: Id): readonly Stored[] {
    const keys = new Set([`person:${person}`]);
    for (const { kind, value } of this.#all.values()) {
      const grant = value as { person: Id; audience: string; ended: boolean } | null;
      if (kind === 'grant' && grant !== null && grant.person === person && !grant.ended) keys.add(grant.audience);
    }
    return [...this.#all.values()].filter(({ value, audience }) => value !== null && audience.some((key) => keys.has(key)));
  }

  all(kind: string): readonly Stored[] {
    return [...this.#all.values()].filter((one) => one.kind === kind && one.value !== null);
  }

  readonly #reads: Reads = {
    get: (kind, id) => this.#all.get(`${kind} ${id}`) as never,
    list: (kind, index, prefix) => [...this.#all.values()].filter((one) => one.kind === kind && prefix.every((key: Key, at) => one.index[index]?.[at] === key)) as never,
  };
}
