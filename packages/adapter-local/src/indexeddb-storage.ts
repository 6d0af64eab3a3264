import { accessChanged, formatPosition, goneFor, isOpen, ownKey, parsePosition } from '@family-partnering/engine/storage';
import type { Read, Storage, Write } from '@family-partnering/engine/storage';
import type { Id, Instant, Want } from '@family-partnering/contract';
import { grantsOf, heldBy, listIn, present, putRecord, sees, storedOf } from './indexeddb-records.js';
import { openLocal, STORES } from './indexeddb-schema.js';
import type { Database, Lost, Row, Transaction, WriteTransaction } from './indexeddb-schema.js';

export interface IndexedDbOptions {
  /** The name of the database. Tabs of one origin with the same name share it. */
  readonly name: string;
  readonly clock?: () => Instant;
}

/** The storage port, and the one thing that a database without a server needs beside it. */
export interface IndexedDbStorage extends Storage {
  /**
   * Runs `work` if the database is empty. What an earlier, unfinished `work` left is taken away first: nobody can have
   * used it. With Web Locks it runs once however many tabs ask.
   */
  fillOnce(work: () => Promise<void>): Promise<void>;
}

/**
 * Records in this browser. Every write is one transaction over all tables, which the browser runs alone, over all tabs:
 * stricter than the scopes ask, so no lock of our own is needed. Nothing but its own requests is awaited inside.
 * It answers each person with what they may see, but whoever holds the device can read all of it: no privacy between
 * the people who use it.
 */
export function indexedDbStorage({ name, clock = () => new Date().toISOString() }: IndexedDbOptions): IndexedDbStorage {
  const listeners = new Set<() => void>();
  const channel = hintChannel(name, () => tell());
  const tell = (): void => { for (const heard of [...listeners]) heard(); };
  let opening: Promise<Database> | undefined;
  const lost = (): void => { opening = undefined; };
  const database = (): Promise<Database> => (opening ??= openLocal(name, lost).catch((thrown: unknown) => { lost(); throw thrown; }));
  const epochs = new WeakMap<Database, string>();

  const epochOf = async (db: Database): Promise<string> => {
    const epoch = epochs.get(db) ?? String(await db.get('meta', 'epoch'));
    epochs.set(db, epoch);
    return epoch;
  };

  return {
    durability: 'device',
    secret: async () => String(await (await database()).get('meta', 'secret')),
    async write(_scopes, work) {
      const db = await database();
      const epoch = await epochOf(db);
      const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
      const write = writeIn(tx, epoch, clock);
      const result = await settled(tx, () => work(write));
      if (write.wrote()) {
        queueMicrotask(tell);
        channel?.postMessage('changed');
      }
      return result;
    },
    async read(person, work) {
      const db = await database();
      const epoch = await epochOf(db);
      const tx = db.transaction(STORES, 'readonly');
      return settled(tx, async () => work(await readIn(tx, person, epoch, clock)));
    },
    hint(heard, { signal }) {
      if (signal.aborted) return;
      listeners.add(heard);
      signal.addEventListener('abort', () => listeners.delete(heard), { once: true });
    },
    async fillOnce(work) {
      const locks = globalThis.navigator?.locks as LockManager | undefined; // missing on plain http pages
      const fill = async (): Promise<void> => fillIn(await database(), work);
      await (locks ? locks.request(`family-partnering:fill:${name}`, fill) : fill());
    },
    async close() {
      listeners.clear();
      channel?.close();
      const open = opening;
      opening = undefined;
      await open?.then((db) => db.close(), () => undefined);
    },
  };
}

function hintChannel(name: string, heard: () => void): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel(`family-partnering:local:${name}`);
  channel.addEventListener('message', heard);
  (channel as { unref?: () => void }).unref?.(); // Node alone: an open channel would keep the process
  return channel;
}

async function fillIn(db: Database, work: () => Promise<void>): Promise<void> {
  const [filled, seq] = await Promise.all([db.get('meta', 'filled'), db.get('meta', 'seq')]);
  if (filled === 'done' || (filled === undefined && seq !== 0)) return;
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  await tx.objectStore('records').clear();
  await tx.objectStore('receipts').clear();
  await tx.objectStore('lost').clear();
  await tx.objectStore('meta').put('begun', 'filled');
  await tx.done;
  await work();
  await db.put('meta', 'done', 'filled');
}

/** Resolves when all of it is written; if `work` rejects, nothing is. */
async function settled<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  tx.done.catch(() => undefined);
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (thrown) {
    try { tx.abort(); } catch { /* it has ended already */ }
    throw thrown;
  }
}

