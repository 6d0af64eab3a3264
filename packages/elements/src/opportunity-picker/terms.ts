import { SUPPORTS, type Giving, type Support } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { supportWord } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';
import { MOST_DAYS, type Fault, type Terms } from './terms.model.js';
import type { TermsStrings } from './terms.strings.js';
import type { Told } from './taking-part.words.js';

export { termsLocales } from '../locales/terms/locales.js';
export { termsStrings } from './terms.strings.js';

export type TermsTold = Told & { readonly terms: TermsStrings };

/** A form of terms: which fields it has, what is wrong in it, and what changes it. */
export interface TermsForm {
  /** The beginning of the ids of its fields. */
  readonly id: string;
  readonly terms: Terms;
  readonly fault: Fault | undefined;
  /** The earliest day that may be named, as a field holds it. */
  readonly from: string;
  /** What is changed, over whatever stands in the form by then. */
  change(values: Partial<Terms>): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** What is wrong, in words, right below the field in which it is. */
export function faultTemplate(fault: Fault | undefined, field: string, { terms }: TermsTold): TemplateResult | typeof nothing {
  return fault?.field === field ? html`<p class="notice" id="${field}-fault">${icon('warning')}<span>${terms[fault.says]}</span></p>` : nothing;
}

/** A field's ties to what is wrong in it. */
export const wrong = (fault: Fault | undefined, field: string): { readonly invalid: 'true' | typeof nothing; readonly by: string | typeof nothing } =>
  fault?.field === field ? { invalid: 'true', by: `${field}-fault` } : { invalid: nothing, by: nothing };

/** Something of a form that is looked at by those who want it: open where something in it is wrong. */
export const folded = (label: string, many: number, isOpen: boolean, inside: TemplateResult): TemplateResult =>
  html`<details class="fold" ?open=${isOpen}><summary>${icon('open')}<span>${label}</span>${many > 0 ? html`<span class="count">${many}</span>` : nothing}</summary><div class="stack mid">${inside}</div></details>`;

/** One number, as letters until it is sent. */
export function numberField(form: Pick<TermsForm, 'fault'>, field: string, label: string, value: string, change: (value: string) => void, told: TermsTold): TemplateResult {
  const { invalid, by } = wrong(form.fault, field);
  return html`<div class="stack tight"><label for=${field}>${label}</label><input id=${field} class="field short" inputmode="numeric" maxlength="12" aria-invalid=${invalid} aria-describedby=${by} .value=${value} @input=${(event: Event) => change(valueOf(event))} />${faultTemplate(form.fault, field, told)}</div>`;
}

/** Days and times: one field at first, another one whenever it is wanted. */
export function daysTemplate({ id, terms, fault, from, change }: TermsForm, told: TermsTold): TemplateResult {
  const { terms: words } = told;
  const { days } = terms;
  const fields = days.length === 0 ? [''] : days;
  const put = (at: number, day: string): void => change({ days: fields.map((one, other) => (other === at ? day : one)) });
  return html`${fields.map((day, at) => {
    const field = `${id}-day-${at}`;
    const { invalid, by } = wrong(fault, field);
    return html`<div class="stack tight"><label for=${field}>${words.dayFirst}</label>
      <div class="row"><input id=${field} class="field short" type="datetime-local" min=${from} aria-invalid=${invalid} aria-describedby=${by} .value=${day} @input=${(event: Event) => put(at, valueOf(event))} />
      ${day === '' && fields.length === 1 ? nothing : html`<button type="button" class="b text" @click=${() => change({ days: days.filter((_, other) => other !== at) })}><span>${words.dayAway}</span></button>`}</div>${faultTemplate(fault, field, told)}</div>`;
  })}
  ${days.length === 0 || days.length >= MOST_DAYS || days.at(-1) === '' ? nothing : html`<p><button type="button" class="b text" @click=${() => change({ days: [...days, ''] })}>${picture('plus')}<span>${words.dayMore}</span></button></p>`}`;
}

/** What helps somebody to come. */
export function supportsTemplate({ terms, change }: TermsForm, { words, terms: says }: TermsTold): TemplateResult {
  const shown = SUPPORTS.filter((one) => one !== 'voice');
  const toggle = (one: Support): void => change({ supports: terms.supports.includes(one) ? terms.supports.filter((other) => other !== one) : [...terms.supports, one] });
  return html`<fieldset><legend>${says.helpWhich}</legend><div class="picks two">${shown.map((one) => html`<label class="choice"><input type="checkbox" .checked=${terms.supports.includes(one)} @change=${() => toggle(one)} /><span>${supportWord(one, words)}</span></label>`)}</div></fieldset>`;
}

/** How places are given: chosen now, told on the card, never changed afterwards. */
export function givingTemplate(form: TermsForm, told: TermsTold): TemplateResult {
  const { id, terms, fault, from, change } = form;
  const { terms: says } = told;
  const ways: readonly (readonly [Giving['way'], string])[] = [['first', says.wayFirst], ['draw', says.wayDraw], ['kept', says.wayKept]];
  const draw = `${id}-draw`;
  const { invalid, by } = wrong(fault, draw);
  return html`<fieldset><legend>${says.giving}</legend><div class="picks">${ways.map(([way, label]) => html`<label class="choice"><input type="radio" name="${id}-way" .checked=${terms.way === way} @change=${() => change({ way })} /><span>${label}</span></label>`)}</div></fieldset>
    ${terms.way === 'draw' ? html`<div class="stack tight"><label for=${draw}>${says.drawWhen}</label><input id=${draw} class="field short" type="datetime-local" min=${from} aria-invalid=${invalid} aria-describedby=${by} .value=${terms.drawOn} @input=${(event: Event) => change({ drawOn: valueOf(event) })} />${faultTemplate(fault, draw, told)}</div>` : nothing}
    ${terms.way === 'first' ? nothing : numberField(form, `${id}-kept`, says.keptHow, terms.kept, (kept) => change({ kept }), told)}
    <p class="note">${icon('people')}<span>${says.givingStays}</span></p>`;
}

/** What is asked of whoever comes, what is not, and who sees it (O4). */
export function checksForm({ id, terms, change }: TermsForm, { words, terms: says }: TermsTold): TemplateResult {
  const line = (field: 'asked' | 'notAsked' | 'seenBy', label: string, most: number): TemplateResult =>
    html`<div class="stack tight"><label for="${id}-${field}">${label}</label><input id="${id}-${field}" class="field" dir="auto" maxlength=${most} .value=${terms[field]} @input=${(event: Event) => change({ [field]: valueOf(event) })} /></div>`;
  return html`${line('asked', says.askedWhat, 400)}${line('notAsked', says.notAsked, 400)}${line('seenBy', says.seenBy, 200)}
    <label class="choice"><input type="checkbox" .checked=${terms.paid} @change=${() => change({ paid: !terms.paid })} />${picture('plus')}<span>${words.checksPaid}</span></label>`;
}

/** Whether something that is wrong stands in one of these fields. */
export const isIn = (fault: Fault | undefined, ...fields: readonly string[]): boolean => fault !== undefined && fields.some((field) => fault.field.includes(field));
