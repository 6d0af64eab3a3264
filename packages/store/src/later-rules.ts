import type { Refusal, Target } from '@family-partnering/contract';
import type { Previewed } from './preview.js';
import type { Replica } from './replica.js';

/** What the rules of a subject foretell on this page. */
export interface Rulebook {
  /** What waits, as it will probably stand: by `kind id`. */
  preview(replica: Replica): ReadonlyMap<string, Previewed>;
  may(replica: Replica, type: string, target: Target): true | Refusal;
}

/** Where a store finds its rules. While there are none, nothing is foretold and every control may be drawn: the server decides. */
export interface RuleSource {
  readonly book?: Rulebook | undefined;
  subscribe?(changed: () => void, call: { readonly signal: AbortSignal }): void;
}

/** Rules that come after the data: a page that reads needs none. */
export class LaterRules implements RuleSource {
  book: Rulebook | undefined;
  readonly #heard = new Set<() => void>();

  subscribe(changed: () => void, { signal }: { readonly signal: AbortSignal }): void {
    this.#heard.add(changed);
    signal.addEventListener('abort', () => this.#heard.delete(changed), { once: true });
  }

  arrive(book: Rulebook): void {
    this.book = book;
    for (const changed of [...this.#heard]) changed();
  }
}
