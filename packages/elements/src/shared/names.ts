import { ownWords, type ListType } from './dates.js';
import { isolate } from './text.js';

/** `A, B and C`, or `A, B or C`, as the language lists things. */
export function list(items: readonly string[], tag: string, type: ListType = 'conjunction'): string {
  return ownWords(tag)?.list(items, type) ?? new Intl.ListFormat([tag, 'en'], { type }).format(items);
}

/** `Rosa, Mateo and Ms. Grant`, every name isolated. */
export const names = (people: readonly (string | { readonly called: string })[], tag: string): string => list(people.map((one) => isolate(typeof one === 'string' ? one : one.called)), tag);
