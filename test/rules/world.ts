import { CLOCK, ROSTER, isRefusal, type Action, type Draft, type FamilyAction, type Id, type Reads, type Rule, type Side, type Stored, type Viewer } from '@family-partnering/contract';
import { checkDraft, judge, lastOfEach } from '@family-partnering/engine/guards';
import { familyRules } from '@family-partnering/rules';

export const NOW = '2026-11-20T18:00:00.000Z';
export const CIRCLE = 'c1';

/** People of the little school that the rules are tried on: two homes, a student, three staff, a partner, another family. */
export const PEOPLE = {
  rosa: ['home', 'A'], luis: ['home', 'A'], daniel: ['home', 'B'], mateo: ['student', undefined],
  grant: ['school', undefined], okafor: ['school', undefined], cole: ['school', undefined], bell: ['community', undefined],
} as const satisfies Record<string, readonly [Side, string | undefined]>;
export type Name = keyof typeof PEOPLE;

type Body<A> = A extends Action ? Omit<A, 'id' | 'scope'> & { readonly scope?: Action['scope']; readonly id?: string } : never;

/** All records in a map, decided by the rules and by what an engine lets none of them do: no storage, no time passing. */
export class World {
  records = new Map<string, Stored>();
  private actions = 0;
  now = NOW;
  constructor(readonly rules: ReadonlyMap<string, Rule> = new Map(familyRules.map((rule) => [rule.type, rule]))) {}

  /** Decides and stores; gives back what changed, or the refusal. */
  act(person: Id, body: Body<FamilyAction>): readonly Draft[] {
    this.actions += 1;
    const action = { id: `act-${this.actions}`, scope: `circle:${CIRCLE}`, ...body } as Action;
    const drafts = this.decide(person, action);
    for (const { isNew: _, ...draft } of drafts) {
      const version = (this.records.get(at(draft))?.version ?? 0) + 1;
      this.records.set(at(draft), structuredClone({ ...draft, version, changedBy: action.id }));
    }
    return drafts;
  }

  /** The same, where a refusal is one of the things that may happen. */
  try(person: Id, body: Body<FamilyAction>): string {
    try {
      this.act(person, body);
      return 'done';
    } catch (thrown) {
      if (isRefusal(thrown)) return `${thrown.code}${thrown.reason ? ` ${thrown.reason}` : ''}`;
      throw thrown;
    }
  }

  decide(person: Id, action: Action): readonly Draft[] {
    const rule = this.rules.get(action.type)!;
    const viewer = this.viewer(person);
    const looked = new Set<string>();
    const drafts = lastOfEach(judge(rule, action, this.looking(looked), { actor: viewer, now: this.now, lots: (draw) => ({ seed: `seed of ${draw}`, seal: `seal of ${draw}` }) }));
    for (const draft of drafts) checkDraft(draft, this.records.get(at(draft)), () => looked.has(at(draft)), rule.scopes(action), viewer);
    return drafts;
  }

  private viewer(person: Id): Viewer {
    const side = (this.value<{ side: Side; state: string }>('member', `${CIRCLE}|${person}`)?.side ?? (person === ROSTER || person === CLOCK ? 'school' : 'home')) as Side;
    return { person, side, tenant: 'riverbend' };
  }

  private looking(looked: Set<string>): Reads {
    const saw = (found: readonly Stored[]): void => found.forEach((one) => looked.add(at(one)));
    return {
      get: (kind, id) => (looked.add(`${kind} ${id}`), this.reads.get(kind, id)),
      list: (kind, index, prefix, range) => {
        const found = this.reads.list<never>(kind, index, prefix, range);
        saw(found);
        return found;
      },
    };
  }

  readonly reads: Reads = {
    get: <V>(kind: string, id: Id) => {
      const stored = this.records.get(`${kind} ${id}`);
      return stored?.value == null ? undefined : (stored as Stored<V>);
    },
    list: <V>(kind: string, index: string, prefix: readonly (string | number)[], { limit }: { limit: number }) =>
      this.all(kind).filter((stored) => stored.index[index] !== undefined && prefix.every((part, place) => stored.index[index]![place] === part)).slice(0, limit) as unknown as readonly Stored<V>[],
  };

  /** The same records under other rules. */
  under(rules: ReadonlyMap<string, Rule>): World {
    const other = new World(rules);
    other.records = this.records;
    return other;
  }

  all(kind: string): readonly Stored[] {
    return [...this.records.values()].filter((stored) => stored.kind === kind && stored.value !== null);
  }

  value<V>(kind: string, id: Id): V | undefined {
    return this.reads.get<V>(kind, id)?.value ?? undefined;
  }

  /** What a person sees of a kind: by the keys that they hold now. */
  seen(person: Id, kind: string): readonly Stored[] {
    const held = this.all('grant').map(({ value }) => value as { person: Id; audience: string; ended: boolean });
    const keys = new Set([`person:${person}`, ...held.filter((grant) => grant.person === person && !grant.ended).map(({ audience }) => audience)]);
    return this.all(kind).filter(({ audience }) => audience.some((key) => keys.has(key)));
  }
}

const at = ({ kind, id }: Draft): string => `${kind} ${id}`;

/** The roster of the little school; `without` have departed. */
export function enrol(world: World, without: readonly Name[] = []): void {
  const person = (name: Name) => ({
    id: name, called: name, given: name, family: '', side: PEOPLE[name][0], role: '', by: 'page' as const, speaks: ['en'], reads: ['en'], means: ['read' as const],
  });
  world.act(ROSTER, {
    type: 'roster.school', scope: 'tenant:riverbend', safetyTeam: ['okafor'], staff: (['grant', 'okafor', 'cole'] as const).map(person),
    school: { id: 'riverbend', name: 'Riverbend', zone: 'America/Denver', editMinutes: 15, holidays: [], answers: 'okafor', safetyReaders: 'the principal' },
  });
  const names = (Object.keys(PEOPLE) as Name[]).filter((name) => !without.includes(name));
  world.act(ROSTER, {
    type: 'roster.circle', circle: CIRCLE, student: 'mateo', grade: '8', band: 'secondary', restricted: [],
    members: names.map((name) => ({ person: person(name), relation: PEOPLE[name][0] === 'school' ? `teaches ${name}` : name, ...(PEOPLE[name][1] && { household: PEOPLE[name][1] }) })),
  });
}

export const send = (thread: Id, message: Id, people: readonly Id[], more: object = {}) => ({
  type: 'message.send' as const, message, thread, text: `words ${message}`, language: { tag: 'en', means: 'read' as const }, sort: 'note' as const, sensitivity: 'everyday' as const,
  audience: { revision: 1, people }, ...more,
});
