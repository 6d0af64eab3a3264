import type { Day, Id, PlanLog, PlanStep } from '@family-partnering/contract';
import { weekOf } from '@family-partnering/rules/plan-look';

/** A step without days of its own is entered once a week, by its owner (P3). */
export const isWeekly = (step: Pick<PlanStep, 'now'>): boolean => (step.now?.words.days.length ?? 0) === 0;

/** The days of this week on which a step happens, Monday first; none where it is entered once a week. */
export function weekDays(step: Pick<PlanStep, 'now'>, today: Day): readonly Day[] {
  const wanted = step.now?.words.days ?? [];
  const monday = Date.parse(`${weekOf(today)}T00:00:00.000Z`);
  return [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(monday + n * 86_400_000)).filter((date) => wanted.includes(date.getUTCDay())).map((date) => date.toISOString().slice(0, 10));
}

/** The entry of a day: its owner's before what somebody else saw. */
export const logOn = <L extends PlanLog>(logs: readonly L[], step: Id, on: Day): L | undefined => ownersFirst(logs.filter((log) => log.step === step && log.on === on));

/** The entry of the week of a day. */
export const logInWeek = <L extends PlanLog>(logs: readonly L[], step: Id, day: Day): L | undefined => ownersFirst(logs.filter((log) => log.step === step && weekOf(log.on) === weekOf(day)));

const ownersFirst = <L extends PlanLog>(all: readonly L[]): L | undefined => all.findLast(({ own }) => own) ?? all.at(-1);

/** The day for which its owner may still enter something: today, or the last day on which it was to happen; this week. */
export function openDay(step: PlanStep, logs: readonly PlanLog[], today: Day): Day | undefined {
  if (isWeekly(step)) return logInWeek(logs, step.id, today)?.own ? undefined : today;
  const on = weekDays(step, today).filter((one) => one <= today).at(-1);
  return on === undefined || logOn(logs, step.id, on)?.own ? undefined : on;
}
