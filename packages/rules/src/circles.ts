import { memberId, type Block, type Circle, type Context, type Id, type Instant, type Member, type Reads, type School, type Stored, type Value } from '@family-partnering/contract';
import { unknown } from './define.js';

export type CircleRecord = Stored<Value<Circle>>;
export type MemberRecord = Stored<Value<Member>>;

/** The school's settings. Its record has the id of the tenant. */
export function schoolOf(read: Reads, context: Context): Value<School> | undefined {
  return read.get<Value<School>>('school', context.actor.tenant)?.value ?? undefined;
}

/** The actor's own place in a circle; a circle one is not in does not exist. */
export function ownPlace(read: Reads, circle: Id, context: Context): Value<Member> {
  const place = placeOf(read, circle, context.actor.person, context.now);
  if (place === undefined) throw unknown();
  return place;
}

/** Somebody else's place, if the actor may know of it; otherwise it does not exist. */
export function placeSeen(read: Reads, circle: Id, person: Id, viewer: Value<Member>, { now }: Pick<Context, 'now'>): Value<Member> {
  const place = placeOf(read, circle, person, now);
  if (place === undefined || !sees(viewer, place)) throw unknown();
  return place;
}

/** A place that somebody has in a circle now. */
export function placeOf(read: Reads, circle: Id, person: Id, now: Instant): Value<Member> | undefined {
  const place = read.get<Value<Member>>('member', memberId(circle, person))?.value;
  return place != null && lasts(place, now) ? place : undefined;
}

/** The household wall between people of one circle (A1), and consent: a partner sees no home. */
export function sees(viewer: Value<Member>, other: Value<Member>): boolean {
  if (other.side !== 'home' || viewer.person === other.person) return true;
  if (viewer.side === 'home') return viewer.household === other.household;
  return viewer.side !== 'community';
}

/** Everyone of a circle, in force or not. A circle holds dozens of people, never thousands. */
export function everyone(read: Reads, circle: Id): readonly MemberRecord[] {
  return read.list<Value<Member>>('member', 'circle', [circle], { limit: 500 });
}

export const isIn = (member: MemberRecord): boolean => member.value?.state === 'in';

/** A place that has not ended, nor run out on a day that was planned. */
export const lasts = ({ state, until }: Value<Member>, now: Instant): boolean => state === 'in' && (until === undefined || until > now);

/** Those who are in a circle now. */
export const membersNow = (read: Reads, circle: Id, { now }: Pick<Context, 'now'>): readonly Value<Member>[] =>
  everyone(read, circle).flatMap(({ value }) => (value !== null && lasts(value, now) ? [value] : []));

/** Whether the student of this circle lives in more than one home. */
export function hasTwoHomes(members: readonly Value<Member>[]): boolean {
  return new Set(members.flatMap(({ side, household }) => (side === 'home' ? [household ?? ''] : []))).size > 1;
}

/** Pairs of people of one circle who share no talk. */
export function blocksOf(read: Reads, circle: Id): readonly Value<Block>[] {
  return read.list<Value<Block>>('block', 'circle', [circle], { limit: 500 }).flatMap(({ value }) => (value === null ? [] : [value]));
}
