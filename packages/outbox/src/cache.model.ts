import type { Change, Entity, Id } from '@family-partnering/contract';

/** How many things of one list are kept: the last of its order, which are the newest. */
export const LIST_LIMIT = 200;
/** How many lists one person keeps on a device; the one not seen for longest goes first. */
export const LISTS_LIMIT = 60;

type Filter = Readonly<Record<string, unknown>>;

/** What a cached list shows: everything of a kind that fits a filter, or one thing. */
export type Shown = { readonly kind: string; readonly filter: Filter } | { readonly kind: string; readonly id: Id };

/** A name for it that tells what it shows, so that names alone say which lists a change touches. */
export const listName = (shown: Shown): string => JSON.stringify(
  'id' in shown ? [shown.kind, shown.id] : [shown.kind, Object.fromEntries(Object.entries(shown.filter).sort(([a], [b]) => (a < b ? -1 : 1)))]);

export function shownBy(name: string): Shown {
  const [kind, what] = JSON.parse(name) as [string, Id | Filter];
  return typeof what === 'string' ? { kind, id: what } : { kind, filter: what };
}

const fieldOf = (entity: Entity, field: string): unknown => (entity as unknown as Filter)[field];

/** Whether a thing belongs into a list. A filter names fields of the thing, as the contract's filters do. */
export function belongs(entity: Entity, shown: Shown): boolean {
  if (entity.kind !== shown.kind) return false;
  if ('id' in shown) return entity.id === shown.id;
  return Object.entries(shown.filter).every(([field, value]) => value === undefined || fieldOf(entity, field) === value);
}

/** The things that must still be visible for a list to be: `thread:7` for the messages of thread 7. */
export function parentsOf(shown: Shown): readonly string[] {
  if ('id' in shown) return [`${shown.kind}:${shown.id}`];
  return Object.entries(shown.filter).flatMap(([field, value]) => (typeof value === 'string' ? [`${field}:${value}`] : []));
}

/** Whether a thing goes when `what` (`thread:7`) has ended: it is that thing, or it names it. */
export function fallsWith(entity: Entity, what: string): boolean {
  const [kind, id] = parts(what);
  return (entity.kind === kind && entity.id === id) || fieldOf(entity, kind) === id;
}

export const parts = (what: string): readonly [kind: string, id: Id] => {
  const at = what.indexOf(':');
  return [what.slice(0, at), what.slice(at + 1)];
};

/** A list after a page of it was seen. Without a cursor a page is the end of the list, and replaces it. */
export function merged(known: readonly Entity[], page: readonly Entity[], from: 'end' | 'before' | 'after'): readonly Entity[] {
  if (from === 'end') return page.slice(-LIST_LIMIT);
  const seen = new Map(page.map((entity) => [entity.id, entity]));
  const others = known.filter((entity) => !seen.has(entity.id));
  return (from === 'before' ? [...page, ...others] : [...others, ...page]).slice(-LIST_LIMIT);
}

/** A list after changes: the higher version wins, what is new stands last. The same array when nothing changed. */
export function changed(items: readonly Entity[], shown: Shown, changes: readonly Change[]): readonly Entity[] {
  let next = items;
  for (const change of changes) {
    if (change.type === 'remove') {
      if (change.kind === shown.kind && next.some((item) => item.id === change.id)) next = next.filter((item) => item.id !== change.id);
    } else if (belongs(change.entity, shown)) next = withEntity(next, change.entity);
  }
  return next.length > LIST_LIMIT ? next.slice(-LIST_LIMIT) : next;
}

function withEntity(items: readonly Entity[], entity: Entity): readonly Entity[] {
  const at = items.findIndex((item) => item.id === entity.id);
  if (at < 0) return [...items, entity];
  return items[at]!.version >= entity.version ? items : items.map((item, index) => (index === at ? entity : item));
}
