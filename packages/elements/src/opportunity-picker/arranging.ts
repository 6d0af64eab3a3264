import type { AnotherWay, FileReference, FitAnswers, Opportunity } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { idOf, type Arranging } from './arranging.controller.js';
import type { ArrangingStrings } from './arranging.strings.js';
import { button } from './bands.js';
import { fitOf, kindsOf } from './finding.model.js';
import { sortWord } from './finding.words.js';
import type { PickerData } from './opportunity-picker.data.js';
import { langOf, piece, titleOf } from './opportunity-picker.model.js';
import { number } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { running, word } from './running.js';
import { checksForm, daysTemplate, folded, givingTemplate, isIn, numberField, supportsTemplate, type TermsForm, type TermsTold } from './terms.js';
import { titled } from './title.js';

/** What the parts for those who arrange are told with. */
export interface ArrangeTold extends TermsTold {
  readonly forms: ArrangingStrings;
  /** Recordings and photos, as whoever made them gave them. */
  shown(files: readonly FileReference[], lang: string): unknown;
  /** What has just been done, where it stood. */
  done(where: 'ask' | 'draw' | 'run', id: string): TemplateResult | typeof nothing;
}

/** For those who arrange: what waits for their answer, then what runs, then what families shared. */
export function arranging(data: PickerData, told: ArrangeTold, act: PickerController, work: Arranging): TemplateResult {
  const me = data.viewer.person;
  const arranged = data.all.filter(({ organisers }) => organisers.some(({ person }) => person === me));
  const byId = new Map(arranged.map((item) => [item.id, item]));
  const now = told.now.toISOString();
  const isTold = (id: string, where: 'ask' | 'draw' = 'ask'): boolean => told.done(where, id) !== nothing;
  const asked = arranged.filter(({ id, state }) => state === 'asked' || isTold(id));
  const ways = data.items('another-way').flatMap((way) => { const item = byId.get(way.opportunity); return item && (!way.answer || isTold(way.id)) ? [{ way, item }] : []; });
  const draws = arranged.filter(({ id, state, giving, drawn }) => state === 'open' && giving.way === 'draw' && ((!drawn && giving.on! <= now) || isTold(id, 'draw')));
  const runs = data.all.filter(({ id, origin, state }) => state === 'open' && (byId.has(id) || origin.person === me));
  return html`${waits({ asked, ways, draws }, told, work)}${running(runs, data, told, act, work)}${data.viewer.side === 'school' ? coverage(data, told) : nothing}`;
}

/** Yes, or not now: each named for what it answers. */
const answers = (what: string, kind: string, say: (yes: boolean) => void, { forms, words }: ArrangeTold): TemplateResult => html`
  <button type="button" class="b ${kind}" aria-label=${words.forWhich(forms.yes, what)} @click=${() => say(true)}>${icon('check')}<span>${forms.yes}</span></button>
  <button type="button" class="b" aria-label=${words.forWhich(forms.notNow, what)} @click=${() => say(false)}><span>${forms.notNow}</span></button>`;

interface Waits {
  readonly asked: readonly Opportunity[];
  readonly ways: readonly { readonly way: AnotherWay; readonly item: Opportunity }[];
  readonly draws: readonly Opportunity[];
}

