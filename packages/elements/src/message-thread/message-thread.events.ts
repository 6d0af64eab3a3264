import type { Id, SendMessage } from '@family-partnering/contract';

/** What goes up to the page. */
export interface ThreadEvents {
  /** Before words leave. Cancelable: `preventDefault()` means that the page sends them itself; they stay in the box. */
  readonly 'fp-message-send': CustomEvent<{ readonly action: SendMessage }>;
  /** Words are safe: kept on this device, or decided where nothing is kept. */
  readonly 'fp-message-sent': CustomEvent<{ readonly action: SendMessage }>;
  /** Everything up to this entry has been in view. */
  readonly 'fp-thread-read': CustomEvent<{ readonly thread: Id; readonly upTo: number }>;
}

/** Sends an event through every shadow root around the element. @returns false when the page has taken it over */
export function tell<N extends keyof ThreadEvents>(element: EventTarget, name: N, detail: ThreadEvents[N]['detail'], cancelable = false): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
