import type {
  AddPhase, AddPoint, AnswerPlan, CallReview, Circle, ClosePlan, Day, EditPlan, Id, Plan, PlanChange, PlanStepWords, PlanVersion, ProposePlan, ReopenPlan, ReplyToStep, RespondInPlan, SayInPlan, SharePlan, StartPlan, StopStep, TellOne, UnsayInPlan,
} from '@family-partnering/contract';
import { fieldKey } from '@family-partnering/rules/plan-look';
import { on, type NewId } from './plan-tracker.actions.js';

/** Said for another, who does not use the page; empty where a person speaks for themselves. */
export type Spoken = Pick<AnswerPlan, 'for' | 'recorded'>;

/** Who reads the words beside it; empty where that follows from who writes. */
export type Readers = Pick<AnswerPlan, 'whose'>;

export function startPlan(circle: Circle, words: Pick<StartPlan, 'goodAt' | 'oneThing' | 'home' | 'answers'>, spoken: Spoken, newId: NewId): StartPlan {
  const { answers, ...said } = words;
  return { id: newId(), type: 'plan.start', scope: `circle:${circle.id}`, plan: newId(), circle: circle.id, ...said, ...(answers && { answers }), ...spoken };
}

export const sayIn = (plan: Plan, sort: SayInPlan['sort'], text: string, home: string, spoken: Spoken, newId: NewId): SayInPlan => ({ ...on(plan, 'plan.say', newId), view: newId(), home, sort, text, ...spoken });

export const unsay = (plan: Plan, view: Id, newId: NewId): UnsayInPlan => ({ ...on(plan, 'plan.unsay', newId), view });

type Said = Pick<AnswerPlan, 'state' | 'text' | 'steps' | 'answerer'>;

/** One person's answer to exactly one version, in front of all who see the plan. */
export const answerTo = (plan: Plan, version: Id, said: Said, newId: NewId, spoken: Spoken = {}): AnswerPlan => ({ ...on(plan, 'plan.agree', newId), version, home: plan.home, ...said, ...spoken });

export const replyFor = (plan: Plan, step: Id, ask: Id, state: ReplyToStep['state'], text: string, spoken: Spoken, newId: NewId): ReplyToStep => ({ ...on(plan, 'plan.reply', newId), step, ask, state, text, ...spoken });

export const tellOne = (plan: Plan, version: Id, to: Id, text: string, newId: NewId): TellOne => ({ ...on(plan, 'plan.tell', newId), aside: newId(), version, to, text });

export const respond = (plan: Plan, answer: Id, text: string, readers: Readers, newId: NewId): RespondInPlan => ({ ...on(plan, 'plan.respond', newId), answer, text, ...readers });

export const point = (plan: Plan, count: Pick<AddPoint, 'setting' | 'home' | 'on' | 'value' | 'note' | 'pictures'>, spoken: Spoken, newId: NewId): AddPoint => ({ ...on(plan, 'plan.point', newId), point: newId(), ...count, ...spoken });

export const phase = (plan: Plan, day: Day, label: string, home: string, newId: NewId): AddPhase => ({ ...on(plan, 'plan.phase', newId), phase: newId(), home, on: day, label });

export const review = (plan: Plan, day: Day, why: string, readers: Readers, newId: NewId): CallReview => ({ ...on(plan, 'plan.review', newId), on: day, why, ...readers });

export const share = (plan: Plan, person: Id, yes: boolean, newId: NewId): SharePlan => ({ ...on(plan, 'plan.share', newId), person, yes });

export const stop = (plan: Plan, step: Id, newId: NewId): StopStep => ({ ...on(plan, 'plan.stop', newId), step });

export const close = (plan: Plan, yes: boolean, why: string, readers: Readers, newId: NewId): ClosePlan => ({ ...on(plan, 'plan.close', newId), yes, why, ...readers });

export const reopen = (plan: Plan, newId: NewId): ReopenPlan => on(plan, 'plan.reopen', newId);

/** What had set a field when the writer looked at it. */
const seen = (plan: Plan, change: Pick<PlanChange, 'field'> & { readonly step?: Id }): Id | '' => plan.set[fieldKey(change)] ?? '';

type Unseen = PlanChange extends infer C ? (C extends unknown ? Omit<C, 'seen'> : never) : never;

/** A change of the plan, on what the writer saw. */
export const changeOf = (plan: Plan, change: Unseen): PlanChange => ({ ...change, seen: seen(plan, change) }) as PlanChange;

/** A step: its words, or `null` to end it. Without `step` it is a new one. */
export const stepChange = (plan: Plan, step: Id | undefined, to: PlanStepWords | null, newId: NewId): PlanChange => changeOf(plan, { field: 'step', step: step ?? newId(), to });

export const edit = (plan: Plan, changes: readonly PlanChange[], home: string, why: string, spoken: Spoken & Readers, newId: NewId): EditPlan => ({ ...on(plan, 'plan.edit', newId), home, changes, why, ...spoken });

/** Puts the plan as it stands forward: the first version. */
export const putForward = (plan: Plan, why: string, spoken: Spoken & Readers, newId: NewId): ProposePlan => ({ ...on(plan, 'plan.propose', newId), changes: [], why, ...spoken });

/** Puts a version forward that takes up another one and goes on from it. */
export const goOnFrom = (plan: Plan, over: Id, changes: readonly PlanChange[], why: string, spoken: Spoken & Readers, newId: NewId): ProposePlan => ({ ...on(plan, 'plan.propose', newId), changes, why, over, ...spoken });

/** The same wishes once more, on the plan as it is today. */
export function proposeAgain(plan: Plan, version: PlanVersion, newId: NewId): ProposePlan {
  const changes = version.changes.map(({ was: _, ...change }) => ({ ...change, seen: seen(plan, change) }) as PlanChange);
  return goOnFrom(plan, version.id, changes, version.why, {}, newId);
}
