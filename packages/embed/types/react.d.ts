// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type {} from '@family-partnering/elements/types/react';
import type {} from '@family-partnering/adapter-http/types/react';
import type {} from '@family-partnering/adapter-local/types/react';
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { DemoSource } from '@family-partnering/embed/demo-source';
import type { DemoSourceAttributes, DemoSourceEvents, DemoSourceProperties, Listeners } from './elements.js';

type Props<Tag extends EventTarget, Own> = Omit<HTMLAttributes<Tag> & ClassAttributes<Tag>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fp-demo-source': Props<DemoSource, DemoSourceProperties & DemoSourceAttributes<boolean> & Listeners<DemoSourceEvents>>;
    }
  }
}
