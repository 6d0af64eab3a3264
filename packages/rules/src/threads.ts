import {
  composedId, memberId, type Author, type Context, type Draft, type Id, type Instant, type Mark, type Member, type Message, type Person, type Reads, type Scope, type Seat, type Stored, type SystemLine,
  type Thread, type Value,
} from '@family-partnering/contract';
import { unknown } from './define.js';
import { chapterKey, placeKey, seatKey, threadKey } from './keys.js';
import { change, grant, made, plain, put } from './records.js';

export type ThreadRecord = Stored<Value<Thread>> & { readonly value: Value<Thread> };

export const markId = (thread: Id, person: Id): Id => composedId(thread, person);

/** A thread that the actor is in, inside the scope that the action named; any other does not exist. */
export function threadOf(read: Reads, thread: Id, scope: Scope, context: Context): { record: ThreadRecord; seat: Seat } {
  const record = read.get<Value<Thread>>('thread', thread);
  const seat = record?.value?.members.find(({ person, state }) => person === context.actor.person && state === 'in');
  if (record?.value == null || record.scope !== scope || seat === undefined) throw unknown();
  return { record: record as ThreadRecord, seat };
}

/** To which home a talk belongs, once somebody of a home has been in it. Whoever has gone counts too: their words are still there. */
export function homeOf({ home, circle, members }: Value<Thread>, read: Reads): 'shared' | Id {
  const family = home === 'shared' ? members.find(({ side }) => side === 'home') : undefined;
  return (family && read.get<Value<Member>>('member', memberId(circle, family.person))?.value?.household) ?? home;
}

/** Those who are inside now. */
export const inside = (thread: Value<Thread>): readonly Seat[] => thread.members.filter(({ state }) => state === 'in');

/** Whose answer a thread can wait for: figures count the student and the community with family. */
export const group = (side: Author['side']): 'family' | 'school' => (side === 'school' ? 'school' : 'family');
export const otherGroup = (side: Author['side']): 'family' | 'school' => (side === 'school' ? 'family' : 'school');

export const authorOf = ({ person, called, side, role }: Author): Author => ({ person, called, side, role });

/** A seat for somebody who has a place in the circle. How words reach them is what they said, before what the roster says. */
export function seatFor(read: Reads, member: Value<Member>, now: string, from: number): Seat {
  const person = read.get<Value<Person>>('person', member.person)?.value;
  return {
    person: member.person, called: person?.called ?? member.called, side: member.side, role: member.relation,
    by: member.by, state: 'in', since: now, from, ...(member.until === undefined ? {} : { until: member.until }),
  };
}

export const threadIndex = (thread: Pick<Value<Thread>, 'circle'>, at: string) => ({ recent: [at], circle: [thread.circle, at] });

/**
 * The thread's own words: who came, who left, who answers now. An entry like any other, so that it stands in its place. Its id is made
 * of that place: nobody's message can have it, and it can be nobody's message.
 */
export function withLine(record: ThreadRecord, values: Partial<Value<Thread>>, line: SystemLine, by: Author, now: string): readonly Draft[] {
  const thread = { ...record.value, ...values };
  const n = thread.count + 1;
  const id = composedId(record.id, n);
  return [
    change(record, { ...values, count: n }, threadIndex(thread, now)),
    entry(thread, record.scope, id, n, { author: authorOf(by), at: now, text: '', sort: 'line', line, language: plain.language }),
  ];
}

/** One entry of a thread, seen by those who hold the key of its chapter. */
export function entry(
  thread: Value<Thread>, scope: Scope, id: Id, n: number,
  words: Pick<Value<Message>, 'author' | 'at' | 'text' | 'sort' | 'language'> & Partial<Value<Message>>,
): Draft<Value<Message>> {
  return made<Message>('message', id, scope, [chapterKey(thread.thread, thread.chapter)], { thread: [thread.thread, n] }, {
    ...plain, home: thread.home, revision: thread.revision, gone: [], ...words, thread: thread.thread, circle: thread.circle, chapter: thread.chapter, n,
  });
}

/** How far somebody has read. */
export function markFor({ thread, circle }: Value<Thread>, scope: Scope, { person, side }: Seat, upTo: number): Draft<Value<Mark>> {
  return put<Mark>('mark', markId(thread, person), scope, [placeKey(circle, { person, side })], { thread: [thread, person] }, { ...plain, thread, person, upTo });
}

/** The keys of a newcomer: the thread, and what is said from this chapter on; everyone inside gets the new chapter too. */
export function openChapter(thread: Value<Thread>, scope: Scope, newcomer: Seat): { chapter: number; grants: readonly Draft[] } {
  const chapter = thread.chapter + 1;
  const readers = [...inside(thread), newcomer];
  return {
    chapter,
    grants: [
      ...[threadKey(thread.thread), seatKey(thread.thread, newcomer)].map((key) => grant(newcomer.person, key, thread.circle, scope, until(newcomer))),
      ...readers.map((seat) => grant(seat.person, chapterKey(thread.thread, chapter), thread.circle, scope, until(seat))),
    ],
  };
}

/** Places in a talk, and the keys that they give, until the days given; without a day, until they leave. Nothing where none of them is in it. */
export function seatsUntil(record: ThreadRecord, ends: ReadonlyMap<Id, Instant | undefined>): readonly Draft[] {
  const thread = record.value;
  const stay = inside(thread).filter(({ person }) => ends.has(person));
  if (stay.length === 0) return [];
  const end = ({ person }: Seat): { readonly until?: Instant } => (ends.get(person) === undefined ? {} : { until: ends.get(person)! });
  const keys = (seat: Seat) => [threadKey(thread.thread), seatKey(thread.thread, seat), ...Array.from({ length: thread.chapter - seat.from + 1 }, (_, index) => chapterKey(thread.thread, seat.from + index))];
  return [
    change(record, { members: thread.members.map(({ until, ...seat }) => (stay.some(({ person }) => person === seat.person) && seat.state === 'in' ? { ...seat, ...end(seat) } : { ...seat, ...(until !== undefined && { until }) })) }),
    ...stay.flatMap((seat) => keys(seat).map((key) => grant(seat.person, key, thread.circle, record.scope, end(seat)))),
  ];
}

export const until = (seat: { readonly until?: string }) => (seat.until === undefined ? { fresh: true as const } : { fresh: true as const, until: seat.until });

/** "Seen" shows only while everyone inside has turned it on (T13). */
export const seenByAll = (thread: Value<Thread>): boolean => inside(thread).every(({ person }) => thread.seenYes.includes(person));
