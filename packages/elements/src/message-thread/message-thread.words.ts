import type { Day, Message, Seat, Thread, Viewer } from '@family-partnering/contract';
import { dateOf, dayInWords, dayOf, timeInWords, weekday } from '../shared/dates.js';
import { directionOf } from '../shared/direction.js';
import { names } from '../shared/names.js';
import { isolate } from '../shared/text.js';
import { titleParts } from './message-thread.model.js';
import type { ThreadStrings } from './message-thread.strings.js';

/** What the words of one drawing depend on. */
export interface Telling {
  readonly words: ThreadStrings;
  /** The language of the interface. */
  readonly tag: string;
  readonly viewer: Viewer;
  /** The server's clock. */
  readonly now: Date;
}

/** `Today, Thursday, October 8`. */
export function dayLine(day: Day, { words, tag, now }: Telling): string {
  const shown = dayInWords(dateOf(day), tag);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (day === dayOf(now)) return words.today(shown);
  return day === dayOf(yesterday) ? words.yesterday(shown) : shown;
}

/** A day to come: by its name within a week, else in full. */
export function dayAhead(day: Day, { tag, now }: Pick<Telling, 'tag' | 'now'>): string {
  const days = (dateOf(day).getTime() - now.getTime()) / 86_400_000;
  return days > -1 && days < 6.5 ? weekday(dateOf(day), tag) : dayInWords(dateOf(day), tag);
}

/** Arabic letters have a comma of their own. */
export const comma = (tag: string): string => (directionOf(tag) === 'rtl' && !/^(he|yi)/.test(tag) ? '، ' : ', ');

/** A day to come with its time: `Tuesday, 7:00 am`. */
export const momentAhead = (date: Date, telling: Pick<Telling, 'words' | 'tag' | 'now'>): string =>
  `${dayOf(date) === dayOf(telling.now) ? dayInWords(date, telling.tag) : dayAhead(dayOf(date), telling)}${comma(telling.tag)}${timeInWords(date, telling.tag)}`;

/** When something was said, for those who hear a name alone. */
export function whenLine(at: string, telling: Telling): string {
  const date = new Date(at);
  const time = timeInWords(date, telling.tag);
  return dayOf(date) === dayOf(telling.now) ? time : `${dayInWords(date, telling.tag)}${comma(telling.tag)}${time}`;
}

export function titleLine(thread: Thread, { words, tag, viewer }: Telling): { readonly title: string; readonly below: string } {
  const { about, student, people } = titleParts(thread, viewer);
  if (student !== undefined) {
    const title = people.length > 0 ? words.studentWith(isolate(student), names(people, tag)) : isolate(student);
    return { title, below: about };
  }
  const talk = words.talkWith(names(people, tag));
  const below = viewer.side === 'student' ? '' : words.about(isolate(thread.student));
  return about === '' ? { title: talk, below } : { title: about, below: talk };
}

/** A line of the thread itself (A4). */
export function lineOf(message: Message, telling: Telling): string {
  const { words } = telling;
  const line = message.line;
  if (line === undefined) return '';
  const [first, second] = line.people.map(({ called }) => isolate(called));
  const name = first ?? isolate(message.author.called);
  switch (line.what) {
    case 'started': return words.lineStarted(name);
    case 'joined': return words.lineJoined(name);
    case 'left': return words.lineLeft(name);
    case 'ended': return words.lineEnded(name);
    case 'handover': return words.lineHandover(name, second ?? '', line.day === undefined ? '' : dayAhead(line.day, telling));
    case 'resolved': return words.lineResolved(name);
    case 'reopened': return words.lineReopened(name);
    case 'earlier': return words.lineEarlier(name);
    case 'opened': return words.lineOpened(name);
  }
}

const QUICK = { yes: 'quickYes', no: 'quickNo', thanks: 'quickThanks', question: 'quickQuestion', call: 'quickCall' } as const;
export type Quick = keyof typeof QUICK;
export const quickWords = (quick: Quick, words: ThreadStrings): string => words[QUICK[quick]];

/** Words that we know in every language: a quick answer, a promise, a line. Otherwise the writer's own. */
export function ownLanguageWords(message: Message, telling: Telling): string | undefined {
  const { words } = telling;
  if (message.sort === 'line') return lineOf(message, telling);
  if (message.promisedBy !== undefined) return words.promise(dayAhead(message.promisedBy, telling));
  return message.quick === undefined ? undefined : quickWords(message.quick, words);
}

export const calledOf = (seat: Pick<Seat, 'person' | 'called'>, { viewer, words }: Telling): string => (seat.person === viewer.person ? words.you : isolate(seat.called));
