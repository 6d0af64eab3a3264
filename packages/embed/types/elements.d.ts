// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type {} from '@family-partnering/elements/types/elements';
import type {} from '@family-partnering/adapter-http/types/elements';
import type {} from '@family-partnering/adapter-local/types/elements';
import type { DemoSource } from '@family-partnering/embed/demo-source';

/** An attribute that is there or not. In most frameworks `false` would put it there with the text "false": set the property instead. */
export type Flag = true | '';
/** Listeners as JSX has them: `on` and the name of the event. */
export type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

export interface DemoSourceProperties {
  /** The id of the one who looks: `p03` Rosa, `p16` Ms. Grant, `p04` Daniel, `p06` Samir. */
  person?: DemoSource['person'];
}
export interface DemoSourceAttributes<_Flag = Flag> {
}
export interface DemoSourceEvents {
}

declare global {
  interface HTMLElementTagNameMap {
    'fp-demo-source': DemoSource;
  }
  interface GlobalEventHandlersEventMap extends DemoSourceEvents {}
}
