import { fileSort, isAbort, isRefusal, newId, Refusal, type FileLimits, type FileReference, type Files, type Id } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fileName, plainType, problemOf, type FileProblem } from './file.model.js';
import { preparePicture } from './picture.js';
import { LONGEST, Recorder, type Recorded } from './recorder.js';

/** One file that is being given: still here, on its way, safe, or not taken. */
export interface Given {
  readonly file: FileReference;
  readonly content: Blob | undefined;
  /** An address of it on this page, to look at it or hear it before it goes. */
  readonly url: string | undefined;
  readonly state: 'preparing' | 'going' | 'ready' | 'failed';
  /** From 0 to 1. */
  readonly progress: number;
  readonly problem?: FileProblem;
  readonly refusal?: Refusal;
}

/** What giving asks of its element. */
export interface GivingWiring {
  files(): Files | undefined;
  limits(): FileLimits | undefined;
  /** What is given has changed: a draft is kept. */
  changed(): void;
  say(what: 'recording' | 'recorded'): void;
  say(what: 'added' | 'taken', name: string): void;
}

/** Files on their way from a person's hand to the words that will carry them. Nothing is lost on the way; anything may be taken away again. */
export class FileGiving implements ReactiveController {
  items: readonly Given[] = [];
  recorder: Recorder | undefined;
  /** Why nothing more was taken: too many, no microphone. */
  trouble: 'count' | 'microphone' | 'camera' | 'broke' | undefined;
  /** A recording was asked for and has not begun: the browser may be asking whether this page may listen. */
  #asking: symbol | undefined;
  #isSeen = false;
  #tick: ReturnType<typeof setInterval> | undefined;
  readonly #work = new Map<Id, AbortController>();
  readonly #settled = new Map<Id, Promise<void>>();

  constructor(private readonly host: ReactiveControllerHost, private readonly wiring: GivingWiring) {
    host.addController(this);
  }

  /** Nothing records unseen: a recording that is not drawn any more ends, and what was recorded is kept. */
  hostUpdate(): void {
    this.#isSeen = false;
  }

