import { newId, type Drafts, type DraftWords, type FileReference, type Id, type Session } from '@family-partnering/contract';

/** For sessions without a device shelf: as long as the page is open. Weak, so that a session that ends takes its drafts along. */
const onThisPage = new WeakMap<Session, Drafts>();

function pageDrafts(session: Session): Drafts {
  const known = onThisPage.get(session);
  if (known) return known;
  const words = new Map<string, DraftWords>();
  const drafts: Drafts = {
    read: (key) => Promise.resolve(words.get(key)),
    write: (key, draft) => Promise.resolve(void words.set(key, draft)),
    remove: (key) => Promise.resolve(void words.delete(key)),
  };
  onThisPage.set(session, drafts);
  return drafts;
}

/** What is unsent in one box: words, and what they answer. */
export interface Draft extends DraftWords {
  readonly replyTo?: Id;
  readonly files?: readonly FileReference[];
}

/** What one box has kept: two tabs of one talk have a box each, and neither writes over the other's words. */
export interface Held extends Draft {
  readonly box: Id;
  /** Made anew with every writing. */
  readonly stamp: Id;
}

/** As it lies on the shelf: with the words of whoever kept them last, and the files of all boxes, as every draft has them. */
interface Shelved extends Draft {
  readonly boxes?: readonly Held[];
}

/** What every tab hears when drafts of a talk have changed. */
const CHANNEL = 'fp-drafts';

/** The draft of one talk, as one box sees it (T4, T20). A shelf that fails keeps nothing and breaks nothing. */
export class TalkDrafts {
  /** What other boxes of this talk hold, the newest first. */
  others: readonly Held[] = [];
  readonly #box = newId();
  readonly #key: string;
  readonly #name: string;
  readonly #shelf: Drafts;
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  /** What this box was filled from. It becomes this box's own with the first letter. */
  #from: Held | undefined;

  /** @param heard another box of this talk has kept something, or let it go */
  constructor(session: Session, thread: Id, heard: () => void) {
    this.#shelf = session.device?.drafts ?? pageDrafts(session);
    this.#key = `thread:${thread}`;
    this.#name = `${session.viewer.tenant} ${session.viewer.person} ${this.#key}`;
    this.#channel?.addEventListener('message', ({ data }) => { if (data === this.#name) heard(); });
  }

  /** What this box held; where it holds nothing, what it was filled from, or what was kept last. */
  async read(): Promise<Held | undefined> {
    const held = await this.#all();
    const found = held.find(({ box }) => box === this.#box) ?? held.find(({ box }) => box === this.#from?.box) ?? held[0];
    this.others = held.filter((one) => one !== found);
    return found;
  }

  /** The box was filled with what `read` gave: its next words take that one's place. */
  adopt(held: Held | undefined): void {
    this.#from = held;
  }

  /** Looks at what the others hold, and at nothing else. */
  async look(): Promise<void> {
    this.others = (await this.#all()).filter((one) => !this.#isMine(one));
  }

  /** Keeps what stands in this box. What others hold stays, unless all of it stands here. */
  write(draft: Draft): Promise<void> {
    return this.#alone(async () => {
      const others = (await this.#all()).filter((one) => !this.#isMine(one) && !isWithin(one, draft));
      const isEmpty = draft.text === '' && !draft.files;
      await this.#put(isEmpty ? others : [{ ...draft, box: this.#box, stamp: newId() }, ...others]);
      this.#from = undefined;
      this.others = others;
    });
  }

  /** Lets go of what another box holds. */
  drop({ box, stamp }: Held): Promise<void> {
    return this.#alone(async () => {
      const held = (await this.#all()).filter((one) => one.box !== box || one.stamp !== stamp);
      await this.#put(held);
      this.others = held.filter((one) => !this.#isMine(one));
    });
  }

  close(): void {
    this.#channel?.close();
  }

  #isMine({ box, stamp }: Held): boolean {
    return box === this.#box || (box === this.#from?.box && stamp === this.#from.stamp);
  }

  async #all(): Promise<readonly Held[]> {
    const found = (await this.#shelf.read(this.#key).catch(() => undefined)) as Shelved | undefined;
    if (found === undefined) return [];
    // Kept before there were boxes: it belongs to whoever reads it first.
    return found.boxes ?? [{ ...found, box: '', stamp: '' }];
  }

  async #put(boxes: readonly Held[]): Promise<void> {
    const files = boxes.flatMap((one) => one.files ?? []);
    const shelved: Shelved = { text: boxes[0]?.text ?? '', ...(files.length > 0 && { files }), boxes };
    await (boxes.length === 0 ? this.#shelf.remove(this.#key) : this.#shelf.write(this.#key, shelved)).catch(() => undefined);
    try {
      this.#channel?.postMessage(this.#name);
    } catch {
      // It was closed meanwhile: the others look when they are looked at.
    }
  }

  /** Reading and writing are two steps: no other tab comes between them, where the browser can see to that. */
  #alone(work: () => Promise<void>): Promise<void> {
    const { locks } = navigator;
    return locks ? locks.request(`${CHANNEL} ${this.#name}`, work).then(() => undefined, () => work()) : work();
  }
}

/** Whether all of one draft stands in another. */
const isWithin = (one: Draft, other: Draft): boolean =>
  other.text.includes(one.text.trim()) && (one.files ?? []).every(({ id }) => other.files?.some((file) => file.id === id));
