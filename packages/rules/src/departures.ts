import type { Audience, Context, Draft, Grant, Id, Instant, Member, Person, PlanShare, Reads, Seat, Stored, Thread, Value } from '@family-partnering/contract';
import { membersNow, placeOf, schoolOf } from './circles.js';
import { circleKey, circleOfKey, homeKey, homesKey, placeKey, planOfKey, staffKey, studentKey, tenantKey } from './keys.js';
import { change, gone, grant } from './records.js';
import { endKeys } from './thread.js';
import { authorOf, group, inside, markFor, openChapter, seatFor, withLine, type ThreadRecord } from './threads.js';

/**
 * What somebody who goes leaves behind in each of their threads: their place ends, their promises and turn pass over (A4).
 * @param whoLeaves of this thread; of those who are not in it nothing is done
 */
export function endSeats(
  read: Reads, threads: readonly ThreadRecord[], whoLeaves: (record: ThreadRecord) => readonly Id[], context: Context, coming: readonly Value<Member>[] = [],
): readonly Draft[] {
  return threads.flatMap((record) => {
    const leaving = whoLeaves(record);
    return inside(record.value).some(({ person }) => leaving.includes(person)) ? leaveOne(read, record, leaving, context, coming) : [];
  });
}

/** A circle's threads. Bounded, and the bound is far above what a family writes in years. */
export function threadsOf(read: Reads, circle: Id): readonly ThreadRecord[] {
  return read.list<Value<Thread>>('thread', 'circle', [circle], { limit: 5000 }).filter((record): record is ThreadRecord => record.value !== null);
}

function leaveOne(read: Reads, record: ThreadRecord, leaving: readonly Id[], context: Context, coming: readonly Value<Member>[]): readonly Draft[] {
  const thread = record.value;
  const gone = inside(thread).filter(({ person }) => leaving.includes(person));
  const members = thread.members.map((seat) => (gone.includes(seat) ? { ...seat, state: 'ended' as const, until: context.now } : seat));
  const ended = { ...thread, members };
  const keys = gone.flatMap(({ person }) => endKeys(thread, person, record.scope));
  const next = inside(ended).some(({ side }) => side === 'school') ? undefined : whoAnswers(read, thread, gone, leaving, coming, context);
  const said = gone[0]!;
  if (next === undefined) {
    const values = { members, revision: thread.revision + 1, seenYes: [], ...takeOver(thread, gone, inside(ended).find(({ side }) => side === said.side)) };
    return [...keys, ...withLine(record, values, { what: 'ended', people: gone.map(({ called }) => ({ called })) }, said, context.now)];
  }
  const seat = seatFor(read, next, context.now, thread.chapter + 1);
  const { chapter, grants } = openChapter(ended, record.scope, seat);
  const values = { members: [...members.filter(({ person }) => person !== seat.person), seat], chapter, revision: thread.revision + 1, seenYes: [], ...takeOver(thread, gone, seat) };
  const line = { what: 'handover', people: [{ called: said.called }, { called: seat.called }], day: context.now.slice(0, 10) } as const;
  // Whom the school named may have no other place in this circle: what is their own there is theirs to see.
  const own = grant(seat.person, placeKey(thread.circle, seat), thread.circle, record.scope);
  return [...keys, ...grants, own, ...withLine(record, values, line, seat, context.now), markFor(thread, record.scope, seat, thread.count)];
}

/** No thread is ever without a school adult: the one who comes in the same place, else a colleague, else whom the school named. */
function whoAnswers(read: Reads, thread: Value<Thread>, gone: readonly Seat[], leaving: readonly Id[], coming: readonly Value<Member>[], context: Context): Value<Member> | undefined {
  const staff = membersNow(read, thread.circle, context).filter(({ side, person }) => side === 'school' && !leaving.includes(person));
  const inPlace = [...coming, ...staff].find(({ side, relation }) => side === 'school' && gone.some(({ role }) => role === relation));
  const named = schoolOf(read, context)?.answers;
  return inPlace ?? staff.find(({ person }) => person === named) ?? coming.find(({ side }) => side === 'school') ?? staff[0] ?? standIn(read, thread, named);
}

