import type { Day, Id, Plan, PlanPoint } from '@family-partnering/contract';
import { aimOn, promptOf, type Prompt } from '@family-partnering/rules/plan-aim';
import { weekOf } from '@family-partnering/rules/plan-look';

/** One line of the chart: counts of one place, of one home. */
export interface Series {
  readonly key: string;
  readonly setting: PlanPoint['setting'];
  readonly home: 'shared' | Id;
  readonly points: readonly PlanPoint[];
}

export function seriesOf(points: readonly PlanPoint[]): readonly Series[] {
  const groups = new Map<string, PlanPoint[]>();
  for (const point of points) {
    const key = `${point.setting} ${point.setting === 'home' ? point.home : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  const order = ['school', 'home', 'community'];
  return [...groups].map(([key, all]) => ({ key, setting: all[0]!.setting, home: all[0]!.home, points: [...all].sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : 1)) }))
    .sort((a, b) => order.indexOf(a.setting) - order.indexOf(b.setting));
}

/** What a series says in words: this week's counts, or the last one with its day; where it began. */
export interface Summary {
  readonly series: Series;
  readonly week: readonly number[];
  readonly last: PlanPoint | undefined;
  readonly prompt: Prompt;
}

export function summaries(plan: Plan, series: readonly Series[], today: Day): readonly Summary[] {
  return series.map((one) => ({
    series: one, last: one.points.at(-1), week: distinct(one.points.filter(({ on }) => weekOf(on) === weekOf(today))),
    prompt: plan.fields.aim ? promptOf(one.points, plan.fields.aim, plan.fields.measure?.direction ?? 'up') : 'not-enough',
  }));
}

export function startValues(plan: Plan, points: readonly PlanPoint[]): readonly number[] {
  const from = plan.fields.aim?.from.on;
  return from === undefined ? [] : distinct(points.filter(({ on }) => weekOf(on) === weekOf(from)));
}

export const aimNow = (plan: Plan, today: Day): number | undefined => (plan.fields.aim ? Math.round(aimOn(plan.fields.aim, today)) : undefined);

const distinct = (points: readonly PlanPoint[]): readonly number[] => [...new Set(points.map(({ value }) => value))].sort((a, b) => a - b);
