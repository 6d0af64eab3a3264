import { composedId, memberId, type Block, type BlockPerson, type Context, type EndConsent, type Member, type Reads, type RenewConsent, type Stored, type Value } from '@family-partnering/contract';
import { ownPlace, placeSeen } from './circles.js';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { endPlace, endSeats, keysOf, planKeysOf, threadsOf } from './departures.js';
import { inCircle, placeKey, staffKey } from './keys.js';
import { change, gone, grant, plain, put } from './records.js';
import { inside, seatsUntil } from './threads.js';

/** Says yes to more time with a community partner. It is the family's and the student's to give (C1). */
export const renewConsent = /* @__PURE__ */ defineRule<RenewConsent>({
  type: 'circle.renew',
  sides: { home: true, student: true, school: 'A partner is there by the consent of the family and the student; the school may end it, not give it.', community: 'Consent is given to a partner, not by one.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (partner(read, target.scope.slice('circle:'.length), target.id!, context), true),
  decide(action, read, context) {
    if (action.scope !== inCircle(action.circle)) throw unknown();
    const member = partner(read, action.circle, action.person, context);
    if (action.until <= context.now) throw refuse('invalid', 'day-has-passed');
    const renew = (key: string) => grant(action.person, key, action.circle, action.scope, { until: action.until });
    return [
      change(member, { until: action.until, renewedFrom: member.value!.renewedFrom ?? member.value!.until }),
      ...[...keysOf(member.value!, context.actor.tenant), ...planKeysOf(read, member.value!)].map(renew),
      ...threadsOf(read, action.circle).flatMap((thread) => seatsUntil(thread, new Map([[action.person, action.until]]))),
    ];
  },
});

function partner(read: Reads, circle: string, person: string, context: Context): Stored<Value<Member>> {
  if (placeSeen(read, circle, person, ownPlace(read, circle, context), context).side !== 'community') throw refuse('invalid', 'partners-only');
  return read.get<Value<Member>>('member', memberId(circle, person))!;
}

/** Ends a partner's time at once: open pages and cached copies too. A partner may end their own. */
export const endConsent = /* @__PURE__ */ defineRule<EndConsent>({
  type: 'circle.end',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (partner(read, target.scope.slice('circle:'.length), target.id!, context), true),
  decide(action, read, context) {
    if (action.scope !== inCircle(action.circle)) throw unknown();
    const member = partner(read, action.circle, action.person, context);
    if (context.actor.side === 'community' && action.person !== context.actor.person) throw refuse('forbidden', 'own-place-only');
    return [...endSeats(read, threadsOf(read, action.circle), () => [action.person], context), ...endPlace(read, member, context.actor.tenant)];
  },
});

/** No shared talk any more between oneself and a person who is not of the school (T21). The school sees that it is so. */
export const blockPerson = /* @__PURE__ */ defineRule<BlockPerson>({
  type: 'circle.block',
  sides: { home: true, student: true, community: true, school: 'Staff answer to families; who may not be in a circle is for the roster and the courts, not for one teacher.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (target.id === undefined ? true : (blockable(read, target.scope.slice('circle:'.length), target.id, context), true)),
  decide(action, read, context) {
    if (action.scope !== inCircle(action.circle)) throw unknown();
    const blockId = composedId(action.circle, context.actor.person, action.person);
    const known = read.get<Value<Block>>('block', blockId);
    if (!action.blocked) return known === undefined ? [] : [gone(known)];
    blockable(read, action.circle, action.person, context);
    const apart = threadsOf(read, action.circle).filter(({ value }) => [action.person, context.actor.person].every((person) => inside(value).some((seat) => seat.person === person)));
    return [
      put<Block>('block', blockId, action.scope, [placeKey(action.circle, ownPlace(read, action.circle, context)), staffKey(action.circle)], { circle: [action.circle] }, { ...plain, circle: action.circle, by: context.actor.person, person: action.person }),
      ...endSeats(read, apart, () => [action.person], context),
    ];
  },
});

function blockable(read: Reads, circle: string, person: string, context: Context): Value<Member> {
  const own = ownPlace(read, circle, context);
  const place = placeSeen(read, circle, person, own, context);
  if (place.side === 'school') throw refuse('forbidden', 'not-the-school');
  if (place.person === own.person) throw refuse('invalid', 'not-oneself');
  if (place.side === 'student' || (own.household !== undefined && own.household === place.household)) throw refuse('forbidden', 'ask-the-school');
  return place;
}

export const circleRules = [renewConsent, endConsent, blockPerson] as const;
