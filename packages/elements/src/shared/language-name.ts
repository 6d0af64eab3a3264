import { canWriteDates, ownWords } from './dates.js';

/** For languages that no browser has a name for. */
const NAMES: Readonly<Record<string, string>> = { ht: 'Kreyòl ayisyen' };

/** A language by its own name: `Tiếng Việt`. Where neither the browser nor we have one, its tag. */
export function languageName(tag: string): string {
  const own = NAMES[tag.split('-')[0]!];
  return own !== undefined && !canWriteDates(tag) ? own : languageIn(tag, tag);
}

/** A language in the reader's own language: `Vietnamese`; its tag where there is no name for it. @param tag the reader's */
export function languageIn(language: string, tag: string): string {
  const own = ownWords(tag)?.languages[language];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
