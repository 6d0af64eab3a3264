import type { Action, Day, Id, Instant, LanguageTag } from '../data.js';
import { composedId } from '../ids.js';
import type { Author, Common, Means } from './common.js';

/** Any of them may be skipped, and come back to. */
export const PROBLEM_STEPS = ['see', 'works', 'change', 'help', 'try', 'look'] as const;
export type ProblemStep = (typeof PROBLEM_STEPS)[number];

/** In which language somebody wrote. Where nobody said, it is not known. */
interface Written {
  readonly language?: { readonly tag: LanguageTag; readonly means: Means };
}

/** What somebody added to a step. */
export interface ProblemNote extends Written {
  readonly id: Id;
  readonly step: 'works' | 'change' | 'help';
  readonly by: Author;
  readonly at: Instant;
  readonly text: string;
}

/** What somebody is asked to try. In force only with the owner's own yes; no reason is asked for a no. */
export interface ProblemTry extends Written {
  readonly id: Id;
  readonly text: string;
  readonly owner: Author;
  readonly until?: Day;
  readonly by: Author;
  readonly at: Instant;
  readonly state: 'asked' | 'yes' | 'not-this-time';
}

/** Finding out together, around one student and one home. Says who is ready, never what they wrote. */
export interface Problem extends Common {
  readonly kind: 'problem';
  readonly circle: Id;
  readonly student: string;
  /** The card it began with, if with one. */
  readonly touchpoint?: Id;
  readonly about: string;
  readonly by: Author;
  readonly at: Instant;
  /** Who was asked to say what they see. */
  readonly asked: readonly Author[];
  readonly ready: readonly Id[];
  /** What each sees is shown to all: everyone was ready, or it was opened. */
  readonly opened: boolean;
  /** How far something was said: the first step while views are still being written. One's own place may be another. */
  readonly step: ProblemStep;
  readonly notes: readonly ProblemNote[];
  readonly tries: readonly ProblemTry[];
  readonly lookAgain?: Day;
  readonly decision?: {
    readonly what: 'keep' | 'change' | 'plan' | 'meet';
    readonly by: Author;
    readonly at: Instant;
    /** What it became in the plan: a step that somebody was asked for. */
    readonly step?: { readonly plan: Id; readonly step: Id; readonly owner: Author };
  };
  /** Nobody of the school has said anything yet, or somebody of the school is asked to try something. */
  readonly waits?: 'school';
}

/** What one person sees. The writer's alone until all are ready or it is opened; then everyone's, together. */
export interface ProblemView extends Common {
  readonly kind: 'problem-view';
  readonly problem: Id;
  readonly circle: Id;
  readonly author: Author;
  readonly at: Instant;
  readonly text: string;
  readonly ready: boolean;
  /** What it said before, since others could see it. */
  readonly earlier: readonly string[];
}

export interface OpenProblem extends Action {
  readonly type: 'problem.open';
  readonly problem: Id;
  readonly circle: Id;
  readonly touchpoint?: Id;
  readonly about: string;
  /** Everyone but the one who opens it. */
  readonly people: readonly Id[];
  readonly home?: Id;
}

/** What I see; kept as a draft for other devices of mine until it is ready. */
export interface SetProblemView extends Action, Written {
  readonly type: 'problem.view';
  readonly problem: Id;
  readonly text: string;
  readonly ready: boolean;
}

/**
 * Adds to a step, goes on, or shows what is ready without waiting for everyone. `next` goes on for all as far as something
 * was said: an empty step is passed over by each for themselves, and what was written there stays.
 */
export interface ProblemGoOn extends Action, Written {
  readonly type: 'problem.step';
  readonly problem: Id;
  readonly note: Id;
  readonly step: ProblemStep;
  readonly text: string;
  /** For what we try: who would do it. */
  readonly owner?: Id;
  readonly until?: Day;
  readonly next?: ProblemStep;
  readonly open?: boolean;
}

/** The owner's own yes, or not this time. */
export interface AnswerTry extends Action {
  readonly type: 'problem.yes';
  readonly problem: Id;
  readonly try: Id;
  readonly yes: boolean;
}

/** When to look again, or what was decided then. */
export interface LookAgain extends Action {
  readonly type: 'problem.look-again';
  readonly problem: Id;
  readonly on?: Day;
  readonly decision?: 'keep' | 'change' | 'plan' | 'meet';
  /** With `plan`: the step as it is asked for there. It is in force only with its owner's own yes, given in the plan. */
  readonly step?: { readonly plan: Id; readonly step: Id; readonly what: string; readonly owner: Id; readonly when: string };
}

export type ProblemAction = OpenProblem | SetProblemView | ProblemGoOn | AnswerTry | LookAgain;

export const viewId = (problem: Id, person: Id): Id => composedId(problem, person);
