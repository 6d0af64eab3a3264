import type { Day, Plan, PlanVersion, PlanView } from '@family-partnering/contract';
import { strengthsOpen } from './plan-tracker.model.js';

/** The seven stages, in plain words elsewhere: know the strengths, choose one thing, watch, make the plan, try it, look together, keep or change. */
export type Stage = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Stages {
  readonly now: Stage;
  /** Done already, whatever their order: the one thing is chosen with the first word. */
  readonly done: readonly number[];
  readonly next: Stage | undefined;
}

const ALL = [0, 1, 2, 3, 4, 5, 6] as const;

/** Where the plan stands. @param look the day to look at it together */
export function stagesOf(plan: Plan, views: readonly PlanView[], versions: readonly PlanVersion[], look: Day | undefined, today: Day): Stages {
  const now = stageOf(plan, views, versions, look, today);
  const done = ALL.filter((one) => one < now || (one === 1 && now === 0 && plan.fields.oneThing !== undefined));
  return { now, done, next: ALL.find((one) => one > now && !done.includes(one)) };
}

function stageOf(plan: Plan, views: readonly PlanView[], versions: readonly PlanVersion[], look: Day | undefined, today: Day): Stage {
  if (plan.closing ?? plan.closed) return 6;
  if (plan.inForce) return look !== undefined && look <= today ? 5 : 4;
  if (strengthsOpen(plan, views).length > 0) return 0;
  if (versions.length > 0 || plan.fields.goal !== undefined) return 3;
  return plan.fields.oneThing === undefined ? 1 : 2;
}
