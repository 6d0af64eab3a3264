import { formatPosition, type StoredReceipt, type Write } from '@family-partnering/engine/storage';
import type { Id, Instant, Key, Range, Stored } from '@family-partnering/contract';
import type { Connection } from './sqlite-connection.js';
import { prefixRange, present, putRecord, RECORD, toStored } from './sqlite-records.js';
import { lastSeq, setMeta } from './sqlite-schema.js';
import { eyesOf, visibleRecord } from './sqlite-visible.js';

function anyRecord(connection: Connection, kind: string, id: Id): Stored | undefined {
  const row = connection.one(`SELECT ${RECORD} FROM records r WHERE r.kind = ? AND r.id = ?`, [kind, id]);
  return row && toStored(row);
}

function anyList(connection: Connection, kind: string, name: string, prefix: readonly Key[], range: Range): readonly Stored[] {
  const order = range.last ? 'DESC' : 'ASC';
  const rows = connection.all(
    `SELECT ${RECORD} FROM entries e CROSS JOIN records r ON r.kind = e.kind AND r.id = e.id
     WHERE e.kind = ? AND e.name = ?${prefix.length > 0 ? ' AND e.sort >= ? AND e.sort < ?' : ''}
     ORDER BY e.sort ${order} LIMIT ?`,
    [kind, name, ...(prefix.length > 0 ? prefixRange(prefix) : []), range.limit],
  );
  const stored = rows.map(toStored);
  return range.last ? stored.reverse() : stored;
}

/** Reads and commits inside a transaction that is already open on the one writing connection. */
export function writeWith(connection: Connection, epoch: string, clock: () => Instant): Write {
  return {
    get: async (kind, id) => present(anyRecord(connection, kind, id)),
    list: async (kind, name, prefix, page) => anyList(connection, kind, name, prefix, page),
    load: async (wants) => wants.map((want) =>
      'id' in want ? anyRecord(connection, want.kind, want.id) : anyList(connection, want.kind, want.index, want.prefix, want.range)),
    async commit(stored, receipt) {
      const seq = lastSeq(connection) + 1;
      setMeta(connection, 'seq', String(seq));
      for (const record of stored) putRecord(connection, record, seq);
      if (receipt) {
        const changed = JSON.stringify(stored.map(({ kind, id, version }) => [kind, id, version]));
        connection.run('INSERT INTO receipts (action, person, body_hash, changed) VALUES (?, ?, ?, ?)', [receipt.action, receipt.person, receipt.bodyHash, changed]);
      }
      return formatPosition(epoch, seq, clock());
    },
    async receipt(action) {
      const row = connection.one('SELECT person, body_hash, changed FROM receipts WHERE action = ?', [action]);
      return row && { person: String(row['person']), bodyHash: String(row['body_hash']), changed: JSON.parse(String(row['changed'])) as StoredReceipt['changed'] };
    },
    visible: async (person, refs) => refs.map(([kind, id]) => visibleRecord(connection, eyesOf(person, clock()), kind, id)),
  };
}
