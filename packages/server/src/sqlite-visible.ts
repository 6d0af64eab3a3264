import { goneFor, ownKey } from '@family-partnering/engine/storage';
import type { Id, Instant, Key, Range, Stored } from '@family-partnering/contract';
import type { Connection } from './sqlite-connection.js';
import { prefixRange, RECORD, sortKey, toStored } from './sqlite-records.js';

/** Whose eyes, and at what moment: `:own`, `:person` and `:now` of every statement here. */
export interface Eyes {
  readonly own: string;
  readonly person: Id;
  readonly now: Instant;
}

export const eyesOf = (person: Id, now: Instant): Eyes => ({ own: ownKey(person), person, now });

const OPEN = 'ended = 0 AND (until IS NULL OR until > :now)';
/** Every key that is held. For a statement that starts from the person. */
export const HELD = `held AS (SELECT :own AS key UNION SELECT audience FROM grants WHERE person = :person AND ${OPEN})`;
/** Whether a key is held. For a statement that starts from rows: one look for each, however many keys a person has. */
const holds = (key: string) => `(${key} = :own OR EXISTS (SELECT 1 FROM grants WHERE person = :person AND audience = ${key} AND ${OPEN}))`;
const SEEN = `EXISTS (SELECT 1 FROM audiences a WHERE a.kind = r.kind AND a.id = r.id AND ${holds('a.key')})`;

/** One record, if this person may see it; a tombstone is what was seen last. */
export function visibleRecord(connection: Connection, eyes: Eyes, kind: string, id: Id): Stored | undefined {
  const row = connection.one(`SELECT ${RECORD} FROM records r WHERE r.kind = :kind AND r.id = :id AND ${SEEN}`, { ...eyes, kind, id });
  return row && toStored(row);
}

export interface ListWish {
  readonly kind: string;
  readonly name: string;
  readonly prefix: readonly Key[];
  readonly page: Range & { readonly after?: readonly Key[]; readonly before?: readonly Key[] };
}

/**
 * The statement of a list. With a prefix the index leads and each row is checked; without one the person's own keys lead, so that no foreign
 * row is ever visited and time tells nothing.
 */
export function listStatement(eyes: Eyes, { kind, name, prefix, page }: ListWish) {
  const [from, to] = prefixRange(prefix);
  const bounds = {
    ...(prefix.length > 0 && { from, to }),
    ...(page.after && { after: sortKey(page.after) }),
    ...(page.before && { before: sortKey(page.before) }),
  };
  const where = (prefix.length > 0 ? ' AND e.sort >= :from AND e.sort < :to' : '') + (page.after ? ' AND e.sort > :after' : '') + (page.before ? ' AND e.sort < :before' : '');
  const end = `ORDER BY e.sort ${page.last ? 'DESC' : 'ASC'} LIMIT :limit`;
  const sql = prefix.length > 0
    ? `SELECT ${RECORD} FROM entries e CROSS JOIN records r ON r.kind = e.kind AND r.id = e.id WHERE e.kind = :kind AND e.name = :name${where} AND ${SEEN} ${end}`
    : `WITH ${HELD}, mine AS (SELECT DISTINCT a.id FROM held CROSS JOIN audiences a ON a.key = held.key AND a.kind = :kind)
       SELECT ${RECORD} FROM mine CROSS JOIN entries e ON e.kind = :kind AND e.id = mine.id AND e.name = :name${where}
       CROSS JOIN records r ON r.kind = e.kind AND r.id = e.id ${end}`;
  return { sql, values: { ...eyes, kind, name, limit: page.limit, ...bounds } };
}

/** Records in index order, also where the last ones were asked for. */
export function visibleList(connection: Connection, eyes: Eyes, wish: ListWish): readonly Stored[] {
  const { sql, values } = listStatement(eyes, wish);
  const stored = connection.all(sql, values).map(toStored);
  return wish.page.last ? stored.reverse() : stored;
}

/** Few commits are looked through; many are found by the person's keys. */
const FEW_COMMITS = 1000;

/** What was taken out of this person's sight, by a key that they held then and hold still. One who got the key later never saw it. */
const LOST = `SELECT MIN(l.seq) AS at, l.kind, l.id, MAX(l.version) AS version FROM lost l JOIN records r ON r.kind = l.kind AND r.id = l.id
  WHERE l.seq > :since AND l.seq <= :upTo
    AND (l.key = :own OR EXISTS (SELECT 1 FROM grants WHERE person = :person AND audience = l.key AND ${OPEN} AND seq <= l.seq)) AND NOT ${SEEN}
  GROUP BY l.kind, l.id`;

/** Where in the feed this person's records are that have changed after `since`. */
const changedSince = (since: number, last: number): string =>
  last - since <= FEW_COMMITS
    ? `changed AS (SELECT DISTINCT a.seq, a.kind, a.id FROM audiences a WHERE a.seq > :since AND a.seq <= :upTo AND ${holds('a.key')})`
    : `${HELD}, changed AS (SELECT DISTINCT a.seq, a.kind, a.id FROM held CROSS JOIN audiences a ON a.key = held.key AND a.seq > :since AND a.seq <= :upTo)`;

/** This person's records by their last change. A commit that the limit would cut goes out whole. */
export function visibleChanges(connection: Connection, eyes: Eyes, since: number, last: number, limit: number) {
  const changed = changedSince(since, last);
  const seqs = connection.all(`WITH ${changed} SELECT seq FROM changed ORDER BY seq LIMIT :limit`, { ...eyes, since, upTo: last, limit: limit + 1 });
  const upTo = seqs.length > limit ? Number(seqs[limit - 1]!['seq']) : last;
  const rows = seqs.length === 0 ? [] : connection.all(
    `WITH ${changed} SELECT changed.seq AS at, ${RECORD} FROM changed CROSS JOIN records r ON r.kind = changed.kind AND r.id = changed.id ORDER BY changed.seq, r.kind, r.id`,
    { ...eyes, since, upTo },
  );
  const gone = connection.all(LOST, { ...eyes, since, upTo });
  const events = [...rows.map((row) => ({ at: Number(row['at']), stored: toStored(row) })), ...gone.map((row) => ({ at: Number(row['at']), stored: goneFor({ kind: String(row['kind']), id: String(row['id']), version: Number(row['version']) }) }))];
  return { upTo, stored: events.sort((a, b) => a.at - b.at).map(({ stored }) => stored), more: upTo < last };
}
