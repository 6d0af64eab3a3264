// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { HTMLAttributes } from 'svelte/elements';
import type { HomeworkCardAttributes, HomeworkCardEvents, HomeworkCardProperties, Listeners, MessageThreadAttributes, MessageThreadEvents, MessageThreadProperties, OpportunityPickerAttributes, OpportunityPickerEvents, OpportunityPickerProperties, PlanTrackerAttributes, PlanTrackerEvents, PlanTrackerProperties, ThreadListAttributes, ThreadListEvents, ThreadListProperties } from './elements.js';

/** Svelte 5 listens by `onfp-…`, Svelte 4 by `on:fp-…`. */
type Directives<Events> = { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };
type Props<Own, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Own> & Own & Listeners<Events> & Directives<Events>;

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
      'fp-homework-card': Props<HomeworkCardProperties & HomeworkCardAttributes, HomeworkCardEvents>;
      'fp-message-thread': Props<MessageThreadProperties & MessageThreadAttributes, MessageThreadEvents>;
      'fp-opportunity-picker': Props<OpportunityPickerProperties & OpportunityPickerAttributes, OpportunityPickerEvents>;
      'fp-plan-tracker': Props<PlanTrackerProperties & PlanTrackerAttributes, PlanTrackerEvents>;
      'fp-thread-list': Props<ThreadListProperties & ThreadListAttributes, ThreadListEvents>;
    }
  }
}
