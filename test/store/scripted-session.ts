import { Refusal, type Action, type Change, type Entity, type Id, type Observer, type Page, type Query, type Receipt, type Session } from '@family-partnering/contract';

/** An answer that the test lets go when it wants. */
export interface Held {
  readonly what: string;
  release(): void;
  refuse(refusal: Refusal): void;
}

/**
 * A server of one person in a few lines: it holds the truth, and every answer, push and reset waits until the test lets it go,
 * so that any order of arrival can be played.
 */
export class ScriptedServer {
  readonly truth = new Map<string, Entity>();
  readonly held: Held[] = [];
  readonly log: Change[] = [];
  readonly observers = new Set<{ to: Observer; at: number; access: number; signal: AbortSignal }>();
  #access = 0;
  watches = 0;
  listens = 0;
  /** What an action does to the truth. */
  decide: (action: Action) => readonly Change[] = () => [];

  /** Answers at once instead of waiting for the test. */
  constructor(private readonly manual = false) {}

  commit(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.type === 'upsert') this.truth.set(`${change.entity.kind} ${change.entity.id}`, change.entity);
      else this.truth.delete(`${change.kind} ${change.id}`);
      this.log.push(change);
    }
  }

  put(entity: Entity & Record<string, unknown>): void {
    this.commit([{ type: 'upsert', entity }]);
  }

  /** Hands every observer what it has not had. */
  push(): void {
    for (const one of this.observers) {
      if (one.signal.aborted) continue;
      if (one.access !== this.#access) {
        one.access = this.#access;
        one.to.reset();
        continue;
      }
      // A stream holds what this person may see now, never what they once could.
      const seen = (change: Change): boolean => change.type === 'remove' || this.truth.has(`${change.entity.kind} ${change.entity.id}`);
      const changes = this.log.slice(one.at).filter(seen);
      one.at = this.log.length;
      if (changes.length > 0) one.to.next({ position: this.#position, changes });
    }
  }

  /** Access has changed: who watches, or watches from before, is told to list again. */
  reset(): void {
    this.#access += 1;
    for (const one of [...this.observers]) {
      one.access = this.#access;
      if (!one.signal.aborted) one.to.reset();
    }
  }

  get #position(): string {
    return `${this.log.length} ${this.#access}`;
  }

  session(more: Partial<Session> = {}): Session {
    return {
      viewer: { person: 'p1', side: 'home', tenant: 't' },
      now: '2026-11-20T18:00:00.000Z',
      supports: { kinds: ['thing', 'other', 'thread', 'message', 'mark'], actions: ['thing.make', 'thing.set', 'mark.set'], watch: 'push', paging: 'both', durability: 'memory' },
      list: (kind: string, query: Query, call) => this.#answer(`list ${kind}`, call?.signal, () => this.page(kind, query)),
      get: (kind: string, id: Id, call) =>
        this.#answer(`get ${kind}`, call?.signal, () => {
          const found = this.truth.get(`${kind} ${id}`);
          if (!found) throw new Refusal('not-found');
          return found;
        }),
      act: (action: Action) => {
        const changes = this.decide(action);
        this.commit(changes);
        return this.#answer<Receipt>(`act ${action.type}`, undefined, () => ({ action: action.id, changes }));
      },
      watch: (since, to, { signal }) => {
        this.watches += 1;
        const [at, access] = since.split(' ').map(Number);
        const one = { to, at: at!, access: access!, signal };
        this.observers.add(one);
        signal.addEventListener('abort', () => this.observers.delete(one), { once: true });
      },
      close: async () => {},
      ...more,
    } as Session;
  }

  page(kind: string, query: Query): Page {
    const all = [...this.truth.values()]
      .filter((entity) => entity.kind === kind)
      .filter((entity) => Object.entries(query.filter).every(([key, value]) => (entity as never as Record<string, unknown>)[key] === value))
      .sort((a, b) => ((a as never as { n: number }).n ?? 0) - ((b as never as { n: number }).n ?? 0) || (a.id < b.id ? -1 : 1));
    const end = query.before === undefined ? all.length : Number(query.before);
    const start = Math.max(0, end - (query.limit ?? 50));
    return { items: all.slice(start, end), position: this.#position, ...(start > 0 && { before: String(start) }) };
  }

  /** What was read is read now; when it arrives is the test's affair. */
  #answer<T>(what: string, signal: AbortSignal | undefined, read: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (() => {
        try {
          const value = read();
          return () => resolve(structuredClone(value));
        } catch (reason) {
          return () => reject(reason as Error);
        }
      })();
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      if (!this.manual) return settle();
      this.held.push({ what, release: settle, refuse: reject });
    });
  }
}

/** Lets everything that has been let go arrive. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 12; i += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

export const thing = (id: string, version: number, more: object = {}): Entity & Record<string, unknown> =>
  ({ kind: 'thing', id, version, changedBy: `a-${id}-${version}`, ...more });
