import type { Id, Instant, Key, Position, Range, Scope, Stored, Want } from '@family-partnering/contract';
import { accessChanged, encodeKeys, formatPosition, goneFor, isOpen, keysLost, ownKey, parsePosition, type Changes, type GrantValue, type Read, type Storage, type StoredReceipt, type Write } from './storage.js';
import { ScopeLocks } from './scope-locks.js';

export interface MemoryOptions {
  readonly clock?: () => Instant;
  /** Called at every step of a transaction: a storage that yields here meets every interleaving (tests). */
  readonly pause?: () => Promise<void>;
  /** `false` breaks the promise of exclusive scopes on purpose: the negative control of the storage test. */
  readonly lock?: boolean;
  /** Begins with what that one, also in memory, holds now. What either writes from then on does not reach the other. */
  readonly from?: Storage;
}

interface Row { readonly seq: number; readonly stored: Stored }
/** That a record could be seen by a key until then. */
interface Lost { readonly seq: number; readonly key: string; readonly kind: string; readonly id: Id; readonly version: number }
/** By kind and id. Never changed: what is written makes a new one, and shares with it all kinds that it does not touch. */
type Rows = ReadonlyMap<string, ReadonlyMap<Id, Row>>;
interface State {
  readonly seq: number;
  readonly rows: Rows;
  /** The grants among them, by person: whatever anybody asks begins with theirs. */
  readonly grants: Rows;
  readonly lost: ReadonlyMap<string, Lost>;
}

/** What is in the storages of this process, for one that begins with what another holds. */
const inside = new WeakMap<Storage, () => { readonly state: State; readonly receipts: ReadonlyMap<string, StoredReceipt> }>();

function begun(from: Storage | undefined): { readonly state: State; readonly receipts: ReadonlyMap<string, StoredReceipt> } {
  if (from === undefined) return { state: { seq: 0, rows: new Map(), grants: new Map(), lost: new Map() }, receipts: new Map() };
  const found = inside.get(from);
  if (found === undefined) throw new TypeError('memoryStorage: `from` must be a storage that memoryStorage() has made.');
  return found();
}

/** Everything in this process, gone with it. The reference for the storage port, and the storage of stories. */
export function memoryStorage({ clock = () => new Date().toISOString(), pause = async () => {}, lock = true, from }: MemoryOptions = {}): Storage {
  const epoch = crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);
  const locks = new ScopeLocks();
  const listeners = new Set<() => void>();
  const beginning = begun(from);
  const receipts = new Map(beginning.receipts);
  const secret = crypto.randomUUID();
  let { state } = beginning;

  const write = async <T>(scopes: readonly Scope[], work: (tx: Write) => Promise<T>): Promise<T> => {
    const run = async (): Promise<T> => {
      const tx = new MemoryWrite(() => state, receipts, clock, epoch, pause);
      const result = await work(tx);
      await pause();
      if (tx.committed.length === 0 && tx.newReceipts.length === 0) return result;
      const seq = state.seq + 1;
      const { rows } = state;
      const lost = new Map(state.lost);
      for (const [at, stored] of tx.committed.entries()) {
        const one = key(stored.kind, stored.id);
        stored.audience.forEach((seen) => lost.delete(key(one, seen)));
        const before = tx.committed.findLast((earlier, i) => i < at && earlier.kind === stored.kind && earlier.id === stored.id) ?? rowOf(rows, stored.kind, stored.id)?.stored;
        keysLost(before, stored).forEach((gone) => lost.set(key(one, gone), { seq, key: gone, kind: stored.kind, id: stored.id, version: stored.version }));
      }
      state = { ...state, ...withRows(state, tx.committed.map((stored) => ({ seq, stored: deepFreeze(structuredClone(stored)) }))), seq, lost };
      for (const [receiptKey, receipt] of tx.newReceipts) receipts.set(receiptKey, receipt);
      for (const heard of listeners) queueMicrotask(heard);
      return result;
    };
    return lock ? locks.run(scopes, run) : run();
  };

  const storage: Storage = {
    durability: 'memory',
    secret: async () => secret,
    write,
    read: async (person, work) => {
      await pause();
      return work(new MemoryRead(state, person, clock, epoch, pause));
    },
    hint: (heard, { signal }) => {
      if (signal.aborted) return;
      listeners.add(heard);
      signal.addEventListener('abort', () => listeners.delete(heard), { once: true });
    },
    close: async () => listeners.clear(),
  };
  inside.set(storage, () => ({ state, receipts }));
  return storage;
}

