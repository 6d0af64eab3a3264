import type { Action, Id, Instant, Scope, Side, Viewer } from './data.js';
import type { Refusal } from './refusal.js';

/**
 * Decides one action. Synchronous and pure: no await, no clock, no random, no catch.
 * A refusal depends only on what the actor may see; the changes may depend on more.
 */
export interface Rule<A extends Action = Action> {
  readonly type: A['type'];
  /** Who has this power. A string is the declared reason why a side has not. The engine enforces this table. */
  readonly sides: Readonly<Record<Side, true | string>>;
  /** Locked in sorted order before the first read. */
  scopes(action: A): readonly Scope[];
  /** For marks: a later action replaces an earlier one; no receipt is kept, and an outbox sends the last alone. */
  readonly monotonic?: true;
  /**
   * Decided also for somebody without a place in the circle that it names: the rule itself says for whom. For any other rule an engine
   * answers whoever has no place there, or none any more, as if there were no such circle.
   */
  readonly outsiders?: true;
  /** Whether the control is drawn. Reads only what the actor may see. */
  may(target: Target, read: Reads, context: Context): true | Refusal;
  /** What changes. Throws a `Refusal`. */
  decide(action: A, read: Reads, context: Context): readonly Draft[];
}

/** A rule together with the valibot schema that bounds every field of its action: what an engine runs. */
export interface CheckedRule<A extends Action = Action> extends Rule<A> {
  readonly schema: unknown;
}

export interface Target {
  readonly scope: Scope;
  readonly kind: string;
  readonly id?: Id;
}

export interface Context {
  readonly actor: Viewer;
  readonly now: Instant;
  /** What decides a draw. An engine has it; a page that foretells has not. */
  readonly lots?: (draw: Id) => Lot;
}

/** The seed of one draw, the same whenever it is asked for and foreseen by nobody, and its SHA-256: told before, it binds; told after, it proves. */
export interface Lot {
  readonly seed: string;
  readonly seal: string;
}

/**
 * What a rule reads through. What is not loaded throws `Missing`: an engine loads it and runs the rule again,
 * a store gives up its preview. `undefined` means that the record is known not to exist.
 */
export interface Reads {
  get<V>(kind: string, id: Id): Stored<V> | undefined;
  list<V>(kind: string, index: string, prefix: readonly Key[], range: Range): readonly Stored<V>[];
}

export interface Range {
  readonly limit: number;
  /** The last ones of the order instead of the first. */
  readonly last?: true;
}

export type Key = string | number;

/** A key that a record is seen by, for example `thread:7`, `person:9`. */
export type Audience = string;

/** One record as a rule wants it to stand. */
export interface Draft<V = unknown> {
  readonly kind: string;
  readonly id: Id;
  /** One of the scopes that the action locked. */
  readonly scope: Scope;
  /** Seen by whoever holds any of these now. Never per field: what two people see differently is two records. */
  readonly audience: readonly Audience[];
  /** By which keys the record is found, index by index. Numbers are whole and not negative. */
  readonly index: Readonly<Record<string, readonly Key[]>>;
  /** `null` is gone: a tombstone stays in the feed. */
  readonly value: V | null;
  /** Something that was not there before. Where there is one already, an engine refuses the whole action: nobody's record is written over. */
  readonly isNew?: true;
}

export interface Stored<V = unknown> extends Omit<Draft<V>, 'isNew'> {
  readonly version: number;
  readonly changedBy: Id;
}

/** One record or one list that a rule asked for. */
export type Want =
  | { readonly kind: string; readonly id: Id }
  | { readonly kind: string; readonly index: string; readonly prefix: readonly Key[]; readonly range: Range };

/** Thrown by `Reads` for what has not been loaded. Rules never catch it. */
export class Missing extends Error {
  constructor(readonly want: Want) {
    super('not loaded yet');
    this.name = 'Missing';
  }
}

/** How records of one kind are asked for from outside. */
export interface KindRule {
  readonly kind: string;
  /** Each filter names the index it reads, and the parent kind that must be visible first. */
  readonly filters: Readonly<Record<string, { readonly index: string; readonly parent?: string }>>;
  /** The index in which everything this viewer may see is listed, when no filter is given. */
  readonly all?: string;
}
