import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { storageContract } from '../engine/storage-contract.js';

describe('the SQLite storage', () => {
  storageContract({
    it: (title, run) => void it(title, run),
    open: (clock) => sqliteStorage({ folder: mkdtempSync(join(tmpdir(), 'fp-contract-')), tenant: 'riverbend', clock }),
  });
});
