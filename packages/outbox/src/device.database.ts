import { Refusal } from '@family-partnering/contract';
import type { Entity, Instant } from '@family-partnering/contract';
import { answerOf, endOf } from './indexeddb.js';
import type { TypedTransaction } from './indexeddb.js';
import type { Row } from './queue.js';
import type { Remembered } from './identity.js';

/** Everything carries its owner; nothing is ever read without one, except the last session of a server. */
export interface DeviceSchema {
  waiting: { key: number; value: Omit<Row, 'seq'> & { owner: string; seq?: number }; indexes: { owner: string; id: [string, string] } };
  sessions: { key: [string, string]; value: Remembered; indexes: { server: string } };
  drafts: { key: [string, string]; value: { owner: string; key: string; words: object; at: Instant }; indexes: { owner: string } };
  files: { key: [string, string]; value: { owner: string; id: string; type: string; bytes: ArrayBuffer; at: number }; indexes: { at: [string, number] } };
  lists: { key: [string, string]; value: CachedList; indexes: { owner: string; at: [string, string] } };
}

/** What a list, or a single thing asked for by its id, looked like when it was last seen. */
export interface CachedList {
  readonly owner: string;
  /** From `listName`: the kind and the filter, or the kind and the id. */
  readonly list: string;
  readonly items: readonly Entity[];
  readonly at: Instant;
}

type Names = readonly (keyof DeviceSchema)[];
type Tx = TypedTransaction<DeviceSchema>;
const VERSION = 2;
/** How long a database that did not open counts as blocked before it is asked again. */
const BLOCKED_MS = 10_000;

/** Whatever lets its owner read and write here. */
export type Keeper = Pick<DeviceDatabase, 'run'>;

/** The database of this device. Opens itself again when the browser has closed it. */
export class DeviceDatabase {
  #open: Promise<IDBDatabase> | undefined;
  readonly #name: string;
  readonly #timeoutMs: number;

  constructor(name: string, timeoutMs: number) {
    this.#name = name;
    this.#timeoutMs = timeoutMs;
  }

  /** Whether this device keeps anything. Never rejects. */
  async works(): Promise<boolean> {
    return this.#connection().then(() => true, () => false);
  }

  /**
   * One transaction. `work` awaits nothing but its own requests. Resolves when all of it is written.
   * @throws Refusal `unavailable`, reason `storage-full` or `storage-blocked`
   */
  async run<T>(
    stores: Names, mode: 'readonly' | 'readwrite', durability: IDBTransactionDurability, work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#attempt(stores, mode, durability, work);
    } catch (thrown) {
      if ((thrown as Error)?.name !== 'InvalidStateError') throw storageRefusal(thrown);
      this.#open = undefined; // the connection was lost under us, as happens when a phone sleeps
      return this.#attempt(stores, mode, durability, work).catch((again) => { throw storageRefusal(again); });
    }
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.then((db) => db.close(), () => undefined);
  }

  async #attempt<T>(
    stores: Names, mode: 'readonly' | 'readwrite', durability: IDBTransactionDurability, work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const db = await this.#connection();
    const tx = db.transaction([...stores], mode, { durability });
    const written = endOf(tx);
    written.catch(() => undefined);
    try {
      const result = await work(tx as unknown as Tx);
      await written;
      return result;
    } catch (thrown) {
      try { tx.abort(); } catch { /* it has ended already */ }
      throw tx.error ?? thrown;
    }
  }

  #connection(): Promise<IDBDatabase> {
    if (this.#open) return this.#open;
    const opening = withTimeout(this.#openNow(), this.#timeoutMs).catch((thrown: unknown) => {
      setTimeout(() => { if (this.#open === opening) this.#open = undefined; }, BLOCKED_MS);
      throw storageRefusal(thrown);
    });
    this.#open = opening;
    return opening;
  }

  // Async, because `indexedDB.open` itself throws where storage is forbidden.
  async #openNow(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.#name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => createStores(request.result, oldVersion);
    const db = await answerOf(request);
    db.onversionchange = () => void this.close();
    db.onclose = () => { this.#open = undefined; };
    return db;
  }
}

function createStores(db: IDBDatabase, oldVersion: number): void {
  db.createObjectStore('files', { keyPath: ['owner', 'id'] }).createIndex('at', ['owner', 'at']);
  if (oldVersion > 0) return;
  const waiting = db.createObjectStore('waiting', { keyPath: 'seq', autoIncrement: true });
  waiting.createIndex('owner', 'owner');
  waiting.createIndex('id', ['owner', 'action.id'], { unique: true });
  db.createObjectStore('sessions', { keyPath: ['server', 'person'] }).createIndex('server', 'server');
  db.createObjectStore('drafts', { keyPath: ['owner', 'key'] }).createIndex('owner', 'owner');
  const lists = db.createObjectStore('lists', { keyPath: ['owner', 'list'] });
  lists.createIndex('owner', 'owner');
  lists.createIndex('at', ['owner', 'at']);
}

/** Some browsers neither open nor refuse in private windows: a late answer is closed again. */
function withTimeout(opening: Promise<IDBDatabase>, ms: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => { late = true; reject(new Error('the database did not open in time')); }, ms);
    opening.then((db) => (late ? db.close() : resolve(db)), reject).finally(() => clearTimeout(timer));
  });
}

function storageRefusal(thrown: unknown): unknown {
  if (thrown instanceof Refusal) return thrown;
  const name = (thrown as Error)?.name;
  const reason = name === 'QuotaExceededError' ? 'storage-full' : 'storage-blocked';
  return new Refusal('unavailable', { reason, message: `this device did not keep it: ${String(thrown)}`, cause: thrown });
}
