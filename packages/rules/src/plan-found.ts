import type { Draft, Id, Plan, PlanAnswer, PlanStep, PlanVersion, Value } from '@family-partnering/contract';
import type { PlanRecord } from './plans.js';

// Where the records of a plan are found, and by whom they wait for.

const waiting = (person: Id | undefined, at: string): Readonly<Record<string, readonly string[]>> => (person === undefined ? {} : { waits: [person, at] });

export const planIndex = (plan: Pick<Value<Plan>, 'circle' | 'waits'>, at: string) => ({ recent: [at], circle: [plan.circle, at], ...waiting(plan.waits, at) });

export const stepIndex = (id: Id, { plan, waits, asks }: Value<PlanStep>) => ({ plan: [plan, id], ...waiting(waits, asks.at(-1)?.at ?? '') });

export const answerIndex = ({ plan, forVersion, at, waits }: Pick<Value<PlanAnswer>, 'plan' | 'forVersion' | 'at' | 'waits'>) => ({ plan: [plan, at], version: [forVersion], ...waiting(waits, at) });

export const versionIndex = ({ plan, n, state }: Pick<Value<PlanVersion>, 'plan' | 'n' | 'state'>) => ({ plan: [plan, n], state: [state, plan, n] });

/** The plan with other values, and whom it waits for then. */
export function planDraft({ kind, id, scope, audience, value: before }: PlanRecord, values: Partial<Value<Plan>>, now: string): Draft<Value<Plan>> {
  const { waits: _, ...plan } = { ...before, ...values };
  const person = plan.inForce ?? plan.closed ?? plan.answers?.at ? undefined : plan.answers?.person;
  const value: Value<Plan> = { ...plan, ...(person !== undefined && { waits: person }) };
  return { kind, id, scope, audience, index: planIndex(value, now), value };
}

/** A version in another state, found by that state. */
export function versionDraft({ kind, id, scope, audience, value: before }: Draft<Value<PlanVersion>>, values: Partial<Value<PlanVersion>>): Draft<Value<PlanVersion>> {
  const value = { ...before!, ...values };
  return { kind, id, scope, audience, index: versionIndex(value), value };
}

/** An answer to which nobody owes anything any more. */
export function answered({ kind, id, scope, audience, value: before }: Draft<Value<PlanAnswer>>, values: Partial<Value<PlanAnswer>> = {}): Draft<Value<PlanAnswer>> {
  const { waits: _, ...value } = { ...before!, ...values };
  return { kind, id, scope, audience, index: answerIndex(value), value };
}
