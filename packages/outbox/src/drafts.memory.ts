import type { DraftWords } from '@family-partnering/contract';
import { isUnder } from './drafts.js';
import type { DraftShelf } from './drafts.js';

/** In this page alone, where the device keeps nothing. */
export function memoryDrafts(): DraftShelf {
  const words = new Map<string, DraftWords>();
  return {
    keys: async () => [...words.keys()],
    read: async (key) => words.get(key),
    async write(key, text) { words.set(key, text); },
    async remove(key) { words.delete(key); },
    async forget(what) { for (const key of words.keys()) if (isUnder(key, what)) words.delete(key); },
    async wipe() { words.clear(); },
  };
}
