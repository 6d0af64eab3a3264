import type { Draft, Message, Seat, SendMessage, Stored, TalkLog, Value } from '@family-partnering/contract';
import { refuse } from './define.js';
import { change } from './records.js';
import { authorOf, inside, type ThreadRecord } from './threads.js';

const DAY = 86_400_000;

/** A talk outside the page, told to a thread: with people of this thread alone, on a day that has come somewhere (T9). */
export function logOf({ sort, log }: SendMessage, thread: ThreadRecord, seat: Seat, now: string): { readonly log?: TalkLog } {
  if ((sort === 'log') !== (log !== undefined)) throw refuse('invalid', 'log-incomplete');
  if (log === undefined) return {};
  const there = inside(thread.value).filter(({ person }) => person !== seat.person && log.with.includes(person));
  if (there.length === 0 || there.length !== new Set(log.with).size) throw refuse('invalid', 'log-with');
  if (log.on > new Date(Date.parse(now) + DAY).toISOString().slice(0, 10)) throw refuse('invalid', 'day-to-come');
  return { log: { how: log.how, on: log.on, with: there.map(authorOf), recalled: [], ...(log.readBack && { readBack: true }) } };
}

/** How somebody who was there remembers it: it stands beside the first words, and in their own entry. Nothing is replaced. */
export function recalled({ recall }: SendMessage, quoted: Stored<Value<Message>> | undefined, seat: Seat, n: number): readonly Draft[] {
  if (recall === undefined) return [];
  const log = quoted?.value?.log;
  if (log === undefined || quoted?.value?.withdrawn !== undefined) throw refuse('invalid', 'no-log');
  if (!log.with.some(({ person }) => person === seat.person)) throw refuse('forbidden', 'not-there');
  return [change(quoted!, { log: { ...log, recalled: [...log.recalled, { by: authorOf(seat), what: recall, n }] } })];
}

/** A yes is a yes to these words: once somebody has said something to them they stay, and more is added beside them. */
export function checkNotRecalled({ log }: Value<Message>): void {
  if (log !== undefined && log.recalled.length > 0) throw refuse('forbidden', 'recalled-already');
}
