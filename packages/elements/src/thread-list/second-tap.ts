import type { ReactiveController, ReactiveControllerHost } from 'lit';

const controlAt = (event: Event): Element | null => {
  const [target] = event.composedPath();
  return target instanceof Element ? (target.closest('label') ?? target.closest('button, input, select, summary, a')) : null;
};

/**
 * The second half of a double click is for what the first one met, not for what has come under the pointer since: it is let pass. On a
 * button too, which has done its one thing, and may mean the next talk by now; a box that is ticked can be unticked as fast as one likes.
 */
export class SecondTap implements ReactiveController {
  #first: Element | null = null;

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('click', this.#tapped, { capture: true });
  }

  hostDisconnected(): void {
    this.host.removeEventListener('click', this.#tapped, { capture: true });
  }

  readonly #tapped = (event: Event): void => {
    const control = controlAt(event);
    // The browser counts what belongs together; keys count nothing.
    if ((event as MouseEvent).detail < 2) this.#first = control;
    else if (control && (control !== this.#first || control.localName === 'button')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
}
