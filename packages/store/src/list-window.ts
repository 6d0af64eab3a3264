import type { Cursor, Entity, Id, Page } from '@family-partnering/contract';

/** Which entities of one kind a list holds: pages as they were given, and what has come since at their end. */
export class ListWindow {
  readonly #rank = new Map<Id, number>();
  #first = 0;
  #last = 0;
  before: Cursor | undefined;
  after: Cursor | undefined;

  constructor(private readonly filter: object) {}

  get size(): number {
    return this.#rank.size;
  }

  has(id: Id): boolean {
    return this.#rank.has(id);
  }

  ids(): Iterable<Id> {
    return this.#rank.keys();
  }

  /** Whether a filter lets it through: each of its fields stands in the entity with the same value. */
  matches(entity: Entity): boolean {
    return Object.entries(this.filter).every(([field, value]) => (entity as unknown as Record<string, unknown>)[field] === value);
  }

  /** Takes a page at the place it was asked for. */
  take(page: Page, where: 'whole' | 'before' | 'after'): void {
    const items = where === 'before' ? [...page.items].reverse() : page.items;
    for (const { id } of items)
      if (!this.#rank.has(id)) this.#rank.set(id, where === 'before' ? --this.#first : ++this.#last);
    if (where !== 'after') this.before = page.before;
    if (where !== 'before') this.after = page.after;
  }

  /** Starts over with what is there now. @returns the ids that were here and are not any more */
  replace(pages: readonly Page[]): readonly Id[] {
    const old = [...this.#rank.keys()];
    this.#rank.clear();
    this.#first = this.#last = 0;
    pages.forEach((page, i) => this.take(page, i === 0 ? 'whole' : 'before'));
    return old.filter((id) => !this.#rank.has(id));
  }

  /** Takes what the stream brings, unless it belongs to a page that is not loaded. */
  admit(entity: Entity, held: (id: Id) => Entity | undefined): void {
    if (this.#rank.has(entity.id) || !this.matches(entity)) return;
    const place = placeOf(entity);
    if (place !== undefined && (this.before !== undefined || this.after !== undefined)) {
      let lowest = Infinity;
      let highest = -Infinity;
      for (const id of this.#rank.keys()) {
        const known = placeOf(held(id));
        if (known === undefined) continue;
        lowest = Math.min(lowest, known);
        highest = Math.max(highest, known);
      }
      if (this.before !== undefined && place < lowest) return;
      if (this.after !== undefined && place > highest) return;
    }
    this.#rank.set(entity.id, ++this.#last);
  }

  forget(id: Id): void {
    this.#rank.delete(id);
  }

  /** The loaded ones in order: by their own place where they have one, else as the adapter gave them. */
  items(held: (id: Id) => Entity | undefined): Entity[] {
    return [...this.#rank]
      .map(([id, rank]) => ({ entity: held(id), rank }))
      .filter((row): row is { entity: Entity; rank: number } => row.entity !== undefined && this.matches(row.entity))
      .sort((a, b) => (placeOf(a.entity) ?? 0) - (placeOf(b.entity) ?? 0) || a.rank - b.rank)
      .map(({ entity }) => entity);
  }
}

/** Entries of a thread are numbered without gaps; other kinds have no place of their own. */
function placeOf(entity: Entity | undefined): number | undefined {
  const n = (entity as { n?: unknown } | undefined)?.n;
  return typeof n === 'number' ? n : undefined;
}
