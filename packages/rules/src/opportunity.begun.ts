import type { Begun, Draft, Id, KeepBegun, Reads, Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse } from './define.js';
import { personKey } from './keys.js';
import { claimId, openOf, withTask } from './opportunities.js';
import { gone, plain, put } from './records.js';

/** What one has begun, kept for oneself: another device goes on from there. A later state takes the place of an earlier one. */
export const keepBegun = /* @__PURE__ */ defineRule<KeepBegun>({
  type: 'opportunity.keep',
  monotonic: true,
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (withTask(openOf(read, target.id!, target.scope, context)), true),
  decide({ opportunity, scope, basedOn, step, answers, elsewhere }, read, context) {
    const task = withTask(openOf(read, opportunity, scope, context));
    const known = (id: Id): boolean => task.some((one) => one.id === id);
    if (step >= task.length || !answers.every((one) => known(one.step)) || !elsewhere.every(known)) throw refuse('invalid', 'no-such-step');
    const { person } = context.actor;
    // Another device has sent it meanwhile: what this one kept was of before.
    if (read.get('contribution', claimId(opportunity, person))?.changedBy !== basedOn) return [];
    if (answers.length + elsewhere.length + step === 0) return endBegun(read, opportunity, person);
    return [put<Begun>('begun', claimId(opportunity, person), scope, [personKey(person)], { all: [opportunity], opportunity: [opportunity, person] }, {
      ...plain, home: person, opportunity, person, at: context.now, step, answers, elsewhere,
    })];
  },
});

/** It is done, or there is nothing in it. */
export function endBegun(read: Reads, opportunity: Id, person: Id): readonly Draft[] {
  const known = read.get<Value<Begun>>('begun', claimId(opportunity, person));
  return known?.value == null ? [] : [gone(known)];
}

/** It is over for everyone: nobody goes on with it. */
export function endAllBegun(read: Reads, opportunity: Id): readonly Draft[] {
  return read.list<Value<Begun>>('begun', 'opportunity', [opportunity], { limit: 20_000 }).filter(({ value }) => value !== null).map(gone);
}
