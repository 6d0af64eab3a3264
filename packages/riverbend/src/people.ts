import type { Id, LanguageTag, RosterPerson, Side } from '@family-partnering/contract';
import { PEOPLE } from './roster-data.js';

/** Somebody whose eyes a demo can look through. */
export interface DemoPerson {
  readonly id: Id;
  readonly name: string;
  readonly side: Side;
  /** In words: grade 8, maths, grades 7–8. Empty for a caregiver. */
  readonly role: string;
  /** The language in which this person would choose to see the page. */
  readonly language: LanguageTag;
}

/** The 25 people of the story, in its order. */
export const STORY_PEOPLE: readonly DemoPerson[] = PEOPLE.filter(({ id }) => id.startsWith('p')).map(demoPerson);

/** Everyone in Riverbend's roster. */
export const ALL_PEOPLE: readonly DemoPerson[] = PEOPLE.map(demoPerson);

function demoPerson({ id, called, side, role, means, reads, speaks }: RosterPerson): DemoPerson {
  const language = (means[0] === 'read' ? reads[0] : speaks[0]) ?? 'en';
  return { id, name: called, side, role, language };
}
