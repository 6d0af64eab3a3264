/** As much of Preact’s types as ours build on. */
import { JSXInternal } from './preact-jsx.js';

export interface ClassAttributes<T> {
  key?: unknown;
  ref?: ((element: T | null) => void) | undefined;
}
export interface HTMLAttributes<_T extends EventTarget = EventTarget> {
  id?: string | undefined;
  lang?: string | undefined;
  class?: string | undefined;
  children?: unknown;
}
export function createElement(): void;
export namespace createElement {
  export import JSX = JSXInternal;
}
