// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import type { HomeworkCardAttributes, HomeworkCardEvents, HomeworkCardProperties, Listeners, MessageThreadAttributes, MessageThreadEvents, MessageThreadProperties, OpportunityPickerAttributes, OpportunityPickerEvents, OpportunityPickerProperties, PlanTrackerAttributes, PlanTrackerEvents, PlanTrackerProperties, ThreadListAttributes, ThreadListEvents, ThreadListProperties } from './elements.js';

type Props<Tag extends EventTarget, Own> = Omit<HTMLAttributes<Tag> & ClassAttributes<Tag>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fp-homework-card': Props<HomeworkCard, HomeworkCardProperties & HomeworkCardAttributes<boolean> & Listeners<HomeworkCardEvents>>;
      'fp-message-thread': Props<MessageThread, MessageThreadProperties & MessageThreadAttributes<boolean> & Listeners<MessageThreadEvents>>;
      'fp-opportunity-picker': Props<OpportunityPicker, OpportunityPickerProperties & OpportunityPickerAttributes<boolean> & Listeners<OpportunityPickerEvents>>;
      'fp-plan-tracker': Props<PlanTracker, PlanTrackerProperties & PlanTrackerAttributes<boolean> & Listeners<PlanTrackerEvents>>;
      'fp-thread-list': Props<ThreadList, ThreadListProperties & ThreadListAttributes<boolean> & Listeners<ThreadListEvents>>;
    }
  }
}
