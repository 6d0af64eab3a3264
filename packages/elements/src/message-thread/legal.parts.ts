import type { CSSResultOrNative, ReactiveControllerHost } from 'lit';
import type { Locales } from '../shared/language.js';
import type { LegalStrings } from './legal.strings.js';
import type { Writing } from './writing.js';
import type { OwnWaiting } from './message-thread.model.js';

/** The element, as far as parts that come later need it. */
interface Host extends ReactiveControllerHost {
  readonly locale: { add(locales: Locales): Promise<unknown> };
  adopt(...styles: readonly CSSResultOrNative[]): void;
  strings<S>(make: (msg: never) => S): S;
}

/** What is said and done about legal words. It is fetched by a talk that has some, and by whoever writes some. */
export class LegalParts {
  /** The form that is open: which letter, for whom, what. */
  open: string | undefined;
  /** What has been typed into a form, by its field. */
  readonly drafts = new Map<string, string>();
  empty = false;
  #parts: typeof import('./legal.js') | undefined;
  #asked = false;
  readonly #host: Host;

  constructor(host: ReactiveControllerHost) {
    this.#host = host as Host;
  }

  set(values: { readonly open?: string | undefined; readonly empty?: boolean }): void {
    Object.assign(this, values);
    this.#host.requestUpdate();
  }

  keep(field: string, text: string): void {
    this.drafts.set(field, text);
  }

  /** The parts with their words, asked for now if they are not there yet. */
  get here() {
    if (!this.#asked) void this.#load();
    return this.#parts && { parts: this.#parts, words: this.#host.strings<LegalStrings>(this.#parts.legalStrings as (msg: never) => LegalStrings) };
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      const parts = await import('./legal.js');
      await this.#host.locale.add(parts.legalLocales);
      this.#host.adopt(parts.legalStyles);
      this.#parts = parts;
      this.#host.requestUpdate();
    } catch {
      this.#asked = false;
    }
  }

  /** Where the letters of a talk stand, after its last entry. */
  tail(writing: Writing, waiting: readonly OwnWaiting[]): readonly unknown[] {
    const letters = writing.data.confirmed.filter(({ explaining }) => explaining !== undefined);
    if (letters.length === 0 || waiting.length > 0) return [];
    const here = this.here;
    return here ? letters.map((letter) => here.parts.letterTemplate(letter, { ...writing.telling, legal: this, more: here.words, act: writing.act })) : [];
  }
}
