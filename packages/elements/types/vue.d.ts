// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { HTMLAttributes } from 'vue';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import type { HomeworkCardAttributes, HomeworkCardEvents, HomeworkCardProperties, MessageThreadAttributes, MessageThreadEvents, MessageThreadProperties, OpportunityPickerAttributes, OpportunityPickerEvents, OpportunityPickerProperties, PlanTrackerAttributes, PlanTrackerEvents, PlanTrackerProperties, ThreadListAttributes, ThreadListEvents, ThreadListProperties } from './elements.js';

/** `@fp-…` in a template is `onFp…` among the props. */
type Pascal<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Capitalize<Head>}${Pascal<Tail>}` : Capitalize<Text>;
type Handlers<Events> = { [Name in keyof Events & string as `on${Pascal<Name>}`]?: (event: Events[Name]) => void };
type Tag<Element, Own, Events> = new () => Element & { $props: Omit<HTMLAttributes, keyof Own> & Own & Handlers<Events> };

declare module 'vue' {
  interface GlobalComponents {
    'fp-homework-card': Tag<HomeworkCard, HomeworkCardProperties & HomeworkCardAttributes, HomeworkCardEvents>;
    'fp-message-thread': Tag<MessageThread, MessageThreadProperties & MessageThreadAttributes, MessageThreadEvents>;
    'fp-opportunity-picker': Tag<OpportunityPicker, OpportunityPickerProperties & OpportunityPickerAttributes, OpportunityPickerEvents>;
    'fp-plan-tracker': Tag<PlanTracker, PlanTrackerProperties & PlanTrackerAttributes, PlanTrackerEvents>;
    'fp-thread-list': Tag<ThreadList, ThreadListProperties & ThreadListAttributes, ThreadListEvents>;
  }
}
