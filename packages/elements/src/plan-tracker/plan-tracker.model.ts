import type { Author, Day, Id, Member, Plan, PlanAnswer, PlanAsk, PlanReview, PlanStep, PlanVersion, PlanView, Viewer } from '@family-partnering/contract';
import { unanswered } from '@family-partnering/rules/plan-look';

/** The day to look at it together: the next one that somebody called for or all agreed to, else the last. */
export function lookOf(plan: Plan, reviews: readonly PlanReview[], today: Day): Day | undefined {
  const days = [...reviews.map(({ on }) => on), ...(plan.fields.look === undefined ? [] : [plan.fields.look])].sort();
  return days.find((day) => day >= today) ?? days.at(-1);
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

/** Whom the plan's first line tells of: anything but a yes, until it is answered, or its writer has said something else to what goes on from it. The last first. */
export const dissents = <A extends PlanAnswer>(answers: readonly A[], versions: readonly PlanVersion[]): readonly A[] => [...unanswered(answers, versions)].sort((a, b) => (a.at > b.at ? -1 : 1));

/** The newest version that this viewer has still to answer. */
export function versionFor({ person, side }: Viewer, versions: readonly PlanVersion[], answers: readonly PlanAnswer[]): PlanVersion | undefined {
  return side === 'community' ? undefined : proposed(versions).find(({ id }) => answerOf(answers, id, person) === undefined);
}

export const isOurs = (plan: Plan): boolean => plan.inForce !== undefined;

/** Steps in the order home, school, student, community, one's own first. */
export function inOrder(steps: readonly PlanStep[], viewer: Viewer): readonly PlanStep[] {
  const order = ['home', 'school', 'student', 'community'];
  const rank = (step: PlanStep): number => (ownerOf(step)?.person === viewer.person ? -1 : order.indexOf(ownerOf(step)?.side ?? 'community'));
  return steps.filter((step) => step.ended === undefined && ownerOf(step) !== undefined).sort((a, b) => rank(a) - rank(b));
}

export const ownerOf = (step: PlanStep): Author | undefined => step.now?.owner ?? step.asks.at(-1)?.owner;

/** Somebody who is no longer in the circle owned it: who takes this? */
export const isOrphan = (step: PlanStep, members: readonly Member[]): boolean =>
  step.now !== undefined && members.some(({ person, state }) => person === step.now?.owner.person && state === 'ended');

/** Which home a viewer is of. */
export function ownHome(members: readonly Member[], viewer: Viewer): Id | undefined {
  return members.find(({ person }) => person === viewer.person)?.household;
}

/** What the one filled button of the view does: the first thing that waits for this viewer. In an open form it saves. */
export type Main = 'none' | 'form' | 'answer' | 'ask' | 'agree' | 'strength' | 'count';

export interface Waits {
  readonly viewer: Viewer;
  readonly answers: readonly PlanAnswer[];
  readonly versions: readonly PlanVersion[];
  readonly steps: readonly PlanStep[];
  readonly views: readonly PlanView[];
}

export function mainOf({ viewer, answers, versions, steps, views }: Waits, plan: Plan): Main {
  if (dissents(answers, versions).some(({ answerer, by }) => answerer?.person === viewer.person && by.person !== viewer.person)) return 'answer';
  if (asksOf(steps, viewer.person).length > 0) return 'ask';
  if (versionFor(viewer, versions, answers)) return 'agree';
  return !isOurs(plan) && strengthsOpen(plan, views).some((side) => side === viewer.side) ? 'strength' : 'count';
}

/** The homes around a student, of which this viewer knows. */
export const homesOf = (members: readonly Member[]): readonly Id[] => [...new Set(members.flatMap(({ household, state }) => (household !== undefined && state === 'in' ? [household] : [])))];
