import type { Member, Plan, PlanAnswer, PlanStep, PlanVersion } from '@family-partnering/contract';
import { waitsFor } from '@family-partnering/rules/plan-look';
import { answerOf, answersTo, isOurs } from './plan-tracker.model.js';

/** Who has said nothing yet to a version, of those whose voice it needs. */
export function silent(plan: Plan, version: PlanVersion, answers: readonly PlanAnswer[], members: readonly Member[]): readonly Member[] {
  const open = waitsFor(plan, answersTo(answers, version.id));
  return members.filter(({ side, person, state }) => state === 'in' && (side === 'home' || side === 'student') && open.includes(side) && answerOf(answers, version.id, person) === undefined);
}

/** A school step is in force while the plan is not yet *ours*: help does not wait. */
export const helpGoesOn = (plan: Plan, steps: readonly PlanStep[]): boolean => !isOurs(plan) && steps.some(({ now }) => now?.owner.side === 'school');
