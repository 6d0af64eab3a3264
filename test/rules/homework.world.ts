import { answerId, ROSTER, type Action, type Entity, type HomeworkTask, type Id, type Instant } from '@family-partnering/contract';
import { createEngine, memoryFiles, memoryStorage, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';

export const TENANT = 'sample';
const NOW: Instant = '2026-11-18T20:00:00.000Z';

/** Two students. The first lives in two homes; a community partner is in the circle by consent. */
export const PEOPLE = {
  ana: { side: 'home', circle: 'c1', household: 'hA' }, abe: { side: 'home', circle: 'c1', household: 'hA' },
  bea: { side: 'home', circle: 'c1', household: 'hB' }, sam: { side: 'student', circle: 'c1' }, coach: { side: 'community', circle: 'c1' },
  teach: { side: 'school', circle: 'c1' }, okafor: { side: 'school', circle: 'c1' },
  cyd: { side: 'home', circle: 'c2', household: 'hC' }, sue: { side: 'student', circle: 'c2' },
} as const;
export type PersonId = keyof typeof PEOPLE;
export const EVERYONE = Object.keys(PEOPLE) as PersonId[];

export const TASK: HomeworkTask = {
  subject: 'Maths', title: 'Two trips, one graph', goal: '', from: '2026-11-17', to: '2026-11-23', minutes: 25, needed: '', given: '',
  steps: [{ who: 'student', text: 'Draw one trip.' }, { who: 'both', text: 'Say where you went fast.' }], prompts: [], further: {}, letters: ['Dear family partner, please pick a trip.'],
};
export const EN = { tag: 'en', means: 'read' } as const;

/** Every kind in which something of homework stands. */
export const KINDS = ['card', 'touchpoint', 'answer', 'homework-reply', 'homework-change', 'homework-work', 'homework-letter', 'homework-paper', 'problem'] as const;

export class World {
  #count = 0;
  constructor(readonly engine: Engine) {}

  id = (what = 'x'): Id => `${what}-${(this.#count += 1)}`;

  /** Decides as that person; resolves with what they are told, rejects with the refusal. */
  async act(person: PersonId, type: string, fields: Record<string, unknown>, scope = 'circle:c1'): Promise<void> {
    await this.engine.act({ person, side: PEOPLE[person].side, tenant: TENANT }, { id: this.id('act'), type, scope, ...fields } as Action, NOW);
  }

  /** What became of it: `ok`, or the code of the refusal with its reason. */
  async told(person: PersonId, type: string, fields: Record<string, unknown>, scope?: string): Promise<string> {
    return this.act(person, type, fields, scope).then(() => 'ok', (refusal: { code?: string; reason?: string; message?: string }) => {
      if (refusal.code === undefined) throw refusal;
      return refusal.reason === undefined ? refusal.code : `${refusal.code} ${refusal.reason}`;
    });
  }

  /** Everything of a kind that a person may see, by all of its lists that need no parent. */
  async seen<E extends Entity>(person: PersonId, kind: string, filter: object = {}): Promise<readonly E[]> {
    const session = this.engine.session({ person, side: PEOPLE[person].side, tenant: TENANT });
    const items: E[] = [];
    let before: string | undefined;
    do {
      const page = await session.list(kind, { filter, limit: 200, ...(before && { before }) });
      items.push(...(page.items as unknown as E[]));
      before = page.before;
    } while (before !== undefined);
    return items;
  }

  async views(person: PersonId, problem: Id): Promise<readonly (Entity & { text: string; author: { person: Id } })[]> {
    return this.seen<Entity & { text: string; author: { person: Id } }>(person, 'problem-view', { problem });
  }

  /** One card for both classes. */
  async invite(): Promise<Id> {
    const card = this.id('card');
    await this.act('teach', 'homework.invite', { card, task: TASK, circles: ['c1', 'c2'] });
    return `${card}|c1`;
  }

  did = (person: PersonId, touchpoint: Id, text = '', more: { readonly home?: string; readonly [field: string]: unknown } = {}, circle = 'c1') =>
    this.told(person, 'homework.answer', { touchpoint, answer: tellingOf(person, touchpoint, 'did', more), sort: 'did', text, language: EN, ...more }, `circle:${circle}`);
  stuck = (person: PersonId, touchpoint: Id, text = '', more: { readonly home?: string; readonly [field: string]: unknown } = {}, circle = 'c1') =>
    this.told(person, 'homework.stuck', { touchpoint, answer: tellingOf(person, touchpoint, 'stuck', more), reasons: ['unclear'], text, language: EN, ...more }, `circle:${circle}`);
}

export async function world(): Promise<World> {
  const engine = createEngine({ storage: memoryStorage({ clock: () => NOW }), rules: familyRules, kinds: familyKinds, tenant: TENANT, clock: () => NOW, files: { store: memoryFiles() } });
  const roster = { person: ROSTER, side: 'school', tenant: TENANT } as const;
  const person = (id: PersonId) => ({ id, called: id, given: '', family: '', side: PEOPLE[id].side, role: PEOPLE[id].side, by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });
  const member = (id: PersonId) => ({ person: person(id), relation: PEOPLE[id].side, ...('household' in PEOPLE[id] ? { household: (PEOPLE[id] as { household: string }).household } : {}) });
  const circle = (id: string, student: PersonId, members: PersonId[]) => engine.act(roster, {
    id: `roster-${id}`, type: 'roster.circle', scope: `circle:${id}`, circle: id, student, grade: '8', band: 'secondary', members: members.map(member), restricted: [],
  } as unknown as Action, NOW);
  await circle('c1', 'sam', ['ana', 'abe', 'bea', 'sam', 'coach', 'teach', 'okafor']);
  await circle('c2', 'sue', ['cyd', 'sue', 'teach']);
  return new World(engine);
}

/** The record that one's telling goes to. */
const tellingOf = (person: PersonId, touchpoint: Id, sort: 'did' | 'stuck', more: { readonly home?: string }): Id =>
  answerId(touchpoint, sort, { person, side: PEOPLE[person].side }, more.home ?? 'student');
