import type { Plan, PlanAnswer } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { close, reopen } from './plan-tracker.actions.js';
import { dissents, helpGoesOn, isOurs, proposed, silent, stageOf } from './plan-tracker.model.js';
import { day, dayAt, names, today, type Telling } from './plan-tracker.words.js';
import { newId } from '@family-partnering/contract';

/** Title, stage, and in the first line whoever does not agree yet. */
export function headTemplate(plan: Plan, telling: Telling): TemplateResult {
  const { words, tag, data } = telling;
  const look = plan.review?.on ?? plan.fields.look;
  return html`<header class="stack mid" part="head">
    <p class="eyebrow">${icon('step')}<span>${isOurs(plan) ? words.ours : words.shared}</span></p>
    <div class="stack tight">
      <h2 class="t1"><bdi>${plan.fields.oneThing}</bdi></h2>
      <p class="quiet">${sentence(words.startedBy(isolate(plan.student), isolate(plan.startedBy.called), dayAt(plan.startedAt, tag)))}
        ${look === undefined ? nothing : sentence(words.lookOn(day(look, tag)))}</p>
    </div>
    ${dissents(data.answers, data.versions).map((one) => firstLine(one, telling))}
    ${closingLine(plan, telling)}
    ${stages(plan, telling)}
    ${helpLine(plan, telling)}
  </header>`;
}

function firstLine({ by, text, answerer, id }: PlanAnswer, { words, tag }: Telling): TemplateResult {
  const said = answerer ? words.notYetLine(isolate(by.called), isolate(answerer.called), day(answerer.by, tag)) : words.notYetLineOpen(isolate(by.called));
  return html`<div class="said ${by.side} first-line" data-answer=${id}>
    ${text === '' ? nothing : html`<p class="voice"><bdi>“${text}”</bdi></p>`}
    <p class="small">${mark(by.side)} ${sentence(said)}</p>
  </div>`;
}

function closingLine(plan: Plan, telling: Telling): TemplateResult | typeof nothing {
  const { words, tag, viewer, act } = telling;
  if (plan.closed) {
    return html`<div class="band">${icon('check')}<p>${words.closed(dayAt(plan.closed.at, tag))} <bdi>${plan.closed.why}</bdi></p><button class="b" type="button" @click=${() => void act(reopen(plan, newId))}><span>${words.reopen}</span></button></div>`;
  }
  if (!plan.closing) return nothing;
  const done = plan.closing.yes.some(({ person }) => person === viewer.person);
  return html`<div class="panel"><p>${sentence(words.closing(isolate(plan.closing.by.called)))} <bdi>${plan.closing.why}</bdi></p>
    <div class="row">${done ? nothing : html`<button class="b" type="button" @click=${() => void act(close(plan, true, '', newId))}><span>${words.closeYes}</span></button>`}
      <button class="b" type="button" @click=${() => void act(close(plan, false, '', newId))}><span>${words.closeNo}</span></button></div></div>`;
}

function stages(plan: Plan, telling: Telling): TemplateResult {
  const { words, data } = telling;
  const all = [words.stage0, words.stage1, words.stage2, words.stage3, words.stage4, words.stage5, words.stage6];
  const at = stageOf(plan, data.views, data.versions, today(telling));
  return html`<div class="stages">
    <ol aria-label=${words.stages}>${all.map((name, n) => html`<li class=${n < at ? 'done' : n === at ? 'now' : ''} aria-current=${n === at ? 'step' : nothing}><span class="w">${name}</span></li>`)}</ol>
    <p class="say small" aria-hidden="true"><strong>${words.stage(String(at + 1), all[at]!)}</strong>${at < 6 ? html`. ${words.stageNext(all[at + 1]!)}` : nothing}</p>
  </div>`;
}

/** Help does not wait for anybody's yes (P7). */
function helpLine(plan: Plan, telling: Telling): TemplateResult | typeof nothing {
  const { data, words, viewer, tag } = telling;
  if (!helpGoesOn(plan, data.steps)) return nothing;
  const [version] = proposed(data.versions);
  const people = version ? silent(plan, version, data.answers, data.members) : [];
  const said = viewer.side !== 'school' || people.length === 0 ? words.helpGoesOn : words.helpGoesOnSchool(names(people, tag));
  return html`<p class="note help">${icon('check')}<span>${sentence(said)}</span></p>`;
}

/** Who answers at school, and what this plan is not. */
export function footTemplate(plan: Plan, { words, tag }: Telling): TemplateResult {
  const { answers } = plan;
  return html`<p class="small quiet foot">
    ${isOurs(plan) ? nothing : words.notOurs}
    ${answers && !isOurs(plan) ? sentence(words.answersBy(isolate(answers.called), day(answers.by, tag))) : nothing}
    ${sentence(answers ? words.notLegal(isolate(answers.called)) : words.notLegalOffice)}
  </p>`;
}
