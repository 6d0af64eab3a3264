import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Parts = typeof import('./on-request.js');

/**
 * The parts that open on request: they are loaded when the browser has time, or when first asked for, whichever is sooner,
 * so that a first look costs less and a later loss of the network costs nothing.
 */
export class OnRequestController implements ReactiveController {
  parts: Parts | undefined;
  #loading = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Takes in their styles and translations. */
    private readonly adopt: (parts: Parts) => Promise<void>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const soon = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
    soon(() => void this.load());
  }

  async load(): Promise<void> {
    if (this.parts || this.#loading) return;
    this.#loading = true;
    try {
      const parts = await import('./on-request.js');
      await this.adopt(parts);
      this.parts = parts;
      this.host.requestUpdate();
    } catch {
      // Offline before it came: the next opening tries again.
    } finally {
      this.#loading = false;
    }
  }
}
