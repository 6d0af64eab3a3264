import type { Action, Entity, Refusal, Waiting } from '@family-partnering/contract';

/**
 * `loading`: nothing has come yet. `ready`: as the server has it. `stale`: shown from before, while the server is out of reach
 * or is being asked again. `refused`: `refusal` says why, and nothing will change by itself.
 * A `refusal` beside `loading` or `stale` is a passing one: it is being tried again.
 */
export type State = 'connecting' | 'loading' | 'ready' | 'stale' | 'refused';

/** An item that a waiting action makes or changes, as it will probably stand. */
export interface Pending<E extends Entity = Entity> {
  readonly item: E;
  readonly waiting: Waiting<Action>;
  /** The action makes it; otherwise it changes an item that was there before. */
  readonly fresh: boolean;
}

/** What an element draws. Frozen; another object whenever anything in it has changed, and only then. */
export interface Snapshot<E extends Entity> {
  /** Confirmed ones in the kind's order, with waiting changes in place; then what waits to be made, whatever the clock says. */
  readonly items: readonly E[];
  /** Those of `items` that are not confirmed. */
  readonly pending: readonly Pending<E>[];
  /** Every action of this person that waits, of whatever kind: those that cannot be previewed too. */
  readonly waiting: readonly Waiting<Action>[];
  readonly more: { readonly before: boolean; readonly after: boolean };
  readonly state: State;
  readonly refusal?: Refusal;
}

/** The same for a single entity. `item` is absent while it is not there. */
export interface RecordSnapshot<E extends Entity> {
  readonly item?: E;
  readonly pending?: Pending<E>;
  readonly waiting: readonly Waiting<Action>[];
  readonly state: State;
  readonly refusal?: Refusal;
}
