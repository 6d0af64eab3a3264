import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openConnection } from './sqlite-connection.js';

// NFS, SMB, CIFS, SMB2, FUSE, AFS, 9P: their locks and their sync cannot be relied on.
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f, 0x01021997]);

export interface DataFolder {
  readonly path: string;
  /** The last server did not close it: killed, or the power was cut. */
  readonly unclean: boolean;
  release(): void;
}

/**
 * Takes a folder for one server. The lock is the operating system's, on a file of its own: it ends with the process,
 * however that ends. The id of the process stands beside it, for people and to tell an unclean stop.
 * @throws Error when another server has it, or when it is not on a local disk
 */
export function takeDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  if (REMOTE.has(statfsSync(path).type)) {
    throw new Error(`The data folder ${path} is on a network disk, which may lose what was saved. Choose a folder on this machine.`);
  }
  const processFile = join(path, 'server.pid');
  const lock = openConnection(join(path, 'server.lock'), 0);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    const holder = existsSync(processFile) ? ` (process ${readFileSync(processFile, 'utf8').trim()})` : '';
    throw new Error(`Another server${holder} uses the data folder ${path}. Stop it first, or give another --data folder.`);
  }
  const unclean = existsSync(processFile);
  writeFileSync(processFile, `${process.pid}\n`);
  return {
    path,
    unclean,
    release() {
      rmSync(processFile, { force: true });
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}
