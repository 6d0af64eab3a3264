import type { Day, Id, Instant, Side } from '../data.js';
import type { Author, Common, Recorded } from './common.js';

/** The longest of a person's own words in a plan, in UTF-16 code units. */
export const PLAN_WORDS = 1000;

/** Written down for somebody who does not use the page: how, by whom, read back or not, and who interpreted. */
export interface PlanRecorded extends Recorded {
  readonly how: 'call' | 'paper' | 'visit';
  /** The interpreter's name. */
  readonly interpreter?: string;
}

/** What is counted, the same in every place: so many of so many. */
export interface PlanMeasure {
  readonly name: string;
  /** The most that can be counted at one time, from 1 to 100. */
  readonly of: number;
  readonly direction: 'up' | 'down';
}

/** A straight line from where we were to where we wish to be. */
export interface PlanAim {
  readonly from: { readonly on: Day; readonly value: number };
  readonly to: { readonly on: Day; readonly value: number };
}

/** What a plan says, beside who does what. Everyone who sees the plan sees these. */
export interface PlanFields {
  readonly oneThing?: string;
  readonly goal?: string;
  readonly measure?: PlanMeasure;
  readonly aim?: PlanAim;
  /** The day on which all look at it together. */
  readonly look?: Day;
}

/** One field that somebody would have otherwise. `seen` is the action that last set it, as the writer saw it; empty if nothing had. */
export type PlanChange =
  | { readonly field: 'oneThing' | 'goal'; readonly to: string; readonly seen: Id | '' }
  | { readonly field: 'measure'; readonly to: PlanMeasure; readonly seen: Id | '' }
  | { readonly field: 'aim'; readonly to: PlanAim; readonly seen: Id | '' }
  | { readonly field: 'look'; readonly to: Day; readonly seen: Id | '' }
  | { readonly field: 'step'; readonly step: Id; readonly to: PlanStepWords | null; readonly seen: Id | '' };

/** Who would do what, when, and what help they need for it. */
export interface PlanStepWords {
  readonly owner: Id;
  readonly what: string;
  readonly when: string;
  readonly needs?: string;
  /** Weekdays on which it happens, Sunday is 0. Empty: whenever the words say. */
  readonly days: readonly number[];
}

/** One plan around one student: what all who see it see. `home` is `shared`, or the one home that it belongs to. */
export interface Plan extends Common {
  readonly kind: 'plan';
  readonly circle: Id;
  readonly plan: Id;
  /** The student's name, so that a page needs nothing else. */
  readonly student: string;
  readonly studentId: Id;
  readonly band: 'primary' | 'secondary';
  readonly startedBy: Author;
  readonly startedAt: Instant;
  /** Started for somebody who does not use the page. */
  readonly recorded?: PlanRecorded;
  /** The school adult who answers, and by which school day. `at`: when they first said something in front of all. */
  readonly answers?: { readonly person: Id; readonly called: string; readonly by: Day; readonly at?: Instant };
  /** Who has still to answer it: `answers`, until they have said something, it is ours, or it is closed. */
  readonly waits?: Id;
  readonly fields: PlanFields;
  /** By field (`goal`, `step:<id>`): the action that last set it. What a change was made on, and what a clash is found by. */
  readonly set: Readonly<Record<string, Id>>;
  /** By field: whose words stand there. Nobody else replaces them without a version that all can look at. */
  readonly wrote: Readonly<Record<string, Id>>;
  /** How many versions have been put forward. */
  readonly versions: number;
  /** The version that home, school and, from secondary on, the student agreed to. From then on it is called *ours*. */
  readonly inForce?: { readonly version: Id; readonly n: number; readonly at: Instant };
  /** Somebody asks to close it. `id` is the action that asked; reasons are a `plan-view` about it, seen by whom the writer chose. */
  readonly closing?: { readonly id: Id; readonly by: Author; readonly at: Instant; readonly yes: readonly Author[] };
  readonly closed?: { readonly id: Id; readonly at: Instant };
}

/** A day on which to look at the plan together, and why. In front of all, or between one home, the student and school. */
export interface PlanReview extends Common {
  readonly kind: 'plan-review';
  readonly plan: Id;
  readonly by: Author;
  readonly on: Day;
  readonly why: string;
  readonly at: Instant;
}

/**
 * What somebody sees: a strength, their view of the one thing, a hope. Their own words, never changed by another.
 * `why` and `reply` are words beside something else, where fewer see the words than the thing: a reason, a note, an answer to an answer.
 */
export interface PlanView extends Common {
  readonly kind: 'plan-view';
  readonly plan: Id;
  readonly sort: 'strength' | 'view' | 'hope' | 'why' | 'reply';
  /** Beside what: a version, what asked to close, an ask, an answer, an entry. */
  readonly about?: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly text: string;
  readonly recorded?: PlanRecorded;
}

/** A step as it stood when a version was put forward or came into force: the family's copy. */
export interface PlanStepCopy extends PlanStepWords {
  readonly step: Id;
  readonly called: string;
  readonly side: Side;
}

