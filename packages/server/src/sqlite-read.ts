import { accessChanged, formatPosition, ownKey, parsePosition, type Changes, type Read } from '@family-partnering/engine/storage';
import type { Id, Instant, Stored } from '@family-partnering/contract';
import type { Connection, Row } from './sqlite-connection.js';
import { prefixRange, present, RECORD, sortKey, toStored } from './sqlite-records.js';
import { lastSeq } from './sqlite-schema.js';

/** The keys this person holds at this moment. Binds: own key, person, now. */
const HELD = `SELECT ? AS key UNION SELECT audience FROM grants WHERE person = ? AND ended = 0 AND (until IS NULL OR until > ?)`;
const SEEN = `EXISTS (SELECT 1 FROM audiences a WHERE a.kind = r.kind AND a.id = r.id AND a.key IN (SELECT key FROM held))`;

export const heldValues = (person: Id, now: Instant): [string, string, string] => [ownKey(person), person, now];

/** One record, if this person may see it; a tombstone is what was seen last. */
export function visibleRecord(connection: Connection, person: Id, now: Instant, kind: string, id: Id): Stored | undefined {
  const row = connection.one(
    `WITH held AS (${HELD}) SELECT ${RECORD} FROM records r WHERE r.kind = ? AND r.id = ? AND ${SEEN}`,
    [...heldValues(person, now), kind, id],
  );
  return row && toStored(row);
}

type ListArguments = Parameters<Read['list']>;

/**
 * With a prefix the index leads and each row is checked; without one the person's own keys lead, so that no foreign
 * row is ever visited and time tells nothing.
 */
function visibleList(connection: Connection, person: Id, now: Instant, [kind, name, prefix, page]: ListArguments): readonly Stored[] {
  const bounds: Buffer[] = [];
  let where = '';
  const bound = (condition: string, value: Buffer): void => {
    where += ` AND e.sort ${condition} ?`;
    bounds.push(value);
  };
  if (prefix.length > 0) {
    const [from, to] = prefixRange(prefix);
    bound('>=', from);
    bound('<', to);
  }
  if (page.after) bound('>', sortKey(page.after));
  if (page.before) bound('<', sortKey(page.before));
  const order = page.last ? 'DESC' : 'ASC';
  const held = heldValues(person, now);
  const rows = prefix.length > 0
    ? connection.all(
        `WITH held AS (${HELD}) SELECT ${RECORD} FROM entries e CROSS JOIN records r ON r.kind = e.kind AND r.id = e.id
         WHERE e.kind = ? AND e.name = ?${where} AND ${SEEN} ORDER BY e.sort ${order} LIMIT ?`,
        [...held, kind, name, ...bounds, page.limit],
      )
    : connection.all(
        `WITH held AS (${HELD}), mine AS (SELECT DISTINCT a.id FROM held CROSS JOIN audiences a ON a.key = held.key AND a.kind = ?)
         SELECT ${RECORD} FROM mine CROSS JOIN entries e ON e.kind = ? AND e.id = mine.id AND e.name = ?${where}
         CROSS JOIN records r ON r.kind = e.kind AND r.id = e.id ORDER BY e.sort ${order} LIMIT ?`,
        [...held, kind, kind, name, ...bounds, page.limit],
      );
  const stored = rows.map(toStored);
  return page.last ? stored.reverse() : stored;
}

function changesSince(connection: Connection, person: Id, now: Instant, since: { seq: number; at: Instant }, limit: number) {
  const held = heldValues(person, now);
  const seqs = connection.all(
    `WITH held AS (${HELD}) SELECT DISTINCT a.seq, a.kind, a.id FROM held CROSS JOIN audiences a ON a.key = held.key AND a.seq > ?
     ORDER BY a.seq LIMIT ?`,
    [...held, since.seq, limit + 1],
  );
  // A commit that the limit would cut goes out whole.
  const upTo = seqs.length > limit ? Number(seqs[limit - 1]!['seq']) : lastSeq(connection);
  const rows = connection.all(
    `WITH held AS (${HELD}), mine AS (SELECT DISTINCT a.kind, a.id FROM held CROSS JOIN audiences a ON a.key = held.key AND a.seq > ? AND a.seq <= ?)
     SELECT ${RECORD} FROM mine CROSS JOIN records r ON r.kind = mine.kind AND r.id = mine.id ORDER BY r.seq, r.kind, r.id`,
    [...held, since.seq, upTo],
  );
  return { upTo, stored: rows.map(toStored), more: seqs.length > limit && upTo < lastSeq(connection) };
}

const toGrant = (row: Row) => ({
  seq: Number(row['seq']),
  value: {
    person: String(row['person']),
    audience: String(row['audience']),
    ended: row['ended'] === 1,
    fresh: row['fresh'] === 1,
    ...(row['until'] === null ? {} : { until: String(row['until']) }),
  },
});

/** Reads of one person inside a snapshot that is already open. */
export function readAs(connection: Connection, person: Id, epoch: string, now: Instant): Read {
  return {
    get: async (kind, id) => present(visibleRecord(connection, person, now, kind, id)),
    list: async (...wanted) => visibleList(connection, person, now, wanted),
    position: async () => formatPosition(epoch, lastSeq(connection), now),
    async changes(position, limit): Promise<Changes | 'unknown position'> {
      const since = parsePosition(epoch, position);
      if (!since || since.seq > lastSeq(connection)) return 'unknown position';
      const { upTo, stored, more } = changesSince(connection, person, now, since, limit);
      const grants = connection.all('SELECT person, audience, ended, until, fresh, seq FROM grants WHERE person = ?', [person]).map(toGrant);
      return { position: formatPosition(epoch, upTo, now), stored, more, access: accessChanged(grants, since, now) };
    },
  };
}
