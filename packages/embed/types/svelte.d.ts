// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type {} from '@family-partnering/elements/types/svelte';
import type {} from '@family-partnering/adapter-http/types/svelte';
import type {} from '@family-partnering/adapter-local/types/svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { DemoSourceAttributes, DemoSourceEvents, DemoSourceProperties, Listeners } from './elements.js';

/** Svelte 5 listens by `onfp-…`, Svelte 4 by `on:fp-…`. */
type Directives<Events> = { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };
type Props<Own, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Own> & Own & Listeners<Events> & Directives<Events>;

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
      'fp-demo-source': Props<DemoSourceProperties & DemoSourceAttributes, DemoSourceEvents>;
    }
  }
}
