import {
  composedId, Refusal, type Context, type EditMessage, type Entity, type Id, type Message, type MessageNote, type MessageVersion, type PassMessage, type Passed, type Person, type Reads,
  type Report, type ReportMessage, type SafetyNote, type Scope, type Seat, type SendMessage, type Stored, type Thread, type Value, type WithdrawMessage,
} from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { checkNotExplained, checkUnderstood, explainingFor, stillOpen } from './explaining.js';
import { schoolOf } from './circles.js';
import { givenFiles, shareFiles, unshareFiles } from './files.js';
import { chapterKey, placeKey, safetyKey, seatKey } from './keys.js';
import { checkNotRecalled, logOf, recalled } from './message-log.js';
import { change, gone, made, plain } from './records.js';
import { authorOf, entry, group, inside, markFor, otherGroup, threadIndex, threadOf, type ThreadRecord } from './threads.js';

/** Any message, by anyone inside, to the people whom the writer saw (T3, T4). */
export const sendMessage = /* @__PURE__ */ defineRule<SendMessage>({
  type: 'message.send',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const thread = record.value;
    const others = audienceNow(action, record, context);
    if (read.get('message', action.message) !== undefined) throw refuse('invalid', 'id-taken');
    if (action.sort === 'promise' && action.promisedBy === undefined) throw refuse('invalid', 'promise-without-day');
    if (action.urgent === true && action.needsReplyBy === undefined) throw refuse('invalid', 'urgent-without-day');
    const quoted = action.replyTo === undefined ? undefined : read.get<Value<Message>>('message', action.replyTo);
    if (action.replyTo !== undefined && (quoted?.value?.thread !== action.thread || !isOpenTo(quoted, seat))) throw refuse('invalid', 'quote-elsewhere');
    const n = thread.count + 1;
    const speaker = speakerOf(action, thread, seat, read);
    const recipients = others.filter(({ person }) => person !== speaker.person);
    checkUnderstood(action, thread, speaker);
    const explaining = explainingFor(action, recipients, speaker, read);
    const told = logOf(action, record, seat, context.now);
    const beside = recalled(action, quoted ?? undefined, speaker, n);
    const { revision: _, people } = action.audience;
    const files = givenFiles(action.files, read, context);
    const { home, revision } = thread;
    const { language } = action;
    const author = authorOf(speaker);
    return [
      ...shareFiles(files, { kind: 'message', id: action.message, scope: record.scope, audience: [chapterKey(thread.thread, thread.chapter)], by: author, at: context.now, home, revision, language }),
      entry(thread, record.scope, action.message, n, {
        author, at: context.now, text: action.text, sort: action.sort, language, sensitivity: action.sensitivity,
        ...(files.length > 0 && { files }), ...(explaining.length > 0 && { explaining }),
        recipients: recipients.map(({ person, called, side, by }) => ({ person, called, side, by })),
        gone: thread.members.filter(({ person, state }) => state !== 'in' && people.includes(person)).map(({ person, called }) => ({ person, called })),
        ...optional(action), ...told, ...(speaker !== seat && { recordedBy: { person: seat.person, called: seat.called, readBack: action.writtenFor!.readBack } }),
        ...(quoted?.value == null ? {} : { replyTo: { message: quoted.id, n: quoted.value.n } }),
      }),
      change(record, { count: n, last: { n, at: context.now, by: author, sort: action.sort }, ...turn(action, thread, speaker, context), ...stillOpen(thread, action.message, explaining), resolved: undefined }, threadIndex(thread, context.now)),
      markFor(thread, record.scope, seat, n),
      ...beside,
    ];
  },
});

const optional = ({ quick, needsReplyBy, urgent, promisedBy, recall }: SendMessage) => ({
  ...(recall && { recall }), ...(quick && { quick }), ...(needsReplyBy && { needsReplyBy }), ...(urgent && { urgent }), ...(promisedBy && { promisedBy }),
});

/** Ways that reach somebody without this page. */
const ELSEWHERE: readonly string[] = ['call', 'paper', 'voice'];

/**
 * Whose words these are: one's own, or those of an adult of this talk who does not use the page, written down for them by
 * whoever heard or read them, on whichever side. Everyone else speaks for themselves, and a student always does.
 */
