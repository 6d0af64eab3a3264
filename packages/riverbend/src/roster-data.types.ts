import type { Id, RosterCircle, RosterMember, RosterSchool } from '@family-partnering/contract';

/** A circle as roster-data.ts keeps it: people by their ids, because most of them stand in many circles. */
export interface CircleData extends Pick<RosterCircle, 'circle' | 'student' | 'grade' | 'band' | 'restricted'> {
  readonly members: readonly (Omit<RosterMember, 'person'> & { readonly person: Id })[];
}

export interface SchoolData {
  readonly school: RosterSchool['school'];
  readonly staff: readonly Id[];
  readonly safetyTeam: readonly Id[];
}
