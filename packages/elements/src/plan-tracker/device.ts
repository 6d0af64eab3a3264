import type { PlanAction, Refusal } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { cleanWords } from '../shared/text.js';
import type { PartsTelling } from './parts.telling.js';
import { hereTag } from './plan-tracker.words.js';
import { wordsOf, type WaitingPlan } from './waiting.model.js';

/** What did not go out, each with a next step, and what waits on this device. @param said a refusal in words */
export function deviceTemplate(telling: PartsTelling, said: (refusal: Refusal) => string): TemplateResult {
  const { ui, data } = telling;
  const refused = data.waiting.filter(({ state }) => state === 'refused');
  const waiting = data.waiting.filter(({ state }) => state !== 'refused');
  return html`
    ${ui.trouble ? notOut(ui.trouble.action, said(ui.trouble.refusal), telling, undefined) : nothing}
    ${refused.map((one) => notOut(one.action, one.refusal ? said(one.refusal) : '', telling, one))}
    ${waiting.length === 0 ? nothing : html`<div class="device stack tight" role="status">${hereTag(telling)}${waiting.map(({ action }) => wordsOf(action)).filter((own) => own !== '').map((own) => html`<p class="small"><bdi>${cleanWords(own)}</bdi></p>`)}</div>`}`;
}

/** Nothing that was written is lost: it stands here, may go again, or be thrown away by whoever wrote it. */
function notOut(action: PlanAction, said: string, { more, ui, data, act }: PartsTelling, kept: WaitingPlan | undefined): TemplateResult {
  const own = wordsOf(action);
  const drop = (): void => {
    if (kept) void data.session.outbox?.discard(kept.action.id);
    else ui.set({ trouble: undefined });
  };
  const again = (): void => {
    if (kept) data.session.outbox?.retry(kept.action.id);
    else void act(action, ...(ui.trouble?.forms ?? []));
  };
  return html`<div class="band" role="status">${icon('warning')}<div class="stack tight"><p>${said}</p>${own === '' ? nothing : html`<p class="small"><bdi>“${cleanWords(own)}”</bdi></p>`}</div>
    <button class="b" type="button" @click=${again}>${icon('retry')}<span>${more.tryAgain}</span></button>
    <button class="b" type="button" @click=${drop}><span>${more.throwAway}</span></button></div>`;
}
