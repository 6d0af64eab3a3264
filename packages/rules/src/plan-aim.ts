import type { Day, PlanAim, PlanPoint } from '@family-partnering/contract';

// What the counts of a plan say against its aim. No schema and no storage: widgets import this without the rules.

const time = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);

/** Where the line of the aim stands on a day, never rounded; before its start the start, after its end the end. */
export function aimOn(aim: PlanAim, on: Day): number {
  const [from, to, day] = [time(aim.from.on), time(aim.to.on), time(on)];
  if (day <= from || to <= from) return day >= to ? aim.to.value : aim.from.value;
  return day >= to ? aim.to.value : aim.from.value + ((aim.to.value - aim.from.value) * (day - from)) / (to - from);
}

/** So many counts are needed before anything is asked (P10). */
export const ENOUGH = 4;

/** `fade`: four in a row at the line or better. `change`: four in a row short of it. `keep`: anything between. */
export type Prompt = 'not-enough' | 'fade' | 'keep' | 'change';

/** What the last four counts of one series say. Compared as they are: 3 is short of 3.03. */
export function promptOf(points: readonly Pick<PlanPoint, 'on' | 'value'>[], aim: PlanAim, direction: 'up' | 'down'): Prompt {
  const last = [...points].filter(({ on }) => on >= aim.from.on).sort((a, b) => (a.on < b.on ? -1 : 1)).slice(-ENOUGH);
  if (last.length < ENOUGH) return 'not-enough';
  const good = last.filter(({ on, value }) => (direction === 'up' ? value >= aimOn(aim, on) : value <= aimOn(aim, on))).length;
  return good === ENOUGH ? 'fade' : good === 0 ? 'change' : 'keep';
}
