import { SETTINGS, type AnotherWay, type Claim, type Id, type Opportunity, type Person, type Places, type Setting, type Support } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { writingIcons } from '../shared/writing.icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { settingMark } from './card.js';
import type { Offering } from './opportunity-picker.actions.js';
import { ASKABLE, wordsOf } from './opportunity-picker.model.js';
import { number, slotLine, supportWord, whereWord, type Telling } from './opportunity-picker.words.js';
import type { FormStrings } from './picker-forms.strings.js';

export interface FormTelling extends Telling {
  readonly forms: FormStrings;
}

export interface Saying {
  readonly slot: Id | undefined;
  readonly needs: readonly Support[];
}

/** Which time, and what would help: sent to the organiser only because it is ticked here. */
export function sayTemplate(item: Opportunity, saying: Saying, telling: FormTelling, change: (saying: Saying) => void, send: () => void, cancel: () => void): TemplateResult {
  const { forms, words } = telling;
  const askable = ASKABLE.filter((one) => item.supports.includes(one));
  const toggle = (one: Support): void => change({ ...saying, needs: saying.needs.includes(one) ? saying.needs.filter((other) => other !== one) : [...saying.needs, one] });
  return html`<div class="inside" role="group" aria-label=${forms.sayYes}>
    ${item.slots.length > 1 ? html`<fieldset><legend tabindex="-1" class="first">${forms.whichTime}</legend><div class="picks">
      ${item.slots.map((slot) => html`<label class="choice"><input type="radio" name="slot-${item.id}" .checked=${saying.slot === slot.id} @change=${() => change({ ...saying, slot: slot.id })} /><span>${slotLine(slot, telling)}</span></label>`)}</div></fieldset>` : nothing}
    ${askable.length === 0 ? nothing : html`<fieldset><legend tabindex="-1" class="first">${forms.whatHelps}</legend><div class="picks">
      ${askable.map((one) => html`<label class="choice"><input type="checkbox" .checked=${saying.needs.includes(one)} @change=${() => toggle(one)} /><span>${supportWord(one, words)}</span></label>`)}</div></fieldset>`}
    <div class="row"><button type="button" class="b go" @click=${send}><span>${forms.sayYes}</span></button><button type="button" class="b text" @click=${cancel}><span>${forms.cancel}</span></button></div>
  </div>`;
}

export function wayTemplate(text: string, notice: string, { forms }: FormTelling, write: (text: string) => void, send: () => void, cancel: () => void): TemplateResult {
  return html`<div class="inside"><label class="label" for="way">${forms.wayTitle}</label><p class="small quiet" id="way-hint">${forms.wayHint}</p>
    <textarea id="way" class="field first" rows="3" dir="auto" aria-describedby="way-hint" .value=${text} @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}></textarea>
    ${notice === '' ? nothing : html`<p class="notice">${icon('warning')}<span>${notice}</span></p>`}
    <div class="row"><button type="button" class="b go" @click=${send}>${writingIcons.send}<span>${forms.send}</span></button><button type="button" class="b text" @click=${cancel}><span>${forms.cancel}</span></button></div></div>`;
}

