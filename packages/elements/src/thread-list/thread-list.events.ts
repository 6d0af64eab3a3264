import type { Id } from '@family-partnering/contract';

/** What goes up to the page. All bubble and pass shadow roots. */
export interface ListEvents {
  /** A talk was chosen. Cancelable: `preventDefault()` means that the page opens it, and `for` is not used. */
  readonly 'fp-thread-select': CustomEvent<{ readonly thread: Id }>;
  /**
   * A homework card on which families wait was chosen. Cancelable: `preventDefault()` means that the page opens it; otherwise an
   * `<fp-homework-card>` beside the list does, and says `fp-homework-open` when it has.
   */
  readonly 'fp-homework-select': CustomEvent<{ readonly card: Id }>;
  /** A new talk is kept or decided. */
  readonly 'fp-thread-started': CustomEvent<{ readonly threads: readonly Id[] }>;
  /**
   * Something is new in talks that are not open. In quiet hours it waits for their end and comes once for all (T12).
   * The document's title and sounds are the page's own affair.
   */
  readonly 'fp-alert': CustomEvent<{ readonly conversations: number; readonly threads: readonly Id[]; readonly words: string }>;
}

/** @returns false when the page has taken it over */
export function tell<N extends keyof ListEvents>(element: EventTarget, name: N, detail: ListEvents[N]['detail'], cancelable = false): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
