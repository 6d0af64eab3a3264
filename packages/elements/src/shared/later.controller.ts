import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Parts that come after the first view, so that a first look costs less: at once, or when the browser has time. Parts that
 * could not come are asked for again when the device is online again, when the page is looked at again, or when they are needed.
 */
export class LaterController<Parts> implements ReactiveController {
  parts: Parts | undefined;
  /** Asked for, and not to be had now. */
  missing = false;
  #loading = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: () => Promise<Parts>,
    /** Takes in their styles and translations. */
    private readonly adopt: (parts: Parts) => Promise<void>,
    private readonly atOnce = false,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#again);
    const work = (): void => void this.load();
    if (this.atOnce) work();
    // A page that is never idle, on a slow device, still gets them.
    else if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
    else setTimeout(work, 500);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
  }

  async load(): Promise<void> {
    if (this.parts || this.#loading) return;
    this.#loading = true;
    try {
      const parts = await this.ask();
      await this.adopt(parts);
      this.parts = parts;
      this.missing = false;
    } catch {
      this.missing = true;
    } finally {
      this.#loading = false;
      this.host.requestUpdate();
    }
  }

  readonly #again = (): void => {
    if (this.missing && document.visibilityState === 'visible') void this.load();
  };
}
