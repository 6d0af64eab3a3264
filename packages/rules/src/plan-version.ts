import { composedId, type AnswerPlan, type Context, type EditPlan, type PlanAside, type PlanChange, type ProposePlan, type Reads, type RespondInPlan, type Scope, type TellOne, type Value } from '@family-partnering/contract';
import { placeSeen } from './circles.js';
import { ALL_SIDES, defineRule, refuse, unknown, type Sides } from './define.js';
import { answer, answerId, askFor, endStep, putForward, saidAnew, sayYes, settle, Sheet } from './plan-change.js';
import { placeKey, studentKey } from './keys.js';
import { answered } from './plan-found.js';
import { clashes, fieldKey, withChanges } from './plan-look.js';
import { beside, homeOfWords, viewOf } from './plan-words.js';
import {
  answersTo, authorFor, checkReadBack, conflict, homeFor, openPlan, reaches, speakerOf, versionsOf, type AnswerRecord, type Place, type Speaker, type VersionRecord,
} from './plans.js';
import { fresh } from './homeworks.js';
import { gone, made, plain } from './records.js';
import { schoolDayAfter } from './school-days.js';

/** A partner answers for their own steps. */
export const FAMILY_AND_SCHOOL: Sides = { ...ALL_SIDES, community: 'A partner says yes or no to their own steps; the plan itself is agreed by home, student and school.' };

const maySee = (target: { scope: Scope; id?: string }, read: Reads, context: Context): true => (openPlan(read, target.id!, target.scope, context), true);

/**
 * Changes a plan (P8). Different fields both stand. What somebody has changed meanwhile, and what is in another's words,
 * becomes a version, and both are shown.
 */
export const editPlan = /* @__PURE__ */ defineRule<EditPlan>({
  type: 'plan.edit',
  sides: FAMILY_AND_SCHOOL,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const who = speakerOf(read, place, action);
    const sheet = new Sheet(read, place, context);
    const whose = homeFor(read, place, action.home);
    if (whose !== place.plan.home) return inOneHome(sheet, action, whose, who);
    const ownWords = (one: PlanChange): boolean => (place.plan.wrote[fieldKey(one)] ?? who.by.person) === who.by.person;
    const stands = (one: PlanChange): boolean => place.plan.versions === 0 && (place.plan.set[fieldKey(one)] ?? '') === one.seen && ownWords(one) && !takesAway(sheet, one, who);
    const direct = action.changes.filter(stands);
    const later = action.changes.filter((one) => !stands(one));
    if (direct.length > 0) standAtOnce(sheet, action, direct, who);
    if (later.length > 0) putForward(sheet, who, action, later);
    else reasonFor(sheet, action, who, place.plan.home);
    return sheet.drafts;
  },
});

/** Nobody ends in one stroke what another has said yes to. */
function takesAway(sheet: Sheet, one: PlanChange, who: Speaker): boolean {
  if (one.field !== 'step' || one.to !== null) return false;
  const now = sheet.step(one.step)?.value.now;
  return now !== undefined && now.owner.person !== who.by.person;
}

function standAtOnce(sheet: Sheet, action: EditPlan, direct: readonly PlanChange[], who: Speaker): void {
  const { plan } = sheet;
  for (const one of direct) {
    if (one.field !== 'step') continue;
    if (one.to === null) endStep(sheet, ownStep(sheet, one.step, plan.home), who.by);
    else askFor(sheet, one, one.to, who, { id: action.id, home: plan.home, waits: false });
  }
  const keys = direct.map(fieldKey);
  const all = (value: string) => Object.fromEntries(keys.map((key) => [key, value]));
  sheet.setPlan({ fields: withChanges(plan.fields, direct), set: { ...plan.set, ...all(action.id) }, wrote: { ...plan.wrote, ...all(who.by.person) } });
}

