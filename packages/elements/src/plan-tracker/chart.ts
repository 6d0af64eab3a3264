import type { Plan, PlanPoint } from '@family-partnering/contract';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateOf } from '../shared/dates.js';
import { directionOf } from '../shared/direction.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { shortDate } from '../shared/short-dates.js';
import { isolate, plainSentence } from '../shared/text.js';
import { chartShape, type ChartLine, type ChartShape } from './chart.model.js';
import type { PartsTelling } from './parts.telling.js';
import type { ChartOf, Series } from './counts.model.js';
import { names } from '../shared/names.js';
import { day, number } from './plan-tracker.words.js';
import { logMark } from './steps.js';
import type { Here } from './waiting.model.js';

// The plot lies between these, in em of small text. Numbers stand before it and words behind it, in room that the styles leave.
const TOP = 1;
const HEIGHT = 10.4;

const across = (x: number): string => `${x.toFixed(2)}%`;
const down = (y: number): string => `${(TOP + (y / 100) * HEIGHT).toFixed(2)}em`;

/** Where a series was counted: at school, at home, and at whose home where this viewer knows of more than one. */
export function place(one: Series, telling: PartsTelling): string {
  const { more } = telling;
  if (one.setting !== 'home') return one.setting === 'school' ? more.school : more.community;
  const people = peopleOf(one, telling);
  return people === '' ? more.home : more.homeOf(people);
}

/** Whose home it is, where this viewer knows of more than one. */
export function peopleOf({ setting, home }: Pick<Series, 'setting' | 'home'>, { data, viewer, tag }: PartsTelling): string {
  const people = data.members.filter(({ household, state }) => household === home && state === 'in');
  const many = new Set(data.points.filter((point) => point.setting === 'home').map((point) => point.home)).size > 1;
  return setting !== 'home' || viewer.side === 'home' || !many ? '' : names(people, tag);
}

/** One home is drawn full, another hollow: both are home. */
const isOther = (one: Series, series: readonly Series[]): boolean => one.setting === 'home' && series.find(({ setting }) => setting === 'home') !== one;

/** Home circles, school squares, the aim dashed, a hairline for a new phase. The same facts stand in words and in a table. */
export function chartTemplate(plan: Plan, one: ChartOf, all: readonly ChartOf[], telling: PartsTelling): TemplateResult | typeof nothing {
  const { more, tag, data } = telling;
  const { series } = one;
  const direction = directionOf(tag) === 'rtl' ? 'rtl' : 'ltr';
  const shape = chartShape(plan, one, all, data.phases, direction);
  if (shape === undefined) return nothing;
  return html`<figure class="chart" part="chart">
    ${all.length > 1 && one.measure ? html`<p class="small label"><bdi>${one.measure.name}</bdi></p>` : nothing}
    ${legend(plan, one, telling)}
    <svg class="plot ${shape.levels.some(({ value }) => value > 99) ? 'hundreds' : ''}" role="img" aria-label=${all.length > 1 && one.measure ? `${one.measure.name}. ${more.chart}` : more.chart}>
      ${levels(shape, direction, tag)}
      ${shape.weeks.map(({ x, on, odd, late }, n) => svg`<text class="${odd ? 'odd' : ''} ${n % 4 === 0 ? '' : 'rest'} ${late ? 'late' : ''}" x=${across(x)} y="13em" text-anchor="middle">${shortDay(on, tag)}</text>`)}
      ${shape.phases.map(({ x }) => svg`<line class="phase" x1=${across(x)} x2=${across(x)} y1=${down(0)} y2=${down(100)} />`)}
      ${shape.aim ? svg`<line class="aim" x1=${across(shape.aim.from.x)} y1=${down(shape.aim.from.y)} x2=${across(shape.aim.to.x)} y2=${down(shape.aim.to.y)} />` : nothing}
      ${shape.lines.map((one) => seriesLine(one, isOther(one.series, series)))}
      ${shape.lines.map((one) => endWords(one, direction, telling))}
    </svg>
  </figure>`;
}

