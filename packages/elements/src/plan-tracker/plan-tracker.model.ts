import type {
  Author, Day, Id, Member, Plan, PlanAnswer, PlanAsk, PlanLog, PlanStep, PlanVersion, PlanView, Viewer,
} from '@family-partnering/contract';
import { waitsFor, weekOf } from '@family-partnering/rules/plan-look';

/** The seven stages, in plain words elsewhere: know the strengths, choose one thing, watch, make the plan, try it, look together, keep or change. */
export type Stage = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function stageOf(plan: Plan, views: readonly PlanView[], versions: readonly PlanVersion[], today: Day): Stage {
  if (plan.closing ?? plan.closed) return 6;
  const look = plan.review?.on ?? plan.fields.look;
  if (plan.inForce) return look !== undefined && look <= today ? 5 : 4;
  if (strengthsOpen(plan, views).length > 0) return 0;
  if (versions.length > 0 || plan.fields.goal !== undefined) return 3;
  return plan.fields.oneThing === undefined ? 1 : 2;
}

/** Sides from which a strength is still asked: one that all who see the plan can see. */
export function strengthsOpen(plan: Pick<Plan, 'home'>, views: readonly PlanView[]): readonly ('home' | 'school' | 'student')[] {
  return (['home', 'school', 'student'] as const).filter((side) => !views.some(({ sort, by, home }) => sort === 'strength' && by.side === side && home === plan.home));
}

/** What waits for this viewer's own yes. */
export function asksOf(steps: readonly PlanStep[], me: Id): readonly { readonly step: PlanStep; readonly ask: PlanAsk }[] {
  return steps.flatMap((step) => step.asks.filter((ask) => ask.owner.person === me && ask.yes === undefined && ask.answer === undefined).map((ask) => ({ step, ask })));
}

export const proposed = (versions: readonly PlanVersion[]): readonly PlanVersion[] => versions.filter(({ state }) => state === 'proposed').sort((a, b) => b.n - a.n);

export const answersTo = (answers: readonly PlanAnswer[], version: Id): readonly PlanAnswer[] => answers.filter(({ forVersion }) => forVersion === version);
export const answerOf = (answers: readonly PlanAnswer[], version: Id, person: Id): PlanAnswer | undefined => answersTo(answers, version).find(({ by }) => by.person === person);

/** Whom the plan's first line tells of: anything but a yes, to a version that is still looked at, until somebody has answered. */
export function dissents(answers: readonly PlanAnswer[], versions: readonly PlanVersion[]): readonly PlanAnswer[] {
  const open = new Set(versions.filter(({ state }) => state === 'proposed' || state === 'in-force').map(({ id }) => id));
  return answers.filter(({ forVersion, state, reply }) => open.has(forVersion) && state !== 'agree' && reply === undefined);
}

/** Who has said nothing yet to a version, of those whose voice it needs. */
export function silent(plan: Plan, version: PlanVersion, answers: readonly PlanAnswer[], members: readonly Member[]): readonly Member[] {
  const open = waitsFor(plan, answersTo(answers, version.id));
  return members.filter(({ side, person, state }) => state === 'in' && (side === 'home' || side === 'student') && open.includes(side) && answerOf(answers, version.id, person) === undefined);
}

export const isOurs = (plan: Plan): boolean => plan.inForce !== undefined;
/** A school step is in force while the plan is not yet *ours*: help does not wait. */
export const helpGoesOn = (plan: Plan, steps: readonly PlanStep[]): boolean => !isOurs(plan) && steps.some(({ now }) => now?.owner.side === 'school');

/** The days of this week on which a step happens; Monday to Friday where its words alone say when. */
export function weekDays(step: PlanStep, today: Day): readonly Day[] {
  const days = step.now?.words.days ?? [];
  const wanted = days.length > 0 ? days : [1, 2, 3, 4, 5];
  const monday = Date.parse(`${weekOf(today)}T00:00:00.000Z`);
  return [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(monday + n * 86_400_000)).filter((date) => wanted.includes(date.getUTCDay())).map((date) => date.toISOString().slice(0, 10));
}

/** The entry of a day: its owner's before what somebody else saw. */
export function logOn(logs: readonly PlanLog[], step: Id, on: Day): PlanLog | undefined {
  const all = logs.filter((log) => log.step === step && log.on === on);
  return all.findLast(({ own }) => own) ?? all.at(-1);
}

/** Steps in the order home, school, student, community, one's own first. */
export function inOrder(steps: readonly PlanStep[], viewer: Viewer): readonly PlanStep[] {
  const owner = (step: PlanStep): Author | undefined => step.now?.owner ?? step.asks.at(-1)?.owner;
  const order = ['home', 'school', 'student', 'community'];
  const rank = (step: PlanStep): number => (owner(step)?.person === viewer.person ? -1 : order.indexOf(owner(step)?.side ?? 'community'));
  return steps.filter((step) => step.ended === undefined && owner(step) !== undefined).sort((a, b) => rank(a) - rank(b));
}

/** Somebody who is no longer in the circle owned it: who takes this? */
export const isOrphan = (step: PlanStep, members: readonly Member[]): boolean =>
  step.now !== undefined && members.some(({ person, state }) => person === step.now?.owner.person && state === 'ended');

/** Whether what is counted or said goes to all who see the plan, or to the viewer's home. */
export function ownHome(members: readonly Member[], viewer: Viewer): Id | undefined {
  return members.find(({ person }) => person === viewer.person)?.household;
}

export const homesOf = (members: readonly Member[]): readonly Id[] => [...new Set(members.flatMap(({ household, state }) => (household !== undefined && state === 'in' ? [household] : [])))];