const rowOf = (rows: Rows, kind: string, id: Id): Row | undefined => rows.get(kind)?.get(id);
const rowsOf = (rows: Rows, kind: string): readonly Row[] => [...(rows.get(kind)?.values() ?? [])];

/** With these rows in their places. Only what they touch is copied. */
function withRows({ rows, grants }: State, more: readonly Row[]): Pick<State, 'rows' | 'grants'> {
  const person = ({ kind, id, value }: Stored): Id | undefined =>
    kind === 'grant' ? ((value ?? rowOf(rows, kind, id)?.stored.value) as GrantValue | null | undefined)?.person : undefined;
  return {
    rows: withEach(rows, more.map((row) => [row.stored.kind, row])),
    grants: withEach(grants, more.flatMap((row) => { const whose = person(row.stored); return whose === undefined ? [] : [[whose, row] as const]; })),
  };
}

function withEach(rows: Rows, more: readonly (readonly [group: string, row: Row])[]): Rows {
  if (more.length === 0) return rows;
  const changed = new Map<string, Map<Id, Row>>();
  for (const [group, row] of more) {
    const all = changed.get(group) ?? new Map(rows.get(group));
    changed.set(group, all.set(row.stored.id, row));
  }
  return new Map([...rows, ...changed]);
}

const key = (kind: string, id: Id): string => `${kind}\u0000${id}`;
const exists = ({ stored }: Row): boolean => stored.value !== null;

/** A snapshot and the keys that a person holds in it. */
class MemoryRead implements Read {
  private readonly keys: ReadonlySet<string>;
  constructor(private readonly state: State, private readonly person: Id, private readonly clock: () => Instant, private readonly epoch: string, private readonly pause: () => Promise<void>) {
    this.keys = openKeys(state, person, clock());
  }

  async get(kind: string, id: Id): Promise<Stored | undefined> {
    await this.pause();
    const row = rowOf(this.state.rows, kind, id);
    return row !== undefined && exists(row) && this.sees(row) ? row.stored : undefined;
  }

  async list(kind: string, index: string, prefix: readonly Key[], page: Range & { readonly after?: readonly Key[]; readonly before?: readonly Key[] }): Promise<readonly Stored[]> {
    await this.pause();
    return ordered(this.state, kind, index, prefix, page, (row) => this.sees(row));
  }

  async position(): Promise<Position> {
    return formatPosition(this.epoch, this.state.seq, this.clock());
  }

  async changes(since: Position, limit: number): Promise<Changes | 'unknown position'> {
    await this.pause();
    const from = parsePosition(this.epoch, since);
    if (from === undefined || from.seq > this.state.seq) return 'unknown position';
    const now = this.clock();
    const fresh = [...this.state.rows.values()].flatMap((all) => [...all.values()]).filter((row) => row.seq > from.seq).sort((a, b) => a.seq - b.seq);
    const upTo = fresh[limit - 1]?.seq ?? this.state.seq;
    const page = fresh.filter((row) => row.seq <= upTo && this.sees(row));
    const gone = this.lost(from.seq, upTo).map((one) => ({ seq: one.seq, stored: goneFor(one) }));
    return {
      position: formatPosition(this.epoch, upTo, now),
      stored: [...page, ...gone].sort((a, b) => a.seq - b.seq).map(({ stored }) => stored),
      access: accessChanged(grantsOf(this.state, this.person), from, now),
      more: upTo < this.state.seq,
    };
  }

  private sees({ stored }: Row): boolean {
    return stored.audience.some((audience) => this.keys.has(audience));
  }

  /** What this person could see before, and cannot now, though none of their keys has ended. */
  private lost(since: number, upTo: number): readonly Lost[] {
    const lost = [...this.state.lost.values()].filter(({ seq, key: gone }) => seq > since && seq <= upTo && this.keys.has(gone));
    const held = lost.length === 0 ? [] : grantsOf(this.state, this.person);
    const could = ({ seq, key: gone }: Lost): boolean => gone === ownKey(this.person) || held.some((grant) => grant.value.audience === gone && grant.seq <= seq);
    const gone = lost.filter((one) => could(one) && !this.sees(rowOf(this.state.rows, one.kind, one.id)!));
    return [...new Map(gone.map((one) => [key(one.kind, one.id), one])).values()];
  }
}

