import {
  Refusal, type Author, type Context, type Draft, type Entity, type Id, type Instant, type Member, type Person, type Plan, type PlanAnswer, type PlanRecorded, type PlanShare,
  type PlanStep, type PlanVersion, type PlanView, type Reads, type Scope, type Stored, type Value,
} from '@family-partnering/contract';
import { everyone, isIn, ownPlace, placeSeen } from './circles.js';
import { refuse, unknown } from './define.js';
import { homeKey, homesKey, partnerKey, staffKey, studentKey } from './keys.js';
import { stepIndex } from './plan-found.js';

/** Far above what one plan holds in a school year. */
const MANY = { limit: 5000 } as const;

type Known<V> = Stored<V> & { readonly value: V };
export type PlanRecord = Known<Value<Plan>>;
export type StepRecord = Known<Value<PlanStep>>;
export type VersionRecord = Known<Value<PlanVersion>>;
export type AnswerRecord = Known<Value<PlanAnswer>>;

/** A plan, and the actor's place around it. */
export interface Place {
  readonly record: PlanRecord;
  readonly plan: Value<Plan>;
  readonly own: Value<Member>;
  readonly now: Instant;
}

/** A plan that the actor may see, inside the scope that the action named; any other does not exist. */
export function planOf(read: Reads, id: Id, scope: Scope, context: Context): Place {
  const record = read.get<Value<Plan>>('plan', id);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const plan = record.value;
  const own = ownPlace(read, plan.circle, context);
  if (own.side === 'home' && plan.home !== 'shared' && plan.home !== own.household) throw unknown();
  if (own.side === 'community' && sharesOf(read, id, own.person).length === 0) throw unknown();
  return { record: record as PlanRecord, plan, own, now: context.now };
}

/** A plan that has not been closed: closed ones are opened again before anything is changed. */
export function openPlan(read: Reads, id: Id, scope: Scope, context: Context): Place {
  const place = planOf(read, id, scope, context);
  if (place.plan.closed !== undefined) throw refuse('forbidden', 'plan-closed');
  return place;
}

export const sharesOf = (read: Reads, plan: Id, person: Id) =>
  present(read.list<Value<PlanShare>>('plan-share', 'person', [plan, person], MANY));

export const present = <V>(found: readonly Stored<V>[]): readonly Known<V>[] => found.filter((one): one is Known<V> => one.value !== null);
export const versionsOf = (read: Reads, plan: Id): readonly VersionRecord[] => present(read.list<Value<PlanVersion>>('plan-version', 'plan', [plan], MANY));
export const answersTo = (read: Reads, version: Id): readonly AnswerRecord[] => present(read.list<Value<PlanAnswer>>('plan-answer', 'version', [version], MANY));
export const viewsOf = (read: Reads, plan: Id) => present(read.list<Value<PlanView>>('plan-view', 'plan', [plan], MANY));
export const stepsOf = (read: Reads, plan: Id): readonly StepRecord[] => present(read.list<Value<PlanStep>>('plan-step', 'plan', [plan], MANY));

/** Who sees what belongs to a home, or to all homes of a circle. */
export function seenBy(home: 'shared' | Id, circle: Id, ...partners: readonly Id[]): readonly string[] {
  const own = partners.map((person) => partnerKey(circle, person));
  return home === 'shared' ? [homesKey(circle), ...own] : [homeKey(circle, home), studentKey(circle), staffKey(circle), ...own];
}

/** To whom words belong: to all who see the plan, or to one home. A home of which the actor may not know does not exist. */
export function homeFor(read: Reads, place: Place, asked: 'shared' | Id): 'shared' | Id {
  const { plan, own } = place;
  const partners = own.side === 'community' ? partnersHome(read, place) : plan.home;
  if (asked === 'shared' || asked === partners) return partners;
  if (plan.home !== 'shared' || own.side === 'community') throw unknown();
  if (own.side === 'home') {
    if (asked !== own.household) throw unknown();
    return asked;
  }
  if (!everyone(read, plan.circle).some((member) => isIn(member) && member.value?.household === asked)) throw unknown();
  return asked;
}

/** What a partner writes is for whoever let them in: that one home let somebody in, another home does not know. */
function partnersHome(read: Reads, { record, plan, own }: Place): 'shared' | Id {
  const homes = new Set(sharesOf(read, record.id, own.person).map(({ value }) => value.home));
  return homes.size === 1 ? [...homes][0]! : plan.home;
}

