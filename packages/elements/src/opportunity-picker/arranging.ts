import { fileSort, type AnotherWay, type Contribution, type FileReference, type FitAnswers, type Opportunity, type StepAnswer, type TaskStep } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import type { ArrangingStrings } from './arranging.strings.js';
import { fitOf } from './finding.model.js';
import { button } from './mine.js';
import type { PickerData } from './opportunity-picker.data.js';
import { wordsOf } from './opportunity-picker.model.js';
import { number, supportWord } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { hasBegun, type Told } from './taking-part.words.js';
import { titled } from './title.js';

/** What the parts for those who arrange are told with. */
export interface ArrangeTold extends Told {
  readonly forms: ArrangingStrings;
  /** Recordings and photos, as whoever made them gave them. */
  shown(files: readonly FileReference[], lang: string): unknown;
}

/** For those who arrange: what waits for their answer, then what runs, then what families shared. */
export function arranging(data: PickerData, told: ArrangeTold, act: PickerController): TemplateResult {
  const me = data.viewer.person;
  const arranged = data.all.filter(({ organisers }) => organisers.some(({ person }) => person === me));
  const byId = new Map(arranged.map((item) => [item.id, item]));
  const now = told.now.toISOString();
  const asked = arranged.filter(({ state }) => state === 'asked');
  const ways = data.ways.flatMap((way) => { const item = byId.get(way.opportunity); return item && !way.answer ? [{ way, item }] : []; });
  const draws = arranged.filter(({ state, giving, drawn }) => state === 'open' && giving.way === 'draw' && !drawn && giving.on! <= now);
  const runs = data.all.filter(({ id, origin, state }) => state === 'open' && (byId.has(id) || origin.person === me));
  return html`${waits({ asked, ways, draws }, told, act)}${running(runs, data, told, act)}${data.viewer.side === 'school' ? coverage(data, told) : nothing}`;
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

const titleOf = (item: Opportunity, { tag }: Told): string => wordsOf(item, tag).title;

/** One line of words that goes with an answer. */
function word(key: string, label: string, act: PickerController): TemplateResult {
  return html`<label><span class="label">${label}</span><input class="field" dir="auto" maxlength="2000" .value=${act.texts.get(key) ?? ''} @input=${(event: Event) => act.texts.set(key, (event.target as HTMLInputElement).value)} /></label>`;
}

function waits({ asked, ways, draws }: Waits, told: ArrangeTold, act: PickerController): TemplateResult | typeof nothing {
  const { forms } = told;
  if (asked.length + ways.length + draws.length === 0) return nothing;
  const day = (item: Opportunity) => (event: Event): void => void act.days.set(item.id, (event.target as HTMLInputElement).value);
  return html`<section class="arrange" aria-labelledby="arrange-title"><h3 class="t2" id="arrange-title">${forms.answerTitle}</h3><ul>
    ${draws.map((item) => html`<li class="band">${icon('people')}<p>${sentence(forms.drawReady(isolate(titleOf(item, told))))}</p>${button(forms.draw, () => void act.draw(item))}</li>`)}
    ${asked.map((item, at) => html`<li class="askone" data-id=${item.id}><p class="small">${mark(item.origin.side)} ${sentence(forms.offers(isolate(item.origin.called)))}</p>
      <h4 class="t3">${titled(item, told.tag)}</h4><p dir="auto" lang=${wordsOf(item, told.tag).tag}>${cleanWords(wordsOf(item, told.tag).summary)}</p>
      <label><span class="label">${forms.whichDay}</span><input class="field" type="datetime-local" .value=${act.days.get(item.id) ?? ''} @input=${day(item)} /></label>${word(item.id, forms.say, act)}
      <div class="row">${answers(titleOf(item, told), at === 0 ? 'go' : '', (yes) => void act.answerOffer(item, yes), told)}</div></li>`)}
    ${ways.map(({ way, item }) => html`<li class="askone"><p class="small">${mark(way.by.side)} ${sentence(forms.suggests(isolate(way.by.called)))}: ${titled(item, told.tag)}</p><p dir="auto" lang=${way.language.tag}>${cleanWords(way.text)}</p>${word(way.id, forms.say, act)}
      <div class="row">${answers(`${titleOf(item, told)}, ${way.by.called}`, '', (yes) => void act.reply(way, yes), told)}</div></li>`)}
  </ul></section>`;
}

/** What runs: who comes and what they need, what was done, thanks, what came of it, the end. Those in which something happens first. */
function running(items: readonly Opportunity[], data: PickerData, told: ArrangeTold, act: PickerController): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const heard = new Set([...data.everyClaim, ...data.contributions].map(({ opportunity }) => opportunity));
  const rows = [...items].sort((a, b) => Number(heard.has(b.id)) - Number(heard.has(a.id)));
  return html`<section class="arrange" aria-labelledby="runs-title"><h3 class="t2" id="runs-title">${told.forms.yours}</h3>
    <ul>${rows.map((item) => html`<li>${runRow(item, data, told, act)}</li>`)}</ul></section>`;
}

