import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onlyFirstTaps } from './second-tap.js';

/** Where somebody is: a form, a step, what waits for them. */
const PLACES = '[data-form], [data-step], [data-answer], .mine';

/** Where the focus may rest by itself: on words, or on a button that decides nothing. A key that is held down would press it again. */
const RESTS = '[data-rest], button:not([data-consent], .go, .log *)';

/** What one has pressed may go away with what it did. The focus then stays near: on what had opened the form, or in the same place; never on a yes. */
export class FocusController implements ReactiveController {
  #last: { readonly element: Element; readonly form: string | undefined; readonly place: Element | undefined } | undefined;
  #root: Node | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    if (root && this.#root !== root) {
      this.#root = root;
      onlyFirstTaps(root);
      root.addEventListener('focusin', ({ target }) => this.#came(target as Element));
      root.addEventListener('focusout', () => setTimeout(() => this.#left(), 0));
    }
    this.#stay();
  }

  #came(element: Element): void {
    const form = element.closest<HTMLElement>('[data-form]')?.dataset['form'];
    this.#last = { element, form, place: element.closest(PLACES)?.parentElement?.closest(PLACES) ?? element.closest(PLACES) ?? undefined };
  }

  /** The person went elsewhere by themselves. */
  #left(): void {
    if (this.#last?.element.isConnected && this.host.shadowRoot?.activeElement !== this.#last.element) this.#last = undefined;
  }

  #stay(): void {
    const last = this.#last;
    const root = this.host.shadowRoot;
    if (!last || !root || last.element.isConnected || root.activeElement) return;
    this.#last = undefined;
    if (document.activeElement !== document.body && document.activeElement !== this.host) return;
    const opened = last.form === undefined ? null : root.querySelector<HTMLElement>(`[data-open="${CSS.escape(last.form)}"]`);
    const near = last.place?.isConnected ? last.place.querySelector<HTMLElement>(RESTS) : null;
    (opened ?? near ?? root.querySelector<HTMLElement>('.mine [data-rest], [part=steps] [data-rest]'))?.focus();
  }
}
