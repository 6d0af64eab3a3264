import type { Action, Id, Instant, Side } from '../data.js';
import type { Common, Reach } from './common.js';
import type { Person, QuietHours, School } from './people.js';

/** The person id under which a roster import acts. No token may carry it. */
export const ROSTER = 'system:roster';

/** What a roster knows of a person. What the person has said themselves is never overwritten by it. */
export interface RosterPerson {
  readonly id: Id;
  readonly called: string;
  readonly given: string;
  readonly family: string;
  readonly side: Side;
  readonly role: string;
  readonly by: Reach;
  readonly speaks: readonly string[];
  readonly reads: readonly string[];
  readonly little?: Person['little'];
  readonly means: Person['means'];
  readonly sayIt?: string;
  readonly pronouns?: string;
  readonly quiet?: QuietHours;
}

/** One person's place in a circle, as the roster has it. */
export interface RosterMember {
  readonly person: RosterPerson;
  readonly relation: string;
  readonly household?: Id;
  readonly until?: Instant;
}

/** The whole of one circle. Whoever is in the records and not in here has departed. */
export interface RosterCircle extends Action {
  readonly type: 'roster.circle';
  readonly circle: Id;
  readonly student: Id;
  readonly grade: string;
  readonly band: 'primary' | 'secondary';
  readonly members: readonly RosterMember[];
  /** People who see nothing of this circle, whatever else the roster says: deny wins. */
  readonly restricted: readonly Id[];
}

/** Ends a circle: the student is no longer on the roster. */
export interface RosterEnd extends Action {
  readonly type: 'roster.end';
  readonly circle: Id;
}

/** The school's own settings. */
export interface RosterSchool extends Action {
  readonly type: 'roster.school';
  readonly school: Omit<School, keyof Common> & { readonly id: Id };
  readonly staff: readonly RosterPerson[];
  /** Who reads what is passed for safety. */
  readonly safetyTeam: readonly Id[];
}

export type RosterAction = RosterCircle | RosterEnd | RosterSchool;