function runRow(item: Opportunity, data: PickerData, told: ArrangeTold, act: PickerController): TemplateResult {
  const { forms, tag } = told;
  const count = (many: number): string => number(many, tag);
  const places = data.places.filter(({ opportunity, capacity }) => opportunity === item.id && capacity !== undefined);
  const comes = data.everyClaim.filter(({ opportunity, state }) => opportunity === item.id && state === 'in');
  const done = data.contributions.filter(({ opportunity }) => opportunity === item.id);
  const told_ = [
    ...(places.length > 0 ? [forms.whoComes(count(places.reduce((sum, { held }) => sum + held, 0)), count(places.reduce((sum, { waiting }) => sum + waiting, 0)))] : comes.length > 0 ? [forms.comes(count(comes.length))] : []),
    ...(item.task && done.length > 0 ? [forms.didNow(count(done.length))] : []),
  ];
  const begun = new Set(item.slots.filter((slot) => hasBegun(slot, told.now)).map(({ id }) => id));
  return html`<details class="run"><summary><span>${titled(item, tag)}</span>${told_.length > 0 ? html`<span class="small quiet">${told_.join(' ')}</span>` : nothing}</summary><div class="stack mid">
    ${comes.length === 0 ? nothing : html`<ul>${comes.map(({ by, needs, slot, took, words }) => html`<li>${mark(by.side)} <bdi>${by.called}</bdi>${needs.length === 0 ? '' : `: ${needs.map((one) => supportWord(one, told.words)).join(', ')}`}${words === '' ? nothing : html` <span dir="auto">${cleanWords(words)}</span>`}
      ${begun.has(slot) ? html`<label class="choice"><input type="checkbox" .checked=${took !== undefined} @change=${(event: Event) => void act.took(item, by.person, (event.target as HTMLInputElement).checked)} /><span>${sentence(forms.took(isolate(by.called)))}</span></label>` : nothing}</li>`)}</ul>`}
    ${done.length === 0 ? nothing : html`<ul class="done">${done.map((one) => doneRow(one, item, told))}</ul>`}
    ${saying(item, told, act)}
  </div></details>`;
}

/** What somebody has done at once, step by step: the school's own words for what it asked, theirs for what they said. */
function doneRow({ by, answers, language, files = [] }: Contribution, item: Opportunity, told: ArrangeTold): TemplateResult {
  const own = wordsOf(item, told.tag).task ?? item.task ?? [];
  return html`<li>${mark(by.side)}<div><p><bdi>${by.called}</bdi></p>${answers.map((answer) => {
    const step = own.find(({ id }) => id === answer.step);
    if (!step) return nothing;
    const given = files.filter(({ id }) => answer.files?.includes(id));
    return html`<div class="said"><p class="small quiet" dir="auto">${cleanWords(step.ask)}</p>${answer.files && !answer.text ? nothing : html`<p dir="auto" lang=${answer.text === undefined ? nothing : language.tag}>${cleanWords(answerLine(answer, step, told))}</p>`}
      ${given.length === 0 ? nothing : told.shown(given, language.tag)}${given.some(isSilent) ? html`<p class="small quiet">${told.forms.wordsAsked}</p>` : nothing}</div>`;
  })}</div></li>`;
}

/** A recording whose words nobody has written yet. They were asked for when it was made. */
const isSilent = ({ type, transcript }: FileReference): boolean => transcript === undefined && /^(voice|video)$/.test(fileSort(type));

function answerLine({ line, marked, text }: StepAnswer, { lines = [] }: TaskStep, { forms }: ArrangeTold): string {
  if (marked) return marked.length === 0 ? forms.allClear : forms.notClear(marked.map((at) => `“${lines[at] ?? ''}”`).join(' '));
  return line === undefined ? (text ?? '') : (lines[line] ?? '');
}

/** Thanks to all, what came of it, or the end and why. */
function saying(item: Opportunity, { forms }: ArrangeTold, act: PickerController): TemplateResult {
  const one = (is: 'thank' | 'tell' | 'close', label: string, send: string): TemplateResult => html`<div class="wordrow">${word(`${is} ${item.id}`, label, act)}
    <button type="button" class="b" @click=${() => void act.tellAll(is, item, forms.sent)}>${is === 'close' ? nothing : writingIcons.send}<span>${send}</span></button></div>`;
  return html`${one('thank', forms.thankAll, forms.thankSend)}${one('tell', forms.tell, forms.tellSend)}${one('close', forms.closeWhy, forms.close)}`;
}

/** From shared answers only; the rest is unknown, and said to be (O12). */
function coverage({ shared, viewer, all }: PickerData, { forms, tag }: ArrangeTold): TemplateResult {
  const told = shared.filter(({ to, person }) => to === viewer.person && person !== viewer.person);
  const open = all.filter(({ state }) => state === 'open');
  const fits = told.filter((answers: FitAnswers) => open.some((item) => fitOf(item, answers).well));
  return html`<section class="arrange cover" aria-labelledby="cover-title"><h3 class="t2" id="cover-title">${forms.cover}</h3>
    ${told.length === 0 ? html`<p>${forms.coverNone}</p>` : html`<p>${forms.coverShared(number(told.length, tag), number(fits.length, tag))}</p><p class="small quiet">${forms.coverRest}</p>`}</section>`;
}