async function readIn(tx: Transaction, person: Id, epoch: string, clock: () => Instant): Promise<Read> {
  const seq = Number(await tx.objectStore('meta').get('seq')); // opens the snapshot before the clock is read
  const now = clock();
  const seen = sees(await heldBy(tx, person, now));
  return {
    async get(kind, id) {
      const row = await tx.objectStore('records').get([kind, id]);
      return row && seen(row) ? present(row) : undefined;
    },
    list: (kind, index, prefix, page) => listIn(tx, kind, index, prefix, page, seen),
    position: async () => formatPosition(epoch, seq, now),
    async changes(position, limit) {
      const since = parsePosition(epoch, position);
      if (!since || since.seq > seq) return 'unknown position';
      const { rows, upTo } = await changedSince(tx, since.seq, seq, limit);
      const access = accessChanged(await grantsOf(tx, person), since, now);
      const lost = await lostSince(tx, { person, now, seen }, since.seq, upTo);
      const events = [...rows.filter(seen).map((row) => ({ at: row.seq, stored: storedOf(row) })), ...lost.map((one) => ({ at: one.seq, stored: goneFor(one) }))];
      return { position: formatPosition(epoch, upTo, now), stored: events.sort((a, b) => a.at - b.at).map(({ stored }) => stored), access, more: upTo < seq };
    },
  };
}

/** The rows of the next commits, up to `limit`, the last commit whole. */
async function changedSince(tx: Transaction, since: number, seq: number, limit: number) {
  const index = tx.objectStore('records').index('seq');
  const first = await index.getAll(IDBKeyRange.lowerBound(since, true), limit);
  const upTo = first.length < limit ? seq : first.at(-1)!.seq;
  return { upTo, rows: first.length < limit ? first : await index.getAll(IDBKeyRange.bound(since, upTo, true, false)) };
}

interface Eyes {
  readonly person: Id;
  readonly now: Instant;
  readonly seen: (row: Row) => boolean;
}

/** What was taken out of this person's sight, by a key that they held then and hold still. */
async function lostSince(tx: Transaction, { person, now, seen }: Eyes, since: number, upTo: number): Promise<readonly Lost[]> {
  if (since === upTo) return []; // a range from a key to itself, without it, is an error there
  const lost = await tx.objectStore('lost').index('seq').getAll(IDBKeyRange.bound(since, upTo, true, false));
  if (lost.length === 0) return [];
  const grants = await grantsOf(tx, person);
  const could = ({ seq, key }: Lost): boolean => key === ownKey(person) || grants.some((grant) => grant.value.audience === key && isOpen(grant.value, now) && grant.seq <= seq);
  const gone = new Map<string, Lost>();
  for (const one of lost) {
    const row = await tx.objectStore('records').get([one.kind, one.id]);
    if (could(one) && row && !seen(row)) gone.set(JSON.stringify([one.kind, one.id]), one);
  }
  return [...gone.values()];
}

function writeIn(tx: WriteTransaction, epoch: string, clock: () => Instant): Write & { wrote(): boolean } {
  let wrote = false;
  const records = tx.objectStore('records');
  const any = (): boolean => true;
  const want = async (asked: Want) => {
    if (!('id' in asked)) return listIn(tx, asked.kind, asked.index, asked.prefix, asked.range, any);
    const row = await records.get([asked.kind, asked.id]);
    return row && storedOf(row);
  };
  return {
    wrote: () => wrote,
    get: async (kind, id) => present(await records.get([kind, id])),
    list: (kind, index, prefix, page) => listIn(tx, kind, index, prefix, page, any),
    load: (wants) => Promise.all(wants.map(want)),
    async commit(stored, receipt) {
      wrote = true;
      const seq = Number(await tx.objectStore('meta').get('seq')) + 1;
      await tx.objectStore('meta').put(seq, 'seq');
      for (const record of stored) await putRecord(tx, record, seq);
      const changed = stored.map(({ kind, id, version }) => [kind, id, version] as const);
      if (receipt) await tx.objectStore('receipts').add({ ...receipt, changed });
      return formatPosition(epoch, seq, clock());
    },
    async receipt(action) {
      const found = await tx.objectStore('receipts').get(action);
      return found && { person: found.person, bodyHash: found.bodyHash, changed: found.changed };
    },
    async visible(person, refs) {
      const seen = sees(await heldBy(tx, person, clock()));
      const rows = await Promise.all(refs.map(([kind, id]) => records.get([kind, id])));
      return rows.map((row) => (row && seen(row) ? storedOf(row) : undefined));
    },
  };
}
