import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when the reader turns to something else on the page: a tap or a key outside. Within the list, its keys tell for themselves. */
export class MovingOn implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly moved: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, this.#elsewhere, { capture: true });
  }

  hostDisconnected(): void {
    for (const type of ['pointerdown', 'keydown']) document.removeEventListener(type, this.#elsewhere, { capture: true });
    this.moved();
  }

  readonly #elsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this.host)) this.moved();
  };
}
