import type { Audience, Context, Draft, Reads, Seat, ShareEarlier, Stored } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { sharedId } from './files.js';
import { chapterKey, seatKey } from './keys.js';
import { besideOf, messageOf } from './message.js';
import { change, grant } from './records.js';
import { inside, threadOf, withLine, type ThreadRecord } from './threads.js';

/** When everyone who read it agrees, a person who came later may read what was said before: one message, or all of it (A4). */
export const shareEarlier = /* @__PURE__ */ defineRule<ShareEarlier>({
  type: 'thread.earlier',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const newcomer = inside(record.value).find(({ person }) => person === action.person);
    if (newcomer === undefined) throw unknown();
    if (seat.person === newcomer.person) throw refuse('invalid', 'nothing-to-share');
    return action.message === undefined ? openAll(record, seat, newcomer, context) : openOne(action.message, record, seat, newcomer, read, context);
  },
});

function openAll(record: ThreadRecord, seat: Seat, newcomer: Seat, context: Context): readonly Draft[] {
  const thread = record.value;
  if (newcomer.from === 1 || seat.from > 1) throw refuse('invalid', 'nothing-to-share');
  const by = [...new Set([...(thread.earlierYes.find(({ person }) => person === newcomer.person)?.by ?? []), seat.person])];
  const rest = thread.earlierYes.filter(({ person }) => person !== newcomer.person);
  const asked = inside(thread).filter(({ from }) => from < newcomer.from);
  if (!asked.every(({ person }) => by.includes(person))) return [change(record, { earlierYes: [...rest, { person: newcomer.person, by }] })];
  const members = thread.members.map((member) => (member.person === newcomer.person ? { ...member, from: 1 } : member));
  const chapters = Array.from({ length: newcomer.from - 1 }, (_, index) => chapterKey(thread.thread, index + 1));
  const keys = [...chapters, seatKey(thread.thread, { ...newcomer, from: 1 })];
  return [
    ...withLine(record, { members, earlierYes: rest }, { what: 'earlier', people: [{ called: newcomer.called }] }, seat, context.now),
    ...keys.map((key) => grant(newcomer.person, key, thread.circle, record.scope, newcomer.until === undefined ? {} : { until: newcomer.until })),
  ];
}

/** The message gets the newcomer's own key of this talk, and so does what stands beside it. Until all have agreed they see nothing of it. */
function openOne(id: string, record: ThreadRecord, seat: Seat, newcomer: Seat, read: Reads, context: Context): readonly Draft[] {
  const thread = record.value;
  const { record: message } = messageOf(read, id, record.scope, context);
  const { value } = message;
  if (value.thread !== thread.thread) throw unknown();
  if (value.sort === 'line' || value.withdrawn !== undefined) throw refuse('invalid', 'no-words');
  const key = seatKey(thread.thread, newcomer);
  if (value.chapter >= newcomer.from || message.audience.includes(key)) throw refuse('invalid', 'nothing-to-share');
  const known = value.opened?.find(({ person, from }) => person === newcomer.person && from === newcomer.from)?.by ?? [];
  const by = [...known.filter(({ person }) => person !== seat.person), { person: seat.person, called: seat.called }];
  const opening = { person: newcomer.person, called: newcomer.called, from: newcomer.from, by };
  const rest = (value.opened ?? []).filter(({ person }) => person !== newcomer.person);
  const isAgreed = inside(thread).every(({ person, from }) => from > value.chapter || by.some((one) => one.person === person));
  if (!isAgreed) return [change(message, { opened: [...rest, opening] })];
  const files = (value.files ?? []).flatMap((file) => read.get('file', sharedId(message, file.id)) ?? []);
  return [
    seenBy(key, message, { opened: [...rest, { ...opening, at: context.now }] }),
    ...[...besideOf(read, id), ...files].filter((stored) => stored.value !== null).map((stored) => seenBy(key, stored)),
    ...withLine(record, {}, { what: 'opened', people: [{ called: newcomer.called }] }, seat, context.now),
  ];
}

const seenBy = <V>(key: Audience, stored: Stored<V>, values: Partial<V> = {}): Draft<V> => ({ ...change(stored, values), audience: [...stored.audience, key] });
