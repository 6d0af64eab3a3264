// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type {} from '@family-partnering/elements/types/vue';
import type {} from '@family-partnering/adapter-http/types/vue';
import type {} from '@family-partnering/adapter-local/types/vue';
import type { HTMLAttributes } from 'vue';
import type { DemoSource } from '@family-partnering/embed/demo-source';
import type { DemoSourceAttributes, DemoSourceEvents, DemoSourceProperties } from './elements.js';

/** `@fp-…` in a template is `onFp…` among the props. */
type Pascal<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Capitalize<Head>}${Pascal<Tail>}` : Capitalize<Text>;
type Handlers<Events> = { [Name in keyof Events & string as `on${Pascal<Name>}`]?: (event: Events[Name]) => void };
type Tag<Element, Own, Events> = new () => Element & { $props: Omit<HTMLAttributes, keyof Own> & Own & Handlers<Events> };

declare module 'vue' {
  interface GlobalComponents {
    'fp-demo-source': Tag<DemoSource, DemoSourceProperties & DemoSourceAttributes, DemoSourceEvents>;
  }
}
