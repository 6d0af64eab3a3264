import type { LanguageTag, TakePart } from '@family-partnering/contract';
import { dayInWords } from '../shared/dates.js';
import { languageIn, languageName } from '../shared/language-name.js';
import { list } from '../shared/names.js';
import { plainSentence } from '../shared/text.js';
import type { Fit, Part, Printed } from './finding.model.js';
import { length, settingWord, supportWord } from './opportunity-picker.words.js';
import type { Told } from './taking-part.words.js';

/** Ten kinds; families see five of them. */
export const sortWord = (sort: TakePart, words: Told['words']): string => ({
  help: words.kindHelp, learn: words.kindLearn, decide: words.kindDecide, share: words.kindShare, 'at-home': words.kindAtHome,
  advise: words.kindAdvise, celebrate: words.kindCelebrate, attend: words.kindAttend, translate: words.kindTranslate, mentor: words.kindMentor,
})[sort];

/** What cards say in this language, each word made once. */
export function printedIn({ words, tag }: Told): Printed {
  const once = <K>(make: (key: K) => string): ((key: K) => string) => {
    const made = new Map<K, string>();
    return (key) => {
      const word = made.get(key) ?? make(key);
      made.set(key, word);
      return word;
    };
  };
  const languageWord = (code: LanguageTag): string => (code === 'mul' ? words.anyLanguage : code === 'ase' ? words.signed : `${languageName(code)} ${languageIn(code, tag)}`);
  const dayWord = once((day: string) => dayInWords(new Date(`${day}:00:00Z`), tag));
  return {
    tag, setting: once((setting) => settingWord(setting, words)), support: once((support) => supportWord(support, words)), kind: once((sort) => sortWord(sort, words)), language: once(languageWord),
    long: once((minutes) => plainSentence(length(minutes, tag))), day: (instant) => dayWord(instant.slice(0, 13)),
  };
}

export function fitLine({ parts, well }: Fit, { words, tag }: Told): string {
  if (well && parts.length > 1) return words.fitsAll;
  const word: Readonly<Record<Part, string>> = { time: words.fitTime, place: words.fitPlace, help: words.fitHelp };
  return parts.length === 0 ? '' : words.fitsSome(list(parts.map((part) => word[part]), tag));
}
