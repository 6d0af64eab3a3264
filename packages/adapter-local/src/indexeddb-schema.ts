import type { GrantValue, StoredReceipt } from '@family-partnering/engine/storage';
import type { Id, Stored } from '@family-partnering/contract';
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

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
  meta: { key: 'epoch' | 'seq' | 'filled'; value: string | number };
  records: { key: [string, Id]; value: Row; indexes: { seq: number; places: string; grantOf: Id } };
  receipts: { key: [Id, Id]; value: StoredReceipt & { readonly person: Id; readonly action: Id } };
}

export type Database = IDBPDatabase<LocalSchema>;
export type Transaction = IDBPTransaction<LocalSchema, ('meta' | 'records' | 'receipts')[], IDBTransactionMode>;
export type WriteTransaction = IDBPTransaction<LocalSchema, ('meta' | 'records' | 'receipts')[], 'readwrite'>;
export const STORES: ('meta' | 'records' | 'receipts')[] = ['meta', 'records', 'receipts'];

const VERSION = 1;

/**
 * Opens the database, made with its tables where there is none. Closes itself for a tab that brings a newer version.
 * @param lost called when it has been closed, by that or by the browser: the next use opens it again
 */
export function openLocal(name: string, lost: () => void): Promise<Database> {
  return openDB<LocalSchema>(name, VERSION, {
    async upgrade(db) {
      const meta = db.createObjectStore('meta');
      await meta.put(crypto.randomUUID(), 'epoch');
      await meta.put(0, 'seq');
      const records = db.createObjectStore('records', { keyPath: ['kind', 'id'] });
      records.createIndex('seq', 'seq');
      records.createIndex('places', 'places', { multiEntry: true });
      records.createIndex('grantOf', 'grantOf');
      db.createObjectStore('receipts', { keyPath: ['person', 'action'] });
    },
    blocking: (_current, _blocked, event) => { lost(); (event.target as IDBDatabase).close(); },
    terminated: lost,
  });
}

/** What a grant record says; one that is gone has ended. */
export function grantIn(row: Row): { readonly seq: number; readonly value: GrantValue } {
  const value = (row.value ?? { person: row.grantOf, audience: '', ended: true }) as GrantValue;
  return { seq: row.seq, value };
}
