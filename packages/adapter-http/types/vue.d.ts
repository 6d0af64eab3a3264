// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { HTMLAttributes } from 'vue';
import type { HttpSource } from '@family-partnering/adapter-http/http-source';
import type { VisitorSource } from '@family-partnering/adapter-http/visitor-source';
import type { HttpSourceAttributes, HttpSourceEvents, HttpSourceProperties, VisitorSourceAttributes, VisitorSourceEvents, VisitorSourceProperties } from './elements.js';

/** `@fp-…` in a template is `onFp…` among the props. */
type Pascal<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Capitalize<Head>}${Pascal<Tail>}` : Capitalize<Text>;
type Handlers<Events> = { [Name in keyof Events & string as `on${Pascal<Name>}`]?: (event: Events[Name]) => void };
type Tag<Element, Own, Events> = new () => Element & { $props: Omit<HTMLAttributes, keyof Own> & Own & Handlers<Events> };

declare module 'vue' {
  interface GlobalComponents {
    'fp-http-source': Tag<HttpSource, HttpSourceProperties & HttpSourceAttributes, HttpSourceEvents>;
    'fp-visitor-source': Tag<VisitorSource, VisitorSourceProperties & VisitorSourceAttributes, VisitorSourceEvents>;
  }
}
