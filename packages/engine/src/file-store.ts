import type { Id, Instant } from '@family-partnering/contract';

/** A file belongs to whoever put it: ids of two people never meet. */
export interface FileKey {
  readonly person: Id;
  readonly file: Id;
}

/** What is known of the bytes that were kept. */
export interface FileAbout {
  readonly type: string;
  readonly size: number;
  /** Of the bytes as they came, before anything was taken out: the same ones again are the same file. */
  readonly hash: string;
  readonly at: Instant;
}

/**
 * Where the bytes of files lie. A small port: who may see them, what they may be and when they go is the engine's.
 * One contract test runs over every implementation: `test/engine/file-store-contract.ts`.
 */
export interface FileStore {
  /** All or nothing: until it resolves there is no such file, and after a failure there is none. */
  write(key: FileKey, content: Uint8Array, about: FileAbout): Promise<void>;
  read(key: FileKey): Promise<Blob | undefined>;
  about(key: FileKey): Promise<FileAbout | undefined>;
  /** Of what is not there it says nothing. */
  remove(key: FileKey): Promise<void>;
  all(): Promise<readonly (FileKey & FileAbout)[]>;
}

const nameOf = ({ person, file }: FileKey): string => JSON.stringify([person, file]);

/** As long as the process lives: for tests, stories and demos. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, { readonly key: FileKey; readonly blob: Blob; readonly about: FileAbout }>();
  return {
    async write(key, content, about) {
      kept.set(nameOf(key), { key, blob: new Blob([content.slice()], { type: about.type }), about });
    },
    read: async (key) => kept.get(nameOf(key))?.blob,
    about: async (key) => kept.get(nameOf(key))?.about,
    remove: async (key) => void kept.delete(nameOf(key)),
    all: async () => [...kept.values()].map(({ key, about }) => ({ ...key, ...about })),
  };
}
