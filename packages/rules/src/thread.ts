import {
  composedId, type AddToThread, type AnswerInvitation, type Circle, type Context, type Draft, type HandOver, type Id, type Invitation, type LeaveThread, type Member, type Reads,
  type ReopenThread, type ResolveThread, type Seat, type Seen, type SetSeen, type StartThread, type Stored, type Thread, type Value,
} from '@family-partnering/contract';
import { blocksOf, hasTwoHomes, membersNow, ownPlace, placeSeen } from './circles.js';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { shareEarlier } from './earlier.js';
import { chapterKey, inCircle, seatKey, studentKey, threadKey } from './keys.js';
import { change, gone, grant, made, plain, put } from './records.js';
import { authorOf, group, homeOf, inside, markFor, openChapter, seatFor, threadIndex, threadOf, until, withLine, type ThreadRecord } from './threads.js';

/** A new conversation, by anyone, with people whom they may know of (T19, T20). */
export const startThread = /* @__PURE__ */ defineRule<StartThread>({
  type: 'thread.start',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownPlace(read, target.scope.slice('circle:'.length), context), true),
  decide(action, read, context) {
    const circle = read.get<Value<Circle>>('circle', action.circle)?.value;
    if (circle == null || action.scope !== inCircle(action.circle)) throw unknown();
    const own = ownPlace(read, action.circle, context);
    const others = [...new Set(action.people)].filter((person) => person !== own.person).map((person) => placeSeen(read, action.circle, person, own, context));
    checkCompany([own, ...others], action, circle, read);
    if (read.get('thread', action.thread) !== undefined) throw refuse('invalid', 'id-taken');
    const asked = own.side === 'student' || !hasTwoHomes(membersNow(read, action.circle, context)) ? [] : others.filter(({ side }) => side === 'student' && action.mode === 'all');
    const seats = [own, ...others.filter((place) => !asked.includes(place))].map((place) => seatFor(read, place, context.now, 1));
    const home = [own, ...others].find(({ side }) => side === 'home')?.household ?? 'shared';
    const thread: Value<Thread> = {
      ...plain, home, thread: action.thread, circle: action.circle, about: action.about, student: circle.called, mode: action.mode, members: seats,
      addressed: others.map(({ person }) => person), startedBy: own.person, count: 0, chapter: 1, revision: 1, answerers: {}, seenYes: [], earlierYes: [],
      recipients: seats.filter(({ person }) => person !== own.person).map(({ person, called, side, by }) => ({ person, called, side, by })),
    };
    return [
      made<Thread>('thread', action.thread, action.scope, [threadKey(action.thread)], threadIndex(thread, context.now), thread),
      ...seats.flatMap((seat) => [threadKey(action.thread), seatKey(action.thread, seat), chapterKey(action.thread, 1)].map((key) => grant(seat.person, key, action.circle, action.scope, until(seat)))),
      ...asked.map((place) => invitation(action.thread, thread, place, seats[0]!, action.scope, context)),
    ];
  },
});

/** Who may be together: a school adult always, one home only, the student where they belong, nobody who asked not to. */
function checkCompany(company: readonly Value<Member>[], action: StartThread, circle: Value<Circle>, read: Reads): void {
  const has = (side: string) => company.some((place) => place.side === side);
  if (!has('school')) throw refuse('invalid', 'school-adult-needed');
  if (new Set(company.filter(({ side }) => side === 'home').map(({ household }) => household)).size > 1) throw refuse('invalid', 'two-homes');
  if (action.mode === 'student-school' && (has('home') || has('community') || !has('student'))) throw refuse('invalid', 'student-and-school-only');
  if (action.mode === 'adults' && has('student')) throw refuse('invalid', 'adults-only');
  if (action.mode === 'all' && circle.band === 'secondary' && !has('student')) throw refuse('invalid', 'student-belongs-here');
  if (isBlocked(read, action.circle, company.map(({ person }) => person))) throw unknown();
}

function isBlocked(read: Reads, circle: Id, people: readonly Id[]): boolean {
  return blocksOf(read, circle).some(({ by, person }) => people.includes(by) && people.includes(person));
}

const invitationId = (thread: Id, student: Id): Id => composedId(thread, student);

/** Only a student is asked, and the student's own key of this circle is nobody else's. */
function invitation(thread: Id, value: Value<Thread>, place: Value<Member>, by: Seat, scope: Draft['scope'], context: Context): Draft {
  return put<Invitation>('invitation', invitationId(thread, place.person), scope, [studentKey(value.circle)], { all: [context.now] }, {
    ...plain, thread, circle: value.circle, person: place.person, by: authorOf(by), about: value.about, at: context.now,
  });
}

