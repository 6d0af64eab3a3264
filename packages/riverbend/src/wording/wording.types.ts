import type { Id, LanguageTag, OpportunityWords } from '@family-partnering/contract';
import type { PlaceName } from '../opportunity-times.js';

/** What one step of something done at once asks, and its choices or lines. */
export type Ask = readonly [ask: string, ...lines: string[]];

/** Riverbend's sixty ways to take part in one language. */
export interface Wording {
  readonly tag: LanguageTag;
  /** Drafted by machine: nobody who speaks the language has read it yet. */
  readonly draft?: true;
  readonly words: Readonly<Record<Id, readonly [title: string, summary: string]>>;
  /** The learning that is lifted, by its English words. */
  readonly lifts: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<PlaceName, string>>;
  /** What is asked of whoever would be alone with children. */
  readonly checks: NonNullable<OpportunityWords['checks']>;
  readonly asks: Readonly<Record<Id, readonly Ask[]>>;
}
