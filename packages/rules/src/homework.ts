import {
  answerId, composedId, isComposed, touchpointId, type Answer, type AnswerHomework, type Author, type Card, type Context, type Draft, type HomeworkPaper, type Id,
  type InviteHomework, type KeyInHomework, type Reads, type Scope, type StartHomework, type Stored, type StuckHomework, type Touchpoint, type Value,
} from '@family-partnering/contract';
import { membersNow, ownPlace } from './circles.js';
import { defineRule, refuse, unknown } from './define.js';
import { givenFiles, shareFiles } from './files.js';
import { togetherRules } from './homework-together.js';
import { answerIndex, authorOfPlace, besideIndex, fresh, homeFor, isSchool, seenBy, STUDENT_ALONE, touchpointOf, waitsFor, type TouchpointRecord } from './homeworks.js';
import { codeOf } from './paper-code.js';
import { inCircle, personKey } from './keys.js';
import { made, plain, put } from './records.js';

const inOrder = (window: { readonly from: string; readonly to: string }): void => {
  if (window.to < window.from) throw refuse('invalid', 'window');
};

/** One card for many classes: each student's circle has its own copy, and each home its own paper code (H1, H10). */
export const inviteHomework = /* @__PURE__ */ defineRule<InviteHomework>({
  type: 'homework.invite',
  sides: {
    home: 'A home starts a touch point of its own with homework.start; a class is not a home’s to write to.',
    student: 'A student starts a touch point of their own with homework.start.',
    school: true,
    community: 'A partner is in one circle by consent, not in a class.',
  },
  scopes: (action) => [...new Set([action.scope, ...action.circles.map(inCircle)])],
  may: (target, read, context) => (ownPlace(read, target.scope.slice('circle:'.length), context), true),
  decide(action, read, context) {
    inOrder(action.task);
    if (action.scope !== inCircle(action.circles[0]!)) throw unknown();
    fresh(read, 'card', action.card);
    const circles = [...new Set(action.circles)];
    const places = circles.map((circle) => ownPlace(read, circle, context));
    if (!places.every(({ side }) => isSchool(side))) throw unknown();
    const by = authorOfPlace(places[0]!);
    return [
      made<Card>('card', action.card, action.scope, [personKey(by.person)], { recent: [context.now] }, { ...plain, ...spoken(action), ...action.task, by, at: context.now, places: circles.length }),
      ...circles.flatMap((circle, at) => copies(action, circle, authorOfPlace(places[at]!), read, context)),
    ];
  },
});

/** In which language its words are, where whoever wrote them said so. */
const spoken = ({ language }: Pick<InviteHomework, 'language'>) => (language === undefined ? {} : { language });

function copies(action: InviteHomework, circle: Id, by: Author, read: Reads, context: Context): readonly Draft[] {
  const touchpoint = touchpointId(action.card, circle);
  fresh(read, 'touchpoint', touchpoint);
  const members = membersNow(read, circle, context);
  const student = members.find(({ side }) => side === 'student');
  const homes = [...new Set(members.flatMap(({ side, household }) => (side === 'home' && household !== undefined ? [household] : [])))];
  return [
    made<Touchpoint>('touchpoint', touchpoint, inCircle(circle), seenBy(circle, 'shared'), { recent: [context.now], circle: [circle, context.now], card: [action.card, circle] }, {
      ...plain, ...spoken(action), ...action.task, card: action.card, circle, student: student?.called ?? '', by, at: context.now,
    }),
    ...homes.map((home) => paper(touchpoint, circle, home, context)),
  ];
}

/** Each home's sheet has a code of its own: a code that counted homes would tell of another one. */
function paper(touchpoint: Id, circle: Id, home: string, context: Context): Draft<Value<HomeworkPaper>> {
  const key = composedId(touchpoint, 'paper', home);
  const code = codeOf(key);
  return made<HomeworkPaper>('homework-paper', key, inCircle(circle), seenBy(circle, home), { ...besideIndex(touchpoint, circle, context.now), code: [code] }, {
    ...plain, home, touchpoint, circle, code,
  });
}

