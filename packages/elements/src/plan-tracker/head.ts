import type { Day, Plan, PlanAnswer } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { stepIcon } from '../shared/step.icon.js';
import { isolate } from '../shared/text.js';
import { dissents, isOurs, lookOf } from './plan-tracker.model.js';
import { stagesOf } from './stage.model.js';
import { day, dayAt, hereTag, opener, today, type Telling } from './plan-tracker.words.js';
import type { Here } from './waiting.model.js';

/** Title, stage, and in the first line whoever does not agree yet. @param closing that it is closed, or asked to be @param help that help goes on; both once that part has come */
export function headTemplate(plan: Plan, telling: Telling, closing: unknown, help: unknown): TemplateResult {
  const { words, tag, data } = telling;
  const look = lookOf(plan, data.reviews, today(telling));
  return html`<header class="stack mid" part="head">
    <p class="eyebrow">${stepIcon}<span>${isOurs(plan) ? words.ours : words.shared}</span></p>
    <div class="stack tight">
      <h2 class="t1"><bdi>${plan.fields.oneThing}</bdi></h2>
      <p class="quiet">${sentence(words.startedBy(isolate(plan.student), isolate(plan.startedBy.called), dayAt(plan.startedAt, tag)))}
        ${look === undefined ? nothing : sentence(words.lookOn(day(look, tag)))}</p>
    </div>
    ${dissents(data.answers, data.versions).map((one, at) => firstLine(one, at === 0, telling))}
    ${closing}
    ${stages(plan, look, telling)}
    ${help}
  </header>`;
}

function firstLine({ by, text, answerer, id, here }: Here<PlanAnswer>, first: boolean, telling: Telling): TemplateResult {
  const { words, tag, viewer, may, main } = telling;
  const said = answerer ? words.notYetLine(isolate(by.called), isolate(answerer.called), day(answerer.by, tag)) : words.notYetLineOpen(isolate(by.called));
  const mayAnswer = may && !here && by.person !== viewer.person && viewer.side !== 'community';
  return html`<div class="said ${by.side} first-line" data-answer=${id}>
    ${text === '' ? nothing : html`<p class="voice"><bdi>“${text}”</bdi></p>`}
    <p class="small">${mark(by.side)} ${sentence(said)}</p>
    ${here ? hereTag(telling) : nothing}
    ${mayAnswer ? html`<div>${opener(telling, `reply ${id}`, words.answer, { picture: 'reply', about: by.called, ...(answerer?.person === viewer.person && { class: first && main === 'answer' ? 'go' : '' }) })}</div>${telling.form(`reply ${id}`)}` : nothing}
  </div>`;
}

function stages(plan: Plan, look: Day | undefined, telling: Telling): TemplateResult {
  const { words, data } = telling;
  const all = [words.stage0, words.stage1, words.stage2, words.stage3, words.stage4, words.stage5, words.stage6];
  const { now: at, done, next } = stagesOf(plan, data.views, data.versions, look, today(telling));
  return html`<div class="stages">
    <ol aria-label=${words.stages}>${all.map((name, n) => html`<li class=${n === at ? 'now' : done.includes(n) ? 'done' : ''} aria-current=${n === at ? 'step' : nothing}><span class="w" aria-hidden="true">${name}</span><span class="vh">${name}</span></li>`)}</ol>
    <p class="say small" aria-hidden="true"><strong>${words.stage(String(at + 1), all[at]!)}</strong>${next === undefined ? nothing : html`. ${words.stageNext(all[next]!)}`}</p>
  </div>`;
}
