// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.
import type { Id } from '@family-partnering/contract';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import type { HomeworkEvents } from '@family-partnering/elements/homework-card/homework-card.events';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import type { ThreadEvents } from '@family-partnering/elements/message-thread/message-thread.events';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import type { PickerEvents } from '@family-partnering/elements/opportunity-picker/opportunity-picker.events';
import type { PlanTracker } from '@family-partnering/elements/plan-tracker/plan-tracker';
import type { PlanEvents } from '@family-partnering/elements/plan-tracker/plan-tracker.events';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import type { ListEvents } from '@family-partnering/elements/thread-list/thread-list.events';

/** An attribute that is there or not. In most frameworks `false` would put it there with the text "false": set the property instead. */
export type Flag = true | '';
/** Listeners as JSX has them: `on` and the name of the event. */
export type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

export interface HomeworkCardProperties {
  /** The id of one student's card. Without it, all cards: of all children, or all of a teacher's. */
  touchpoint?: HomeworkCard['touchpoint'];
  /** For a teacher: the id of the card whose answers are shown. */
  card?: HomeworkCard['card'];
  /** A session to show, where the page has one already. Wins over `adapter` and over sources. */
  session?: HomeworkCard['session'];
  /** An adapter to connect to. Wins over sources. */
  adapter?: HomeworkCard['adapter'];
  /** `light` or `dark`; without it, the colour scheme of the page. */
  scheme?: HomeworkCard['scheme'];
  /** `compact` for people who look at many. */
  density?: HomeworkCard['density'];
}
export interface HomeworkCardAttributes<_Flag = Flag> {
  /** With the one script for a plain page: the sample school, through the eyes of the person with this id; empty, those of a mother. */
  demo?: string | undefined;
}
export interface HomeworkCardEvents extends HomeworkEvents {
}

export interface MessageThreadProperties {
  /** The id of the conversation. */
  thread?: MessageThread['thread'];
  /** Shows the conversation without a way to write. */
  viewOnly?: MessageThread['viewOnly'];
  /** A session to show, where the page has one already. Wins over `adapter` and over sources. */
  session?: MessageThread['session'];
  /** An adapter to connect to. Wins over sources. */
  adapter?: MessageThread['adapter'];
  /** `light` or `dark`; without it, the colour scheme of the page. */
  scheme?: MessageThread['scheme'];
  /** `compact` for people who look at many. */
  density?: MessageThread['density'];
}
export interface MessageThreadAttributes<_Flag = Flag> {
  /** Shows the conversation without a way to write. */
  'view-only'?: _Flag | undefined;
  /** With the one script for a plain page: the sample school, through the eyes of the person with this id; empty, those of a mother. */
  demo?: string | undefined;
}
export interface MessageThreadEvents extends ThreadEvents {
}

export interface OpportunityPickerProperties {
  /** Makes it a field of the form around it: what is chosen is its value, and nothing is sent. */
  name?: OpportunityPicker['name'];
  /** As a field: at least one has to be chosen. */
  required?: OpportunityPicker['required'];
  /** As a field: nothing can be chosen, and the form gets nothing. A fieldset around it that is disabled does the same. */
  disabled?: OpportunityPicker['disabled'];
  /** The ids of what is chosen, with commas between; as a field of a form it is what the form gets. */
  value?: OpportunityPicker['value'];
  /** A session to show, where the page has one already. Wins over `adapter` and over sources. */
  session?: OpportunityPicker['session'];
  /** An adapter to connect to. Wins over sources. */
  adapter?: OpportunityPicker['adapter'];
  /** `light` or `dark`; without it, the colour scheme of the page. */
  scheme?: OpportunityPicker['scheme'];
  /** `compact` for people who look at many. */
  density?: OpportunityPicker['density'];
}
export interface OpportunityPickerAttributes<_Flag = Flag> {
  /** With the one script for a plain page: the sample school, through the eyes of the person with this id; empty, those of a mother. */
  demo?: string | undefined;
}
export interface OpportunityPickerEvents extends PickerEvents {
}

export interface PlanTrackerProperties {
  /** The id of the student's circle. */
  circle?: PlanTracker['circle'];
  /** The id of the plan; without it, the newest of the circle, or the two questions that start one. */
  plan?: PlanTracker['plan'];
  /** Shows the plan without a way to change it. */
  viewOnly?: PlanTracker['viewOnly'];
  /** A session to show, where the page has one already. Wins over `adapter` and over sources. */
  session?: PlanTracker['session'];
  /** An adapter to connect to. Wins over sources. */
  adapter?: PlanTracker['adapter'];
  /** `light` or `dark`; without it, the colour scheme of the page. */
  scheme?: PlanTracker['scheme'];
  /** `compact` for people who look at many. */
  density?: PlanTracker['density'];
}
export interface PlanTrackerAttributes<_Flag = Flag> {
  /** Shows the plan without a way to change it. */
  'view-only'?: _Flag | undefined;
  /** With the one script for a plain page: the sample school, through the eyes of the person with this id; empty, those of a mother. */
  demo?: string | undefined;
}
export interface PlanTrackerEvents extends PlanEvents {
}

export interface ThreadListProperties {
  /** The id of the `fp-message-thread` on the same page in which a chosen talk opens. */
  for?: ThreadList['for'];
  /** The id of the talk that is open. */
  open?: ThreadList['open'];
  /** Opens what waits next as soon as an answer is sent. */
  autoNext?: ThreadList['autoNext'];
  /** A session to show, where the page has one already. Wins over `adapter` and over sources. */
  session?: ThreadList['session'];
  /** An adapter to connect to. Wins over sources. */
  adapter?: ThreadList['adapter'];
  /** `light` or `dark`; without it, the colour scheme of the page. */
  scheme?: ThreadList['scheme'];
  /** `compact` for people who look at many. */
  density?: ThreadList['density'];
}
export interface ThreadListAttributes<_Flag = Flag> {
  /** Opens what waits next as soon as an answer is sent. */
  'auto-next'?: _Flag | undefined;
  /** With the one script for a plain page: the sample school, through the eyes of the person with this id; empty, those of a mother. */
  demo?: string | undefined;
}
export interface ThreadListEvents extends ListEvents {
  /** A plan in which something waits for this viewer was chosen. Cancelable: without a page that takes it over, the plan tracker on the page opens it. */
  'fp-plan-select': CustomEvent<{ readonly plan: Id; readonly circle: Id }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'fp-homework-card': HomeworkCard;
    'fp-message-thread': MessageThread;
    'fp-opportunity-picker': OpportunityPicker;
    'fp-plan-tracker': PlanTracker;
    'fp-thread-list': ThreadList;
  }
  interface GlobalEventHandlersEventMap extends HomeworkCardEvents, MessageThreadEvents, OpportunityPickerEvents, PlanTrackerEvents, ThreadListEvents {}
}
