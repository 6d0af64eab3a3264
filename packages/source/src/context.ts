import { SESSION_CONTEXT, type Connection } from '@family-partnering/contract';

/** How a provider answers: at once, and again on every change if it was asked to. */
export type ConnectionCallback = (value: Connection, unsubscribe?: () => void) => void;

/** The event of the community protocol, as a provider reads it. */
export interface SessionRequest extends Event {
  readonly context: unknown;
  readonly callback: ConnectionCallback;
  /** Who asks, also out of a closed shadow root. */
  readonly contextTarget?: Element;
  readonly subscribe?: boolean;
}

/** Says that asking again may bring another answer: a source has come, gone, or begun to hold content. */
export class ContextProvider extends Event {
  readonly context = SESSION_CONTEXT;
  constructor() {
    super('context-provider', { bubbles: true, composed: true });
  }
}

export function isSessionRequest(event: Event): event is SessionRequest {
  const { context, callback } = event as Partial<SessionRequest>;
  return context === SESSION_CONTEXT && typeof callback === 'function';
}
