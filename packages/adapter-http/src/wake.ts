/** Calls back when the device comes back to a network or the page to the front: time to try at once. */
export function onWake(hurry: () => void): () => void {
  const page = globalThis as { addEventListener?: typeof addEventListener; removeEventListener?: typeof removeEventListener; document?: Document };
  if (!page.addEventListener) return () => {};
  const shown = () => {
    if (page.document?.visibilityState === 'visible') hurry();
  };
  page.addEventListener('online', hurry);
  page.document?.addEventListener('visibilitychange', shown);
  return () => {
    page.removeEventListener?.('online', hurry);
    page.document?.removeEventListener('visibilitychange', shown);
  };
}