/** What a family or a student made, fixed, cooked or counted: a touch point from their side (H9). */
export const startHomework = /* @__PURE__ */ defineRule<StartHomework>({
  type: 'homework.start',
  sides: { home: true, student: true, school: 'School starts one with homework.invite, for one student or for many.', community: 'A partner tells of it in the talk, where those who gave consent see it.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownPlace(read, target.scope.slice('circle:'.length), context), true),
  decide(action, read, context) {
    inOrder(action.task);
    if (action.scope !== inCircle(action.circle)) throw unknown();
    const place = ownPlace(read, action.circle, context);
    const home = homeFor(place, action.home, 'shared', action.circle, read);
    fresh(read, 'touchpoint', action.touchpoint);
    const student = membersNow(read, action.circle, context).find(({ side }) => side === 'student');
    return [
      waitsFor(made<Touchpoint>('touchpoint', action.touchpoint, action.scope, seenBy(action.circle, home), { recent: [context.now], circle: [action.circle, context.now], started: ['family', context.now] }, {
        ...plain, ...spoken(action), ...action.task, home, circle: action.circle, student: student?.called ?? '', by: authorOfPlace(place), at: context.now, started: 'family',
      }), 'school', context.now),
      ...(home === STUDENT_ALONE ? [] : [paper(action.touchpoint, action.circle, home, context)]),
    ];
  },
});

const TELLING = { home: true, student: true, school: 'What happened at home is for home and student to tell; school meets it with words of its own, and may key in what came on paper.', community: 'A partner tells of it in the talk, where those who gave consent see it.' } as const;

/** "We did it", "We have a question" (H5). */
export const answerHomework = /* @__PURE__ */ defineRule<AnswerHomework>({
  type: 'homework.answer',
  sides: TELLING,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (touchpointOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = touchpointOf(read, action.touchpoint, action.scope, context);
    if (action.sort === 'question' && action.text.trim() === '' && !action.files?.length) throw refuse('invalid', 'empty');
    const home = homeFor(place, action.home, record.value.home, record.value.circle, read);
    if (action.sort === 'did' && action.answer !== answerId(action.touchpoint, 'did', place, home)) throw refuse('invalid', 'answer-id');
    if (action.sort === 'question' && isComposed(action.answer)) throw refuse('invalid', 'answer-id');
    if (action.sort === 'question') fresh(read, 'answer', action.answer);
    const { felt: how, partner } = action;
    return told(read, record, action, authorOfPlace(place), home, context, { ...(how && { felt: how }), ...(partner && { partner }) });
  },
});

/** "We got stuck": a note, not a form. A second one adds to the first (H8). */
export const stuckHomework = /* @__PURE__ */ defineRule<StuckHomework>({
  type: 'homework.stuck',
  sides: { ...TELLING, school: 'School has no way to mark work as not done, so none that needs a counterpart; what school sees it says in the talk or in finding out together.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (touchpointOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = touchpointOf(read, action.touchpoint, action.scope, context);
    const home = homeFor(place, action.home, record.value.home, record.value.circle, read);
    if (action.answer !== answerId(action.touchpoint, 'stuck', place, home)) throw refuse('invalid', 'answer-id');
    return told(read, record, { ...action, sort: 'stuck' }, authorOfPlace(place), home, context, { reasons: action.reasons, ...(action.step && { step: action.step }) });
  },
});

type Told = Pick<AnswerHomework, 'answer' | 'text' | 'language' | 'files'> & { readonly sort: Answer['sort'] };

/**
 * One record per person and card (for a student, and home) for each of "did" and "stuck": what is told again is added, and waits for school again.
 * @param giver who put the files: whoever writes down what came on paper has photographed it
 */
function told(read: Reads, touchpoint: TouchpointRecord, action: Told, author: Author, home: string, context: Context, more: Partial<Value<Answer>>, giver = author): readonly Draft[] {
  const before = read.get<Value<Answer>>('answer', action.answer) as Stored<Value<Answer>> | undefined;
  const known = before?.value ?? undefined;
  if (known !== undefined && (known.author.person !== author.person || known.sort !== action.sort)) throw refuse('invalid', 'id-taken');
  const { circle, card, student } = touchpoint.value;
  const files = givenFiles(action.files, read, context);
  const said = action.text.trim() === '' && files.length === 0 ? [] : [{ at: context.now, text: action.text, language: action.language, ...(files.length > 0 && { files }) }];
  const { met: _met, ...kept } = known ?? {} as Partial<Value<Answer>>;
  const value: Value<Answer> = {
    ...plain, touchpoint: touchpoint.id, ...(card === undefined ? {} : { card }), circle, student, sort: action.sort, author, first: context.now, reasons: [],
    ...kept, ...more, language: action.language, home: known?.home ?? home, at: context.now, words: [...(known?.words ?? []), ...said].slice(-200), times: (known?.times ?? 0) + 1,
    // An afterthought (understood, enjoyed, a word) to what school has already met asks for nothing more.
    ...(known?.met !== undefined && action.sort === 'did' && said.length === 0 ? { met: known.met } : {}),
  };
  const audience = seenBy(circle, value.home);
  return [
    answerDraft(action.answer, touchpoint.scope, value, before),
    ...shareFiles(files, { kind: 'answer', id: action.answer, scope: touchpoint.scope, audience, by: giver, at: context.now, home: value.home, language: action.language }),
  ];
}

/** A stuck note and a question wait for school until they are met; what was done waits for nobody (H6). */
function answerDraft(id: Id, scope: Scope, value: Value<Answer>, before: Stored | undefined): Draft<Value<Answer>> {
  const draft = (before === undefined ? made<Answer> : put<Answer>)('answer', id, scope, seenBy(value.circle, value.home), answerIndex(value), value);
  return waitsFor(draft, value.sort === 'did' || value.met !== undefined ? undefined : 'school', value.at);
}

/** What came back on paper, written down by staff for the home whose code it bears (H10). */
export const keyInHomework = /* @__PURE__ */ defineRule<KeyInHomework>({
  type: 'homework.key-in',
  sides: {
    home: 'A home writes on the paper itself, or answers here.', student: 'A student writes on the paper itself, or answers here.', school: true,
    community: 'A partner does not hold a home’s paper.',
  },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownPlace(read, target.scope.slice('circle:'.length), context), true),
  decide(action, read, context) {
    const sheet = read.get<Value<HomeworkPaper>>('homework-paper', action.paper);
    if (sheet?.value == null || sheet.scope !== action.scope || sheet.value.code !== action.code) throw unknown();
    const { record, place } = touchpointOf(read, sheet.value.touchpoint, action.scope, context);
    if (!isSchool(place.side)) throw unknown();
    // What came back from a home is no one person's: who took part is named as the sheet names them, or else the home is.
    const people = membersNow(read, record.value.circle, context).filter(({ household }) => household === sheet.value!.home);
    const author: Author = { person: sheet.id, called: action.partner.trim() || people.map(({ called }) => called).join(', '), side: 'home', role: '' };
    const { step, partner, reasons } = action;
    const more = { reasons, recordedBy: { person: place.person, called: place.called, readBack: action.readBack }, paper: sheet.id, ...(step && { step }), ...(partner.trim() !== '' && { partner }) };
    const known = action.corrects ? keyedFrom(sheet.id, read, action) : undefined;
    // The same sheet in the hand a second time: one may correct what was written down, not count it again.
    const keyed = read.list<Value<Answer>>('answer', 'touchpoint', [record.id], { limit: 500 }).some(({ id, value }) => id !== action.answer && value?.paper === sheet.id && value.sort === action.sort);
    if (keyed && action.sort !== 'question') throw refuse('conflict', 'keyed-already');
    if (known) return corrected(known, read, action, { ...more, author }, authorOfPlace(place), context);
    fresh(read, 'answer', action.answer);
    return told(read, record, action, author, sheet.value.home, context, more, authorOfPlace(place));
  },
});