function waits({ asked, ways, draws }: Waits, told: ArrangeTold, work: Arranging): TemplateResult | typeof nothing {
  const { forms, tag } = told;
  if (asked.length + ways.length + draws.length === 0) return nothing;
  const first = asked.find(({ state }) => state === 'asked');
  return html`<section class="arrange" aria-labelledby="arrange-title"><h3 class="t2" id="arrange-title">${forms.answerTitle}</h3><ul>
    ${draws.map((item) => {
      const done = told.done('draw', item.id);
      if (done !== nothing) return html`<li class="askone" data-id=${item.id}><h4 class="t3">${titled(item, tag)}</h4>${done}</li>`;
      return html`<li class="band" data-id=${item.id}>${icon('people')}<p>${sentence(forms.drawReady(isolate(titleOf(item, tag))))}</p>${button(forms.draw, () => void work.draw(item))}</li>`;
    })}
    ${asked.map((item) => askTemplate(item, item === first, told, work))}
    ${ways.map(({ way, item }) => html`<li class="askone" data-id=${way.id}><p class="small">${mark(way.by.side)} ${sentence(forms.suggests(isolate(way.by.called)))}: ${titled(item, tag)}</p><p dir="auto" lang=${way.language.tag}>${cleanWords(way.text)}</p>
      ${way.answer ? told.done('ask', way.id) : html`${word(way.id, forms.say, work, told)}<div class="row">${answers(`${titleOf(item, tag)}, ${way.by.called}`, '', (yes) => void work.reply(way, yes), told)}</div>`}</li>`)}
  </ul></section>`;
}

/** One offer, and what is set before it opens: the day first, the rest folded. */
function askTemplate(item: Opportunity, isFirst: boolean, told: ArrangeTold, work: Arranging): TemplateResult {
  const { forms, terms: says, words, tag } = told;
  const summary = piece(item, 'summary', tag);
  const head = html`<p class="small">${mark(item.origin.side)} ${sentence((item.idea ? forms.wishes : forms.offers)(isolate(item.origin.called)))}</p><h4 class="t3">${titled(item, tag)}</h4>`;
  if (item.state !== 'asked') return html`<li class="askone" data-id=${item.id}>${head}${told.done('ask', item.id)}</li>`;
  const { terms, sort } = work.setting(item);
  const { fault } = work;
  const form: TermsForm = { id: idOf(item), terms, fault, from: work.from, change: (values) => work.set(item, { ...work.setting(item), terms: { ...work.setting(item).terms, ...values } }) };
  return html`<li class="askone" data-id=${item.id}>${head}<p dir="auto" lang=${langOf(summary, tag) ?? nothing}>${cleanWords(summary.text)}</p>
      ${daysTemplate(form, told)}${word(item.id, forms.say, work, told)}
      ${folded(forms.moreSettings, 0, isIn(fault, 'places', 'draw', 'kept'), html`
        <div class="two">${numberField(form, `${form.id}-places`, forms.howMany, terms.places, (places) => form.change({ places }), told)}
          <div class="stack tight"><label for="${form.id}-kind">${says.kindIs}</label><select id="${form.id}-kind" class="field" @change=${(event: Event) => work.set(item, { ...work.setting(item), sort: (event.target as HTMLSelectElement).value as typeof sort })}>${kindsOf(true).map((one) => html`<option value=${one} ?selected=${one === sort}>${sortWord(one, words)}</option>`)}</select></div></div>
        ${givingTemplate(form, told)}${supportsTemplate(form, told)}<p class="label">${says.asking}</p>${checksForm(form, told)}`)}
      <div class="row">${answers(titleOf(item, tag), isFirst ? 'go' : '', (yes) => void work.answerOffer(item, yes), told)}</div></li>`;
}

/** From shared answers only; the rest is unknown, and said to be (O12). */
function coverage(data: PickerData, { forms, tag }: ArrangeTold): TemplateResult {
  const { viewer, all } = data;
  const told = data.items('fit-answers').filter(({ to, person }) => to === viewer.person && person !== viewer.person);
  const open = all.filter(({ state }) => state === 'open');
  const fits = told.filter((one: FitAnswers) => open.some((item) => fitOf(item, one).well));
  return html`<section class="arrange cover" aria-labelledby="cover-title"><h3 class="t2" id="cover-title">${forms.cover}</h3>
    ${told.length === 0 ? html`<p>${forms.coverNone}</p>` : html`<p>${forms.coverShared(number(told.length, tag), number(fits.length, tag))}</p><p class="small quiet">${forms.coverRest}</p>`}</section>`;
}
