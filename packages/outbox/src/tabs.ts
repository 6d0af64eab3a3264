import type { Action, Id, Receipt } from '@family-partnering/contract';
import { channelName } from './owner.js';
import type { Owner } from './owner.js';
import type { PlainRefusal } from './refusal.codec.js';

/** What one owner's tabs tell each other. Any of it may be lost: the rows on the device are the truth. */
export type Word =
  | { readonly type: 'rows' }
  | { readonly type: 'wake' }
  | { readonly type: 'sending'; readonly ids: readonly Id[] }
  | { readonly type: 'decided'; readonly id: Id; readonly receipt: Receipt }
  | { readonly type: 'refused'; readonly id: Id; readonly refusal: PlainRefusal }
  | { readonly type: 'discarded'; readonly id: Id }
  | { readonly type: 'wiped' };

/** This tab's end of the channel. Hears nothing of what it says itself. */
export interface Tabs {
  say(word: Word): void;
  close(): void;
}

export function joinTabs(owner: Owner, hear: (word: Word) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { say: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(channelName(owner));
  channel.addEventListener('message', (event: MessageEvent<Word>) => hear(event.data));
  (channel as { unref?: () => void }).unref?.(); // Node alone: an open channel would keep the process
  let open = true;
  return {
    say: (word) => { if (open) channel.postMessage(word); },
    close: () => { open = false; channel.close(); },
  };
}

/** What a tab waits for that has asked with `act`. */
export class Settlers {
  readonly #waiting = new Map<Id, { resolve(receipt: Receipt): void; reject(reason: unknown): void }[]>();

  /** Rejects with the signal's reason when the caller stops waiting; the action stays kept. */
  wait(action: Action, signal: AbortSignal | undefined): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const entry = { resolve, reject };
      this.#waiting.set(action.id, [...(this.#waiting.get(action.id) ?? []), entry]);
      signal?.addEventListener('abort', () => {
        this.#waiting.set(action.id, (this.#waiting.get(action.id) ?? []).filter((other) => other !== entry));
        reject(signal.reason);
      }, { once: true });
    });
  }

  get ids(): readonly Id[] {
    return [...this.#waiting.keys()];
  }

  resolve(id: Id, receipt: Receipt): void {
    for (const entry of this.#take(id)) entry.resolve(receipt);
  }

  reject(id: Id, reason: unknown): void {
    for (const entry of this.#take(id)) entry.reject(reason);
  }

  /** A later mark was kept in place of an earlier one: whoever waits for the earlier waits for the later. */
  move(from: Id, to: Id): void {
    const moved = this.#take(from);
    if (moved.length > 0) this.#waiting.set(to, [...(this.#waiting.get(to) ?? []), ...moved]);
  }

  #take(id: Id): { resolve(receipt: Receipt): void; reject(reason: unknown): void }[] {
    const entries = this.#waiting.get(id) ?? [];
    this.#waiting.delete(id);
    return entries;
  }
}