/** Somebody comes in: they see from now on, and everyone inside is told. */
function joining(record: ThreadRecord, place: Value<Member>, by: Seat | undefined, read: Reads, context: Context): readonly Draft[] {
  const thread = record.value;
  const seat = seatFor(read, place, context.now, thread.chapter + 1);
  const { chapter, grants } = openChapter(thread, record.scope, seat);
  const members = [...thread.members.filter(({ person }) => person !== seat.person), seat];
  const line = { what: 'joined', people: [{ called: seat.called }] } as const;
  return [
    ...withLine(record, { members, chapter, home: homeWith(thread, place, read), revision: thread.revision + 1, seenYes: [], earlierYes: earlierOf(thread, seat) }, line, by ?? seat, context.now),
    ...grants, ...seenGone(read, record.id), markFor(thread, record.scope, seat, thread.count),
  ];
}

/** Who comes again has missed more than those knew who agreed the last time. */
const earlierOf = ({ earlierYes }: Value<Thread>, newcomer: Seat): Value<Thread>['earlierYes'] => earlierYes.filter(({ person }) => person !== newcomer.person);

/** The first of a home who comes makes it that home's talk. */
const homeWith = (thread: Value<Thread>, { side, household }: Value<Member>, read: Reads): 'shared' | Id => (side === 'home' ? household! : homeOf(thread, read));

const seenGone = (read: Reads, thread: Id) => read.list<Value<Seen>>('seen', 'thread', [thread], { limit: 200 }).map(gone);

/** The student's own answer to "would you like to be in this talk?" */
export const answerInvitation = /* @__PURE__ */ defineRule<AnswerInvitation>({
  type: 'thread.join',
  sides: { student: true, home: 'Only a student of two homes is asked; everyone else is put in by name.', school: 'Only a student of two homes is asked; everyone else is put in by name.', community: 'Only a student of two homes is asked; everyone else is put in by name.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (invited(read, target.id!, context), true),
  decide(action, read, context) {
    const asked = invited(read, action.thread, context);
    const record = read.get<Value<Thread>>('thread', action.thread);
    if (record?.value == null || record.scope !== action.scope) throw unknown();
    const place = ownPlace(read, record.value.circle, context);
    return action.yes ? [gone(asked), ...joining(record as ThreadRecord, place, undefined, read, context)] : [gone(asked)];
  },
});

function invited(read: Reads, thread: Id, context: Context): Stored<Value<Invitation>> {
  const record = read.get<Value<Invitation>>('invitation', invitationId(thread, context.actor.person));
  if (record?.value == null) throw unknown();
  return record;
}

export const addToThread = /* @__PURE__ */ defineRule<AddToThread>({
  type: 'thread.add',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const place = placeToAdd(record, action.person, read, context);
    if (place.side === 'student' && hasTwoHomes(membersNow(read, record.value.circle, context))) return [invitation(record.id, record.value, place, seat, record.scope, context)];
    return joining(record, place, seat, read, context);
  },
});

/** Whom one may bring in: known to the actor, not inside yet, of the same home if of any, fitting the talk. */
function placeToAdd(record: ThreadRecord, person: Id, read: Reads, context: Context): Value<Member> {
  const thread = record.value;
  const place = placeSeen(read, thread.circle, person, ownPlace(read, thread.circle, context), context);
  const within = inside(thread);
  if (within.some((seat) => seat.person === person)) throw refuse('invalid', 'already-inside');
  const home = homeOf(thread, read);
  if (place.side === 'home' && home !== 'shared' && home !== place.household) throw refuse('invalid', 'two-homes');
  if (thread.mode === 'adults' && place.side === 'student') throw refuse('invalid', 'adults-only');
  if (thread.mode === 'student-school' && place.side !== 'school' && place.side !== 'student') throw refuse('invalid', 'student-and-school-only');
  if (isBlocked(read, thread.circle, [...within.map((seat) => seat.person), person])) throw unknown();
  return place;
}

