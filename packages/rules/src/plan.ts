import { composedId, type CallReview, type Circle, type ClosePlan, type Context, type Draft, type Grant, type Id, type Member, type Person, type Plan, type PlanShare, type PlanView, type Reads, type ReopenPlan, type SayInPlan, type Scope, type SharePlan, type StartPlan, type UnsayInPlan, type Value } from '@family-partnering/contract';
import { membersNow, ownPlace, placeSeen, schoolOf } from './circles.js';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { inCircle, planKey } from './keys.js';
import { settle, Sheet } from './plan-change.js';
import { planStepRules } from './plan-step.js';
import { FAMILY_AND_SCHOOL, planVersionRules } from './plan-version.js';
import { answersTo, authorFor, daysAfter, homeFor, openPlan, planIndex, planOf, reaches, recordedBy, seenBy, sharesOf, speakerOf, versionsOf, type Place, type Speaker } from './plans.js';
import { change, gone, grant, ifNew, made, plain, put } from './records.js';

const maySee = (target: { scope: Scope; id?: string }, read: Reads, context: Context): true => (planOf(read, target.id!, target.scope, context), true);

/** Two questions, and the worry is kept (P1). Nothing else is needed, and nothing is refused for want of it. */
export const startPlan = /* @__PURE__ */ defineRule<StartPlan>({
  type: 'plan.start',
  sides: { ...ALL_SIDES, community: 'A plan is about a student and is started by home, student or school; a partner may suggest one in a conversation.' },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownPlace(read, target.scope.slice('circle:'.length), context), true),
  decide(action, read, context) {
    const circle = read.get<Value<Circle>>('circle', action.circle)?.value;
    if (circle == null || action.scope !== inCircle(action.circle)) throw unknown();
    const own = ownPlace(read, action.circle, context);
    if (read.get('plan', action.plan) !== undefined) throw refuse('invalid', 'id-taken');
    const blank: Value<Plan> = {
      ...plain, home: 'shared', circle: action.circle, plan: action.plan, student: circle.called, studentId: circle.student, band: circle.band,
      startedBy: authorFor(read, own), startedAt: context.now, fields: { oneThing: action.oneThing }, set: { oneThing: action.id }, wrote: {}, versions: 0,
    };
    const record = { ...made<Plan>('plan', action.plan, action.scope, [], planIndex(blank, context.now), blank), version: 0, changedBy: '' } as Place['record'];
    const before: Place = { record, plan: blank, own, now: context.now };
    const whose = homeFor(read, before, action.home);
    const who = speakerOf(read, before, action);
    const plan: Value<Plan> = { ...blank, home: whose, startedBy: who.by, wrote: { oneThing: who.by.person }, answers: answering(read, own, action, context), ...recordedBy(who) };
    return [
      made<Plan>('plan', action.plan, action.scope, [...seenBy(whose, action.circle), planKey(action.plan)], planIndex(plan, context.now), plan),
      ...(action.goodAt.trim() === '' ? [] : [viewOf({ ...before, plan }, composedId(action.plan, 'good'), { sort: 'strength', text: action.goodAt }, who, whose, context)]),
    ];
  },
});

/** Somebody at school answers, by a day: whom the writer named, or whom the school named for it. */
function answering(read: Reads, own: Value<Member>, action: StartPlan, context: Context): Plan['answers'] {
  const named = action.answers === undefined ? undefined : placeSeen(read, action.circle, action.answers, own, context);
  if (named && named.side !== 'school') throw refuse('invalid', 'school-answers');
  const person = named?.person ?? schoolOf(read, context)?.answers ?? membersNow(read, action.circle, context).find(({ side }) => side === 'school')?.person;
  const called = person === undefined ? undefined : read.get<Value<Person>>('person', person)?.value?.called;
  return person !== undefined && called !== undefined ? { person, called, by: daysAfter(context.now, 7) } : undefined;
}

function viewOf(place: Place, view: Id, words: Pick<Value<PlanView>, 'sort' | 'text'>, who: Speaker, whose: 'shared' | Id, context: Context) {
  const partners = who.by.side === 'community' ? [who.by.person] : [];
  return made<PlanView>('plan-view', view, place.record.scope, seenBy(whose, place.plan.circle, ...partners), { plan: [place.record.id, context.now] }, {
    ...plain, home: whose, plan: place.record.id, ...words, by: who.by, at: context.now, ...recordedBy(who),
  });
}

/** What somebody sees. A strength may be the last thing that a plan waited for. */
export const sayInPlan = /* @__PURE__ */ defineRule<SayInPlan>({
  type: 'plan.say',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const who = speakerOf(read, place, action);
    if (read.get('plan-view', action.view) !== undefined) throw refuse('invalid', 'id-taken');
    const sheet = new Sheet(read, place, context);
    const view = viewOf(place, action.view, { sort: action.sort, text: action.text }, who, homeFor(read, place, action.home), context);
    const views = read.list<Value<PlanView>>('plan-view', 'plan', [place.record.id], { limit: 5000 }).flatMap(({ value }) => (value === null ? [] : [value]));
    sheet.put(view);
    for (const version of versionsOf(read, place.record.id)) {
      if (version.value.state === 'proposed') settle(sheet, version, answersTo(read, version.id), read, [...views, view.value!]);
    }
    return sheet.drafts;
  },
});

