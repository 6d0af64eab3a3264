import type { HelpSource, Member, StuckReason } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import { minutesOf } from '../shared/clock.js';
import { timeInWords, weekday } from '../shared/dates.js';
import type { HelpAhead } from './answering.model.js';
import type { CardFiles } from './card.files.js';
import type { CardView } from './card.views.js';
import { homeworkAnswersStrings } from './homework-answers.strings.js';
import { homeworkStrings } from './homework-card.strings.js';
import { languageIn } from '../shared/language-name.js';
import { names } from '../shared/names.js';
import type { Telling } from './homework-card.words.js';

/** All that the card says to a family, once the ways to answer are there. */
export const answersStrings = (msg: typeof Msg) => ({ ...homeworkStrings(msg), ...homeworkAnswersStrings(msg) });
export type AnswersWords = ReturnType<typeof answersStrings>;
export type AnswerView = CardView & { readonly words: AnswersWords; readonly files: CardFiles };
export type AnswersTelling = Telling & { readonly words: AnswersWords };

export function reasonWords(reason: StuckReason, words: AnswersWords): string {
  const all: Readonly<Record<StuckReason, string>> = {
    unclear: words.unclear, hard: words.hard, long: words.long, language: words.language, materials: words.materials, device: words.device,
    time: words.time, place: words.place, 'no-one': words.noOne, tired: words.tired, other: words.other,
  };
  return all[reason];
}

/** `Room 14 · Open until 6:00 pm · Speaks English and Spanish`. */
export function openLine(help: HelpSource, { words, tag, now }: AnswersTelling): string {
  return join(help.where, words.openUntil(clock(help.to, now, tag)), speaks(help, words, tag));
}

/** `Room 14 · Opens Sunday 4:00 pm · Speaks English and Spanish`. */
export function aheadLine({ help, at }: HelpAhead, { words, tag, now }: AnswersTelling): string {
  return join(help.where, words.opens(`${weekday(at, tag)} ${clock(help.from, now, tag)}`), speaks(help, words, tag));
}

const join = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** A time of the school's clock in the reader's way of writing times. */
function clock(time: string, now: Date, tag: string): string {
  const minutes = minutesOf(time);
  return timeInWords(new Date(now.getFullYear(), now.getMonth(), now.getDate(), Math.floor(minutes / 60), minutes % 60), tag);
}

function speaks({ languages }: HelpSource, words: AnswersWords, tag: string): string {
  return languages.length === 0 ? '' : words.speaks(names(languages.map((one) => languageIn(one, tag)), tag));
}

/** Who of a home and the school will see what is written there. */
export function seesLine(people: readonly Member[], { viewer, words, tag }: AnswersTelling): string {
  const others = people.filter(({ person, side }) => person !== viewer.person && side !== 'community');
  return others.length === 0 ? '' : words.sees(names(others, tag));
}
