import type { Action, Change, Cursor, Entity, Id, Instant, Position, Viewer } from './data.js';
import type { FileLimits, Files } from './files.js';
import type { Device, Outbox } from './outbox.js';
import type { Refusal } from './refusal.js';

/** The version of this contract. It stays 0 until an adapter that is not ours runs on it. */
export const CONTRACT = 0;

export interface Call {
  /** An aborted call rejects with `signal.reason` and reports nothing afterwards. */
  readonly signal?: AbortSignal;
}

/** A source of data, before anyone has signed in. */
export interface Adapter<K extends Kinds = Kinds, A extends Action = Action> {
  readonly name: string;
  readonly contract: typeof CONTRACT;
  /** @see contract.md#C-SESSION */
  connect(call?: Call): Promise<Session<K, A>>;
}

/** One person's view of the data: what they may see, what they may ask for, what they may do. */
export interface Session<K extends Kinds = Kinds, A extends Action = Action> {
  readonly viewer: Viewer;
  /** The server's clock when the session began. Edit windows are counted on it, never on the device's. */
  readonly now: Instant;
  /** What the adapter can do. It never changes; what this viewer may do now is a matter of the rules. */
  readonly supports: Supports<K, A>;
  /** @see contract.md#C-LIST */
  list<N extends keyof K & string>(kind: N, query: Query<K[N]>, call?: Call): Promise<Page<K[N]['entity']>>;
  /** A foreign id answers as an unknown id. @see contract.md#C-GET */
  get<N extends keyof K & string>(kind: N, id: Id, call?: Call): Promise<K[N]['entity']>;
  /** Resolves when decided, never when merely kept. @see contract.md#C-ACT */
  act(action: A, call?: Call): Promise<Receipt>;
  /** Everything this viewer may see, in one stream. @see contract.md#C-WATCH */
  watch?(since: Position, to: Observer, call: { readonly signal: AbortSignal }): void;
  /** Pictures, pages, recordings. Present when `supports.files` is. @see contract.md#C-FILE */
  readonly files?: Files;
  /** Present when `withOutbox()` wraps the adapter. */
  readonly outbox?: Outbox<A>;
  /** Drafts, sign-out and forgetting on this device. Present together with `outbox`. */
  readonly device?: Device;
  close(): Promise<void>;
}

export interface Kinds {
  readonly [kind: string]: { readonly entity: Entity; readonly filter: object };
}

export interface Supports<K extends Kinds = Kinds, A extends Action = Action> {
  readonly kinds: readonly (keyof K & string)[];
  readonly actions: readonly A['type'][];
  readonly watch: 'push' | 'poll' | 'none';
  readonly paging: 'both' | 'forward' | 'none';
  readonly durability: 'memory' | 'device' | 'server';
  /** What files it takes; absent when it takes none. */
  readonly files?: FileLimits;
}

/**
 * Without a cursor a query answers the last page of the kind's order (the newest messages, the latest threads).
 * `before` and `after` move from there. `limit` is a ceiling.
 */
export interface Query<D extends { filter: object } = { filter: object }> {
  readonly filter: D['filter'];
  readonly limit?: number;
  readonly before?: Cursor;
  readonly after?: Cursor;
}

/** Items stand in the kind's order, first to last. An absent cursor is the end in that direction. */
export interface Page<E extends Entity = Entity> {
  readonly items: readonly E[];
  /** Where the feed stood when this page was read: `watch` goes on from here. */
  readonly position: Position;
  readonly before?: Cursor;
  readonly after?: Cursor;
  /** As this device last saw it, because the other end cannot be reached. `watch` from here lists again when it can. */
  readonly stale?: true;
}

export interface Receipt {
  readonly action: Id;
  readonly changes: readonly Change[];
}

/** Hears of changes at least once; all changes of one action come in one call. */
export interface Observer {
  next(batch: { readonly position: Position; readonly changes: readonly Change[] }): void;
  /** History or access has changed: list again, and forget what is no longer listed. */
  reset(): void;
  status?(state: 'live' | 'catching-up' | 'offline'): void;
  /** Ends the stream, once. */
  error?(refusal: Refusal): void;
}
