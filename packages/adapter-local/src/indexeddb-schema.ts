import type { GrantValue, StoredReceipt } from '@family-partnering/engine/storage';
import type { Id, Stored } from '@family-partnering/contract';
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { fromVersion1 } from '@family-partnering/rules/from-version-1';
import { putRecord, storedOf } from './indexeddb-records.js';

/** One record, and what it is found by. */
export interface Row extends Stored {
  /** The number of the commit that wrote it: its place in the feed. */
  readonly seq: number;
  /** Its place in every index it stands in, from `placeOf`; none for a tombstone. */
  readonly places: readonly string[];
  /** Whose grant it is. Stays on a tombstone, so that whoever held it is told to list again. */
  readonly grantOf?: Id;
}

export interface LocalSchema extends DBSchema {
  meta: { key: 'epoch' | 'seq' | 'filled' | 'secret'; value: string | number };
  records: { key: [string, Id]; value: Row; indexes: { seq: number; places: string; grantOf: Id } };
  receipts: { key: Id; value: StoredReceipt & { readonly action: Id } };
  lost: { key: [string, Id, string]; value: Lost; indexes: { seq: number } };
}

/** That a record could be seen by a key until then. */
export interface Lost {
  readonly kind: string;
  readonly id: Id;
  readonly key: string;
  readonly seq: number;
  readonly version: number;
}

export type Database = IDBPDatabase<LocalSchema>;
type Store = 'meta' | 'records' | 'receipts' | 'lost';
export type Transaction = IDBPTransaction<LocalSchema, Store[], IDBTransactionMode>;
export type WriteTransaction = IDBPTransaction<LocalSchema, Store[], 'readwrite'>;
export const STORES: Store[] = ['meta', 'records', 'receipts', 'lost'];

const VERSION = 2;

/**
 * Opens the database, made with its tables where there is none. Closes itself for a tab that brings a newer version.
 * @param lost called when it has been closed, by that or by the browser: the next use opens it again
 */
export function openLocal(name: string, lost: () => void): Promise<Database> {
  return openDB<LocalSchema>(name, VERSION, {
    async upgrade(db, before, _after, tx) {
      if (before === 0) {
        db.createObjectStore('meta');
        const records = db.createObjectStore('records', { keyPath: ['kind', 'id'] });
        records.createIndex('seq', 'seq');
        records.createIndex('places', 'places', { multiEntry: true });
        records.createIndex('grantOf', 'grantOf');
      }
      const receipts = before === 0 ? [] : await tx.objectStore('receipts').getAll();
      if (before !== 0) db.deleteObjectStore('receipts');
      db.createObjectStore('receipts', { keyPath: 'action' });
      for (const receipt of receipts) await tx.objectStore('receipts').put(receipt);
      db.createObjectStore('lost', { keyPath: ['kind', 'id', 'key'] }).createIndex('seq', 'seq');
      const meta = tx.objectStore('meta');
      await meta.put(crypto.randomUUID(), 'secret');
      if (before === 0) {
        await meta.put(crypto.randomUUID(), 'epoch');
        await meta.put(0, 'seq');
      } else await renew(tx);
    },
    blocking: (_current, _blocked, event) => { lost(); (event.target as IDBDatabase).close(); },
    terminated: lost,
  });
}

/** Brings the records of version 1 to this one. To whoever looks on, they changed just now. */
async function renew(tx: IDBPTransaction<LocalSchema, Store[], 'versionchange'>): Promise<void> {
  const [records, meta] = [tx.objectStore('records'), tx.objectStore('meta')];
  const { changed, made } = fromVersion1((await records.getAll()).map(storedOf));
  const seq = Number(await meta.get('seq')) + 1;
  await meta.put(seq, 'seq');
  for (const { before } of changed) await records.delete([before.kind, before.id]);
  for (const stored of [...changed.map(({ after }) => after), ...made]) await putRecord(tx as unknown as WriteTransaction, stored, seq);
}

/** What a grant record says; one that is gone has ended. */
export function grantIn(row: Row): { readonly seq: number; readonly value: GrantValue } {
  const value = (row.value ?? { person: row.grantOf, audience: '', ended: true }) as GrantValue;
  return { seq: row.seq, value };
}
