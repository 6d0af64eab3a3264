import type { LanguageTag } from '@family-partnering/contract';
import { languageIn } from '../shared/language-name.js';
import { list } from '../shared/names.js';
import { isolate } from '../shared/text.js';

/**
 * `Haitian Creole and a little French`, in the reader's language.
 * @param little which of them somebody knows only a little of
 * @param aLittle how that is said of one language
 */
export function languagesInWords(all: readonly LanguageTag[], little: readonly LanguageTag[] = [], tag: string, aLittle: (language: string) => string): string {
  const named = all.map((one) => (little.includes(one) ? aLittle(languageIn(one, tag)) : languageIn(one, tag)));
  return isolate(list(named, tag));
}
