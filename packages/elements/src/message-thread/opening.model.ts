import type { Id, Message, Opening, Seat, Thread } from '@family-partnering/contract';
import { inside, readers, seatOf } from './message-thread.model.js';

/** Those who came after a message was said, and of whom nobody has asked yet whether they may read it (A4). */
export function couldRead(message: Message, thread: Thread, viewer: Id): readonly Seat[] {
  const own = seatOf(thread, viewer);
  if (own === undefined || own.from > message.chapter || message.sort === 'line' || message.withdrawn !== undefined) return [];
  return readers(thread, viewer).filter((seat) => seat.from > message.chapter && !message.opened?.some((one) => isOf(one, seat)));
}

/** For whom it was opened, or is asked for still, of those who are here since then. */
export const openings = (message: Message, thread: Thread): readonly Opening[] =>
  (message.opened ?? []).filter((one) => inside(thread).some((seat) => isOf(one, seat) && (one.at !== undefined || seat.from > message.chapter)));

/** Who went and came again holds none of it: their seat begins later. Whoever may read all begins earlier. */
const isOf = (one: Opening, { person, from }: Seat): boolean => one.person === person && one.from >= from;
