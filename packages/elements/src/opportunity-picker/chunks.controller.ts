import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Cards of one chunk: rows of one to six cards come out full. */
export const CHUNK = 60;
/** Chunks that are drawn without being asked for. */
const AHEAD = 10;

/**
 * The first cards are drawn at once, the next ones whenever the browser has time, so that no key press waits for thousands.
 * Nothing that was drawn goes away again: find-in-page and screen readers have it.
 */
export class ChunksController implements ReactiveController {
  drawn = 1;
  #wanted = AHEAD;
  #total = 0;
  #idle: number | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Other things are shown now: begin at the top. */
  restart(): void {
    this.drawn = 1;
    this.#wanted = AHEAD;
  }

  more(): void {
    this.#wanted = this.drawn + AHEAD;
    this.drawn += 1;
    this.host.requestUpdate();
  }

  set total(items: number) {
    this.#total = Math.ceil(items / CHUNK);
  }

  hostUpdated(): void {
    if (this.#idle !== undefined || this.drawn >= Math.min(this.#total, this.#wanted)) return;
    const soon = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 30) as unknown as number);
    this.#idle = soon(() => {
      this.#idle = undefined;
      this.drawn += 1;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    if (this.#idle !== undefined) (globalThis.cancelIdleCallback ?? clearTimeout)(this.#idle);
    this.#idle = undefined;
  }
}
