import { isRefusal, Refusal } from '@family-partnering/contract';
import type { Code, Entity } from '@family-partnering/contract';

/** A refusal as data, for the database and for other tabs: an Error loses its fields and its brand when cloned. */
export interface PlainRefusal {
  readonly code: Code;
  readonly message?: string;
  readonly reason?: string;
  readonly current?: Entity;
  readonly retryAfterMs?: number;
}

export function toPlain(refusal: Refusal): PlainRefusal {
  const { code, message, reason, current, retryAfterMs } = refusal;
  return {
    code,
    message,
    ...(reason !== undefined && { reason }),
    ...(current !== undefined && { current }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

export const fromPlain = ({ code, ...detail }: PlainRefusal): Refusal => new Refusal(code, detail);

/**
 * Anything thrown, as a refusal. What is not one says nothing about the action (an adapter let a network error
 * through, or has a fault), so it counts as `unavailable`: the words wait and are tried again.
 */
export function asRefusal(thrown: unknown): Refusal {
  if (isRefusal(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Refusal('unavailable', { message, cause: thrown });
}
