import type { Id, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sentence } from '../shared/sentence.js';
import { plainSentence } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { others } from './thread-list.model.js';
import type { PanelTelling } from './panels.js';
import { names } from '../shared/names.js';
import { title } from './thread-list.words.js';

/** Where somebody is in answering several alike. */
export interface Alike {
  readonly step: 'write' | 'look' | 'sending';
  readonly chosen: ReadonlySet<Id>;
  readonly text: string;
  /** What still has to be said, or how many did not go out. */
  readonly notice?: string;
}

export interface AlikeActions {
  write(text: string): void;
  look(): void;
  leaveOut(thread: Thread): void;
  back(): void;
  send(): void;
  cancel(): void;
}

/** One text, then every copy with its own audience to look at, then as many separate messages (T24). */
export function alikeTemplate(alike: Alike, threads: readonly Thread[], host: PanelTelling, actions: AlikeActions): TemplateResult {
  const { words, forms, tag } = host;
  const count = new Intl.NumberFormat([tag, 'en'], { numberingSystem: 'latn' }).format(threads.length);
  const write = html`<label class="label" for="alike">${forms.severalWords}</label>
    <textarea id="alike" class="field" rows="3" maxlength="4000" lang=${tag} dir="auto" .value=${alike.text} @input=${(event: Event) => actions.write((event.target as HTMLTextAreaElement).value)}></textarea>
    <p class="small quiet">${forms.chosen(count)}</p>`;
  const copies = html`<p class="label">${forms.lookTitle}</p>
    <blockquote class="said ${host.viewer.side}" lang=${tag} dir="auto">${alike.text}</blockquote>
    <ul class="copies">
      ${repeat(threads, ({ id }) => id, (thread) => {
        const named = title(thread, host).title;
        return html`<li>
          <span>${sentence(named)}</span>
          <span class="small quiet">${sentence(forms.willSee(names(others(thread, host.viewer), tag)))}</span>
          <button type="button" class="b text" aria-label=${plainSentence(forms.leaveOut(named))} @click=${() => actions.leaveOut(thread)}><span>${forms.leaveOutShort}</span></button>
        </li>`;
      })}
    </ul>`;
  const go = alike.step === 'write'
    ? html`<button type="button" class="b go" @click=${actions.look}>${forms.look}</button>`
    : html`<button type="button" class="b go" @click=${actions.send}>${writingIcons.send}<span>${forms.sendCopies(count)}</span></button>
        <button type="button" class="b" @click=${actions.back}>${forms.back}</button>`;
  return html`<section class="panel" part="alike" aria-label=${words.several}>
    <div class="stack tight"><h3 class="t2" tabindex="-1">${words.several}</h3>${alike.step === 'write' ? html`<p>${forms.severalHelp}</p>` : nothing}</div>
    <div class="stack">${alike.step === 'write' ? write : copies}</div>
    <p role="alert">${alike.notice ?? ''}</p>
    <div class="row">${go}<button type="button" class="b text" @click=${actions.cancel}>${forms.cancel}</button></div>
  </section>`;
}
