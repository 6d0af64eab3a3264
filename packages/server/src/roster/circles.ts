import type { Day, Id, Instant, RosterCircle, RosterMember } from '@family-partnering/contract';
import { endOf } from './dates.js';
import { opaqueId } from './opaque-id.js';
import { rosterPerson } from './people.js';
import type { Link, Part, Roster, RosterUser } from './roster.js';
import type { Settings } from './settings.js';
import { teachersOf, type Teacher } from './teachers.js';

/** An action of the roster before it has an id. */
export type CirclePlan = Omit<RosterCircle, 'id'>;

/** The day on which a roster is judged, and the moment of the import. */
export interface When {
  readonly today: Day;
  readonly now: Instant;
  /** What the ids of homes are made with, so that nobody can guess one. */
  readonly secret?: string;
}

export const circleOf = (student: Id): Id => `c-${student}`;

/** One circle for each student: the student, the people of their homes, their teachers of today, their partners. */
export function planCircles(roster: Roster, settings: Settings, tenant: Id, when: When): CirclePlan[] {
  const teachers = teachersOf(roster, when.today);
  const links = new Map<Id, Link[]>();
  for (const link of roster.links) links.set(link.student, [...(links.get(link.student) ?? []), link]);
  return [...roster.users.values()]
    .filter((user) => user.part === 'student')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((student) => {
      const own = (links.get(student.id) ?? []).filter((link) => link.until === undefined || link.until >= when.today || mayBeRenewed(link, roster, settings, when));
      return {
        type: 'roster.circle',
        scope: `circle:${circleOf(student.id)}`,
        circle: circleOf(student.id),
        student: student.id,
        grade: student.grade,
        band: bandOf(student.grade, settings),
        members: [
          { person: rosterPerson(student, settings), relation: 'student' },
          ...own.map((link) => linked(link, roster, settings, tenant, when)),
          ...teachers(student.id).map((teacher) => taught(teacher, roster, settings, when)),
        ],
        restricted: own.filter((link) => link.restricted).map((link) => link.contact),
      };
    });
}

/** A family may have given a partner more time than the list does. Whether it has, the rule knows: without that, the place has ended. */
const mayBeRenewed = ({ contact, until }: Link, roster: Roster, settings: Settings, { now }: When): boolean =>
  until !== undefined && roster.users.get(contact)?.part === 'community' && endOf(until, settings.zone) <= now;

/** From grade 6, or where the school says, a student is in every family thread by default. */
export function bandOf(grade: string, settings: Settings): RosterCircle['band'] {
  return /^\d+$/.test(grade) && Number(grade) >= settings.secondaryFrom ? 'secondary' : 'primary';
}

function linked(link: Link, roster: Roster, settings: Settings, tenant: Id, when: When): RosterMember {
  const user = roster.users.get(link.contact)!;
  const last = [link.until, user.until].filter((day) => day !== undefined).sort()[0];
  const household = user.part === 'caregiver' ? { household: householdOf(link, roster, tenant, when) } : {};
  const person = rosterPerson(user, settings);
  return { person, relation: link.relation || fallback(user, person.role), ...household, ...plannedEnd(last, settings, when, user.part) };
}

/**
 * An end that lies ahead ends access by itself. One that the clock has passed already is there because an older day is judged: the next
 * import ends it. Of a partner it is told as it is, so that more time given over it stands.
 */
function plannedEnd(last: Day | undefined, settings: Settings, { today, now }: When, part: Part = 'staff'): { until?: Instant } {
  const until = last === undefined ? undefined : endOf(last, settings.zone);
  const isPast = until !== undefined && until <= now;
  return until === undefined || (isPast && !(part === 'community' && last! < today)) ? {} : { until };
}

const fallback = (user: RosterUser, role: string): string => (user.part === 'caregiver' ? user.role.toLowerCase() : role);

/**
 * Those who live with the student are one home; everyone else is a home of their own. The id stays the same whoever
 * comes or goes, and tells nobody which home it is or that there is another.
 */
function householdOf(link: Link, roster: Roster, tenant: Id, { secret = '' }: When): Id {
  const main = !roster.knowsHomes || link.livesWith === true;
  return opaqueId(secret, ...homeParts(tenant, link.student, main ? undefined : link.contact));
}

/** What the id of a home is made of: the one where a student mostly lives, or the one of somebody who lives elsewhere. */
export const homeParts = (tenant: Id, student: Id, elsewhere: Id | undefined): readonly string[] => ['home', tenant, student, ...(elsewhere === undefined ? [] : [elsewhere])];

function taught(teacher: Teacher, roster: Roster, settings: Settings, when: When): RosterMember {
  const person = rosterPerson(roster.users.get(teacher.id)!, settings);
  const said = settings.people[teacher.id]?.role;
  return { person, relation: said ?? shorten(teacher.titles), ...plannedEnd(teacher.until, settings, when) };
}

/** A class teacher of a small school has a dozen subjects: the first three say enough. */
function shorten(titles: readonly string[]): string {
  return (titles.length > 3 ? [...titles.slice(0, 3), '…'] : titles).join(', ').slice(0, 120);
}
