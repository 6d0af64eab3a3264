import type { Change, Entity, Id, Page, Query } from '@family-partnering/contract';
import { changed, fallsWith, listName, LISTS_LIMIT, merged, parentsOf, shownBy } from './cache.model.js';
import type { Shown } from './cache.model.js';
import { DEVICE_POSITION } from './device.cache.js';
import type { CachedList, Keeper } from './device.database.js';
import { answerOf } from './indexeddb.js';

/** How long changes are gathered before they are written. */
const GATHER_MS = 400;

/** What one owner last saw, as it lies in the database. Loaded when the page has its first data: see `DeviceCache`. */
export class StoredCache {
  #gathered: Change[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly database: Keeper, readonly owner: string) {}

  saw(kind: string, query: Query, page: Page): void {
    const from = query.before !== undefined ? 'before' : query.after !== undefined ? 'after' : 'end';
    void this.#put({ kind, filter: { ...query.filter } }, (known) => merged(known, page.items, from));
  }

  sawOne(entity: Entity): void {
    void this.#put({ kind: entity.kind, id: entity.id }, () => [entity]);
  }

  /** Gathers changes and writes them together a moment later. */
  apply(changes: readonly Change[]): void {
    this.#gathered.push(...changes);
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changes = this.#gathered.splice(0);
    if (changes.length > 0) await this.#inTurn((database) => this.#applyNow(database, changes));
  }

  async page(kind: string, query: Query): Promise<Page | undefined> {
    const found = await this.#get({ kind, filter: { ...query.filter } });
    return found && { items: found.items.slice(-(query.limit ?? found.items.length)), position: DEVICE_POSITION, stale: true };
  }

  async one(kind: string, id: Id): Promise<Entity | undefined> {
    const single = await this.#get({ kind, id });
    if (single) return single.items[0];
    for (const name of (await this.names()).filter((other) => shownBy(other).kind === kind)) {
      const found = (await this.#get(shownBy(name)))?.items.find((item) => item.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** What must be looked at again after a time away, as `kind:id`. */
  async parents(): Promise<readonly string[]> {
    return [...new Set((await this.names()).flatMap((name) => parentsOf(shownBy(name))))];
  }

  async names(): Promise<readonly string[]> {
    return (await this.#inTurn((database) => database.run(['lists'], 'readonly', 'default', async (tx) =>
      (await answerOf(tx.objectStore('lists').index('owner').getAllKeys(this.owner))).map(([, list]) => list)))) ?? [];
  }

  /** Deletes `what` and everything that names it. @returns what went, as `kind:id` */
  async forget(what: string): Promise<readonly string[]> {
    this.#gathered = this.#gathered.filter((change) => change.type === 'remove' || !fallsWith(change.entity, what));
    const gone = new Set([what]);
    await this.#inTurn((database) => database.run(['lists'], 'readwrite', 'strict', async (tx) => {
      const store = tx.objectStore('lists');
      const keys = await answerOf(store.index('owner').getAllKeys(this.owner));
      for (const key of keys) {
        const known = await answerOf(store.get(key));
        const fallen = known?.items.filter((item) => fallsWith(item, what)) ?? [];
        if (!known || fallen.length === 0) continue;
        for (const item of fallen) gone.add(`${item.kind}:${item.id}`);
        if (fallen.length === known.items.length) await answerOf(store.delete(key));
        else await answerOf(store.put({ ...known, items: known.items.filter((item) => !fallen.includes(item)) }));
      }
      for (const key of keys) if (parentsOf(shownBy(key[1])).some((parent) => gone.has(parent))) await answerOf(store.delete(key));
    }));
    return [...gone];
  }

  async wipe(): Promise<void> {
    this.#gathered = [];
    await this.#inTurn((database) => database.run(['lists'], 'readwrite', 'strict', async (tx) => {
      for (const key of await answerOf(tx.objectStore('lists').index('owner').getAllKeys(this.owner))) await answerOf(tx.objectStore('lists').delete(key));
    }));
  }

  #get(shown: Shown): Promise<CachedList | undefined> {
    return this.#inTurn((database) => database.run(['lists'], 'readonly', 'default', (tx) =>
      answerOf(tx.objectStore('lists').get([this.owner, listName(shown)]))));
  }

  #put(shown: Shown, items: (known: readonly Entity[]) => readonly Entity[]): Promise<void> {
    return this.#inTurn((database) => database.run(['lists'], 'readwrite', 'relaxed', async (tx) => {
      const store = tx.objectStore('lists');
      const list = listName(shown);
      const known = await answerOf(store.get([this.owner, list]));
      await answerOf(store.put({ owner: this.owner, list, items: items(known?.items ?? []), at: new Date().toISOString() }));
      if ((await answerOf(store.index('owner').count(this.owner))) <= LISTS_LIMIT) return;
      const oldest = await answerOf(store.index('at').getKey(IDBKeyRange.bound([this.owner, ''], [this.owner, '\uffff'])));
      if (oldest) await answerOf(store.delete(oldest));
    }));
  }

  #applyNow(database: Keeper, changes: readonly Change[]): Promise<void> {
    const kinds = new Set(changes.map((change) => (change.type === 'remove' ? change.kind : change.entity.kind)));
    return database.run(['lists'], 'readwrite', 'relaxed', async (tx) => {
      const store = tx.objectStore('lists');
      for (const key of await answerOf(store.index('owner').getAllKeys(this.owner))) {
        const shown = shownBy(key[1]);
        const known = kinds.has(shown.kind) ? await answerOf(store.get(key)) : undefined;
        const items = known && changed(known.items, shown, changes);
        if (known && items && items !== known.items) await answerOf(store.put({ ...known, items }));
      }
    });
  }

  // One after another: a wipe must not be overtaken by a write that was asked for before it.
  #inTurn<T>(work: (database: Keeper) => Promise<T>): Promise<T | undefined> {
    const result = this.#turn.then(() => work(this.database)).catch(() => undefined);
    this.#turn = result;
    return result;
  }
}
