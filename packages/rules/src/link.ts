import type { Draft, DropLink, Id, Link, MakeLink, Reads, Stored, Value } from '@family-partnering/contract';
import { placeOf } from './circles.js';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { seatKey } from './keys.js';
import { checkStudentSees, seers } from './links.js';
import { messageOf } from './message.js';
import { change, gone, made, plain } from './records.js';
import { authorOf, inside } from './threads.js';

const MANY = { limit: 1000 } as const;

/**
 * Ties a message to what was made from it, or to what it is about (T10). The record holds two ids and no words, and its keys are
 * those of the seats of one talk: a talk holds one home at most, so another home never gets it, whatever the thing is.
 */
export const makeLink = /* @__PURE__ */ defineRule<MakeLink>({
  type: 'link.make',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (messageOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, thread } = messageOf(read, action.message, action.scope, context);
    const { chapter, withdrawn, n, sort } = record.value;
    const { circle } = thread.value;
    if (action.circle !== circle) throw unknown();
    const sees = seers(read, { circle, thread: thread.id }, action.what, action.thing);
    const seats = inside(thread.value).filter((seat) => seat.from <= chapter);
    const both = seats.filter((seat) => {
      const place = placeOf(read, circle, seat.person, context.now);
      return place !== undefined && sees(place, seat);
    });
    const me = both.find(({ person }) => person === context.actor.person);
    if (me === undefined) throw unknown();
    if (withdrawn !== undefined || sort === 'line') throw refuse('invalid', 'no-words');
    checkStudentSees(read, thread.value, action.what, sees, context);
    if (read.get('link', action.link) !== undefined) throw refuse('invalid', 'id-taken');
    const keys = both.map((seat) => seatKey(thread.id, seat));
    const known = linksOf(read, record.id).find(({ value }) => value?.thing === action.thing);
    if (known !== undefined) return keys.every((key) => known.audience.includes(key)) ? [] : [{ ...change(known, {}), audience: [...new Set([...known.audience, ...keys])] }];
    return [made<Link>('link', action.link, record.scope, keys, {
      recent: [context.now], thread: [thread.id, context.now], circle: [circle, context.now], message: [record.id, action.thing],
    }, {
      ...plain, home: thread.value.home, circle, thread: thread.id, message: record.id, n, what: action.what, thing: action.thing, first: action.first,
      by: authorOf(me), at: context.now,
    })];
  },
});

const linksOf = (read: Reads, message: Id): readonly Stored<Value<Link>>[] => read.list<Value<Link>>('link', 'message', [message], MANY);

/** Unties them: the message and the thing stay as they are. */
export const dropLink = /* @__PURE__ */ defineRule<DropLink>({
  type: 'link.drop',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownLink(read, target.id!, target.scope, context.actor.person), true),
  decide: (action, read, context): readonly Draft[] => [gone(ownLink(read, action.link, action.scope, context.actor.person))],
});

function ownLink(read: Reads, link: Id, scope: Draft['scope'], person: Id): Stored<Value<Link>> {
  const record = read.get<Value<Link>>('link', link);
  if (record?.value == null || record.scope !== scope || record.value.by.person !== person) throw unknown();
  return record;
}

export const linkRules = [makeLink, dropLink] as const;
