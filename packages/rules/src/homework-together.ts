import type { AgreeHomework, Answer, Context, Draft, HomeworkChange, HomeworkLetter, HomeworkReply, HomeworkWork, Id, ProposeHomework, Reads, ReplyHomework, Scope, ShareWork, Stored, Value, WriteLetter } from '@family-partnering/contract';
import { everyone, isIn } from './circles.js';
import { defineRule, refuse, unknown } from './define.js';
import { givenFiles, shareFiles, unshareFiles } from './files.js';
import { inCircle } from './keys.js';
import { authorOfPlace, besideIndex, besideOf, fresh, homeFor, isSchool, metBy, seenBy, STUDENT_ALONE, touchpointOf, waitsFor } from './homeworks.js';
import { change, gone, made, plain } from './records.js';

const COMMUNITY = 'A partner tells of it in the talk, where those who gave consent see it.';
const OWN_WORK = 'It is the student’s own work: it is shown when the student taps, and by nobody else.';

/** Writes back to one or to many: each home has a record of its own, and none sees that there were others (H6, H8). */
export const replyHomework = /* @__PURE__ */ defineRule<ReplyHomework>({
  type: 'homework.reply',
  sides: { home: true, student: true, school: true, community: COMMUNITY },
  scopes: (action) => [...new Set([action.scope, ...action.to.map(({ circle }) => inCircle(circle))])],
  may: (target, read, context) => (touchpointOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    if (action.scope !== inCircle(action.to[0]!.circle)) throw unknown();
    if (action.text.trim() === '' && !action.thanks && !action.files?.length) throw refuse('invalid', 'empty');
    if (new Set(action.to.map(({ reply }) => reply)).size < action.to.length) throw refuse('invalid', 'id-taken');
    const drafts = action.to.flatMap((one) => replyTo(action, one, read, context));
    // A card that several answers stand on is met once.
    return drafts.filter(({ kind, id }, at) => kind !== 'touchpoint' || drafts.findIndex((one) => one.kind === kind && one.id === id) === at);
  },
});

function replyTo(action: ReplyHomework, to: ReplyHomework['to'][number], read: Reads, context: Context): readonly Draft[] {
  const scope = inCircle(to.circle);
  const { record, place } = touchpointOf(read, to.touchpoint, scope, context);
  if (place.side === 'community') throw unknown();
  fresh(read, 'homework-reply', to.reply);
  const answer = to.answer === undefined ? undefined : besideOf<Value<Answer>>(read, 'answer', to.answer, scope, context).record;
  if (answer !== undefined && answer.value.touchpoint !== to.touchpoint) throw unknown();
  const home = answer?.value.home ?? homeFor(place, to.home, record.value.home, to.circle, read);
  const by = authorOfPlace(place);
  const files = givenFiles(action.files, read, context);
  const thanks = action.text.trim() === '' && files.length === 0;
  const audience = seenBy(to.circle, home);
  const reply = made<HomeworkReply>('homework-reply', to.reply, scope, audience, besideIndex(to.touchpoint, to.circle, context.now), {
    ...plain, language: action.language, home, touchpoint: to.touchpoint, ...(to.answer === undefined ? {} : { answer: to.answer }), circle: to.circle, author: by, at: context.now, text: action.text, thanks: action.thanks, ...(files.length > 0 && { files }),
  });
  const said = [reply, ...shareFiles(files, { kind: 'homework-reply', id: to.reply, scope, audience, by, at: context.now, home, language: action.language })];
  if (!isSchool(place.side)) return said;
  const met = { by, at: context.now, thanks };
  // What a family started is met by whatever school says on it, with thanks too.
  const own = record.value.waits === undefined ? [] : [metBy(record, met)];
  if (answer === undefined) return [...said, ...own, ...(thanks ? [] : waitingIn(read, to.touchpoint, home).map((one) => metBy(one, met)))];
  if (thanks && answer.value.sort !== 'did') throw refuse('invalid', 'needs-words');
  return [...said, ...own, metBy(answer, met)];
}

/** What this home told of the card and school has not met yet: words to the home meet all of it. */
const waitingIn = (read: Reads, touchpoint: Id, home: string) =>
  read.list<Value<Answer>>('answer', 'touchpoint', [touchpoint], { limit: 500 }).flatMap((one) => (one.value !== null && one.value.home === home && one.value.met === undefined ? [one as Stored<Value<Answer>>] : []));

/** Another day, a smaller size, a form of one's own: asked by either side (H9). */
export const proposeHomework = /* @__PURE__ */ defineRule<ProposeHomework>({
  type: 'homework.propose',
  sides: { home: true, student: true, school: true, community: COMMUNITY },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (touchpointOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = touchpointOf(read, action.touchpoint, action.scope, context);
    const { from, to, minutes, form } = action;
    if (from === undefined && to === undefined && minutes === undefined && form.trim() === '') throw refuse('invalid', 'empty');
    if (from !== undefined && to !== undefined && to < from) throw refuse('invalid', 'window');
    fresh(read, 'homework-change', action.change);
    const home = homeFor(place, action.home, record.value.home, record.value.circle, read);
    const asked = made<HomeworkChange>('homework-change', action.change, action.scope, seenBy(record.value.circle, home), besideIndex(record.id, record.value.circle, context.now), {
      ...plain, home, touchpoint: record.id, circle: record.value.circle, by: authorOfPlace(place), at: context.now, form, state: 'asked',
      ...(from && { from }), ...(to && { to }), ...(minutes && { minutes }),
    });
    return [waitsFor(asked, isSchool(place.side) ? 'family' : 'school', context.now)];
  },
});