/** Sees every record, and its own commits before anyone else does. */
class MemoryWrite implements Write {
  readonly committed: Stored[] = [];
  readonly newReceipts: (readonly [string, StoredReceipt])[] = [];
  constructor(
    private readonly base: () => State, private readonly receipts: ReadonlyMap<string, StoredReceipt>,
    private readonly clock: () => Instant, private readonly epoch: string, private readonly pause: () => Promise<void>,
  ) {}

  async get(kind: string, id: Id): Promise<Stored | undefined> {
    await this.pause();
    const row = rowOf(this.now().rows, kind, id);
    return row !== undefined && exists(row) ? row.stored : undefined;
  }

  async list(kind: string, index: string, prefix: readonly Key[], page: Range): Promise<readonly Stored[]> {
    await this.pause();
    return ordered(this.now(), kind, index, prefix, page, () => true);
  }

  async load(wants: readonly Want[]): Promise<readonly (Stored | undefined | readonly Stored[])[]> {
    await this.pause();
    return wants.map((want) => ('id' in want ? rowOf(this.now().rows, want.kind, want.id)?.stored : ordered(this.now(), want.kind, want.index, want.prefix, want.range, () => true)));
  }

  async commit(stored: readonly Stored[], receipt?: { readonly person: Id; readonly action: Id; readonly bodyHash: string }): Promise<Position> {
    await this.pause();
    this.committed.push(...stored);
    if (receipt) this.newReceipts.push([receipt.action, { person: receipt.person, bodyHash: receipt.bodyHash, changed: stored.map(({ kind, id, version }) => [kind, id, version] as const) }]);
    return formatPosition(this.epoch, this.base().seq + 1, this.clock());
  }

  async receipt(action: Id): Promise<StoredReceipt | undefined> {
    await this.pause();
    return this.receipts.get(action);
  }

  async visible(person: Id, refs: readonly (readonly [kind: string, id: Id])[]): Promise<readonly (Stored | undefined)[]> {
    const state = this.now();
    const keys = openKeys(state, person, this.clock());
    return refs.map(([kind, id]) => {
      const stored = rowOf(state.rows, kind, id)?.stored;
      return stored?.audience.some((audience) => keys.has(audience)) ? stored : undefined;
    });
  }

  /** Nothing of an unfinished write is in the shared state, so a rejected one leaves nothing behind. */
  private now(): State {
    const base = this.base();
    if (this.committed.length === 0) return base;
    const seq = base.seq + 1;
    return { ...base, ...withRows(base, this.committed.map((stored) => ({ seq, stored }))), seq };
  }
}

const grantsOf = (state: State, person: Id): readonly { seq: number; value: GrantValue }[] =>
  rowsOf(state.grants, person).flatMap(({ seq, stored }) => {
    const value = stored.value as GrantValue | null;
    return value?.person === person ? [{ seq, value }] : [];
  });

const openKeys = (state: State, person: Id, now: Instant): ReadonlySet<string> =>
  new Set([ownKey(person), ...grantsOf(state, person).flatMap(({ value }) => (isOpen(value, now) ? [value.audience] : []))]);

function ordered(
  state: State, kind: string, index: string, prefix: readonly Key[],
  page: Range & { readonly after?: readonly Key[]; readonly before?: readonly Key[] }, seen: (row: Row) => boolean,
): readonly Stored[] {
  const from = page.after && encodeKeys(page.after);
  const to = page.before && encodeKeys(page.before);
  const rows = rowsOf(state.rows, kind)
    .filter((row) => exists(row) && prefix.every((part, at) => row.stored.index[index]?.[at] === part) && row.stored.index[index] !== undefined && seen(row))
    .map((row) => ({ stored: row.stored, at: encodeKeys([...row.stored.index[index]!, row.stored.id]) }))
    .filter(({ at }) => (from === undefined || at > from) && (to === undefined || at < to))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const picked = page.last ? rows.slice(Math.max(0, rows.length - page.limit)) : rows.slice(0, page.limit);
  return picked.map(({ stored }) => stored);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