type Keyed = Stored<Value<Answer>> & { readonly value: Value<Answer> };

/** What was written down from this sheet, and no other. */
function keyedFrom(paper: Id, read: Reads, action: KeyInHomework): Keyed {
  const known = read.get<Value<Answer>>('answer', action.answer);
  if (known?.value == null || known.scope !== action.scope || known.value.paper !== paper) throw unknown();
  return known as Keyed;
}

/** What was written down wrongly from a sheet, said anew: what it said before stays beside it. A note that asks for something waits again. */
function corrected(known: Keyed, read: Reads, action: KeyInHomework, more: Partial<Value<Answer>>, by: Author, context: Context): readonly Draft[] {
  const { met, step: _step, partner: _partner, ...kept } = known.value;
  const files = givenFiles(action.files, read, context);
  const { sort, language, text } = action;
  const words = [...kept.words, { at: context.now, text, language, instead: true as const, ...(files.length > 0 && { files }) }].slice(-200);
  const value: Value<Answer> = { ...kept, ...more, sort, language, at: context.now, words, ...(met && sort === 'did' && { met }) };
  return [answerDraft(known.id, known.scope, value, known), ...shareFiles(files, { kind: 'answer', id: known.id, scope: known.scope, audience: known.audience, by, at: context.now, home: value.home, language })];
}

export const homeworkRules = [inviteHomework, startHomework, answerHomework, stuckHomework, keyInHomework, ...togetherRules] as const;
