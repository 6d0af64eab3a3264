import type { Action, Id, Instant, LanguageTag } from './data.js';
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
  /** How much of its files has gone out, from 0 to 1; only while they go, and only in the tab that sends. */
  readonly progress?: number;
  /** The refused action that this one is built on, for example the start of its thread. It is shown with it. */
  readonly heldBy?: Id;
}

/** What this device holds for one person besides the waiting actions. Present when `withOutbox()` wraps the adapter. */
export interface Device {
  /** `memory`: storage is blocked here, nothing outlives the page, and the widget says so. */
  readonly keeps: 'device' | 'memory';
  readonly drafts: Drafts;
  /** Takes what ended off this device: a thread (`thread:<id>`) or a circle (`circle:<id>`). Unsent actions stay. */
  forget(what: string): Promise<void>;
  /** Tells first what would be lost. Nothing is wiped until `wipe` is called. */
  signOut(): Promise<SignOut>;
}

/** Words begun and not yet sent, one entry per place they were begun in. */
export interface Drafts {
  /** @param key `thread:<id>`, or `thread:<id>:<more>` for several in one thread; what starts with no kind (`list:alike`) belongs to the person alone */
  read(key: string): Promise<DraftWords | undefined>;
  write(key: string, words: DraftWords): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Plain, cloneable data; whoever writes it may add fields of its own. */
export interface DraftWords {
  readonly text: string;
  readonly language?: LanguageTag;
  readonly [more: string]: unknown;
}

export interface SignOut {
  /** How many actions are not sent yet; reading marks do not count. */
  readonly unsent: number;
  /** Deletes everything that this device holds for this person, in every tab. The session is closed afterwards. */
  wipe(): Promise<void>;
}
