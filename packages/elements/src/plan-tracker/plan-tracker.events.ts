import type { PlanAction } from '@family-partnering/contract';

/** What goes up to the page. */
export interface PlanEvents {
  /** Before something is done. Cancelable: `preventDefault()` means that the page does it itself. */
  readonly 'fp-plan-act': CustomEvent<{ readonly action: PlanAction }>;
  /** It is safe: kept on this device, or decided where nothing is kept. */
  readonly 'fp-plan-done': CustomEvent<{ readonly action: PlanAction }>;
}

/** Sends an event through every shadow root around the element. @returns false when the page has taken it over */
export function tell<N extends keyof PlanEvents>(element: EventTarget, name: N, detail: PlanEvents[N]['detail'], cancelable = false): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
