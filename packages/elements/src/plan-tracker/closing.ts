import { newId, type Plan, type PlanAside, type Refusal } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { besideTemplate } from './beside.js';
import { close, reopen } from './form.actions.js';
import type { PartsTelling } from './parts.telling.js';
import { answerOf, isOurs } from './plan-tracker.model.js';
import { day, dayAt } from './plan-tracker.words.js';

/** That it is closed, or that somebody asks to close it; by either side, and opened again by either. */
export function closingTemplate(plan: Plan, telling: PartsTelling): TemplateResult | typeof nothing {
  const { more, tag, viewer, act, may } = telling;
  if (plan.closed) {
    const open = html`<button class="b" type="button" @click=${() => void act(reopen(plan, newId))}><span>${more.reopen}</span></button>`;
    return html`<div class="band">${icon('check')}<p>${more.closed(dayAt(plan.closed.at, tag))} </p>${besideTemplate(plan.closed.id, plan, telling)}${telling.viewOnly || viewer.side === 'community' ? nothing : open}</div>`;
  }
  if (!plan.closing) return nothing;
  const done = plan.closing.yes.some(({ person }) => person === viewer.person);
  return html`<div class="panel"><p>${sentence(more.closing(isolate(plan.closing.by.called)))}</p>${besideTemplate(plan.closing.id, plan, telling)}
    ${!may || viewer.side === 'community' ? nothing : html`<div class="row">${done ? nothing : html`<button class="b" type="button" data-consent @click=${() => void act(close(plan, true, '', {}, newId))}><span>${more.closeYes}</span></button>`}
      <button class="b" type="button" @click=${() => void act(close(plan, false, '', {}, newId))}><span>${more.closeNo}</span></button></div>`}</div>`;
}

/** What a student told this viewer alone, until they have shared it or agreed. */
export function toldTemplate(telling: PartsTelling): unknown {
  const { data, viewer } = telling;
  return data.asides.filter(({ to, forVersion, by }) => to.person === viewer.person && answerOf(data.answers, forVersion, by.person) === undefined).map((one) => toldMe(one, telling));
}

/** A student told this viewer alone. */
const toldMe = ({ by, text }: PlanAside, { more }: PartsTelling): TemplateResult => html`<div class="said ${by.side} first-line">
    <p class="voice"><bdi>“${text}”</bdi></p><p class="small">${mark(by.side)} ${sentence(more.toldYou(isolate(by.called)))}</p>
  </div>`;

/** Who answers at school, and what this plan is not. */
export function footTemplate(plan: Plan, { more, tag }: PartsTelling): TemplateResult {
  const { answers } = plan;
  return html`<p class="small quiet foot">
    ${isOurs(plan) ? nothing : more.notOurs}
    ${answers && !isOurs(plan) ? sentence(more.answersBy(isolate(answers.called), day(answers.by, tag))) : nothing}
    ${sentence(answers ? more.notLegal(isolate(answers.called)) : more.notLegalOffice)}
  </p>`;
}

/** What a rule of plans refuses, in words; anything else is said as everywhere. */
export function refusedWords({ reason }: Refusal, { more, words }: Pick<PartsTelling, 'more' | 'words'>): string | undefined {
  const byReason: Readonly<Record<string, string>> = {
    'changed-since': words.clash, replaced: words.clash, past: words.clash, 'asked-otherwise': words.clash, 'read-back': more.readBackFirst,
    'ask-in-their-home': more.askHome, 'day-ahead': more.dayAhead, 'more-than-all': more.moreThanAll,
  };
  return byReason[reason ?? ''];
}
