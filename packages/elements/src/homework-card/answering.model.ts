import type { Answer, Felt, HelpSource, Id, LanguageTag, Member, School, Viewer } from '@family-partnering/contract';
import { clockIn, minutesOf, within } from '../shared/clock.js';

/** Help that is closed now, and when it opens next. */
export interface HelpAhead {
  readonly help: HelpSource;
  /** Minutes from now. */
  readonly inMinutes: number;
  /** The next time it opens, as an instant of this device’s clock. */
  readonly at: Date;
}

const DAY = 24 * 60;

/**
 * Help on the school's clock: what is open now, and the rest by how soon it opens. What speaks the reader's language stands first.
 * A source that is never open is left out.
 */
export function helpAt(school: School | undefined, now: Date, language: LanguageTag = ''): { readonly open: readonly HelpSource[]; readonly ahead: readonly HelpAhead[] } {
  const help = school?.homework?.help ?? [];
  const { minutes, weekday } = clockIn(school?.zone ?? 'UTC', now);
  const speaks = (one: HelpSource): number => (one.languages.some((tag) => tag.split('-')[0] === language.split('-')[0]) ? 0 : 1);
  const open = help.filter((one) => isOpen(one, weekday, minutes)).sort((a, b) => speaks(a) - speaks(b));
  const ahead = help.filter((one) => !open.includes(one) && one.days.length > 0).map((one) => {
    const waits = one.days.map((day) => (((day - weekday + 7) % 7) * DAY + minutesOf(one.from) - minutes + 7 * DAY) % (7 * DAY));
    const inMinutes = Math.min(...waits);
    return { help: one, inMinutes, at: new Date(now.getTime() + inMinutes * 60_000) };
  });
  return { open, ahead: ahead.sort((a, b) => speaks(a.help) - speaks(b.help) || a.inMinutes - b.inMinutes) };
}

/** Hours over midnight belong to the day on which they began. */
function isOpen(one: HelpSource, weekday: number, minutes: number): boolean {
  if (minutesOf(one.from) === minutesOf(one.to) || !within(one, minutes)) return false;
  const began = minutesOf(one.from) > minutesOf(one.to) && minutes < minutesOf(one.to) ? (weekday + 6) % 7 : weekday;
  return one.days.includes(began);
}

/** One of three, never all at once: which one is asked depends on the card alone, so that over the year each is asked (H5). */
export function asksAfter(touchpoint: Id): Felt['about'] {
  const sum = [...touchpoint].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (['understood', 'enjoyed', 'informed'] as const)[sum % 3]!;
}

/** What this person has told already. */
export const ownAnswer = (answers: readonly Answer[], touchpoint: Id, viewer: Viewer, sort: Answer['sort']): Answer | undefined =>
  answers.find((one) => one.touchpoint === touchpoint && one.sort === sort && one.author.person === viewer.person);

/** A student's homes, and who lives there. Only the student and school ever see more than one. */
export function homesOf(members: readonly Member[]): readonly { readonly home: Id; readonly people: readonly Member[] }[] {
  const ids = [...new Set(members.flatMap(({ household, side }) => (side === 'home' ? (household ?? []) : [])))];
  return ids.map((home) => ({ home, people: members.filter(({ household }) => household === home) }));
}
