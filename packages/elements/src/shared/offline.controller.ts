import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds for which what is shown may be old before a person is told: asking again is not being offline. */
const GRACE = 1_500;

/** Whether the other end is out of reach: the device says so, or nothing has come from there for a while. */
export class OfflineController implements ReactiveController {
  #late = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get is(): boolean {
    return this.#late || globalThis.navigator?.onLine === false;
  }

  /** Told before every drawing whether what is shown may be old. */
  stale(stale: boolean): void {
    if (!stale) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#late = false;
    } else if (!this.#late) {
      this.#timer ??= setTimeout(() => {
        this.#late = true;
        this.host.requestUpdate();
      }, GRACE);
    }
  }

  hostConnected(): void {
    addEventListener('online', this.#changed);
    addEventListener('offline', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#changed);
    removeEventListener('offline', this.#changed);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #changed = (): void => this.host.requestUpdate();
}
