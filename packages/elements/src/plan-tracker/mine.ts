import { newId, type Plan, type PlanAsk, type PlanStep, type PlanVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { reply } from './plan-tracker.actions.js';
import { asksOf, versionFor } from './plan-tracker.model.js';
import type { Telling } from './plan-tracker.words.js';

/** The newest version that this viewer has still to answer. */
export const versionToAnswer = ({ data, viewer }: Pick<Telling, 'data' | 'viewer'>): PlanVersion | undefined => versionFor(viewer, data.versions, data.answers);

/** What waits for this viewer: their own yes to a step, their answer to a version. @param answering the version with its answers, once that part has come */
export function mineTemplate(plan: Plan, telling: Telling, answering: (version: PlanVersion) => unknown): TemplateResult | typeof nothing {
  const { data, viewer, words, may } = telling;
  if (!may) return nothing;
  const version = versionToAnswer(telling);
  // A yes to a step of one's own is no yes to the plan, and none to the plan is one to a step.
  const asks = asksOf(data.steps, viewer.person);
  if (asks.length === 0 && version === undefined) return nothing;
  return html`<section class="mine panel" aria-label=${words.waitsForYou}>
    <p class="eyebrow" tabindex="-1" data-rest>${icon('clock')}<span>${words.waitsForYou}</span></p>
    ${asks.map(({ step, ask }, at) => keyed(ask.id + step.id, askTemplate(plan, step, ask, telling, at === 0)))}
    ${version === undefined ? nothing : keyed(version.id, html`<div class="stack mid" data-version=${version.id}>
      <p>${mark(version.by.side)} ${sentence((plan.inForce === undefined ? words.newPlan : words.newVersion)(isolate(version.by.called)))}</p>${answering(version)}</div>`)}
  </section>`;
}

function askTemplate(plan: Plan, step: PlanStep, ask: PlanAsk, telling: Telling, first: boolean): TemplateResult {
  const { words, act, main } = telling;
  const say = (state: 'yes' | 'smaller' | 'no'): void => void act(reply(plan, step.id, ask.id, state, newId));
  return html`<div class="stack" data-ask=${step.id} role="group" aria-labelledby="ask-${step.id}">
    <p class="t2" id="ask-${step.id}"><bdi>${ask.words.what}</bdi></p>
    <p class="quiet"><bdi>${ask.words.when}</bdi>${ask.words.needs ? html`<br />${sentence(words.needs(isolate(ask.words.needs)))}` : nothing}</p>
    <p>${mark(ask.by.side)} ${sentence(words.stepAsked(isolate(ask.by.called)))}</p>
    <div class="row">
      <button class="b ${first && main === 'ask' ? 'go' : ''}" type="button" data-consent @click=${() => say('yes')}>${icon('check')}<span>${words.yesIWill}</span></button>
      <button class="b" type="button" data-consent @click=${() => say('smaller')}><span>${words.smaller}</span></button>
      <button class="b" type="button" data-consent @click=${() => say('no')}><span>${words.no}</span></button>
    </div>
    <p class="small quiet">${words.noReason}</p>
  </div>`;
}
