import type { Action } from '@family-partnering/contract';
import type { Platform } from './platform.js';
import type { Desk, Sender } from './sender.js';
import type { Subjects } from './subjects.js';

/**
 * The sender, whose code comes right after the first view: keeping words never waits for it, and without a network, when
 * it may fail to come, there is nothing to send. What could not be loaded is tried again at each wake.
 */
export class LateSender<A extends Action> {
  #sender: Sender<A> | undefined;
  #coming: Promise<void> | undefined;
  #again: () => void = () => undefined;

  constructor(readonly desk: Desk<A>, readonly subjects: Subjects, readonly platform: Platform) {}

  /** Begins to load. Resolves when the code is there, or has failed to come. */
  prepare(): Promise<void> {
    this.#coming ??= this.platform.loadSender().then(
      ({ Sender }) => { this.#sender = new Sender(this.desk, this.subjects, this.platform); },
      () => { this.#coming = undefined; },
    );
    return this.#coming;
  }

  /** Sends until `signal` aborts. */
  async lead(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#again(), { once: true });
    for (await this.prepare(); !this.#sender && !signal.aborted; await this.prepare()) {
      await new Promise<void>((resolve) => { this.#again = resolve; });
    }
    await this.#sender?.lead(signal);
  }

  wake(): void {
    this.#again();
    this.#sender?.wake();
  }

  next(): void {
    this.#sender?.next();
  }
}
