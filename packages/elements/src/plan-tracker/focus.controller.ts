import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where somebody is: a form, a step, what waits for them. */
const PLACES = '[data-form], [data-step], [data-answer], .mine';

/** What one has pressed may go away with what it did. The focus then stays near: on what had opened the form, or in the same place. */
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
    const near = last.place?.isConnected ? last.place.querySelector<HTMLElement>('button') : null;
    (opened ?? near ?? root.querySelector<HTMLElement>('.mine button, [part=steps] button'))?.focus();
  }
}