/** Says yes, or not this time, to what the other side asked for. Nobody agrees to their own side's wish. */
export const agreeHomework = /* @__PURE__ */ defineRule<AgreeHomework>({
  type: 'homework.agree',
  sides: { home: true, student: true, school: true, community: COMMUNITY },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (asked(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = asked(read, action.change, action.scope, context);
    return [waitsFor(change(record, { state: action.yes ? 'agreed' : 'not-this-time', answered: { by: authorOfPlace(place), at: context.now } }), undefined, context.now)];
  },
});

function asked(read: Reads, id: Id, scope: Scope, context: Context) {
  const found = besideOf<Value<HomeworkChange>>(read, 'homework-change', id, scope, context);
  if (isSchool(found.place.side) === isSchool(found.record.value.by.side)) throw refuse('forbidden', 'own-side');
  if (found.record.value.state !== 'asked') throw refuse('conflict', 'answered-already');
  return found;
}

/** The student shows their own work to those whom they choose, or stops showing it. */
export const shareWork = /* @__PURE__ */ defineRule<ShareWork>({
  type: 'homework.share-work',
  sides: { home: OWN_WORK, student: true, school: OWN_WORK, community: OWN_WORK },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (touchpointOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = touchpointOf(read, action.touchpoint, action.scope, context);
    const known = read.get<Value<HomeworkWork>>('homework-work', action.work);
    if (!action.shared) {
      // Of somebody else's there is as little to say as of none.
      if (known?.value == null || known.value.author.person !== place.person || known.value.touchpoint !== record.id) return [];
      return [gone(known), ...unshareFiles(known.value.files, { kind: 'homework-work', id: known.id }, read)];
    }
    const files = givenFiles(action.files, read, context);
    if (action.text.trim() === '' && files.length === 0) throw refuse('invalid', 'empty');
    if (known !== undefined) throw refuse('invalid', 'id-taken');
    const { circle } = record.value;
    const { scope, language } = action;
    const home = chosen(read, circle, record.value.home, action.home, place);
    const audience = seenBy(circle, home);
    const author = authorOfPlace(place);
    return [
      made<HomeworkWork>('homework-work', action.work, scope, audience, besideIndex(record.id, circle, context.now), {
        ...plain, language, home, touchpoint: record.id, circle, author, at: context.now, text: action.text, ...(files.length > 0 && { files }),
      }),
      ...shareFiles(files, { kind: 'homework-work', id: action.work, scope, audience, by: author, at: context.now, home, language }),
    ];
  },
});

/** A student may also choose all their homes: it is theirs to show. */
function chosen(read: Reads, circle: Id, of: string, wanted: Id | undefined, place: Parameters<typeof homeFor>[0]): string {
  if (wanted === 'shared' && of === 'shared') return 'shared';
  return homeFor(place, wanted, of, circle, read);
}

/** The home of a student who has one. Of two, the student says which. */
function onlyHome(read: Reads, circle: Id): Id | undefined {
  const homes = [...new Set(everyone(read, circle).flatMap((member) => (isIn(member) && member.value!.side === 'home' ? (member.value!.household ?? []) : [])))];
  return homes.length === 1 ? homes[0] : undefined;
}

/** The student's letter to a family partner; written again, it is the newer one that is read. */
export const writeLetter = /* @__PURE__ */ defineRule<WriteLetter>({
  type: 'homework.letter',
  sides: {
    home: 'The letter is the student’s own; a home answers it on the card.', student: true, school: 'The letter is the student’s own; school offers letters that are ready.', community: COMMUNITY,
  },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (touchpointOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = touchpointOf(read, action.touchpoint, action.scope, context);
    const files = givenFiles(action.files, read, context);
    if (action.text.trim() === '' && files.length === 0) throw refuse('invalid', 'empty');
    fresh(read, 'homework-letter', action.letter);
    const home = chosen(read, record.value.circle, record.value.home, action.home ?? onlyHome(read, record.value.circle), place);
    // A letter to a family partner that no home reads would be a letter to nobody.
    if (home === STUDENT_ALONE) throw refuse('invalid', 'name-a-home');
    const author = authorOfPlace(place);
    const audience = seenBy(record.value.circle, home);
    const letter = made<HomeworkLetter>('homework-letter', action.letter, action.scope, audience, besideIndex(record.id, record.value.circle, context.now), {
      ...plain, language: action.language, home, touchpoint: record.id, circle: record.value.circle, author, at: context.now, text: action.text, ...(files.length > 0 && { files }),
    });
    return [letter, ...shareFiles(files, { kind: 'homework-letter', id: action.letter, scope: action.scope, audience, by: author, at: context.now, home, language: action.language })];
  },
});

export const togetherRules = [replyHomework, proposeHomework, agreeHomework, shareWork, writeLetter] as const;
