import { newId, type Day, type LogStep, type Plan, type PlanLog, type PlanStep, type Side } from '@family-partnering/contract';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { log, stop } from './plan-tracker.actions.js';
import { asksOf, inOrder, isOrphan, logOn, weekDays } from './plan-tracker.model.js';
import { day, today, type Telling } from './plan-tracker.words.js';

const SHAPES: Readonly<Record<Side, readonly [whole: ReturnType<typeof svg>, half: ReturnType<typeof svg>]>> = {
  home: [svg`<circle cx="8" cy="8" r="6.1" />`, svg`<path d="M8 1.9a6.1 6.1 0 0 0 0 12.2z" />`],
  school: [svg`<path d="M2.7 2.7h10.6v10.6H2.7z" />`, svg`<path d="M2.7 2.7H8v10.6H2.7z" />`],
  community: [svg`<path d="M8 2.5 14.3 13.6H1.7z" />`, svg`<path d="M8 2.5v11.1H1.7z" />`],
  student: [svg`<path d="M2.1 13.9C1.6 6.9 6 2.1 13.9 2.1c0 7.9-4.8 12.3-11.8 11.8z" />`, svg`<path d="M2.1 13.9C1.6 6.9 6 2.1 13.9 2.1z" />`],
};

/** Full is yes, half is partly, an outline is no, a dot is no entry yet. Never a colour, never a cross. */
export function logMark(side: Side, done: PlanLog['done'] | undefined): TemplateResult {
  const [whole, half] = SHAPES[side];
  if (done === undefined) return html`<svg class="m ${side}" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="1.7" /></svg>`;
  if (done === 'yes') return mark(side);
  return html`<svg class="m ${side} hollow" viewBox="0 0 16 16" aria-hidden="true"><g class="edge">${whole}</g>${done === 'partly' ? half : nothing}</svg>`;
}

export function stepsTemplate(plan: Plan, telling: Telling, form: unknown): TemplateResult {
  const { data, words, viewer } = telling;
  // What waits for this viewer's own yes stands above.
  const above = new Set(asksOf(data.steps, viewer.person).map(({ step }) => step.id));
  const steps = inOrder(data.steps, viewer).filter(({ id, now }) => now !== undefined || !above.has(id));
  return html`<section class="stack mid" part="steps" aria-labelledby="what-each">
    <h3 class="t2" id="what-each">${words.whatEach}</h3>
    ${steps.length === 0 ? html`<p class="quiet">${words.noSteps}</p>` : html`<ul class="actions">${steps.map((step) => stepTemplate(plan, step, telling))}</ul>`}
    ${plan.closed ? nothing : form}
  </section>`;
}

function stepTemplate(plan: Plan, step: PlanStep, telling: Telling): TemplateResult {
  const { words, viewer, data } = telling;
  const ask = step.asks.at(-1);
  const owner = step.now?.owner ?? ask!.owner;
  const what = step.now?.words ?? ask!.words;
  const own = owner.person === viewer.person;
  return html`<li class="action ${step.now ? '' : 'asked'}" part="step" data-step=${step.id}>
    <h4 class="t3">${mark(owner.side)}<span><bdi>${own ? words.you : owner.called}</bdi></span></h4>
    <div class="stack tight">
      <p><bdi>${what.what}</bdi></p>
      <p class="small quiet"><bdi>${what.when}</bdi>${what.needs ? html`<br />${sentence(words.needs(isolate(what.needs)))}` : nothing}</p>
    </div>
    ${isOrphan(step, data.members) ? html`<p class="note">${icon('people')}<span>${sentence(words.orphan(isolate(owner.called)))}</span></p>` : nothing}
    ${step.now && ask ? html`<p class="tag proposed">${icon('pen')}<span>${sentence(words.change1(isolate(ask.words.what)))}</span></p>` : nothing}
    ${step.now ? html`${week(step, owner.side, telling)}${own && !plan.closed ? ownLog(plan, step, telling) : nothing}` : html`<p class="tag proposed">${icon('clock')}<span>${askState(step, words)}</span></p>`}
  </li>`;
}

function askState(step: PlanStep, words: Telling['words']): string {
  const ask = step.asks.at(-1);
  if (ask?.yes) return words.agreedWaits;
  return ask?.answer === undefined ? words.asked : ask.answer.state === 'no' ? words.askedNo : words.askedSmaller;
}

/** The days of this week, each with what was entered. */
function week(step: PlanStep, side: Side, telling: Telling): TemplateResult {
  const { data, tag, words } = telling;
  const now = today(telling);
  const short = new Intl.DateTimeFormat([tag, 'en'], { weekday: 'short', calendar: 'gregory' });
  const said = { yes: words.yes, partly: words.partly, no: words.logNo };
  return html`<ul class="week">${weekDays(step, now).map((on) => {
    const entry = logOn(data.logs, step.id, on);
    return html`<li class=${on === now ? 'today' : ''}>${logMark(side, entry?.done)}<span aria-hidden="true">${short.format(dateOf(on))}</span>
      <span class="vh">${words.logOf(day(on, tag), entry ? said[entry.done] : words.noEntry)}</span></li>`;
  })}</ul>`;
}

/** One's own entry for today, or for the last day on which it was to happen. */
function ownLog(plan: Plan, step: PlanStep, telling: Telling): TemplateResult | typeof nothing {
  const { words, act, data, tag } = telling;
  const now = today(telling);
  const on: Day | undefined = weekDays(step, now).filter((one) => one <= now).at(-1);
  if (on === undefined || logOn(data.logs, step.id, on)?.own) return stopButton(plan, step, telling);
  const say = (done: LogStep['done']): void => void act(log(plan, step.id, on, done, '', newId));
  const question = on === now ? words.happenedToday : words.happened(day(on, tag));
  return html`<div class="log" role="group" aria-label=${question}>
    <p class="q">${question}</p>
    ${([['yes', words.yes], ['partly', words.partly], ['no', words.logNo]] as const).map(([done, label]) => html`<button class="b" type="button" @click=${() => say(done)}>${logMark(step.now!.owner.side, done)}<span>${label}</span></button>`)}
  </div>`;
}

const stopButton = (plan: Plan, step: PlanStep, { words, act }: Telling): TemplateResult =>
  html`<div><button class="b text small quiet" type="button" @click=${() => void act(stop(plan, step.id, newId))}><span>${words.stopStep}</span></button></div>`;
