import type {
  AddPoint, AnswerPlan, CallReview, Circle, ClosePlan, Day, EditPlan, Id, LogStep, Plan, PlanChange, PlanStep, PlanVersion, ProposePlan, ReopenPlan, ReplyToStep, RespondInPlan, SayInPlan, StartPlan, StopStep, TellOne,
} from '@family-partnering/contract';

export type NewId = () => Id;

const on = <T extends string>(plan: Pick<Plan, 'circle' | 'id'>, type: T, newId: NewId) => ({ id: newId(), type, scope: `circle:${plan.circle}` as const, plan: plan.id });

export function startPlan(circle: Circle, words: Pick<StartPlan, 'goodAt' | 'oneThing' | 'home' | 'answers'>, newId: NewId): StartPlan {
  const { answers, ...said } = words;
  return { id: newId(), type: 'plan.start', scope: `circle:${circle.id}`, plan: newId(), circle: circle.id, ...said, ...(answers && { answers }) };
}

export const sayIn = (plan: Plan, sort: SayInPlan['sort'], text: string, home: string, newId: NewId): SayInPlan => ({ ...on(plan, 'plan.say', newId), view: newId(), home, sort, text });

export const answerTo = (plan: Plan, version: Id, said: Pick<AnswerPlan, 'state' | 'text' | 'steps' | 'answerer'>, newId: NewId): AnswerPlan => ({ ...on(plan, 'plan.agree', newId), version, home: 'shared', ...said });

export const tellOne = (plan: Plan, version: Id, to: Id, text: string, newId: NewId): TellOne => ({ ...on(plan, 'plan.tell', newId), aside: newId(), version, to, text });

export const respond = (plan: Plan, answer: Id, text: string, newId: NewId): RespondInPlan => ({ ...on(plan, 'plan.respond', newId), answer, text });

export const reply = (plan: Plan, step: Id, ask: Id, state: ReplyToStep['state'], newId: NewId): ReplyToStep => ({ ...on(plan, 'plan.reply', newId), step, ask, state, text: '' });

export const stop = (plan: Plan, step: Id, newId: NewId): StopStep => ({ ...on(plan, 'plan.stop', newId), step });

export const log = (plan: Plan, step: Id, day: Day, done: LogStep['done'], note: string, newId: NewId): LogStep => ({ ...on(plan, 'plan.log', newId), log: newId(), step, on: day, done, note });

export const point = (plan: Plan, count: Pick<AddPoint, 'setting' | 'home' | 'on' | 'value' | 'note' | 'pictures'>, newId: NewId): AddPoint => ({ ...on(plan, 'plan.point', newId), point: newId(), ...count });

export const review = (plan: Plan, day: Day, why: string, newId: NewId): CallReview => ({ ...on(plan, 'plan.review', newId), on: day, why });

export const close = (plan: Plan, yes: boolean, why: string, newId: NewId): ClosePlan => ({ ...on(plan, 'plan.close', newId), yes, why });

export const reopen = (plan: Plan, newId: NewId): ReopenPlan => on(plan, 'plan.reopen', newId);

/** A change of the plan's words, on what the writer saw. */
export const goalChange = (plan: Plan, to: string): PlanChange => ({ field: 'goal', to, seen: plan.set['goal'] ?? '' });

export function stepChange(plan: Plan, step: PlanStep | undefined, words: { readonly owner: Id; readonly what: string; readonly when: string; readonly days: readonly number[] }, newId: NewId): PlanChange {
  const id = step?.id ?? newId();
  const seen = plan.set[`step:${id}`] ?? '';
  return { field: 'step', step: id, to: words, seen };
}

export const edit = (plan: Plan, changes: readonly PlanChange[], home: string, why: string, newId: NewId): EditPlan => ({ ...on(plan, 'plan.edit', newId), home, changes, why });

/** The same wishes once more, on the plan as it is today. */
export function proposeAgain(plan: Plan, version: PlanVersion, newId: NewId): ProposePlan {
  const changes = version.changes.map(({ was: _, ...change }) => ({ ...change, seen: plan.set[change.field === 'step' ? `step:${change.step}` : change.field] ?? '' }) as PlanChange);
  return { ...on(plan, 'plan.propose', newId), changes, why: version.why, over: version.id };
}