  hostUpdated(): void {
    if (this.recorder && !this.#isSeen) void this.finish();
  }

  hostDisconnected(): void {
    void this.finish();
  }

  /** The recording is being drawn. */
  seen(): void {
    this.#isSeen = true;
  }

  get limits(): FileLimits {
    return this.wiring.limits() ?? { types: {}, count: 0 };
  }

  /** What an action may carry now: all that is safe. */
  get given(): readonly FileReference[] {
    return this.items.filter(({ state }) => state === 'ready').map(({ file }) => file);
  }

  /** Whether something here is not safe yet: it would be left behind. */
  get unsafe(): boolean {
    return this.items.some(({ state }) => state !== 'ready') || this.recorder !== undefined;
  }

  /** Resolves when nothing is on its way any more, be it safe or not. */
  async settled(): Promise<void> {
    await Promise.all(this.#settled.values());
  }

  readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    for (const file of files) this.add(file, file.name);
  };

  add(content: Blob, name: string, more: Pick<FileReference, 'duration'> = {}): void {
    this.trouble = undefined;
    if (this.items.length >= this.limits.count) {
      this.trouble = 'count';
      this.host.requestUpdate();
      return;
    }
    const type = plainType(content.type);
    const file: FileReference = { id: newId(), type, size: content.size, name: fileName(name, type), ...more };
    this.items = [...this.items, { file, content, url: URL.createObjectURL(content), state: 'preparing', progress: 0 }];
    // Of a recording it is said that it was kept.
    if (more.duration === undefined) this.wiring.say('added', file.name);
    this.#begin(file.id);
  }

  retry(id: Id): void {
    this.#begin(id);
  }

  /** Takes it away: what is under way stops, what was kept goes. */
  remove(id: Id): void {
    const item = this.items.find(({ file }) => file.id === id);
    if (item === undefined) return;
    this.#work.get(id)?.abort();
    if (item.url !== undefined) URL.revokeObjectURL(item.url);
    void this.wiring.files()?.drop?.(id).catch(() => undefined);
    this.items = this.items.filter((other) => other !== item);
    this.trouble = undefined;
    this.wiring.say('taken', item.file.duration === undefined ? item.file.name : '');
    this.#changed();
  }

  /** What a picture shows; what is said in a recording. */
  describe(id: Id, words: Pick<FileReference, 'description'> | Pick<FileReference, 'transcript'>): void {
    this.items = this.items.map((item) => (item.file.id === id ? { ...item, file: withWords(item.file, words) } : item));
    this.#changed();
  }

  /** These have gone with their words. What was added since stays. */
  went(files: readonly FileReference[]): void {
    const gone = new Set(files.map(({ id }) => id));
    for (const { file, url } of this.items) if (url !== undefined && gone.has(file.id)) URL.revokeObjectURL(url);
    this.items = this.items.filter(({ file }) => !gone.has(file.id));
    this.host.requestUpdate();
  }

  /** Nothing of all this is left here, and nothing records any more. */
  clear(): void {
    this.cancelRecording();
    this.went(this.items.map(({ file }) => file));
    this.trouble = undefined;
  }

  /** Nobody draws it any more. */
  letGo(): void {
    this.clear();
    this.host.removeController(this);
  }

  /** What a draft held. What cannot be had any more is left out. @param wanted whether it still is, once it has come */
  async restore(files: readonly FileReference[], wanted: () => boolean = () => true): Promise<void> {
    const found = await Promise.all(files.map(async (file) => {
      const content = await this.wiring.files()?.get(file.id).catch(() => undefined);
      return content && { file, content, url: URL.createObjectURL(content), state: 'ready' as const, progress: 1 };
    }));
    if (!wanted()) return;
    const fresh = found.filter((item) => item !== undefined && !this.items.some(({ file }) => file.id === item.file.id)) as Given[];
    this.items = [...fresh, ...this.items];
    this.host.requestUpdate();
  }

  async record(sort: Recorded): Promise<void> {
    if (this.recorder || this.#asking) return;
    this.trouble = this.items.length >= this.limits.count ? 'count' : undefined;
    this.host.requestUpdate();
    if (this.trouble) return;
    const asking = (this.#asking = Symbol(sort));
    try {
      const recorder = await Recorder.start(sort, Object.keys(this.limits.types));
      // Somebody has gone on before the browser said yes.
      if (this.#asking !== asking) return recorder.cancel();
      this.recorder = recorder;
      this.#tick = setInterval(() => this.#beat(), 500);
      this.wiring.say('recording');
    } catch {
      if (this.#asking === asking) this.trouble = sort === 'voice' ? 'microphone' : 'camera';
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      this.host.requestUpdate();
    }
  }

  /** A recording that runs ends here, and is kept; one that has only been asked for never begins. */
  async finish(): Promise<void> {
    this.#asking = undefined;
    if (this.recorder) await this.stopRecording(this.recorder.sort);
  }

  async stopRecording(name: string): Promise<void> {
    const { recorder } = this;
    if (!recorder) return;
    this.#quiet();
    try {
      const { content, duration } = await recorder.stop();
      this.add(content, name, { duration: Math.round(duration * 10) / 10 });
      this.wiring.say('recorded');
    } catch {
      this.trouble = 'broke';
    }
    this.host.requestUpdate();
  }

  cancelRecording(): void {
    this.#asking = undefined;
    this.recorder?.cancel();
    this.#quiet();
    this.host.requestUpdate();
  }

  #quiet(): void {
    clearInterval(this.#tick);
    this.recorder = undefined;
  }

  /** A recording ends by itself where the longest one ends. */
  #beat(): void {
    const { recorder } = this;
    if (recorder && recorder.seconds >= LONGEST[recorder.sort]) void this.stopRecording(recorder.sort);
    this.host.requestUpdate();
  }

  #begin(id: Id): void {
    const work = new AbortController();
    this.#work.set(id, work);
    this.#settled.set(id, this.#bring(id, work.signal).finally(() => {
      if (this.#work.get(id) !== work) return;
      this.#work.delete(id);
      this.#settled.delete(id);
    }));
  }

  async #bring(id: Id, signal: AbortSignal): Promise<void> {
    this.#set(id, { state: 'preparing', progress: 0, problem: undefined, refusal: undefined });
    try {
      await this.#prepare(id);
      const { file, content } = this.#item(id, signal);
      const problem = problemOf(file, this.limits);
      if (problem !== undefined) return this.#set(id, { state: 'failed', problem });
      this.#set(id, { state: 'going' });
      const kept = await this.wiring.files()!.put(file, content!, { signal, progress: (progress) => this.#set(id, { progress }) });
      const now = this.#item(id, signal);
      this.#set(id, { state: 'ready', progress: 1, file: { ...now.file, size: kept.size, type: kept.type } });
      this.wiring.changed();
    } catch (reason) {
      if (signal.aborted || isAbort(reason)) return;
      this.#set(id, { state: 'failed', refusal: isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason }) });
    }
  }

  /** A picture is drawn anew, once; a recording is what it is. */
  async #prepare(id: Id): Promise<void> {
    const { file, content } = this.#item(id);
    const isRaw = content !== undefined && file.width === undefined;
    if (!isRaw || !/^image\//.test(file.type)) return;
    const prepared = await preparePicture(content, Object.keys(this.limits.types));
    if (prepared === undefined) return;
    const { width, height } = prepared;
    const { type, size } = prepared.content;
    const now = this.#item(id);
    if (now.url !== undefined) URL.revokeObjectURL(now.url);
    this.#set(id, { content: prepared.content, url: URL.createObjectURL(prepared.content), file: { ...now.file, type, size, name: fileName(file.name, type), width, height } });
  }

  #item(id: Id, signal?: AbortSignal): Given {
    signal?.throwIfAborted();
    const item = this.items.find(({ file }) => file.id === id);
    if (item === undefined) throw new DOMException('taken away', 'AbortError');
    return item;
  }

  #set(id: Id, values: { -readonly [K in keyof Given]?: Given[K] | undefined }): void {
    this.items = this.items.map((item) => (item.file.id === id ? ({ ...item, ...values } as Given) : item));
    this.host.requestUpdate();
  }

  #changed(): void {
    this.wiring.changed();
    this.host.requestUpdate();
  }
}

/** Empty words are none. */
function withWords(file: FileReference, words: Pick<FileReference, 'description'> | Pick<FileReference, 'transcript'>): FileReference {
  const { description, transcript, ...bare } = { ...file, ...words };
  return { ...bare, ...(description?.trim() && { description }), ...(transcript?.trim() && { transcript }) };
}

export const asksDescription = ({ type }: FileReference): boolean => fileSort(type) === 'picture';
export const asksTranscript = ({ type }: FileReference): boolean => fileSort(type) === 'voice' || fileSort(type) === 'video';