function speakerOf({ writtenFor, sort }: SendMessage, thread: Value<Thread>, seat: Seat, read: Reads): Seat {
  if (writtenFor === undefined) return seat;
  const speaker = inside(thread).find(({ person }) => person === writtenFor.person);
  if (speaker === undefined) throw unknown();
  if (speaker.side === 'student' || speaker === seat || sort === 'log') throw refuse('forbidden', 'own-words-only');
  const way = read.get<Value<Person>>('person', speaker.person)?.value?.way?.how;
  if (![way, speaker.by].some((how) => how !== undefined && ELSEWHERE.includes(how))) throw refuse('forbidden', 'uses-page');
  return speaker;
}

/** The people inside, if the writer saw them all. Grown: it waits and asks. Shrunk: it goes, unless the one it was meant for has gone. */
export function audienceNow(action: Pick<SendMessage, 'audience'>, record: ThreadRecord, context: Context) {
  const asked = audienceAsks(action, record, context.actor.person);
  if (asked !== undefined) throw asks(record, asked);
  if (action.audience.people.some((person) => !record.value.members.some((member) => member.person === person))) throw refuse('invalid', 'audience-unknown');
  return inside(record.value).filter(({ person }) => person !== context.actor.person);
}

/** What the writer has to be asked before these words go: somebody has come, or the one they were meant for has gone. */
export function audienceAsks({ audience }: Pick<SendMessage, 'audience'>, { value: thread }: ThreadRecord, writer: Id): 'audience-grew' | 'audience-left' | undefined {
  const seen = new Set(audience.people);
  if (inside(thread).some(({ person }) => person !== writer && !seen.has(person))) return 'audience-grew';
  return thread.members.some(({ person, state }) => state !== 'in' && seen.has(person) && thread.addressed.includes(person)) ? 'audience-left' : undefined;
}

const asks = (record: Stored, reason: string) =>
  new Refusal('conflict', { reason, current: { kind: record.kind, id: record.id, version: record.version, changedBy: record.changedBy, ...(record.value as object) } as Entity });

/** Whose turn it is after this message. An answer ends the waiting; thanks, good news, a promise and a talk that was had ask for none. The same for both. */
function turn(action: SendMessage, thread: Value<Thread>, { person, called, side }: Seat, context: Context): Partial<Value<Thread>> {
  const mine = group(side);
  if (action.sort === 'promise') return { promise: { person, called, side, by: action.promisedBy! } };
  const answered = thread.waits?.for === mine;
  const asks = action.sort === 'request' || action.sort === 'concern' || action.quick === 'question' || action.quick === 'call' || action.needsReplyBy !== undefined;
  const closes = action.sort === 'celebration' || (action.sort === 'log' && !asks) || (action.quick !== undefined && !asks) || (answered && !asks);
  const kept = thread.waits?.for === otherGroup(side) ? thread.waits : undefined;
  const waits = closes ? kept : { for: otherGroup(side), since: kept?.since ?? context.now, n: kept?.n ?? thread.count + 1, ...((action.needsReplyBy ?? kept?.by) && { by: action.needsReplyBy ?? kept?.by }) };
  const promise = thread.promise !== undefined && group(thread.promise.side) === mine ? undefined : thread.promise;
  return { waits: answered && closes ? undefined : waits, promise };
}

type MessageRecord = Stored<Value<Message>> & { readonly value: Value<Message> };

/** It was said after they came, or opened for them since. */
const isOpenTo = ({ audience, value }: Stored<Value<Message> | null>, seat: Seat): boolean =>
  value !== null && (value.chapter >= seat.from || audience.includes(seatKey(value.thread, seat)));

/** A message that the actor can see: they are in its thread, and it was said after they came or opened for them. */
export function messageOf(read: Reads, message: Id, scope: Scope, context: Context): { record: MessageRecord; thread: ThreadRecord } {
  const record = read.get<Value<Message>>('message', message);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const thread = threadOf(read, record.value.thread, scope, context);
  if (!isOpenTo(record, thread.seat)) throw unknown();
  return { record: record as MessageRecord, thread: thread.record };
}

/** One's own words, inside the window that is the same for everyone, counted on the server's clock. */
function ownInWindow(read: Reads, message: Id, scope: Scope, context: Context): { record: MessageRecord; thread: ThreadRecord } {
  const found = messageOf(read, message, scope, context);
  const { author, at, withdrawn, sort, recordedBy } = found.record.value;
  // Whoever wrote something down for another can put right what they wrote.
  if ((author.person !== context.actor.person && recordedBy?.person !== context.actor.person) || sort === 'line') throw refuse('forbidden', 'not-your-words');
  if (withdrawn !== undefined) throw refuse('forbidden', 'taken-back');
  checkNotRecalled(found.record.value);
  const minutes = schoolOf(read, context)?.editMinutes ?? 0;
  if (Date.parse(context.now) - Date.parse(at) > minutes * 60_000) throw refuse('forbidden', 'edit-window');
  return found;
}

