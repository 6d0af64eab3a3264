import type { Opportunity } from '@family-partnering/contract';
import { SORTS } from '@family-partnering/rules/opportunity.words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { wordsOf } from './opportunity-picker.model.js';
import { number } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { noticeTemplate } from './say.js';
import type { Told } from './taking-part.words.js';

/** Ways to record and photograph, and what was given so far. */
type Giving = () => unknown;

/** Short things are done here, one step after the other (O13). */
export function taskTemplate(item: Opportunity, act: PickerController, told: Told, giving: Giving): TemplateResult {
  const { words, tag } = told;
  const { at, steps } = act.task!;
  const own = wordsOf(item, tag);
  const last = at === steps.length - 1;
  return html`<section class="panel task" part="task" aria-labelledby="task-title">
    <div><p class="small quiet">${words.step(number(at + 1, tag), number(steps.length, tag))}</p>
      <h3 class="t2" id="task-title" tabindex="-1" dir="auto" lang=${own.tag}>${cleanWords(own.title)}</h3></div>
    ${stepTemplate(own.task ?? steps, own.tag, act, told, giving)}
    ${steps[at]!.optional ? html`<p class="small quiet">${words.leaveOut}</p>` : nothing}
    ${noticeTemplate(act.notice)}
    <div class="row">
      ${at > 0 ? html`<button type="button" class="b" @click=${() => act.go(-1)}><span>${words.back}</span></button>` : nothing}
      <button type="button" class="b go" @click=${() => (last ? void act.sendTask() : act.go(1))}>${last ? writingIcons.send : nothing}<span>${last ? words.send : words.next}</span></button>
      <button type="button" class="b text" @click=${() => act.stop()}><span>${words.stop}</span></button>
    </div>
    <p class="note">${icon('check')}<span>${words.keepsEach}</span></p>
  </section>`;
}

/** Right after it was sent: thanks, and who sees it. */
export function thanksTemplate({ organisers }: Opportunity, waits: boolean, isOffline: boolean, { words }: Told): TemplateResult {
  const [first] = organisers;
  return html`<section class="panel thanked" aria-labelledby="thanked-title">
    <h3 class="t2" id="thanked-title" tabindex="-1">${icon('check')} ${words.thankYou}</h3>
    <p>${waits ? (isOffline ? words.saidSaved : words.onItsWay) : sentence(words.seesIt(isolate(first?.called ?? '')))}</p>
  </section>`;
}

function stepTemplate(steps: NonNullable<Opportunity['task']>, lang: string, act: PickerController, { words }: Told, giving: Giving): TemplateResult {
  const task = act.task!;
  const { answer } = task;
  const { id } = task.step;
  // What it asks, in the language of the reader; what it is, as everyone has it.
  const { ask, lines = [] } = steps.find((one) => one.id === id) ?? task.step;
  const line = (text: string): TemplateResult => html`<span dir="auto" lang=${lang}>${cleanWords(text)}</span>`;
  const box = (rows: number): TemplateResult => html`<textarea id="task-words" class="field" rows=${rows} dir="auto" maxlength="4000" aria-describedby="task-hint" .value=${answer?.text ?? ''} @input=${(event: Event) => act.answer({ ...answer, step: id, text: (event.target as HTMLTextAreaElement).value })}></textarea>
      <p class="small quiet" id="task-hint">${words.writeForNow}</p>`;
  if (act.limits) {
    return html`<fieldset class="stack mid"><legend dir="auto" lang=${lang}>${cleanWords(ask)}</legend>${giving()}
      ${answer?.files ? nothing : html`<div class="stack"><label for="task-words" class="label">${words.orWrite}</label>${box(2)}</div>`}</fieldset>`;
  }
  if (task.step.how === 'write' || SORTS[task.step.how]) return html`<div class="stack"><label for="task-words" class="label" dir="auto" lang=${lang}>${cleanWords(ask)}</label>${box(4)}</div>`;
  if (task.step.how === 'read') {
    const marked = answer?.marked ?? [];
    const toggle = (one: number): void => act.answer({ step: id, marked: marked.includes(one) ? marked.filter((other) => other !== one) : [...marked, one].sort((a, b) => a - b) });
    return html`<fieldset><legend dir="auto" lang=${lang}>${cleanWords(ask)}</legend><p class="small quiet">${words.markUnclear}</p><div class="reading">
      ${lines.map((text, at) => html`<label class="choice"><input type="checkbox" .checked=${marked.includes(at)} @change=${() => toggle(at)} />${line(text)}</label>`)}
    </div></fieldset>`;
  }
  return html`<fieldset><legend dir="auto" lang=${lang}>${cleanWords(ask)}</legend><div class="picks">
    ${lines.map((text, at) => html`<label class="choice"><input type="radio" name="task-${id}" .checked=${answer?.line === at} @change=${() => act.answer({ step: id, line: at })} />${line(text)}</label>`)}
  </div></fieldset>`;
}