/** The adult whom the school named, who has no place in this circle yet. */
function standIn(read: Reads, thread: Value<Thread>, named: Id | undefined): Value<Member> | undefined {
  const person = named === undefined ? undefined : read.get<Value<Person>>('person', named)?.value;
  if (person == null) return undefined;
  const { home, recipients, revision, sensitivity, language } = person;
  return { home, recipients, revision, sensitivity, language, circle: thread.circle, person: named!, called: person.called, side: 'school', relation: person.role, by: person.by, state: 'in' };
}

/** Promises and the answering pass over to whoever is there now. */
function takeOver(thread: Value<Thread>, gone: readonly Seat[], next: Seat | undefined): Partial<Value<Thread>> {
  const left = new Set(gone.map(({ person }) => person));
  const promise = thread.promise !== undefined && left.has(thread.promise.person)
    ? next && { ...thread.promise, ...authorOf(next) }
    : thread.promise;
  const side = group(gone[0]!.side);
  const answerers = left.has(thread.answerers[side] ?? '') ? { ...thread.answerers, [side]: next?.person } : thread.answerers;
  return { promise: promise && { person: promise.person, called: promise.called, side: promise.side, by: promise.by }, answerers };
}

/**
 * Ends a person's place in a circle and every key that it gave them.
 * Their own record stays as it is: those who talked with them still know whom they talked with.
 */
export function endPlace(read: Reads, member: Stored<Value<Member>>, tenant: Id): readonly Draft[] {
  const { circle, person } = member.value!;
  const plans = planKeysOf(read, member.value!);
  const keys = [...keysOf(member.value!, tenant), ...plans].map((key) => {
    const open = grant(person, key, circle, member.scope);
    return { ...open, value: { ...(open.value as object), ended: true } };
  });
  const shares = plans.flatMap((key) => read.list<Value<PlanShare>>('plan-share', 'person', [planOfKey(key)!, person], { limit: 500 }));
  return [change(member, { state: 'ended' }), ...keys, ...shares.map(gone)];
}

/** The keys that a place in a circle gives: to all of it, to what is of one's side or home, and to what is one's own there. */
export function keysOf(member: Value<Member>, tenant: Id): readonly string[] {
  const { circle, side } = member;
  const own = [circleKey(circle), placeKey(circle, member), tenantKey(tenant)];
  if (side === 'community') return own;
  const ofSide = side === 'home' ? homeKey(circle, member.household!) : side === 'student' ? studentKey(circle) : staffKey(circle);
  return [...new Set([...own, homesKey(circle), ofSide])];
}

/** The keys of the plans into which a partner is let. They last as long as the partner's place does. */
export function planKeysOf(read: Reads, { circle, person, side }: Pick<Value<Member>, 'circle' | 'person' | 'side'>): readonly string[] {
  if (side !== 'community') return [];
  return read.list<Value<Grant>>('grant', 'place', [circle, person], { limit: 5000 })
    .flatMap(({ value }) => (value !== null && !value.ended && planOfKey(value.audience) !== undefined ? [value.audience] : []));
}

/** The keys through which others see a person: a home is seen by itself, the student and school. */
export function seenThrough(member: Pick<Value<Member>, 'circle' | 'side' | 'household'>): readonly string[] {
  const { circle, side, household } = member;
  return side === 'home' ? [homeKey(circle, household!), studentKey(circle), staffKey(circle)] : [circleKey(circle)];
}

/** By whom a person is still seen: what they say of themselves from now on is not for a circle in which they have no place any more. */
export const stillSeen = (read: Reads, { id, audience }: Pick<Stored, 'id' | 'audience'>, now: Instant): readonly Audience[] =>
  audience.filter((key) => {
    const circle = circleOfKey(key);
    return circle === undefined || placeOf(read, circle, id, now) !== undefined;
  });
