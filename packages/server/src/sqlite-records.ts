import { encodeKeys, keysLost, type GrantValue } from '@family-partnering/engine/storage';
import type { Key, Scope, Stored } from '@family-partnering/contract';
import type { Connection, Row } from './sqlite-connection.js';

export const RECORD = 'r.kind, r.id, r.scope, r.version, r.changed_by, r.audience, r.keys, r.value';

/** Columns by name: a spread would store the driver's `_metadata`. */
export function toStored(row: Row): Stored {
  return {
    kind: String(row['kind']),
    id: String(row['id']),
    scope: String(row['scope']) as Scope,
    audience: JSON.parse(String(row['audience'])) as string[],
    index: JSON.parse(String(row['keys'])) as Record<string, Key[]>,
    value: row['value'] === null ? null : (JSON.parse(String(row['value'])) as unknown),
    version: Number(row['version']),
    changedBy: String(row['changed_by']),
  };
}

/** A tombstone is no record to whoever asks for one. */
export const present = (stored: Stored | undefined): Stored | undefined => (stored?.value === null ? undefined : stored);

/** A record stands in an index under its keys and its id: no two are equal, so a page never skips one. */
export const sortKey = (keys: readonly Key[]): Buffer => Buffer.from(encodeKeys(keys), 'utf8');

/** The sort keys that begin with all of `prefix`: from the first, up to and without the second. */
export function prefixRange(prefix: readonly Key[]): readonly [Buffer, Buffer] {
  const start = sortKey(prefix);
  return [start, Buffer.concat([start, Buffer.from([1])])];
}

/** Writes one record and everything that it is found and seen by. */
export function putRecord(connection: Connection, record: Stored, seq: number): void {
  const { kind, id } = record;
  const known = connection.one(`SELECT ${RECORD} FROM records r WHERE r.kind = ? AND r.id = ?`, [kind, id]);
  connection.run(
    `INSERT INTO records (kind, id, scope, version, changed_by, seq, audience, keys, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET scope = excluded.scope, version = excluded.version, changed_by = excluded.changed_by,
       seq = excluded.seq, audience = excluded.audience, keys = excluded.keys, value = excluded.value`,
    [kind, id, record.scope, record.version, record.changedBy, seq, JSON.stringify(record.audience), JSON.stringify(record.index),
      record.value === null ? null : JSON.stringify(record.value)],
  );
  putAudience(connection, record, known && toStored(known), seq);
  if (known) connection.run('DELETE FROM entries WHERE kind = ? AND id = ?', [kind, id]);
  if (record.value !== null) {
    for (const [name, keys] of Object.entries(record.index)) {
      connection.run('INSERT INTO entries (kind, name, sort, id) VALUES (?, ?, ?, ?)', [kind, name, sortKey([...keys, id]), id]);
    }
  }
  if (kind === 'grant') putGrant(connection, id, record.value as GrantValue | null, seq);
}

function putAudience(connection: Connection, record: Stored, before: Stored | undefined, seq: number): void {
  const { kind, id, audience, version } = record;
  if (before !== undefined && JSON.stringify(before.audience) === JSON.stringify(audience)) {
    connection.run('UPDATE audiences SET seq = ? WHERE kind = ? AND id = ?', [seq, kind, id]);
    return;
  }
  if (before) connection.run('DELETE FROM audiences WHERE kind = ? AND id = ?', [kind, id]);
  for (const key of new Set(audience)) {
    connection.run('INSERT INTO audiences (kind, id, key, seq) VALUES (?, ?, ?, ?)', [kind, id, key, seq]);
    if (before) connection.run('DELETE FROM lost WHERE kind = ? AND id = ? AND key = ?', [kind, id, key]);
  }
  for (const key of keysLost(before, record)) connection.run('INSERT OR REPLACE INTO lost (kind, id, key, seq, version) VALUES (?, ?, ?, ?, ?)', [kind, id, key, seq, version]);
}

/** A grant that is gone opens nothing, but stays: whoever held it must be told to list again. */
function putGrant(connection: Connection, id: string, grant: GrantValue | null, seq: number): void {
  if (grant === null) {
    connection.run('UPDATE grants SET ended = 1, seq = ? WHERE id = ?', [seq, id]);
    return;
  }
  connection.run(
    `INSERT INTO grants (id, person, audience, ended, until, fresh, seq) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET person = excluded.person, audience = excluded.audience, ended = excluded.ended,
       until = excluded.until, fresh = excluded.fresh, seq = excluded.seq`,
    [id, grant.person, grant.audience, grant.ended ? 1 : 0, grant.until ?? null, grant.fresh === true ? 1 : 0, seq],
  );
}
