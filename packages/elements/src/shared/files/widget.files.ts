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
  /** What the files belong to, where that never changes: a talk. */
  readonly of?: string;
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
  #parts: GivingParts | undefined;
  /** What is being given, by the card or step that it belongs to. */
  readonly #givings = new Map<string, FileGiving>();
  #shown: { readonly parts: ShownParts; readonly shelf: FileShelf } | undefined;
  #asked = false;
  /** What was given before is not back yet. */
  #waits = false;
  #of: string;

  constructor(private readonly host: FilesHost) {
    this.#of = host.of ?? '';
  }

  get #giving(): { readonly parts: GivingParts; readonly giving: FileGiving } | undefined {
    const parts = this.#parts;
    if (parts === undefined) return undefined;
    const giving = this.#givings.get(this.#of) ?? this.#make(parts);
    this.#givings.set(this.#of, giving);
    return { parts, giving };
  }

  get #files() {
    return this.host.session()?.files;
  }

  /** One line that opens the ways to give something, and what was given so far. @param of the card: those of another wait for it */
  give(of: string, label: string): TemplateResult | typeof nothing {
    const way = this.way(of, label);
    return way === nothing ? nothing : html`<div class="stack tight">${way}${this.box()}</div>`;
  }

  /** The control that opens the ways to give something. It stands beside others. */
  way(of: string, label: string): TemplateResult | typeof nothing {
    if (!this.#files || !this.host.session()?.supports.files) return nothing;
    if (of !== this.#of) this.turnTo(of);
    return html`<button class="b text add-file" type="button" aria-expanded=${String(this.open)} @click=${() => this.#toggle()}>${fileIcons.picture}<span>${label}</span></button>`;
  }

  /** Something else is looked at, or nothing: a recording ends and is kept with what it belongs to. */
  turnTo(of: string): void {
    if (of === this.#of) return;
    void this.finish();
    this.#of = of;
    this.open = this.#waits = false;
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
    this.#letGo();
    this.#of = of;
    this.#waits = this.open = true;
    if (!this.#parts) await this.#comeGiving();
    if (this.#of === of) await this.#giving?.giving.restore(held, () => this.#of === of);
    if (this.#of !== of) return;
    this.#waits = false;
    this.host.element.requestUpdate();
  }

  /** A recording that runs ends here, and is kept. */
  async finish(): Promise<void> {
    await this.#giving?.giving.finish();
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
    if (!this.#parts) await this.#comeGiving();
    await this.#giving?.giving.restore(files);
  }

  /** Shows these and no others: those that it has already stay as they are. */
  async become(files: readonly FileReference[]): Promise<void> {
    const wanted = new Set(files.map(({ id }) => id));
    this.went(this.given.filter(({ id }) => !wanted.has(id)));
    await this.restore(files);
  }

  /** These have gone with their words. */
  went(files: readonly FileReference[]): void {
    this.#giving?.giving.went(files);
    if (files.length > 0 && !this.some) this.open = false;
  }

  /** Something here could be lost: it is neither sent nor in a draft. */
  get unsafe(): boolean {
    return this.#giving?.giving.unsafe ?? false;
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
    if (!this.#parts) void this.#comeGiving();
  }

  async #comeGiving(): Promise<void> {
    const parts = await import('./giving.js').catch(() => undefined);
    if (!parts || this.#parts) return;
    await this.host.take(parts.givingLocales, parts.fileStyles);
    this.#parts = parts;
    this.version += 1;
    this.host.element.requestUpdate();
  }

  #make(parts: GivingParts): FileGiving {
    const { element, session } = this.host;
    const words = () => this.host.strings(parts.givingStrings);
    return new parts.FileGiving(element, {
      files: () => this.#files, limits: () => this.host.limits?.() ?? session()?.supports.files, changed: () => { this.host.changed?.(); element.requestUpdate(); },
      say: (what: string, name?: string) => this.host.say(heard(what, words(), name)),
    });
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
    this.#letGo();
    this.#shown?.shelf.clear();
    this.#shown = undefined;
  }

  #letGo(): void {
    for (const giving of this.#givings.values()) giving.letGo();
    this.#givings.clear();
    this.open = this.#waits = false;
  }
}

function heard(what: string, words: ReturnType<GivingParts['givingStrings']>, name = ''): string {
  if (what === 'recording') return words.saidRecording;
  if (what === 'recorded') return words.saidRecorded;
  if (what === 'added') return words.saidAdded(name);
  return name === '' ? words.saidTakenRecording : words.saidTaken(name);
}
