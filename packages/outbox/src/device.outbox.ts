import { filesIn, isPassing, Refusal } from '@family-partnering/contract';
import type { Action, Call, Id, Outbox, Receipt, Waiting } from '@family-partnering/contract';
import { LateSender } from './late.sender.js';
import { leadAlone } from './leader.js';
import { lockName } from './owner.js';
import type { Owner } from './owner.js';
import type { Platform } from './platform.js';
import { planSending, replacedBy } from './queue.js';
import type { Row } from './queue.js';
import { fromPlain, toPlain } from './refusal.codec.js';
import { trackOf } from './subjects.js';
import type { Subjects } from './subjects.js';
import { joinTabs, Settlers } from './tabs.js';
import type { Tabs, Word } from './tabs.js';
import type { Shelf } from './waiting.shelf.js';

/** What an outbox is made of. */
export interface OutboxParts<A extends Action> {
  readonly owner: Owner;
  readonly shelf: Shelf<A>;
  readonly subjects: Subjects;
  readonly platform: Platform;
  send(action: A, call: Call, alive?: () => void): Promise<Receipt>;
  /** Frees room by deleting what can be had again. */
  makeRoom(): Promise<void>;
  /** Something was refused; it may be that access has ended. */
  onRefused(refusal: Refusal): void;
  onWord(word: Word): void;
}

/** One owner's waiting actions, as this tab sees them and, while it holds the lock, sends them. */
export class DeviceOutbox<A extends Action> implements Outbox<A> {
  #rows: readonly Row<A>[] = [];
  #waiting: readonly Waiting<A>[] | undefined;
  #sending: ReadonlySet<Id> = new Set();
  #progress: ReadonlyMap<Id, number> = new Map();
  #turn: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #settlers = new Settlers();
  readonly #closed = new AbortController();
  readonly #sender: LateSender<A>;
  readonly #tabs: Tabs;

  constructor(readonly parts: OutboxParts<A>) {
    const { owner, subjects, platform } = parts;
    this.#tabs = joinTabs(owner, (word) => this.#hear(word));
    this.#sender = new LateSender<A>({
      rows: () => this.#rows,
      stillWaits: (id) => this.#stillWaits(id),
      send: parts.send,
      decided: (action, receipt) => this.#decided(action, receipt),
      refused: (action, refusal) => this.#refused(action, refusal),
      sending: (ids) => { this.#setSending(ids); this.#tabs.say({ type: 'sending', ids: [...ids] }); },
    }, subjects, platform);
    platform.wakes(() => this.wake(), this.#closed.signal);
  }

