import { SETTINGS, type Person, type Setting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { writingIcons } from '../shared/writing.icons.js';
import { settingMark } from './card.js';
import type { OfferingStrings } from './offering.strings.js';
import type { Offering } from './opportunity-picker.actions.js';
import { noticeTemplate } from './say.js';
import { whereWord, type Told } from './taking-part.words.js';

export { offeringLocales } from '../locales/offering/locales.js';
export { offeringStrings } from './offering.strings.js';

/** Something of one's own: dashed, being a proposal. It stays on this device until it is sent. */
export function offerTemplate(offering: Offering, staff: readonly Person[], notice: string, told: Told & { readonly forms: OfferingStrings; readonly opens: boolean }, change: (offering: Offering) => void, send: () => void, cancel: () => void): TemplateResult {
  const { forms, words, opens } = told;
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<section class="panel offering" part="offer" aria-labelledby="offer-form">
    <h3 class="t2" id="offer-form" tabindex="-1">${forms.offerTitle}</h3>
    <label><span class="label">${forms.offerName}</span><input class="field" dir="auto" maxlength="200" .value=${offering.title} @input=${(event: Event) => change({ ...offering, title: value(event) })} /></label>
    ${noticeTemplate(notice)}
    <label><span class="label">${forms.offerMore}</span><textarea class="field" rows="3" dir="auto" maxlength="2000" .value=${offering.summary} @input=${(event: Event) => change({ ...offering, summary: value(event) })}></textarea></label>
    <label><span class="label">${forms.offerLifts}</span><input class="field" dir="auto" maxlength="200" .value=${offering.lifts} @input=${(event: Event) => change({ ...offering, lifts: value(event) })} /></label>
    <fieldset><legend>${forms.offerWhere}</legend><div class="chips">${SETTINGS.map((setting: Setting) => html`<label class="choice"><input type="radio" name="offer-where" .checked=${offering.setting === setting} @change=${() => change({ ...offering, setting })} />${settingMark(setting)}<span>${whereWord(setting, words)}</span></label>`)}</div></fieldset>
    <div class="two"><label><span class="label">${forms.offerLong}</span><input class="field" type="number" min="5" max="600" .value=${String(offering.minutes)} @input=${(event: Event) => change({ ...offering, minutes: Number(value(event)) || 30 })} /></label>
      <label><span class="label">${forms.offerMany}</span><input class="field" type="number" min="0" max="1000" .value=${offering.places === 0 ? '' : String(offering.places)} @input=${(event: Event) => change({ ...offering, places: Math.max(0, Math.floor(Number(value(event)) || 0)) })} /></label></div>
    <label><span class="label">${forms.offerTo}</span><select class="field" @change=${(event: Event) => change({ ...offering, to: value(event) })}>${staff.map(({ id, called, role }) => html`<option value=${id} ?selected=${id === offering.to}>${called}${role === '' ? '' : `, ${role}`}</option>`)}</select></label>
    ${opens ? html`<label class="choice"><input type="checkbox" .checked=${offering.toAnybody === true} @change=${() => change({ ...offering, toAnybody: offering.toAnybody !== true })} /><span>${forms.offerToAnybody}</span></label>` : nothing}
    <div class="row"><button type="button" class="b go" @click=${send}>${writingIcons.send}<span>${words.send}</span></button><button type="button" class="b text" @click=${cancel}><span>${words.cancel}</span></button></div>
    <p class="note">${icon('check')}<span>${forms.kept}</span></p>
  </section>`;
}
