// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { HttpSource } from '@family-partnering/adapter-http/http-source';
import type { VisitorSource } from '@family-partnering/adapter-http/visitor-source';
import type { HttpSourceAttributes, HttpSourceEvents, HttpSourceProperties, Listeners, VisitorSourceAttributes, VisitorSourceEvents, VisitorSourceProperties } from './elements.js';

type Props<Tag extends EventTarget, Own> = Omit<HTMLAttributes<Tag> & ClassAttributes<Tag>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fp-http-source': Props<HttpSource, HttpSourceProperties & HttpSourceAttributes<boolean> & Listeners<HttpSourceEvents>>;
      'fp-visitor-source': Props<VisitorSource, VisitorSourceProperties & VisitorSourceAttributes<boolean> & Listeners<VisitorSourceEvents>>;
    }
  }
}
