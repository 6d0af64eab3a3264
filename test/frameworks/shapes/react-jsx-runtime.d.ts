import type { JSX as React } from 'react';

export namespace JSX {
  interface Element extends React.Element {}
  interface ElementChildrenAttribute {
    children: {};
  }
  interface IntrinsicElements extends React.IntrinsicElements {}
}
