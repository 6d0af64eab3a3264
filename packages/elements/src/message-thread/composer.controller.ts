import { isRefusal, MESSAGE_LIMIT, newId, Refusal, type Day, type FamilyAction, type FileReference, type Id, type Instant, type KeepLater, type LanguageTag, type MessageSort, type QuickAnswer, type Recall, type SendMessage, type Thread } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keepLater, sendAgain, sendMessage, type Words } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';
import { threadFiles } from './composer.files.js';
import type { LocaleController } from '../shared/language.js';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import { TalkDrafts, type Draft, type Held } from './drafts.js';
import { LegalParts } from './legal.parts.js';
import { MadeData } from './made.data.js';
import { Translated } from './translated.js';
import { roomIn } from './writing.model.js';
import { Untying } from '../shared/talk-links/untying.js';

/** Milliseconds after which what is being typed is kept, however steadily somebody types. */
const KEEP_AFTER = 600;
/** From how many letters before the limit the room left is told. */
export const NEAR_LIMIT = 200;

/** What a box asks of its element, and tells it. */
export interface ComposerWiring {
  /** The language in which somebody writes who has not said otherwise. */
  language(): LanguageTag;
  /** @returns false when the page sends it itself */
  before(action: SendMessage): boolean;
  /** Keeps it, or has it decided, whichever talk is shown by then. */
  act(action: FamilyAction, from: ThreadData): Promise<void>;
  after(action: SendMessage | KeepLater): void;
}

