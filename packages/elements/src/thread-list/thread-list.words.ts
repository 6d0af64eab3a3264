import type { Day, Person, Thread, Viewer } from '@family-partnering/contract';
import { dateOf, dayInWords, dayOf, timeInWords, weekday } from '../shared/dates.js';
import { names } from '../shared/names.js';
import { isolate } from '../shared/text.js';
import { inside, others, turnOf, whoLeft, type Row } from './thread-list.model.js';
import type { ListStrings } from './thread-list.strings.js';

/** What the words of one drawing depend on. */
export interface Telling {
  readonly words: ListStrings;
  readonly tag: string;
  readonly viewer: Viewer;
  readonly now: Date;
}

/** Today by its time, this week by its weekday, else in full. */
export function when(at: string, { tag, now }: Telling): string {
  const date = new Date(at);
  if (dayOf(date) === dayOf(now)) return timeInWords(date, tag);
  return day(dayOf(date), { tag, now });
}

/** A day within a week by its name, else in full, or as short as can be. */
export function day(one: Day, { tag, now }: { readonly tag: string; readonly now: Date }, inFull = dayInWords): string {
  const days = (dateOf(one).getTime() - dateOf(dayOf(now)).getTime()) / 86_400_000;
  return Math.abs(days) < 6.5 ? weekday(dateOf(one), tag) : inFull(dateOf(one), tag);
}

/**
 * What a talk is called. For school by the student, with the home in it, so that two homes are told apart;
 * for everyone else by what it is about or with whom: that there is another home is never said to a home (T20).
 */
export function title(thread: Thread, telling: Telling): { readonly title: string; readonly below: string } {
  const { words, tag, viewer } = telling;
  const people = others(thread, viewer);
  if (viewer.side === 'school' || viewer.side === 'community') {
    const home = people.filter(({ side }) => side === 'home');
    const student = isolate(thread.student);
    return { title: home.length > 0 ? words.studentWith(student, names(home, tag)) : student, below: thread.about || modeWords(thread, words) };
  }
  const school = people.filter(({ side }) => side === 'school');
  const talk = words.talkWith(names(school.length > 0 ? school : people, tag));
  const child = viewer.side === 'student' ? '' : words.about(isolate(thread.student));
  return thread.about === '' ? { title: talk, below: child } : { title: thread.about, below: viewer.side === 'student' ? talk : `${talk} · ${child}` };
}

const modeWords = ({ mode }: Thread, words: ListStrings): string =>
  mode === 'adults' ? words.adultsOnly : mode === 'student-school' ? words.studentSchool : '';

/** At school to a colleague, at home to somebody who lives there. */
export const handWords = ({ words, viewer }: Pick<Telling, 'words' | 'viewer'>): string => (viewer.side === 'school' ? words.hand : words.handHome);

/** Where a talk stands, in a few words: one fact after the other. */
export function facts({ thread, place, overDay }: Row, telling: Telling): readonly string[] {
  const { words, viewer } = telling;
  const facts: string[] = [];
  const { promise, waits, resolved, last } = thread;
  const answerer = inside(thread).find(({ person }) => person === thread.answerers[turnOf(viewer)]);
  if (resolved) return [words.done];
  const left = whoLeft(thread, viewer);
  if (left) facts.push(words.whoTakes(isolate(left.called)));
  if (overDay && place !== 'rest') facts.push(words.stillOpen);
  if (promise && waits && promise.person !== left?.person) facts.push(promise.person === viewer.person ? words.youPromised(day(promise.by, telling)) : words.theyPromised(isolate(promise.called), day(promise.by, telling)));
  else if (place !== 'rest' && waits) facts.push(waits.by === undefined ? words.since(when(waits.since, telling)) : words.byDay(day(waits.by, telling)));
  if (answerer && answerer.person !== viewer.person && place === 'them') facts.push(words.answers(isolate(answerer.called)));
  if (place === 'rest' && !promise && last) facts.push(last.by.person === viewer.person ? words.lastYou(when(last.at, telling)) : words.lastBy(isolate(last.by.called), when(last.at, telling)));
  return facts;
}

/** Who of the school is away now, and until when (A4). */
export const isAway = ({ away }: Pick<Person, 'away'>, today: Day): boolean => away !== undefined && (away.from ?? today) <= today && away.until >= today;

export function away(thread: Thread, telling: Telling, person: (id: string) => Person | undefined): string | undefined {
  const gone = others(thread, telling.viewer).map((seat) => person(seat.person)).find((one) => one && isAway(one, dayOf(telling.now)));
  return gone && telling.words.awayUntil(isolate(gone.called), day(gone.away!.until, telling));
}

/** How somebody of the other side wishes to be reached, where it is not this page (A3). */
export function wish(thread: Thread, telling: Telling, person: (id: string) => Person | undefined): string | undefined {
  const school = telling.viewer.side === 'school';
  for (const seat of others(thread, telling.viewer)) {
    if ((seat.side === 'school') === school) continue;
    const way = person(seat.person)?.way;
    const holds = way !== undefined && (way.until === undefined || way.until >= dayOf(telling.now));
    const by = holds ? way.how : seat.by;
    if (by === 'call') return telling.words.prefersCall(isolate(seat.called));
    if (by === 'paper') return telling.words.prefersPaper(isolate(seat.called));
    if (by === 'voice') return telling.words.prefersVoice(isolate(seat.called));
  }
  return undefined;
}
