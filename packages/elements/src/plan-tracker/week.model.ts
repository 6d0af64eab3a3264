import type { Day, Id, PlanLog, PlanStep } from '@family-partnering/contract';
import { weekOf } from '@family-partnering/rules/plan-look';

/** The days of this week on which a step happens; Monday to Friday where its words alone say when. */
export function weekDays(step: Pick<PlanStep, 'now'>, today: Day): readonly Day[] {
  const days = step.now?.words.days ?? [];
  const wanted = days.length > 0 ? days : [1, 2, 3, 4, 5];
  const monday = Date.parse(`${weekOf(today)}T00:00:00.000Z`);
  return [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(monday + n * 86_400_000)).filter((date) => wanted.includes(date.getUTCDay())).map((date) => date.toISOString().slice(0, 10));
}

/** The entry of a day: its owner's before what somebody else saw. */
export function logOn<L extends PlanLog>(logs: readonly L[], step: Id, on: Day): L | undefined {
  const all = logs.filter((log) => log.step === step && log.on === on);
  return all.findLast(({ own }) => own) ?? all.at(-1);
}
