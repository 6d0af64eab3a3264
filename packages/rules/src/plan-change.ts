import {
  composedId, type Context, type Draft, type Id, type PlanAnswer, type PlanAsk, type PlanChange, type PlanFields, type PlanStep, type PlanStepCopy, type PlanStepWords, type PlanVersion,
  type PlanVersionChange, type PlanYes, type Reads, type Value,
} from '@family-partnering/contract';
import { placeOf, placeSeen } from './circles.js';
import { refuse, unknown } from './define.js';
import { clashes, fieldKey, waitsFor, wentBefore, withChanges } from './plan-look.js';
import { answered, answerIndex, planDraft, versionDraft, versionIndex } from './plan-found.js';
import { beside } from './plan-words.js';
import {
  answersTo, authorFor, recordedBy, seenBy, seesStep, sharesOf, stepDraft, stepsOf, versionsOf, viewsOf, type AnswerRecord, type Place, type PlanRecord, type Speaker, type StepRecord, type VersionRecord,
} from './plans.js';
import { made, plain, put } from './records.js';

/** What one action does to a plan, gathered: each record is changed on top of what this action has done to it already. */
export class Sheet {
  readonly #drafts = new Map<string, Draft>();
  constructor(readonly read: Reads, readonly place: Place, readonly context: Context) {}

