import type { Id, LanguageTag, Message } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { languagePicture } from '../shared/language-menu.js';
import { languageName } from '../shared/language-name.js';
import { sentence } from '../shared/sentence.js';
import { cleanName, cleanWords, isolate, plainSentence } from '../shared/text.js';
import { translation } from '../shared/translator.js';
import { whenLine } from './message-thread.words.js';
import type { Writing } from './writing.views.js';

/** Where one translation stands: on its way, there in the reader's language, or the plug-in has none. */
type Made = { readonly is: 'coming' } | { readonly is: 'there'; readonly text: string } | { readonly is: 'none' };

/** What a computer made of messages for a reader who asked: on this page alone, kept nowhere. */
export class Translated {
  /** Counts what has changed: what is drawn beside messages is drawn again. */
  version = 0;
  readonly #made = new Map<string, Made>();

  constructor(private readonly changed: () => void) {}

  /** Of the words as they stand: changed words are asked for anew. */
  of(message: Message, to: LanguageTag): Made | undefined {
    return this.#made.get(keyOf(message, to));
  }

  /** @returns what came, or nothing where there is none or it could not be had */
  async ask(message: Message, to: LanguageTag, translate: () => Promise<string>): Promise<string | undefined> {
    const key = keyOf(message, to);
    this.#set(key, { is: 'coming' });
    try {
      const text = await translate();
      this.#set(key, text.trim() === '' ? { is: 'none' } : { is: 'there', text });
      return text.trim() === '' ? undefined : text;
    } catch {
      this.#set(key, { is: 'none' });
      return undefined;
    }
  }

  #set(key: string, made: Made): void {
    this.#made.set(key, made);
    this.version += 1;
    this.changed();
  }
}

const keyOf = ({ id, edited }: Message, to: LanguageTag): Id => `${id} ${edited?.at ?? ''} ${to}`;

/** Directly under words in another language: one tap puts them into the reader's own. Never under legal words (T14), nor under one's own. */
export function translatedTemplate(message: Message, { telling, composer, say }: Writing): TemplateResult | typeof nothing {
  const { tag, words, viewer } = telling;
  const { translated } = composer;
  const translate = message.author.person === viewer.person ? undefined : translation(message, tag);
  if (translate === undefined) return nothing;
  const made = translated.of(message, tag);
  const label = words.byComputer(isolate(languageName(tag)));
  if (made?.is === 'there') {
    return html`<div class="translated"><p class="body" lang=${tag} dir=${directionOf(tag)}>${cleanWords(made.text)}</p><p class="small quiet">${sentence(label)}</p></div>`;
  }
  const ask = (): void => void translated.ask(message, tag, translate).then((text) => say(text === undefined ? words.noTranslation : `${plainSentence(label)} ${cleanWords(text)}`));
  const of = plainSentence(`${words.translate}: ${cleanName(message.author.called)}, ${whenLine(message.at, telling)}`);
  return html`<div class="translated">${made?.is === 'none' ? html`<p class="small quiet">${words.noTranslation}</p>` : nothing}
    <button class="b soft" type="button" aria-label=${of} aria-busy=${String(made?.is === 'coming')} @click=${ask}>${languagePicture}<span>${words.translate}</span></button></div>`;
}
