import type { Id } from '@family-partnering/contract';
import type { Keeper } from './device.database.js';
import { answerOf } from './indexeddb.js';

/** Where one owner's files lie until the words that carry them have gone. */
export interface FileShelf {
  put(id: Id, content: Blob): Promise<void>;
  get(id: Id): Promise<Blob | undefined>;
  remove(ids: readonly Id[]): Promise<void>;
  /** Those put before this moment, in milliseconds since 1970. */
  before(ms: number): Promise<readonly Id[]>;
}

/** On the device, written through to the disk before it answers. As bytes: some browsers keep no Blob in private windows. */
export function deviceFiles(database: Keeper, owner: string, now: () => number): FileShelf {
  return {
    async put(id, content) {
      const bytes = await content.arrayBuffer();
      await database.run(['files'], 'readwrite', 'strict', (tx) => answerOf(tx.objectStore('files').put({ owner, id, type: content.type, bytes, at: now() })));
    },
    async get(id) {
      const found = await database.run(['files'], 'readonly', 'default', (tx) => answerOf(tx.objectStore('files').get([owner, id])));
      return found && new Blob([found.bytes], { type: found.type });
    },
    remove: (ids) => database.run(['files'], 'readwrite', 'strict', async (tx) => {
      for (const id of ids) await answerOf(tx.objectStore('files').delete([owner, id]));
    }),
    before: (ms) => database.run(['files'], 'readonly', 'default', async (tx) =>
      (await answerOf(tx.objectStore('files').index('at').getAllKeys(IDBKeyRange.bound([owner, 0], [owner, ms], false, true)))).map(([, id]) => id)),
  };
}

/** As long as the page is open, where storage is blocked. */
export function memoryShelf(now: () => number): FileShelf {
  const kept = new Map<Id, { readonly content: Blob; readonly at: number }>();
  return {
    put: async (id, content) => void kept.set(id, { content, at: now() }),
    get: async (id) => kept.get(id)?.content,
    remove: async (ids) => ids.forEach((id) => kept.delete(id)),
    before: async (ms) => [...kept].filter(([, { at }]) => at < ms).map(([id]) => id),
  };
}
