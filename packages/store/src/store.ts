import { Refusal, type Action, type Entity, type Id, type Instant, type Page, type Session, type Target } from '@family-partnering/contract';
import { ListWindow } from './list-window.js';
import type { RuleSource } from './later-rules.js';
import type { Pending, Snapshot } from './snapshot.js';
import { LiveView } from './view.js';

/** Entries asked for at a time, where nobody says otherwise. */
const PAGE = 50;
/** When listing again, how much further to look for the oldest entry that is shown. */
const FURTHER = 200;

/** A live list: one frozen snapshot down, actions up. */
export interface Store<E extends Entity> {
  readonly snapshot: Snapshot<E>;
  /** `changed` is called after every new snapshot, until the signal is aborted. */
  subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void;
  /** Resolves when kept on this device, or when decided where nothing is kept: only then may words be cleared. Rejects with a `Refusal`. */
  act(action: Action): Promise<void>;
  /** Whether to draw a control. What is not loaded counts as yes. */
  may(type: string, target: Target): true | Refusal;
  /** Loads one more page. Resolves at once where there is none. Rejects with a `Refusal`. */
  more(direction: 'before' | 'after'): Promise<void>;
  /** The server's clock, as well as it is known here. */
  now(): Instant;
  /** Asks again after `refused`. */
  retry(): void;
  close(): void;
}

/** Opens a list over a session. Every store of one session shares one copy of the data and one stream. @param rules those of its one subject, now or later @param page entries asked for at a time */
export function openStore<E extends Entity>(session: Session, kind: string, filter: object, rules: RuleSource = {}, page = PAGE): Store<E> {
  return new ListStore<E>(session, kind, filter, rules, page);
}

class ListStore<E extends Entity> extends LiveView<Snapshot<E>> implements Store<E> {
  readonly #window: ListWindow;
  #more: Promise<void> | undefined;
  #listed = 0;

  constructor(session: Session, kind: string, private readonly filter: object, rules: RuleSource, private readonly page: number) {
    super(session, kind, rules);
    this.#window = new ListWindow(filter);
    this.refresh();
  }

  shows(entity: Entity): boolean {
    return entity.kind === this.kind && this.#window.has(entity.id);
  }

  protected opens(entity: Entity): boolean {
    return (this.filter as Readonly<Record<string, unknown>>)[entity.kind] === entity.id || (entity.kind === this.kind && this.#window.matches(entity));
  }

  more(direction: 'before' | 'after'): Promise<void> {
    this.#more ??= this.#next(direction).finally(() => (this.#more = undefined));
    return this.#more;
  }

  protected get isFilled(): boolean {
    return this.#window.size > 0;
  }

  protected arrived(entity: Entity): void {
    if (this.#listed > 0) this.#window.admit(entity, this.#held);
  }

  protected empty(): void {
    this.replica.dropMissing(this.kind, this.#window.replace([]), Infinity);
  }

  protected async ask(signal: AbortSignal): Promise<void> {
    if (!this.session.supports.kinds.includes(this.kind)) throw new Refusal('unsupported');
    const asked = this.replica.stamp();
    const oldest = this.#window.items(this.#held)[0]?.id;
    const pages = await this.#pages(oldest, signal);
    if (signal.aborted) return;
    this.#listed += 1;
    const since = [...this.replica.entities.of(this.kind)].filter((entity) => this.replica.touchedSince(entity, asked));
    const gone = this.#window.replace(pages);
    for (const page of pages) this.replica.take(page.items);
    for (const entity of since) this.#window.admit(entity, this.#held);
    // Beyond the last page asked for, something may still be there: then it only leaves the list.
    const reached = pages.at(-1)!.before === undefined || (oldest !== undefined && this.#window.has(oldest));
    if (reached) this.replica.dropMissing(this.kind, gone, asked);
    this.replica.followFrom(pages[0]!.position, asked, this);
    this.#noteComplete();
    this.setAsLastSeen(pages.some((page) => page.stale === true));
  }

  protected draw(): Snapshot<E> {
    const over = this.preview();
    const shown = this.#window.items(this.#held).map((entity) => over.get(`${this.kind} ${entity.id}`)?.entity ?? entity);
    const items = shown.filter((entity) => over.get(`${this.kind} ${entity.id}`)?.entity !== null) as E[];
    const pending: Pending<E>[] = [];
    for (const { entity, waiting, fresh } of over.values()) {
      if (entity?.kind !== this.kind || !(fresh ? this.#window.matches(entity) : this.#window.has(entity.id))) continue;
      pending.push(Object.freeze({ item: entity as E, waiting, fresh }));
      if (fresh && !this.#window.has(entity.id)) items.push(entity as E);
    }
    return {
      items: Object.freeze(items),
      pending: Object.freeze(pending),
      waiting: Object.freeze([...this.replica.pending.waiting]),
      more: Object.freeze({ before: this.#window.before !== undefined, after: this.#window.after !== undefined }),
      state: this.state,
      ...(this.refusal && { refusal: this.refusal }),
    };
  }

  readonly #held = (id: Id): Entity | undefined => this.replica.entities.get(this.kind, id);

  /** The newest page; when listing again, as far back as it was loaded. */
  async #pages(oldest: Id | undefined, signal: AbortSignal): Promise<readonly Page[]> {
    const shown = this.#window.size;
    const pages = [await this.session.list(this.kind, { filter: this.filter, limit: this.page }, { signal })];
    const found = new Set(pages[0]!.items.map(({ id }) => id));
    while (oldest !== undefined && !found.has(oldest) && found.size < shown + FURTHER && pages.at(-1)!.before !== undefined) {
      const page = await this.session.list(this.kind, { filter: this.filter, limit: this.page, before: pages.at(-1)!.before! }, { signal });
      for (const { id } of page.items) found.add(id);
      pages.push(page);
    }
    return pages;
  }

  async #next(direction: 'before' | 'after'): Promise<void> {
    const cursor = this.#window[direction];
    if (cursor === undefined) return;
    const listed = this.#listed;
    const page = await this.session.list(this.kind, { filter: this.filter, limit: this.page, [direction]: cursor });
    // Listed again meanwhile: this page belongs to a list that is no longer shown.
    if (listed !== this.#listed) return;
    this.#window.take(page, direction);
    this.replica.take(page.items);
    this.#noteComplete();
    this.tell();
  }

  /** All of a kind is here: then what is not here is known not to be, which rules may ask. */
  #noteComplete(): void {
    const whole = Object.keys(this.filter).length === 0 && this.#window.before === undefined && this.#window.after === undefined;
    if (whole) this.replica.entities.setComplete(this.kind);
  }
}
