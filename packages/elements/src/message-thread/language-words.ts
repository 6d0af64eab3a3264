import type { LanguageTag } from '@family-partnering/contract';
import { isolate } from '../shared/text.js';

/**
 * `Haitian Creole and a little French`, in the reader's language.
 * @param little which of them somebody knows only a little of
 * @param aLittle how that is said of one language
 */
export function languagesInWords(all: readonly LanguageTag[], little: readonly LanguageTag[] = [], tag: string, aLittle: (language: string) => string): string {
  const named = all.map((one) => (little.includes(one) ? aLittle(nameOf(one, tag)) : nameOf(one, tag)));
  return isolate(new Intl.ListFormat([tag, 'en'], { type: 'conjunction' }).format(named));
}

/** A language in the reader's own language; its tag where the browser has no name for it. */
function nameOf(language: LanguageTag, tag: string): string {
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
