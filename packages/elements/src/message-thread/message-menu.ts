import type { Message, MessageVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords } from '../shared/text.js';
import { makeButtons, makingForm, type MakingMode, type MakingView } from './making.views.js';
import { whenLine, type Telling } from './message-thread.words.js';
import type { TalkStrings } from './talk.strings.js';

/** What is open under one message, and what may be done with it. */
export interface MenuState {
  readonly mode: 'choose' | 'edit' | 'report' | 'reported' | MakingMode;
  /** What may be made of it. */
  readonly makings: readonly MakingMode[];
  readonly making: MakingView | undefined;
  readonly canEdit: boolean;
  readonly canTakeBack: boolean;
  readonly canPass: boolean;
  readonly canReport: boolean;
  readonly canMake: boolean;
  /** What it said before, if one has asked to see it. */
  readonly versions: readonly MessageVersion[] | undefined;
  turnTo(mode: MenuState['mode'] | 'closed'): void;
  showVersions(show: boolean): void;
  save(text: string): void;
  takeBack(): void;
  pass(): void;
  report(reason: string): void;
}

/** What one can do with a message beside answering it. In the page, not over it: it works in any frame and on any phone. */
export function messageMenu(message: Message, menu: MenuState, telling: Telling, words: TalkStrings): TemplateResult {
  if (menu.mode === 'edit') return wordsForm(message, words.edit, words.saveChange, message.text, menu, (text) => menu.save(text), words.cancel);
  if (menu.mode === 'report') return wordsForm(message, words.reportWhy, words.sendReport, '', menu, (text) => menu.report(text), words.cancel);
  if (menu.mode === 'reported') return html`<p class="note">${icon('check')}<span>${words.reported}</span></p>`;
  if (menu.mode !== 'choose') return menu.making === undefined ? html`` : makingForm(menu.mode, message, menu.making);
  const shown = menu.versions !== undefined;
  const one = (allowed: boolean, label: string, act: () => void) =>
    allowed ? html`<button class="b soft" type="button" @click=${act}><span>${label}</span></button>` : nothing;
  return html`${makeButtons(menu.makings, words, (mode) => menu.turnTo(mode))}<div class="menu row">
      ${one(menu.canEdit, words.edit, () => menu.turnTo('edit'))}
      ${one(menu.canTakeBack, words.takeBack, () => menu.takeBack())}
      ${one(message.edited !== undefined, shown ? words.hideFirstWords : words.firstWords, () => menu.showVersions(!shown))}
      ${one(menu.canPass, words.pass, () => menu.pass())}
      ${one(menu.canReport, words.report, () => menu.turnTo('report'))}
    </div>
    ${menu.versions?.map(
      (version) => html`<div class="quote">
        <span class="small">${sentence(words.before(whenLine(version.at, telling)))}</span>
        <span lang=${version.language.tag} dir="auto">${cleanWords(version.text)}</span>
      </div>`,
    )}`;
}

function wordsForm(message: Message, label: string, save: string, text: string, menu: MenuState, done: (text: string) => void, cancel: string): TemplateResult {
  const id = `form-${message.n}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    done(((event.target as HTMLElement).querySelector('textarea') as HTMLTextAreaElement).value);
  };
  return html`<form class="menu stack" @submit=${submit}>
    <label for=${id}>${label}</label>
    <textarea class="field" id=${id} rows="2" dir="auto" .value=${text}></textarea>
    <div class="row">
      <button class="b" type="submit"><span>${save}</span></button>
      <button class="b text" type="button" @click=${() => menu.turnTo('choose')}><span>${cancel}</span></button>
    </div>
  </form>`;
}
