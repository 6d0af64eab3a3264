import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileAbout, FileKey, FileStore } from '@family-partnering/engine/file-store';

type Card = FileKey & FileAbout;

/** Names on the disk say nothing of people, and hold nothing that a person typed. */
const nameOf = ({ person, file }: FileKey): string => createHash('sha256').update(JSON.stringify([person, file])).digest('hex');

/** Written whole beside its place, synced, then put there: a power cut leaves either all of it or nothing. */
async function writeWhole(folder: string, name: string, content: Uint8Array | string): Promise<void> {
  const part = join(folder, `${name}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** So that the new name itself outlives a power cut. Windows has no such thing to sync. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Files in a folder: the bytes, and beside them a card that says what they are. Without its card a file does not exist.
 * @param root made when the first file comes
 */
export function diskFiles(root: string): FileStore {
  const place = (key: FileKey) => {
    const name = nameOf(key);
    const folder = join(root, name.slice(0, 2));
    return { name, folder, bytes: join(folder, name), card: join(folder, `${name}.json`) };
  };
  const cardAt = async (path: string): Promise<Card | undefined> => {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Card;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
  return {
    async write(key, content, about) {
      const { name, folder } = place(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(folder, name, content);
      await writeWhole(folder, `${name}.json`, JSON.stringify({ ...key, ...about }));
      await syncFolder(folder);
    },
    async read(key) {
      const { bytes, card } = place(key);
      const known = await cardAt(card);
      return known && new Blob([await readFile(bytes)], { type: known.type });
    },
    about: (key) => cardAt(place(key).card),
    async remove(key) {
      const { bytes, card } = place(key);
      await rm(card, { force: true });
      await rm(bytes, { force: true });
    },
    async all() {
      const cards: Card[] = [];
      for (const folder of await foldersIn(root)) {
        for (const name of await readdir(join(root, folder))) {
          const card = name.endsWith('.json') ? await cardAt(join(root, folder, name)) : undefined;
          if (card !== undefined) cards.push(card);
        }
      }
      return cards;
    },
  };
}

async function foldersIn(root: string): Promise<readonly string[]> {
  try {
    return (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** What a server that was killed left half written. Called before the first file is taken. */
export async function clearHalfWritten(root: string): Promise<void> {
  for (const folder of await foldersIn(root)) {
    const names = new Set(await readdir(join(root, folder)));
    for (const name of names) {
      const orphan = name.endsWith('.part') || (!name.endsWith('.json') && !names.has(`${name}.json`));
      if (orphan) await rm(join(root, folder, name), { force: true });
    }
  }
}
