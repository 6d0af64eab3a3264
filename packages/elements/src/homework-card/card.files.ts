import type { FileReference, Session } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import { html, nothing, type CSSResult, type ReactiveControllerHost } from 'lit';
import type { FileGiving } from '../shared/files/file-giving.controller.js';
import type { FileShelf } from '../shared/files/shown-files.js';
import { fileIcons } from '../shared/files/file.icons.js';
import type { Locales } from '../shared/language.js';

/** What giving and showing files asks of the card. */
export interface FilesHost {
  readonly element: ReactiveControllerHost;
  session(): Session | undefined;
  /** Takes in what came with a part. */
  take(locales: Locales, ...styles: readonly CSSResult[]): Promise<void>;
  strings<T extends object>(make: (msg: typeof Msg) => T): T;
  tag(): string;
  say(words: string): void;
}

type GivingParts = typeof import('../shared/files/giving.js');
type ShownParts = typeof import('../shared/files/shown.js');

/** Photos, pages and recordings on a card (H5). The way to give them comes when somebody wants it, those that are shown when there are some. */
export class CardFiles {
  open = false;
  #giving: { readonly parts: GivingParts; readonly giving: FileGiving } | undefined;
  #shown: { readonly parts: ShownParts; readonly shelf: FileShelf } | undefined;
  #asked = false;
  #of = '';

  constructor(private readonly host: FilesHost) {}

  get #files() {
    return this.host.session()?.files;
  }

  /** One line that opens the ways to give something, and what was given so far. @param of the card: files of another are let go */
  give(of: string, label: string): unknown {
    const limits = this.host.session()?.supports.files;
    if (!this.#files || !limits) return nothing;
    if (of !== this.#of) this.clear();
    this.#of = of;
    const now = this.#giving;
    const words = now && this.host.strings(now.parts.givingStrings);
    return html`<div class="stack tight"><button class="b text" type="button" aria-expanded=${String(this.open)} @click=${() => this.#toggle()}>${fileIcons.picture}<span>${label}</span></button>
      ${now && words ? now.parts.givingTemplate({ giving: now.giving, words, tag: this.host.tag(), lang: this.host.tag(), onDevice: this.host.session()?.outbox !== undefined, open: this.open }) : nothing}</div>`;
  }

  /** What goes with the words, once all of it is safe. @returns `undefined` while something is not: it says so itself */
  async ready(): Promise<readonly FileReference[] | undefined> {
    const giving = this.#giving?.giving;
    await giving?.settled();
    return giving?.unsafe ? undefined : (giving?.given ?? []);
  }

  get some(): boolean {
    return (this.#giving?.giving.items.length ?? 0) > 0;
  }

  /** It has gone, or is let go. */
  clear(): void {
    this.#giving?.giving.clear();
    this.open = false;
  }

  /** What somebody gave, under their words. */
  show(files: readonly FileReference[], lang: string): unknown {
    if (files.length === 0) return nothing;
    const now = this.#shown;
    if (now) return now.parts.shownFiles(files, { shelf: now.shelf, words: this.host.strings(now.parts.shownFilesStrings), tag: this.host.tag(), lang });
    void this.#comeShown();
    return html`<p class="small quiet">${files.map(({ name }) => name).join(' · ')}</p>`;
  }

  #toggle(): void {
    this.open = !this.open;
    this.host.element.requestUpdate();
    if (!this.#giving) void this.#comeGiving();
  }

  async #comeGiving(): Promise<void> {
    const parts = await import('../shared/files/giving.js').catch(() => undefined);
    if (!parts || this.#giving) return;
    await this.host.take(parts.givingLocales, parts.fileStyles);
    const { element, session } = this.host;
    const words = () => this.host.strings(parts.givingStrings);
    const giving = new parts.FileGiving(element, {
      files: () => this.#files, limits: () => session()?.supports.files, changed: () => element.requestUpdate(),
      say: (what: string, name?: string) => this.host.say(heard(what, words(), name)),
    });
    this.#giving = { parts, giving };
    element.requestUpdate();
  }

  async #comeShown(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const parts = await import('../shared/files/shown.js').catch(() => undefined);
    const files = this.#files;
    this.#asked = false;
    if (!parts || !files) return;
    await this.host.take(parts.shownFilesLocales, parts.fileStyles);
    this.#shown = { parts, shelf: new parts.FileShelf(files) };
    this.host.element.requestUpdate();
  }

  /** Another person looks, or nobody any more. */
  leave(): void {
    this.clear();
    this.#shown?.shelf.clear();
    this.#shown = undefined;
  }
}

function heard(what: string, words: ReturnType<GivingParts['givingStrings']>, name = ''): string {
  if (what === 'recording') return words.saidRecording;
  if (what === 'recorded') return words.saidRecorded;
  return what === 'added' ? words.saidAdded(name) : words.saidTaken(name);
}
