import type { Id, Instant, LanguageTag } from '../data.js';
import type { FileReference } from '../files.js';
import type { Author, Common } from './common.js';

/** Where it is done. Work and online are places, not sides. */
export type Setting = 'home' | 'workplace' | 'school' | 'community' | 'online';
export const SETTINGS: readonly Setting[] = ['home', 'workplace', 'school', 'community', 'online'];

/** The ten kinds that staff tell apart; families see five: help, learn, decide, share, do at home. */
export type TakePart = 'help' | 'learn' | 'decide' | 'advise' | 'share' | 'celebrate' | 'at-home' | 'attend' | 'translate' | 'mentor';
export const TAKE_PARTS: readonly TakePart[] = ['help', 'learn', 'decide', 'advise', 'share', 'celebrate', 'at-home', 'attend', 'translate', 'mentor'];

/** What makes it possible to take part. */
export type Support =
  | 'childcare' | 'ride' | 'food' | 'interpreter' | 'no-check' | 'no-cost' | 'voice' | 'paper' | 'step-free' | 'siblings' | 'captions' | 'loan'
  | 'paid-time' | 'materials' | 'by-phone' | 'recording';
export const SUPPORTS: readonly Support[] = [
  'childcare', 'ride', 'food', 'interpreter', 'no-check', 'no-cost', 'voice', 'paper', 'step-free', 'siblings', 'captions', 'loan',
  'paid-time', 'materials', 'by-phone', 'recording',
];

/** What is asked of whoever comes, what is not, and who sees it. */
export interface Checks {
  readonly asked: string;
  readonly notAsked: string;
  readonly seenBy: string;
  /** The school pays for it. */
  readonly paid: boolean;
}

/**
 * How places are given. Chosen and told before opening, and never changed afterwards.
 * `first`: first come. `draw`: on a day, whoever asked when. `kept`: first come, but some places are kept.
 */
export interface Giving {
  readonly way: 'first' | 'draw' | 'kept';
  /** When the draw is held. */
  readonly on?: Instant;
  /** Places kept for those who have had none in this term. */
  readonly kept?: number;
  /** When kept places open to everyone; without it, never. */
  readonly until?: Instant;
}

/** What everyone may know of the places: never a number that another family has changed by one. */
export type Room = 'free' | 'few' | 'kept' | 'full';

/** One time at which it happens; things for any time have one slot without times. */
export interface Slot {
  readonly id: Id;
  readonly starts?: Instant;
  readonly ends?: Instant;
  /** Without it there is no limit. */
  readonly capacity?: number;
  readonly room: Room;
}

/** One small step of something done at once. */
export interface TaskStep {
  readonly id: Id;
  /** `choose` one, `vote` one, `write`, `read` and mark what is unclear, `speak`, `photograph`. What is spoken or photographed may be written instead. */
  readonly how: 'choose' | 'vote' | 'write' | 'read' | 'speak' | 'photograph';
  readonly ask: string;
  /** For `choose` and `vote`: the choices. For `read`: the lines. */
  readonly lines?: readonly string[];
  /** May be left out. */
  readonly optional?: true;
}

/** The words of an opportunity in another language, made by a person. */
export interface OpportunityWords {
  readonly tag: LanguageTag;
  readonly title: string;
  readonly summary: string;
  readonly lifts: string;
  readonly place?: string;
  readonly task?: readonly TaskStep[];
  readonly checks?: Omit<Checks, 'paid'>;
}

/** One way to take part, from home, work, school, the community or a phone. Seen by everyone of the school once it is open. */
export interface Opportunity extends Common {
  readonly kind: 'opportunity';
  readonly title: string;
  readonly summary: string;
  /** The learning that it lifts, in words. */
  readonly lifts: string;
  readonly sort: TakePart;
  readonly setting: Setting;
  readonly minutes: number;
  /** `mul` stands for any language. */
  readonly languages: readonly LanguageTag[];
  readonly supports: readonly Support[];
  readonly place?: string;
  readonly checks?: Checks;
  readonly slots: readonly Slot[];
  readonly giving: Giving;
  /** Places are fair within a term: whoever had one comes after those who had none. */
  readonly term: string;
  /** Minutes for which a freed place is held, outside quiet hours. */
  readonly hold: number;
  /** The same work in another form. */
  readonly another: readonly Id[];
  /** What can be done at once, inside the picker. */
  readonly task?: readonly TaskStep[];
  readonly also: readonly OpportunityWords[];
  /** Who offers it: a family, a student, a partner or the school. */
  readonly origin: Author;
  /** Whoever brought it in thought of it, and does not say that they do it. */
  readonly idea?: true;
  /** The adults of the school who answer, and who alone see names. */
  readonly organisers: readonly Author[];
  /** `asked` waits for the school's yes. */
  readonly state: 'asked' | 'open' | 'not-now' | 'closed';
  readonly at: Instant;
  /** Of a draw: the SHA-256 of its seed, told before anybody asks. Nobody chooses the seed, and nobody can change it any more. */
  readonly sealed?: string;
  /** The seed with which it was drawn: anyone may draw again and compare. */
  readonly drawn?: { readonly at: Instant; readonly seed: string };
  /** Chosen when it opened: whoever has no account sees it too, without a name. */
  readonly public?: true;
  /** What came of it, told to everyone. */
  readonly came?: { readonly text: string; readonly at: Instant; readonly by: Author };
  /** Why it does not take place, or not now. */
  readonly note?: string;
}

