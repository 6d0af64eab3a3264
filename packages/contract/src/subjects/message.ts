import type { Action, Day, Id, Instant, LanguageTag } from '../data.js';
import type { FileReference } from '../files.js';
import type { Author, Common, Means, Sensitivity } from './common.js';
import type { Explaining } from './legal.js';
import type { SystemLine } from './thread.js';

/** The longest message, in UTF-16 code units as browsers count them. */
export const MESSAGE_LIMIT = 4000;

/** None is needed; a concern offers a talk first. `log` tells of a talk outside this page. `line` is written by the thread itself. */
export type MessageSort = 'note' | 'celebration' | 'concern' | 'request' | 'answer' | 'promise' | 'log' | 'line';

/** Answers in words with a picture, which count as an answer. */
export type QuickAnswer = 'yes' | 'no' | 'thanks' | 'question' | 'call';

/** By which way people talked outside this page: a call, a talk at the door or wherever they met, a paper note, a visit. */
export const LOG_WAYS = ['call', 'talk', 'paper', 'visit'] as const;
export type LogWay = (typeof LOG_WAYS)[number];

/** What somebody who was there says to how another remembers it: the same, otherwise, or something more. */
export type Recall = 'same' | 'otherwise' | 'more';

/** A talk outside this page, as its writer remembers it until somebody who was there has said something to it (T9). */
export interface TalkLog {
  readonly how: LogWay;
  readonly on: Day;
  /** Who was there beside the writer. */
  readonly with: readonly Author[];
  /** The writer has read it back to those who were there. */
  readonly readBack?: true;
  /** Oldest first. Their words are the entries `n`; both stay. */
  readonly recalled: readonly { readonly by: Author; readonly what: Recall; readonly n: number }[];
}

/** That somebody who came later may read one message: asked by the first of `by`, and so once `at` stands, when everyone who reads it has agreed (A4). */
export interface Opening extends Pick<Author, 'person' | 'called'> {
  /** The first chapter of their seat: who goes and comes again is asked for anew. */
  readonly from: number;
  readonly by: readonly Pick<Author, 'person' | 'called'>[];
  readonly at?: Instant;
}

/** One entry of a thread. */
export interface Message extends Common {
  readonly kind: 'message';
  readonly thread: Id;
  readonly circle: Id;
  /** Its place in the thread, from 1, without gaps. */
  readonly n: number;
  readonly chapter: number;
  readonly at: Instant;
  readonly author: Author;
  /** Plain text, at most 4,000 characters; empty once taken back, and where files say it all. */
  readonly text: string;
  /** Pictures, pages, recordings; none once taken back. */
  readonly files?: readonly FileReference[];
  readonly sort: MessageSort;
  readonly quick?: QuickAnswer;
  /** An earlier entry of the same thread. Its words are not copied: who may not see it sees no quote. */
  readonly replyTo?: { readonly message: Id; readonly n: number };
  readonly needsReplyBy?: Day;
  /** For today: someone is needed (T12). It always stands beside the school's number, and alerts nobody in their quiet hours. */
  readonly urgent?: true;
  readonly promisedBy?: Day;
  /** Of legal words: where their explaining stands for each reader who does not read their language. */
  readonly explaining?: readonly Explaining[];
  readonly edited?: { readonly times: number; readonly at: Instant };
  readonly withdrawn?: Instant;
  readonly line?: SystemLine;
  readonly log?: TalkLog;
  /** It says how its writer remembers what the quoted entry tells of. */
  readonly recall?: Recall;
  /** Those who came later and for whom it was opened, or asked for. */
  readonly opened?: readonly Opening[];
  /** People whom the writer saw and who had gone before the words left the device. */
  readonly gone: readonly { readonly person: Id; readonly called: string }[];
}

/** By which way words were brought to somebody who does not read them here. */
export const REACHED_HOW = ['paper', 'call', 'visit', 'voice', 'text', 'email'] as const;
export type ReachedHow = (typeof REACHED_HOW)[number];

/**
 * What somebody of the talk says beside a message, on whichever side: that it was brought to somebody by another way (T5), or the
 * words of a recording, or what a picture shows (T7). Seen by whoever sees the message; the message itself stays as it is.
 */
export interface MessageNote extends Common {
  readonly kind: 'message-note';
  readonly message: Id;
  readonly thread: Id;
  readonly circle: Id;
  readonly by: Author;
  readonly at: Instant;
  /** To whom, how, on which day, and when on it if that is known. */
  readonly reached?: { readonly person: Id; readonly called: string; readonly how: ReachedHow; readonly on: Day; readonly at?: Instant };
  /** Of which of its files; their language is that of the record. */
  readonly words?: { readonly file: Id; readonly text: string };
}

