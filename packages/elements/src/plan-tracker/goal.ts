import type { Plan, PlanPoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { chartTemplate, peopleOf, place, tableTemplate } from './chart.js';
import type { PartsTelling } from './parts.telling.js';
import { aimNow, chartsOf, startValues, summaries, type ChartOf, type Summary } from './counts.model.js';
import { list } from '../shared/names.js';
import { day, hereTag, number, opener, today } from './plan-tracker.words.js';
import type { Here } from './waiting.model.js';

/** The goal, the chart, the sentence that says the same, the table that says the same. */
export function goalTemplate(plan: Plan, telling: PartsTelling): TemplateResult {
  const { more, data, may, main, viewer } = telling;
  const charts = chartsOf(plan, data.points);
  const series = charts.find(({ now }) => now)?.series ?? [];
  const changes = viewer.side !== 'community';
  return html`<section class="stack mid" aria-labelledby="goal">
    <div class="stack tight"><h3 class="t2" id="goal">${more.goal}</h3><p class="prose">${plan.fields.goal === undefined ? more.noGoal : html`<bdi>${plan.fields.goal}</bdi>`}</p>
      ${plan.fields.measure === undefined ? nothing : html`<p class="small quiet"><bdi>${plan.fields.measure.name}</bdi></p>`}</div>
    ${chartTemplates(plan, charts, telling)}
    ${series.length === 0 ? html`<p class="quiet">${more.noCounts}</p>` : says(plan, summaries(plan, series, today(telling)), telling)}
    ${data.points.some((one: Here<PlanPoint>) => one.here) ? hereTag(telling) : nothing}
    ${may
      ? html`<div class="row no-print">
          ${opener(telling, 'count', more.add, { picture: writingIcons.plus, class: main === 'count' ? 'go' : '' })}
          ${changes ? html`${opener(telling, 'change', plan.fields.goal === undefined ? more.suggestGoal : more.changePlan, { picture: 'pen' })}${opener(telling, 'phase', more.markPhase, { picture: writingIcons.plus })}` : nothing}
        </div>${telling.form('count')}${telling.form('change')}${telling.form('phase')}`
      : nothing}
    ${charts.length === 0 ? nothing : html`<details><summary>${more.table}</summary>${tableTemplate(charts, telling)}</details>`}
  </section>`;
}

/** One chart for what is counted now, and one for each measure that was before, over the same time. */
export function chartTemplates(plan: Plan, charts: readonly ChartOf[], telling: PartsTelling): unknown {
  const all = charts.some(({ now }) => now) ? charts : [{ measure: plan.fields.measure, now: true, series: [] }, ...charts];
  return all.map((one) => chartTemplate(plan, one, all, telling));
}

function says(plan: Plan, all: readonly Summary[], telling: PartsTelling): TemplateResult {
  return html`<div class="stack tight">
    <p class="says prose">${plainSentences(plan, all, telling).map((one) => html`${sentence(one)} `)}</p>
    ${all.filter(({ prompt }) => prompt !== 'not-enough').map((one) => html`<p class="note prompt">${icon(one.prompt === 'fade' ? 'celebrate' : one.prompt === 'keep' ? 'next' : 'people')}<span>${sentence(promptWords(one, telling))}</span></p>`)}
  </div>`;
}

/** One plain paragraph that says what the chart says: this week, where it began, where the aim stands now. */
export function plainSentences(plan: Plan, all: readonly Summary[], telling: PartsTelling): readonly string[] {
  const { more, tag } = telling;
  const student = isolate(plan.student);
  const of = number(plan.fields.measure?.of ?? 0, tag);
  const either = (values: readonly number[]): string => list(values.map((value) => number(value, tag)), tag, 'disjunction');
  const thisWeek = (setting: string): readonly Summary[] => all.filter(({ series, week }) => series.setting === setting && week.length > 0);
  const homes = thisWeek('home');
  const school = thisWeek('school')[0];
  // Whoever knows of two homes reads of each by its people; a home reads of itself alone.
  const named = all.some(({ series }) => peopleOf(series, telling) !== '');
  const home = named ? undefined : homes[0];
  const week = school && home ? [more.week(student, either(school.week), of, either(home.week))]
    : school ? [more.weekSchool(student, either(school.week), of)] : home ? [more.weekHome(student, either(home.week), of)] : [];
  const each = named ? homes.map((one) => more.weekHomeOf(student, either(one.week), of, peopleOf(one.series, telling))) : [];
  const before = all.filter((one) => one.week.length === 0 && one.last && one.series.setting !== 'community').map(({ series, last }) => {
    const [on, count, people] = [day(last!.on, tag), number(last!.value, tag), peopleOf(series, telling)];
    return series.setting === 'school' ? more.schoolOn(on, count) : people === '' ? more.homeOn(on, count) : more.homeOfOn(on, count, people);
  });
  const start = startValues(plan, all.flatMap(({ series }) => series.points));
  const aim = aimNow(plan, today(telling));
  return [...week, ...each, ...before, ...(start.length > 0 ? [more.atStart(either(start))] : []), ...(aim === undefined ? [] : [more.aimNow(number(aim, tag))])];
}

function promptWords({ series, prompt }: Summary, telling: PartsTelling): string {
  const { more } = telling;
  const where = place(series, telling);
  return prompt === 'fade' ? more.fade(where) : prompt === 'keep' ? more.keepOn(where) : more.lookAgain(where);
}