/** Why, where no version carries it: beside what was asked with this action. */
function reasonFor(sheet: Sheet, action: EditPlan, who: Speaker, home: string): void {
  if (action.why.trim() === '') return;
  const { read, place, context } = sheet;
  const whose = home === place.plan.home ? homeOfWords(read, place, who, action.whose) : home;
  fresh(read, 'plan-view', composedId(action.id, 'why'));
  sheet.put(viewOf(place, composedId(action.id, 'why'), { sort: 'why', text: action.why, about: action.id }, who, whose, context));
}

/** Steps of one home: its owner's yes is all they wait for. */
function inOneHome(sheet: Sheet, action: EditPlan, whose: string, who: Speaker) {
  for (const one of action.changes) {
    if (one.field !== 'step') throw refuse('invalid', 'steps-only');
    if (one.to === null) {
      if (takesAway(sheet, one, who)) throw refuse('forbidden', 'owner-only');
      endStep(sheet, ownStep(sheet, one.step, whose), who.by);
    } else askFor(sheet, one, one.to, who, { id: action.id, home: whose, waits: false });
  }
  reasonFor(sheet, action, who, whose);
  return sheet.drafts;
}

function ownStep(sheet: Sheet, step: string, whose: string) {
  const found = sheet.step(step);
  if (found?.value.plan !== sheet.place.record.id || found.value.home !== whose) throw unknown();
  return found;
}

/** Puts a version forward, also on top of one that another put forward (S7). */
export const proposePlan = /* @__PURE__ */ defineRule<ProposePlan>({
  type: 'plan.propose',
  sides: FAMILY_AND_SCHOOL,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const over = action.over === undefined ? undefined : versionOf(read, place, action.over);
    if (over && over.value.state !== 'proposed') throw conflict(over, over.value.state);
    const sheet = new Sheet(read, place, context);
    putForward(sheet, speakerOf(read, place, action), action, action.changes, over);
    return sheet.drafts;
  },
});

function versionOf(read: Reads, place: Place, version: string): VersionRecord {
  const found = versionsOf(read, place.record.id).find((one) => one.id === version);
  if (found === undefined) throw unknown();
  return found;
}

/** One person's answer to exactly one version. If another agreement has changed a field of it since, both are shown first. */
export const answerPlan = /* @__PURE__ */ defineRule<AnswerPlan>({
  type: 'plan.agree',
  sides: FAMILY_AND_SCHOOL,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const version = versionOf(read, place, action.version);
    const who = speakerOf(read, place, action);
    const whose = place.own.side === 'home' || action.for !== undefined ? homeFor(read, place, action.home) : place.plan.home;
    if (version.value.state === 'replaced' || version.value.state === 'past') throw conflict(version, version.value.state);
    if (action.state === 'agree') {
      checkReadBack(who);
      if (version.value.state === 'proposed' && clashes(place.plan, version.value).length > 0) throw conflict(place.record, 'changed-since');
    }
    const sheet = new Sheet(read, place, context);
    const about = answerId(version.id, who.by.person, whose, place.plan.home);
    const { text, views } = beside(read, place, who, { id: action.id, whose: action.whose ?? whose }, { about, home: whose }, action.text, context);
    sheet.put(...views);
    const given = answer(place, version.id, version.value, who, { state: action.state, text, ...(action.state === 'agree' ? {} : answererFor(read, place, action, context)) }, context.now, whose);
    const before = answersTo(read, version.id);
    const other = before.find(({ id: key, value }) => value.by.person === who.by.person && key !== given.id);
    if (other) sheet.put(gone(other));
    sheet.put(given);
    saidAnew(sheet, given.value!);
    for (const step of action.steps) ownYes(sheet, step, version, who);
    const answers = [...before.filter(({ value }) => value.by.person !== who.by.person), { ...given, version: 0, changedBy: action.id } as AnswerRecord];
    settle(sheet, version, answers, read);
    return sheet.drafts;
  },
});

