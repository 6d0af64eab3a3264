import { SETTINGS, type LanguageTag, type Person, type Setting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { languageName } from '../shared/language-name.js';
import { writingIcons } from '../shared/writing.icons.js';
import { settingMark } from './card.js';
import { kindsOf } from './finding.model.js';
import { sortWord } from './finding.words.js';
import type { OfferingController } from './offering.controller.js';
import type { OfferingStrings } from './offering.strings.js';
import { checksForm, daysTemplate, faultTemplate, folded, givingTemplate, isIn, numberField, supportsTemplate, wrong, type TermsForm, type TermsTold } from './terms.js';
import { whereWord } from './taking-part.words.js';

export { offeringLocales } from '../locales/offering/locales.js';
export { OfferingController } from './offering.controller.js';
export { offeringStrings } from './offering.strings.js';
export { termsLocales, termsStrings } from './terms.js';

export type OfferTold = TermsTold & { readonly forms: OfferingStrings };

export interface OfferView {
  readonly staff: readonly Person[];
  /** The languages that one may name. */
  readonly languages: readonly LanguageTag[];
  /** The school's own is open at once, and says how places are given. */
  readonly isSchool: boolean;
  cancel(): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Something of one's own: dashed, being a proposal. It stays on this device until it is sent. */
export function offerTemplate(act: OfferingController, view: OfferView, told: OfferTold): TemplateResult {
  const { forms, words, terms: says } = told;
  const { offering, fault } = act;
  const change = (values: Partial<typeof offering>): void => act.write({ ...act.offering, ...values });
  const form: TermsForm = { id: 'offer', terms: offering.terms, fault, from: act.from, change: (values) => change({ terms: { ...act.offering.terms, ...values } }) };
  const name = wrong(fault, 'offer-name');
  return html`<section class="panel offering" part="offer" aria-labelledby="offer-form">
    <h3 class="t2" id="offer-form" tabindex="-1">${forms.offerTitle}</h3>
    ${view.isSchool ? nothing : html`<fieldset><legend>${forms.offerWhat}</legend><div class="picks two">${([[false, forms.offerOwn], [true, forms.offerIdea]] as const).map(([idea, label]) => html`<label class="choice"><input type="radio" name="offer-idea" .checked=${(offering.idea === true) === idea} @change=${() => change({ idea })} /><span>${label}</span></label>`)}</div></fieldset>`}
    <div class="stack tight"><label for="offer-name">${forms.offerName}</label><input id="offer-name" class="field" dir="auto" maxlength="200" aria-invalid=${name.invalid} aria-describedby=${name.by} .value=${offering.title} @input=${(event: Event) => change({ title: valueOf(event) })} />${faultTemplate(fault, 'offer-name', told)}</div>
    <label><span class="label">${forms.offerMore}</span><textarea class="field" rows="3" dir="auto" maxlength="2000" .value=${offering.summary} @input=${(event: Event) => change({ summary: valueOf(event) })}></textarea></label>
    <label><span class="label">${forms.offerLifts}</span><input class="field" dir="auto" maxlength="200" .value=${offering.lifts} @input=${(event: Event) => change({ lifts: valueOf(event) })} /></label>
    <fieldset><legend>${forms.offerWhere}</legend><div class="chips">${SETTINGS.map((setting: Setting) => html`<label class="choice"><input type="radio" name="offer-where" .checked=${offering.setting === setting} @change=${() => change({ setting })} />${settingMark(setting)}<span>${whereWord(setting, words)}</span></label>`)}</div></fieldset>
    <div class="two">${numberField(form, 'offer-minutes', forms.offerLong, offering.minutes, (minutes) => change({ minutes }), told)}${numberField(form, 'offer-places', forms.offerMany, offering.terms.places, (places) => form.change({ places }), told)}</div>
    <div class="two"><div class="stack tight"><label for="offer-kind">${says.kindIs}</label><select id="offer-kind" class="field" @change=${(event: Event) => change({ sort: valueOf(event) as typeof offering.sort })}>${kindsOf(view.isSchool).map((sort) => html`<option value=${sort} ?selected=${sort === offering.sort}>${sortWord(sort, words)}</option>`)}</select></div>
      <div class="stack tight"><label for="offer-to">${forms.offerTo}</label><select id="offer-to" class="field" @change=${(event: Event) => change({ to: valueOf(event) })}>${view.staff.map(({ id, called, role }) => html`<option value=${id} ?selected=${id === offering.to}>${called}${role === '' ? '' : `, ${role}`}</option>`)}</select></div></div>
    <div class="folds">
      ${folded(says.days, offering.terms.days.filter((day) => day !== '').length, isIn(fault, 'day'), daysTemplate(form, told))}
      ${folded(says.helping, offering.terms.supports.length, false, supportsTemplate(form, told))}
      ${folded(forms.offerLanguages, offering.languages.length, false, languagesTemplate(act, view.languages, told))}
      ${view.isSchool ? html`${folded(says.givingHow, 0, isIn(fault, 'draw', 'kept'), givingTemplate(form, told))}${folded(says.asking, 0, false, checksForm(form, told))}` : nothing}
    </div>
    ${view.isSchool ? html`<label class="choice"><input type="checkbox" .checked=${offering.toAnybody === true} @change=${() => change({ toAnybody: offering.toAnybody !== true })} /><span>${forms.offerToAnybody}</span></label>` : nothing}
    <div class="row"><button type="button" class="b go" @click=${() => void act.send()}>${writingIcons.send}<span>${words.send}</span></button><button type="button" class="b text" @click=${view.cancel}><span>${words.cancel}</span></button></div>
    <p class="note">${icon('check')}<span>${forms.kept}</span></p>
  </section>`;
}

function languagesTemplate(act: OfferingController, known: readonly LanguageTag[], { forms, words }: OfferTold): TemplateResult {
  const { offering } = act;
  const { languages } = offering;
  const toggle = (one: LanguageTag): void => act.write({ ...act.offering, languages: one === 'mul' ? (languages.includes('mul') ? [] : ['mul']) : languages.includes(one) ? languages.filter((other) => other !== one) : [...languages.filter((other) => other !== 'mul'), one] });
  const label = (one: LanguageTag): unknown => (one === 'mul' ? words.anyLanguage : one === 'ase' ? words.signed : html`<bdi lang=${one}>${languageName(one)}</bdi>`);
  return html`<fieldset><legend>${forms.offerInWhich}</legend><div class="chips">${[...known, 'mul'].map((one) => html`<label class="choice"><input type="checkbox" .checked=${languages.includes(one)} @change=${() => toggle(one)} /><span>${label(one)}</span></label>`)}</div></fieldset>`;
}
