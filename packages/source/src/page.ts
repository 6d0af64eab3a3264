import type { ConnectionCallback } from './context.js';
import { ContextProvider, isSessionRequest, type SessionRequest } from './context.js';

/** What the page knows of a source. */
export interface PageSource {
  /** Whether it holds elements: then it serves these alone. Asked anew for every request. */
  readonly wraps: boolean;
  answer(callback: ConnectionCallback, subscribe: boolean): void;
}

interface Page {
  readonly sources: Set<PageSource>;
  listening: boolean;
}

const PAGE = Symbol.for('family-partnering.sources@0');

/** One register per page, shared by every copy of this module. */
const page = (): Page => ((globalThis as Record<symbol, Page | undefined>)[PAGE] ??= { sources: new Set(), listening: false });

/** A request that no wrapping source has answered: the one empty source of the page answers it. Two would be a guess. */
function serve(event: Event): void {
  if (!isSessionRequest(event)) return;
  const empty = [...page().sources].filter((source) => !source.wraps);
  if (empty.length === 0) return;
  event.stopImmediatePropagation();
  answer(event, empty);
}

function answer({ callback, subscribe }: SessionRequest, [only, second]: readonly PageSource[]): void {
  if (second !== undefined) callback({ state: 'ambiguous' });
  else only?.answer(callback, subscribe === true);
}

/** Takes a source into the page, and has every widget ask again. */
export function enter(source: PageSource): void {
  page().sources.add(source);
  if (!page().listening) {
    page().listening = true;
    document.addEventListener('context-request', serve);
  }
  askAgain();
}

/** Takes a source out of the page, and has every widget ask again. */
export function leave(source: PageSource): void {
  page().sources.delete(source);
  askAgain();
}

/** Tells every widget to ask again. */
export function askAgain(): void {
  document.dispatchEvent(new ContextProvider());
}
