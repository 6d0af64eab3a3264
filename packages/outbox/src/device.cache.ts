import type { Change, Entity, Id, Page, Position, Query } from '@family-partnering/contract';
import type { Keeper } from './device.database.js';
import type { StoredCache } from './stored.cache.js';

/** The position of a page that came from this device: no feed knows it, so watching from it lists again. */
export const DEVICE_POSITION: Position = 'device';

/**
 * What one owner last saw, so that an offline start shows it. A convenience: it may lose anything, it never fails,
 * and it never outlives the access it was seen by. Its code is not needed for the first view, so it comes after it.
 */
export class DeviceCache {
  readonly #stored: Promise<StoredCache | undefined>;
  #era = 0;

  /** @param database `undefined`: nothing is kept */
  constructor(database: Keeper | undefined, owner: string) {
    this.#stored = database
      ? import('./stored.cache.js').then(({ StoredCache }) => new StoredCache(database, owner), () => undefined)
      : Promise.resolve(undefined);
  }

  /** Counts wipes: what was asked for in an earlier era is not kept when it arrives. */
  get era(): number {
    return this.#era;
  }

  saw(kind: string, query: Query, page: Page, era: number): void {
    if (era === this.#era) void this.#with((stored) => stored.saw(kind, query, page));
  }

  sawOne(entity: Entity, era: number): void {
    if (era === this.#era) void this.#with((stored) => stored.sawOne(entity));
  }

  apply(changes: readonly Change[]): void {
    void this.#with((stored) => stored.apply(changes));
  }

  flush(): Promise<void> {
    return this.#with((stored) => stored.flush());
  }

  page(kind: string, query: Query): Promise<Page | undefined> {
    return this.#with((stored) => stored.page(kind, query));
  }

  one(kind: string, id: Id): Promise<Entity | undefined> {
    return this.#with((stored) => stored.one(kind, id));
  }

  /** What must be looked at again after a time away, as `kind:id`. */
  async parents(): Promise<readonly string[]> {
    return (await this.#with((stored) => stored.parents())) ?? [];
  }

  async names(): Promise<readonly string[]> {
    return (await this.#with((stored) => stored.names())) ?? [];
  }

  /** Deletes `what` and everything that names it. @returns what went, as `kind:id` */
  async forget(what: string): Promise<readonly string[]> {
    return (await this.#with((stored) => stored.forget(what))) ?? [what];
  }

  async wipe(): Promise<void> {
    this.#era += 1;
    await this.#with((stored) => stored.wipe());
  }

  async #with<T>(work: (stored: StoredCache) => T | Promise<T>): Promise<T | undefined> {
    const stored = await this.#stored;
    return stored && work(stored);
  }
}
