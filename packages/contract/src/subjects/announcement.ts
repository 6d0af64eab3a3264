import type { Action, Id, Instant } from '../data.js';
import type { Author, Common } from './common.js';

/** Words for everyone of the school, from any side. Seen by all once they are told; until then by the two who know of them. */
export interface Announcement extends Common {
  readonly kind: 'announcement';
  readonly text: string;
  readonly by: Author;
  readonly at: Instant;
  /** The school adult who answers for it: looks at it first where another side asks, and meets questions under it. */
  readonly answers: Author;
  /** `asked` waits for the school’s yes. */
  readonly state: 'asked' | 'told' | 'not-now';
  readonly toldAt?: Instant;
  /** Why not now. */
  readonly note?: string;
}

/** What one person asks or says under an announcement. Seen by that person and the one who answers: nobody else hears of it. */
export interface AnnouncementQuestion extends Common {
  readonly kind: 'announcement-question';
  readonly announcement: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly text: string;
  readonly reply?: { readonly by: Author; readonly at: Instant; readonly text: string };
}

interface On extends Action {
  readonly scope: `tenant:${string}`;
  readonly announcement: Id;
}

/** Tells everyone, or asks the school to. The school’s own is told at once, anyone else’s waits for a yes. */
export interface PostAnnouncement extends On {
  readonly type: 'announcement.post';
  /** The school adult who answers. */
  readonly to: Id;
  readonly text: string;
  readonly language: Common['language'];
}

/** The school’s yes; or not now, with a word why. */
export interface AnswerAnnouncement extends On {
  readonly type: 'announcement.answer';
  readonly yes: boolean;
  readonly text: string;
}

/** Asks or says something under it, to the one who answers alone. */
export interface AskUnder extends On {
  readonly type: 'announcement.ask';
  readonly question: Id;
  readonly text: string;
  readonly language: Common['language'];
}

export interface ReplyUnder extends On {
  readonly type: 'announcement.reply';
  readonly question: Id;
  readonly text: string;
}

export type AnnouncementAction = PostAnnouncement | AnswerAnnouncement | AskUnder | ReplyUnder;
