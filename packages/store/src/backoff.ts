import type { Refusal } from '@family-partnering/contract';

const FIRST = 1_000;
const LONGEST = 30_000;

/**
 * Full jitter (Brooker, "Exponential Backoff and Jitter", 2015): anything between nothing and a doubling ceiling,
 * so that a thousand pages that lost the server together do not come back together.
 * @param attempt failed attempts so far, from 0
 * @returns milliseconds; never less than the other end asked for
 */
export function backoff(attempt: number, refusal?: Refusal): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return (refusal?.retryAfterMs ?? 0) + Math.random() * ceiling;
}

/** Resolves after `ms`, when the device comes back online, or when `signal` is aborted; it never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const done = (): void => {
      clearTimeout(timer);
      end.abort();
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) return done();
    signal.addEventListener('abort', done, { signal: end.signal });
    globalThis.addEventListener?.('online', done, { signal: end.signal });
  });
}
