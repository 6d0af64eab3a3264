import type { Id, Instant, Key, Position, Range, Scope, Stored, Want } from '@family-partnering/contract';

/**
 * Where records live. A small port: everything else (rules, visibility of lists, idempotency, the feed) is the engine's.
 * One contract test runs over every implementation: `test/engine/storage-contract.ts`.
 */
export interface Storage {
  readonly durability: 'memory' | 'device' | 'server';
  /** A text that nobody else knows, the same for as long as these records live. */
  secret(): Promise<string>;
  /** How positions and cursors are closed before they leave: they count what everybody does. Absent where all who read share one device. */
  readonly seal?: Seal;
  /**
   * Exclusive over `scopes` (given sorted) until it settles: two writes that share a scope never overlap.
   * `work` awaits nothing but this `Write`; an IndexedDB transaction would close otherwise. If `work` rejects, nothing stays.
   */
  write<T>(scopes: readonly Scope[], work: (tx: Write) => Promise<T>): Promise<T>;
  /**
   * One consistent snapshot, in which the grants of `person` are read together with the rows.
   * Never sees an unfinished write. Returns only records of which `person` holds an audience key in that snapshot.
   */
  read<T>(person: Id, work: (tx: Read) => Promise<T>): Promise<T>;
  /** A hint that something may have changed. May be lost, repeated or late. */
  hint(heard: () => void, call: { readonly signal: AbortSignal }): void;
  close(): Promise<void>;
}

/** Closes a text for everyone but the one who closed it. The same text is closed into another one each time. */
export interface Seal {
  close(text: string): string;
  /** @returns undefined for what this seal did not close */
  open(closed: string): string | undefined;
}

/** Where nothing has to be closed. */
export const noSeal: Seal = { close: (text) => text, open: (text) => text };

/** What a person may see, in one snapshot. Tombstones are never returned by `get` and `list`. */
export interface Read {
  get(kind: string, id: Id): Promise<Stored | undefined>;
  /**
   * In index order. `after` and `before` are index keys as `keysOf` gives them, exclusive.
   * @param page.last the last `limit` records of the range, still in index order
   */
  list(kind: string, index: string, prefix: readonly Key[], page: Range & { readonly after?: readonly Key[]; readonly before?: readonly Key[] }): Promise<readonly Stored[]>;
  /** Where the feed stands in this snapshot. */
  position(): Promise<Position>;
  /** Records of this person by their last change, tombstones included, whole commits only; `limit` may be passed to keep one whole. */
  changes(since: Position, limit: number): Promise<Changes | 'unknown position'>;
}

export interface Changes {
  readonly position: Position;
  /**
   * In feed order. A record that was taken out of this person's sight by a change of its audience is in it once, as a tombstone of that
   * version: see `goneFor`. What changed of it afterwards is not.
   */
  readonly stored: readonly Stored[];
  /** This person's grants have changed since `since` (one ended, one ran out, one opened something older): list again. */
  readonly access: boolean;
  /** More follows after `position`. */
  readonly more: boolean;
}

/** A write sees every record, whoever may read it, and its own commits. */
export interface Write {
  get(kind: string, id: Id): Promise<Stored | undefined>;
  list(kind: string, index: string, prefix: readonly Key[], page: Range): Promise<readonly Stored[]>;
  /** One round trip for many wants. */
  load(wants: readonly Want[]): Promise<readonly (Stored | undefined | readonly Stored[])[]>;
  /** Stores all of it under one new position. */
  commit(stored: readonly Stored[], receipt?: { readonly person: Id; readonly action: Id; readonly bodyHash: string }): Promise<Position>;
  /** Of an action that anybody has done. */
  receipt(action: Id): Promise<StoredReceipt | undefined>;
  /** The same records as `read(person)` would return, seen from inside this write. */
  visible(person: Id, refs: readonly (readonly [kind: string, id: Id])[]): Promise<readonly (Stored | undefined)[]>;
}

/** Holds no content, so that erasing a record leaves nothing behind. */
export interface StoredReceipt {
  readonly person: Id;
  readonly bodyHash: string;
  readonly changed: readonly (readonly [kind: string, id: Id, version: number])[];
}

/** The key that everyone holds without a grant: their own. */
export const ownKey = (person: Id): string => `person:${person}`;

/** The fields of a grant record that a storage reads to decide what a person sees. */
export interface GrantValue {
  readonly person: Id;
  readonly audience: string;
  readonly ended: boolean;
  readonly until?: Instant;
  readonly fresh?: boolean;
}

/** Whether a grant opens its key at this moment. `ended` decides; the date is only for planned ends. */
export function isOpen(grant: GrantValue, now: Instant): boolean {
  return !grant.ended && (grant.until === undefined || grant.until > now);
}

/**
 * Whether this person's access changed after a position.
 * @param grants the person's grants, each with the feed number of its last change
 * @param since the feed number and the wall clock of the position, from `parsePosition`
 */
export function accessChanged(
  grants: readonly { readonly seq: number; readonly value: GrantValue }[],
  since: { readonly seq: number; readonly at: Instant },
  now: Instant,
): boolean {
  return grants.some(({ seq, value }) =>
    (seq > since.seq && (value.ended || value.fresh !== true)) ||
    (!value.ended && value.until !== undefined && value.until > since.at && value.until <= now));
}

/** By which keys a record could be seen until this state of it, and no longer. Whoever holds one of them, and no other of it, is told that it is gone. */
export const keysLost = (before: Stored | undefined, after: Stored): readonly string[] =>
  before === undefined || before.value === null ? [] : before.audience.filter((key) => !after.audience.includes(key));

/** What whoever could see a record is told when they cannot any more: nothing of what it is now, and not what or how often it changes. */
export const goneFor = ({ kind, id, version }: Pick<Stored, 'kind' | 'id' | 'version'>): Stored =>
  ({ kind, id, version, scope: 'tenant:', audience: [], index: {}, value: null, changedBy: '' });

/** A position names the storage's epoch, the feed number, and when it was given (planned ends are counted from it). */
export function formatPosition(epoch: string, seq: number, at: Instant): Position {
  return `${epoch}.${seq}.${Date.parse(at)}`;
}

/** `undefined` for anything that this epoch did not give: the reader must list again. */
export function parsePosition(epoch: string, position: Position): { readonly seq: number; readonly at: Instant } | undefined {
  const [theirs, seq, at] = position.split('.');
  if (theirs !== epoch || !/^\d{1,15}$/.test(seq ?? '') || !/^\d{1,15}$/.test(at ?? '')) return undefined;
  return { seq: Number(seq), at: new Date(Number(at)).toISOString() };
}

/**
 * An index key as text whose plain comparison is the order of the keys: strings as they are, numbers padded.
 * U+0000 parts the fields and cannot stand inside one: schemas refuse it.
 */
export function encodeKeys(keys: readonly Key[]): string {
  return keys.map((key) => (typeof key === 'number' ? `#${String(key).padStart(16, '0')}` : key)).join('\u0000');
}
