/** The widgets by tag. Each is fetched by a page that has it, and by no other. */
const WIDGETS: Readonly<Record<string, () => Promise<unknown>>> = {
  'fp-message-thread': () => import('@family-partnering/elements/message-thread/message-thread.define'),
  'fp-thread-list': () => import('@family-partnering/elements/thread-list/thread-list.define'),
  'fp-homework-card': () => import('@family-partnering/elements/homework-card/homework-card.define'),
  'fp-plan-tracker': () => import('@family-partnering/elements/plan-tracker/plan-tracker.define'),
  'fp-opportunity-picker': () => import('@family-partnering/elements/opportunity-picker/opportunity-picker.define'),
};

/** Tags that no part of this page has had yet. */
const missing = new Set(Object.keys(WIDGETS));

function fetchWidget(tag: string): void {
  missing.delete(tag);
  WIDGETS[tag]!().catch((reason: unknown) => {
    missing.add(tag);
    // eslint-disable-next-line no-console -- a part of the page that cannot come is its developer's to see
    console.error(`<${tag}> could not be loaded; it is tried again when the network is back.`, reason);
    addEventListener('online', () => bring(), { once: true });
  });
}

/**
 * Fetches the widgets whose tags are in `where`, at once, and returns nothing: they show themselves when they have come.
 * A page calls it only for a shadow root of its own, into which the script does not look.
 * @param where the document, or a shadow root
 */
export function bring(where: Document | ShadowRoot | Element = document): void {
  for (const tag of missing) if (where.querySelector(tag) !== null) fetchWidget(tag);
}

/** From now on, a widget that is put into the document brings its own code. */
export function watch(): void {
  bring();
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) bring();
    if (missing.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
