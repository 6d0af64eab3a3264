import { fileSort, isAbort, isRefusal, type FileReference, type Files, type Id } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../icons.js';
import { sentence } from '../sentence.js';
import { cleanWords, isolate, plainSentence } from '../text.js';
import { fileName, lengthInWords, loadsByItself, sizeInWords, spanInWords } from './file.model.js';
import { fileIcons } from './file.icons.js';
import type { ShownFilesStrings } from './shown-files.strings.js';

type Loaded =
  | { readonly state: 'away' }
  | { readonly state: 'coming'; readonly progress: number; readonly stop: AbortController }
  | { readonly state: 'here'; readonly url: string }
  | { readonly state: 'failed'; readonly gone: boolean };

const AWAY: Loaded = { state: 'away' };

/** The files that one widget shows: fetched when wanted, kept for as long as it stands on the page. */
export class FileShelf {
  readonly #loaded = new Map<Id, Loaded>();
  readonly #listeners = new Map<Id, Set<() => void>>();
  readonly #near = typeof IntersectionObserver === 'undefined' ? undefined : new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#wanted.get(target)?.();
  }, { rootMargin: '25%' });
  readonly #wanted = new WeakMap<Element, () => void>();

  constructor(private readonly files: Files) {}

  look(id: Id): Loaded {
    return this.#loaded.get(id) ?? AWAY;
  }

  listen(id: Id, changed: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(changed));
    return () => void listeners.delete(changed);
  }

  /** Fetches it as soon as its place comes into view. */
  whenNear(element: Element | undefined, file: FileReference): void {
    if (element === undefined || this.#near === undefined) return;
    this.#wanted.set(element, () => {
      this.#near?.unobserve(element);
      if (this.look(file.id).state === 'away') void this.load(file);
    });
    this.#near.observe(element);
  }

  async load({ id, type }: FileReference): Promise<void> {
    const stop = new AbortController();
    this.#set(id, { state: 'coming', progress: 0, stop });
    try {
      const blob = await this.files.get(id, { signal: stop.signal, progress: (progress) => this.#set(id, { state: 'coming', progress, stop }) });
      // Its address stands on this page: it is what its sender said it is, and nothing that could run.
      this.#set(id, { state: 'here', url: URL.createObjectURL(blob.type === type ? blob : blob.slice(0, blob.size, type)) });
    } catch (reason) {
      if (stop.signal.aborted || isAbort(reason)) this.#set(id, AWAY);
      else this.#set(id, { state: 'failed', gone: isRefusal(reason) && reason.code === 'not-found' });
    }
  }

  /** Lets go of everything: another talk, another person, the end of the widget. */
  clear(): void {
    this.#near?.disconnect();
    for (const [id, loaded] of this.#loaded) {
      if (loaded.state === 'coming') loaded.stop.abort();
      if (loaded.state === 'here') URL.revokeObjectURL(loaded.url);
      this.#loaded.delete(id);
    }
  }

  #set(id: Id, loaded: Loaded): void {
    this.#loaded.set(id, loaded);
    for (const changed of this.#listeners.get(id) ?? []) changed();
  }
}

interface FileView {
  readonly file: FileReference;
  readonly shelf: FileShelf;
  readonly words: ShownFilesStrings;
  readonly tag: string;
  /** The language of the words that came with it. */
  readonly lang: string;
}

/** Draws itself again when its file comes, whatever stands around it. */
class ShownFile extends AsyncDirective {
  #view: FileView | undefined;
  #stop: (() => void) | undefined;

  render(view: FileView): TemplateResult {
    if (view.shelf !== this.#view?.shelf || view.file.id !== this.#view.file.id) {
      this.#stop?.();
      this.#stop = view.shelf.listen(view.file.id, () => { if (this.isConnected) this.setValue(fileTemplate(this.#view!)); });
    }
    this.#view = view;
    return fileTemplate(view);
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override reconnected(): void {
    this.#stop = this.#view?.shelf.listen(this.#view.file.id, () => this.setValue(fileTemplate(this.#view!)));
  }
}

const shownFile = directive(ShownFile);

/** The files of one message, answer or contribution. */
export const shownFiles = (files: readonly FileReference[], view: Omit<FileView, 'file'>): TemplateResult =>
  html`<div class="files">${files.map((file) => html`<div class="file" part="file">${shownFile({ ...view, file })}</div>`)}</div>`;

function fileTemplate(view: FileView): TemplateResult {
  const { file, shelf, lang, words } = view;
  const { transcript } = file;
  const loaded = shelf.look(file.id);
  return html`${loaded.state === 'here' ? hereTemplate(loaded.url, view) : loaded.state === 'coming' ? comingTemplate(loaded, view) : awayTemplate(loaded, view)}
    ${transcript === undefined ? nothing : html`<div class="file-words"><p class="small quiet">${words.words}</p><p lang=${lang} dir="auto">${cleanWords(transcript)}</p></div>`}`;
}

/** What it is and how much it costs to get it, before it is got. */
function awayTemplate(loaded: Loaded, view: FileView): TemplateResult {
  const { file, shelf, words, tag, lang } = view;
  const sort = fileSort(file.type);
  if (loaded.state === 'failed') {
    return html`<p class="small row">${icon('warning')}<span>${loaded.gone ? words.gone : words.notHere}</span>
      ${loaded.gone ? nothing : html`<button class="b" type="button" @click=${() => void shelf.load(file)}>${icon('retry')}<span>${words.tryAgain}</span></button>`}</p>`;
  }
  const [size, length] = [isolate(sizeInWords(file.size, tag)), file.duration === undefined ? undefined : isolate(lengthInWords(file.duration))];
  const label = {
    picture: words.showPicture(size),
    voice: length === undefined ? words.listen(size) : words.listenLong(length, size),
    video: length === undefined ? words.watch(size) : words.watchLong(length, size),
    document: words.get(isolate(file.name), size),
  }[sort];
  const near = loadsByItself(file) ? (element?: Element): void => shelf.whenNear(element, file) : (): void => undefined;
  return html`<div class="file-away ${sort}" ${ref(near)}>
    ${sort === 'picture' && file.description !== undefined ? html`<p class="small" lang=${lang} dir="auto">${cleanWords(file.description)}</p>` : nothing}
    <button class="b" type="button" @click=${() => void shelf.load(file)}>${fileIcons[sort]}<span>${sentence(label)}</span></button>
  </div>`;
}

function comingTemplate({ progress, stop }: Extract<Loaded, { state: 'coming' }>, { file, words }: FileView): TemplateResult {
  return html`<div class="file-away ${fileSort(file.type)}"><label class="small"><span>${words.coming}</span><progress max="1" .value=${progress}></progress></label>
    <button class="b text" type="button" @click=${() => stop.abort()}><span>${words.cancel}</span></button></div>`;
}

function hereTemplate(url: string, { file, words, lang, tag }: FileView): TemplateResult {
  const name = fileName(file.name, file.type);
  // A recording made here has a length, and no name that anybody chose.
  const heard = file.duration === undefined ? name : spanInWords(file.duration, tag);
  const save = html`<a class="b text" href=${url} download=${name}>${icon('open')}<span>${sentence(words.save(isolate(name)))}</span></a>`;
  // A page that lets nothing of ours be shown in it (its CSP) still lets it be saved.
  const blocked = (event: Event): void => (event.target as HTMLElement).setAttribute('hidden', '');
  switch (fileSort(file.type)) {
    case 'picture': return html`<img src=${url} alt=${file.description === undefined ? words.plainPicture : cleanWords(file.description)} lang=${file.description === undefined ? nothing : lang}
      width=${file.width ?? nothing} height=${file.height ?? nothing} @error=${blocked} /><p class="small blocked">${words.noPlayer} ${save}</p>`;
    case 'voice': return html`<audio controls src=${url} aria-label=${plainSentence(words.voiceOf(heard))} @error=${blocked}></audio><p class="small blocked">${words.noPlayer} ${save}</p>`;
    case 'video': return html`<video controls playsinline src=${url} aria-label=${plainSentence(words.videoOf(heard))} width=${file.width ?? nothing} height=${file.height ?? nothing} @error=${blocked}></video><p class="small blocked">${words.noPlayer} ${save}</p>`;
    case 'document': return save;
  }
}
