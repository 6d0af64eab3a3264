import type { Day, Plan, PlanPhase } from '@family-partnering/contract';
import { weekOf } from '@family-partnering/rules/plan-look';
import { ticks } from 'd3-array';
import { line } from 'd3-shape';
import { utcMonday } from 'd3-time';
import type { ChartOf, Series } from './counts.model.js';

/** A mark on the chart, in hundredths of the plot's width and height. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface ChartLine {
  readonly series: Series;
  readonly points: readonly ChartPoint[];
  /** The path through the counts, broken where an entry is missing: gaps are gaps. */
  readonly path: string;
  /** Where its last value is written. */
  readonly end: ChartPoint & { readonly value: number };
}

export interface ChartShape {
  readonly lines: readonly ChartLine[];
  readonly aim: { readonly from: ChartPoint; readonly to: ChartPoint } | undefined;
  readonly phases: readonly { readonly x: number; readonly phase: PlanPhase }[];
  readonly levels: readonly { readonly y: number; readonly value: number }[];
  readonly weeks: readonly { readonly x: number; readonly on: Day; readonly odd: boolean; /** So near the end that its name may reach beyond a narrow chart. */ readonly late: boolean }[];
}

const DAY = 86_400_000;
const time = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);
/** Home and school stand this far apart, so that equal values on one day both show. */
const APART = 0.7;
/** Line ends closer than this, in hundredths of the height, would write over each other. */
const ROOM = 13;

/** Everything one chart is drawn from, over the time of them all. In a right-to-left language time runs from the right. */
export function chartShape(plan: Plan, { series, measure, now }: ChartOf, all: readonly ChartOf[], phases: readonly PlanPhase[], direction: 'ltr' | 'rtl'): ChartShape | undefined {
  const { aim } = plan.fields;
  const days = [...all.flatMap((one) => one.series).flatMap(({ points }) => points.map(({ on }) => on)), ...(aim ? [aim.from.on, aim.to.on] : [])].sort();
  if (days.length === 0) return undefined;
  const [first, last] = [time(weekOf(days[0]!)), Math.max(time(days.at(-1)!), time(days[0]!) + 7 * DAY)];
  const x = between([first, last], direction === 'rtl' ? [99, 3] : [1, 97]);
  const most = measure?.of ?? Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const y = between([0, most], [100, 0]);
  const at = (on: Day, value: number, shift = 0): ChartPoint => ({ x: x(time(on)) + shift, y: y(value) });
  const lines = apart(series.map((one, n) => lineOf(one, (on, value) => at(on, value, (n === 0 ? -APART : APART) * (direction === 'rtl' ? -1 : 1)))));
  return {
    lines,
    aim: aim && now ? { from: at(aim.from.on, aim.from.value), to: at(aim.to.on, aim.to.value) } : undefined,
    phases: phases.filter(({ on }) => time(on) >= first && time(on) <= last).map((phase) => ({ x: x(time(phase.on) - DAY / 2), phase })),
    levels: ticks(0, most, Math.min(most, 5)).filter(Number.isInteger).map((value) => ({ value, y: y(value) })),
    weeks: weeks(first, last).map((on, n) => ({ x: x(time(on)), on, odd: n % 2 === 1, late: n > 0 && (time(on) - first) / (last - first) > 0.8 })),
  };
}

function lineOf(series: Series, at: (on: Day, value: number) => ChartPoint): ChartLine {
  const points = series.points.map(({ on, value }) => at(on, value));
  const gap = usualGap(series);
  const broken = series.points.flatMap(({ on }, n) => {
    const before = series.points[n - 1];
    return before !== undefined && time(on) - time(before.on) > gap ? [undefined, points[n]] : [points[n]];
  });
  const draw = line<ChartPoint | undefined>().defined((one) => one !== undefined).x((one) => one!.x).y((one) => one!.y);
  const end = points.at(-1)!;
  return { series, points, path: draw(broken) ?? '', end: { ...end, value: series.points.at(-1)!.value } };
}

/** Longer than this between two counts, in milliseconds, and one is not there. A week, or what three quarters of the pauses are. */
function usualGap({ points }: Series): number {
  const pauses = points.slice(1).map(({ on }, n) => time(on) - time(points[n]!.on)).sort((a, b) => a - b);
  const usual = pauses[Math.floor((pauses.length - 1) * 0.75)] ?? 7 * DAY;
  return Math.min(usual, 7 * DAY) * 1.3;
}

/** Moves the words at the line ends apart where they would touch. */
function apart(lines: readonly ChartLine[]): readonly ChartLine[] {
  const placed: ChartLine[] = [];
  for (const one of [...lines].sort((a, b) => a.end.y - b.end.y)) {
    const above = placed.at(-1)?.end.y ?? -Infinity;
    placed.push({ ...one, end: { ...one.end, y: Math.max(one.end.y, above + ROOM) } });
  }
  return lines.map(({ series }) => placed.find((one) => one.series === series)!);
}

/** Mondays, so many that their names do not touch. */
function weeks(first: number, last: number): readonly Day[] {
  const step = Math.max(1, Math.round((last - first) / DAY / 7 / 6));
  return utcMonday.range(new Date(first), new Date(last + 1), step).map((date) => date.toISOString().slice(0, 10));
}

/** From one stretch to another, in a straight line. Steps, weeks and paths are those of d3; colours and formats need not come along. */
const between = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) => (value: number): number => start + ((value - from) / (to - from)) * (end - start);
