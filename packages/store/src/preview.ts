import { isRefusal, type Action, type Context, type Draft, type Entity, type Id, type Rule, type Waiting } from '@family-partnering/contract';
import type { Entities } from './entities.js';
import { isMissing, readsOver } from './reads.js';

/** One thing as it will stand once a waiting action is decided, if nothing else happens first. */
export interface Previewed {
  readonly entity: Entity | null;
  readonly waiting: Waiting;
  /** It does not exist yet: nobody but this person has it. */
  readonly fresh: boolean;
}

const keyOf = (kind: string, id: Id): string => `${kind} ${id}`;

/**
 * Runs the rules of waiting actions, in their order, over what is loaded. A convenience, never a promise:
 * an action whose rule needs more than that, or refuses, is passed over, and its widget shows the action itself.
 */
export function preview(
  waiting: readonly Waiting[],
  held: Entities,
  rules: ReadonlyMap<string, Rule>,
  context: Context,
): ReadonlyMap<string, Previewed> {
  const over = new Map<string, Previewed>();
  for (const entry of waiting) {
    const rule = rules.get(entry.action.type);
    if (!rule || held.isDecided(entry.action.id)) continue;
    for (const draft of decide(entry.action, rule, over, held, context)) {
      const key = keyOf(draft.kind, draft.id);
      const before = over.get(key);
      const fresh = before?.fresh ?? held.get(draft.kind, draft.id) === undefined;
      // Of what was refused only the words stay: a thread that could not be closed is shown open.
      if (entry.state === 'refused' && !fresh) continue;
      over.set(key, { entity: asEntity(draft, entry.action, before?.entity ?? held.get(draft.kind, draft.id)), waiting: entry, fresh });
    }
  }
  return over;
}

function decide(
  action: Action,
  rule: Rule,
  over: ReadonlyMap<string, Previewed>,
  held: Entities,
  context: Context,
): readonly Draft[] {
  const own = ownIds(action);
  const look = (kind: string, id: Id): Entity | null | undefined => {
    const shown = over.get(keyOf(kind, id));
    if (shown) return shown.entity;
    return held.get(kind, id) ?? (held.isComplete(kind) || own.has(id) ? null : undefined);
  };
  try {
    return rule.decide(action, readsOver(look, action.scope), context);
  } catch (reason) {
    if (isMissing(reason) || isRefusal(reason)) return [];
    throw reason;
  }
}

/** Ids in the action that are not loaded are taken for ones it makes; if one is not, the rule refuses and nothing is shown. */
function ownIds(action: Action): ReadonlySet<Id> {
  return new Set(Object.values(action).filter((value): value is string => typeof value === 'string'));
}

function asEntity(draft: Draft, action: Action, before: Entity | null | undefined): Entity | null {
  if (draft.value === null) return null;
  const version = before?.version ?? 0;
  return Object.freeze({ ...(draft.value as object), kind: draft.kind, id: draft.id, version, changedBy: action.id });
}
