import { randomBytes } from 'node:crypto';
import type { Connection } from './sqlite-connection.js';
import { fromVersion1, makeRoom } from './sqlite-version-1.js';

/** Raised when the tables change; a file of another version is refused, not guessed at. */
export const SCHEMA_VERSION = 2;

// `sort` is a blob: the keys hold U+0000, at which this driver would cut a text.
const TABLES = `
CREATE TABLE IF NOT EXISTS records (
  kind TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, version INTEGER NOT NULL, changed_by TEXT NOT NULL,
  seq INTEGER NOT NULL, audience TEXT NOT NULL, keys TEXT NOT NULL, value TEXT,
  PRIMARY KEY (kind, id)
);
CREATE TABLE IF NOT EXISTS audiences (
  kind TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (kind, id, key),
  FOREIGN KEY (kind, id) REFERENCES records (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS audiences_by_change ON audiences (key, seq, kind, id);
CREATE INDEX IF NOT EXISTS audiences_by_seq ON audiences (seq, kind, id, key);
CREATE INDEX IF NOT EXISTS audiences_by_kind ON audiences (key, kind, id);
CREATE TABLE IF NOT EXISTS entries (
  kind TEXT NOT NULL, name TEXT NOT NULL, sort BLOB NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (kind, name, sort, id),
  FOREIGN KEY (kind, id) REFERENCES records (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entries_by_record ON entries (kind, id, name, sort);
CREATE TABLE IF NOT EXISTS grants (
  id TEXT PRIMARY KEY, person TEXT NOT NULL, audience TEXT NOT NULL, ended INTEGER NOT NULL, until TEXT,
  fresh INTEGER NOT NULL, seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS grants_by_change ON grants (person, seq);
CREATE INDEX IF NOT EXISTS grants_that_end ON grants (person, until) WHERE until IS NOT NULL;
CREATE INDEX IF NOT EXISTS grants_by_person ON grants (person, audience, ended, until);
CREATE TABLE IF NOT EXISTS receipts (
  action TEXT PRIMARY KEY, person TEXT NOT NULL, body_hash TEXT NOT NULL, changed TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lost (
  kind TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL,
  PRIMARY KEY (kind, id, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lost_by_change ON lost (seq, key, kind, id, version);
`;

export const getMeta = (connection: Connection, name: string): string | undefined =>
  connection.one('SELECT value FROM meta WHERE name = ?', [name])?.['value']?.toString();

export const setMeta = (connection: Connection, name: string, value: string): void =>
  connection.run('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [name, value]);

const random = (bytes: number): string => randomBytes(bytes).toString('hex');
const newEpoch = (): string => random(6);

/**
 * Makes the tables where there are none, and brings those of an earlier version to this one.
 * @returns the epoch: another one means another history, so that old positions are not understood
 * @throws Error when the file is of a later version or another tenant; then nothing of it was changed
 */
export function prepareTables(connection: Connection, tenant: string): string {
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;');
    const first = { version: String(SCHEMA_VERSION), tenant, epoch: newEpoch(), seal: random(16), secret: random(32), seq: '0' };
    for (const [name, value] of Object.entries(first)) connection.run('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [name, value]);
    check(connection, tenant);
    if (getMeta(connection, 'version') === '1') makeRoom(connection);
    connection.exec(TABLES);
    if (getMeta(connection, 'version') === '1') {
      fromVersion1(connection, { tenant, secret: getMeta(connection, 'secret')!, seq: lastSeq(connection) });
      // Another history: everyone lists again.
      for (const [name, value] of [['version', String(SCHEMA_VERSION)], ['epoch', newEpoch()], ['seq', String(lastSeq(connection) + 1)]] as const) setMeta(connection, name, value);
    }
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
  return getMeta(connection, 'epoch')!;
}

function check(connection: Connection, tenant: string): void {
  const version = getMeta(connection, 'version');
  if (version !== '1' && version !== String(SCHEMA_VERSION)) throw new Error(`The database is of version ${version}; this server reads version ${SCHEMA_VERSION}.`);
  const theirs = getMeta(connection, 'tenant');
  if (theirs !== tenant) throw new Error(`The data folder belongs to "${theirs}", not to "${tenant}". Give another --data folder.`);
}

/** The number of the last commit. */
export const lastSeq = (connection: Connection): number => Number(getMeta(connection, 'seq'));
