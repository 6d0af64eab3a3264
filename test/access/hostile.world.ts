// A circle of two homes, a partner and two of the school, over the server and SQLite, and whoever of them tries what they may not.
import { newId, type Action, type Id, type RosterMember, type Side } from '@family-partnering/contract';
import { makeWorld, ROSTER_VIEWER, type World } from '../server/world.js';

type Name = 'mateo' | 'rosa' | 'luis' | 'daniel' | 'grant' | 'okafor' | 'bell';
const LATER = '2099-01-01T00:00:00.000Z';

const member = (id: Name, side: Side, relation: string, more: Partial<RosterMember> = {}): RosterMember => ({
  person: { id, called: id, given: id, family: 'Ash', side, role: relation, by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] }, relation, ...more,
});

/** Everyone of the first circle. */
export const ALL: readonly RosterMember[] = [
  member('mateo', 'student', 'student', { household: 'A' }), member('rosa', 'home', 'mother', { household: 'A' }), member('luis', 'home', 'grandfather', { household: 'A' }),
  member('daniel', 'home', 'father', { household: 'B' }), member('grant', 'school', 'maths'), member('okafor', 'school', 'principal'), member('bell', 'community', 'mentor', { until: LATER }),
];

export interface Told {
  readonly status: number;
  readonly code?: string;
  readonly reason?: string;
  readonly text: string;
}

export interface Hostile extends World {
  /** The roster says who is in the circle now. */
  roster(members: readonly RosterMember[], restricted?: readonly Id[], circle?: Id): Promise<void>;
  /** Tries it. */
  tries(who: Name, body: object): Promise<Told>;
  /** Does it; what has to succeed. */
  does(who: Name, body: object): Promise<void>;
  /** What stands at an address for somebody: the body, or the status. */
  sees(who: Name, path: string): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  /** Words in a talk, to those who are in it. @returns the id of the message */
  says(who: Name, thread: Id, text: string, more?: object): Promise<Id>;
}

export const start = (thread: Id, people: readonly Name[], more: object = {}) => ({ type: 'thread.start', thread, circle: 'c1', about: 'x', mode: 'all', people, ...more });

export async function hostileWorld(): Promise<Hostile> {
  const world = await makeWorld();
  const roster: Hostile['roster'] = async (members, restricted = [], circle = 'c1') => {
    const student = members.find(({ relation }) => relation === 'student')!.person.id;
    await world.engine.act(ROSTER_VIEWER, { id: newId(), type: 'roster.circle', scope: `circle:${circle}`, circle, student, grade: '8', band: 'secondary', restricted, members } as Action);
  };
  await roster(ALL);
  // Another child, so that whoever has left the first circle can still sign in.
  const sofia = member('mateo', 'student', 'student');
  await roster([{ ...sofia, person: { ...sofia.person, id: 'sofia', called: 'sofia' } }, ...ALL.slice(1).map((one) => ({ ...one, ...(one.household && { household: `${one.household}2` }) }))], [], 'c2');
  const tries: Hostile['tries'] = async (who, body) => {
    const answer = await world.act(who, { id: newId(), scope: 'circle:c1', ...body } as unknown as Action);
    const text = await answer.text();
    const { code, reason } = JSON.parse(text) as { code?: string; reason?: string };
    return { status: answer.status, text, ...(code && { code }), ...(reason && { reason }) };
  };
  const does: Hostile['does'] = async (who, body) => {
    const told = await tries(who, body);
    if (told.status !== 200) throw new Error(`${who} could not: ${JSON.stringify(body)}: ${told.text}`);
  };
  const sees: Hostile['sees'] = async (who, path) => {
    const answer = await world.ask(who, path);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    ...world, roster, tries, does, sees,
    async says(who, thread, text, more = {}) {
      const { members, revision } = (await sees(who, `/v1/thread/${thread}`)).body as unknown as { members: { person: string; state: string }[]; revision: number };
      const people = members.filter(({ person, state }) => state === 'in' && person !== who).map(({ person }) => person);
      const message = newId();
      await does(who, { type: 'message.send', message, thread, text, language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision, people }, ...more });
      return message;
    },
  };
}
