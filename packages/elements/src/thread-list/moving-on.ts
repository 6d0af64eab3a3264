import type { ReactiveController, ReactiveControllerHost } from 'lit';

const ELSEWHERE = ['click', 'keydown'] as const;

/**
 * Tells when the reader turns to something else on the page: a tap or a key outside. Within the list, its keys tell for themselves.
 * A tap is told of when it is over: a list that changed its height as the finger came down would take what stands below it away from
 * under the finger before it comes up.
 */
export class MovingOn implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly moved: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ELSEWHERE) document.addEventListener(type, this.#elsewhere, { capture: true });
  }

  hostDisconnected(): void {
    for (const type of ELSEWHERE) document.removeEventListener(type, this.#elsewhere, { capture: true });
    this.moved();
  }

  readonly #elsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this.host)) this.moved();
  };
}
