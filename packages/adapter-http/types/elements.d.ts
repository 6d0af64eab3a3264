// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { HttpSource } from '@family-partnering/adapter-http/http-source';
import type { VisitorSource } from '@family-partnering/adapter-http/visitor-source';

/** An attribute that is there or not. In most frameworks `false` would put it there with the text "false": set the property instead. */
export type Flag = true | '';
/** Listeners as JSX has them: `on` and the name of the event. */
export type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

export interface HttpSourceProperties {
  /** Gives a token of whoever is signed in; stands above `token-url`. */
  getToken?: HttpSource['getToken'];
  /** The address of the server, without `/v1`. */
  url?: HttpSource['url'];
  /** An address of the page's own server that answers a POST with `{"token": "…"}`. */
  tokenUrl?: HttpSource['tokenUrl'];
  /** Who is signed in, if the page knows: an offline start then opens for nobody else. */
  person?: HttpSource['person'];
}
export interface HttpSourceAttributes<_Flag = Flag> {
  /** An address of the page's own server that answers a POST with `{"token": "…"}`. */
  'token-url'?: string | undefined;
}
export interface HttpSourceEvents {
}

export interface VisitorSourceProperties {
  /** The address of the server, without `/v1`. */
  url?: VisitorSource['url'];
}
export interface VisitorSourceAttributes<_Flag = Flag> {
}
export interface VisitorSourceEvents {
}

declare global {
  interface HTMLElementTagNameMap {
    'fp-http-source': HttpSource;
    'fp-visitor-source': VisitorSource;
  }
  interface GlobalEventHandlersEventMap extends HttpSourceEvents, VisitorSourceEvents {}
}
