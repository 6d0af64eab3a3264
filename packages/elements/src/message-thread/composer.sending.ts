import { isRefusal, newId, Refusal, type FamilyAction, type FileReference, type Instant, type KeepLater, type LanguageTag, type SendMessage, type Thread } from '@family-partnering/contract';
import { keepLater, sendAgain, sendMessage, type Words } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';

/** What leaves a box: now, or at its time. */
export type Sent = SendMessage | KeepLater;

/** What a box asks of its element, and tells it. */
export interface ComposerWiring {
  /** The language in which somebody writes who has not said otherwise. */
  language(): LanguageTag;
  /** @returns false when the page sends it itself */
  before(action: SendMessage): boolean;
  /** Keeps it, or has it decided, whichever talk is shown by then. */
  act(action: FamilyAction, from: ThreadData): Promise<void>;
  after(action: Sent): void;
}

/** What the way out needs of its box. */
export interface SendingBox {
  readonly data: ThreadData;
  /** The talk as the writer has seen it. */
  readonly seen: Thread | undefined;
  /** It is safe: what of the box went with it may go. */
  went(boxed: string, files: readonly FileReference[] | undefined): void;
}

/** The way out of one box. Words leave it only when they are safe; what is tried again unchanged is the same action, and has one effect. */
export class Sending {
  /** Something is on its way. */
  busy = false;
  /** Words that did not go out and that no outbox keeps: they are still in the box. */
  trouble: { readonly refusal: Refusal; readonly action: Sent; /** What of the box went with it. */ readonly boxed: string | undefined } | undefined;
  #going: Promise<unknown> = Promise.resolve();
  /** What did not go out so far, though it may have arrived: sent again unchanged, it is the same action. */
  #tried: readonly Sent[] = [];
  /** What has been answered in one tap, so that two taps are one answer. */
  #answered: string | undefined;

  constructor(
    private readonly box: SendingBox,
    private readonly element: ComposerWiring,
    private readonly redraw: () => void,
  ) {}

  /** Resolves when nothing is on its way any more, however it ended. */
  get settled(): Promise<unknown> {
    return this.#going;
  }

  /** @param seen the talk as the writer saw it */
  async go(words: Words, seen: Thread | undefined, boxed?: string, at?: Instant): Promise<boolean> {
    if (!seen) return false;
    const sent = sendMessage(seen, this.box.data.viewer, words, newId);
    const action = at === undefined ? sent : keepLater(sent, at, newId);
    return this.#act(this.#tried.find((known) => sameWords(known, action)) ?? action, boxed);
  }

  /** Does it if it has not been done: two taps are one answer. */
  async once(what: string, work: () => Promise<boolean>): Promise<void> {
    if (this.#answered === what) return;
    this.#answered = what;
    if (!(await work())) this.#answered = undefined;
  }

  /** The same action once more, so that it has one effect however often it is tried. */
  async retry(): Promise<void> {
    const { trouble } = this;
    if (trouble && !this.busy) await this.#act(trouble.action, trouble.boxed);
  }

  /** The same words to the people who are there now. */
  async again(): Promise<void> {
    const { trouble } = this;
    if (trouble && !this.busy) await this.resend(trouble.action, trouble.boxed);
  }

  /** Something that was refused, to the people who are there now. @returns whether it is safe */
  async resend(action: Sent, boxed?: string): Promise<boolean> {
    const { seen, data } = this.box;
    return seen !== undefined && this.#act(sendAgain(action, seen, data.viewer, newId), boxed);
  }

  async while<T>(work: () => Promise<T>): Promise<T> {
    this.busy = true;
    this.redraw();
    const done = work().finally(() => {
      this.busy = false;
      this.redraw();
    });
    this.#going = Promise.allSettled([this.#going, done]);
    return done;
  }

  #act(action: Sent, boxed: string | undefined): Promise<boolean> {
    if (action.type === 'message.send' && !this.element.before(action)) return Promise.resolve(false);
    this.trouble = undefined;
    return this.while(async () => {
      try {
        await this.element.act(action, this.box.data);
        this.#tried = this.#tried.filter((known) => known !== action);
        if (boxed !== undefined) this.box.went(boxed, action.files);
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
}

const sameWords = (a: Sent, b: Sent): boolean => {
  const bare = ({ id: _id, message: _message, ...rest }: Sent) => JSON.stringify({ ...rest, later: undefined });
  return bare(a) === bare(b);
};
