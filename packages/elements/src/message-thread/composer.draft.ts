import type { Id } from '@family-partnering/contract';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import { joined } from './composer.words.js';
import { TalkDrafts, type Draft, type Held } from './drafts.js';
import type { ThreadData } from './message-thread.data.js';

/** Milliseconds after which what is being typed is kept, however steadily somebody types. */
const KEEP_AFTER = 600;

/** What is kept of a box, and filled into it. */
export interface DraftBox {
  text: string;
  replyTo: Id | undefined;
  readonly files: WidgetFiles;
  readonly data: ThreadData;
  readonly sending: boolean;
}

/** What is unsent in one box, kept while it is typed and found again (T4). */
export class ComposerDraft {
  #drafts: TalkDrafts | undefined;
  /** One thing at a time with the draft: it is read before anything is kept. */
  #shelf: Promise<unknown> = Promise.resolve();
  /** Something stands here that the shelf does not hold yet. */
  #unkept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly box: DraftBox,
    private readonly redraw: () => void,
  ) {}

  hostConnected(): void {
    addEventListener('pagehide', this.keepNow);
    document.addEventListener('visibilitychange', this.keepNow);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.keepNow);
    document.removeEventListener('visibilitychange', this.keepNow);
    this.keepNow();
  }

  /** The talk is shown, for the first time or again. */
  enter({ session, id }: ThreadData): void {
    if (this.#drafts !== undefined) return this.#heard();
    this.#drafts = new TalkDrafts(session, id, () => this.#heard());
    this.#fill();
  }

  /** Resolves when what was read and kept so far is done. */
  get settled(): Promise<unknown> {
    return this.#shelf;
  }

  close(): void {
    this.#drafts?.close();
  }

  /** What other tabs hold of this talk. */
  get others(): readonly Held[] {
    return this.#drafts?.others ?? [];
  }

  drop(held: Held): void {
    void this.#next(() => this.#drafts!.drop(held));
  }

  /** Something was typed, added or chosen. */
  touch(): void {
    this.#unkept = true;
    this.#timer ??= setTimeout(this.keepNow, KEEP_AFTER);
  }

  /** What was sent is no draft any more. */
  touchNow(): void {
    this.#unkept = true;
    this.keepNow();
  }

  /** At once: somebody goes, or some time has passed. What was not touched here is not written: another tab may have gone on. */
  readonly keepNow = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#unkept || this.box.data.ended) return;
    void this.#next(async () => {
      this.#unkept = false;
      await this.#drafts!.write(this.#draft);
    });
  };

  get #draft(): Draft {
    const { text, replyTo, files: { given } } = this.box;
    return { text, ...(given.length > 0 && { files: given }), ...(replyTo && { replyTo }) };
  }

  /** The draft of this talk, with what was typed before it came behind it. */
  #fill(): void {
    const { box } = this;
    void this.#next(async () => {
      const draft = await this.#drafts!.read();
      this.#drafts!.adopt(draft);
      if (draft === undefined) return;
      box.text = joined(draft.text, box.text);
      box.replyTo ??= draft.replyTo;
      this.redraw();
      await box.files.restore(draft.files ?? []);
    });
  }

  /** Another tab has written in this talk, or has sent it. A box without words of its own goes along; one that has some keeps them, and offers the others. */
  #heard(): void {
    const { box } = this;
    void this.#next(async () => {
      const held = this.#unkept ? undefined : await this.#drafts!.read();
      // Something may have been typed while it was read.
      if (this.#unkept || box.sending) return this.#drafts!.look();
      this.#drafts!.adopt(held);
      box.text = held?.text ?? '';
      box.replyTo = held?.replyTo;
      await box.files.become(held?.files ?? []);
    });
  }

  #next(work: () => Promise<unknown>): Promise<unknown> {
    this.#shelf = this.#shelf.then(work).then(() => this.redraw(), () => undefined);
    return this.#shelf;
  }
}
