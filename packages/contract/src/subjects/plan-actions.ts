import type { Action, Day, Id } from '../data.js';
import type { PlanAnswerState, PlanChange, PlanMeasure, PlanRecorded } from './plan.js';

/** What every action on a plan says: which plan, and who may see what is said. */
interface OnPlan extends Action {
  readonly plan: Id;
}

/** Who sees it: everyone who sees the plan, or the writer's own home, the student and school. */
interface Homed {
  readonly home: 'shared' | Id;
}

/**
 * Who sees the words beside it: a reason, a note. Without it, what somebody of a home writes belongs to that home, the student
 * and school; all else to whoever sees the thing itself (A1).
 */
interface Worded {
  readonly whose?: 'shared' | Id;
}

/** Said for another, who does not use the page. */
interface Spoken {
  readonly for?: Id;
  readonly recorded?: Omit<PlanRecorded, 'person' | 'called'>;
}

/** Two questions start a plan. A worry is kept at once, whatever else is missing. */
export interface StartPlan extends OnPlan, Homed, Spoken {
  readonly type: 'plan.start';
  readonly circle: Id;
  /** What is the student good at? May be empty. */
  readonly goodAt: string;
  readonly oneThing: string;
  /** The school adult who is asked to answer. */
  readonly answers?: Id;
}

export interface SayInPlan extends OnPlan, Homed, Spoken {
  readonly type: 'plan.say';
  readonly view: Id;
  readonly sort: 'strength' | 'view' | 'hope';
  readonly text: string;
}

/** Takes back one's own words. */
export interface UnsayInPlan extends OnPlan {
  readonly type: 'plan.unsay';
  readonly view: Id;
}

/** Before anything was put forward, what is changed stands at once; later, and where two changed the same, it becomes a version to look at. */
export interface EditPlan extends OnPlan, Homed, Spoken, Worded {
  readonly type: 'plan.edit';
  readonly changes: readonly PlanChange[];
  readonly why: string;
}

/** Puts a version forward. Its name is the id of this action. */
export interface ProposePlan extends OnPlan, Spoken, Worded {
  readonly type: 'plan.propose';
  readonly changes: readonly PlanChange[];
  readonly why: string;
  /** A version put forward by somebody, which this one takes up and goes on from. */
  readonly over?: Id;
}

/** Answers exactly one version. `home` is where it counts; `whose` may keep the words to fewer. */
export interface AnswerPlan extends OnPlan, Homed, Spoken, Worded {
  readonly type: 'plan.agree';
  readonly version: Id;
  readonly state: PlanAnswerState;
  readonly text: string;
  /** Steps of one's own in that version that one says yes to with it. */
  readonly steps: readonly Id[];
  readonly answerer?: { readonly person: Id; readonly by: Day };
}

/** A student tells one chosen adult alone, before all. */
export interface TellOne extends OnPlan {
  readonly type: 'plan.tell';
  readonly aside: Id;
  readonly version: Id;
  readonly to: Id;
  readonly text: string;
}

/** Answers somebody who would have it otherwise. It is the answer for all once all who saw the question see it. */
export interface RespondInPlan extends OnPlan, Worded {
  readonly type: 'plan.respond';
  readonly answer: Id;
  readonly text: string;
}

/** One's own yes to a step, or a smaller one, or no. No reason is asked. */
export interface ReplyToStep extends OnPlan, Spoken, Worded {
  readonly type: 'plan.reply';
  readonly step: Id;
  readonly ask: Id;
  readonly state: 'yes' | 'smaller' | 'no';
  readonly text: string;
}

/** Stops a step of one's own, at any time. */
export interface StopStep extends OnPlan {
  readonly type: 'plan.stop';
  readonly step: Id;
}

/** Enters whether a step happened, on one day or, as is enough, once for a week; or puts one's own entry right. */
export interface LogStep extends OnPlan, Spoken, Worded {
  readonly type: 'plan.log';
  readonly log: Id;
  readonly step: Id;
  readonly on: Day;
  /** Says it of the whole week of that day. */
  readonly week?: true;
  readonly done: 'yes' | 'partly' | 'no';
  readonly note: string;
}

/** Adds a count, or puts one's own right. */
export interface AddPoint extends OnPlan, Homed, Spoken {
  readonly type: 'plan.point';
  readonly point: Id;
  readonly setting: 'school' | 'home' | 'community';
  readonly on: Day;
  readonly value: number;
  readonly note: string;
  readonly pictures?: true;
  /** What is counted, where it is not what the plan counts: another chart over the same time (P4). */
  readonly measure?: PlanMeasure;
}

export interface AddPhase extends OnPlan, Homed {
  readonly type: 'plan.phase';
  readonly phase: Id;
  readonly on: Day;
  readonly label: string;
}

/** Calls for a look together. Of a home: between that home, the student and school, until it chooses all (P9, A1). */
export interface CallReview extends OnPlan, Worded {
  readonly type: 'plan.review';
  readonly on: Day;
  readonly why: string;
}

/** Asks to close it, says yes to that, or asks to keep it open: in front of all who see the plan. The reason is not. */
export interface ClosePlan extends OnPlan, Worded {
  readonly type: 'plan.close';
  readonly yes: boolean;
  readonly why: string;
}

export interface ReopenPlan extends OnPlan {
  readonly type: 'plan.reopen';
}

/** Lets a community partner see the plan, or no longer. */
export interface SharePlan extends OnPlan {
  readonly type: 'plan.share';
  readonly person: Id;
  readonly yes: boolean;
}

export type PlanAction =
  | StartPlan | SayInPlan | UnsayInPlan | EditPlan | ProposePlan | AnswerPlan | TellOne | RespondInPlan
  | ReplyToStep | StopStep | LogStep | AddPoint | AddPhase | CallReview | ClosePlan | ReopenPlan | SharePlan;
