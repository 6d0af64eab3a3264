import { newId, ROSTER, type Action, type Adapter, type Id, type RosterCircle, type RosterPerson, type Side } from '@family-partnering/contract';
import type { Stage } from '@family-partnering/conformance';
import type { Engine } from '@family-partnering/engine';

export const TENANT = 'riverbend';

const roster = { person: ROSTER, side: 'school', tenant: TENANT } as const;
const person = (id: Id, called: string, side: Side): RosterPerson =>
  ({ id, called, given: called, family: 'Ash', side, role: '', by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });

const maya = person('maya', 'Maya', 'student');
const leo = person('leo', 'Leo', 'student');
const noa = person('noa', 'Noa', 'student');
const sam = person('sam', 'Sam', 'home');
const bell = person('bell', 'Coach Bell', 'community');
const rosa = person('rosa', 'Rosa', 'home');
const whitaker = person('whitaker', 'Ms. Whitaker', 'school');
const cole = person('cole', 'Mr. Cole', 'school');

const circle = (student: RosterPerson, ...others: readonly RosterPerson[]): RosterCircle => ({
  id: newId(), type: 'roster.circle', scope: `circle:${student.id}`, circle: student.id, student: student.id, grade: '8', band: 'secondary', restricted: [],
  members: [student, ...others].map((one) => ({ person: one, relation: one.side === 'home' ? 'mother' : one.side, ...(one.side === 'school' || one.side === 'community' ? {} : { household: one === sam ? 'h2' : 'h1' }) })),
});

const start = (thread: Id, mode: 'all' | 'student-school', people: readonly Id[]): Action =>
  ({ id: newId(), type: 'thread.start', scope: 'circle:maya', thread, circle: 'maya', about: 'Fractions', mode, people }) as Action;

/** The two threads of the family. */
export interface Places {
  readonly together: Id;
  readonly apart: Id;
}

/** Ms. Whitaker and Rosa talk about Maya; Mr. Cole could be brought in. Rosa has two more children, so she stays when this ends; Noa lives with Sam too. */
export async function fillFamily(act: Engine['act']): Promise<Places> {
  const places = { together: newId(), apart: newId() };
  const school: Action = {
    id: newId(), type: 'roster.school', scope: `tenant:${TENANT}`, staff: [whitaker, cole], safetyTeam: ['cole'],
    school: { id: TENANT, name: 'Riverbend', zone: 'America/Denver', editMinutes: 15, holidays: [], safetyReaders: 'school leaders' },
  } as Action;
  for (const action of [school, circle(maya, rosa, whitaker, cole), circle(leo, rosa, cole), circle(noa, rosa, sam, whitaker, bell)]) await act(roster, action);
  const teacher = { person: 'whitaker', side: 'school', tenant: TENANT } as const;
  await act(teacher, start(places.together, 'all', ['maya', 'rosa']));
  await act(teacher, start(places.apart, 'student-school', ['maya']));
  return places;
}

export function familyStage({ together, apart }: Places, act: Engine['act'], adapter: (person: Id) => Adapter, close: () => Promise<void>): Stage {
  const endAccess = async (): Promise<void> => void (await act(roster, circle(maya, whitaker, cole)));
  return {
    adapter, close, ann: 'whitaker', bob: 'rosa', newcomer: 'cole', around: { student: 'maya', otherCircle: 'leo', safety: 'cole', twoHomes: { circle: 'noa', other: 'sam', partner: 'bell' } }, faults: { endAccess },
    together: { thread: together, circle: 'maya' }, apart: { thread: apart, circle: 'maya' },
  };
}