function levels({ levels: all }: ChartShape, direction: 'ltr' | 'rtl', tag: string) {
  return all.map(({ y, value }) => svg`<line class=${value === 0 ? 'base' : 'grid'} x1=${across(0)} x2=${across(100)} y1=${down(y)} y2=${down(y)} />
    <text class="level" x=${direction === 'rtl' ? '100%' : '0%'} y=${down(y)} dx=${direction === 'rtl' ? '.45em' : '-.45em'} dy=".35em" text-anchor="end">${number(value, tag)}</text>`);
}

function seriesLine({ series: { setting, points: counts }, path, points }: ChartLine, other: boolean) {
  return svg`<svg y=${`${TOP}em`} width="100%" height=${`${HEIGHT}em`} viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible"><path class=${`seg ${setting}`} d=${path} vector-effect="non-scaling-stroke" /></svg>
    ${points.map(({ x, y }, at) => svg`<svg class="${other ? 'other' : ''} ${(counts[at] as Here<PlanPoint> | undefined)?.here ? 'here' : ''}" x=${across(x)} y=${down(y)} overflow="visible">${SHAPES[setting]}</svg>`)}`;
}

const SHAPES = {
  home: svg`<circle class="pt home" r=".48em" />`,
  school: svg`<rect class="pt school" x="-.43em" y="-.43em" width=".86em" height=".86em" />`,
  community: svg`<svg class="pt community" x="-.56em" y="-.56em" width="1.12em" height="1.12em" viewBox="0 0 16 16"><path d="M8 .9 15.7 14.4H.3z" /></svg>`,
} as const;

function endWords(one: ChartLine, direction: 'ltr' | 'rtl', telling: PartsTelling) {
  const { more, tag } = telling;
  const short = one.series.setting === 'home' ? plainSentence(peopleOf(one.series, telling)) || more.home : place(one.series, telling);
  const beside = direction === 'rtl' ? one.end.x - 2 : one.end.x + 2;
  return svg`<text class="strong end" x=${across(beside)} y=${down(one.end.y)} dy=".35em" text-anchor="start">${more.end(short, number(one.end.value, tag))}</text>`;
}

function legend(plan: Plan, { series, now }: ChartOf, telling: PartsTelling): TemplateResult {
  const { more, tag, data } = telling;
  const aim = now ? plan.fields.aim : undefined;
  return html`<figcaption class="legend">
    ${series.map((one) => html`<span class="who">${isOther(one, series) ? logMark('home', 'no') : mark(one.setting)}<span>${sentence(place(one, telling))}</span> <strong class="last">${number(one.points.at(-1)!.value, tag)}</strong></span>`)}
    ${aim ? html`<span class="who"><span class="dash"></span><span>${sentence(more.aimLine(number(aim.to.value, tag), shortDay(aim.to.on, tag)))}</span></span>` : nothing}
    ${data.phases.map(({ label, on }) => html`<span class="who"><span class="phase-key"></span><span>${sentence(more.phaseLine(isolate(label), shortDay(on, tag)))}</span></span>`)}
  </figcaption>`;
}

const shortDay = (on: string, tag: string): string => shortDate(dateOf(on), tag);

/** The same counts, day by day. An empty cell says so in words. */
export function tableTemplate(charts: readonly ChartOf[], telling: PartsTelling): TemplateResult {
  const series = charts.flatMap((one) => one.series);
  const { more, tag } = telling;
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort().reverse();
  const cell = (one: Series, on: string): string => one.points.filter((point) => point.on === on).map(({ value }) => number(value, tag)).join(', ') || more.noEntry;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${more.table}><table>
    <thead><tr><th scope="col">${more.day}</th>${series.map((one) => html`<th scope="col">${sentence(place(one, telling))}${charts.length > 1 && one.measure ? html`. <bdi>${one.measure.name}</bdi>` : nothing}</th>`)}</tr></thead>
    <tbody>${days.map((on) => html`<tr><th scope="row">${day(on, tag)}</th>${series.map((one) => html`<td>${cell(one, on)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
