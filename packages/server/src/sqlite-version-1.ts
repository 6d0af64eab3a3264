import type { Id, Stored } from '@family-partnering/contract';
import { fromVersion1 as renewed, membersIn } from '@family-partnering/rules/from-version-1';
import { homeParts } from './roster/circles.js';
import { opaqueId } from './roster/opaque-id.js';
import type { Connection } from './sqlite-connection.js';
import { putRecord, RECORD, toStored } from './sqlite-records.js';

interface Old {
  readonly tenant: Id;
  /** What the ids of homes are made with from now on. */
  readonly secret: string;
  /** The number of the last commit: all that is changed here is of the next one. */
  readonly seq: number;
}

/** Before the new tables are made. */
export const makeRoom = (connection: Connection): void => connection.exec('ALTER TABLE receipts RENAME TO receipts_1');

/** After they are made, in the same transaction: brings what a folder of version 1 holds to this version. */
export function fromVersion1(connection: Connection, { tenant, secret, seq }: Old): void {
  connection.exec('INSERT OR IGNORE INTO receipts (action, person, body_hash, changed) SELECT action, person, body_hash, changed FROM receipts_1; DROP TABLE receipts_1;');
  const all = connection.all(`SELECT ${RECORD} FROM records r`).map(toStored);
  const { changed, made } = renewed(all, homesOf(all, tenant, secret));
  for (const { before, after } of changed) {
    if (before.id !== after.id) remove(connection, before);
    putRecord(connection, after, seq + 1);
  }
  for (const stored of made) putRecord(connection, stored, seq + 1);
}

/** The ids of homes that could be guessed, and those that take their place. */
function homesOf(all: readonly Stored[], tenant: Id, secret: string): ReadonlyMap<Id, Id> {
  const found = membersIn(all).flatMap(({ value: { circle, person, household } }) => {
    const ways = [undefined, person].map((elsewhere) => homeParts(tenant, circle.replace(/^c-/, ''), elsewhere));
    const made = ways.find((parts) => opaqueId('', ...parts) === household);
    return made === undefined ? [] : [[household!, opaqueId(secret, ...made)] as const];
  });
  return new Map(found);
}

function remove(connection: Connection, { kind, id }: Stored): void {
  for (const table of ['audiences', 'entries', 'records']) connection.run(`DELETE FROM ${table} WHERE kind = ? AND id = ?`, [kind, id]);
  if (kind === 'grant') connection.run('DELETE FROM grants WHERE id = ?', [id]);
}
