import type { Context, Draft, FitAnswers, Person, Reads, Scope, ShareFit, UnshareFit, Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { personKey } from './keys.js';
import { gone, plain, put } from './records.js';

const own = (scope: Scope, { actor }: Context): void => {
  if (scope !== `person:${actor.person}`) throw unknown();
};
const known = (read: Reads, { actor }: Context) => read.get<Value<FitAnswers>>('fit-answers', actor.person);

/** What fits oneself, shown to one school adult by one's own tap (O1). Nobody else has it, and nothing is asked for it. */
export const shareFit = /* @__PURE__ */ defineRule<ShareFit>({
  type: 'fit.share',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, _read, context) => (own(target.scope, context), true),
  decide({ id: _id, type: _type, basedOn: _basedOn, scope, to, ...answers }, read, context): readonly Draft[] {
    own(scope, context);
    if (read.get<Value<Person>>('person', to)?.value?.side !== 'school') throw refuse('invalid', 'staff-only');
    const { person } = context.actor;
    return [put<FitAnswers>('fit-answers', person, scope, [...new Set([personKey(person), personKey(to)])], { all: [person] }, { ...plain, ...answers, home: person, person, to, at: context.now })];
  },
});

/** Taken back: it is gone for the one who could see it. */
export const unshareFit = /* @__PURE__ */ defineRule<UnshareFit>({
  type: 'fit.unshare',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, _read, context) => (own(target.scope, context), true),
  decide({ scope }, read, context) {
    own(scope, context);
    const shared = known(read, context);
    return shared === undefined ? [] : [gone(shared)];
  },
});

export const fitRules = [shareFit, unshareFit] as const;
