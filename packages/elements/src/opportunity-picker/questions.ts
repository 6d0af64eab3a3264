import { SETTINGS } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { settingMark } from './card.js';
import { HELPS, MINUTES, NO_ANSWERS, type Answers, type Find, type Help, type Kind } from './opportunity-picker.model.js';
import { helpWord, kindWord, length, whereWord, type Telling } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';

const toggled = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
const helpPicture = (help: Help): TemplateResult => (help === 'by-phone' ? icon('phone') : picture(help));

/** Three short questions beside the results, never before them (O1). @param open on a wide widget they always are */
export function questionsTemplate(answers: Answers, open: boolean, { words, tag }: Telling, change: (how: (answers: Answers) => Answers) => void): TemplateResult {
  const many = (answers.minutes === undefined ? 0 : 1) + answers.where.length + answers.helps.length;
  return html`<details class="questions" ?open=${open}>
    <summary class="t3">${icon('open')}<span>${words.fitTitle}</span>${many > 0 ? html`<span class="count">${many}</span>` : nothing}</summary>
    <div class="qs">
      <p class="note">${icon('quiet')}<span>${words.private}</span></p>
      <fieldset><legend>${words.howLong}</legend><div class="chips">
        ${[...MINUTES, 0].map((minutes) => html`<label class="choice"><input type="radio" name="minutes" .checked=${answers.minutes === minutes} @change=${() => change((now) => ({ ...now, minutes }))} /><span>${minutes === 0 ? words.itChanges : length(minutes, tag)}</span></label>`)}
      </div></fieldset>
      <fieldset><legend>${words.where}</legend><div class="chips">
        ${SETTINGS.map((setting) => html`<label class="choice"><input type="checkbox" .checked=${answers.where.includes(setting)} @change=${() => change((now) => ({ ...now, where: toggled(now.where, setting) }))} />${settingMark(setting)}<span>${whereWord(setting, words)}</span></label>`)}
      </div></fieldset>
      <fieldset><legend>${words.help}</legend><div class="chips">
        ${HELPS.map((help) => html`<label class="choice"><input type="checkbox" .checked=${answers.helps.includes(help)} @change=${() => change((now) => ({ ...now, helps: toggled(now.helps, help) }))} />${helpPicture(help)}<span>${helpWord(help, words)}</span></label>`)}
      </div></fieldset>
      ${many > 0 ? html`<button class="b text" type="button" @click=${() => change(() => NO_ANSWERS)}><span>${words.clear}</span></button>` : nothing}
    </div>
  </details>`;
}

const KIND_ORDER: readonly Kind[] = ['help', 'learn', 'decide', 'share', 'at-home'];

/** Search, kind and order: each key press looks through all of it. */
export function findTemplate(find: Find, { words }: Telling, change: (find: Find) => void): TemplateResult {
  const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
  return html`<div class="finding" role="search">
    <label class="grow"><span class="label">${words.search}</span><input class="field" type="search" dir="auto" .value=${find.letters} @input=${(event: Event) => change({ ...find, letters: value(event) })} /></label>
    <label><span class="label">${words.kind}</span><select class="field" @change=${(event: Event) => change({ ...find, kind: (value(event) || undefined) as Kind | undefined })}>
      <option value="" ?selected=${find.kind === undefined}>${words.allKinds}</option>
      ${KIND_ORDER.map((kind) => html`<option value=${kind} ?selected=${find.kind === kind}>${kindWord(kind, words)}</option>`)}</select></label>
    <label><span class="label">${words.sort}</span><select class="field" @change=${(event: Event) => change({ ...find, order: value(event) as Find['order'] })}>
      ${([['fit', words.byFit], ['time', words.byTime], ['day', words.byDay]] as const).map(([order, label]) => html`<option value=${order} ?selected=${find.order === order}>${label}</option>`)}</select></label>
  </div>`;
}
