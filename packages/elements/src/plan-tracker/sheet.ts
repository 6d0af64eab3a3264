import type { Plan, PlanStep } from '@family-partnering/contract';
import { weekDays } from '@family-partnering/rules/plan-week';
import { html, nothing, type TemplateResult } from 'lit';
import { cardStyles } from '../shared/card.styles.js';
import { fileIcons } from '../shared/files/file.icons.js';
import { icon } from '../shared/icons.js';
import { dateOf } from '../shared/dates.js';
import { directionOf } from '../shared/direction.js';
import { stepIcon } from '../shared/step.icon.js';
import { mark } from '../shared/marks.js';
import type { Sheet } from '../shared/print-sheet.js';
import { sheetStyles } from '../shared/print-sheet.styles.js';
import { sentence } from '../shared/sentence.js';
import { shortWeekday } from '../shared/short-dates.js';
import { isolate, plainSentence } from '../shared/text.js';
import { tokens } from '../shared/tokens.styles.js';
import { widget } from '../shared/widget.styles.js';
import { footTemplate } from './closing.js';
import { chartsOf, summaries } from './counts.model.js';
import { chartTemplates, plainSentences } from './goal.js';
import { partsStyles } from './parts.styles.js';
import type { FormTelling } from './parts.telling.js';
import { answersTo, dissents, inOrder, isOurs, lookOf, proposed } from './plan-tracker.model.js';
import { planStyles } from './plan-tracker.styles.js';
import { day, dayAt, number, today } from './plan-tracker.words.js';
import { logMark } from './steps.js';
import { agreeRows, toldTemplate } from './versions.js';

/** The plan on two pages: what it says and who does what; what each sees, what is asked, and room to answer with a pen. */
export function planSheet(plan: Plan, telling: FormTelling): Sheet {
  const { words, tag } = telling;
  const dir = directionOf(tag);
  return {
    title: plainSentence(words.label(isolate(plan.student))), lang: tag, dir, styles: [tokens, widget, cardStyles, planStyles, partsStyles, sheetStyles],
    content: html`<main class="fp sheet" lang=${tag} dir=${dir} data-fp-scheme="light">
      <section class="sheet-page">${whatItSays(plan, telling)}${whoDoesWhat(telling)}</section>
      <section class="sheet-page">${whatEachSees(telling)}${whatIsAsked(plan, telling)}${roomToAnswer(plan, telling)}</section>
    </main>`,
  };
}

function whatItSays(plan: Plan, telling: FormTelling): TemplateResult {
  const { words, more, tag, data } = telling;
  const look = lookOf(plan, data.reviews, today(telling));
  const charts = chartsOf(plan, data.points);
  const series = charts.find(({ now }) => now)?.series ?? [];
  return html`<header class="stack tight">
      <p class="eyebrow">${stepIcon}<span>${isOurs(plan) ? words.ours : words.shared}</span></p>
      <h1 class="t1"><bdi>${plan.fields.oneThing}</bdi></h1>
      <p class="quiet">${sentence(words.startedBy(isolate(plan.student), isolate(plan.startedBy.called), dayAt(plan.startedAt, tag)))} ${look === undefined ? nothing : sentence(words.lookOn(day(look, tag)))}</p>
      ${dissents(data.answers, data.versions).map(({ by, text, answerer }) => html`<p class="said ${by.side}">${mark(by.side)} ${text === '' ? nothing : html`<bdi>“${text}”</bdi> `}
        ${sentence(answerer ? words.notYetLine(isolate(by.called), isolate(answerer.called), day(answerer.by, tag)) : words.notYetLineOpen(isolate(by.called)))}</p>`)}
    </header>
    <section class="stack tight">${titled(icon('next'), more.goal)}<p><bdi>${plan.fields.goal ?? more.noGoal}</bdi></p>
      ${chartTemplates(plan, charts, telling)}
      <p class="says">${plainSentences(plan, summaries(plan, series, today(telling)), telling).map((one) => html`${sentence(one)} `)}</p></section>`;
}

function whoDoesWhat(telling: FormTelling): TemplateResult {
  const { words, data, viewer } = telling;
  return html`<section class="stack">${titled(icon('people'), words.whatEach)}
    <ul class="stack">${inOrder(data.steps, viewer).map((step) => paperStep(step, telling))}</ul></section>`;
}

