import type { AddPhase, AddPoint, Context, LogStep, PlanLog, PlanPhase, PlanPoint, Reads, ReplyToStep, Scope, Stored, StopStep, Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { endStep, sayYes, Sheet } from './plan-change.js';
import { beside, homeOfWords } from './plan-words.js';
import { checkReadBack, daysAfter, homeFor, openPlan, partnersOf, recordedBy, seenBy, speakerOf, stepDraft, stepOf, versionsOf, type Place, type Speaker, type StepRecord } from './plans.js';
import { made, plain, put } from './records.js';

const maySee = (target: { scope: Scope; id?: string }, read: Reads, context: Context): true => (openPlan(read, target.id!, target.scope, context), true);

/** The owner's own yes, a wish for a smaller one, or no. Nobody, on any side, is given a step (P3). */
export const replyToStep = /* @__PURE__ */ defineRule<ReplyToStep>({
  type: 'plan.reply',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const record = stepOf(read, place, action.step);
    const who = speakerOf(read, place, action);
    const asked = record.value.asks.filter((one) => one.id === action.ask);
    if (asked.length === 0) throw refuse('conflict', 'asked-otherwise');
    const ask = asked.find(({ owner }) => owner.person === who.by.person);
    if (ask === undefined) throw refuse('forbidden', 'owner-only');
    const sheet = new Sheet(read, place, context);
    if (action.state === 'yes') {
      checkReadBack(who);
      const agreed = ask.waits && versionsOf(read, place.record.id).some(({ id: version, value: { state } }) => version === ask.id && state === 'in-force');
      sayYes(sheet, record.id, ask, { at: context.now, to: ask.id, ...(who.recorded && { recorded: who.recorded }) }, agreed);
      return sheet.drafts;
    }
    const { yes: _, ...open } = ask;
    const { text, views } = beside(read, place, who, action, { about: record.id, home: record.value.home }, action.text, context);
    const said = { ...open, answer: { state: action.state, text, at: context.now } };
    return [stepDraft(place, record, { asks: record.value.asks.map((one) => (one === ask ? said : one)) }), ...views];
  },
});

/** A yes is taken back as easily as it was given. */
export const stopStep = /* @__PURE__ */ defineRule<StopStep>({
  type: 'plan.stop',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const record = stepOf(read, place, action.step);
    if (record.value.now?.owner.person !== place.own.person) throw refuse('forbidden', 'owner-only');
    const sheet = new Sheet(read, place, context);
    endStep(sheet, record, speakerOf(read, place, {}).by);
    return sheet.drafts;
  },
});

/** Whether a step happened. Only what is in force can; a blank day is no entry, and never a no. */
export const logStep = /* @__PURE__ */ defineRule<LogStep>({
  type: 'plan.log',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const record = stepOf(read, place, action.step);
    const { now } = record.value;
    if (now === undefined) throw refuse('invalid', 'not-in-force');
    checkDay(action.on, context);
    const who = speakerOf(read, place, action);
    const before = own(read.get<Value<PlanLog>>('plan-log', action.log), place, who.by.person);
    const isOwner = now.owner.person === who.by.person;
    const whose = loggedFor(read, place, record, who, isOwner, action);
    const { text: note, views } = beside(read, place, who, action, { about: action.log, home: whose }, action.note, context);
    const partners = whose === record.value.home ? partnersOf(record.value) : [];
    return [(before ? put<PlanLog> : made<PlanLog>)('plan-log', action.log, place.record.scope, seenBy(whose, place.plan.circle, ...new Set(partners)), { plan: [place.record.id, action.on, context.now] }, {
      ...plain, home: whose, plan: place.record.id, step: record.id, on: action.on, ...(action.week && { week: true as const }), done: action.done, note, by: who.by, own: isOwner, at: context.now, ...recordedBy(who),
    }), ...views];
  },
});

/** An owner's entry is seen by whoever sees the step; what a home saw of a step in front of all belongs to that home, until it chooses all (A1). */
function loggedFor(read: Reads, place: Place, { value }: StepRecord, who: Speaker, isOwner: boolean, { whose }: LogStep): string {
  return isOwner || value.home !== place.plan.home ? value.home : homeOfWords(read, place, who, whose);
}

/** Nothing has happened on a day that has not begun anywhere. */
function checkDay(on: string, context: Context): void {
  if (on > daysAfter(context.now, 1)) throw refuse('invalid', 'day-ahead');
}

/** The same id again puts one's own entry right; another person's stays theirs. */
function own<V extends { readonly by: { readonly person: string }; readonly plan: string }>(known: Stored<V> | undefined, place: Place, person: string): V | undefined {
  if (known?.value == null) return undefined;
  if (known.value.plan !== place.record.id || known.value.by.person !== person) throw refuse('invalid', 'id-taken');
  return known.value;
}

/** A count. What is counted at home belongs to that home, and no other home sees that it is there (A1). */
export const addPoint = /* @__PURE__ */ defineRule<AddPoint>({
  type: 'plan.point',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const who = speakerOf(read, place, action);
    const whose = action.setting === 'home' ? homeCounted(read, place, action, who.member.household) : homeFor(read, place, 'shared');
    checkDay(action.on, context);
    const before = own(read.get<Value<PlanPoint>>('plan-point', action.point), place, who.by.person);
    const measure = before ? before.measure : (action.measure ?? place.plan.fields.measure);
    if (action.value > ((measure ?? place.plan.fields.measure)?.of ?? 100)) throw refuse('invalid', 'more-than-all');
    if (before && before.home !== whose) throw refuse('invalid', 'id-taken');
    const partners = who.by.side === 'community' ? [who.by.person] : [];
    return [(before ? put<PlanPoint> : made<PlanPoint>)('plan-point', action.point, place.record.scope, seenBy(whose, place.plan.circle, ...partners), { plan: [place.record.id, action.on, context.now] }, {
      ...plain, home: whose, plan: place.record.id, setting: action.setting, on: action.on, value: action.value, note: action.note, by: who.by, at: context.now,
      ...(measure && { measure }), ...(action.pictures && { pictures: true as const }), ...(before && before.value !== action.value ? { was: [...(before.was ?? []), before.value] } : {}), ...recordedBy(who),
    })];
  },
});

function homeCounted(read: Reads, place: Place, action: AddPoint, household: string | undefined): string {
  if (place.own.side === 'community') throw refuse('forbidden', 'home-counts');
  const whose = action.home === 'shared' && household !== undefined ? household : homeFor(read, place, action.home);
  if (whose === 'shared') throw refuse('invalid', 'which-home');
  if (place.own.side === 'home' && whose !== place.own.household) throw unknown();
  return whose;
}

/** A line in time: from here on we did it otherwise. */
export const addPhase = /* @__PURE__ */ defineRule<AddPhase>({
  type: 'plan.phase',
  sides: { ...ALL_SIDES, community: 'A partner adds what they counted and saw; what is tried next is drawn by home, student and school.' },
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const whose = homeFor(read, place, action.home);
    if (read.get('plan-phase', action.phase) !== undefined) throw refuse('invalid', 'id-taken');
    return [made<PlanPhase>('plan-phase', action.phase, place.record.scope, seenBy(whose, place.plan.circle), { plan: [place.record.id, action.on] }, {
      ...plain, home: whose, plan: place.record.id, on: action.on, label: action.label, by: speakerOf(read, place, {}).by,
    })];
  },
});

export const planStepRules = [replyToStep, stopStep, logStep, addPoint, addPhase] as const;
