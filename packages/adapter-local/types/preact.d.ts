// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { LocalSource } from '@family-partnering/adapter-local/local-source';
import type { Listeners, LocalSourceAttributes, LocalSourceEvents, LocalSourceProperties } from './elements.js';

type Props<Tag extends EventTarget, Own> = Omit<HTMLAttributes<Tag> & ClassAttributes<Tag>, keyof Own> & Own;

declare module 'preact' {
  namespace createElement.JSX {
    interface IntrinsicElements {
      'fp-local-source': Props<LocalSource, LocalSourceProperties & LocalSourceAttributes & Listeners<LocalSourceEvents>>;
    }
  }
}
