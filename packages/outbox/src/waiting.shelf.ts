import { Refusal } from '@family-partnering/contract';
import type { Action, Id, Instant } from '@family-partnering/contract';
import type { Keeper } from './device.database.js';
import { answerOf } from './indexeddb.js';
import type { Row } from './queue.js';
import type { PlainRefusal } from './refusal.codec.js';

/** Where one owner's waiting actions lie. */
export interface Shelf<A extends Action> {
  /** In the order in which they were kept. */
  all(): Promise<readonly Row<A>[]>;
  /**
   * Resolves when written. The same id with the same body is one row; with another body it is refused as `invalid`.
   * A refused one that is asked for again is to be sent again.
   * @param replaced rows that go in the same step
   */
  add(action: A, keptAt: Instant, replaced: readonly Row<A>[]): Promise<Row<A>>;
  has(id: Id): Promise<boolean>;
  /** `undefined` when it was gone already. */
  remove(id: Id): Promise<Row<A> | undefined>;
  /** Marks it refused, or with `undefined` puts it back among those to be sent, in its old place. */
  mark(id: Id, refusal: PlainRefusal | undefined): Promise<void>;
  wipe(): Promise<void>;
}

/** On the device, written through to the disk before it answers. */
export function deviceShelf<A extends Action>(database: Keeper, owner: string): Shelf<A> {
  const write = <T>(work: Parameters<typeof database.run<T>>[3]): Promise<T> =>
    database.run(['waiting'], 'readwrite', 'strict', work);
  return {
    all: () => database.run(['waiting'], 'readonly', 'default', async (tx) =>
      (await answerOf(tx.objectStore('waiting').index('owner').getAll(owner))).map(({ owner: _, ...row }) => row as Row<A>)),
    add: (action, keptAt, replaced) => write(async (tx) => {
      const store = tx.objectStore('waiting');
      const known = await answerOf(store.index('id').get([owner, action.id]));
      if (known) {
        const row = sameOrInvalid(known as unknown as Row<A>, action);
        if (row.state === 'kept') return row;
        await store.put(marked(known, undefined));
        return marked(row, undefined);
      }
      for (const row of replaced) await answerOf(store.delete(row.seq));
      const row = { owner, action, keptAt, state: 'kept' as const };
      return { action, keptAt, state: 'kept', seq: await answerOf(store.add(row)) };
    }),
    has: (id) => database.run(['waiting'], 'readonly', 'default', async (tx) =>
      (await answerOf(tx.objectStore('waiting').index('id').getKey([owner, id]))) !== undefined),
    remove: (id) => write(async (tx) => {
      const row = await answerOf(tx.objectStore('waiting').index('id').get([owner, id]));
      if (row?.seq !== undefined) await answerOf(tx.objectStore('waiting').delete(row.seq));
      return row as unknown as Row<A> | undefined;
    }),
    mark: (id, refusal) => write(async (tx) => {
      const row = await answerOf(tx.objectStore('waiting').index('id').get([owner, id]));
      if (row) await answerOf(tx.objectStore('waiting').put(marked(row, refusal)));
    }),
    wipe: () => write(async (tx) => {
      for (const key of await answerOf(tx.objectStore('waiting').index('owner').getAllKeys(owner))) {
        await answerOf(tx.objectStore('waiting').delete(key));
      }
    }),
  };
}

function marked<R extends Pick<Row, 'state' | 'refusal'>>(row: R, refusal: PlainRefusal | undefined): R {
  const { refusal: _, ...rest } = row;
  return { ...rest, state: refusal ? 'refused' : 'kept', ...(refusal && { refusal }) } as R;
}

function sameOrInvalid<A extends Action>(known: Row<A>, action: A): Row<A> {
  if (sorted(known.action) === sorted(action)) return known;
  throw new Refusal('invalid', { message: `action ${action.id} is waiting already, with another body` });
}

const sorted = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) =>
  inner !== null && typeof inner === 'object' && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner);
