import type { Action, Id, LanguageTag } from '../data.js';
import type { FileReference } from '../files.js';
import type { Common } from './common.js';
import type { Checks, FitHelp, Giving, OpportunityWords, Setting, Slot, StepAnswer, Support, TakePart, TaskStep } from './opportunity.js';

interface On extends Action {
  readonly scope: `opportunity:${string}`;
  readonly opportunity: Id;
}

/** Offers something: the school's own is open at once, anyone else's waits for a yes of the school adult it is sent to. */
export interface OfferOpportunity extends On {
  readonly type: 'opportunity.offer';
  /** The school adult who answers. */
  readonly to: Id;
  readonly title: string;
  readonly summary: string;
  readonly lifts: string;
  readonly sort: TakePart;
  readonly setting: Setting;
  readonly minutes: number;
  readonly languages: readonly LanguageTag[];
  readonly supports: readonly Support[];
  readonly place?: string;
  readonly checks?: Checks;
  readonly slots: readonly Omit<Slot, 'room'>[];
  readonly giving: Giving;
  readonly term: string;
  readonly hold: number;
  readonly another: readonly Id[];
  readonly task?: readonly TaskStep[];
  readonly also: readonly OpportunityWords[];
  /** Shown to whoever has no account too, without a name. The school's own alone: what a family offers is for its school. */
  readonly public?: true;
  /** Thought of, and not promised: whoever brings it in does not say that they do it. */
  readonly idea?: true;
  readonly language: Common['language'];
}

/** The school's yes, with days, and with how places are given and what helps, which are told before it opens; or not now, with a word why. */
export interface AnswerOffer extends On {
  readonly type: 'opportunity.answer';
  readonly yes: boolean;
  readonly text: string;
  readonly slots?: readonly Omit<Slot, 'room'>[];
  readonly sort?: TakePart;
  readonly giving?: Giving;
  readonly supports?: readonly Support[];
  readonly checks?: Checks;
}

export interface ClaimPlace extends On {
  readonly type: 'opportunity.claim';
  readonly slot: Id;
  readonly needs: readonly Support[];
  readonly words: string;
  readonly language: Common['language'];
}

/** Says yes to a place that is on offer. */
export interface TakePlace extends On {
  readonly type: 'opportunity.take';
}

/** Gives back a place, leaves the draw or the list, or says no to an offer. No reason is asked. */
export interface LeavePlace extends On {
  readonly type: 'opportunity.leave';
}

/** Changes to another time, if there is room; until then the first place stays one's own. */
export interface SwapPlace extends On {
  readonly type: 'opportunity.swap';
  readonly slot: Id;
}

/** Makes a code with which one other person may join one's place; without a code, takes it back. */
export interface SharePlace extends On {
  readonly type: 'opportunity.share';
  readonly code?: string;
}

/** Joins the place of whoever handed over the code: one's own yes. The two take turns in one place. */
export interface JoinPlace extends On {
  readonly type: 'opportunity.join';
  readonly code: string;
  readonly needs: readonly Support[];
  readonly words: string;
  readonly language: Common['language'];
}

/** Holds the draw. Its seed was fixed when it was offered, and is told now. */
export interface DrawPlaces extends On {
  readonly type: 'opportunity.draw';
}

/** Looks at the clock: offers that ran out go to the next, kept places open. Anyone's page may ask for it. */
export interface SettlePlaces extends On {
  readonly type: 'opportunity.settle';
}

export interface SetNotThisTime extends On {
  readonly type: 'opportunity.notnow';
  readonly on: boolean;
}

export interface SuggestWay extends On {
  readonly type: 'opportunity.suggest';
  readonly suggestion: Id;
  readonly text: string;
  readonly language: Common['language'];
}

export interface AnswerWay extends On {
  readonly type: 'opportunity.reply';
  readonly suggestion: Id;
  readonly text: string;
  readonly yes: boolean;
}

/**
 * Keeps what one has begun, for oneself alone: another device goes on from there. `basedOn` is the `changedBy` of one's earlier contribution, where
 * there is one: what was begun before it was sent by another device is not begun any more. Nothing in it takes it away.
 */
export interface KeepBegun extends On {
  readonly type: 'opportunity.keep';
  readonly step: number;
  readonly answers: readonly StepAnswer[];
  readonly elsewhere: readonly Id[];
}

export interface DoNow extends On {
  readonly type: 'opportunity.do';
  readonly answers: readonly StepAnswer[];
  /** Put before with `session.files.put`, by this same person. Each belongs to one of the answers. */
  readonly files?: readonly FileReference[];
  readonly language: Common['language'];
}

export interface GiveThanks extends On {
  readonly type: 'opportunity.thank';
  readonly thanks: Id;
  readonly text: string;
  readonly language: Common['language'];
}

/** Says that somebody took part: an organiser of anyone, everyone of themselves. */
export interface TookPart extends On {
  readonly type: 'opportunity.took';
  readonly person: Id;
  readonly took: boolean;
}

/** Says what came of it. */
export interface TellWhatCame extends On {
  readonly type: 'opportunity.tell';
  readonly text: string;
}

/** It does not take place, or is over: everyone who asked is told. */
export interface CloseOpportunity extends On {
  readonly type: 'opportunity.close';
  readonly text: string;
}

/** Somebody has left the school: their places go on to the next, and what they arranged to `to`. The clock's alone. */
export interface DepartFrom extends On {
  readonly type: 'opportunity.depart';
  readonly person: Id;
  /** The school adult who arranges from now on, where nobody else is left. */
  readonly to?: Id;
}

/** Shows one's answers to one adult of the school. */
export interface ShareFit extends Action {
  readonly type: 'fit.share';
  readonly to: Id;
  readonly minutes?: number;
  readonly where: readonly Setting[];
  readonly helps: readonly FitHelp[];
}

/** Takes them back: nobody has them any more. */
export interface UnshareFit extends Action {
  readonly type: 'fit.unshare';
}

export type OpportunityAction =
  | OfferOpportunity | AnswerOffer | ClaimPlace | TakePlace | LeavePlace | SwapPlace | DrawPlaces | SettlePlaces
  | SharePlace | JoinPlace | KeepBegun | DepartFrom
  | SetNotThisTime | SuggestWay | AnswerWay | DoNow | GiveThanks | TookPart | TellWhatCame | CloseOpportunity
  | ShareFit | UnshareFit;

/** The person id under which a server's clock acts. No token may carry it. */
export const CLOCK = 'system:clock';

/** The person id under which a server reads for somebody without an account. No token may carry it. */
export const VISITOR = 'system:visitor';
