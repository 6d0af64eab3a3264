import type { Day, Id, Plan, PlanAnswer, PlanChange, PlanFields, PlanVersion, Value } from '@family-partnering/contract';

// What follows from a plan by looking at it. No schema and no storage: widgets import this without the rules.

/** By which key of `plan.set` a field is found. */
export const fieldKey = (change: Pick<PlanChange, 'field'> & { readonly step?: string }): string => (change.field === 'step' ? `step:${change.step}` : change.field);

/** The fields of a version that another agreement has changed since it was made. Found when agreeing, never when proposing. */
export function clashes(plan: Pick<Value<Plan>, 'set'>, version: Pick<Value<PlanVersion>, 'changes'>): readonly string[] {
  return version.changes.filter((change) => (plan.set[fieldKey(change)] ?? '') !== change.seen).map(fieldKey);
}

/** The fields as they would stand. */
export function withChanges(fields: PlanFields, changes: readonly PlanChange[]): PlanFields {
  return Object.assign({ ...fields }, ...changes.filter(({ field }) => field !== 'step').map(({ field, to }) => ({ [field]: to }))) as PlanFields;
}

const DAY = 86_400_000;
const time = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);

/** Monday of the week of a day. */
export function weekOf(day: Day): Day {
  const at = time(day);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

/** The versions from which one goes on, however many came between; and, for a newer one, those that were in force before. */
export function wentBefore(versions: readonly Pick<PlanVersion, 'id' | 'n' | 'state' | 'replacedBy'>[], version: Id): ReadonlySet<Id> {
  const newest = versions.find(({ id }) => id === version)?.n ?? 0;
  const found = new Set(versions.filter(({ state, n }) => state === 'past' && n < newest).map(({ id }) => id));
  const last = [version];
  while (last.length > 0) {
    const next = last.pop()!;
    const from = versions.filter(({ id, replacedBy }) => replacedBy === next && !found.has(id)).map(({ id }) => id);
    for (const id of from) found.add(id);
    last.push(...from);
  }
  return found;
}

/** Who still owes an answer: anything but a yes, until somebody has answered it, or its writer a version that goes on from that one. */
export function unanswered<A extends Pick<PlanAnswer, 'forVersion' | 'state' | 'reply' | 'by'>>(answers: readonly A[], versions: readonly Pick<PlanVersion, 'id' | 'n' | 'state' | 'replacedBy'>[]): readonly A[] {
  const isAnew = ({ forVersion, by }: A): boolean => answers.some((later) => later.by.person === by.person && wentBefore(versions, later.forVersion).has(forVersion));
  return answers.filter((one) => one.state !== 'agree' && one.reply === undefined && !isAnew(one));
}

/** Which answers count for all: those that everyone who sees the plan sees. */
export const counts = (plan: Pick<Value<Plan>, 'home'>, answer: Pick<Value<PlanAnswer>, 'home'>): boolean => answer.home === plan.home;

/** Who has still to say yes before a version is *ours*. Silence of one is never a no. */
export function waitsFor(plan: Pick<Value<Plan>, 'home' | 'band'>, answers: readonly Pick<Value<PlanAnswer>, 'home' | 'state' | 'by'>[]): readonly ('home' | 'school' | 'student')[] {
  const heard = answers.filter((answer) => counts(plan, answer));
  const yes = (side: string): boolean => heard.some(({ by, state }) => by.side === side && state === 'agree');
  const held = heard.some(({ by, state }) => by.side === 'student' && state !== 'agree');
  return [
    ...(yes('home') ? [] : ['home' as const]),
    ...(yes('school') ? [] : ['school' as const]),
    ...(held || (plan.band === 'secondary' && !yes('student')) ? ['student' as const] : []),
  ];
}
