import type { Day, Id } from '@family-partnering/contract';
import type { Place } from './findings.js';

/** What a person is to the school. A community partner or an interpreter has a role that begins with `ext:`. */
export type Part = 'student' | 'caregiver' | 'staff' | 'community';

/** One user of the bundle who is there today. */
export interface RosterUser {
  readonly id: Id;
  readonly part: Part;
  /** As the standard spells it: `teacher`, `principal`, `guardian`, `ext:mentor`. */
  readonly role: string;
  readonly given: string;
  readonly family: string;
  /** The name they go by. */
  readonly called: string;
  readonly pronouns?: string;
  readonly grade: string;
  /** The last day of their role. */
  readonly until?: Day;
  readonly place: Place;
}

/** A class, and the days between which it is held. */
export interface RosterClass {
  readonly id: Id;
  readonly title: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** One person's part in one class, with its own days already cut to those of the class. */
export interface Enrolment {
  readonly class: Id;
  readonly user: Id;
  readonly student: boolean;
  readonly from?: Day;
  readonly to?: Day;
}

/** That a grown-up belongs to a student. */
export interface Link {
  readonly student: Id;
  readonly contact: Id;
  /** In the school's words: mother, grandmother, mentor. Empty where the bundle does not say. */
  readonly relation: string;
  /** Whether they live in the student's main home; `undefined` where nothing says so. */
  readonly livesWith?: boolean;
  /** Sees nothing of this student, whatever else the roster says. */
  readonly restricted: boolean;
  readonly until?: Day;
}

/** A bundle that makes sense, as of one day. */
export interface Roster {
  readonly schools: readonly { readonly id: Id; readonly name: string }[];
  /** The name for all of it: the one school, or what the schools belong to. */
  readonly name: string;
  readonly users: ReadonlyMap<Id, RosterUser>;
  readonly classes: ReadonlyMap<Id, RosterClass>;
  readonly enrolments: readonly Enrolment[];
  readonly links: readonly Link[];
  /** Whether the bundle says who lives with whom. */
  readonly knowsHomes: boolean;
}

/** Whether a day lies between two others; an open end holds for ever. */
export function isDuring(today: Day, span: { readonly from?: Day; readonly to?: Day }): boolean {
  return (span.from === undefined || span.from <= today) && (span.to === undefined || today <= span.to);
}