  get drafts(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  put(...drafts: readonly Draft[]): void {
    for (const draft of drafts) this.#drafts.set(`${draft.kind} ${draft.id}`, draft);
  }

  /** The plan as this action leaves it. */
  get plan() {
    return (this.#drafts.get(`plan ${this.place.record.id}`)?.value ?? this.place.plan) as Place['plan'];
  }

  setPlan(values: Partial<Place['plan']>): void {
    this.put(planDraft({ ...this.place.record, value: this.plan } as PlanRecord, values, this.context.now));
  }

  step(id: Id): StepRecord | undefined {
    const drawn = this.#drafts.get(`plan-step ${id}`);
    if (drawn) return { ...drawn, version: 0, changedBy: '' } as StepRecord;
    const found = this.read.get<Value<PlanStep>>('plan-step', id);
    return found?.value == null ? undefined : (found as StepRecord);
  }

  get steps(): readonly StepRecord[] {
    const { id } = this.place.record;
    const drawn = [...this.#drafts.values()].filter(({ kind }) => kind === 'plan-step').map((draft) => ({ ...draft, version: 0, changedBy: '' }) as StepRecord);
    return [...stepsOf(this.read, id).filter((step) => !drawn.some((one) => one.id === step.id)), ...drawn];
  }
}

/** Asks an owner for a step. Whoever asks for their own has said yes; nobody else can. */
export function askFor(sheet: Sheet, asked: Extract<PlanChange, { field: 'step' }>, words: PlanStepWords, who: Speaker, ask: { readonly id: Id; readonly home: 'shared' | Id; readonly waits: boolean }): void {
  const { place, read, context } = sheet;
  const owner = placeSeen(read, place.plan.circle, words.owner, place.own, place);
  // In front of all homes a home is named by its own people alone; anyone may ask them within their home.
  if (owner.side === 'home' && (ask.home === 'shared' ? owner.person !== who.by.person : owner.household !== ask.home)) throw refuse('invalid', 'ask-in-their-home');
  if (owner.side === 'community' && !isShared(read, place.record.id, owner.person, ask.home)) throw refuse('forbidden', 'share-first');
  const known = sheet.step(asked.step);
  if (known && (known.value.plan !== place.record.id || !seesStep(place, known.value) || known.value.home !== ask.home || known.value.asks.some(({ id }) => id === ask.id))) throw refuse('invalid', 'id-taken');
  const one: PlanAsk = { id: ask.id, words, owner: authorFor(read, owner), by: who.by, at: context.now, waits: ask.waits };
  const blank: Value<PlanStep> = { ...plain, home: ask.home, plan: place.record.id, step: asked.step, asks: [], past: [] };
  const record = known ?? ({ ...made<PlanStep>('plan-step', asked.step, place.record.scope, [], { plan: [place.record.id, asked.step] }, blank), version: 0, changedBy: '' } as StepRecord);
  const { ended: _, ...open } = record.value;
  const fresh = { ...record, value: open } as StepRecord;
  const draft = stepDraft(place, fresh, { asks: [...record.value.asks, one] });
  sheet.put(draft);
  if (owner.person === who.by.person && (who.recorded === undefined || who.recorded.readBack)) {
    sayYes(sheet, asked.step, one, { at: context.now, to: ask.id, ...(who.recorded && { recorded: who.recorded }) }, false);
  }
}

/** Words about a child reach a partner after the yes of those whose words they are: the family's, or the student's. */
const isShared = (read: Reads, plan: Id, partner: Id, home: 'shared' | Id): boolean =>
  sharesOf(read, plan, partner).some(({ value }) => home === 'shared' || value.home === 'shared' || value.home === home);

/** Its owner's yes. The step is in force at once, unless it would take the place of words that are in force until all agree. */
export function sayYes(sheet: Sheet, step: Id, asked: Pick<PlanAsk, 'id' | 'owner'>, yes: PlanYes, versionInForce: boolean): void {
  const record = sheet.step(step)!;
  const at = record.value.asks.findIndex(({ id, owner }) => id === asked.id && owner.person === asked.owner.person);
  const { answer: _, ...open } = record.value.asks[at]!;
  const found = { ...open, yes };
  const asks = record.value.asks.with(at, found);
  const values = !found.waits || record.value.now === undefined || versionInForce ? inForce(record.value, asks, found, sheet.context.now) : { asks };
  sheet.put(stepDraft(sheet.place, record, values));
}

function inForce(step: Value<PlanStep>, asks: readonly PlanAsk[], ask: PlanAsk, now: string): Pick<Value<PlanStep>, 'now' | 'asks' | 'past'> {
  const past = step.now ? [...step.past, { words: step.now.words, owner: step.now.owner, until: now }] : step.past;
  return { now: { words: ask.words, owner: ask.owner, yes: ask.yes!, since: now }, asks: asks.filter((one) => one !== ask), past };
}

/** Ends a step. What it said, and what was asked, stays to be read. */
export function endStep(sheet: Sheet, record: StepRecord, by: Speaker['by']): void {
  const { now, asks, past } = record.value;
  const until = sheet.context.now;
  const said = [...(now ? [now] : []), ...asks].map(({ words, owner }) => ({ words, owner, until }));
  sheet.put(stepDraft(sheet.place, record, { ended: { at: until, by }, asks: [], now: undefined, past: [...past, ...said] }));
}

/** The shared steps of a plan as they stand, for the copy that a family keeps. */
export function copies(sheet: Sheet, changes: readonly PlanChange[], home: 'shared' | Id): readonly PlanStepCopy[] {
  const changed = new Map(changes.flatMap((one) => (one.field === 'step' ? [[one.step, one.to] as const] : [])));
  return sheet.steps.filter(({ value }) => value.home === home && value.ended === undefined).flatMap(({ id, value }) => {
    // What its owner said no to is in nobody's copy.
    const ask = value.asks.findLast(({ answer }) => answer === undefined);
    const to = changed.get(id);
    if (changed.has(id) && to == null) return [];
    const words = to ?? value.now?.words ?? ask?.words;
    const owner = [value.now?.owner, ...value.asks.map((one) => one.owner)].find((one) => one?.person === words?.owner);
    return words && owner ? [{ ...words, step: id, called: owner.called, side: owner.side }] : [];
  });
}

/** Puts a version forward: named by its action, built on what stands now. Its writer's yes goes with it, if they had seen it all. */
export function putForward(sheet: Sheet, who: Speaker, action: { readonly id: Id; readonly why: string; readonly whose?: 'shared' | Id }, changed: readonly PlanChange[], over?: VersionRecord): void {
  const { place, context, read } = sheet;
  const { plan } = sheet;
  const carried = (over?.value.changes ?? []).filter((one) => !changed.some((other) => fieldKey(other) === fieldKey(one)) && !isAnswered(sheet, one, over!.id));
  const all: readonly PlanChange[] = [...carried.map(({ was: _, ...one }) => one as PlanChange), ...changed];
  if (all.length === 0 && plan.inForce !== undefined) throw refuse('invalid', 'nothing-changed');
  const unseen = all.filter((one) => (plan.set[fieldKey(one)] ?? '') !== one.seen).map(fieldKey);
  const n = plan.versions + 1;
  if (over) replace(sheet, over, action.id);
  for (const one of all) {
    if (one.field !== 'step') continue;
    if (one.to === null) checkShared(sheet, one.step);
    else askFor(sheet, one, one.to, who, { id: action.id, home: plan.home, waits: true });
  }
  const { text: why, views } = beside(read, place, who, action, { about: action.id, home: plan.home }, action.why, context);
  sheet.put(...views);
  const version: Value<PlanVersion> = {
    ...plain, home: plan.home, plan: place.record.id, n, by: who.by, at: context.now, why, state: 'proposed', unseen,
    changes: all.map((one) => rebased(sheet, one)), fields: withChanges(plan.fields, all), steps: copies(sheet, all, plan.home), ...recordedBy(who),
  };
  const record = made<PlanVersion>('plan-version', action.id, place.record.scope, seenBy(plan.home, plan.circle), versionIndex(version), version);
  sheet.put(record);
  sheet.setPlan({ versions: n });
  if (unseen.length > 0 || (who.recorded !== undefined && !who.recorded.readBack)) return;
  const yes = answer(place, action.id, version, who, { state: 'agree', text: '' }, context.now);
  sheet.put(yes);
  saidAnew(sheet, yes.value!, over?.id);
  settle(sheet, { ...record, version: 0, changedBy: action.id } as VersionRecord, [{ ...yes, version: 0, changedBy: action.id } as AnswerRecord], read);
}

/** Its owner has said no to it, or smaller: going on from a version asks nobody again. */
function isAnswered(sheet: Sheet, one: Pick<PlanVersionChange, 'field'> & { readonly step?: Id }, version: Id): boolean {
  return one.field === 'step' && sheet.step(one.step!)?.value.asks.some(({ id, answer: said }) => id === version && said !== undefined) === true;
}

/** Whoever answers a version has said anew, to the same people or more, what they said to those that it goes on from: nobody owes them that answer. */
export function saidAnew(sheet: Sheet, { forVersion, by, home }: Pick<PlanAnswer, 'forVersion' | 'by' | 'home'>, over?: Id): void {
  const { read, place, plan } = sheet;
  const versions = versionsOf(read, place.record.id).map(({ id, value }) => (id === over ? { id, n: value.n, state: 'replaced' as const, replacedBy: forVersion } : { id, ...value }));
  for (const version of wentBefore(versions, forVersion)) {
    for (const found of answersTo(read, version)) {
      if (found.value.by.person === by.person && found.value.waits !== undefined && (home === plan.home || home === found.value.home)) sheet.put(answered(found));
    }
  }
}

function checkShared(sheet: Sheet, step: Id): void {
  const known = sheet.step(step);
  if (known?.value.plan !== sheet.place.record.id || known.value.home !== sheet.plan.home || !seesStep(sheet.place, known.value)) throw unknown();
}

/** A change on what stands now: what it would take the place of, and what had set that. */
function rebased(sheet: Sheet, one: PlanChange): PlanVersionChange {
  const was = one.field === 'step' ? sheet.step(one.step)?.value.now?.words : (sheet.plan.fields as Record<string, unknown>)[one.field];
  return { ...one, seen: sheet.plan.set[fieldKey(one)] ?? '', ...(was === undefined ? {} : { was }) } as PlanVersionChange;
}

/** Another version goes on from this one: what it asked is asked there. A yes to it counts for nothing else. */
function replace(sheet: Sheet, over: VersionRecord, by: Id): void {
  sheet.put(versionDraft(over, { state: 'replaced', replacedBy: by }));
  for (const step of sheet.steps) {
    // A no stays where it was said, and may still become a yes.
    const asks = step.value.asks.filter(({ id, answer: said }) => id !== over.id || said !== undefined);
    if (asks.length < step.value.asks.length) sheet.put(stepDraft(sheet.place, step, { asks }));
  }
}

export const answerId = (version: Id, person: Id, home: 'shared' | Id, plan: 'shared' | Id): Id => (home === plan ? composedId(version, person) : composedId(version, person, 'own'));

export function answer(
  place: Place, version: Id, of: Pick<Value<PlanVersion>, 'n'>, who: Speaker, said: Pick<Value<PlanAnswer>, 'state' | 'text' | 'answerer'>, now: string, home: 'shared' | Id = place.plan.home,
): Draft<Value<PlanAnswer>> {
  const { record, plan } = place;
  const waits = said.state === 'agree' ? undefined : said.answerer?.person;
  const value: Value<PlanAnswer> = { ...plain, home, plan: record.id, forVersion: version, n: of.n, by: who.by, at: now, ...said, ...(waits !== undefined && { waits }), ...recordedBy(who) };
  return put<PlanAnswer>('plan-answer', answerId(version, who.by.person, home, plan.home), record.scope, seenBy(home, plan.circle), answerIndex(value), value);
}

/** Brings a version into force when home, school and the student have agreed to it, nothing clashes, and all three have said a strength. */
export function settle(sheet: Sheet, version: VersionRecord, answers: readonly AnswerRecord[], read: Reads, views = viewsOf(read, sheet.place.record.id).map(({ value }) => value)): void {
  const { plan } = sheet;
  // A yes counts as long as the one who gave it belongs here.
  const counted = answers.flatMap(({ value }) => (placeOf(read, plan.circle, value.by.person, sheet.context.now) === undefined ? [] : [value]));
  if (version.value.state !== 'proposed' || clashes(plan, version.value).length > 0 || waitsFor(plan, counted).length > 0) return;
  const strengths = new Set(views.filter(({ sort, home }) => sort === 'strength' && home === plan.home).map(({ by }) => by.side));
  if (!strengths.has('home') || !strengths.has('school') || !strengths.has('student')) return;
  const { changes } = version.value;
  const set = { ...plan.set, ...Object.fromEntries(changes.map((one) => [fieldKey(one), version.id])) };
  const fields: PlanFields = withChanges(plan.fields, changes);
  for (const one of changes) if (one.field === 'step') settleStep(sheet, one.step, one.to, version);
  const before = plan.inForce && versionsOf(read, sheet.place.record.id).find(({ id }) => id === plan.inForce?.version);
  if (before) sheet.put(versionDraft(before, { state: 'past' }));
  sheet.put(versionDraft(version, { state: 'in-force', inForceAt: sheet.context.now, fields, steps: copies(sheet, [], plan.home) }));
  const wrote = { ...plan.wrote, ...Object.fromEntries(changes.map((one) => [fieldKey(one), version.value.by.person])) };
  sheet.setPlan({ fields, set, wrote, inForce: { version: version.id, n: version.value.n, at: sheet.context.now } });
}

function settleStep(sheet: Sheet, step: Id, to: PlanStepWords | null, version: VersionRecord): void {
  const record = sheet.step(step);
  if (record === undefined) return;
  if (to === null) return endStep(sheet, record, version.value.by);
  const ask = record.value.asks.find(({ id, yes }) => id === version.id && yes !== undefined);
  if (ask) sheet.put(stepDraft(sheet.place, record, inForce(record.value, record.value.asks, ask, sheet.context.now)));
}
