import { fileSort, type Claim, type Contribution, type FileReference, type Opportunity, type StepAnswer } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import type { Arranging } from './arranging.controller.js';
import type { ArrangeTold } from './arranging.js';
import { folded } from './terms.js';
import { placesOf } from './more.data.js';
import { langOf } from './opportunity-picker.model.js';
import type { PickerData } from './opportunity-picker.data.js';
import { moment, number, supportWord } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { stepsOf, type StepWords } from './pieces.model.js';
import { tallies, type Tally } from './tally.model.js';
import { hasBegun } from './taking-part.words.js';
import { said, titled } from './title.js';

/** Rows that stand there without being asked for. */
const SHOWN = 4;

/** What runs: who comes and what they need, what was done, thanks, what came of it, the end. Those in which something happens first, the rest folded. */
export function running(items: readonly Opportunity[], data: PickerData, told: ArrangeTold, act: PickerController, work: Arranging): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const heard = new Set([...data.items('claim'), ...data.items('contribution')].map(({ opportunity }) => opportunity));
  const rows = [...items].sort((a, b) => Number(heard.has(b.id)) - Number(heard.has(a.id)));
  const list = (some: readonly Opportunity[]): TemplateResult => html`<ul class="runs">${some.map((item) => html`<li data-id=${item.id}>${runRow(item, data, told, act, work)}</li>`)}</ul>`;
  const rest = rows.slice(SHOWN);
  return html`<section class="arrange" aria-labelledby="runs-title"><h3 class="t2" id="runs-title">${told.forms.yours}</h3>
    ${list(rows.slice(0, SHOWN))}${rest.length === 0 ? nothing : folded(told.forms.alsoYours, rest.length, false, list(rest))}</section>`;
}

/** One line of words that goes with an answer, or to all. */
export function word(key: string, label: string, work: Arranging, { words }: ArrangeTold): TemplateResult {
  const id = `w-${key.replaceAll(' ', '-')}`;
  const isEmpty = work.empty === key;
  return html`<div class="stack tight grow"><label for=${id}>${label}</label><input id=${id} class="field" dir="auto" maxlength="2000" aria-invalid=${isEmpty ? 'true' : nothing} aria-describedby=${isEmpty ? `${id}-empty` : nothing} .value=${work.text(key)} @input=${(event: Event) => work.write(key, (event.target as HTMLInputElement).value)} />
    ${isEmpty ? html`<p class="notice" id="${id}-empty"><span>${words.writeSome}</span></p>` : nothing}</div>`;
}

function runRow(item: Opportunity, data: PickerData, told: ArrangeTold, act: PickerController, work: Arranging): TemplateResult {
  const { forms, tag } = told;
  const count = (many: number): string => number(many, tag);
  const places = placesOf(data).filter(({ opportunity, capacity }) => opportunity === item.id && capacity !== undefined);
  const sum = (field: 'held' | 'waiting'): string => count(places.reduce((all, one) => all + one[field], 0));
  const comes = data.items('claim').filter(({ opportunity, state }) => opportunity === item.id && state === 'in');
  const done = data.items('contribution').filter(({ opportunity }) => opportunity === item.id);
  const isDraw = item.giving.way === 'draw' && !item.drawn;
  const line = [
    ...(isDraw ? [forms.inDraw(moment(item.giving.on!, told), sum('waiting'))] : places.length > 0 ? [forms.whoComes(sum('held'), sum('waiting'))] : comes.length > 0 ? [forms.comes(count(comes.length))] : []),
    ...(item.task && done.length > 0 ? [forms.didNow(count(done.length))] : []),
  ];
  const steps = stepsOf(item, tag);
  return html`<details class="run"><summary><span>${titled(item, tag)}</span>${line.length > 0 ? html`<span class="small quiet">${line.join(' ')}</span>` : nothing}</summary><div class="stack mid">
    ${told.done('run', item.id)}
    ${comes.length === 0 ? nothing : html`<ul>${comes.map((claim) => comesRow(claim, item, told, act))}</ul>`}
    ${done.length === 0 ? nothing : doneTemplate(item, steps, done, told, work)}
    ${saying(item, told, work)}
  </div></details>`;
}

