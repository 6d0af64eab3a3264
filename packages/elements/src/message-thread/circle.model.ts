import type { Block, Id, Instant, Member, Seat, Thread, Viewer } from '@family-partnering/contract';
import { inside } from './message-thread.model.js';

const DAY = 86_400_000;
/** Days before the end of somebody's time at which it is told (A4). */
export const TOLD = 14;
export const SOON = 3;

/** Whole days until somebody's time ends; `undefined` where it does not, or where that is far away. */
export function daysLeft({ until, state }: Pick<Seat, 'until' | 'state'>, now: Date): number | undefined {
  if (until === undefined || state !== 'in') return undefined;
  const left = Math.ceil((Date.parse(until) - now.getTime()) / DAY);
  return left < 0 || left > TOLD ? undefined : left;
}

/** Those whose time ends soon and of whom this viewer is told: whoever must leave, and whoever may give more. */
export const endingFor = (thread: Thread, { person, side }: Viewer, now: Date): readonly Seat[] =>
  inside(thread).filter((seat) => daysLeft(seat, now) !== undefined && (seat.person === person || (seat.side === 'community' && mayRenew(side))));

/** It is the family's and the student's to give. */
export const mayRenew = (side: Viewer['side']): boolean => side === 'home' || side === 'student';

/** Whether this viewer may end a partner's time: everyone around the student, a partner only their own. */
export const mayEnd = (seat: Pick<Seat, 'side' | 'person'>, { side, person }: Viewer): boolean => seat.side === 'community' && (side !== 'community' || seat.person === person);

/** People of the circle who could be brought in, as the rule of `thread.add` has it. @param blocks who shares no talk with whom, as far as this viewer knows */
export function addable(thread: Thread, members: readonly Member[], viewer: Viewer, blocks: readonly Block[] = []): readonly Member[] {
  const here = new Set(inside(thread).map(({ person }) => person));
  const apart = (person: Id): boolean => blocks.some((one) => (one.person === person && here.has(one.by)) || (one.by === person && here.has(one.person)));
  return members.filter(({ person, side, state, household }) => {
    if (state !== 'in' || here.has(person) || person === viewer.person || apart(person)) return false;
    if (side === 'home' && thread.home !== 'shared' && household !== thread.home) return false;
    if (side === 'home' && thread.home === 'shared' && inside(thread).some((seat) => seat.side === 'home')) return members.some((one) => here.has(one.person) && one.household === household);
    return thread.mode === 'all' || (thread.mode === 'adults' ? side !== 'student' : side === 'school' || side === 'student');
  });
}

/** With whom this viewer may have no shared talk any more: nobody of the school, no student, nobody of their own home (T21). */
export function mayBlock(seat: Pick<Seat, 'person' | 'side'>, members: readonly Member[], { person, side }: Viewer): boolean {
  if (side === 'school' || seat.side === 'school' || seat.side === 'student' || seat.person === person) return false;
  const home = (who: Id): Id | undefined => members.find((one) => one.person === who)?.household;
  return home(person) === undefined || home(person) !== home(seat.person);
}

/** Whom this viewer has asked to share no talk with. */
export const blockedBy = (blocks: readonly Block[], members: readonly Member[], viewer: Viewer): readonly { readonly person: Id; readonly called: string }[] =>
  blocks.filter(({ by }) => by === viewer.person).map(({ person }) => ({ person, called: members.find((one) => one.person === person)?.called ?? person }));

/** How much longer a partner may stay, counted from today. */
export const longer = (now: Date, months: number): Instant => new Date(now.getFullYear(), now.getMonth() + months, now.getDate(), 23, 59).toISOString();
