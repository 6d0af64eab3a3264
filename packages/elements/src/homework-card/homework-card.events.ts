import type { FamilyAction, Id } from '@family-partnering/contract';

/** What goes up to the page. */
export interface HomeworkEvents {
  /** Before something is told or asked. Cancelable: `preventDefault()` means that the page does it itself. */
  readonly 'fp-homework-act': CustomEvent<{ readonly action: FamilyAction }>;
  /** It is safe: kept on this device, or decided where nothing is kept. */
  readonly 'fp-homework-acted': CustomEvent<{ readonly action: FamilyAction }>;
  /** A card was opened, or the list (`undefined`). */
  readonly 'fp-homework-open': CustomEvent<{ readonly touchpoint: Id | undefined }>;
}

/** Sends an event through every shadow root around the element. @returns false when the page has taken it over */
export function tell<N extends keyof HomeworkEvents>(element: EventTarget, name: N, detail: HomeworkEvents[N]['detail'], cancelable = false): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
