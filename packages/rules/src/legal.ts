import type { Context, Explaining, FindExplainer, GiveLegalWords, Id, Message, ObjectToExplained, Reads, RecordExplained, Scope, Stored, Thread, Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown, type Sides } from './define.js';
import { change } from './records.js';
import { authorOf, group, threadOf, type ThreadRecord } from './threads.js';

interface Found {
  readonly record: Stored<Value<Message>> & { readonly value: Value<Message> };
  readonly thread: ThreadRecord;
  readonly for: Explaining;
}

/** A legal letter of this talk, and where it stands for one of its readers. */
function letterOf(read: Reads, message: Id, person: Id | undefined, scope: Scope, context: Context): Found & { readonly seat: ReturnType<typeof threadOf>['seat'] } {
  const record = read.get<Value<Message>>('message', message);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const { record: thread, seat } = threadOf(read, record.value.thread, scope, context);
  if (record.value.chapter < seat.from) throw unknown();
  const explaining = record.value.explaining ?? [];
  const one = person === undefined ? explaining[0] : explaining.find((each) => each.person === person);
  if (one === undefined || record.value.withdrawn !== undefined) throw refuse('invalid', 'nothing-to-explain');
  return { record: record as Found['record'], thread, seat, for: one };
}

/** The side that wrote the letter owes its explanation, whichever side that is. */
function owing(read: Reads, message: Id, person: Id | undefined, scope: Scope, context: Context) {
  const found = letterOf(read, message, person, scope, context);
  if (group(found.seat.side) !== group(found.record.value.author.side)) throw refuse('forbidden', 'owed-by-the-writer');
  return found;
}

function written({ record, thread, for: before }: Found, after: Partial<Explaining>) {
  const explaining = record.value.explaining!.map((one) => (one === before ? { ...one, ...after } : one));
  const isOpen = after.state === undefined || after.state === 'asked' || after.state === 'found';
  const unexplained = (thread.value.unexplained ?? []).filter(({ message, person }) => message !== record.id || person !== before.person);
  return [change<Value<Message>>(record, { explaining }), ...(isOpen ? [] : [change<Value<Thread>>(thread, { unexplained })])];
}

/** T19. Whoever is under 18 is asked neither to do it nor to be the one who does it. */
const NO_STUDENT: Sides = { ...ALL_SIDES, student: 'Nobody under 18 is asked to put words into another language, or to explain them to their family.' };

function checkNoStudent({ thread }: Found, called: string): void {
  if (thread.value.members.some((seat) => seat.side === 'student' && seat.called.trim().toLowerCase() === called.trim().toLowerCase())) throw refuse('invalid', 'not-a-student');
}

/** Somebody was found; what was ready already stays ready. */
export const findExplainer = /* @__PURE__ */ defineRule<FindExplainer>({
  type: 'legal.find',
  sides: NO_STUDENT,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (owing(read, target.id!, undefined, target.scope, context), true),
  decide(action, read, context) {
    const found = owing(read, action.message, action.person, action.scope, context);
    checkNoStudent(found, action.called);
    const { state } = found.for;
    return written(found, { found: { called: action.called, by: action.by }, owner: authorOf(found.seat), ...(state === 'asked' && { state: 'found' }) });
  },
});

export const recordExplained = /* @__PURE__ */ defineRule<RecordExplained>({
  type: 'legal.explain',
  sides: NO_STUDENT,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (owing(read, target.id!, undefined, target.scope, context), true),
  decide(action, read, context) {
    const found = owing(read, action.message, action.person, action.scope, context);
    const { called, how, understood } = action;
    checkNoStudent(found, called);
    return written(found, { state: 'explained', explained: { called, how, understood, at: context.now, recordedBy: authorOf(found.seat) } });
  },
});

export const giveLegalWords = /* @__PURE__ */ defineRule<GiveLegalWords>({
  type: 'legal.words',
  sides: NO_STUDENT,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (owing(read, target.id!, undefined, target.scope, context), true),
  decide(action, read, context) {
    const found = owing(read, action.message, action.person, action.scope, context);
    const { text, language, madeBy } = action;
    checkNoStudent(found, madeBy);
    return written(found, { state: 'ready', words: { text, language, madeBy, at: context.now } });
  },
});

/** The reader's own word stands beside what was written down, which stays. */
export const objectToExplained = /* @__PURE__ */ defineRule<ObjectToExplained>({
  type: 'legal.object',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (own(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    if (action.person !== context.actor.person) throw refuse('forbidden', 'not-your-words');
    return written(own(read, action.message, action.scope, context), { objection: { text: action.text, at: context.now } });
  },
});

function own(read: Reads, message: Id, scope: Scope, context: Context): Found {
  const found = letterOf(read, message, context.actor.person, scope, context);
  if (found.for.explained === undefined) throw refuse('invalid', 'nothing-written-down');
  return found;
}

export const legalRules = [findExplainer, recordExplained, giveLegalWords, objectToExplained] as const;
