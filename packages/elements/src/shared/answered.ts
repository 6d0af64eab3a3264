import type { Day, Person, Thread } from '@family-partnering/contract';

/**
 * A3: somebody of the side that is waited for has said, since they were asked, that they are better reached in another way, or not for
 * now. That is an answer, as long as it holds: nobody waits for another one here, and nothing asks again before its day.
 */
export function answeredByWay({ waits, members }: Pick<Thread, 'waits' | 'members'>, person: (id: string) => Pick<Person, 'way'> | undefined, today: Day): boolean {
  if (waits === undefined) return false;
  return members.some(({ person: id, side, state }) => {
    if (state !== 'in' || (side === 'school') !== (waits.for === 'school')) return false;
    const way = person(id)?.way;
    return way !== undefined && way.how !== 'page' && way.saidAt >= waits.since && (way.until === undefined || way.until >= today);
  });
}
