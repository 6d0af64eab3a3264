import type { Id } from '@family-partnering/contract';

export type Chosen = 'yes' | 'done' | 'left' | 'swapped' | 'suggested' | 'offered' | 'thanked' | 'took-part';

/** What goes up to the page. All bubble and pass shadow roots. */
export interface PickerEvents {
  /** Somebody says yes. Cancelable: `preventDefault()` means that the page does it, and nothing is sent. */
  readonly 'fp-opportunity-choose': CustomEvent<{ readonly opportunity: Id; readonly slot: Id }>;
  /** A yes is kept or decided; something was done; an offer was sent. */
  readonly 'fp-opportunity-chosen': CustomEvent<{ readonly opportunity: Id; readonly what: Chosen }>;
}

/** @returns false when the page has taken it over */
export function tell<N extends keyof PickerEvents>(element: EventTarget, name: N, detail: PickerEvents[N]['detail'], cancelable = false): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
