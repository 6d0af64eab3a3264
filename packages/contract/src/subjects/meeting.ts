import type { Action, Id, Instant } from '../data.js';
import type { Author, Common } from './common.js';

/** That somebody of a talk wishes to meet. Seen by those who are in the talk. Whoever arranges it goes on from here. */
export interface MeetingWish extends Common {
  readonly kind: 'meeting-wish';
  readonly thread: Id;
  readonly circle: Id;
  readonly chapter: number;
  readonly by: Author;
  readonly at: Instant;
  /** Why, in words. May be empty: nobody is asked for a reason. */
  readonly text: string;
  readonly ended?: { readonly by: Author; readonly at: Instant; readonly how: 'met' | 'taken-back' };
}

export interface WishMeeting extends Action {
  readonly type: 'meeting.wish';
  readonly wish: Id;
  readonly thread: Id;
  readonly text: string;
  readonly language: Common['language'];
  /** Who the writer saw would read it: as with a message (T3). */
  readonly audience: { readonly revision: number; readonly people: readonly Id[] };
}

/** "We met", by anyone in the talk; or taken back by the one who wished it. */
export interface EndMeetingWish extends Action {
  readonly type: 'meeting.end';
  readonly wish: Id;
  readonly how: 'met' | 'taken-back';
}

export type MeetingAction = WishMeeting | EndMeetingWish;
