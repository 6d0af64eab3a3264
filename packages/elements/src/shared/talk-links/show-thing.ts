import type { Id, LinkedKind } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that another widget of the page may show. */
export interface ShownThing {
  readonly kind: LinkedKind | 'message';
  readonly id: Id;
  /** Who is looking: two people's widgets may stand on one page. */
  readonly person: Id;
  /** Of a message: its talk. */
  readonly thread?: Id;
}

const WIDGETS: Readonly<Record<ShownThing['kind'], string>> = {
  plan: 'fp-plan-tracker', 'plan-step': 'fp-plan-tracker', touchpoint: 'fp-homework-card', opportunity: 'fp-opportunity-picker', message: 'fp-message-thread', 'meeting-wish': '',
};
const ASK = 'fp-show-thing';

/** Whether a widget stands on the page that could show it. What nothing shows has no button. */
export const isShownOnPage = (kind: ShownThing['kind']): boolean => WIDGETS[kind] !== '' && document.querySelector(WIDGETS[kind]) !== null;

/** Asks the page's widgets, then the page itself, to show it. @returns whether somebody has */
export function showOnPage(from: EventTarget, thing: ShownThing): boolean {
  return !from.dispatchEvent(new CustomEvent(ASK, { detail: thing, bubbles: true, composed: true, cancelable: true }));
}

/** A widget that shows things which others ask for. @param show brings it into view, if this widget has it and this viewer looks */
export class ShowsThings implements ReactiveController {
  constructor(host: ReactiveControllerHost, private readonly show: (thing: ShownThing) => boolean) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(ASK, this.#asked);
  }

  hostDisconnected(): void {
    document.removeEventListener(ASK, this.#asked);
  }

  readonly #asked = (event: Event): void => {
    if (!event.defaultPrevented && this.show((event as CustomEvent<ShownThing>).detail)) event.preventDefault();
  };
}

/** Brings a part of a widget into view and gives it the focus. */
export function bringIntoView(found: HTMLElement | null | undefined): boolean {
  if (!found) return false;
  found.closest('details')?.setAttribute('open', '');
  if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
  found.scrollIntoView({ block: 'center' });
  found.focus({ preventScroll: true });
  return true;
}
