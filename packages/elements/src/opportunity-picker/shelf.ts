import type { DraftWords, FileReference, Id, Session } from '@family-partnering/contract';
import type { Begun } from './begun.model.js';
import { NO_ANSWERS, type Answers } from './finding.model.js';
import type { Offering } from './offering.model.js';

/** For sessions without a device shelf: as long as the page is open. */
const onThisPage = new WeakMap<Session, Map<string, DraftWords>>();

interface Kept extends DraftWords {
  readonly answers?: Answers;
  readonly begun?: readonly Begun[];
  /** In the form of the page that kept it. */
  readonly offering?: object;
  /** What was sent and is not decided, by its action: it comes back as it was typed. */
  readonly offered?: Readonly<Record<Id, Offering>>;
  /** Those of all that is begun: what a draft names is not tidied away. */
  readonly files?: readonly FileReference[];
}

/**
 * What stays on this device for one person: the three answers, and what was begun and not sent. Nothing in here is ever part of an
 * action or of a question to the server. A shelf that fails keeps nothing and breaks nothing.
 */
export class Shelf {
  answers: Answers = NO_ANSWERS;
  begun: readonly Begun[] = [];
  /** What is being offered, and not sent. */
  offering: object | undefined;
  isOpen = false;
  #offered: Readonly<Record<Id, Offering>> = {};
  #opened: Promise<void> | undefined;
  readonly #key: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: Session) {
    this.#key = `person:${session.viewer.person}:take-part`;
  }

  /** Reads what was kept, once. Until then nothing is begun: it would take the place of what was. */
  open(): Promise<void> {
    return (this.#opened ??= this.#open());
  }

  async #open(): Promise<void> {
    const kept = (await this.#read()) as Kept | undefined;
    this.answers = kept?.answers ?? NO_ANSWERS;
    this.begun = kept?.begun ?? [];
    this.offering = kept?.offering;
    this.#offered = kept?.offered ?? {};
    this.isOpen = true;
  }

  setAnswers(answers: Answers): Promise<unknown> {
    this.answers = answers;
    return this.#write();
  }

  of(opportunity: Id): Begun | undefined {
    return this.begun.find((one) => one.opportunity === opportunity);
  }

  keep(begun: Begun): Promise<unknown> {
    this.begun = [begun, ...this.begun.filter(({ opportunity }) => opportunity !== begun.opportunity)];
    return this.#write();
  }

  drop(opportunity: Id): Promise<unknown> {
    this.begun = this.begun.filter((one) => one.opportunity !== opportunity);
    return this.#write();
  }

  keepOffering(offering: Offering): Promise<unknown> {
    this.offering = offering;
    return this.#write();
  }

  /** It has gone out, or waits to: the form is empty, and what was in it is kept until that is decided. */
  offered(action: Id, offering: Offering): Promise<unknown> {
    const waits = new Set(this.session.outbox?.waiting.map(({ action: { id } }) => id));
    this.offering = undefined;
    this.#offered = { ...Object.fromEntries(Object.entries(this.#offered).filter(([id]) => waits.has(id))), [action]: offering };
    return this.#write();
  }

  sentOffering(action: Id): Offering | undefined {
    return this.#offered[action];
  }

  async #read(): Promise<DraftWords | undefined> {
    const shelf = this.session.device?.drafts;
    return shelf ? shelf.read(this.#key).catch(() => undefined) : onThisPage.get(this.session)?.get(this.#key);
  }

  /** One after the other, so that the last one stays. */
  #write(): Promise<unknown> {
    const files = this.begun.flatMap((one) => one.files ?? []);
    const kept: Kept = { text: ' ', answers: this.answers, begun: this.begun, ...(this.offering && { offering: this.offering }), ...(Object.keys(this.#offered).length > 0 && { offered: this.#offered }), ...(files.length > 0 && { files }) };
    const shelf = this.session.device?.drafts;
    if (!shelf) {
      const page = onThisPage.get(this.session) ?? new Map<string, DraftWords>();
      onThisPage.set(this.session, page.set(this.#key, kept));
      return Promise.resolve();
    }
    return (this.#writing = this.#writing.then(() => shelf.write(this.#key, kept)).catch(() => undefined));
  }
}