/** What a message said before it was changed: the trace. Seen by whoever sees the message. */
export interface MessageVersion extends Common {
  readonly kind: 'message-version';
  readonly message: Id;
  readonly thread: Id;
  readonly text: string;
  readonly at: Instant;
}

/** That a message was passed to the school's safety team. Seen by the one who passed it, by its writer and by that team. */
export interface Passed extends Common {
  readonly kind: 'passed';
  readonly message: Id;
  readonly thread: Id;
  readonly by: Author;
  readonly at: Instant;
}

/** The words that were passed. Seen by the safety team alone. */
export interface SafetyNote extends Common {
  readonly kind: 'safety-note';
  readonly passed: Id;
  readonly author: Author;
  readonly text: string;
  readonly files?: readonly FileReference[];
  readonly at: Instant;
}

/** That someone asked the school to look at a message. Seen by them and by the safety team. */
export interface Report extends Common {
  readonly kind: 'report';
  readonly message: Id;
  readonly thread: Id;
  /** The circle in which it was said: the scope of its answer. */
  readonly circle: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly reason: string;
  /** What came of it, told to the one who asked. */
  readonly outcome?: { readonly by: Author; readonly at: Instant; readonly text: string };
}

export interface SendMessage extends Action {
  readonly type: 'message.send';
  readonly message: Id;
  readonly thread: Id;
  /** May be empty where files say it all. */
  readonly text: string;
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
  readonly language: { readonly tag: LanguageTag; readonly means: Means };
  readonly sort: Exclude<MessageSort, 'line'>;
  readonly sensitivity: Sensitivity;
  readonly quick?: QuickAnswer;
  readonly replyTo?: Id;
  readonly needsReplyBy?: Day;
  readonly promisedBy?: Day;
  /** With `needsReplyBy`, the writer's own today. */
  readonly urgent?: true;
  /** The words of somebody of this thread who does not use the page, written down for them; they are the author. */
  readonly writtenFor?: { readonly person: Id; readonly readBack: boolean };
  /** With `sort: 'log'` alone: which talk the words tell of, who of this thread was there, and whether it was read back to them. */
  readonly log?: { readonly how: LogWay; readonly on: Day; readonly with: readonly Id[]; readonly readBack?: true };
  /** With `replyTo` a log of somebody else, by one who was there. */
  readonly recall?: Recall;
  /** Who the writer saw would read it. If that has grown meanwhile, it waits and asks (T3). */
  readonly audience: { readonly revision: number; readonly people: readonly Id[] };
}

export interface EditMessage extends Action {
  readonly type: 'message.edit';
  readonly message: Id;
  readonly text: string;
  readonly language: { readonly tag: LanguageTag; readonly means: Means };
}

export interface WithdrawMessage extends Action {
  readonly type: 'message.withdraw';
  readonly message: Id;
}

/** Passes a message to the school's safety team in one step (A2). */
export interface PassMessage extends Action {
  readonly type: 'message.pass';
  readonly message: Id;
  readonly passed: Id;
}

export interface ReportMessage extends Action {
  readonly type: 'message.report';
  readonly message: Id;
  readonly report: Id;
  readonly reason: string;
}

/** Says that a message was brought to one of those it was written to, by a way other than this page. */
export interface NoteReached extends Action {
  readonly type: 'message.reached';
  readonly message: Id;
  readonly note: Id;
  readonly person: Id;
  readonly how: ReachedHow;
  readonly on: Day;
  readonly at?: Instant;
}

/** Gives the words of a recording, or what a picture shows, after it was sent. */
export interface NoteWords extends Action {
  readonly type: 'message.words';
  readonly message: Id;
  readonly note: Id;
  readonly file: Id;
  readonly text: string;
  readonly language: { readonly tag: LanguageTag; readonly means: Means };
}

/** Takes back what one has said beside a message oneself. */
export interface DropNote extends Action {
  readonly type: 'message.unnote';
  readonly note: Id;
}

/** The safety team tells whoever reported a message what came of it. Scope: the circle in which it was said. */
export interface AnswerReport extends Action {
  readonly type: 'report.answer';
  readonly report: Id;
  readonly text: string;
}

export type ReportAction = AnswerReport;

export type MessageAction = SendMessage | EditMessage | WithdrawMessage | PassMessage | ReportMessage | NoteReached | NoteWords | DropNote;
