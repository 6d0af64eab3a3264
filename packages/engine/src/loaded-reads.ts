import { Missing, type Id, type Key, type Range, type Reads, type Stored, type Want } from '@family-partnering/contract';
import type { Write } from './storage.js';

/** More rounds than this, and a rule asks for something new for ever. A school's settings ask once for each of its staff. */
const MOST_ROUNDS = 20_000;

/** Reads over what has been loaded so far; anything else throws `Missing`. */
class LoadedReads implements Reads {
  readonly records = new Map<string, Stored | undefined>();
  readonly lists = new Map<string, readonly Stored[]>();

  get<V>(kind: string, id: Id): Stored<V> | undefined {
    const key = JSON.stringify([kind, id]);
    if (!this.records.has(key)) throw new Missing({ kind, id });
    return this.records.get(key) as Stored<V> | undefined;
  }

  list<V>(kind: string, index: string, prefix: readonly Key[], range: Range): readonly Stored<V>[] {
    const key = JSON.stringify([kind, index, prefix, range]);
    const found = this.lists.get(key);
    if (found === undefined) throw new Missing({ kind, index, prefix, range });
    return found as readonly Stored<V>[];
  }

  /** Whether the rule has looked at this record, by itself or in a list. */
  has(kind: string, id: Id): boolean {
    return this.records.has(JSON.stringify([kind, id])) || [...this.lists.values()].some((found) => found.some((one) => one.kind === kind && one.id === id));
  }

  put(want: Want, found: Stored | undefined | readonly Stored[]): void {
    if ('id' in want) this.records.set(JSON.stringify([want.kind, want.id]), present(found as Stored | undefined));
    else this.lists.set(JSON.stringify([want.kind, want.index, want.prefix, want.range]), found as readonly Stored[]);
  }
}

/** A tombstone is a record that is known not to exist. */
const present = (stored: Stored | undefined): Stored | undefined => (stored?.value == null ? undefined : stored);

/** What a rule has decided, and what it has looked at for that. */
export interface Loaded<T = unknown> {
  readonly result: T;
  has(kind: string, id: Id): boolean;
}

/** Runs a pure rule again and again, loading what it misses, until it has decided. Awaits nothing but the storage. */
export async function runLoading<T>(tx: Write, run: (read: Reads) => T): Promise<Loaded<T>> {
  const read = new LoadedReads();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    try {
      return { result: run(read), has: (kind, id) => read.has(kind, id) };
    } catch (thrown) {
      if (!(thrown instanceof Missing)) throw thrown;
      const [found] = await tx.load([thrown.want]);
      read.put(thrown.want, found);
    }
  }
  throw new Error(`a rule asked for more than ${MOST_ROUNDS} things`);
}