/** A step with its days to mark with a pen. */
function paperStep(step: PlanStep, { words, tag }: FormTelling): TemplateResult {
  const ask = step.asks.at(-1);
  const owner = step.now?.owner ?? ask!.owner;
  const what = step.now?.words ?? ask!.words;
  return html`<li class="paper-row"><div class="stack tight paper-what"><p class="t3">${mark(owner.side)} <bdi>${owner.called}</bdi></p>
      <p><bdi>${what.what}</bdi> · <span class="quiet"><bdi>${what.when}</bdi>${what.needs ? html`. ${sentence(words.needs(isolate(what.needs)))}` : nothing}</span></p>
      ${step.now ? nothing : html`<p class="small">${words.asked}</p>`}</div>
    ${step.now ? html`<ul class="paper-days">${weekDays(step, '2026-11-23').map((on) => html`<li><span class="paper-box"></span><bdi>${shortWeekday(dateOf(on), tag)}</bdi></li>`)}</ul>` : nothing}</li>`;
}

function whatEachSees({ more, data }: FormTelling): TemplateResult {
  const strengths = data.views.filter(({ sort }) => sort === 'strength');
  return html`<section class="stack">${titled(icon('celebrate'), more.strengths)}
    ${(['home', 'school', 'student', 'community'] as const).map((side) => strengths.filter(({ by }) => by.side === side).slice(-3).map(({ text, by }) => html`<p>${mark(side)} <span class="voice"><bdi>“${text}”</bdi></span> <span class="quiet"><bdi>${by.called}</bdi></span></p>`))}</section>`;
}

function whatIsAsked(plan: Plan, telling: FormTelling): TemplateResult | typeof nothing {
  const { more, words, data, tag } = telling;
  const [version] = [...proposed(data.versions), ...data.versions.filter(({ state }) => state === 'in-force')];
  if (version === undefined) return nothing;
  return html`<section class="stack">
    ${version.state === 'proposed' ? html`<p>${mark(version.by.side)} ${sentence((plan.inForce === undefined ? words.newPlan : words.newVersion)(isolate(version.by.called)))}</p>${toldTemplate(plan, version, telling)}` : nothing}
    ${titled(icon('check'), more.whoAgreed(number(version.n, tag)))}${agreeRows(answersTo(data.answers, version.id), telling)}</section>`;
}

/** For whoever answers with a pen: words, a count, three pictures. */
function roomToAnswer(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, tag, viewer } = telling;
  const pictures = [['no', say.little], ['partly', say.half], ['yes', say.most]] as const;
  const answers = [['check', more.agree], ['pen', more.change], ['clock', more.notYet], ['talk', more.disagree]] as const;
  return html`<section class="stack">${titled(icon('pen'), say.sheetAnswer)}
      <div class="paper-row">${answers.map(([picture, label]) => html`<p class="paper-pick"><span class="paper-box"></span>${icon(picture)}<span>${label}</span></p>`)}</div>
      <p class="paper-pick">${icon('talk')}<span>${say.sheetWords}</span></p><div class="paper-line"></div><div class="paper-line"></div></section>
    <section class="stack">${titled(stepIcon, say.sheetCount)}
      <div class="paper-row"><ul class="paper-days">${['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((on) => html`<li><span class="paper-box large"></span><bdi>${shortWeekday(dateOf(on), tag)}</bdi></li>`)}</ul>
        <ul class="stack tight small">${pictures.map(([done, label]) => html`<li>${logMark(viewer.side === 'school' ? 'home' : viewer.side, done)} ${label}</li>`)}</ul></div></section>
    ${plan.answers ? wayBack(plan.answers.called, telling) : nothing}
    ${footTemplate(plan, telling)}`;
}

/** Where the page goes: by hand, as a photo, or by a call, in pictures too; the number is the school's own. */
function wayBack(called: string, { say, data }: FormTelling): TemplateResult {
  const phone = data.school?.office;
  return html`<section class="paper-back"><p class="paper-ways">${icon('paper')}${fileIcons.picture}${icon('phone')}${phone === undefined ? nothing : html`<strong><bdi dir="ltr">${phone}</bdi></strong>`}</p>
    <p>${sentence(say.sheetReturn(isolate(called)))}</p></section>`;
}

/** A heading that is found by its picture, too. */
const titled = (picture: TemplateResult, words: string): TemplateResult => html`<h2 class="t2 paper-title">${picture}<span>${words}</span></h2>`;
