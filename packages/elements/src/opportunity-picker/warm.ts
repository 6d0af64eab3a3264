import type { Entry } from './finding.model.js';

/** Milliseconds left of a browser's idle time below which nothing more is begun. */
const LEFT = 4;

/** Puts the words of thousands of cards together while nobody waits for it, so that the first key press is as quick as the next. */
export class Warm {
  #entries: readonly Entry[] = [];
  #at = 0;
  #isPlanned = false;

  /** Other cards: begins again, where they are other ones. */
  plan(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#at = 0;
    if (this.#isPlanned || globalThis.requestIdleCallback === undefined) return;
    this.#isPlanned = true;
    requestIdleCallback((time) => this.#work(time));
  }

  #work(time: IdleDeadline): void {
    // What has been put together already costs nothing to pass over.
    while (this.#at < this.#entries.length && time.timeRemaining() > LEFT) void (this.#entries[this.#at]!.text + this.#entries[this.#at++]!.said);
    this.#isPlanned = this.#at < this.#entries.length;
    if (this.#isPlanned) requestIdleCallback((next) => this.#work(next));
  }
}
