import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FileAbout, FileKey, FileStore } from '@family-partnering/engine/file-store';

interface Schema extends DBSchema {
  files: { key: [string, string]; value: FileKey & FileAbout & { readonly bytes: ArrayBuffer } };
}

/** Files in this browser, in a database beside that of the records. As bytes: some browsers keep no Blob in private windows. */
export function indexedDbFiles(name: string): FileStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const lost = (): void => { opening = undefined; };
  const database = (): Promise<IDBPDatabase<Schema>> => (opening ??= openDB<Schema>(`${name}-files`, 1, {
    upgrade: (db) => void db.createObjectStore('files', { keyPath: ['person', 'file'] }),
    blocking: (_now, _next, event) => { (event.target as IDBDatabase).close(); lost(); },
    terminated: lost,
  }).catch((thrown: unknown) => { lost(); throw thrown; }));
  const found = async ({ person, file }: FileKey) => (await database()).get('files', [person, file]);
  return {
    async write(key, content, about) {
      const tx = (await database()).transaction('files', 'readwrite', { durability: 'strict' });
      await tx.store.put({ ...key, ...about, bytes: content.slice().buffer });
      await tx.done;
    },
    async read(key) {
      const row = await found(key);
      return row && new Blob([row.bytes], { type: row.type });
    },
    async about(key) {
      const row = await found(key);
      if (row === undefined) return undefined;
      const { type, size, hash, at } = row;
      return { type, size, hash, at };
    },
    async remove({ person, file }) {
      await (await database()).delete('files', [person, file]);
    },
    async all() {
      const rows = await (await database()).getAll('files');
      return rows.map(({ bytes: _, ...about }) => about);
    },
  };
}
