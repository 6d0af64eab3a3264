import type { Action, Day, Id, RosterCircle, RosterPerson, RosterSchool } from '@family-partnering/contract';
import { addDays, moveInstant } from './calendar.js';
import { CIRCLES, PEOPLE, SCHOOL } from './roster-data.js';

/** The id of the made-up school. */
export const TENANT = 'riverbend';

const people: ReadonlyMap<Id, RosterPerson> = new Map(PEOPLE.map((person) => [person.id, person]));

/** The circle of a student. */
export const circleOf = (student: Id): Id => `c-${student}`;

export function person(id: Id): RosterPerson {
  const found = people.get(id);
  if (found === undefined) throw new Error(`There is no ${id} in Riverbend.`);
  return found;
}

/** The home of one of a student's people. */
export function householdOf(student: Id, who: Id): Id {
  return CIRCLES.find((circle) => circle.student === student)!.members.find((member) => member.person === who)!.household!;
}

/** The people of the home in which a student mostly lives. */
export function homeOf(student: Id): readonly Id[] {
  const members = CIRCLES.find((circle) => circle.student === student)!.members.filter((member) => member.household !== undefined);
  return members.filter((member) => member.household === members[0]!.household).map((member) => member.person);
}

/** The homes of a student, the one where they mostly live first. */
export function householdsOf(student: Id): readonly Id[] {
  const { members } = CIRCLES.find((circle) => circle.student === student)!;
  return [...new Set(members.flatMap((member) => member.household ?? []))];
}

/** In how many homes a student lives. */
export const homesOf = (student: Id): number => householdsOf(student).length;

/** The roster as actions, moved by whole weeks. */
export function rosterActions(days: number): readonly Action[] {
  return [school(days), ...CIRCLES.map((circle) => ({
    ...circle,
    id: `riverbend-${circle.circle}`,
    type: 'roster.circle',
    scope: `circle:${circle.circle}`,
    members: circle.members.map(({ person: id, until, ...member }) => ({
      ...member, person: person(id), ...(until === undefined ? {} : { until: moveInstant(until, days) }),
    })),
  }) satisfies RosterCircle)];
}

function school(days: number): RosterSchool {
  const holidays: readonly Day[] = SCHOOL.school.holidays.map((day) => addDays(day, days));
  return {
    id: 'riverbend-school', type: 'roster.school', scope: `tenant:${TENANT}`, school: { ...SCHOOL.school, holidays },
    staff: SCHOOL.staff.map(person), safetyTeam: SCHOOL.safetyTeam,
  };
}