  /** Reads what waits and begins to send. */
  async open(): Promise<void> {
    void this.#sender.prepare();
    await this.#read();
    const { owner, platform } = this.parts;
    void leadAlone(platform.locks, lockName(owner), this.#closed.signal, async () => {
      await this.#read();
      this.say({ type: 'rows' });
      await this.#sender.lead(this.#closed.signal);
    });
    this.wake();
  }

  get waiting(): readonly Waiting<A>[] {
    this.#waiting ??= this.#describe();
    return this.#waiting;
  }

  /** Actions that would be lost by wiping; marks are not words. */
  get unsent(): number {
    return this.#rows.filter((row) => trackOf(row.action, this.parts.subjects) === undefined).length;
  }

  subscribe(changed: () => void, { signal }: { readonly signal: AbortSignal }): void {
    if (signal.aborted) return;
    this.#listeners.add(changed);
    signal.addEventListener('abort', () => this.#listeners.delete(changed), { once: true });
  }

  keep(action: A): Promise<void> {
    return this.#put(action);
  }

  /** Keeps, then resolves when decided. Where nothing can be kept it is sent at once, and a bad connection rejects it. */
  async act(action: A, call: Call = {}): Promise<Receipt> {
    call.signal?.throwIfAborted();
    const decided = this.#settlers.wait(action, call.signal);
    decided.catch(() => undefined);
    await this.#put(action).catch((thrown: unknown) => {
      if (!(thrown instanceof Refusal) || !isPassing(thrown) || this.#lineOf(action)) throw thrown;
      return this.parts.send(action, call).then((receipt) => this.#settlers.resolve(action.id, receipt));
    });
    return decided;
  }

  retry(id: Id): void {
    void this.#inTurn(async () => {
      await this.parts.shelf.mark(id, undefined);
      this.#change(this.#rows.map((row) => (row.action.id === id ? { ...row, state: 'kept', refusal: undefined } : row)));
    }).then(() => this.wake(), () => undefined);
  }

  async discard(id: Id): Promise<A> {
    if (this.#sending.has(id)) throw new Refusal('conflict', { reason: 'being-sent', message: `action ${id} is on its way` });
    const row = await this.#inTurn(() => this.parts.shelf.remove(id));
    if (!row) throw new Refusal('not-found', { message: `no action ${id} waits on this device` });
    this.say({ type: 'discarded', id });
    this.#settlers.reject(id, new DOMException('taken back before it was sent', 'AbortError'));
    this.#change(this.#rows.filter((other) => other.action.id !== id));
    return row.action;
  }

  /** How much of an action's files has gone out. */
  went(id: Id, part: number): void {
    this.#progress = new Map(this.#progress).set(id, part);
    this.#publish();
  }

  /** The files of all that waits. */
  get files(): readonly Id[] {
    return this.#rows.flatMap(({ action }) => filesIn(action).map(({ id }) => id));
  }

  /** Tries again at once, in whichever tab sends. */
  wake(): void {
    this.#tabs.say({ type: 'wake' });
    this.#sender.wake();
  }

  /** Deletes every row of this owner, and tells the other tabs. */
  async wipe(): Promise<void> {
    this.#closed.abort();
    await this.parts.shelf.wipe();
    this.#rows = [];
    this.#publish();
    this.#tabs.say({ type: 'wiped' });
  }

  say(word: Word): void {
    this.#tabs.say(word);
  }

  close(): void {
    this.#closed.abort();
    this.#tabs.close();
    const reason = new DOMException('the session was closed', 'AbortError');
    for (const id of this.#settlers.ids) this.#settlers.reject(id, reason);
  }

  /** Hides everything: this page is no longer the owner's. The rows stay for when they come back. */
  hide(): void {
    this.close();
    this.#rows = [];
    this.#publish();
    this.#listeners.clear();
  }

  #put(action: A): Promise<void> {
    return this.#inTurn(() => this.#putNow(action));
  }

  async #putNow(action: A): Promise<void> {
    const { shelf, subjects, platform } = this.parts;
    const replaced = replacedBy(this.#rows, action, this.#sending, subjects);
    const add = (): Promise<Row<A>> => shelf.add(action, new Date(platform.now()).toISOString(), replaced);
    const row = await add().catch(async (thrown: unknown) => {
      if (!(thrown instanceof Refusal) || thrown.reason !== 'storage-full') throw thrown;
      await this.parts.makeRoom();
      return add();
    });
    for (const gone of replaced) this.#settlers.move(gone.action.id, action.id);
    const others = this.#rows.filter((other) => other.action.id !== action.id && !replaced.includes(other));
    this.#change([...others, row].sort((a, b) => a.seq - b.seq));
  }

  /** Whether something of this scope waits already: then sending past the queue would break the order. */
  #lineOf(action: A): boolean {
    return this.#rows.some((row) => row.action.scope === action.scope);
  }

  async #stillWaits(id: Id): Promise<boolean> {
    const waits = await this.parts.shelf.has(id);
    if (!waits) this.#rows = this.#rows.filter((row) => row.action.id !== id);
    return waits;
  }

  async #decided(action: A, receipt: Receipt): Promise<void> {
    await this.#inTurn(() => this.parts.shelf.remove(action.id)).catch(() => undefined);
    this.say({ type: 'decided', id: action.id, receipt });
    this.#settlers.resolve(action.id, receipt);
    this.#change(this.#rows.filter((row) => row.action.id !== action.id));
  }

  async #refused(action: A, refusal: Refusal): Promise<void> {
    const { shelf, subjects } = this.parts;
    const isMark = trackOf(action, subjects) !== undefined;
    const plain = toPlain(refusal);
    await this.#inTurn<unknown>(() => (isMark ? shelf.remove(action.id) : shelf.mark(action.id, plain))).catch(() => undefined);
    this.say({ type: 'refused', id: action.id, refusal: plain });
    this.#settlers.reject(action.id, refusal);
    this.#change(isMark
      ? this.#rows.filter((row) => row.action.id !== action.id)
      : this.#rows.map((row) => (row.action.id === action.id ? { ...row, state: 'refused', refusal: plain } : row)));
    this.parts.onRefused(refusal);
  }

  #hear(word: Word): void {
    if (word.type === 'sending') this.#setSending(new Set(word.ids));
    else if (word.type === 'wake') this.#sender.wake();
    else if (word.type === 'decided') this.#settlers.resolve(word.id, word.receipt);
    else if (word.type === 'refused') this.#settlers.reject(word.id, fromPlain(word.refusal));
    else if (word.type === 'discarded') this.#settlers.reject(word.id, new DOMException('taken back in another tab', 'AbortError'));
    else this.parts.onWord(word);
    if (word.type === 'rows') void this.#read();
  }

  /** This tab changed a row: the others read again, and the sender looks again. */
  #change(rows: readonly Row<A>[]): void {
    this.#rows = rows;
    this.#publish();
    this.say({ type: 'rows' });
    this.#sender.next();
  }

  #setSending(ids: ReadonlySet<Id>): void {
    this.#sending = new Set(ids);
    this.#publish();
  }

  /** Reads the rows again. Those who ask before it has begun share one reading. */
  #read(): Promise<void> {
    this.#reading ??= this.#inTurn(async () => {
      this.#reading = undefined;
      if (this.#closed.signal.aborted) return;
      this.#rows = await this.parts.shelf.all();
      this.#publish();
      this.#sender.next();
    }).catch(() => undefined);
    return this.#reading;
  }

  // What is read must not be older than what this tab has written: its own steps go one after another.
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #describe(): readonly Waiting<A>[] {
    const { held } = planSending(this.#rows, this.#sending, this.parts.subjects);
    return Object.freeze(this.#rows.map((row) => toWaiting(row, this.#sending, held, this.#progress.get(row.action.id))));
  }

  #publish(): void {
    this.#waiting = undefined;
    for (const changed of [...this.#listeners]) changed();
  }
}

function toWaiting<A extends Action>(row: Row<A>, sending: ReadonlySet<Id>, held: ReadonlyMap<Id, Id>, progress: number | undefined): Waiting<A> {
  const { action, keptAt } = row;
  const heldBy = held.get(action.id);
  if (row.refusal) return Object.freeze({ action, keptAt, state: 'refused', refusal: fromPlain(row.refusal) });
  return Object.freeze({ action, keptAt, state: sending.has(action.id) ? 'sending' : 'kept', ...(heldBy && { heldBy }), ...(sending.has(action.id) && progress !== undefined && { progress }) });
}
