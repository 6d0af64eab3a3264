import type { Day, Id, PlanLog, PlanStep } from '@family-partnering/contract';
import { weekOf } from './plan-look.js';

// What follows from the entries of a week by looking at them. No schema and no storage: widgets import this without the rules.

type Entry = Pick<PlanLog, 'step' | 'on' | 'own' | 'week'>;

/** The days of this week on which a step happens; Monday to Friday where its words alone say when. */
export function weekDays(step: Pick<PlanStep, 'now'>, today: Day): readonly Day[] {
  const days = step.now?.words.days ?? [];
  const wanted = days.length > 0 ? days : [1, 2, 3, 4, 5];
  const monday = Date.parse(`${weekOf(today)}T00:00:00.000Z`);
  return [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(monday + n * 86_400_000)).filter((date) => wanted.includes(date.getUTCDay())).map((date) => date.toISOString().slice(0, 10));
}

/** The entry of a day: its owner's before what somebody else saw. */
export function logOn<L extends Entry>(logs: readonly L[], step: Id, on: Day): L | undefined {
  const all = logs.filter((log) => log.step === step && log.on === on && log.week === undefined);
  return all.findLast(({ own }) => own) ?? all.at(-1);
}

/** What was said of the whole week of a day: by its owner before what somebody else saw. */
export function logOfWeek<L extends Entry>(logs: readonly L[], step: Id, day: Day): L | undefined {
  const all = logs.filter((log) => log.step === step && log.week !== undefined && weekOf(log.on) === weekOf(day));
  return all.findLast(({ own }) => own) ?? all.at(-1);
}

/** How a step is asked about: once for the week, until its owner enters single days (P3). */
export const asksByDay = (logs: readonly Entry[], step: Id): boolean => {
  const last = logs.findLast((log) => log.own && log.step === step);
  return last !== undefined && last.week === undefined;
};

/** The steps of one's own that were to happen in this week, and of which nothing is entered. What is past is never asked for again. */
export function openThisWeek<S extends Pick<PlanStep, 'id' | 'now' | 'ended'>>(steps: readonly S[], logs: readonly Entry[], me: Id, today: Day): readonly S[] {
  const said = new Set(logs.filter(({ own, on }) => own && weekOf(on) === weekOf(today)).map(({ step }) => step));
  return steps.filter((step) => step.now?.owner.person === me && step.ended === undefined && !said.has(step.id) && weekDays(step, today).some((on) => on <= today));
}

/** Friday to Sunday: when one's own week is to be looked back on. */
export const isEndOfWeek = (today: Day): boolean => [5, 6, 0].includes(new Date(`${today}T00:00:00.000Z`).getUTCDay());
