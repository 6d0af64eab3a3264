import { Refusal, type Cursor, type Entity, type Key, type KindRule, type Page, type Query, type Stored } from '@family-partnering/contract';
import { entityOf } from './decide.js';
import type { Read, Seal } from './storage.js';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** One page of a list. The parent is resolved first: a foreign one answers as an unknown one, in time too. */
export async function listPage(tx: Read, kindRule: KindRule, query: Query, seal: Seal): Promise<Page> {
  const { index, prefix } = await place(tx, kindRule, query.filter);
  const limit = bounded(query.limit);
  const after = query.after === undefined ? undefined : readCursor(query.after, seal);
  const before = query.before === undefined ? undefined : readCursor(query.before, seal);
  const forward = after !== undefined;
  const found = await tx.list(kindRule.kind, index, prefix, { limit: limit + 1, ...(forward ? { after } : { last: true as const }), ...(before && { before }) });
  const more = found.length > limit;
  const items = forward ? found.slice(0, limit) : found.slice(Math.max(0, found.length - limit));
  const first = items[0];
  const last = items.at(-1);
  const hasBefore = forward ? true : more;
  const hasAfter = forward ? more : before !== undefined;
  return {
    items: items.map(entityOf) as readonly Entity[],
    position: seal.close(await tx.position()),
    ...(hasBefore && first && { before: seal.close(writeCursor(first, index)) }),
    ...(hasAfter && last && { after: seal.close(writeCursor(last, index)) }),
  };
}

async function place(tx: Read, { kind, filters, all }: KindRule, filter: object): Promise<{ index: string; prefix: readonly Key[] }> {
  const [entry, another] = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (another !== undefined) throw new Refusal('invalid', { reason: 'filter', message: `A list of ${kind} takes one filter at a time.` });
  if (entry === undefined) {
    if (all === undefined) throw new Refusal('invalid', { reason: 'filter', message: `A list of ${kind} needs one of these filters: ${Object.keys(filters).join(', ')}.` });
    return { index: all, prefix: [] };
  }
  const [name, value] = entry;
  const known = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (known === undefined || typeof value !== 'string') throw new Refusal('invalid', { reason: 'filter', message: `A list of ${kind} has no filter ${JSON.stringify(name)} of that form.` });
  if (known.parent !== undefined && (await tx.get(known.parent, value)) === undefined) throw new Refusal('not-found');
  return { index: known.index, prefix: [value] };
}

function bounded(limit: number | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1) throw new Refusal('invalid', { reason: 'limit', message: 'limit is a whole number from 1.' });
  return Math.min(limit, MOST);
}

/** A cursor is the index key of the item at the edge, and the item's id where keys are equal. */
function writeCursor(item: Stored, index: string): Cursor {
  return btoa(unescape(encodeURIComponent(JSON.stringify([...(item.index[index] ?? []), item.id]))));
}

function readCursor(cursor: Cursor, seal: Seal): readonly Key[] {
  try {
    const keys: unknown = JSON.parse(decodeURIComponent(escape(atob(seal.open(cursor) ?? ''))));
    if (Array.isArray(keys) && keys.every((key) => typeof key === 'string' || typeof key === 'number')) return keys;
  } catch { /* said below */ }
  throw new Refusal('invalid', { reason: 'cursor', message: 'This cursor was not given by this adapter. List again without one.' });
}
