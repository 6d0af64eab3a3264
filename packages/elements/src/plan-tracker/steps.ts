import type { PlanLog, PlanStep, Side } from '@family-partnering/contract';
import { logOn, weekDays } from '@family-partnering/rules/plan-week';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { shortWeekday } from '../shared/short-dates.js';
import { isolate } from '../shared/text.js';
import { asksOf, inOrder } from './plan-tracker.model.js';
import { day, hereTag, today, type Telling } from './plan-tracker.words.js';
import type { Here } from './waiting.model.js';

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

/** What is drawn under a step of one's own, or another's. */
type Below = (step: PlanStep, own: boolean) => unknown;

/** @param below what else can be done with a step, once that part has come @param form where a new one is suggested */
export function stepsTemplate(telling: Telling, below: Below, form: unknown): TemplateResult {
  const { data, words, viewer } = telling;
  // What waits for this viewer's own yes stands above.
  const above = new Set(asksOf(data.steps, viewer.person).map(({ step }) => step.id));
  const steps = inOrder(data.steps, viewer).filter(({ id, now }) => now !== undefined || !above.has(id));
  return html`<section class="stack mid" part="steps" aria-labelledby="what-each">
    <h3 class="t2" id="what-each" tabindex="-1" data-rest>${words.whatEach}</h3>
    ${steps.length === 0 ? html`<p class="quiet">${words.noSteps}</p>` : html`<ul class="actions">${steps.map((step) => stepTemplate(step, telling, below))}</ul>`}
    ${form}
  </section>`;
}

function stepTemplate(step: Here<PlanStep>, telling: Telling, below: Below): TemplateResult {
  const { words, viewer, data } = telling;
  const ask = step.asks.at(-1);
  const owner = step.now?.owner ?? ask!.owner;
  const what = step.now?.words ?? ask!.words;
  const own = owner.person === viewer.person;
  return html`<li class="action ${step.now ? '' : 'asked'}" part="step" data-step=${step.id}>
    <h4 class="t3">${mark(owner.side)}<span><bdi>${own ? words.you : owner.called}</bdi></span></h4>
    <div class="stack tight">
      <p id="step-${step.id}"><bdi>${what.what}</bdi></p>
      <p class="small quiet"><bdi>${what.when}</bdi>${what.needs ? html`<br />${sentence(words.needs(isolate(what.needs)))}` : nothing}</p>
    </div>
    ${step.now ? week(step, owner.side, telling) : html`<p class="tag proposed">${icon('clock')}<span>${askState(step, words)}</span></p>`}
    ${step.here || data.logs.some((one: Here<PlanLog>) => one.here && one.step === step.id) ? hereTag(telling) : nothing}
    ${below(step, own)}
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
  const said = { yes: words.yes, partly: words.partly, no: words.logNo };
  return html`<ul class="week">${weekDays(step, now).map((on) => {
    const entry: Here<PlanLog> | undefined = logOn(data.logs, step.id, on);
    const told = entry === undefined ? words.noEntry : entry.own ? said[entry.done] : words.asSeen(said[entry.done], isolate(entry.by.called));
    return html`<li class="${on === now ? 'today' : ''} ${entry?.here ? 'here' : ''}">${logMark(side, entry?.done)}<bdi aria-hidden="true">${shortWeekday(dateOf(on), tag)}</bdi>
      <span class="vh">${sentence(words.logOf(day(on, tag), told))}</span></li>`;
  })}</ul>`;
}
