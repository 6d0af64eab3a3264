import type { Day, Id, SetMark, Thread } from '@family-partnering/contract';

/** Everything up to an entry has been in view. Pure but for what `newId` gives. */
export function setMark(thread: Thread, upTo: number, day: Day, newId: () => Id): SetMark {
  return { id: newId(), type: 'mark.set', scope: `circle:${thread.circle}`, thread: thread.id, upTo, day };
}