/** What is being written in one talk, and its way out. Words leave the box only when they are safe, and they go to this talk alone. */
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
  /** For today: it asks for an answer on this day (T12). */
  urgent: Day | undefined;
  /** Whose words these are, where they are not the writer's own. */
  writtenFor: SendMessage['writtenFor'];
  /** When they are to leave, where that is not now: a day and a time on this device's clock. */
  later: { readonly on: Day; readonly at: string } | undefined;
  /** Whether the rarer choices are open. */
  open = false;
  /** Whether a day to answer by is being chosen. */
  promising = false;
  problem: 'empty' | 'long' | 'nobody' | 'file' | 'recording' | 'past' | undefined;
  /** What came of the messages of this talk. */
  made: MadeData | undefined;
  /** Words that did not go out and that no outbox keeps: they are still in the box. */
  trouble: { readonly refusal: Refusal; readonly action: SendMessage | KeepLater; /** What of the box went with it. */ readonly boxed: string | undefined } | undefined;
  sending = false;
  /** Legal words, which a person explains. */
  readonly legal: LegalParts;
  /** Photos, pages and recordings that go with the words, and those that came. */
  readonly files: WidgetFiles;
  /** Takes away what ties a message to a thing. */
  readonly untying: Untying;
  /** What the page's plug-in made of words in another language. */
  readonly translated: Translated;
  /** The talk as it was when who sees it was last drawn: this audience the writer has seen (T3). */
  shown: Thread | undefined;
  #drafts: TalkDrafts | undefined;
  /** One thing at a time with the draft: it is read before anything is kept. */
  #shelf: Promise<unknown> = Promise.resolve();
  /** Something stands here that the shelf does not hold yet. */
  #unkept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #going: Promise<unknown> = Promise.resolve();
  /** What did not go out so far, though it may have arrived: sent again unchanged, it is the same action. */
  #tried: readonly (SendMessage | KeepLater)[] = [];
  /** What has been answered in one tap, so that two taps are one answer. */
  #answered: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly element: ComposerWiring,
    public data: ThreadData,
  ) {
    this.legal = new LegalParts(host);
    this.files = threadFiles(host, data.id, () => this.data.session, () => element.language(), () => this.#touch());
    this.untying = new Untying({ session: () => this.data.session, redraw: () => host.requestUpdate(), say: (words) => (host as unknown as { readonly announcer: { say(words: string): void } }).announcer.say(words) });
    this.translated = new Translated(() => host.requestUpdate());
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#keepNow);
    document.addEventListener('visibilitychange', this.#keepNow);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#keepNow);
    document.removeEventListener('visibilitychange', this.#keepNow);
    this.#keepNow();
  }

  /** The talk is shown, for the first time or again. @param data the same talk, live */
  enter(data: ThreadData): void {
    this.data = data;
    this.made = new MadeData(data.session, data.id, () => this.host.requestUpdate());
    this.host.addController(this);
    if (this.#drafts !== undefined) return this.#heard();
    this.#drafts = new TalkDrafts(data.session, data.id, () => this.#heard());
    this.#fill();
  }

  /** Another talk is shown. What is on its way goes on; what is being said is kept with the words. Resolves when all of it is safe, or said not to be. */
  async leave(): Promise<void> {
    this.host.removeController(this);
    this.hostDisconnected();
    this.made?.close();
    await this.files.finish();
    await this.files.ready();
    this.#keepNow();
    await Promise.allSettled([this.#going, this.#shelf]);
    await this.#shelf;
  }

  /** Nobody comes back to this box: its draft lies on the shelf. */
  letGo(): void {
    this.files.leave();
    this.#drafts?.close();
  }

  /** Something is still in the box because it did not go out, or could not be kept. */
  get isStuck(): boolean {
    return this.trouble !== undefined || this.files.unsafe;
  }

  /** What other tabs hold of this talk. */
  get otherDrafts(): readonly Held[] {
    return this.#drafts?.others ?? [];
  }

  /** Words of another tab come into this box, where they are kept with the next writing; or they go. */
  takeOther(held: Held, into: boolean): void {
    if (into) this.putBack(held.text, held.replyTo, held.files);
    else void this.#next(() => this.#drafts!.drop(held));
  }

  /** The language of the widget, which a first hello offers to change. */
  get locale(): LocaleController {
    return (this.host as unknown as { readonly locale: LocaleController }).locale;
  }

  /** How many letters are left, once it is time to say so; negative when there are too many. */
  get room(): number | undefined {
    const room = roomIn(this.text, MESSAGE_LIMIT);
    return room <= NEAR_LIMIT ? room : undefined;
  }

  readonly input = (event: Event): void => {
    const before = this.room;
    this.text = (event.target as HTMLTextAreaElement).value;
    this.#touch();
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

  set(values: Partial<Pick<ComposerController, 'sort' | 'needsReplyBy' | 'language' | 'important' | 'isLegal' | 'open' | 'promising' | 'replyTo' | 'log' | 'recall' | 'urgent' | 'writtenFor' | 'later'>>): void {
    // Another quote is another answer.
    if ('replyTo' in values) this.recall = undefined;
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  /** Puts words into the box: a starter, or what came back. Never over what is there. */
  putBack(text: string, replyTo?: Id, files: readonly FileReference[] = []): void {
    this.text = joined(this.text, text);
    void this.files.restore(files).then(() => this.#touch());
    this.replyTo ??= replyTo;
    this.#touch();
    this.host.requestUpdate();
  }

  async send(): Promise<void> {
    const text = this.text;
    this.problem = this.#problemIn(text);
    this.host.requestUpdate();
    if (this.problem !== undefined || this.sending) return;
    // What is said, and to whom, is settled now: files may take their time, and another talk may be looked at meanwhile.
    const seen = this.#seen;
    const words = this.#words(text);
    const at = this.#leavesAt;
    await this.#while(async () => {
      const files = await this.files.ready();
      if (files !== undefined) return this.#go({ ...words, ...(files.length > 0 && { files }) }, seen, text, at);
      this.problem = 'file';
      return false;
    });
  }

  #words(text: string): Words {
    const { replyTo, important, isLegal, language, log, recall, urgent, writtenFor } = this;
    const sort = recall === undefined ? this.sort : 'answer';
    const by = isLegal ? undefined : (urgent ?? this.needsReplyBy);
    return {
      text: text.toWellFormed(), language: this.#in(language), ...(sort && { sort }), ...(replyTo && { replyTo }), ...(by && { needsReplyBy: by }), ...(urgent && by && { urgent: true as const }),
      ...(sort === 'log' ? log && { log } : writtenFor && { writtenFor }), ...(recall && { recall }), important, isLegal,
    };
  }

  /** By the clock of this device, as it was chosen. */
  get #leavesAt(): Instant | undefined {
    return this.later && new Date(`${this.later.on}T${this.later.at}`).toISOString();
  }

  #problemIn(text: string): ComposerController['problem'] {
    if (this.files.isRecording) return 'recording';
    if (text.trim() === '' && !this.files.some) return 'empty';
    if (text.length > MESSAGE_LIMIT) return 'long';
    if (this.later && !(new Date(`${this.later.on}T${this.later.at}`) > this.data.now())) return 'past';
    return this.sort === 'log' && !this.log?.with.length ? 'nobody' : undefined;
  }

  /** An answer in words with a picture; what is in the box stays there. */
  quick(quick: QuickAnswer, text: string): Promise<void> {
    return this.#once(this.#lastSaid, () => this.#go({ text, language: this.#in(undefined), sort: 'answer', quick }, this.#seen));
  }

  /** "Yes, this is how I remember it." */
  confirm(log: Id, text: string): Promise<void> {
    return this.#once(`log ${log}`, () => this.#go({ text, language: this.#in(undefined), sort: 'answer', quick: 'yes', replyTo: log, recall: 'same' }, this.#seen));
  }

  promise(day: Day, text: string): Promise<void> {
    this.promising = false;
    return this.#once(this.#lastSaid, () => this.#go({ text, language: this.#in(undefined), sort: 'promise', promisedBy: day }, this.#seen));
  }

  /** The same action once more, so that it has one effect however often it is tried. */
  async retry(): Promise<void> {
    const { trouble } = this;
    if (trouble && !this.sending) await this.#act(trouble.action, trouble.boxed);
  }

  /** The same words to the people who are there now. */
  async again(): Promise<void> {
    const { trouble } = this;
    const thread = this.#seen;
    if (trouble && thread && !this.sending) await this.#act(sendAgain(trouble.action, thread, this.data.viewer, newId), trouble.boxed);
  }

  /** A refused action of the outbox, to the people who are there now. @returns whether it is safe */
  async resend(action: SendMessage): Promise<boolean> {
    const thread = this.#seen;
    return thread !== undefined && this.#act(sendAgain(action, thread, this.data.viewer, newId), undefined);
  }

  forget(): void {
    this.trouble = undefined;
    this.host.requestUpdate();
  }

  #in(tag: LanguageTag | undefined): Words['language'] {
    return { tag: tag ?? this.element.language(), means: 'read' };
  }

  get #seen(): Thread | undefined {
    return this.shown ?? this.data.thread;
  }

  get #lastSaid(): string {
    return `after ${this.data.confirmed.at(-1)?.id ?? ''}`;
  }

  async #once(what: string, work: () => Promise<boolean>): Promise<void> {
    if (this.#answered === what) return;
    this.#answered = what;
    if (!(await work())) this.#answered = undefined;
  }

  /** @param seen the talk as the writer saw it */
  async #go(words: Words, seen: Thread | undefined, boxed?: string, at?: Instant): Promise<boolean> {
    if (!seen) return false;
    const sent = sendMessage(seen, this.data.viewer, words, newId);
    const action = at === undefined ? sent : keepLater(sent, at, newId);
    return this.#act(this.#tried.find((known) => sameWords(known, action)) ?? action, boxed);
  }

  #act(action: SendMessage | KeepLater, boxed: string | undefined): Promise<boolean> {
    if (action.type === 'message.send' && !this.element.before(action)) return Promise.resolve(false);
    this.trouble = undefined;
    return this.#while(async () => {
      try {
        await this.element.act(action, this.data);
        this.#tried = this.#tried.filter((known) => known !== action);
        if (boxed !== undefined) this.#clear(boxed, action.files);
        this.element.after(action);
        return true;
      } catch (reason) {
        const refusal = isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason });
        this.#tried = [...this.#tried.filter((known) => known !== action), action];
        this.trouble = { refusal, action, boxed };
        return false;
      }
    });
  }

  async #while<T>(work: () => Promise<T>): Promise<T> {
    this.sending = true;
    this.host.requestUpdate();
    const done = work().finally(() => {
      this.sending = false;
      this.host.requestUpdate();
    });
    this.#going = Promise.allSettled([this.#going, done]);
    return done;
  }

  /** Takes away what was sent; what has been written or added since stays. */
  #clear(sent: string, files: readonly FileReference[] = []): void {
    const { text } = this;
    this.text = text === sent ? '' : text.startsWith(sent) ? text.slice(sent.length).trimStart() : text;
    this.files.went(files);
    this.replyTo = this.sort = this.needsReplyBy = this.problem = this.trouble = this.log = this.recall = undefined;
    this.important = this.isLegal = this.open = this.promising = false;
    this.urgent = this.writtenFor = this.later = undefined;
    this.#unkept = true;
    this.#keepNow();
  }

  #touch(): void {
    this.#unkept = true;
    this.#timer ??= setTimeout(this.#keepNow, KEEP_AFTER);
  }

  /** At once: somebody goes, or some time has passed. What was not touched here is not written: another tab may have gone on. */
  readonly #keepNow = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#unkept || this.data.ended) return;
    void this.#next(async () => {
      this.#unkept = false;
      await this.#drafts!.write(this.#draft);
    });
  };

  get #draft(): Draft {
    const { given } = this.files;
    return { text: this.text, ...(given.length > 0 && { files: given }), ...(this.replyTo && { replyTo: this.replyTo }) };
  }

  /** The draft of this talk, with what was typed before it came behind it. */
  #fill(): void {
    void this.#next(async () => {
      const draft = await this.#drafts!.read();
      this.#drafts!.adopt(draft);
      if (draft === undefined) return;
      this.text = joined(draft.text, this.text);
      this.replyTo ??= draft.replyTo;
      this.host.requestUpdate();
      await this.files.restore(draft.files ?? []);
    });
  }

  /** Another tab has written in this talk, or has sent it. A box without words of its own goes along; one that has some keeps them, and offers the others. */
  #heard(): void {
    void this.#next(async () => {
      const held = this.#unkept ? undefined : await this.#drafts!.read();
      // Something may have been typed while it was read.
      if (this.#unkept || this.sending) return this.#drafts!.look();
      this.#drafts!.adopt(held);
      this.text = held?.text ?? '';
      this.replyTo = held?.replyTo;
      await this.files.become(held?.files ?? []);
    });
  }

  #next(work: () => Promise<unknown>): Promise<unknown> {
    this.#shelf = this.#shelf.then(work).then(() => this.host.requestUpdate(), () => undefined);
    return this.#shelf;
  }
}

const joined = (...words: readonly string[]): string => words.filter((one) => one.trim() !== '').join('\n\n');

const sameWords = (a: SendMessage | KeepLater, b: SendMessage | KeepLater): boolean => {
  const bare = ({ id: _id, message: _message, ...rest }: SendMessage | KeepLater) => JSON.stringify({ ...rest, later: undefined });
  return bare(a) === bare(b);
};
