import type { Id, Member, Person, Thread, Viewer } from '@family-partnering/contract';
import { dayOf } from '../shared/dates.js';
import { inside } from './thread-list.model.js';

/** Talks that are not done, and in which nobody of the school is but this person, or this person is to answer: somebody must come into them (A4). */
export function owedBy(threads: readonly Thread[], { person }: Viewer): readonly Thread[] {
  return threads.filter((thread) => {
    const school = inside(thread).filter(({ side }) => side === 'school');
    const mine = thread.answerers.school === person || thread.promise?.person === person || school.every((seat) => seat.person === person);
    return !thread.resolved && mine && school.some((seat) => seat.person === person);
  });
}

/** Which of these somebody can come into, being around their student; and which not. */
export function split(threads: readonly Thread[], to: Id, members: (circle: Id) => readonly Member[]): { readonly takes: readonly Thread[]; readonly stay: readonly Thread[] } {
  const can = (thread: Thread): boolean => inside(thread).some(({ person }) => person === to) || members(thread.circle).some(({ person, state }) => person === to && state === 'in');
  return { takes: threads.filter(can), stay: threads.filter((thread) => !can(thread)) };
}

/** Talks into which whoever answers meanwhile has come since: they can be taken back. What was handed on before for good stays. */
export function handedFor(threads: readonly Thread[], away: NonNullable<Person['away']>, { person }: Viewer): readonly Thread[] {
  const since = away.from ?? '';
  return threads.filter((thread) => {
    const seat = inside(thread).find((one) => one.person === away.answers);
    return !thread.resolved && thread.answerers.school === away.answers && seat !== undefined && dayOf(seat.since) >= since && inside(thread).some((one) => one.person === person);
  });
}
