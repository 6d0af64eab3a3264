import {
  viewId, type AnswerTry, type Author, type Context, type Draft, type Id, type Member, type OpenProblem, type Problem, type ProblemGoOn,
  type ProblemView, type Reads, type SetProblemView, type Value,
} from '@family-partnering/contract';
import { ownPlace, placeOf, placeSeen } from './circles.js';
import { defineRule, refuse, unknown } from './define.js';
import { authorOfPlace, fresh, homeFor, mayKnow, seenBy, touchpointOf, waitsFor } from './homeworks.js';
import { inCircle, placeKey } from './keys.js';
import { lookAgain } from './problem-look.js';
import { problemOf, reached, TOGETHER, turned, type ProblemRecord } from './problems.js';
import { made, plain, put } from './records.js';

/** A talk may be as long as it has to; a record may not. */
const MOST = 100;
/** Finding out together, opened by home, student or school alike. The student is in it, and an adult of the school (H8). */
export const openProblem = /* @__PURE__ */ defineRule<OpenProblem>({
  type: 'problem.open',
  sides: TOGETHER,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownPlace(read, target.scope.slice('circle:'.length), context), true),
  decide(action, read, context) {
    if (action.scope !== inCircle(action.circle)) throw unknown();
    const own = ownPlace(read, action.circle, context);
    const touchpoint = action.touchpoint === undefined ? undefined : touchpointOf(read, action.touchpoint, action.scope, context).record;
    const home = homeFor(own, action.home, touchpoint?.value.home ?? 'shared', action.circle, read);
    const others = [...new Set(action.people)].filter((person) => person !== own.person).map((person) => placeSeen(read, action.circle, person, own, context));
    const company = [own, ...others];
    checkCompany(company, home);
    fresh(read, 'problem', action.problem);
    const student = company.find(({ side }) => side === 'student')!;
    const problem = made<Problem>('problem', action.problem, action.scope, seenBy(action.circle, home), problemIndex(action, context.now), {
      ...plain, home, circle: action.circle, student: student.called, ...(action.touchpoint === undefined ? {} : { touchpoint: action.touchpoint }), about: action.about, by: authorOfPlace(own), at: context.now,
      asked: company.map(authorOfPlace), ready: [], opened: false, step: 'see', notes: [], tries: [],
      recipients: others.map(({ person, called, side, by }) => ({ person, called, side, by })),
    });
    return [waitsFor(problem, 'school', context.now)];
  },
});

const problemIndex = ({ circle, touchpoint }: Pick<Value<Problem>, 'circle' | 'touchpoint'>, at: string) => ({
  recent: [at], circle: [circle, at], ...(touchpoint === undefined ? {} : { touchpoint: [touchpoint, at] }),
});

function checkCompany(company: readonly Value<Member>[], home: string): void {
  if (!company.some(({ side }) => side === 'school')) throw refuse('invalid', 'school-adult-needed');
  if (!company.some(({ side }) => side === 'student')) throw refuse('invalid', 'student-belongs-here');
  if (company.some((place) => place.side === 'community' || !mayKnow(place, home))) throw unknown();
}

/** What I see. Mine alone while I write it; shown to all together once each is ready, so that nobody writes after another's words. */
export const setProblemView = /* @__PURE__ */ defineRule<SetProblemView>({
  type: 'problem.view',
  sides: TOGETHER,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (problemOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = problemOf(read, action.problem, action.scope, context);
    if (action.ready && action.text.trim() === '') throw refuse('invalid', 'empty');
    const problem = record.value;
    const before = read.get<Value<ProblemView>>('problem-view', viewId(record.id, place.person))?.value ?? undefined;
    const shown = problem.opened && before?.ready === true;
    const ready = action.ready || shown;
    const view: Value<ProblemView> = {
      ...plain, home: problem.home, problem: record.id, circle: problem.circle, author: authorOfPlace(place), at: context.now, text: action.text, ready, ...inLanguage(action),
      earlier: shown && before.text !== action.text ? [...before.earlier, before.text].slice(-MOST) : (before?.earlier ?? []),
    };
    const asked = problem.asked.some(({ person }) => person === place.person) ? problem.asked : [...problem.asked, authorOfPlace(place)];
    const readyNow = [...problem.ready.filter((person) => person !== place.person), ...(ready ? [place.person] : [])];
    const opened = problem.opened || awaited(read, asked, problem.circle, context).every((person) => readyNow.includes(person));
    return [
      turned(record, { asked, ready: readyNow, opened, step: opened && !problem.opened ? 'works' : problem.step }, context.now),
      viewDraft(record, view, opened),
      ...(opened && !problem.opened ? shownNow(read, record, place.person) : []),
    ];
  },
});

