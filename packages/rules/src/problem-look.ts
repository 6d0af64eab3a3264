import type { Context, Draft, LookAgain, Member, PlanAsk, PlanStep, Reads, Value } from '@family-partnering/contract';
import { placeSeen } from './circles.js';
import { defineRule, refuse, unknown } from './define.js';
import { authorOfPlace, fresh, mayKnow, STUDENT_ALONE } from './homeworks.js';
import { authorFor, openPlan, stepDraft, type StepRecord } from './plans.js';
import { problemOf, TOGETHER, turned, type ProblemRecord } from './problems.js';
import { made, plain } from './records.js';

/** When to look again; or, then, what was decided: keep, change, make it a plan step, meet. */
export const lookAgain = /* @__PURE__ */ defineRule<LookAgain>({
  type: 'problem.look-again',
  sides: TOGETHER,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (problemOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = problemOf(read, action.problem, action.scope, context);
    const { on, decision, step } = action;
    if (on === undefined && decision === undefined) throw refuse('invalid', 'empty');
    if (step !== undefined && decision !== 'plan') throw refuse('invalid', 'step');
    const asked = step && askInPlan(action, step, record, place, read, context);
    const became = asked && { step: { plan: step.plan, step: step.step, owner: asked.value!.asks[0]!.owner } };
    return [
      turned(record, {
        step: decision === 'change' ? 'change' : 'look', ...(on && { lookAgain: on }),
        ...(decision && { decision: { what: decision, by: authorOfPlace(place), at: context.now, ...became } }),
      }, context.now),
      ...(asked ? [asked] : []),
    ];
  },
});

/**
 * A step that somebody is asked for in the plan, within the home with which it was found out. Whoever chose it, their own
 * yes is still theirs to give there: a decision of several puts no step in force.
 */
function askInPlan(action: LookAgain, step: NonNullable<LookAgain['step']>, { value: problem }: ProblemRecord, own: Value<Member>, read: Reads, context: Context): Draft<Value<PlanStep>> {
  const { home } = problem;
  // What a student tells school alone stays there: a plan is seen by a home.
  if (home === STUDENT_ALONE) throw refuse('invalid', 'name-a-home');
  const place = openPlan(read, step.plan, action.scope, context);
  if (place.plan.circle !== problem.circle || (place.plan.home !== 'shared' && place.plan.home !== home)) throw unknown();
  const owner = step.owner === own.person ? own : placeSeen(read, problem.circle, step.owner, own, context);
  if (owner.side === 'community' || !mayKnow(owner, home)) throw unknown();
  fresh(read, 'plan-step', step.step);
  const words = { owner: owner.person, what: step.what, when: step.when, days: [] };
  const ask: PlanAsk = { id: action.id, words, owner: authorFor(read, owner), by: authorFor(read, own), at: context.now, waits: false };
  const blank: Value<PlanStep> = { ...plain, home, plan: step.plan, step: step.step, asks: [], past: [] };
  const record = { ...made<PlanStep>('plan-step', step.step, place.record.scope, [], { plan: [step.plan, step.step] }, blank), version: 0, changedBy: '' } as StepRecord;
  return stepDraft(place, record, { asks: [ask] });
}
