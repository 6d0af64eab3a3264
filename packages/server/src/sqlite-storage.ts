import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '@family-partnering/engine/storage';
import type { Instant } from '@family-partnering/contract';
import { takeDataFolder } from './data-folder.js';
import { assertDurable, makeDurable, openConnection, type Connection } from './sqlite-connection.js';
import { sealWith } from './seal.js';
import { getMeta, lastSeq, prepareTables } from './sqlite-schema.js';
import { readAs } from './sqlite-read.js';
import { writeWith } from './sqlite-write.js';

export interface SqliteOptions {
  /** Made if it does not exist. One server at a time. */
  readonly folder: string;
  readonly tenant: string;
  readonly clock?: () => Instant;
}

const databaseFile = (folder: string): string => join(folder, 'family-partnering.db');

/** Whose data a folder holds; `undefined` for one that holds none yet. */
export function folderTenant(folder: string): string | undefined {
  if (!existsSync(databaseFile(folder))) return undefined;
  const connection = openConnection(databaseFile(folder));
  try {
    return getMeta(connection, 'tenant');
  } catch {
    return undefined; // what is wrong with it is said when it is opened
  } finally {
    connection.close();
  }
}

/** One after the other; a failure of one is none of the next one's business. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function inTransaction<T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> {
  connection.exec(begin);
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      connection.exec('ROLLBACK');
    } catch {
      // a failed COMMIT may have rolled back by itself
    }
    throw error;
  }
}

/** @throws Error when the file is damaged: a copy must be restored, not written on */
function check(connection: Connection): void {
  const answer = connection.one('PRAGMA quick_check')?.['quick_check'];
  if (answer !== 'ok') throw new Error(`The database is damaged (${answer}). Restore it from a copy; nothing was changed.`);
}

/**
 * Records in one SQLite file. One connection writes, one transaction at a time, which is stricter than the scopes ask;
 * another reads, each read in one snapshot, so that nobody ever sees what is rolled back.
 * @throws Error when the folder is taken, remote, damaged, of another tenant, or would not be synced
 */
export function sqliteStorage({ folder, tenant, clock = () => new Date().toISOString() }: SqliteOptions): Storage {
  const data = takeDataFolder(folder);
  const open: Connection[] = [];
  const connect = () => {
    const connection = openConnection(databaseFile(data.path));
    open.push(connection);
    return connection;
  };
  const closeAll = () => {
    for (const connection of open.splice(0).reverse()) connection.close();
    data.release();
  };
  try {
    const writer = connect();
    makeDurable(writer);
    if (data.unclean) check(writer);
    const epoch = prepareTables(writer, tenant);
    const secret = getMeta(writer, 'secret')!;
    const reader = connect();
    assertDurable(reader);
    reader.all('PRAGMA query_only = ON');
    return { ...storageOver(writer, reader, epoch, clock, closeAll), seal: sealWith(getMeta(writer, 'seal')!), secret: async () => secret };
  } catch (error) {
    closeAll();
    throw error;
  }
}

function storageOver(writer: Connection, reader: Connection, epoch: string, clock: () => Instant, closeAll: () => void): Omit<Storage, 'secret'> {
  const writes = queue();
  const reads = queue();
  const listeners = new Set<() => void>();
  let closed: Promise<void> | undefined;
  const refuseWhenClosed = () => {
    if (closed) throw new Error('The storage is closed.');
  };
  return {
    durability: 'server',
    async write(_scopes, work) {
      refuseWhenClosed();
      const before = { seq: -1, after: -1 };
      const result = await writes(() => inTransaction(writer, 'BEGIN IMMEDIATE', async () => {
        before.seq = lastSeq(writer);
        const done = await work(writeWith(writer, epoch, clock));
        before.after = lastSeq(writer);
        return done;
      }));
      if (before.after > before.seq) for (const heard of listeners) queueMicrotask(heard);
      return result;
    },
    async read(person, work) {
      refuseWhenClosed();
      return reads(() => inTransaction(reader, 'BEGIN', () => {
        lastSeq(reader); // opens the snapshot before the clock is read: a planned end must not be older than it
        return work(readAs(reader, person, epoch, clock()));
      }));
    },
    hint(heard, { signal }) {
      if (signal.aborted) return;
      listeners.add(heard);
      signal.addEventListener('abort', () => listeners.delete(heard), { once: true });
    },
    close() {
      closed ??= Promise.all([writes(async () => {}), reads(async () => {})]).then(() => {
        // The driver frees its statements late, so that closing alone would leave the log unmerged.
        writer.all('PRAGMA wal_checkpoint(TRUNCATE)');
        closeAll();
      });
      return closed;
    },
  };
}
