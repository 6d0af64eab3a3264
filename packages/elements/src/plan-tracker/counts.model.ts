import type { Day, Id, Plan, PlanMeasure, PlanPoint } from '@family-partnering/contract';
import { aimOn, promptOf, type Prompt } from '@family-partnering/rules/plan-aim';
import { weekOf } from '@family-partnering/rules/plan-look';

/** One line of the chart: counts of one place, of one home. */
export interface Series {
  readonly key: string;
  readonly setting: PlanPoint['setting'];
  readonly home: 'shared' | Id;
  readonly points: readonly PlanPoint[];
  readonly measure: PlanMeasure | undefined;
}

/** What is counted in one chart: the same measure, or the plan's own where a count was made before there was one. */
export interface ChartOf {
  readonly measure: PlanMeasure | undefined;
  readonly now: boolean;
  readonly series: readonly Series[];
}

const same = (a: PlanMeasure | undefined, b: PlanMeasure | undefined): boolean => a?.name === b?.name && a?.of === b?.of && a?.direction === b?.direction;

/** One chart for each measure, what is counted now first. All lie over one time (P4). */
export function chartsOf(plan: Plan, points: readonly PlanPoint[]): readonly ChartOf[] {
  const { measure } = plan.fields;
  const first = [...points].sort((a, b) => (a.on < b.on ? -1 : 1)).find((point) => point.measure)?.measure ?? measure;
  const of = (point: PlanPoint): PlanMeasure | undefined => point.measure ?? first;
  const measures = points.map(of).filter((one, at, all) => all.findIndex((other) => same(one, other)) === at);
  const charts = measures.map((one) => ({ measure: one, now: same(one, measure), series: seriesOf(points.filter((point) => same(of(point), one)), one) }));
  return charts.sort((a, b) => Number(b.now) - Number(a.now));
}

function seriesOf(points: readonly PlanPoint[], measure: PlanMeasure | undefined): readonly Series[] {
  const groups = new Map<string, PlanPoint[]>();
  for (const point of points) {
    const key = `${point.setting} ${point.setting === 'home' ? point.home : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  const order = ['school', 'home', 'community'];
  return [...groups].map(([key, all]) => ({ key, measure, setting: all[0]!.setting, home: all[0]!.home, points: [...all].sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : 1)) }))
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
