import type { Opportunity, Support, Id } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { writingIcons } from '../shared/writing.icons.js';
import { ASKABLE } from './finding.model.js';
import { supportWord } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { slotLine, type Told } from './taking-part.words.js';

/** What is missing, in words, beside where it is missing. */
export const noticeTemplate = (notice: string): TemplateResult | typeof nothing => (notice === '' ? nothing : html`<p class="notice">${icon('warning')}<span>${notice}</span></p>`);

const buttons = (label: string, send: () => void, cancel: () => void, { words }: Told, sends = false): TemplateResult =>
  html`<div class="row"><button type="button" class="b go" @click=${send}>${sends ? writingIcons.send : nothing}<span>${label}</span></button><button type="button" class="b text" @click=${cancel}><span>${words.cancel}</span></button></div>`;

const times = (item: Opportunity, chosen: Id | undefined, told: Told, choose: (slot: Id) => void, not?: Id): TemplateResult => html`<fieldset><legend tabindex="-1" class="first">${told.words.whichTime}</legend><div class="picks">
    ${item.slots.filter(({ id }) => id !== not).map((slot) => html`<label class="choice"><input type="radio" name="slot-${item.id}" .checked=${chosen === slot.id} @change=${() => choose(slot.id)} /><span>${slotLine(slot, item, told)}</span></label>`)}</div></fieldset>`;

/** Which time, and what would help: sent to the organiser only because it is ticked here. */
export function sayTemplate(item: Opportunity, { slot, needs, notice }: Pick<PickerController, 'slot' | 'needs' | 'notice'>, told: Told, change: (values: { slot?: Id; needs?: readonly Support[] }) => void, send: () => void, cancel: () => void): TemplateResult {
  const { words } = told;
  const askable = ASKABLE.filter((one) => item.supports.includes(one));
  const toggle = (one: Support): void => change({ needs: needs.includes(one) ? needs.filter((other) => other !== one) : [...needs, one] });
  return html`<div class="inside" role="group" aria-label=${words.sayYes}>
    ${item.slots.length > 1 ? times(item, slot, told, (chosen) => change({ slot: chosen })) : nothing}
    ${askable.length === 0 ? nothing : html`<fieldset><legend tabindex="-1" class="first">${words.whatHelps}</legend><div class="picks">
      ${askable.map((one) => html`<label class="choice"><input type="checkbox" .checked=${needs.includes(one)} @change=${() => toggle(one)} /><span>${supportWord(one, words)}</span></label>`)}</div></fieldset>`}
    ${noticeTemplate(notice)}${buttons(words.sayYes, send, cancel, told)}
  </div>`;
}

/** Another time of the same; until it is sure, one's own place stays. */
export const swapTemplate = (item: Opportunity, { slot, notice }: Pick<PickerController, 'slot' | 'notice'>, told: Told, change: (slot: Id) => void, send: () => void, cancel: () => void, now?: Id): TemplateResult =>
  html`<div class="inside" role="group" aria-label=${told.words.otherTime}>${times(item, slot, told, change, now)}${noticeTemplate(notice)}${buttons(told.words.otherTime, send, cancel, told)}</div>`;

/** A few words to those who arrange it. */
export function wordTemplate({ id, label, hint }: { readonly id: string; readonly label: string; readonly hint: string }, { text, notice }: Pick<PickerController, 'text' | 'notice'>, told: Told, write: (text: string) => void, send: () => void, cancel: () => void): TemplateResult {
  return html`<div class="inside"><label class="label" for=${id}>${label}</label><p class="small quiet" id="${id}-hint">${hint}</p>
    <textarea id=${id} class="field first" rows="3" dir="auto" maxlength="4000" aria-describedby="${id}-hint" .value=${text} @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}></textarea>
    ${noticeTemplate(notice)}${buttons(told.words.send, send, cancel, told, true)}</div>`;
}
