import type { Scope } from '@family-partnering/contract';

/** Runs work exclusively over a set of scopes. Waiting in one queue per scope, taken in sorted order: no deadlock. */
export class ScopeLocks {
  private readonly tails = new Map<Scope, Promise<void>>();

  async run<T>(scopes: readonly Scope[], work: () => Promise<T>): Promise<T> {
    const sorted = [...new Set(scopes)].sort();
    let release!: () => void;
    const done = new Promise<void>((resolve) => { release = resolve; });
    const before = sorted.map((scope) => this.tails.get(scope));
    const tail = Promise.all(before).then(() => done);
    for (const scope of sorted) this.tails.set(scope, tail);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      release();
      for (const scope of sorted) if (this.tails.get(scope) === tail) this.tails.delete(scope);
    }
  }
}
