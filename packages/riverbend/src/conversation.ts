import type { Id, LogWay, MessageSort, QuickAnswer, ReachedHow, Recall, ThreadMode } from '@family-partnering/contract';
import type { Weekday } from './calendar.js';

/** One entry as somebody said it. Other languages than English were drafted by machine until a speaker has read them. */
export interface Entry {
  readonly id: Id;
  readonly at: readonly [Weekday, string];
  readonly by: Id;
  readonly text: string;
  /** English where it is not said. */
  readonly lang?: string;
  /** A note where it is not said. */
  readonly sort?: Exclude<MessageSort, 'line'>;
  readonly quick?: QuickAnswer;
  readonly replyTo?: Id;
  /** It tells of a talk elsewhere on the same day, with these people. */
  readonly log?: { readonly how: LogWay; readonly with: readonly Id[] };
  readonly recall?: Recall;
  /** These are the words of a voice message. */
  readonly spoken?: true;
  readonly important?: true;
  /** Who wrote it down, after a call, a talk, a paper or through an interpreter. */
  readonly recorded?: { readonly by: Id; readonly readBack: boolean };
  /** It was brought to somebody who does not use the page. */
  readonly reached?: { readonly at: readonly [Weekday, string]; readonly to: Id; readonly how: ReachedHow };
}

/** One conversation of the sample's week. */
export interface Conversation {
  readonly id: Id;
  readonly student: Id;
  readonly about: string;
  readonly mode: ThreadMode;
  readonly started: readonly [Weekday, string];
  readonly by: Id;
  /** Everyone but the one who starts it. A student of two homes says yes a minute later. */
  readonly people: readonly Id[];
  /** A colleague takes over. */
  readonly handed?: { readonly at: readonly [Weekday, string]; readonly by: Id; readonly to: Id };
  readonly entries: readonly Entry[];
  /** How many of the last entries a person has not read. Everyone else has read everything. */
  readonly unread?: Readonly<Record<Id, number>>;
}

/** Whether the wording waits for somebody who speaks the language: all of it that is not English does. */
export const isDraft = ({ lang = 'en' }: Entry): boolean => lang !== 'en';
