import { MESSAGE_LIMIT, type Day, type FileReference, type Id, type LanguageTag, type MessageSort, type QuickAnswer, type Recall, type SendMessage, type Thread } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import type { LocaleController } from '../shared/language.js';
import { Untying } from '../shared/talk-links/untying.js';
import { ComposerDraft, type DraftBox } from './composer.draft.js';
import { threadFiles } from './composer.files.js';
import { Sending, type ComposerWiring, type SendingBox } from './composer.sending.js';
import { joined, leavesAt, problemIn, wordsIn, type Boxed, type Problem } from './composer.words.js';
import type { Held } from './drafts.js';
import { LegalParts } from './legal.parts.js';
import { MadeData } from './made.data.js';
import type { Words } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';
import { Translated } from './translated.js';
import { roomIn } from './writing.model.js';

/** From how many letters before the limit the room left is told. */
export const NEAR_LIMIT = 200;

/** What is being written in one talk. Words leave the box only when they are safe, and they go to this talk alone. */
export class ComposerController implements ReactiveController, Boxed, DraftBox, SendingBox {
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
  problem: Problem | undefined;
  /** What came of the messages of this talk. */
  made: MadeData | undefined;
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
  readonly #draft: ComposerDraft;
  readonly #out: Sending;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly element: ComposerWiring,
    public data: ThreadData,
  ) {
    const redraw = (): void => host.requestUpdate();
    this.#draft = new ComposerDraft(this, redraw);
    this.#out = new Sending(this, element, redraw);
    this.legal = new LegalParts(host);
    this.files = threadFiles(host, data.id, () => this.data.session, () => element.language(), () => this.#draft.touch());
    this.untying = new Untying({ session: () => this.data.session, redraw, say: (words) => (host as unknown as { readonly announcer: { say(words: string): void } }).announcer.say(words) });
    this.translated = new Translated(redraw);
  }

  hostConnected(): void {
    this.#draft.hostConnected();
  }

  hostDisconnected(): void {
    this.#draft.hostDisconnected();
  }

  /** The talk is shown, for the first time or again. @param data the same talk, live */
  enter(data: ThreadData): void {
    this.data = data;
    this.made = new MadeData(data.session, data.id, () => this.host.requestUpdate());
    this.host.addController(this);
    this.#draft.enter(data);
  }

  /** Another talk is shown. What is on its way goes on; what is being said is kept with the words. Resolves when all of it is safe, or said not to be. */
  async leave(): Promise<void> {
    this.host.removeController(this);
    this.hostDisconnected();
    this.made?.close();
    await this.files.finish();
    await this.files.ready();
    this.#draft.keepNow();
    await Promise.allSettled([this.#out.settled, this.#draft.settled]);
    await this.#draft.settled;
  }

  /** Nobody comes back to this box: its draft lies on the shelf. */
  letGo(): void {
    this.files.leave();
    this.#draft.close();
  }

  /** Words that did not go out and that no outbox keeps: they are still in the box. */
  get trouble(): Sending['trouble'] {
    return this.#out.trouble;
  }

  get sending(): boolean {
    return this.#out.busy;
  }

  /** Something is still in the box because it did not go out, or could not be kept. */
  get isStuck(): boolean {
    return this.trouble !== undefined || this.files.unsafe;
  }

  /** What other tabs hold of this talk. */
  get otherDrafts(): readonly Held[] {
    return this.#draft.others;
  }

  /** Words of another tab come into this box, where they are kept with the next writing; or they go. */
  takeOther(held: Held, into: boolean): void {
    if (into) this.putBack(held.text, held.replyTo, held.files);
    else this.#draft.drop(held);
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
    this.#draft.touch();
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
    void this.files.restore(files).then(() => this.#draft.touch());
    this.replyTo ??= replyTo;
    this.#draft.touch();
    this.host.requestUpdate();
  }

  async send(): Promise<void> {
    const text = this.text;
    this.problem = problemIn(this, () => this.data.now());
    this.host.requestUpdate();
    if (this.problem !== undefined || this.sending) return;
    // What is said, and to whom, is settled now: files may take their time, and another talk may be looked at meanwhile.
    const seen = this.seen;
    const words = wordsIn(this, this.element.language());
    const at = leavesAt(this);
    await this.#out.while(async () => {
      const files = await this.files.ready();
      if (files !== undefined) return this.#out.go({ ...words, ...(files.length > 0 && { files }) }, seen, text, at);
      this.problem = 'file';
      return false;
    });
  }

  /** An answer in words with a picture; what is in the box stays there. */
  quick(quick: QuickAnswer, text: string): Promise<void> {
    return this.#answer(this.#lastSaid, { text, sort: 'answer', quick });
  }

  /** "Yes, this is how I remember it." */
  confirm(log: Id, text: string): Promise<void> {
    return this.#answer(`log ${log}`, { text, sort: 'answer', quick: 'yes', replyTo: log, recall: 'same' });
  }

  promise(day: Day, text: string): Promise<void> {
    this.promising = false;
    return this.#answer(this.#lastSaid, { text, sort: 'promise', promisedBy: day });
  }

  /** The same action once more, so that it has one effect however often it is tried. */
  retry(): Promise<void> {
    return this.#out.retry();
  }

  /** The same words to the people who are there now. */
  again(): Promise<void> {
    return this.#out.again();
  }

  /** A refused action of the outbox, to the people who are there now. @returns whether it is safe */
  resend(action: SendMessage): Promise<boolean> {
    return this.#out.resend(action);
  }

  forget(): void {
    this.#out.trouble = undefined;
    this.host.requestUpdate();
  }

  /** The talk as the writer has seen it. */
  get seen(): Thread | undefined {
    return this.shown ?? this.data.thread;
  }

  /** Takes away what was sent; what has been written or added since stays. */
  went(sent: string, files: readonly FileReference[] = []): void {
    const { text } = this;
    this.text = text === sent ? '' : text.startsWith(sent) ? text.slice(sent.length).trimStart() : text;
    this.files.went(files);
    this.replyTo = this.sort = this.needsReplyBy = this.problem = this.log = this.recall = undefined;
    this.important = this.isLegal = this.open = this.promising = false;
    this.urgent = this.writtenFor = this.later = undefined;
    this.#draft.touchNow();
  }

  #answer(what: string, words: Omit<Words, 'language'>): Promise<void> {
    return this.#out.once(what, () => this.#out.go({ ...words, language: { tag: this.element.language(), means: 'read' } }, this.seen));
  }

  get #lastSaid(): string {
    return `after ${this.data.confirmed.at(-1)?.id ?? ''}`;
  }
}
