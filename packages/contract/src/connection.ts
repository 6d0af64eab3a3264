import type { Session } from './adapter.js';
import type { Refusal } from './refusal.js';

/**
 * What a source element tells a widget that asks for its data, over the community `context-request` event
 * (https://github.com/webcomponents-cg/community-protocols): `SESSION_CONTEXT` is the key, `Connection` the value,
 * given again on every change to those who asked with `subscribe`.
 */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'ready'; readonly session: Session }
  /** The source could not connect, or its session has ended. */
  | { readonly state: 'refused'; readonly refusal: Refusal; retry(): void }
  /** Two sources stand on the page and neither holds the widget: a guess could show one person another person's words. */
  | { readonly state: 'ambiguous' };

/** The key that sources and widgets share, whatever copies of our modules the page has loaded. */
export const SESSION_CONTEXT = Symbol.for('family-partnering.session@0');
