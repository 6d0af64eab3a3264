import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';

/** What may be focused in the place that was left, the nearest to what was being done first: a form, what else may be done, the control that opened it. */
const NEXT = ['form.menu .field', '.menu button', '.msg-foot button[aria-expanded]'] as const;

/**
 * Whoever uses the keyboard keeps a place to go on from. When what had the focus is gone once it was used (a form that was saved, an
 * answer that was given), the focus goes to the thing that was changed; never to the top of the page.
 */
export class FocusKeeper implements ReactiveController {
  #had: Element | undefined;
  /** Where it stood, from the nearest outwards. */
  #around: readonly Element[] = [];

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#root?.activeElement ?? undefined;
    this.#around = ['.item[data-n]', '.talk-panel', '.scroll', '.composer'].flatMap((place) => this.#had?.closest(place) ?? []);
  }

  hostUpdated(): void {
    const had = this.#had;
    this.#had = undefined;
    if (had === undefined || (had.isConnected && had.checkVisibility()) || this.#root?.activeElement) return;
    // Where the reader was stays in view: nothing is scrolled.
    this.#next()?.focus({ preventScroll: true });
  }

  #next(): HTMLElement | undefined {
    const place = this.#around.find((one) => one.isConnected);
    if (place?.matches('.item')) return seen(NEXT.map((one) => place.querySelector<HTMLElement>(one))) ?? (place as HTMLElement);
    // An answer under the last message is the last message now.
    if (place?.matches('.scroll')) return [...place.querySelectorAll<HTMLElement>('.item[data-n]')].at(-1) ?? (place as HTMLElement);
    const root = this.#root;
    if (place?.matches('.talk-panel')) return seen([...place.querySelectorAll<HTMLElement>('button')]);
    return seen([root?.querySelector<HTMLElement>('#words') ?? null, root?.querySelector<HTMLElement>('.tools button') ?? null]);
  }

  get #root(): ShadowRoot | undefined {
    return (this.host as unknown as LitElement).renderRoot as ShadowRoot | undefined;
  }
}

const seen = (all: readonly (HTMLElement | null)[]): HTMLElement | undefined => all.find((one) => one?.checkVisibility()) ?? undefined;