/** One version, named by the action that made it (`id`). It never changes; a change is another version. */
export interface PlanVersion extends Common {
  readonly kind: 'plan-version';
  readonly plan: Id;
  /** Counts the versions of this plan, from 1. */
  readonly n: number;
  readonly by: Author;
  readonly at: Instant;
  /** Empty where the reason belongs to one home: then it is a `plan-view` about this version. */
  readonly why: string;
  readonly changes: readonly PlanVersionChange[];
  /** The plan as it would stand. */
  readonly fields: PlanFields;
  readonly steps: readonly PlanStepCopy[];
  readonly state: 'proposed' | 'in-force' | 'past' | 'replaced';
  readonly inForceAt?: Instant;
  /** The version that took this one up and went on from it. */
  readonly replacedBy?: Id;
  /** The writer had not seen the newest words of these fields: both are shown. */
  readonly unseen: readonly string[];
  readonly recorded?: PlanRecorded;
}

/** A change, with what it would take the place of. `seen` is what had set the field when the version was made. */
export type PlanVersionChange = PlanChange & { readonly was?: unknown };

export type PlanAnswerState = 'agree' | 'change' | 'not-yet' | 'disagree';

/** One person's answer to exactly one version. It counts for all only when all who see the plan see it. */
export interface PlanAnswer extends Common {
  readonly kind: 'plan-answer';
  readonly plan: Id;
  readonly forVersion: Id;
  readonly n: number;
  readonly by: Author;
  readonly at: Instant;
  readonly state: PlanAnswerState;
  readonly text: string;
  /** Who answers anything but a yes, and by when. */
  readonly answerer?: { readonly person: Id; readonly called: string; readonly by: Day };
  readonly reply?: { readonly by: Author; readonly at: Instant; readonly text: string };
  /** Who has still to answer it. Goes with an answer, and with the writer's own word to a version that goes on from this one. */
  readonly waits?: Id;
  readonly recorded?: PlanRecorded;
}

/** What a student told one chosen adult alone. Seen by those two. */
export interface PlanAside extends Common {
  readonly kind: 'plan-aside';
  readonly plan: Id;
  readonly forVersion: Id;
  readonly by: Author;
  readonly to: Author;
  readonly at: Instant;
  readonly text: string;
}

/** That its owner said yes: to these words, at this time. */
export interface PlanYes {
  readonly at: Instant;
  readonly to: Id;
  readonly recorded?: PlanRecorded;
}

/** Words for a step that wait for its owner. `id` is the action that asked; for a shared step also the version. */
export interface PlanAsk {
  readonly id: Id;
  readonly words: PlanStepWords;
  readonly owner: Author;
  readonly by: Author;
  readonly at: Instant;
  /** It is part of a version: if the step is in force already, the old words stay until all have agreed. */
  readonly waits: boolean;
  readonly yes?: PlanYes;
  readonly answer?: { readonly state: 'no' | 'smaller'; readonly text: string; readonly at: Instant };
}

/** One step. In force is `now`, which only its owner's own yes can put there; what is asked waits beside it. */
export interface PlanStep extends Common {
  readonly kind: 'plan-step';
  readonly plan: Id;
  readonly step: Id;
  readonly now?: { readonly words: PlanStepWords; readonly owner: Author; readonly yes: PlanYes; readonly since: Instant };
  readonly asks: readonly PlanAsk[];
  /** Who has still to say yes, smaller or no: the owner asked last. */
  readonly waits?: Id;
  /** What it said before, oldest first. */
  readonly past: readonly { readonly words: PlanStepWords; readonly owner: Author; readonly until: Instant }[];
  readonly ended?: { readonly at: Instant; readonly by: Author };
}

/** Whether a step happened on a day or in a week, by its owner, or as somebody else saw it. No entry is no entry. */
export interface PlanLog extends Common {
  readonly kind: 'plan-log';
  readonly plan: Id;
  readonly step: Id;
  readonly on: Day;
  /** Said of the whole week of that day: once a week is enough (P3). */
  readonly week?: true;
  readonly done: 'yes' | 'partly' | 'no';
  readonly note: string;
  readonly by: Author;
  /** Its owner says it; otherwise it is what somebody saw. */
  readonly own: boolean;
  readonly at: Instant;
  readonly recorded?: PlanRecorded;
}

/** One count on one day in one place. Counts made at home belong to that home. */
export interface PlanPoint extends Common {
  readonly kind: 'plan-point';
  readonly plan: Id;
  readonly setting: 'school' | 'home' | 'community';
  readonly on: Day;
  readonly value: number;
  readonly note: string;
  readonly by: Author;
  readonly at: Instant;
  /** Counted in three pictures: a little, half, most of it. */
  readonly pictures?: true;
  /** What was counted: named with the count, or as the plan said it on that day; absent while neither said it. Other measures are other charts. */
  readonly measure?: PlanMeasure;
  /** What it said before its writer put it right. */
  readonly was?: readonly number[];
  readonly recorded?: PlanRecorded;
}

/** A line in time: from here on we did it otherwise. */
export interface PlanPhase extends Common {
  readonly kind: 'plan-phase';
  readonly plan: Id;
  readonly on: Day;
  readonly label: string;
  readonly by: Author;
}

/** That a home or the student let a community partner see this plan. The access list. */
export interface PlanShare extends Common {
  readonly kind: 'plan-share';
  readonly plan: Id;
  readonly person: Id;
  readonly called: string;
  readonly by: Author;
  readonly at: Instant;
}
