import type { Day, Id, LogStep, Plan, ReplyToStep } from '@family-partnering/contract';

export type NewId = () => Id;

/** What every action on a plan begins with. */
export const on = <T extends string>(plan: Pick<Plan, 'circle' | 'id'>, type: T, newId: NewId) => ({ id: newId(), type, scope: `circle:${plan.circle}` as const, plan: plan.id });

export const reply = (plan: Plan, step: Id, ask: Id, state: ReplyToStep['state'], newId: NewId): ReplyToStep => ({ ...on(plan, 'plan.reply', newId), step, ask, state, text: '' });

export const log = (plan: Plan, step: Id, day: Day, done: LogStep['done'], note: string, newId: NewId): LogStep => ({ ...on(plan, 'plan.log', newId), log: newId(), step, on: day, done, note });
