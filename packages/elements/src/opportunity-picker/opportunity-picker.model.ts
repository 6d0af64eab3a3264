import type { Claim, Id, LanguageTag, Opportunity, OpportunityWords } from '@family-partnering/contract';
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

/** A text, with the language that it is in. */
export interface Piece {
  readonly text: string;
  readonly tag: LanguageTag;
}

const base = (tag: string): string => tag.split('-')[0]!;

/** What a person has put into the language of the reader; nothing where that is the item's own. */
export function translated({ language, also }: Opportunity, tag: string): OpportunityWords | undefined {
  if (base(language.tag) === base(tag)) return undefined;
  return also.find((words) => words.tag === tag) ?? also.find((words) => base(words.tag) === base(tag));
}

/** One text of an item: in the language of the reader where somebody has written it there, else as it was written. Each says its own language. */
export function piece(item: Opportunity, field: 'title' | 'summary' | 'lifts' | 'place', tag: string): Piece {
  const other = translated(item, tag);
  const text = other?.[field];
  return text ? { text, tag: other!.tag } : { text: item[field] ?? '', tag: item.language.tag };
}

export const titleOf = (item: Opportunity, tag: string): string => piece(item, 'title', tag).text;

/** The language that a text has to say, standing in a widget of that language. */
export const langOf = ({ tag }: Piece, shown: string): string | undefined => (base(tag) === base(shown) ? undefined : tag);