/** One's own words are one's own to take back. */
export const unsayInPlan = /* @__PURE__ */ defineRule<UnsayInPlan>({
  type: 'plan.unsay',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const found = read.get<Value<PlanView>>('plan-view', action.view);
    if (found?.value == null || found.value.plan !== place.record.id || !reaches(place.own, found.value.home)) throw unknown();
    if (found.value.by.person !== place.own.person) throw refuse('forbidden', 'not-your-words');
    return [gone(found)];
  },
});

/** Calls all to look at it together (P9). */
export const callReview = /* @__PURE__ */ defineRule<CallReview>({
  type: 'plan.review',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    if (action.on < context.now.slice(0, 10)) throw refuse('invalid', 'day-has-passed');
    return [change(place.record, { review: { by: authorFor(read, place.own), on: action.on, why: action.why, at: context.now } }, planIndex(place.plan, context.now))];
  },
});

/** Asks to close it, agrees to that, or asks to keep it open. Closed when home, school and, from secondary on, the student have said so. */
export const closePlan = /* @__PURE__ */ defineRule<ClosePlan>({
  type: 'plan.close',
  sides: FAMILY_AND_SCHOOL,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const me = authorFor(read, place.own);
    const { closing } = place.plan;
    const draft = (values: Partial<Value<Plan>>) => [change(place.record, values, planIndex(place.plan, context.now))];
    if (!action.yes) return closing === undefined ? [] : draft({ closing: undefined });
    const yes = [...(closing?.yes ?? []).filter(({ person }) => person !== me.person), me];
    const has = (side: string): boolean => yes.some((one) => one.side === side);
    const all = has('home') && has('school') && (place.plan.band === 'primary' || has('student'));
    if (all) return draft({ closing: undefined, closed: { at: context.now, why: closing?.why ?? action.why } });
    return draft({ closing: { ...(closing ?? { by: me, why: action.why, at: context.now }), yes } });
  },
});

/** Opens a closed plan again, by either side, at once. */
export const reopenPlan = /* @__PURE__ */ defineRule<ReopenPlan>({
  type: 'plan.reopen',
  sides: FAMILY_AND_SCHOOL,
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = planOf(read, action.plan, action.scope, context);
    return place.plan.closed === undefined ? [] : [change(place.record, { closed: undefined }, planIndex(place.plan, context.now))];
  },
});

/** Lets a partner see the plan and be asked for steps, or no longer. */
export const sharePlan = /* @__PURE__ */ defineRule<SharePlan>({
  type: 'plan.share',
  sides: {
    home: true, student: true,
    school: 'Words about a child go to people outside the school by the yes of the family or the student; the school sees the list and may ask them.',
    community: 'A partner is let in by the family or the student.',
  },
  scopes: (action) => [action.scope],
  may: maySee,
  decide(action, read, context) {
    const place = openPlan(read, action.plan, action.scope, context);
    const partner = placeSeen(read, place.plan.circle, action.person, place.own, context);
    if (partner.side !== 'community') throw refuse('invalid', 'partners-only');
    const whose = place.own.side === 'home' ? place.own.household! : place.plan.home;
    const key = composedId(place.record.id, partner.person, whose);
    const known = read.get<Value<PlanShare>>('plan-share', key);
    if (!action.yes && known?.value == null) return [];
    const share = put<PlanShare>('plan-share', key, place.record.scope, seenBy(whose, place.plan.circle), { plan: [place.record.id, partner.person], person: [place.record.id, partner.person] }, {
      ...plain, home: whose, plan: place.record.id, person: partner.person, called: authorFor(read, partner).called, by: authorFor(read, place.own), at: context.now,
    });
    const others = sharesOf(read, place.record.id, partner.person).filter(({ id }) => id !== key);
    return [action.yes ? share : gone(known!), ...planPass(read, place, partner, action.yes || others.length > 0)];
  },
});

/** The partner's own way in. The plan itself stays as it is: that one home let somebody in is no number for another. */
function planPass(read: Reads, { record }: Place, partner: Value<Member>, open: boolean): readonly Draft[] {
  const pass = grant(partner.person, planKey(record.id), partner.circle, record.scope, partner.until === undefined ? {} : { until: partner.until });
  const known = read.get<Value<Grant>>('grant', pass.id);
  if (!open) return known?.value == null || known.value.ended ? [] : [change(known, { ended: true })];
  return ifNew(known, pass as Draft<Value<Grant>>);
}

export const planRules = [
  startPlan, sayInPlan, unsayInPlan, ...planVersionRules, ...planStepRules, callReview, closePlan, reopenPlan, sharePlan,
] as const;
