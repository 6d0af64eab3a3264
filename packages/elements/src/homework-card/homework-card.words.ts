import type { Author, Day, HelpSource, Member, School, StuckReason, Viewer } from '@family-partnering/contract';
import { dateOf, dayInWords, weekday } from '../shared/dates.js';
import { isolate } from '../shared/text.js';
import type { Stand } from './homework-card.model.js';
import type { HomeworkStrings } from './homework-card.strings.js';

/** What the words of one drawing depend on. */
export interface Telling {
  readonly words: HomeworkStrings;
  /** The language of the interface. */
  readonly tag: string;
  readonly viewer: Viewer;
  /** The server's clock. */
  readonly now: Date;
  readonly school: School | undefined;
}

export function names(people: readonly (string | { readonly called: string })[], tag: string): string {
  const all = people.map((one) => isolate(typeof one === 'string' ? one : one.called));
  try {
    return new Intl.ListFormat(tag, { type: 'conjunction' }).format(all);
  } catch {
    return all.join(', ');
  }
}

export const day = (one: Day, tag: string): string => dayInWords(dateOf(one), tag);
export const shortDay = (at: string, tag: string): string => weekday(new Date(at), tag);

export const standWords = (stand: Stand, { words }: Telling): string => (stand === 'talk' ? words.talkAbout : stand === 'answered' ? words.youAnswered : words.wroteBack);

export function reasonWords(reason: StuckReason, words: HomeworkStrings): string {
  const all: Readonly<Record<StuckReason, string>> = {
    unclear: words.unclear, hard: words.hard, long: words.long, language: words.language, materials: words.materials, device: words.device,
    time: words.time, place: words.place, 'no-one': words.noOne, tired: words.tired, other: words.other,
  };
  return all[reason];
}

export const who = (author: Author, { viewer, words }: Telling): string => (author.person === viewer.person ? words.you : author.called);

/** `River Street Library, 15:30 to 18:00`. */
export function helpLine(help: HelpSource, { words, tag }: Telling): string {
  const languages = (() => {
    try {
      return help.languages.map((one) => new Intl.DisplayNames(tag, { type: 'language' }).of(one) ?? one).join(', ');
    } catch {
      return help.languages.join(', ');
    }
  })();
  return [help.where, words.hours(help.from, help.to), languages].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Who of a home and the school will see what is written there. */
export function seesLine(people: readonly Member[], telling: Telling): string {
  const others = people.filter(({ person, side }) => person !== telling.viewer.person && side !== 'community');
  return others.length === 0 ? '' : telling.words.sees(names(others, telling.tag));
}
