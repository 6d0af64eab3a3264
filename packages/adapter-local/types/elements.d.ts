// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { LocalSource } from '@family-partnering/adapter-local/local-source';

/** An attribute that is there or not. In most frameworks `false` would put it there with the text "false": set the property instead. */
export type Flag = true | '';
/** Listeners as JSX has them: `on` and the name of the event. */
export type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

export interface LocalSourceProperties {
  /** Fills an empty database instead of `roster`. */
  fill?: LocalSource['fill'];
}
export interface LocalSourceAttributes<_Flag = Flag> {
  /** The id of the person who uses this page. */
  person?: string | undefined;
  /** Whose data it is; each has a database of its own. */
  tenant?: string | undefined;
  /** The address of a JSON list of roster actions, read once, into an empty database. */
  roster?: string | undefined;
}
export interface LocalSourceEvents {
}

declare global {
  interface HTMLElementTagNameMap {
    'fp-local-source': LocalSource;
  }
  interface GlobalEventHandlersEventMap extends LocalSourceEvents {}
}
