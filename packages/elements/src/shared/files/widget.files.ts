import type { FileLimits, FileReference, Session } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import { html, nothing, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FileGiving } from './file-giving.controller.js';
import type { FileShelf } from './shown-files.js';
import { fileIcons } from './file.icons.js';
import type { Locales } from '../language.js';

/** What giving and showing files asks of a widget. */
export interface FilesHost {
  readonly element: ReactiveControllerHost;
  session(): Session | undefined;
  /** Fewer than the session takes: one sort alone, or only so many. */
  limits?(): FileLimits | undefined;
  /** Takes in what came with a part. */
  take(locales: Locales, ...styles: readonly CSSResult[]): Promise<void>;
  strings<T extends object>(make: (msg: typeof Msg) => T): T;
  tag(): string;
  say(words: string): void;
  /** What is given has changed: a draft is kept. */
  changed?(): void;
}

type GivingParts = typeof import('./giving.js');
type ShownParts = typeof import('./shown.js');

/** Photos, pages and recordings in one widget (T7, H5). The way to give them comes when somebody wants it, those that are shown when there are some. */
export class WidgetFiles {
  open = false;
  /** Counts what has come: what is drawn from it is drawn again. */
  version = 0;
  #giving: { readonly parts: GivingParts; readonly giving: FileGiving } | undefined;
  #shown: { readonly parts: ShownParts; readonly shelf: FileShelf } | undefined;
  #asked = false;
  /** What was given before is not back yet. */
  #waits = false;
  #of = '';

  constructor(private readonly host: FilesHost) {}

  get #files() {
    return this.host.session()?.files;
  }

  /** One line that opens the ways to give something, and what was given so far. @param of the card: files of another are let go */
  give(of: string, label: string): TemplateResult | typeof nothing {
    const way = this.way(of, label);
    return way === nothing ? nothing : html`<div class="stack tight">${way}${this.box()}</div>`;
  }

  /** The control that opens the ways to give something. It stands beside others. */
  way(of: string, label: string): TemplateResult | typeof nothing {
    if (!this.#files || !this.host.session()?.supports.files) return nothing;
    if (of !== this.#of) this.clear();
    this.#of = of;
    return html`<button class="b text add-file" type="button" aria-expanded=${String(this.open)} @click=${() => this.#toggle()}>${fileIcons.picture}<span>${label}</span></button>`;
  }

  /** The ways to give something, while they are open, and what was given so far. */
  box(): TemplateResult | typeof nothing {
    const now = this.#giving;
    if (!now || this.#waits || (!this.open && !this.some)) return nothing;
    const { session, strings, tag } = this.host;
    return now.parts.givingTemplate({ giving: now.giving, words: strings(now.parts.givingStrings), tag: tag(), lang: tag(), onDevice: session()?.outbox !== undefined, open: this.open });
  }

  /** Opens the ways to give something at once, where nothing else is asked. What of another was in hand is let go. */
  async begin(of: string, held: readonly FileReference[]): Promise<void> {
    this.clear();
    this.#of = of;
    this.#waits = this.open = true;
    if (!this.#giving) await this.#comeGiving();
    if (this.#of === of) await this.#giving?.giving.restore(held, () => this.#of === of);
    if (this.#of !== of) return;
    this.#waits = false;
    this.host.element.requestUpdate();
  }

  /** A recording that runs ends here, and is kept. */
  async finish(): Promise<void> {
    const giving = this.#giving?.giving;
    if (giving?.recorder) await giving.stopRecording(giving.recorder.sort);
  }

  /** What goes with the words, once all of it is safe. @returns `undefined` while something is not: it says so itself */
  async ready(): Promise<readonly FileReference[] | undefined> {
    const giving = this.#giving?.giving;
    await giving?.settled();
    return giving?.unsafe ? undefined : (giving?.given ?? []);
  }

  /** What is safe by now: it goes into a draft. */
  get given(): readonly FileReference[] {
    return this.#giving?.giving.given ?? [];
  }

  /** What a draft held, or what came back. */
  async restore(files: readonly FileReference[]): Promise<void> {
    if (files.length === 0 || !this.#files) return;
    if (!this.#giving) await this.#comeGiving();
    await this.#giving?.giving.restore(files);
  }

  /** A recording runs: sending now would leave it behind. */
  get isRecording(): boolean {
    return this.#giving?.giving.recorder !== undefined;
  }

  /** Something is given, or about to be. */
  get busy(): boolean {
    return this.open || this.some;
  }

  get some(): boolean {
    return (this.#giving?.giving.items.length ?? 0) > 0;
  }

  /** It has gone, or is let go. */
  clear(): void {
    this.#giving?.giving.clear();
    this.open = this.#waits = false;
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
    const parts = await import('./giving.js').catch(() => undefined);
    if (!parts || this.#giving) return;
    await this.host.take(parts.givingLocales, parts.fileStyles);
    const { element, session } = this.host;
    const words = () => this.host.strings(parts.givingStrings);
    const giving = new parts.FileGiving(element, {
      files: () => this.#files, limits: () => this.host.limits?.() ?? session()?.supports.files, changed: () => { this.host.changed?.(); element.requestUpdate(); },
      say: (what: string, name?: string) => this.host.say(heard(what, words(), name)),
    });
    this.#giving = { parts, giving };
    this.version += 1;
    element.requestUpdate();
  }

  async #comeShown(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const parts = await import('./shown.js').catch(() => undefined);
    const files = this.#files;
    this.#asked = false;
    if (!parts || !files) return;
    await this.host.take(parts.shownFilesLocales, parts.fileStyles);
    this.#shown = { parts, shelf: new parts.FileShelf(files) };
    this.version += 1;
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