/** Whom one waits for: those who were asked and still belong to the circle. */
function awaited(read: Reads, asked: readonly Author[], circle: Id, { now }: Context): readonly Id[] {
  return asked.map(({ person }) => person).filter((person) => placeOf(read, circle, person, now) !== undefined);
}

function viewDraft(record: ProblemRecord, view: Value<ProblemView>, opened: boolean): Draft<Value<ProblemView>> {
  const { circle, home } = record.value;
  const audience = opened && view.ready ? seenBy(circle, home) : [placeKey(circle, view.author)];
  return put<ProblemView>('problem-view', viewId(record.id, view.author.person), record.scope, audience, { problem: [record.id, view.author.person] }, view);
}

/** All that is ready is shown at the same moment. What is still being written stays its writer's. */
function shownNow(read: Reads, record: ProblemRecord, but?: Id): readonly Draft[] {
  return read.list<Value<ProblemView>>('problem-view', 'problem', [record.id], { limit: 200 })
    .flatMap(({ value }) => (value !== null && value.ready && value.author.person !== but ? [viewDraft(record, value, true)] : []));
}

/** Adds to a step, goes on; or shows what is ready without waiting for everyone. */
export const problemGoOn = /* @__PURE__ */ defineRule<ProblemGoOn>({
  type: 'problem.step',
  sides: TOGETHER,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (problemOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = problemOf(read, action.problem, action.scope, context);
    const problem = record.value;
    const opened = problem.opened || action.open === true;
    const more = added(action, problem, place, read, context);
    const step = reached({ ...problem, ...more, opened }, action.next ?? (Object.keys(more).length > 0 ? action.step : undefined));
    return [turned(record, { ...more, opened, step }, context.now), ...(opened && !problem.opened ? shownNow(read, record) : [])];
  },
});

const inLanguage = ({ language }: Pick<SetProblemView, 'language'>) => (language === undefined ? {} : { language });

function added(action: ProblemGoOn, problem: Value<Problem>, place: Value<Member>, read: Reads, context: Context): Partial<Value<Problem>> {
  const { step, text, note } = action;
  if (text.trim() === '') return {};
  if (step === 'see' || step === 'look') throw refuse('invalid', 'step');
  if ([...problem.notes, ...problem.tries].some((one) => one.id === note)) throw refuse('invalid', 'id-taken');
  if (problem.notes.length + problem.tries.length >= MOST) throw refuse('invalid', 'too-many');
  const by = authorOfPlace(place);
  if (step !== 'try') return { notes: [...problem.notes, { id: note, step, by, at: context.now, text, ...inLanguage(action) }] };
  const owner = action.owner === undefined || action.owner === place.person ? place : placeSeen(read, problem.circle, action.owner, place, context);
  if (owner.side === 'community' || !mayKnow(owner, problem.home)) throw unknown();
  const state = owner.person === place.person ? 'yes' as const : 'asked' as const;
  return { tries: [...problem.tries, { id: note, text, owner: authorOfPlace(owner), ...(action.until && { until: action.until }), by, at: context.now, state, ...inLanguage(action) }] };
}

/** Only the owner's own yes puts a step in force; no reason is asked for a no. */
export const answerTry = /* @__PURE__ */ defineRule<AnswerTry>({
  type: 'problem.yes',
  sides: TOGETHER,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (problemOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const { record, place } = problemOf(read, action.problem, action.scope, context);
    const found = record.value.tries.find((one) => one.id === action.try);
    if (found === undefined) throw unknown();
    if (found.owner.person !== place.person) throw refuse('forbidden', 'owner-only');
    const state = action.yes ? 'yes' as const : 'not-this-time' as const;
    return [turned(record, { tries: record.value.tries.map((one) => (one === found ? { ...one, state } : one)) }, context.now)];
  },
});

export const problemRules = [openProblem, setProblemView, problemGoOn, answerTry, lookAgain] as const;
