/** Room that a panel still takes once its recorder has come, in CSS pixels. */
const GROWS = 320;

/** Where the focus goes when something opens, closes or is done. It never falls out of the widget: what takes the place of what one was at has it. */
export class Focus {
  #next: readonly string[] = [];
  #before: { readonly element: Element; readonly places: readonly string[] } | undefined;

  constructor(private readonly root: () => ParentNode & { readonly activeElement?: Element | null }) {}

  /** After the next drawing. @param places selectors: the first that is there */
  to(...places: readonly string[]): void {
    this.#next = places;
  }

  /** Before each drawing: what is in focus, and what is around it. */
  draws(): void {
    const element = this.root().activeElement;
    if (!element) return void (this.#before = undefined);
    const id = element.closest<HTMLElement>('[data-id]')?.dataset['id'];
    const heading = element.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
    const inItem = id === undefined ? [] : [`[data-id="${CSS.escape(id)}"] [data-told]`, `[data-id="${CSS.escape(id)}"] button`];
    this.#before = { element, places: [...inItem, '[data-told]', ...(heading ? [`#${CSS.escape(heading)}`] : []), '.opp-head h2'] };
  }

  /** After each drawing. */
  drawn(): void {
    const target = this.#find(this.#next);
    if (target) {
      this.#next = [];
      return move(target);
    }
    const { element, places } = this.#before ?? {};
    if (!element || element.isConnected || this.root().activeElement) return;
    const instead = this.#find(places!);
    if (instead) move(instead, false);
  }

  #find(places: readonly string[]): HTMLElement | undefined {
    for (const place of places) {
      const found = this.root().querySelector<HTMLElement>(place);
      if (found) return found;
    }
    return undefined;
  }
}

function move(target: HTMLElement, bring = true): void {
  if (!target.matches('button, input, textarea, select, summary, a, [tabindex]')) target.tabIndex = -1;
  // Firefox gives the focus to a legend only after it was laid out.
  target.getClientRects();
  target.focus({ preventScroll: true });
  const panel = target.closest<HTMLElement>('.panel, .inside');
  if (!bring || !panel || !target.matches('[tabindex="-1"], .first')) {
    // What is wrong is read together with where it is.
    target.closest('.panel, .inside')?.querySelector('.notice')?.scrollIntoView({ block: 'nearest' });
    return target.scrollIntoView({ block: 'nearest' });
  }
  // What is asked stands at the top, so that what one answers with is in view below it.
  const { top, bottom } = panel.getBoundingClientRect();
  panel.scrollIntoView({ block: top < 0 || bottom + (panel.matches('.task') ? GROWS : 0) > innerHeight ? 'start' : 'nearest' });
}