/** Something of one's own: dashed, being a proposal. */
export function offerTemplate(offering: Offering, staff: readonly Person[], notice: string, telling: FormTelling, change: (offering: Offering) => void, send: () => void, cancel: () => void): TemplateResult {
  const { forms, words } = telling;
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<section class="panel offering" part="offer" aria-labelledby="offer-form">
    <h3 class="t2" id="offer-form" tabindex="-1">${forms.offerTitle}</h3>
    <label><span class="label">${forms.offerName}</span><input class="field" dir="auto" maxlength="200" .value=${offering.title} @input=${(event: Event) => change({ ...offering, title: value(event) })} /></label>
    ${notice === '' ? nothing : html`<p class="notice">${icon('warning')}<span>${notice}</span></p>`}
    <label><span class="label">${forms.offerMore}</span><textarea class="field" rows="3" dir="auto" .value=${offering.summary} @input=${(event: Event) => change({ ...offering, summary: value(event) })}></textarea></label>
    <label><span class="label">${forms.offerLifts}</span><input class="field" dir="auto" maxlength="200" .value=${offering.lifts} @input=${(event: Event) => change({ ...offering, lifts: value(event) })} /></label>
    <fieldset><legend>${forms.offerWhere}</legend><div class="chips">${SETTINGS.map((setting: Setting) => html`<label class="choice"><input type="radio" name="offer-where" .checked=${offering.setting === setting} @change=${() => change({ ...offering, setting })} />${settingMark(setting)}<span>${whereWord(setting, words)}</span></label>`)}</div></fieldset>
    <div class="two"><label><span class="label">${forms.offerLong}</span><input class="field" type="number" min="5" max="600" .value=${String(offering.minutes)} @input=${(event: Event) => change({ ...offering, minutes: Number(value(event)) || 30 })} /></label>
      <label><span class="label">${forms.offerMany}</span><input class="field" type="number" min="0" max="1000" .value=${offering.places === 0 ? '' : String(offering.places)} @input=${(event: Event) => change({ ...offering, places: Math.max(0, Math.floor(Number(value(event)) || 0)) })} /></label></div>
    <label><span class="label">${forms.offerTo}</span><select class="field" @change=${(event: Event) => change({ ...offering, to: value(event) })}>${staff.map(({ id, called, role }) => html`<option value=${id} ?selected=${id === offering.to}>${called}${role === '' ? '' : `, ${role}`}</option>`)}</select></label>
    <div class="row"><button type="button" class="b go" @click=${send}>${writingIcons.send}<span>${forms.send}</span></button><button type="button" class="b text" @click=${cancel}><span>${forms.cancel}</span></button></div>
  </section>`;
}

export interface Arranging {
  readonly asked: readonly Opportunity[];
  readonly ways: readonly { readonly way: AnotherWay; readonly item: Opportunity }[];
  readonly draws: readonly Opportunity[];
  readonly counts: readonly { readonly item: Opportunity; readonly places: readonly Places[]; readonly claims: readonly Claim[] }[];
}

export interface ArrangeHost extends FormTelling {
  readonly texts: ReadonlyMap<string, string>;
  readonly days: ReadonlyMap<string, string>;
  write(key: string, text: string): void;
  day(key: string, day: string): void;
  answer(item: Opportunity, yes: boolean): void;
  reply(way: AnotherWay, yes: boolean): void;
  draw(item: Opportunity): void;
}

/** What waits for the one who arranges: offers, suggestions, draws that can be held, and how many come. */
export function arrangeTemplate({ asked, ways, draws, counts }: Arranging, host: ArrangeHost): TemplateResult | typeof nothing {
  const { forms, tag } = host;
  const text = (event: Event): string => (event.target as HTMLInputElement).value;
  const word = (key: string): TemplateResult => html`<label><span class="label">${forms.say}</span><input class="field" dir="auto" .value=${host.texts.get(key) ?? ''} @input=${(event: Event) => host.write(key, text(event))} /></label>`;
  if (asked.length + ways.length + draws.length + counts.length === 0) return nothing;
  return html`<section class="arrange" aria-labelledby="arrange-title"><h3 class="t2" id="arrange-title">${forms.answerTitle}</h3><ul>
    ${draws.map((item) => html`<li class="band">${icon('people')}<p>${sentence(forms.drawReady(isolate(wordsOf(item, tag).title)))}</p><button type="button" class="b" @click=${() => host.draw(item)}><span>${forms.draw}</span></button></li>`)}
    ${asked.map((item) => html`<li class="askone" data-id=${item.id}><p class="small">${mark(item.origin.side)} ${sentence(forms.offers(isolate(item.origin.called)))}</p>
      <h4 class="t3" dir="auto" lang=${item.language.tag}>${cleanWords(wordsOf(item, tag).title)}</h4><p dir="auto">${cleanWords(wordsOf(item, tag).summary)}</p>
      <label><span class="label">${forms.whichDay}</span><input class="field" type="datetime-local" .value=${host.days.get(item.id) ?? ''} @input=${(event: Event) => host.day(item.id, text(event))} /></label>${word(item.id)}
      <div class="row"><button type="button" class="b go" @click=${() => host.answer(item, true)}>${icon('check')}<span>${forms.yes}</span></button><button type="button" class="b" @click=${() => host.answer(item, false)}><span>${forms.notNow}</span></button></div></li>`)}
    ${ways.map(({ way, item }) => html`<li class="askone"><p class="small">${mark(way.by.side)} ${sentence(forms.suggests(isolate(way.by.called)))}: <span dir="auto">${cleanWords(wordsOf(item, tag).title)}</span></p><p dir="auto" lang=${way.language.tag}>${cleanWords(way.text)}</p>${word(way.id)}
      <div class="row"><button type="button" class="b" @click=${() => host.reply(way, true)}>${icon('check')}<span>${forms.yes}</span></button><button type="button" class="b" @click=${() => host.reply(way, false)}><span>${forms.notNow}</span></button></div></li>`)}
    ${counts.map(({ item, places, claims }) => html`<li><details class="small"><summary><span dir="auto">${cleanWords(wordsOf(item, tag).title)}</span>. ${forms.whoComes(number(places.reduce((sum, { held }) => sum + held, 0), tag), number(places.reduce((sum, { waiting }) => sum + waiting, 0), tag))}</summary>
      <ul>${claims.filter(({ state }) => state === 'in').map(({ by, needs }) => html`<li>${mark(by.side)} <bdi>${by.called}</bdi>${needs.length === 0 ? '' : `: ${needs.map((one) => supportWord(one, host.words)).join(', ')}`}</li>`)}</ul></details></li>`)}
  </ul></section>`;
}
