import type { Opportunity } from '@family-partnering/contract';
import { SORTS } from '@family-partnering/rules/opportunity.words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { cleanWords } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { keepsForAll } from './more.data.js';
import type { PickerData } from './opportunity-picker.data.js';
import { langOf, piece, type Piece } from './opportunity-picker.model.js';
import { number } from './opportunity-picker.words.js';
import type { PickerController } from './picker.controller.js';
import { stepsOf } from './pieces.model.js';
import { noticeTemplate, seenTemplate } from './say.js';
import type { Told } from './taking-part.words.js';

/** Ways to record and photograph, and what was given so far. */
type Giving = () => unknown;

/** Short things are done here, one step after the other (O13). */
export function taskTemplate(item: Opportunity, data: PickerData, act: PickerController, told: Told, giving: Giving): TemplateResult {
  const { words, tag } = told;
  const { doing } = act;
  const { at, steps, isElsewhere } = doing.task!;
  const title = piece(item, 'title', tag);
  const last = at === steps.length - 1;
  return html`<section class="panel task" part="task" data-id=${item.id} aria-labelledby="task-title">
    <div class="task-head"><p class="small quiet">${words.step(number(at + 1, tag), number(steps.length, tag))}</p>
      <h3 class="t2" id="task-title" tabindex="-1" dir="auto" lang=${langOf(title, tag) ?? nothing}>${cleanWords(title.text)}</h3></div>
    ${noticeTemplate(act.notice)}
    ${stepTemplate(item, act, told, giving)}
    ${isElsewhere ? html`<p class="note">${icon('speak')}<span>${words.elsewhere}</span></p>` : nothing}
    ${steps[at]!.optional ? html`<p class="small quiet">${words.leaveOut}</p>` : nothing}
    ${seenTemplate(item, told)}
    <div class="row">
      ${at > 0 ? html`<button type="button" class="b" @click=${() => doing.go(-1)}><span>${words.back}</span></button>` : nothing}
      <button type="button" class="b go" @click=${() => (last ? void doing.send() : doing.go(1))}>${last ? writingIcons.send : nothing}<span>${last ? words.send : words.next}</span></button>
      <button type="button" class="b text" @click=${() => doing.stop()}><span>${words.stop}</span></button>
    </div>
    <p class="note">${icon('check')}<span>${(keepsForAll(data) ? words.keepsAll : words.keepsEach)}</span></p>
  </section>`;
}

function stepTemplate(item: Opportunity, act: PickerController, { words, tag }: Told, giving: Giving): TemplateResult {
  const { doing, notice } = act;
  const { answer, step: { id, how } } = doing.task!;
  // What it asks, in the language of the reader; what it is, as everyone has it.
  const { ask, lines } = stepsOf(item, tag).find((one) => one.id === id)!;
  const lang = (one: Piece): string | typeof nothing => langOf(one, tag) ?? nothing;
  const line = (one: Piece): TemplateResult => html`<span dir="auto" lang=${lang(one)}>${cleanWords(one.text)}</span>`;
  const legend = html`<legend dir="auto" lang=${lang(ask)}>${cleanWords(ask.text)}</legend>`;
  const by = notice === '' ? nothing : 'notice';
  const box = (rows: number): TemplateResult => html`<textarea id="task-words" class="field" rows=${rows} dir="auto" maxlength="4000" aria-describedby="task-hint${notice === '' ? '' : ' notice'}" .value=${answer?.text ?? ''} @input=${(event: Event) => doing.answer({ ...answer, step: id, text: (event.target as HTMLTextAreaElement).value })}></textarea>
      <p class="small quiet" id="task-hint">${words.writeForNow}</p>`;
  if (doing.limits) {
    return html`<fieldset class="stack mid" aria-describedby=${by}>${legend}${giving()}
      ${answer?.files ? nothing : html`<div class="stack"><label for="task-words" class="label">${words.orWrite}</label>${box(2)}</div>`}</fieldset>`;
  }
  if (how === 'write' || SORTS[how]) return html`<div class="stack"><label for="task-words" class="label" dir="auto" lang=${lang(ask)}>${cleanWords(ask.text)}</label>${box(4)}</div>`;
  if (how === 'read') {
    const marked = answer?.marked ?? [];
    const toggle = (one: number): void => doing.answer({ step: id, marked: marked.includes(one) ? marked.filter((other) => other !== one) : [...marked, one].sort((a, b) => a - b) });
    return html`<fieldset aria-describedby=${by}>${legend}<p class="small quiet">${words.markUnclear}</p><div class="reading">
      ${lines.map((text, at) => html`<label class="choice"><input type="checkbox" .checked=${marked.includes(at)} @change=${() => toggle(at)} />${line(text)}</label>`)}
    </div></fieldset>`;
  }
  return html`<fieldset aria-describedby=${by}>${legend}<div class="picks">
    ${lines.map((text, at) => html`<label class="choice"><input type="radio" name="task-${id}" .checked=${answer?.line === at} @change=${() => doing.answer({ step: id, line: at })} />${line(text)}</label>`)}
  </div></fieldset>`;
}