/** Goes, and takes nothing along. The last school adult names first who answers. */
export const leaveThread = /* @__PURE__ */ defineRule<LeaveThread>({
  type: 'thread.leave',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (leaving(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = leaving(read, action.thread, action.scope, context);
    const members = record.value.members.map((member) => (member.person === seat.person ? { ...member, state: 'left' as const } : member));
    return [
      ...withLine(record, { members, revision: record.value.revision + 1 }, { what: 'left', people: [{ called: seat.called }] }, seat, context.now),
      ...endKeys(record.value, seat.person, record.scope),
    ];
  },
});

function leaving(read: Reads, thread: Id, scope: Draft['scope'], context: Context) {
  const found = threadOf(read, thread, scope, context);
  const adults = inside(found.record.value).filter(({ side }) => side === 'school');
  if (found.seat.side === 'school' && adults.length === 1) throw refuse('forbidden', 'last-school-adult');
  return found;
}

/** Ends every key that a person may hold of one thread. */
export function endKeys(thread: Value<Thread>, person: Id, scope: Draft['scope']): readonly Draft[] {
  const chapters = Array.from({ length: thread.chapter }, (_, index) => index + 1);
  const keys = chapters.flatMap((chapter) => [chapterKey(thread.thread, chapter), seatKey(thread.thread, { person, from: chapter })]);
  return [threadKey(thread.thread), ...keys].map((key) => {
    const open = grant(person, key, thread.circle, scope);
    return { ...open, value: { ...(open.value as object), ended: true } };
  });
}

/** Hands it to somebody of one's own side, who answers from now on; everyone inside is told (T24). */
export const handOver = /* @__PURE__ */ defineRule<HandOver>({
  type: 'thread.hand',
  sides: { home: true, school: true, student: 'A student speaks for themself; nobody answers in their place.', community: 'A partner is in a circle by a consent of their own, which cannot be handed on.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const thread = record.value;
    const known = inside(thread).find(({ person }) => person === action.to);
    const place = known ?? placeToAdd(record, action.to, read, context);
    if (place.side !== seat.side) throw refuse('invalid', 'own-side-only');
    const promise = thread.promise?.person === seat.person ? { ...thread.promise, person: place.person, called: place.called } : thread.promise;
    const values = { answerers: { ...thread.answerers, [group(seat.side)]: action.to }, promise };
    // Taken back: the talk goes from whoever answered meanwhile to this person.
    const answered = inside(thread).find(({ person }) => person === thread.answerers[group(seat.side)]);
    const from = action.to === seat.person ? (answered ?? seat) : seat;
    const line = { what: 'handover', people: [{ called: from.called }, { called: place.called }], day: context.now.slice(0, 10) } as const;
    if (known !== undefined) return withLine(record, values, line, seat, context.now);
    const newcomer = seatFor(read, place as Value<Member>, context.now, thread.chapter + 1);
    const { chapter, grants } = openChapter(thread, record.scope, newcomer);
    const members = [...thread.members.filter(({ person }) => person !== newcomer.person), newcomer];
    return [
      ...withLine(record, { ...values, members, chapter, home: homeWith(thread, place as Value<Member>, read), revision: thread.revision + 1, seenYes: [], earlierYes: earlierOf(thread, newcomer) }, line, seat, context.now),
      ...grants, ...seenGone(read, record.id), markFor(thread, record.scope, newcomer, thread.count),
    ];
  },
});

export const resolveThread = /* @__PURE__ */ defineRule<ResolveThread>({
  type: 'thread.resolve',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context).record.value.resolved === undefined ? true : refuse('forbidden', 'resolved-already')),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const { resolved, waits, promise } = record.value;
    if (resolved !== undefined) return [];
    const before = { ...(waits && { waits }), ...(promise && { promise }) };
    return withLine(record, { resolved: { by: authorOf(seat), at: context.now, ...(waits && { before }) }, waits: undefined, promise: undefined }, { what: 'resolved', people: [{ called: seat.called }] }, seat, context.now);
  },
});

/** Opens it again; from either side, as often as wanted (T11). Whoever had marked it takes that back: it waits as it did. Anybody else asks the other side. */
export const reopenThread = /* @__PURE__ */ defineRule<ReopenThread>({
  type: 'thread.reopen',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context).record.value.resolved === undefined ? refuse('forbidden', 'open-already') : true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    const { resolved } = record.value;
    if (resolved === undefined) return [];
    const back = resolved.by.person === seat.person ? resolved.before : undefined;
    const waits = back?.waits ?? { for: group(seat.side) === 'school' ? 'family' : 'school', since: context.now, n: record.value.count + 1 } as const;
    return withLine(record, { resolved: undefined, waits, promise: back?.promise }, { what: 'reopened', people: [{ called: seat.called }] }, seat, context.now);
  },
});

/** "Seen" shows when all have turned it on; any one turns it off for all (T13). */
export const setSeen = /* @__PURE__ */ defineRule<SetSeen>({
  type: 'thread.seen',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (threadOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, seat } = threadOf(read, action.thread, action.scope, context);
    if (!action.on) return [change(record, { seenYes: [] }), ...seenGone(read, record.id)];
    return [change(record, { seenYes: [...new Set([...record.value.seenYes, seat.person])] })];
  },
});

export const threadRules = [startThread, answerInvitation, addToThread, leaveThread, handOver, resolveThread, reopenThread, setSeen, shareEarlier] as const;
