import type { Context, Draft, Grant, Id, Member, Person, PlanShare, Reads, Seat, Stored, Thread, Value } from '@family-partnering/contract';
import { everyone, isIn, schoolOf } from './circles.js';
import { change, gone, grant } from './records.js';
import { endKeys } from './thread.js';
import { authorOf, group, inside, markFor, openChapter, seatFor, withLine, type ThreadRecord } from './threads.js';

/** What somebody who goes leaves behind in each of their threads: their place ends, their promises and turn pass over (A4). */
export function endSeats(
  read: Reads, threads: readonly ThreadRecord[], leaving: readonly Id[], actionId: Id, context: Context, coming: readonly Value<Member>[] = [],
): readonly Draft[] {
  return threads
    .filter((record) => inside(record.value).some(({ person }) => leaving.includes(person)))
    .flatMap((record) => leaveOne(read, record, leaving, actionId, context, coming));
}

/** A circle's threads. Bounded, and the bound is far above what a family writes in years. */
export function threadsOf(read: Reads, circle: Id): readonly ThreadRecord[] {
  return read.list<Value<Thread>>('thread', 'circle', [circle], { limit: 5000 }).filter((record): record is ThreadRecord => record.value !== null);
}

function leaveOne(read: Reads, record: ThreadRecord, leaving: readonly Id[], actionId: Id, context: Context, coming: readonly Value<Member>[]): readonly Draft[] {
  const thread = record.value;
  const gone = inside(thread).filter(({ person }) => leaving.includes(person));
  const members = thread.members.map((seat) => (gone.includes(seat) ? { ...seat, state: 'ended' as const, until: context.now } : seat));
  const ended = { ...thread, members };
  const keys = gone.flatMap(({ person }) => endKeys(thread, person, record.scope));
  const next = inside(ended).some(({ side }) => side === 'school') ? undefined : whoAnswers(read, thread, gone, leaving, coming, context);
  const said = gone[0]!;
  const id = `${actionId}|${record.id}`;
  if (next === undefined) {
    const values = { members, revision: thread.revision + 1, seenYes: [], ...takeOver(thread, gone, inside(ended).find(({ side }) => side === said.side)) };
    return [...keys, ...withLine(record, values, id, { what: 'ended', people: gone.map(({ called }) => ({ called })) }, said, context.now)];
  }
  const seat = seatFor(read, next, context.now, thread.chapter + 1);
  const { chapter, grants } = openChapter(ended, record.scope, seat);
  const values = { members: [...members.filter(({ person }) => person !== seat.person), seat], chapter, revision: thread.revision + 1, seenYes: [], ...takeOver(thread, gone, seat) };
  const line = { what: 'handover', people: [{ called: said.called }, { called: seat.called }], day: context.now.slice(0, 10) } as const;
  return [...keys, ...grants, ...withLine(record, values, id, line, seat, context.now), markFor(thread, record.scope, seat.person, thread.count)];
}

/** No thread is ever without a school adult: the one who comes in the same place, else a colleague, else whom the school named. */
function whoAnswers(read: Reads, thread: Value<Thread>, gone: readonly Seat[], leaving: readonly Id[], coming: readonly Value<Member>[], context: Context): Value<Member> | undefined {
  const staff = everyone(read, thread.circle).filter(isIn).map(({ value }) => value!).filter(({ side, person }) => side === 'school' && !leaving.includes(person));
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
  const shares = plans.flatMap((key) => read.list<Value<PlanShare>>('plan-share', 'person', [key.slice(PLAN.length), person], { limit: 500 }));
  return [change(member, { state: 'ended' }), ...keys, ...shares.map(gone)];
}

/**
 * The keys that a place in a circle gives. `homes` is the child's record: every home, the student and school, never a partner.
 * A partner has a key of their own, so that what is shared with them ends with their place.
 */
export function keysOf(member: Value<Member>, tenant: Id): readonly string[] {
  const circle = `circle:${member.circle}`;
  const homes = `homes:${member.circle}`;
  const school = `tenant:${tenant}`;
  if (member.side === 'home') return [circle, homes, `home:${member.circle}:${member.household}`, school];
  if (member.side === 'student') return [circle, homes, `student:${member.circle}`, school];
  if (member.side === 'school') return [circle, homes, `staff:${member.circle}`, school];
  return [circle, partnerKey(member.circle, member.person), school];
}

export const partnerKey = (circle: Id, person: Id): string => `partner:${circle}:${person}`;

const PLAN = 'plan:';
/** Whoever was let into one plan holds this key of it; a plan carries it from the first day, so that letting somebody in changes nothing of the plan. */
export const planKey = (plan: Id): string => `${PLAN}${plan}`;

/** The keys of the plans into which a partner is let. They last as long as the partner's place does. */
export function planKeysOf(read: Reads, { circle, person, side }: Pick<Value<Member>, 'circle' | 'person' | 'side'>): readonly string[] {
  if (side !== 'community') return [];
  return read.list<Value<Grant>>('grant', 'place', [circle, person], { limit: 5000 })
    .flatMap(({ value }) => (value !== null && !value.ended && value.audience.startsWith(PLAN) ? [value.audience] : []));
}

/** The keys through which others see a person: a home is seen by itself, the student and school. */
export function seenThrough(member: Pick<Value<Member>, 'circle' | 'side' | 'household'>): readonly string[] {
  if (member.side !== 'home') return [`circle:${member.circle}`];
  return [`home:${member.circle}:${member.household}`, `student:${member.circle}`, `staff:${member.circle}`];
}
