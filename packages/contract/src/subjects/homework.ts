import type { Action, Day, Id, Instant, Side } from '../data.js';
import type { FileReference } from '../files.js';
import { composedId } from '../ids.js';
import type { Author, Common } from './common.js';

/** In which language something was written, and how it was given. */
type Spoken = Common['language'];

/** One step of a task, and who leads it: the student alone, or student and family partner together. Never a family partner alone. */
export interface HomeworkStep {
  readonly who: 'student' | 'both';
  readonly text: string;
}

/** What a card asks for. Title and window suffice; a day is whole, so a window of one day is that day. */
export interface HomeworkTask {
  readonly subject: string;
  readonly title: string;
  /** "I am learning to …" */
  readonly goal: string;
  readonly from: Day;
  readonly to: Day;
  /** About how long, in minutes. */
  readonly minutes?: number;
  /** What is needed at home, and what school gives. */
  readonly needed: string;
  readonly given: string;
  readonly steps: readonly HomeworkStep[];
  readonly prompts: readonly string[];
  readonly further: { readonly home?: string; readonly community?: string; readonly work?: string };
  /** Ready letters that the student may take as they are or change. */
  readonly letters: readonly string[];
}

/** A task as a teacher wrote it, once for many classes. Seen by the one who wrote it. */
export interface Card extends Common, HomeworkTask {
  readonly kind: 'card';
  readonly by: Author;
  readonly at: Instant;
  /** To how many students it went. */
  readonly places: number;
}

/** Who of the school met something, with words or with thanks. */
export interface Met {
  readonly by: Author;
  readonly at: Instant;
  readonly thanks: boolean;
}

/**
 * One student's copy of a task. School's are shared by all homes; what a home starts belongs to that home, and what a
 * student starts to the home they chose, or to `student` and school alone.
 */
export interface Touchpoint extends Common, HomeworkTask {
  readonly kind: 'touchpoint';
  /** The card it was made from, where a teacher made it. */
  readonly card?: Id;
  readonly circle: Id;
  /** The student's name. */
  readonly student: string;
  readonly by: Author;
  readonly at: Instant;
  /** A home or a student started it. School lists it by this, and by what waits. */
  readonly started?: 'family';
  /** It waits for school until somebody of the school met it. */
  readonly waits?: 'school';
  readonly met?: Met;
}

