import type { Action, Draft, CheckedRule } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';

/** The rules of the family with one of them spoilt: what it would have changed is changed by `spoil`. */
export function spoilt(types: readonly string[], spoil: (drafts: readonly Draft[], action: Action) => readonly Draft[]): readonly CheckedRule<Action>[] {
  return familyRules.map((rule) => (types.includes(rule.type) ? { ...rule, decide: (action, read, context) => spoil(rule.decide(action, read, context), action) } : rule));
}

/** Messages are handed to the whole circle, as if an element alone kept the homes apart. */
export const wallInTheElementAlone = spoilt(['message.send', 'thread.start'], (drafts) =>
  drafts.map((draft) => (draft.kind === 'message' ? { ...draft, audience: [...draft.audience, draft.scope] } : draft)));

/** Counts of one home are handed to all who see the plan, as if an element alone kept the homes apart. */
export const pointsForAll = spoilt(['plan.point'], (drafts) => drafts.map((draft) => (draft.kind === 'plan-point' ? { ...draft, audience: [...draft.audience, draft.scope] } : draft)));

/** Whoever leaves keeps every key. */
export const grantsNeverEnd = spoilt(['circle.end', 'roster.circle', 'thread.leave', 'circle.block'], (drafts) =>
  drafts.filter(({ kind, value }) => kind !== 'grant' || (value as { ended?: boolean } | null)?.ended !== true));

/** The first yes to a newcomer's reading one message stands for the yes of all. */
export const oneYesForAll = spoilt(['thread.earlier'], (drafts) => drafts.map((draft) => {
  const { thread, opened } = (draft.value ?? {}) as { thread?: string; opened?: readonly { person: string; from: number }[] };
  const asked = draft.kind === 'message' ? opened?.at(-1) : undefined;
  return asked === undefined ? draft : { ...draft, audience: [...draft.audience, `seat:${thread}:${asked.from}:${asked.person}`] };
}));

/** The tie between a message and what came of it is handed to all of the circle. */
export const linksForAll = spoilt(['link.make'], (drafts) => drafts.map((draft) => (draft.kind === 'link' ? { ...draft, audience: [...draft.audience, draft.scope] } : draft)));

/** A draw in which the ten who asked first have the places. */
export const firstComeInTheDraw = spoilt(['opportunity.draw'], (drafts) => {
  const asked = drafts.filter(({ kind }) => kind === 'claim').map(({ id, value }) => ({ id, at: (value as { at: string }).at })).sort((a, b) => (a.at < b.at ? -1 : 1));
  const first = new Set(asked.slice(0, 10).map(({ id }) => id));
  return drafts.map((draft) => (draft.kind === 'claim' ? { ...draft, value: { ...(draft.value as object), state: first.has(draft.id) ? 'in' : 'waiting' } } : draft));
});

/** Legal words that go the way of everyday ones. */
export const legalAsEveryday = spoilt(['message.send'], (drafts) => drafts.map((draft) => (draft.kind === 'message' ? { ...draft, value: { ...(draft.value as object), sensitivity: 'everyday' } } : draft)));

/** Nobody is told that legal words have yet to be explained. */
export const forgetsWhoWaits = spoilt(['message.send'], (drafts) => drafts.map((draft) => (draft.kind === 'thread' ? { ...draft, value: { ...(draft.value as object), unexplained: [] } } : draft)));

/** An answer to several that is handed to all of their families at once. */
export function copiesInOneAudience(): readonly CheckedRule<Action>[] {
  const before = new Map<string, Set<string>>();
  return spoilt(['message.send'], (drafts, action) => {
    const { text } = action as Action & { text: string };
    return drafts.map((draft) => {
      if (draft.kind !== 'message') return draft;
      const all = before.get(text) ?? new Set();
      for (const key of draft.audience) all.add(key);
      before.set(text, all);
      return { ...draft, audience: [...all] };
    });
  });
}
