import { isPassing, isRefusal, Refusal, type Change, type Position, type Session } from '@family-partnering/contract';
import { backoff, pause } from './backoff.js';

/** Milliseconds between two looks where an adapter cannot tell of changes by itself. */
const LOOK_AGAIN = 20_000;

/** Who hears of changes. */
export interface Listener {
  next(changes: readonly Change[]): void;
  reset(): void;
  /** `live` again, or not: what is shown may be old. */
  live(live: boolean): void;
  refused(refusal: Refusal): void;
}

/** The one stream of a session: opened again after every passing trouble, from where it had come to. */
export function follow(session: Session, since: Position, to: Listener, signal: AbortSignal): void {
  let position = since;
  let attempt = 0;
  const open = (): void => {
    session.watch!(position, {
      next(batch) {
        attempt = 0;
        position = batch.position;
        to.next(batch.changes);
      },
      reset: () => to.reset(),
      status: (state) => {
        if (state !== 'catching-up') to.live(state === 'live');
        if (state === 'live') attempt = 0;
      },
      error: (refusal) => void ended(refusal),
    }, { signal });
  };
  const ended = async (refusal: Refusal): Promise<void> => {
    if (signal.aborted) return;
    if (!isPassing(refusal)) return to.refused(refusal);
    to.live(false);
    await pause(backoff(attempt++, refusal), signal);
    if (!signal.aborted) open();
  };
  try {
    open();
  } catch (reason) {
    to.refused(asRefusal(reason));
  }
}

/** Looks again from time to time, for adapters without a stream. */
export async function poll(look: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(LOOK_AGAIN * (0.75 + Math.random() / 2), signal);
    if (!signal.aborted) look();
  }
}

/** An adapter that throws something else has broken the contract: said as such, never thrown at the page. */
export function asRefusal(reason: unknown): Refusal {
  return isRefusal(reason) ? reason : new Refusal('protocol', { message: `The adapter threw: ${String(reason)}`, cause: reason });
}