/** The task comes first, then time and place, then the people; nobody is asked for more than one tap. */
export const STUCK_REASONS = ['unclear', 'hard', 'long', 'language', 'materials', 'device', 'time', 'place', 'no-one', 'tired', 'other'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** Somebody's words, and when. Words are added, never replaced. */
export interface SaidWords {
  readonly at: Instant;
  /** Empty where files say it all. */
  readonly text: string;
  /** A photo, a recording, a page. */
  readonly files?: readonly FileReference[];
  readonly language: Spoken;
  /** It corrects what was written down from the same sheet of paper before it: that stays, and no longer counts. */
  readonly instead?: true;
}

/** One of three things, never all at once: was it understood, enjoyed, and did one learn what class does. */
export interface Felt {
  readonly about: 'understood' | 'enjoyed' | 'informed';
  readonly how: 'yes' | 'partly' | 'not-yet';
}

/** What one person told about one card. "Did it" and "got stuck" are one each per person and card (for a student, per home they tell); questions are as many as there are. */
export interface Answer extends Common {
  readonly kind: 'answer';
  readonly touchpoint: Id;
  readonly card?: Id;
  readonly circle: Id;
  readonly student: string;
  readonly sort: 'did' | 'stuck' | 'question';
  readonly author: Author;
  readonly first: Instant;
  readonly at: Instant;
  readonly words: readonly SaidWords[];
  /** The step of the task, from 1, at which it stopped. */
  readonly step?: number;
  readonly reasons: readonly StuckReason[];
  readonly felt?: Felt;
  /** Who took part, in the family's own words. */
  readonly partner?: string;
  /** How often it was told. A second time adds to the first; it never makes another. */
  readonly times: number;
  /** Who of the school met it. Gone again when more is told. */
  readonly met?: Met;
  /** A stuck note or a question waits for school until it is met. */
  readonly waits?: 'school';
  /** The sheet that it came on. Its author is then that sheet: what came back from a home is no one person's. */
  readonly paper?: Id;
}

/** What somebody wrote back, to one home each. */
export interface HomeworkReply extends Common {
  readonly kind: 'homework-reply';
  readonly touchpoint: Id;
  readonly answer?: Id;
  readonly circle: Id;
  readonly author: Author;
  readonly at: Instant;
  readonly text: string;
  readonly thanks: boolean;
  readonly files?: readonly FileReference[];
}

/** Another day, size or form, asked for by one side and agreed by the other. Belongs to one home. */
export interface HomeworkChange extends Common {
  readonly kind: 'homework-change';
  readonly touchpoint: Id;
  readonly circle: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly from?: Day;
  readonly to?: Day;
  readonly minutes?: number;
  readonly form: string;
  readonly state: 'asked' | 'agreed' | 'not-this-time';
  readonly answered?: { readonly by: Author; readonly at: Instant };
  /** For whom it waits while nobody has answered it. */
  readonly waits?: 'school' | 'family';
}

/** What the student showed of their own work, by their own tap, to those whom they chose. */
export interface HomeworkWork extends Common {
  readonly kind: 'homework-work';
  readonly touchpoint: Id;
  readonly circle: Id;
  readonly author: Author;
  readonly at: Instant;
  readonly text: string;
  readonly files?: readonly FileReference[];
}

/** The student's letter to a family partner. */
export interface HomeworkLetter extends Common {
  readonly kind: 'homework-letter';
  readonly touchpoint: Id;
  readonly circle: Id;
  readonly author: Author;
  readonly at: Instant;
  readonly text: string;
  readonly files?: readonly FileReference[];
}

/** The code on one home's print sheet. Staff find the card by it. */
export interface HomeworkPaper extends Common {
  readonly kind: 'homework-paper';
  readonly touchpoint: Id;
  readonly circle: Id;
  readonly code: string;
}

/** Makes a card and gives each student's circle its own copy. Scope: the circle of the first. */
export interface InviteHomework extends Action {
  readonly type: 'homework.invite';
  readonly card: Id;
  readonly task: HomeworkTask;
  readonly circles: readonly Id[];
  /** In which language the task is written. Where nobody says, it is not known. */
  readonly language?: Spoken;
}

/** A touch point that home or student starts: what they made, fixed, cooked or counted. */
export interface StartHomework extends Action {
  readonly type: 'homework.start';
  readonly touchpoint: Id;
  readonly circle: Id;
  readonly task: HomeworkTask;
  /** For a student: which home sees it. Without it, school alone. A home's own is always its own. */
  readonly home?: Id;
  /** In which language the task is written. Where nobody says, it is not known. */
  readonly language?: Spoken;
}

/** "We did it" or "We have a question", and afterwards one more thing if wanted. */
export interface AnswerHomework extends Action {
  readonly type: 'homework.answer';
  readonly touchpoint: Id;
  /** `answerId()` for "did", a new id for each question. */
  readonly answer: Id;
  readonly sort: 'did' | 'question';
  readonly text: string;
  readonly language: Spoken;
  readonly felt?: Felt;
  readonly partner?: string;
  readonly home?: Id;
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
}

/** "We got stuck": what got in the way, a word or nothing. A second note adds to the first. */
export interface StuckHomework extends Action {
  readonly type: 'homework.stuck';
  readonly touchpoint: Id;
  readonly answer: Id;
  readonly reasons: readonly StuckReason[];
  readonly step?: number;
  readonly text: string;
  readonly language: Spoken;
  readonly home?: Id;
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
}

/** Writes back: one text or one thanks to one or to many, each their own record. Scope: the circle of the first. */
export interface ReplyHomework extends Action {
  readonly type: 'homework.reply';
  readonly text: string;
  readonly thanks: boolean;
  readonly language: Spoken;
  readonly to: readonly { readonly circle: Id; readonly touchpoint: Id; readonly answer?: Id; readonly reply: Id; readonly home?: Id }[];
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
}

/** Asks for another day, size or form. */
export interface ProposeHomework extends Action {
  readonly type: 'homework.propose';
  readonly touchpoint: Id;
  readonly change: Id;
  readonly from?: Day;
  readonly to?: Day;
  readonly minutes?: number;
  readonly form: string;
  readonly home?: Id;
}

export interface AgreeHomework extends Action {
  readonly type: 'homework.agree';
  readonly change: Id;
  readonly yes: boolean;
}

/** The student shows their own work, or stops showing it. */
export interface ShareWork extends Action {
  readonly type: 'homework.share-work';
  readonly touchpoint: Id;
  readonly work: Id;
  readonly shared: boolean;
  readonly text: string;
  readonly language: Spoken;
  readonly home?: Id;
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
}

/** The student's letter: one of those that are ready, or their own. A letter goes to a home: a student of two names which, or both. */
export interface WriteLetter extends Action {
  readonly type: 'homework.letter';
  readonly touchpoint: Id;
  readonly letter: Id;
  readonly text: string;
  readonly language: Spoken;
  readonly home?: Id;
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
}

/** Staff write down what came back on paper, by its code. A sheet says "did it" or "got stuck" once; who wrote that down may correct it. */
export interface KeyInHomework extends Action {
  readonly type: 'homework.key-in';
  readonly code: string;
  readonly paper: Id;
  readonly answer: Id;
  readonly sort: 'did' | 'stuck' | 'question';
  readonly text: string;
  readonly partner: string;
  readonly reasons: readonly StuckReason[];
  readonly step?: number;
  readonly language: Spoken;
  readonly readBack: boolean;
  /** `answer` is one that was written down from this same sheet: this is said in its place. */
  readonly corrects?: true;
  /** Put before with `session.files.put`, by this same person. */
  readonly files?: readonly FileReference[];
}

export type HomeworkAction =
  | InviteHomework | StartHomework | AnswerHomework | StuckHomework | ReplyHomework | ProposeHomework | AgreeHomework | ShareWork | WriteLetter | KeyInHomework;

/**
 * Which record holds what this person told of this card. One each, however often it is told; for a student one for each
 * home they tell it to (`student`: school alone), because what is added to it is seen by whoever sees the rest.
 */
export const answerId = (touchpoint: Id, sort: 'did' | 'stuck', by: { readonly person: Id; readonly side: Side }, home: string): Id =>
  composedId(touchpoint, sort, by.side === 'student' ? `.${home}` : by.person);
export const touchpointId = (card: Id, circle: Id): Id => composedId(card, circle);

