import type { Claim, Id, Opportunity, OpportunityWords } from '@family-partnering/contract';
import type { Fit } from './finding.model.js';

/** One that is shown; with how well it fits, once somebody has answered a question. */
export interface Found {
  readonly item: Opportunity;
  readonly fit?: Fit;
}

export const shortest = (a: Opportunity, b: Opportunity): number => a.minutes - b.minutes;

/** Three that can be done at once, the shortest first; what was begun stands first, what was done last. */
export function nowItems(items: readonly Opportunity[], done: ReadonlySet<Id>, begun: ReadonlySet<Id>): readonly Opportunity[] {
  const rank = ({ id }: Opportunity): number => (begun.has(id) ? 0 : done.has(id) ? 2 : 1);
  return items.filter(({ task, state }) => task !== undefined && state === 'open').sort((a, b) => rank(a) - rank(b) || shortest(a, b)).slice(0, 3);
}

const ACTIVE: ReadonlySet<Claim['state']> = new Set(['asked', 'waiting', 'offered', 'in']);
export const isActive = (claim: Claim | undefined): boolean => claim !== undefined && ACTIVE.has(claim.state);

/** The words of one item in the language of the reader, if a person has made them; else its own, with their language. */
export function wordsOf(item: Opportunity, tag: string): OpportunityWords {
  const base = tag.split('-')[0];
  const { title, summary, lifts, place, task, language } = item;
  const own: OpportunityWords = { tag: language.tag, title, summary, lifts, ...(place !== undefined && { place }), ...(task && { task }) };
  if (own.tag.split('-')[0] === base) return own;
  return { ...own, ...(item.also.find((words) => words.tag === tag) ?? item.also.find((words) => words.tag.split('-')[0] === base)) };
}

/** The language that a text has to say, standing in a widget of that language. */
export const langOf = ({ tag }: Pick<OpportunityWords, 'tag'>, shown: string): string | undefined => (tag === shown.split('-')[0] ? undefined : tag);
