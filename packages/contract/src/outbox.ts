import type { Action, Id, Instant } from './data.js';
import type { Refusal } from './refusal.js';

/** The actions of one person that wait on this device, shared by every tab and kept over a reload. */
export interface Outbox<A extends Action = Action> {
  /** In the order in which they were kept. */
  readonly waiting: readonly Waiting<A>[];
  subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void;
  /** Resolves when written to this device. Rejects `unavailable` with reason `storage-blocked` or `storage-full`. */
  keep(action: A): Promise<void>;
  /** Sends a refused action once more. */
  retry(id: Id): void;
  /** Takes an action off the list and hands it back, words and all. */
  discard(id: Id): Promise<A>;
}

export interface Waiting<A extends Action = Action> {
  readonly action: A;
  readonly keptAt: Instant;
  readonly state: 'kept' | 'sending' | 'refused';
  readonly refusal?: Refusal;
}