function ownYes(sheet: Sheet, step: string, version: VersionRecord, who: Speaker): void {
  const asked = sheet.step(step)?.value.asks.filter((one) => one.id === version.id) ?? [];
  if (asked.length === 0) throw unknown();
  const ask = asked.find(({ owner }) => owner.person === who.by.person);
  if (ask === undefined) throw refuse('forbidden', 'owner-only');
  sayYes(sheet, step, ask, { at: sheet.context.now, to: version.id, ...(who.recorded && { recorded: who.recorded }) }, version.value.state === 'in-force');
}

/** School days in which a "not yet" is answered, where its writer names no day. */
const ANSWERED_WITHIN = 3;

/** Somebody answers anything but a yes, by a day: whom the writer chose, else the school adult of the plan. */
function answererFor(read: Reads, place: Place, action: AnswerPlan, context: Context) {
  if (action.answerer === undefined) return place.plan.answers ? { answerer: { person: place.plan.answers.person, called: place.plan.answers.called, by: schoolDayAfter(read, context, ANSWERED_WITHIN) } } : {};
  const chosen = placeSeen(read, place.plan.circle, action.answerer.person, place.own, place);
  if (chosen.side !== 'school') throw refuse('invalid', 'school-answers');
  return { answerer: { person: chosen.person, called: authorFor(read, chosen).called, by: action.answerer.by } };
}

/** A student may tell one adult first. Nobody else sees that anything was said. */
export const tellOne = /* @__PURE__ */ defineRule<TellOne>({
  type: 'plan.tell',
  sides: {
    student: true,
    home: 'An adult who wishes to speak with one other has a conversation for it; this is for the student, about whom all others talk.',
    school: 'An adult who wishes to speak with one other has a conversation for it; this is for the student, about whom all others talk.',
    community: 'An adult who wishes to speak with one other has a conversation for it; this is for the student, about whom all others talk.',
  },
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const version = versionOf(read, place, action.version);
    const to = placeSeen(read, place.plan.circle, action.to, place.own, place);
    if (to.side === 'student' || to.side === 'community' || !reaches(to, place.plan.home)) throw refuse('invalid', 'an-adult');
    if (read.get('plan-aside', action.aside) !== undefined) throw refuse('invalid', 'id-taken');
    return [made<PlanAside>('plan-aside', action.aside, place.record.scope, [studentKey(place.plan.circle), placeKey(place.plan.circle, to)], { plan: [place.record.id, context.now] }, {
      ...plain, home: place.plan.home, plan: place.record.id, forVersion: version.id, by: authorFor(read, place.own), to: authorFor(read, to), at: context.now, text: action.text,
    })];
  },
});

/** Answers somebody who would have it otherwise, for all who saw it or for one home. What they said stays in the plan's first line until it is answered for all. */
export const respondInPlan = /* @__PURE__ */ defineRule<RespondInPlan>({
  type: 'plan.respond',
  sides: FAMILY_AND_SCHOOL,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const found = read.get<Value<AnswerRecord['value'] & { kind: 'plan-answer' } & { id: string; version: number; changedBy: string }>>('plan-answer', action.answer) as AnswerRecord | undefined;
    if (found?.value == null || found.value.plan !== place.record.id || !reaches(place.own, found.value.home)) throw unknown();
    if (found.value.by.person === place.own.person) throw refuse('invalid', 'not-oneself');
    // Once: another word on it is a conversation. Nobody's answer is written over.
    if (found.value.reply !== undefined) throw conflict(found, 'answered-already');
    const { text, views } = beside(read, place, speakerOf(read, place, {}), action, { about: found.id, home: found.value.home }, action.text, context, 'reply');
    // What fewer read than the question is no answer for all: it is still open for them.
    if (views.length > 0) return views;
    return [answered(found, { reply: { by: authorFor(read, place.own), at: context.now, text } })];
  },
});

export { answerId };
export const planVersionRules = [editPlan, proposePlan, answerPlan, tellOne, respondInPlan] as const;
