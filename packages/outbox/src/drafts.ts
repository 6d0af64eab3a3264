import type { Drafts, DraftWords } from '@family-partnering/contract';
import type { Keeper } from './device.database.js';
import { answerOf } from './indexeddb.js';

/** Drafts, and what sign-out and the end of access do to them. */
export interface DraftShelf extends Drafts {
  keys(): Promise<readonly string[]>;
  /** Removes the draft of `what` and those under it (`what:…`). */
  forget(what: string): Promise<void>;
  wipe(): Promise<void>;
}

/** `thread:7:reply` is under `thread:7`. */
export const isUnder = (key: string, what: string): boolean => key === what || key.startsWith(`${what}:`);

/** On the device. Strict: a browser that is killed while somebody thinks about the next word keeps those before it. */
export function deviceDrafts(database: Keeper, owner: string, makeRoom: () => Promise<void>): DraftShelf {
  const keys = (): Promise<readonly string[]> => database.run(['drafts'], 'readonly', 'default', async (tx) =>
    (await answerOf(tx.objectStore('drafts').index('owner').getAllKeys(owner))).map(([, key]) => key));
  const put = (key: string, words: DraftWords): Promise<unknown> => database.run(['drafts'], 'readwrite', 'strict', (tx) =>
    answerOf(tx.objectStore('drafts').put({ owner, key, words, at: new Date().toISOString() })));
  const drop = (doomed: (key: string) => boolean): Promise<void> => database.run(['drafts'], 'readwrite', 'strict', async (tx) => {
    for (const found of await answerOf(tx.objectStore('drafts').index('owner').getAllKeys(owner))) {
      if (doomed(found[1])) await answerOf(tx.objectStore('drafts').delete(found));
    }
  });
  return {
    keys,
    read: (key) => database.run(['drafts'], 'readonly', 'default', async (tx) =>
      (await answerOf(tx.objectStore('drafts').get([owner, key])))?.words as DraftWords | undefined),
    async write(key, words) {
      await put(key, words).catch(() => makeRoom().then(() => put(key, words)));
    },
    remove: (key) => drop((other) => other === key),
    forget: (what) => drop((key) => isUnder(key, what)),
    wipe: () => drop(() => true),
  };
}