/** Whether the actor may see what belongs to a home. */
export const reaches = (own: Value<Member>, home: 'shared' | Id): boolean => home === 'shared' || own.side === 'school' || own.side === 'student' || own.household === home;

export function authorFor(read: Reads, member: Value<Member>): Author {
  const person = read.get<Value<Person>>('person', member.person)?.value;
  return { person: member.person, called: person?.called ?? member.called, side: member.side, role: member.relation };
}

/** Whose words these are, and who wrote them down. */
export interface Speaker {
  readonly by: Author;
  readonly member: Value<Member>;
  readonly recorded?: PlanRecorded;
}

/**
 * The actor, or an adult who does not use the page, for whom the actor wrote it down: one of their own side, and for school also one
 * of a family, which may have nobody else who uses it. Nobody writes down the yes of the other side that they wait for. Everyone else
 * speaks for themselves, and a student always does.
 */
export function speakerOf(read: Reads, place: Place, action: { readonly for?: Id; readonly recorded?: Omit<PlanRecorded, 'person' | 'called'> }): Speaker {
  const me = authorFor(read, place.own);
  if (action.for === undefined || action.for === place.own.person) return { by: me, member: place.own };
  const member = placeSeen(read, place.plan.circle, action.for, place.own, place);
  if (!reaches(member, place.plan.home)) throw unknown();
  if (member.side === 'student') throw refuse('forbidden', 'own-words-only');
  if (member.side !== place.own.side && (place.own.side !== 'school' || member.side !== 'home')) throw refuse('forbidden', 'own-side-only');
  const person = read.get<Value<Person>>('person', member.person)?.value;
  if ((person?.way?.how ?? person?.by ?? member.by) === 'page') throw refuse('forbidden', 'uses-page');
  if (action.recorded === undefined) throw refuse('invalid', 'how-recorded');
  return { by: authorFor(read, member), member, recorded: { ...action.recorded, person: me.person, called: me.called } };
}

/** A yes that somebody else wrote down counts once it was read back. */
export function checkReadBack({ recorded }: Speaker): void {
  if (recorded !== undefined && !recorded.readBack) throw refuse('invalid', 'read-back');
}

export const recordedBy = ({ recorded }: Speaker) => (recorded === undefined ? {} : { recorded, recordedBy: { person: recorded.person, called: recorded.called, readBack: recorded.readBack } });

/** A step that the actor may see. */
export function stepOf(read: Reads, place: Place, step: Id): StepRecord {
  const found = read.get<Value<PlanStep>>('plan-step', step);
  if (found?.value == null || found.value.plan !== place.record.id || !seesStep(place, found.value)) throw unknown();
  return found as StepRecord;
}

/** A partner sees the steps that are theirs, or that they are asked for. */
export function seesStep({ own }: Place, step: Value<PlanStep>): boolean {
  return own.side === 'community' ? partnersOf(step).includes(own.person) : reaches(own, step.home);
}

export const partnersOf = (step: Pick<Value<PlanStep>, 'now' | 'asks'>): readonly Id[] =>
  [step.now?.owner, ...step.asks.map(({ owner }) => owner)].flatMap((owner) => (owner?.side === 'community' ? [owner.person] : []));

/** The same step with other values, seen by its home and by those who are asked. */
export function stepDraft(place: Place, record: StepRecord, values: Partial<Value<PlanStep>>): Draft<Value<PlanStep>> {
  const { waits: _, ...step } = { ...record.value, ...values };
  const open = step.asks.findLast(({ yes, answer }) => yes === undefined && answer === undefined);
  const value: Value<PlanStep> = { ...step, ...(open && { waits: open.owner.person }) };
  const { kind, id, scope } = record;
  return { kind, id, scope, index: stepIndex(id, value), audience: seenBy(value.home, place.plan.circle, ...new Set(partnersOf(value))), value };
}

/** A conflict that shows what there is now. */
export const conflict = (record: Stored, reason: string): Refusal =>
  new Refusal('conflict', { reason, current: { kind: record.kind, id: record.id, version: record.version, changedBy: record.changedBy, ...(record.value as object) } as Entity });

export const daysAfter = (now: string, days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