/** Who comes, with whom they take turns, and what they asked for. */
function comesRow({ by, needs, slot, took, words, shared }: Claim, item: Opportunity, told: ArrangeTold, act: PickerController): TemplateResult {
  const time = item.slots.find(({ id }) => id === slot);
  return html`<li>${mark(by.side)} <bdi>${by.called}</bdi>${shared ? html` ${sentence(told.forms.inTurns(isolate(shared.with.called)))}` : nothing}${needs.length === 0 ? '' : `: ${needs.map((one) => supportWord(one, told.words)).join(' · ')}`}${words === '' ? nothing : html` <span dir="auto">${cleanWords(words)}</span>`}
    ${time && hasBegun(time, told.now) ? html`<label class="choice"><input type="checkbox" .checked=${took !== undefined} @change=${(event: Event) => void act.took(item, by.person, (event.target as HTMLInputElement).checked)} /><span>${sentence(told.forms.took(isolate(by.called)))}</span></label>` : nothing}</li>`;
}

/** What came of it: a count for each choice first, then who said what. */
function doneTemplate(item: Opportunity, steps: readonly StepWords[], done: readonly Contribution[], told: ArrangeTold, work: Arranging): TemplateResult {
  const { forms, tag } = told;
  const counted = tallies(steps, done);
  const rows = html`<ul class="done">${done.map((one) => doneRow(one, steps, told))}</ul>`;
  if (counted.length === 0) return rows;
  const inWords = counted.map(({ counts }) => counts.map(({ line, count }) => `${line.text}: ${number(count, tag)}`).join(' · ')).join('. ');
  return html`${counted.map((one) => tallyTemplate(one, told))}
    <p><button type="button" class="b text" @click=${() => { work.write(`tell ${item.id}`, inWords); work.show(`tell ${item.id}`); }}><span>${forms.tellCount}</span></button></p>
    ${folded(forms.whoSaid, done.length, false, rows)}`;
}

function tallyTemplate({ ask, counts, isReading }: Tally, { forms, tag }: ArrangeTold): TemplateResult {
  return html`<div class="tally"><p class="label" dir="auto" lang=${langOf(ask, tag) ?? nothing}>${cleanWords(ask.text)}</p>${isReading ? html`<p class="small quiet">${forms.howOftenUnclear}</p>` : nothing}
    <dl>${counts.map(({ line, count }) => html`<div><dt dir="auto">${said(line, tag)}</dt><dd>${number(count, tag)}</dd></div>`)}</dl></div>`;
}

/** What somebody has done at once, step by step: the school's own words for what it asked, theirs for what they said. */
function doneRow({ by, answers, language, files = [] }: Contribution, steps: readonly StepWords[], told: ArrangeTold): TemplateResult {
  const { tag } = told;
  return html`<li>${mark(by.side)}<div><p><bdi>${by.called}</bdi></p>${answers.map((answer) => {
    const step = steps.find(({ id }) => id === answer.step);
    if (!step) return nothing;
    const given = files.filter(({ id }) => answer.files?.includes(id));
    const isChosen = answer.text === undefined;
    return html`<div class="said"><p class="small quiet" dir="auto" lang=${langOf(step.ask, tag) ?? nothing}>${cleanWords(step.ask.text)}</p>${answer.files && !answer.text ? nothing : html`<p dir="auto" lang=${isChosen ? nothing : language.tag}>${isChosen ? answerLine(answer, step, told) : cleanWords(answer.text!)}</p>`}
      ${given.length === 0 ? nothing : told.shown(given, language.tag)}${given.some(isSilent) ? html`<p class="small quiet">${told.forms.wordsAsked}</p>` : nothing}</div>`;
  })}</div></li>`;
}

/** A recording whose words nobody has written yet. They were asked for when it was made. */
const isSilent = ({ type, transcript }: FileReference): boolean => transcript === undefined && /^(voice|video)$/.test(fileSort(type));

function answerLine({ line, marked }: StepAnswer, { lines }: StepWords, { forms, tag }: ArrangeTold): unknown {
  if (marked) return marked.length === 0 ? forms.allClear : sentence(forms.notClear(names(marked.flatMap((at) => lines[at]?.text ?? []), tag)));
  return line === undefined || !lines[line] ? '' : said(lines[line], tag);
}

/** Thanks to all, what came of it, or the end and why. */
function saying(item: Opportunity, told: ArrangeTold, work: Arranging): TemplateResult {
  const { forms } = told;
  const one = (is: 'thank' | 'tell' | 'close', label: string, send: string): TemplateResult => html`<div class="wordrow">${word(`${is} ${item.id}`, label, work, told)}
    <button type="button" class="b" @click=${() => void work.tellAll(is, item)}>${is === 'close' ? nothing : writingIcons.send}<span>${send}</span></button></div>`;
  return html`${one('thank', forms.thankAll, forms.thankSend)}${one('tell', forms.tell, forms.tellSend)}${one('close', forms.closeWhy, forms.close)}`;
}
