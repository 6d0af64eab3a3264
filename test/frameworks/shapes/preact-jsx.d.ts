import type { HTMLAttributes } from 'preact';

export namespace JSXInternal {
  interface Element {}
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicElements {
    div: HTMLAttributes;
  }
}
