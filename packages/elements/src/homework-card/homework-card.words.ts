import type { Author, Day, School, Viewer } from '@family-partnering/contract';
import { dateOf, dayInWords, weekday } from '../shared/dates.js';
import type { Stand } from './homework-card.model.js';
import type { HomeworkStrings } from './homework-card.strings.js';

/** What the words of one drawing depend on. */
export interface Telling {
  readonly words: HomeworkStrings;
  /** The language of the interface. */
  readonly tag: string;
  readonly viewer: Viewer;
  /** The server's clock. */
  readonly now: Date;
  readonly school: School | undefined;
}

export const day = (one: Day, tag: string): string => dayInWords(dateOf(one), tag);
export const shortDay = (at: string, tag: string): string => weekday(new Date(at), tag);

export function standWords(stand: Stand, { words, viewer }: Telling): string {
  if (stand === 'answered') return viewer.side === 'school' ? words.theyAnswered : words.youAnswered;
  return stand === 'talk' ? words.talkAbout : words.wroteBack;
}

/** A sheet of paper on which nobody is named came from home. */
export const who = (author: Author, { viewer, words }: Telling): string => (author.person === viewer.person ? words.you : author.called || words.atHome);
