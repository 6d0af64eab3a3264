import { accessChanged, formatPosition, parsePosition, type Changes, type Read } from '@family-partnering/engine/storage';
import type { Id, Instant } from '@family-partnering/contract';
import type { Connection, Row } from './sqlite-connection.js';
import { present } from './sqlite-records.js';
import { lastSeq } from './sqlite-schema.js';
import { eyesOf, visibleChanges, visibleList, visibleRecord } from './sqlite-visible.js';

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

/** The grants of a person that could have changed what they see since then: moved, or with a planned end. */
const grantsSince = (connection: Connection, person: Id, seq: number) =>
  connection.all(
    `SELECT person, audience, ended, until, fresh, seq FROM grants WHERE person = :person AND seq > :seq
     UNION ALL SELECT person, audience, ended, until, fresh, seq FROM grants WHERE person = :person AND until IS NOT NULL`,
    { person, seq },
  ).map(toGrant);

/** Reads of one person inside a snapshot that is already open. */
export function readAs(connection: Connection, person: Id, epoch: string, now: Instant): Read {
  const eyes = eyesOf(person, now);
  return {
    get: async (kind, id) => present(visibleRecord(connection, eyes, kind, id)),
    list: async (kind, name, prefix, page) => visibleList(connection, eyes, { kind, name, prefix, page }),
    position: async () => formatPosition(epoch, lastSeq(connection), now),
    async changes(position, limit): Promise<Changes | 'unknown position'> {
      const since = parsePosition(epoch, position);
      const last = lastSeq(connection);
      if (!since || since.seq > last) return 'unknown position';
      const { upTo, stored, more } = visibleChanges(connection, eyes, since.seq, last, limit);
      const access = accessChanged(grantsSince(connection, person, since.seq), since, now);
      return { position: formatPosition(epoch, upTo, now), stored, more, access };
    },
  };
}