/**
 * One person's wish for a place. Seen by that person and the organisers alone; where it stands in the line is in nobody's copy.
 * `asked`: in the draw. `waiting`: on the list. `offered`: a freed place, until a time. `in`: has a place.
 */
export interface Claim extends Common {
  readonly kind: 'claim';
  readonly opportunity: Id;
  readonly slot: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly state: 'asked' | 'waiting' | 'offered' | 'in' | 'left' | 'lapsed' | 'closed';
  /** Had no place in this term when it was decided. */
  readonly fresh: boolean;
  readonly offer?: { readonly from: Instant; readonly until: Instant };
  /** What this person asks for, so that they can come. */
  readonly needs: readonly Support[];
  readonly words: string;
  /** That they took part: said by either side. */
  readonly took?: { readonly by: Id; readonly at: Instant };
  /** Handed over by whoever has this place: the person who says it joins. Gone once somebody has. */
  readonly code?: string;
  /**
   * Two people take turns in this one place. Each sees who the other is, because each said yes to it.
   * `second`: who came by the code. The place is counted once, with the first; when one of the two leaves, the other keeps it.
   */
  readonly shared?: { readonly with: Author; readonly second?: true };
}

/** The count of one slot's places. Seen by the organisers, and by the clock that keeps times. */
export interface Places extends Common {
  readonly kind: 'places';
  readonly opportunity: Id;
  readonly slot: Id;
  readonly capacity?: number;
  /** Places given or on offer, and how many of them to people who had had one before. */
  readonly held: number;
  readonly heldAgain: number;
  /** In the draw or on the list. */
  readonly waiting: number;
  /** The last ticket given out. */
  readonly ticket: number;
  /** When something has to be looked at: an offer runs out, kept places open, a draw is held. */
  readonly due?: Instant;
}

/** "Not this time." Seen by that person alone: it reaches nobody. */
export interface NotThisTime extends Common {
  readonly kind: 'not-this-time';
  readonly opportunity: Id;
  readonly person: Id;
}

/** "It would work another way." Seen by its writer and the organisers. */
export interface AnotherWay extends Common {
  readonly kind: 'another-way';
  readonly opportunity: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly text: string;
  readonly answer?: { readonly by: Author; readonly at: Instant; readonly text: string; readonly yes: boolean };
}

/** What a person answered in one step. `line`: the choice. `marked`: the lines that are unclear. `files`: which of the files that go with it. */
export interface StepAnswer {
  readonly step: Id;
  readonly line?: number;
  readonly marked?: readonly number[];
  readonly text?: string;
  readonly files?: readonly Id[];
}

/** Something done at once: all its steps. Seen by the one who did it and the organisers. Doing it again replaces it. */
export interface Contribution extends Common {
  readonly kind: 'contribution';
  readonly opportunity: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly answers: readonly StepAnswer[];
  readonly files?: readonly FileReference[];
}

/**
 * What somebody has begun to do at once and not sent yet. Seen by that person alone, on each of their devices; gone when it is sent, or when the
 * opportunity ends. What was recorded or photographed stays on the device where that was done: `elsewhere` names the steps.
 */
export interface Begun extends Common {
  readonly kind: 'begun';
  readonly opportunity: Id;
  readonly person: Id;
  readonly at: Instant;
  /** The step that was open, counted from 0. */
  readonly step: number;
  readonly answers: readonly StepAnswer[];
  readonly elsewhere: readonly Id[];
}

/** Thanks, from either side. From the school to those who took part; from them to those who made it. */
export interface Thanks extends Common {
  readonly kind: 'thanks';
  readonly opportunity: Id;
  readonly by: Author;
  readonly at: Instant;
  readonly text: string;
}

/** What may help somebody to take part. */
export type FitHelp = 'interpreter' | 'childcare' | 'ride' | 'food' | 'by-phone';
export const FIT_HELPS: readonly FitHelp[] = ['interpreter', 'childcare', 'ride', 'food', 'by-phone'];

/**
 * What fits one person, shared by their own tap and taken back by it. Its id is the person's.
 * Seen by that person and the one school adult whom they share it with. Who shares nothing is unknown, and counts as unknown.
 */
export interface FitAnswers extends Common {
  readonly kind: 'fit-answers';
  readonly person: Id;
  readonly to: Id;
  readonly at: Instant;
  /** The most minutes; `0` is "it changes". */
  readonly minutes?: number;
  readonly where: readonly Setting[];
  readonly helps: readonly FitHelp[];
}
