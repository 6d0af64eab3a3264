import type { StepAnswer, TaskStep } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { writingIcons } from '../shared/writing.icons.js';
import { cleanWords } from '../shared/text.js';
import { number } from './opportunity-picker.words.js';
import type { FormStrings } from './picker-forms.strings.js';

/** One thing done at once, at one of its steps. */
export interface TaskView {
  readonly title: string;
  readonly lang: string;
  readonly steps: readonly TaskStep[];
  readonly at: number;
  readonly answers: readonly StepAnswer[];
  /** What is missing before the next step, in words. */
  readonly notice: string;
}

export interface TaskHost {
  readonly words: FormStrings;
  readonly tag: string;
  answer(answer: StepAnswer): void;
  go(by: 1 | -1): void;
  send(): void;
  stop(): void;
}

/** Short things are done here, one step after the other; each is kept on this device as soon as it is given (O13). */
export function taskTemplate(view: TaskView, host: TaskHost): TemplateResult {
  const { words, tag } = host;
  const step = view.steps[view.at]!;
  const last = view.at === view.steps.length - 1;
  return html`<section class="panel task" part="task" aria-labelledby="task-title">
    <div><p class="small quiet">${words.step(number(view.at + 1, tag), number(view.steps.length, tag))}</p>
      <h3 class="t2" id="task-title" tabindex="-1" dir="auto" lang=${view.lang}>${cleanWords(view.title)}</h3></div>
    ${stepTemplate(step, view.answers.find((one) => one.step === step.id), view.lang, host)}
    ${step.optional ? html`<p class="small quiet">${words.leaveOut}</p>` : nothing}
    ${view.notice === '' ? nothing : html`<p class="notice" id="task-notice">${icon('warning')}<span>${view.notice}</span></p>`}
    <div class="row">
      ${view.at > 0 ? html`<button type="button" class="b" @click=${() => host.go(-1)}><span>${words.back}</span></button>` : nothing}
      <button type="button" class="b go" @click=${() => (last ? host.send() : host.go(1))}>${last ? writingIcons.send : nothing}<span>${last ? words.send : words.next}</span></button>
      <button type="button" class="b text" @click=${() => host.stop()}><span>${words.stop}</span></button>
    </div>
    <p class="note">${icon('check')}<span>${words.keepsEach}</span></p>
  </section>`;
}

function stepTemplate(step: TaskStep, answer: StepAnswer | undefined, lang: string, { words, answer: give }: TaskHost): TemplateResult {
  const lines = step.lines ?? [];
  if (step.how === 'write') {
    return html`<div class="stack"><label for="task-words" class="label" dir="auto" lang=${lang}>${cleanWords(step.ask)}</label>
      <textarea id="task-words" class="field" rows="4" dir="auto" aria-describedby="task-hint" .value=${answer?.text ?? ''} @input=${(event: Event) => give({ step: step.id, text: (event.target as HTMLTextAreaElement).value })}></textarea>
      <p class="small quiet" id="task-hint">${words.writeForNow}</p></div>`;
  }
  if (step.how === 'read') {
    const marked = answer?.marked ?? [];
    const toggle = (line: number): void => give({ step: step.id, marked: marked.includes(line) ? marked.filter((one) => one !== line) : [...marked, line].sort((a, b) => a - b) });
    return html`<fieldset><legend dir="auto" lang=${lang}>${cleanWords(step.ask)}</legend><p class="small quiet">${words.markUnclear}</p><div class="reading">
      ${lines.map((line, at) => html`<label class="choice"><input type="checkbox" .checked=${marked.includes(at)} @change=${() => toggle(at)} /><span dir="auto" lang=${lang}>${cleanWords(line)}</span></label>`)}
    </div></fieldset>`;
  }
  return html`<fieldset><legend dir="auto" lang=${lang}>${cleanWords(step.ask)}</legend><div class="picks">
    ${lines.map((line, at) => html`<label class="choice"><input type="radio" name="task-${step.id}" .checked=${answer?.line === at} @change=${() => give({ step: step.id, line: at })} /><span dir="auto" lang=${lang}>${cleanWords(line)}</span></label>`)}
  </div></fieldset>`;
}
