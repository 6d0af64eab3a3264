import { wakesOfPage } from '@family-partnering/outbox/platform';

/** Calls back when the device comes back to a network or the page to the front: time to try at once. */
export function onWake(hurry: () => void): () => void {
  const over = new AbortController();
  wakesOfPage(hurry, over.signal);
  return () => over.abort();
}
