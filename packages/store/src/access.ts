import { isRefusal, Refusal, type Rule, type Target } from '@family-partnering/contract';
import { isMissing, readsOver } from './reads.js';
import type { Replica } from './replica.js';

/** Rules by the action type they decide. */
export function byType(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.type, rule]));
}

/** Whether a rule lets a control be drawn, on what is loaded. What is not loaded counts as yes: the server decides. */
export function may(replica: Replica, rules: ReadonlyMap<string, Rule>, type: string, target: Target): true | Refusal {
  const { session, entities } = replica;
  const rule = rules.get(type);
  if (!rule) return true;
  const side = rule.sides[session.viewer.side];
  if (side !== true) return new Refusal('forbidden', { reason: side });
  const reads = readsOver((kind, id) => entities.get(kind, id) ?? (entities.isComplete(kind) ? null : undefined), target.scope);
  try {
    return rule.may(target, reads, { actor: session.viewer, now: replica.now() });
  } catch (reason) {
    if (isMissing(reason)) return true;
    if (isRefusal(reason)) return reason;
    throw reason;
  }
}
