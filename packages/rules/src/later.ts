import { CLOCK, type Context, type Draft, type DropLater, type Id, type KeepLater, type LaterMessage, type LaterWords, type Reads, type Scope, type SendLater, type SendMessage, type Stored, type Thread, type Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { shareFiles, unshareFiles } from './files.js';
import { personKey, seatKey } from './keys.js';
import { audienceAsks, sendMessage } from './message.js';
import { change, gone, made, plain } from './records.js';
import { authorOf, threadOf, type ThreadRecord } from './threads.js';

/** How far ahead words may be kept. */
const FURTHEST = 366 * 86_400_000;

type LaterRecord = Stored<Value<LaterMessage>> & { readonly value: Value<LaterMessage> };

/** As their writer would send them, in this moment. */
const asSent = (words: LaterWords, { id, scope }: { readonly id: Id; readonly scope: Scope }): SendMessage => ({ ...words, id, scope, type: 'message.send' });

/** Words that leave at a time that their writer has chosen, with the audience that the writer saw (T3, T12). Nobody else learns of them before. */
export const keepLater = /* @__PURE__ */ defineRule<KeepLater>({
  type: 'later.keep',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide({ id, type: _type, scope, basedOn: _basedOn, later, at, ...words }, read, context) {
    const { record, seat } = threadOf(read, words.thread, scope, context);
    if (at <= context.now) throw refuse('invalid', 'time-passed');
    if (Date.parse(at) - Date.parse(context.now) > FURTHEST) throw refuse('invalid', 'too-far-ahead');
    if (read.get('later-message', later) !== undefined) throw refuse('invalid', 'id-taken');
    // What could not go now is said now; of what it would change nothing is done yet.
    sendMessage.decide(asSent(words, { id, scope }), read, context);
    const { home, revision, circle } = record.value;
    const { language, files } = words;
    const audience = [seatKey(record.id, seat), personKey(CLOCK)];
    return [
      ...shareFiles(files, { kind: 'later-message', id: later, scope: record.scope, audience, by: authorOf(seat), at: context.now, home, revision, language }),
      made<LaterMessage>('later-message', later, record.scope, audience, { thread: [record.id, at], all: [at], due: [Date.parse(at)] }, {
        ...plain, home, revision, language, thread: record.id, circle, person: seat.person, goesAt: at, send: words, state: 'waits',
      }),
    ];
  },
});

/** Gone: with its files, which nobody but its writer has seen. */
const away = (record: LaterRecord, read: Reads): readonly Draft[] => [...unshareFiles(record.value.send.files, { kind: 'later-message', id: record.id }, read), gone(record)];

/** Words of the actor's own that have not gone yet; of anybody else's there is nothing to know. */
function own(read: Reads, later: Id, scope: Scope, context: Context): LaterRecord {
  const record = read.get<Value<LaterMessage>>('later-message', later);
  if (record?.value == null || record.scope !== scope || record.value.person !== context.actor.person) throw unknown();
  threadOf(read, record.value.thread, scope, context);
  return record as LaterRecord;
}

/** Taken back: they go out no more. */
export const dropLater = /* @__PURE__ */ defineRule<DropLater>({
  type: 'later.drop',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (own(read, target.id!, target.scope, context), true),
  decide: (action, read, context): readonly Draft[] => away(own(read, action.later, action.scope, context), read),
});

/** Their time has come, or their writer does not wait for it. What is said is decided by the rule of `message.send`, for whoever wrote it. */
export const sendLater = /* @__PURE__ */ defineRule<SendLater>({
  type: 'later.go',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (own(read, target.id!, target.scope, context), true),
  decide(action, read, context): readonly Draft[] {
    if (context.actor.person === CLOCK) return byClock(action, read, context);
    if (action.stays !== undefined) throw refuse('forbidden', 'clock-only');
    const record = own(read, action.later, action.scope, context);
    const { send } = record.value;
    return [...away(record, read), ...sendMessage.decide(asSent({ ...send, audience: action.audience ?? send.audience }, action), read, context)];
  },
});

/** Somebody has come since it was written, or has gone: it stays, and its writer is asked (T3). Whose place has ended sends nothing any more. */
function byClock(action: SendLater, read: Reads, context: Context): readonly Draft[] {
  const record = read.get<Value<LaterMessage>>('later-message', action.later) as LaterRecord | undefined;
  if (record?.value == null || record.scope !== action.scope || record.value.state !== 'waits') throw unknown();
  const { person, send, goesAt } = record.value;
  if (goesAt > context.now) throw refuse('invalid', 'not-yet');
  const thread = read.get<Value<Thread>>('thread', record.value.thread) as ThreadRecord | undefined;
  const seat = thread?.value?.members.find((one) => one.person === person && one.state === 'in');
  if (thread === undefined || seat === undefined) return away(record, read);
  const stays = action.stays ?? audienceAsks(send, thread, person);
  if (stays !== undefined) return [change(record, { state: 'asks', asks: stays }, { thread: [thread.id, goesAt], all: [goesAt] })];
  return [...away(record, read), ...sendMessage.decide(asSent(send, action), read, { ...context, actor: { ...context.actor, person, side: seat.side } })];
}

export const laterRules = [keepLater, dropLater, sendLater] as const;

/** What needs a clock that runs while nobody's page is open: a server has one. */
export const CLOCKED: readonly string[] = laterRules.map(({ type }) => type);
