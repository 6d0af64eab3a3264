// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { HTMLAttributes } from 'vue';
import type { LocalSource } from '@family-partnering/adapter-local/local-source';
import type { LocalSourceAttributes, LocalSourceEvents, LocalSourceProperties } from './elements.js';

/** `@fp-…` in a template is `onFp…` among the props. */
type Pascal<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Capitalize<Head>}${Pascal<Tail>}` : Capitalize<Text>;
type Handlers<Events> = { [Name in keyof Events & string as `on${Pascal<Name>}`]?: (event: Events[Name]) => void };
type Tag<Element, Own, Events> = new () => Element & { $props: Omit<HTMLAttributes, keyof Own> & Own & Handlers<Events> };

declare module 'vue' {
  interface GlobalComponents {
    'fp-local-source': Tag<LocalSource, LocalSourceProperties & LocalSourceAttributes, LocalSourceEvents>;
  }
}
