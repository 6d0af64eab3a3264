import type { Id, Message, Reach, Thread, Way } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import { clockIn, minutesOf, within } from '../shared/clock.js';
import { dateOf, dayInWords, dayOf, timeInWords } from '../shared/dates.js';
import type { IconName } from '../shared/icons.js';
import { names } from '../shared/names.js';
import { isolate } from '../shared/text.js';
import type { ThreadData } from './message-thread.data.js';
import { isOneHome, readers } from './message-thread.model.js';
import { threadStrings } from './message-thread.strings.js';
import { dayAhead, type Telling } from './message-thread.words.js';
import { audience, holds, isSeenOn } from './writing.model.js';
import { writingStrings } from './writing.strings.js';

/** All that the thread says, once the way to write is there. */
export const allStrings = (msg: typeof Msg) => ({ ...threadStrings(msg), ...writingStrings(msg) });
export type WritingWords = ReturnType<typeof allStrings>;

export interface WritingTelling extends Telling {
  readonly words: WritingWords;
}

/** Who will see it (T3). The words of one home speak of that home alone. */
export function audienceLine(thread: Thread, { words, tag, viewer }: WritingTelling): string {
  const { here } = audience(thread, viewer.person);
  if (here.length === 0) return readers(thread, viewer.person).length === 0 ? words.audienceNobody : '';
  const school = here.filter(({ side }) => side === 'school');
  const onlyHomeAndSchool = here.every(({ side }) => side !== 'community');
  const homeMates = here.some(({ side }) => side === 'home');
  if (viewer.side === 'home' && isOneHome(thread) && homeMates && school.length > 0 && onlyHomeAndSchool) {
    const student = here.find(({ side }) => side === 'student');
    return student ? words.audienceHome(isolate(student.called), names(school, tag)) : words.audienceHomeOnly(names(school, tag));
  }
  return words.audience(names(here, tag));
}

const WAYS: Readonly<Record<Exclude<Reach, 'page'>, keyof WritingWords>> = {
  call: 'byCall', paper: 'byPaper', voice: 'byVoice', email: 'byEmail', text: 'byText',
};

export const wayName = (by: Reach, words: WritingWords): string => (by === 'page' ? '' : (words[WAYS[by]] as string));

/** How somebody wishes to be reached (A3), as others read it. Never that they refuse. */
export function wishLine(called: string, way: Way, telling: WritingTelling): string {
  const { words } = telling;
  const name = isolate(called);
  switch (way.how) {
    case 'call': return words.prefers(name, words.byCall);
    case 'voice': return words.prefers(name, words.byVoice);
    case 'paper': return words.prefers(name, words.byPaper);
    case 'important': return words.onlyImportant(name);
    case 'pause': case 'none': return way.until === undefined ? words.pausedNow(name) : words.pausedUntil(name, dayAhead(way.until, telling));
    case 'page': return '';
  }
}

/** When somebody's quiet hours end, if this is a moment in them. The alert waits until then, the message does not (T12). */
export function quietUntil(quiet: { readonly from: string; readonly to: string; readonly zone: string } | undefined, now: Date): Date | undefined {
  if (quiet === undefined) return undefined;
  const { minutes } = clockIn(quiet.zone, now);
  if (!within(quiet, minutes)) return undefined;
  const wait = (minutesOf(quiet.to) - minutes + 1440) % 1440;
  const end = new Date(now.getTime() + wait * 60_000);
  end.setSeconds(0, 0);
  return end;
}

/** What is said under one's own last message (T5, T12, T13): by person, never as a number. @param reached to whom it was brought by another way */
export function stateLines(message: Message, data: ThreadData, telling: WritingTelling, reached: ReadonlySet<Id>): readonly { readonly icon: IconName; readonly words: string }[] {
  const { words, tag, now } = telling;
  const seen = isSeenOn(data.thread!) ? data.seen.filter(({ upTo, person }) => upTo >= message.n && person !== telling.viewer.person) : [];
  const quiet = message.recipients.flatMap(({ person, called, by }) => {
    const until = by === 'page' ? quietUntil(data.person(person)?.quiet, now) : undefined;
    return until === undefined ? [] : [words.quiet(isolate(called), timeInWords(until, tag))];
  });
  const days = new Map(seen.map(({ day }) => [day, seen.filter((one) => one.day === day)]));
  return [
    ...(seen.length === 0 ? [{ icon: 'check' as const, words: words.sent }] : []),
    ...[...days].map(([day, people]) => ({ icon: 'check' as const, words: words.seenBy(names(people, tag), dayInWords(dateOf(day), tag)) })),
    ...reachLines(message, data, telling, reached).map((line) => ({ icon: 'paper' as const, words: line })),
    ...quiet.map((line) => ({ icon: 'quiet' as const, words: line })),
  ];
}

/** Who it went to and by which way, person by person, and whom it does not reach for now (T5). */
function reachLines(message: Message, data: ThreadData, telling: WritingTelling, reached: ReadonlySet<Id>): readonly string[] {
  const { words, tag, now } = telling;
  const gone = message.gone.length === 0 ? [] : [words.wasGone(names(message.gone, tag))];
  const ways = message.recipients.flatMap(({ person, called, by }) => {
    if (reached.has(person)) return [];
    const way = data.person(person)?.way;
    const wish = way !== undefined && holds(way, dayOf(now)) ? way : undefined;
    if (wish?.how === 'pause' || wish?.how === 'none') return [wishLine(called, wish, telling)];
    const reach = wish !== undefined && wish.how !== 'important' && wish.how !== 'page' ? wish.how : by;
    return reach === 'page' ? [] : [words.getsBy(isolate(called), wayName(reach, words))];
  });
  return [...ways, ...gone];
}
