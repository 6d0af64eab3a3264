import type { Opportunity, Support, Id } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { writingIcons } from '../shared/writing.icons.js';
import { ASKABLE } from './finding.model.js';
import { supportWord } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { slotLine, type Told } from './taking-part.words.js';

/** What is missing, in words, beside where it is missing. */
export const noticeTemplate = (notice: string): TemplateResult | typeof nothing => (notice === '' ? nothing : html`<p class="notice" id="notice">${icon('warning')}<span>${notice}</span></p>`);

/** Who will see it: said before it is sent. */
export const seenTemplate = ({ organisers }: Opportunity, { words, tag }: Told): TemplateResult => html`<p class="note">${icon('people')}<span>${sentence(words.willSee(names(organisers, tag)))}</span></p>`;

const buttons = (label: string, send: () => void, act: PickerController, { words }: Told, sends = false): TemplateResult =>
  html`<div class="row"><button type="button" class="b go" @click=${send}>${sends ? writingIcons.send : nothing}<span>${label}</span></button><button type="button" class="b text" @click=${() => act.close()}><span>${words.cancel}</span></button></div>`;

const times = (item: Opportunity, act: PickerController, told: Told, not?: Id): TemplateResult => html`<fieldset aria-describedby=${act.notice === '' ? nothing : 'notice'}><legend tabindex="-1" class="first">${told.words.whichTime}</legend><div class="picks">
    ${item.slots.filter(({ id }) => id !== not).map((slot) => html`<label class="choice"><input type="radio" name="slot-${item.id}" .checked=${act.slot === slot.id} @change=${() => act.set({ slot: slot.id, notice: '' })} /><span>${slotLine(slot, item, told)}</span></label>`)}</div></fieldset>`;

/** Which time, and what would help: sent to the organiser only because it is ticked here. */
export function sayTemplate(item: Opportunity, act: PickerController, told: Told): TemplateResult {
  const { words } = told;
  const { needs, notice } = act;
  const askable = ASKABLE.filter((one) => item.supports.includes(one));
  const toggle = (one: Support): void => act.set({ needs: needs.includes(one) ? needs.filter((other) => other !== one) : [...needs, one] });
  return html`<div class="inside" role="group" aria-label=${words.sayYes}>${noticeTemplate(notice)}
    ${item.slots.length > 1 ? times(item, act, told) : nothing}
    ${askable.length === 0 ? nothing : html`<fieldset><legend tabindex="-1" class="first">${words.whatHelps}</legend><div class="picks">
      ${askable.map((one) => html`<label class="choice"><input type="checkbox" .checked=${needs.includes(one)} @change=${() => toggle(one)} /><span>${supportWord(one, words)}</span></label>`)}</div></fieldset>`}
    ${seenTemplate(item, told)}${buttons(words.sayYes, () => act.sendSay(), act, told)}
  </div>`;
}

/** Another time of the same; until it is sure, one's own place stays. @param now the time that one has */
export const swapTemplate = (item: Opportunity, act: PickerController, told: Told, now: Id | undefined): TemplateResult =>
  html`<div class="inside" role="group" aria-label=${told.words.otherTime}>${noticeTemplate(act.notice)}${times(item, act, told, now)}${buttons(told.words.otherTime, () => void act.sendSwap(), act, told)}</div>`;

interface Line {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

const field = ({ id, label, hint }: Line, act: PickerController, control: (described: string, invalid: 'true' | typeof nothing) => TemplateResult): TemplateResult => {
  const isWrong = act.notice !== '';
  return html`<label class="label" for=${id}>${label}</label><p class="small quiet" id="${id}-hint">${hint}</p>${control(`${id}-hint${isWrong ? ' notice' : ''}`, isWrong ? 'true' : nothing)}${noticeTemplate(act.notice)}`;
};
const written = (act: PickerController) => (event: Event): void => act.write((event.target as HTMLTextAreaElement).value);

/** A few words to those who arrange it. */
export const wordTemplate = (item: Opportunity, line: Line, act: PickerController, told: Told, send: () => void): TemplateResult => html`<div class="inside">
    ${field(line, act, (described, invalid) => html`<textarea id=${line.id} class="field first" rows="3" dir="auto" maxlength="4000" aria-describedby=${described} aria-invalid=${invalid} .value=${act.text} @input=${written(act)}></textarea>`)}
    ${seenTemplate(item, told)}${buttons(told.words.send, send, act, told, true)}</div>`;

/** The code of whoever shares their place. */
export const joinTemplate = (item: Opportunity, act: PickerController, told: Told): TemplateResult => html`<div class="inside">
    ${field({ id: 'code', label: told.words.codeAsk, hint: told.words.joinHint }, act, (described, invalid) => html`<input id="code" class="field first short" dir="ltr" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby=${described} aria-invalid=${invalid} .value=${act.text} @input=${written(act)} />`)}
    ${seenTemplate(item, told)}${buttons(told.words.joinPlace, () => void act.sendJoin(), act, told)}</div>`;

/** What sharing means, before the code is made. */
export const shareTemplate = (item: Opportunity, act: PickerController, told: Told): TemplateResult => html`<div class="inside" role="group" aria-label=${told.words.sharePlace}>
    <p class="first" tabindex="-1">${told.words.shareHow}</p>${buttons(told.words.makeCode, () => void act.share(item, true), act, told)}</div>`;