const versionsOf = (read: Reads, message: Id) => read.list<Value<MessageVersion>>('message-version', 'message', [message], { limit: 200 });
const notesOf = (read: Reads, message: Id) => read.list<Value<MessageNote>>('message-note', 'message', [message], { limit: 500 });

/** What is seen by whoever sees the message: what it said before, and what others said beside it. */
export const besideOf = (read: Reads, message: Id): readonly Stored[] => [...versionsOf(read, message), ...notesOf(read, message)];

/** Changes one's own words; what they were stays to be seen (T6). */
export const editMessage = /* @__PURE__ */ defineRule<EditMessage>({
  type: 'message.edit',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownInWindow(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record } = ownInWindow(read, action.message, action.scope, context);
    checkNotExplained(record.value);
    if (action.basedOn !== undefined && action.basedOn !== record.changedBy) throw asks(record, 'changed-meanwhile');
    const { text, thread, language: was, home, revision } = record.value;
    // Who has agreed that somebody may read it has agreed to the words that stood there.
    const opened = record.value.opened?.filter(({ at }) => at !== undefined);
    const times = (record.value.edited?.times ?? 0) + 1;
    return [
      made<MessageVersion>('message-version', composedId(record.id, times), record.scope, record.audience, { message: [record.id, times] }, {
        ...plain, home, revision, language: was, message: record.id, thread, text, at: context.now,
      }),
      change(record, { text: action.text, language: action.language, edited: { times, at: context.now }, ...(opened && { opened }) }),
    ];
  },
});

/** Takes one's own words back. That they were there stays to be seen; the words do not. */
export const withdrawMessage = /* @__PURE__ */ defineRule<WithdrawMessage>({
  type: 'message.withdraw',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownInWindow(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, thread } = ownInWindow(read, action.message, action.scope, context);
    const { edited: _, files, explaining, opened: __, ...kept } = record.value;
    const unexplained = explaining && thread.value.unexplained?.filter(({ message }) => message !== record.id);
    // What others said beside them may tell what they were.
    return [...(unexplained ? [change(thread, { unexplained })] : []), ...besideOf(read, record.id).map(gone), ...unshareFiles(files, { kind: 'message', id: record.id }, read), { ...change(record, {}), value: { ...kept, text: '', withdrawn: context.now } }];
  },
});

/** Passes a message to the school's safety team in one step (A2). Its writer sees that it was passed. */
export const passMessage = /* @__PURE__ */ defineRule<PassMessage>({
  type: 'message.pass',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (messageOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, thread } = messageOf(read, action.message, action.scope, context);
    if (read.get('passed', action.passed) !== undefined) throw refuse('invalid', 'id-taken');
    const { seat } = threadOf(read, thread.id, action.scope, context);
    const by = authorOf(seat);
    const team = safetyKey(context.actor.tenant);
    const { author, text, files, at, thread: inThread, circle, home, revision, language: tongue } = record.value;
    const shared = { ...plain, home, revision, language: tongue };
    return [
      made<Passed>('passed', action.passed, record.scope, [...new Set([placeKey(circle, seat), placeKey(circle, author), team])], { thread: [inThread, context.now], all: [context.now] }, {
        ...shared, message: record.id, thread: inThread, by, at: context.now,
      }),
      made<SafetyNote>('safety-note', action.passed, record.scope, [team], { all: [context.now] }, { ...shared, passed: action.passed, author, text, ...(files && { files }), at }),
      ...shareFiles(files, { kind: 'safety-note', id: action.passed, scope: record.scope, audience: [team], by: author, at: context.now, home, revision, language: tongue }),
    ];
  },
});

/** Asks the school to look at a message (T21). */
export const reportMessage = /* @__PURE__ */ defineRule<ReportMessage>({
  type: 'message.report',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (messageOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, thread } = messageOf(read, action.message, action.scope, context);
    if (read.get('report', action.report) !== undefined) throw refuse('invalid', 'id-taken');
    const by = authorOf(threadOf(read, thread.id, action.scope, context).seat);
    return [made<Report>('report', action.report, record.scope, [placeKey(record.value.circle, by), safetyKey(context.actor.tenant)], { all: [context.now] }, {
      ...plain, message: record.id, thread: record.value.thread, circle: record.value.circle, by, at: context.now, reason: action.reason,
    })];
  },
});

export const messageRules = [sendMessage, editMessage, withdrawMessage, passMessage, reportMessage] as const;
