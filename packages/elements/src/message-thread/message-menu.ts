import type { Message, MessageVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { makeButtons, makingForm, type MakingMode, type MakingView } from './making.views.js';
import { whenLine } from './message-thread.words.js';
import { reachedForm, saidForm, wordless, type NoteView } from './note.forms.js';
import type { TalkStrings } from './talk.strings.js';
import type { WritingTelling } from './writing.words.js';

/** What is open under one message, and what may be done with it. */
export interface MenuState {
  readonly mode: 'choose' | 'edit' | 'report' | 'reported' | 'reached' | 'words' | MakingMode;
  /** What stands in the form, where that is not what was said; and what keeps it from being saved: nothing is written, or how many letters are too many. */
  readonly text: string | undefined;
  readonly problem: 'empty' | number | undefined;
  /** What was tried and did not go out, in words. */
  readonly trouble: string;
  /** What may be made of it. */
  readonly makings: readonly MakingMode[];
  readonly making: MakingView | undefined;
  readonly canEdit: boolean;
  readonly canTakeBack: boolean;
  readonly canPass: boolean;
  readonly canReport: boolean;
  readonly canMake: boolean;
  /** May say that it was brought to somebody by another way. */
  readonly canReach: boolean;
  /** May put its files into words. */
  readonly canWord: boolean;
  /** People who came later, and may read it once all who read it have agreed; `letRead` is this viewer's yes. */
  readonly cameLater: readonly { readonly called: string; letRead(): void }[];
  readonly note: NoteView;
  /** Asks whoever gave it for its words, in the box. */
  readonly askWords: (() => void) | undefined;
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
export function messageMenu(message: Message, menu: MenuState, telling: WritingTelling, words: TalkStrings): TemplateResult {
  if (menu.mode === 'edit') return wordsForm(message, { label: words.edit, save: words.saveChange, cancel: words.cancel }, menu.text ?? message.text, menu, telling, (text) => menu.save(text));
  if (menu.mode === 'report') return wordsForm(message, { label: words.reportWhy, save: words.sendReport, cancel: words.cancel }, '', menu, telling, (text) => menu.report(text), 1000);
  if (menu.mode === 'reported') return html`<p class="note">${icon('check')}<span>${words.reported}</span></p>`;
  if (menu.mode === 'reached') return reachedForm(message, menu.note);
  if (menu.mode === 'words') return saidForm(message, menu.note);
  if (menu.mode !== 'choose') return menu.making === undefined ? html`` : makingForm(menu.mode, message, menu.making);
  const shown = menu.versions !== undefined;
  const one = (allowed: boolean, label: unknown, act: () => void) =>
    allowed ? html`<button class="b soft" type="button" @click=${act}><span>${label}</span></button>` : nothing;
  return html`${makeButtons(menu.makings, words, (mode) => menu.turnTo(mode))}<div class="menu row">
      ${one(menu.canEdit, words.edit, () => menu.turnTo('edit'))}
      ${one(menu.canTakeBack, words.takeBack, () => menu.takeBack())}
      ${one(message.edited !== undefined, shown ? words.hideFirstWords : words.firstWords, () => menu.showVersions(!shown))}
      ${one(menu.canReach, words.wasReached, () => menu.turnTo('reached'))}
      ${one(menu.canWord, wordless(message, menu.note.notes).some(({ type }) => !type.startsWith('image/')) ? words.giveWords : words.describe, () => menu.turnTo('words'))}
      ${one(menu.askWords !== undefined, words.askWords, () => menu.askWords!())}
      ${menu.cameLater.map(({ called, letRead }) => one(true, sentence(words.letRead(isolate(called))), letRead))}
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

interface FormWords {
  readonly label: string;
  readonly save: string;
  readonly cancel: string;
}

/** @param most letters that the field takes; without it what is too long is said, and nothing is cut */
function wordsForm(message: Message, form: FormWords, text: string, menu: MenuState, { words }: WritingTelling, done: (text: string) => void, most?: number): TemplateResult {
  const id = `form-${message.n}`;
  const { problem } = menu;
  const submit = (event: Event): void => {
    event.preventDefault();
    done(((event.target as HTMLElement).querySelector('textarea') as HTMLTextAreaElement).value);
  };
  return html`<form class="menu stack" @submit=${submit}>
    <label for=${id}>${form.label}</label>
    <textarea class="field" id=${id} rows="2" dir="auto" maxlength=${most ?? nothing} aria-describedby="about-${id}" aria-invalid=${problem === undefined ? nothing : 'true'} .value=${text}></textarea>
    <p class="small strong" id="about-${id}" role="status">${problem === 'empty' ? words.emptyWords : problem === undefined ? menu.trouble : words.tooLong(String(problem))}</p>
    <div class="row">
      <button class="b" type="submit"><span>${form.save}</span></button>
      <button class="b text" type="button" @click=${() => menu.turnTo('choose')}><span>${form.cancel}</span></button>
    </div>
  </form>`;
}
