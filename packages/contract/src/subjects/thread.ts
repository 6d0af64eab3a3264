import type { Action, Day, Id, Instant, LanguageTag, Side } from '../data.js';
import type { Author, Common, Reach } from './common.js';

/** Who is in it: everyone of the circle who was chosen, the adults alone, or student and school alone. */
export type ThreadMode = 'all' | 'adults' | 'student-school';

/** One person's place in one thread. */
export interface Seat extends Author {
  readonly by: Reach;
  /** `left` went by themselves, `ended` no longer belong to the circle; both see nothing any more. */
  readonly state: 'in' | 'left' | 'ended';
  readonly since: Instant;
  /** The first chapter that this person sees. */
  readonly from: number;
  /** When a planned consent ends. */
  readonly until?: Instant;
}

/** One conversation around one student. What it is called and who is in it; the words are messages. */
export interface Thread extends Common {
  readonly kind: 'thread';
  readonly circle: Id;
  /** What it is about, in the words of whoever started it. May be empty. */
  readonly about: string;
  /** Its own id, so that what is made from a thread's values alone can name it. */
  readonly thread: Id;
  /** The student's name, so that a list needs nothing else. */
  readonly student: string;
  readonly mode: ThreadMode;
  readonly members: readonly Seat[];
  /** Whom it was started with: if one of them leaves, a waiting message asks before it goes. */
  readonly addressed: readonly Id[];
  readonly startedBy: Id;
  /** How many entries it has; unread = `count` − the viewer's mark. */
  readonly count: number;
  /** Opens a new chapter when someone joins: they see from then on. */
  readonly chapter: number;
  readonly last?: { readonly n: number; readonly at: Instant; readonly by: Author; readonly sort: string };
  /** Since when it waits for an answer of family (home, student, community) or of school. */
  readonly waits?: { readonly for: 'family' | 'school'; readonly since: Instant; readonly n: number; readonly by?: Day };
  /** "I saw this. I will answer by …" */
  readonly promise?: { readonly person: Id; readonly called: string; readonly side: Side; readonly by: Day };
  /** Who answers for their side, after it was handed on. */
  readonly answerers: { readonly family?: Id; readonly school?: Id };
  /** Done, and what waited before: whoever marked it by mistake opens it again as it was. */
  readonly resolved?: { readonly by: Author; readonly at: Instant; readonly before?: Pick<Thread, 'waits' | 'promise'> };
  /** Legal words that nobody has explained yet to one of their readers: until then this reader is not asked to agree. */
  readonly unexplained?: readonly { readonly message: Id; readonly person: Id }[];
  /** Who has agreed to show when messages were seen. On only while everyone inside has. */
  readonly seenYes: readonly Id[];
  /** Who has agreed that a person who came later may read what was said before. */
  readonly earlierYes: readonly { readonly person: Id; readonly by: readonly Id[] }[];
}

/** How far a person has read in a thread. Seen by that person alone. */
export interface Mark extends Common {
  readonly kind: 'mark';
  readonly thread: Id;
  readonly person: Id;
  readonly upTo: number;
}

/** The day on which a person saw up to where; exists only while everyone inside agrees. */
export interface Seen extends Common {
  readonly kind: 'seen';
  readonly thread: Id;
  readonly person: Id;
  readonly called: string;
  readonly upTo: number;
  readonly day: Day;
}

export interface StartThread extends Action {
  readonly type: 'thread.start';
  readonly thread: Id;
  readonly circle: Id;
  readonly about: string;
  readonly mode: ThreadMode;
  /** Everyone in it but the one who starts it. */
  readonly people: readonly Id[];
}

/**
 * "Would you like to be in this talk?" A student of two homes is asked, never put in.
 * A record of its own, seen by the one who is asked: whether somebody was asked tells of another home.
 */
export interface Invitation extends Common {
  readonly kind: 'invitation';
  readonly thread: Id;
  readonly circle: Id;
  readonly person: Id;
  readonly by: Author;
  readonly about: string;
  readonly at: Instant;
}

/** Answers an invitation. Yes joins, and sees from then on; no reason is asked for a no. */
export interface AnswerInvitation extends Action {
  readonly type: 'thread.join';
  readonly thread: Id;
  readonly yes: boolean;
}

export interface AddToThread extends Action {
  readonly type: 'thread.add';
  readonly thread: Id;
  readonly person: Id;
}

export interface LeaveThread extends Action {
  readonly type: 'thread.leave';
  readonly thread: Id;
}

/** Hands it to a colleague, who answers from now on; everyone inside is told. */
export interface HandOver extends Action {
  readonly type: 'thread.hand';
  readonly thread: Id;
  readonly to: Id;
}

export interface ResolveThread extends Action {
  readonly type: 'thread.resolve';
  readonly thread: Id;
}

export interface ReopenThread extends Action {
  readonly type: 'thread.reopen';
  readonly thread: Id;
}

/** Turns "seen" on for oneself; it shows only when all have. Any one turns it off for all. */
export interface SetSeen extends Action {
  readonly type: 'thread.seen';
  readonly thread: Id;
  readonly on: boolean;
}

/** Agrees that a person who joined later may read what was said before: one message, or else all of it. */
export interface ShareEarlier extends Action {
  readonly type: 'thread.earlier';
  readonly thread: Id;
  readonly person: Id;
  readonly message?: Id;
}

/** Marks everything up to an entry as read. Later replaces earlier. */
export interface SetMark extends Action {
  readonly type: 'mark.set';
  readonly thread: Id;
  readonly upTo: number;
  /** The reader's own day, shown where "seen" is on. */
  readonly day: Day;
}

export type ThreadAction =
  | StartThread | AnswerInvitation | AddToThread | LeaveThread | HandOver
  | ResolveThread | ReopenThread | SetSeen | ShareEarlier;

/** A line that the thread itself writes: who came, who left, who answers now. */
export interface SystemLine {
  readonly what: 'started' | 'joined' | 'left' | 'ended' | 'handover' | 'resolved' | 'reopened' | 'earlier' | 'opened';
  readonly people: readonly { readonly called: string; readonly lang?: LanguageTag }[];
  readonly day?: Day;
}
