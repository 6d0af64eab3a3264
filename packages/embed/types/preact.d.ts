// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type {} from '@family-partnering/elements/types/preact';
import type {} from '@family-partnering/adapter-http/types/preact';
import type {} from '@family-partnering/adapter-local/types/preact';
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { DemoSource } from '@family-partnering/embed/demo-source';
import type { DemoSourceAttributes, DemoSourceEvents, DemoSourceProperties, Listeners } from './elements.js';

type Props<Tag extends EventTarget, Own> = Omit<HTMLAttributes<Tag> & ClassAttributes<Tag>, keyof Own> & Own;

declare module 'preact' {
  namespace createElement.JSX {
    interface IntrinsicElements {
      'fp-demo-source': Props<DemoSource, DemoSourceProperties & DemoSourceAttributes & Listeners<DemoSourceEvents>>;
    }
  }
}
