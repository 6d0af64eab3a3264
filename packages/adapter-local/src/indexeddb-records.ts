import { encodeKeys, isOpen, keysLost, ownKey } from '@family-partnering/engine/storage';
import type { Id, Instant, Key, Range, Stored } from '@family-partnering/contract';
import { grantIn } from './indexeddb-schema.js';
import type { Row, Transaction, WriteTransaction } from './indexeddb-schema.js';

/** How a list is read: the range as the storage port gives it. */
export type ListPage = Range & { readonly after?: readonly Key[]; readonly before?: readonly Key[] };

/** Where a record stands in an index: kind, index, its keys, its id. Text, compared as the port compares keys. */
const placeOf = (kind: string, index: string, keys: readonly Key[]): string => encodeKeys([kind, index, ...keys]);

export const storedOf = ({ kind, id, scope, audience, index, value, version, changedBy }: Row): Stored =>
  ({ kind, id, scope, audience, index, value, version, changedBy });

/** A tombstone is no record to whoever asks for one. */
export const present = (row: Row | undefined): Stored | undefined => (row === undefined || row.value === null ? undefined : storedOf(row));

export const sees = (keys: ReadonlySet<string>) => (row: Row): boolean => row.audience.some((audience) => keys.has(audience));

export async function grantsOf(tx: Transaction, person: Id): Promise<readonly ReturnType<typeof grantIn>[]> {
  return (await tx.objectStore('records').index('grantOf').getAll(person)).map(grantIn);
}

/** The keys this person holds in this snapshot. */
export async function heldBy(tx: Transaction, person: Id, now: Instant): Promise<ReadonlySet<string>> {
  const grants = await grantsOf(tx, person);
  return new Set([ownKey(person), ...grants.flatMap(({ value }) => (isOpen(value, now) ? [value.audience] : []))]);
}

/** Walks an index from the end that is asked for, until enough visible records are found. */
export async function listIn(
  tx: Transaction, kind: string, index: string, prefix: readonly Key[], page: ListPage, seen: (row: Row) => boolean,
): Promise<readonly Stored[]> {
  const range = rangeOf(kind, index, prefix, page);
  if (range === undefined || page.limit <= 0) return [];
  const found: Stored[] = [];
  const places = tx.objectStore('records').index('places');
  for (let at = await places.openCursor(range, page.last ? 'prev' : 'next'); at && found.length < page.limit; at = await at.continue()) {
    if (seen(at.value)) found.push(storedOf(at.value));
    if (found.length === page.limit) break;
  }
  return page.last ? found.reverse() : found;
}

/** `undefined` for a range that holds nothing: the browser throws at bounds that cross. */
function rangeOf(kind: string, index: string, prefix: readonly Key[], page: ListPage): IDBKeyRange | undefined {
  const start = placeOf(kind, index, prefix);
  const after = page.after && placeOf(kind, index, page.after);
  const before = page.before && placeOf(kind, index, page.before);
  const lower = after !== undefined && after > `${start}\u0000` ? after : `${start}\u0000`;
  const upper = before !== undefined && before < `${start}\u0001` ? before : `${start}\u0001`;
  return lower < upper ? IDBKeyRange.bound(lower, upper, true, true) : undefined;
}

/** Writes one record and everything that it is found by. */
export async function putRecord(tx: WriteTransaction, stored: Stored, seq: number): Promise<void> {
  const { kind, id, index, value } = stored;
  const places = value === null ? [] : Object.entries(index).map(([name, keys]) => placeOf(kind, name, [...keys, id]));
  const known = await tx.objectStore('records').get([kind, id]);
  for (const key of known ? stored.audience : []) await tx.objectStore('lost').delete([kind, id, key]);
  for (const key of keysLost(known && storedOf(known), stored)) await tx.objectStore('lost').put({ kind, id, key, seq, version: stored.version });
  const grantOf = kind === 'grant' ? (value as { person: Id } | null)?.person ?? known?.grantOf : undefined;
  await tx.objectStore('records').put({ ...storedOf(stored as Row), seq, places, ...(grantOf !== undefined && { grantOf }) });
}
