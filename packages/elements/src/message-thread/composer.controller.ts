import { isRefusal, MESSAGE_LIMIT, newId, Refusal, type Day, type FileReference, type Id, type LanguageTag, type MessageSort, type QuickAnswer, type Recall, type SendMessage } from '@family-partnering/contract';
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { sendAgain, sendMessage, type Words } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';
import { threadFiles } from './composer.files.js';
import type { LocaleController } from '../shared/language.js';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import { draftOf } from './drafts.js';
import { LegalParts } from './legal.parts.js';
import { MadeData } from './made.data.js';
import { showsMessages } from './showing.js';
import { Translated } from './translated.js';
import { Untying } from '../shared/talk-links/untying.js';

/** Milliseconds of rest after which what has been typed is kept. */
const KEEP_AFTER = 400;
/** From how many letters before the limit the room left is told. */
export const NEAR_LIMIT = 200;

/** What the composer asks of its element, and tells it. */
export interface ComposerWiring {
  data(): ThreadData | undefined;
  /** The language in which somebody writes who has not said otherwise. */
  language(): LanguageTag;
  /** @returns false when the page sends it itself */
  before(action: SendMessage): boolean;
  after(action: SendMessage): void;
}

/** What is being written, and its way out. Words leave the box only when they are safe. */
export class ComposerController implements ReactiveController {
  text = '';
  replyTo: Id | undefined;
  sort: Exclude<MessageSort, 'line'> | undefined;
  needsReplyBy: Day | undefined;
  /** Which talk the words tell of, while `sort` is a log. */
  log: NonNullable<SendMessage['log']> | undefined;
  /** How the writer remembers what the quoted entry tells of. */
  recall: Recall | undefined;
  language: LanguageTag | undefined;
  important = false;
  isLegal = false;
  /** Whether the rarer choices are open. */
  open = false;
  /** Whether a day to answer by is being chosen. */
  promising = false;
  problem: 'empty' | 'long' | 'nobody' | 'file' | undefined;
  /** What came of the messages of this talk. */
  made: MadeData | undefined;
  /** Words that did not go out and that no outbox keeps: they are still in the box. */
  trouble: { readonly refusal: Refusal; readonly action: SendMessage; readonly boxed: boolean } | undefined;
  sending = false;
  /** Legal words, which a person explains. */
  readonly legal: LegalParts;
  /** Photos, pages and recordings that go with the words, and those that came. */
  readonly files: WidgetFiles;
  /** Takes away what ties a message to a thing. */
  readonly untying: Untying;
  /** What the page's plug-in made of words in another language. */
  readonly translated: Translated;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shelf: ReturnType<typeof draftOf> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly element: ComposerWiring,
  ) {
    this.legal = new LegalParts(host);
    this.files = threadFiles(host, () => element.data()?.session, () => element.language(), () => this.#keep());
    this.untying = new Untying({ session: () => element.data()?.session, redraw: () => host.requestUpdate(), say: (words) => (host as unknown as { readonly announcer: { say(words: string): void } }).announcer.say(words) });
    this.translated = new Translated(() => host.requestUpdate());
    host.addController(this);
    showsMessages(host as unknown as LitElement, () => element.data());
  }

  hostDisconnected(): void {
    this.#keep();
  }

  /** Changes to another thread, or to none: the draft of each stays with it. */
  async turnTo(data: ThreadData | undefined): Promise<void> {
    this.#keep();
    const shelf = (this.#shelf = data && draftOf(data.session, data.id));
    this.files.leave();
    this.made?.close();
    this.made = data && new MadeData(data.session, data.id, () => this.host.requestUpdate());
    this.#reset();
    const draft = await shelf?.read();
    if (shelf !== this.#shelf || draft === undefined || this.text !== '') return;
    this.text = draft.text;
    this.replyTo = draft.replyTo;
    this.host.requestUpdate();
    await this.files.restore(draft.files ?? []);
  }

  /** The language of the widget, which a first hello offers to change. */
  get locale(): LocaleController {
    return (this.host as unknown as { readonly locale: LocaleController }).locale;
  }

  /** How many letters are left, once it is time to say so; negative when there are too many. */
  get room(): number | undefined {
    const room = MESSAGE_LIMIT - this.text.length;
    return room <= NEAR_LIMIT ? room : undefined;
  }

  readonly input = (event: Event): void => {
    const before = this.room;
    this.text = (event.target as HTMLTextAreaElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), KEEP_AFTER);
    // Typing never waits for a drawing: only what is said about the words is drawn again.
    if (before !== this.room || this.problem !== undefined) {
      this.problem = undefined;
      this.host.requestUpdate();
    }
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.send();
  };

  /** Ctrl or Cmd and Enter sends; Enter alone is a new line, on a phone and on a desk alike. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void this.send();
  };

  set(values: Partial<Pick<ComposerController, 'sort' | 'needsReplyBy' | 'language' | 'important' | 'isLegal' | 'open' | 'promising' | 'replyTo' | 'log' | 'recall'>>): void {
    // Another quote is another answer.
    if ('replyTo' in values) this.recall = undefined;
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  /** Puts words into the box: a starter, or what came back. Never over what is there. */
  putBack(text: string, replyTo?: Id, files: readonly FileReference[] = []): void {
    this.text = [this.text, text].filter((words) => words.trim() !== '').join('\n\n');
    void this.files.restore(files).then(() => this.#keep());
    this.replyTo ??= replyTo;
    this.#keep();
    this.host.requestUpdate();
  }

  async send(): Promise<void> {
    const text = this.text;
    this.problem = text.trim() === '' && !this.files.some ? 'empty' : text.length > MESSAGE_LIMIT ? 'long' : this.sort === 'log' && !this.log?.with.length ? 'nobody' : undefined;
    this.host.requestUpdate();
    if (this.problem !== undefined || this.sending) return;
    const files = await this.#filesReady();
    if (files === undefined) return;
    const { replyTo, needsReplyBy, important, isLegal, language, log, recall } = this;
    const sort = recall === undefined ? this.sort : 'answer';
    await this.#go({ text: text.toWellFormed(), ...(files.length > 0 && { files }), language: this.#in(language), ...(sort && { sort }), ...(replyTo && { replyTo }), ...(needsReplyBy && { needsReplyBy }), ...(sort === 'log' && log && { log }), ...(recall && { recall }), important, isLegal }, text);
  }

  /** Nothing that is shown in the box is left behind: what is on its way is waited for, what did not get through is said. */
  async #filesReady(): Promise<readonly FileReference[] | undefined> {
    if (!this.files.some) return this.files.isRecording ? this.#notReady() : [];
    this.sending = true;
    this.host.requestUpdate();
    const files = await this.files.ready().finally(() => { this.sending = false; });
    return files ?? this.#notReady();
  }

  #notReady(): undefined {
    this.problem = 'file';
    this.host.requestUpdate();
  }

  /** An answer in words with a picture; what is in the box stays there. */
  quick(quick: QuickAnswer, text: string): Promise<void> {
    return this.#go({ text, language: this.#in(undefined), sort: 'answer', quick });
  }

  /** "Yes, this is how I remember it." */
  confirm(log: Id, text: string): Promise<void> {
    return this.#go({ text, language: this.#in(undefined), sort: 'answer', quick: 'yes', replyTo: log, recall: 'same' });
  }

  promise(day: Day, text: string): Promise<void> {
    this.promising = false;
    return this.#go({ text, language: this.#in(undefined), sort: 'promise', promisedBy: day });
  }

  /** The same action once more, so that it has one effect however often it is tried. */
  async retry(): Promise<void> {
    const { trouble } = this;
    if (trouble) await this.#act(trouble.action, trouble.boxed ? this.text : undefined);
  }

  /** The same words to the people who are there now. */
  async again(): Promise<void> {
    const { trouble } = this;
    const { thread, viewer } = this.element.data() ?? {};
    if (trouble && thread && viewer) await this.#act(sendAgain(trouble.action, thread, viewer, newId), trouble.boxed ? this.text : undefined);
  }

  /** A refused action of the outbox, to the people who are there now. @returns whether it is safe */
  async resend(action: SendMessage): Promise<boolean> {
    const { thread, viewer } = this.element.data() ?? {};
    return thread !== undefined && viewer !== undefined && this.#act(sendAgain(action, thread, viewer, newId), undefined);
  }

  forget(): void {
    this.trouble = undefined;
    this.host.requestUpdate();
  }

  #in(tag: LanguageTag | undefined): Words['language'] {
    return { tag: tag ?? this.element.language(), means: 'read' };
  }

  async #go(words: Words, boxed?: string): Promise<void> {
    const { thread, viewer } = this.element.data() ?? {};
    if (!thread || !viewer) return;
    const known = this.trouble?.action;
    const action = sendMessage(thread, viewer, words, newId);
    // Sent again unchanged, it is the same action: the first try may have arrived after all.
    await this.#act(known && sameWords(known, action) ? known : action, boxed);
  }

  async #act(action: SendMessage, boxed: string | undefined): Promise<boolean> {
    const data = this.element.data();
    if (!data || !this.element.before(action)) return false;
    this.sending = true;
    this.trouble = undefined;
    this.host.requestUpdate();
    try {
      await data.act(action);
      if (boxed !== undefined) this.#clear(boxed);
      if (action.files) this.files.clear();
      this.element.after(action);
      return true;
    } catch (reason) {
      const refusal = isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason });
      this.trouble = { refusal, action, boxed: boxed !== undefined };
      return false;
    } finally {
      this.sending = false;
      this.host.requestUpdate();
    }
  }

  /** Takes away what was sent; what has been written since stays. */
  #clear(sent: string): void {
    const rest = this.text === sent ? '' : this.text.startsWith(sent) ? this.text.slice(sent.length).trimStart() : this.text;
    this.#reset();
    this.text = rest;
    this.#keep();
  }

  #reset(): void {
    this.text = '';
    this.replyTo = this.sort = this.needsReplyBy = this.problem = this.trouble = this.log = this.recall = undefined;
    this.important = this.isLegal = this.open = this.promising = false;
  }

  #keep(): void {
    clearTimeout(this.#timer);
    void this.#shelf?.write({ text: this.text, ...(this.files.given.length > 0 && { files: this.files.given }), ...(this.replyTo && { replyTo: this.replyTo }) });
  }
}

const sameWords = (a: SendMessage, b: SendMessage): boolean => {
  const bare = ({ id: _id, message: _message, ...rest }: SendMessage) => JSON.stringify(rest);
  return bare(a) === bare(b);
};
