import type { Author, Day, Id, Means, Person, Seat, SendMessage, Side, Thread, Viewer } from '@family-partnering/contract';
import { inside, namesOf, readers, seatOf } from './message-thread.model.js';

/** Whom the writer's words reach on this page, and whom only by another way (T3). */
export function audience(thread: Thread, viewer: Id): { readonly here: readonly Seat[]; readonly elsewhere: readonly Seat[] } {
  const all = readers(thread, viewer);
  const onPage = ({ by }: Seat): boolean => by === 'page' || by === 'email' || by === 'text';
  return { here: all.filter(onPage), elsewhere: all.filter((seat) => !onPage(seat)) };
}

/** The people of the circle that this talk does not reach: said to school alone, because it may tell of another home. */
export function outside(thread: Thread, viewer: Viewer, circle: readonly { readonly person: Id; readonly called: string; readonly side: Side; readonly state: string }[]): readonly string[] {
  if (viewer.side !== 'school') return [];
  const within = new Set(inside(thread).map(({ person }) => person));
  return namesOf(circle.filter(({ person, side, state }) => state === 'in' && (side === 'home' || side === 'student') && !within.has(person)));
}

/** What a refused message asks of its writer: someone has come, or the one it was meant for has gone. */
export function audienceQuestion(action: Pick<SendMessage, 'audience'>, thread: Thread, viewer: Id): { readonly joined: readonly Author[]; readonly gone: readonly Author[]; readonly rest: readonly Author[] } {
  const saw = new Set(action.audience.people);
  const now = readers(thread, viewer);
  return {
    joined: now.filter(({ person }) => !saw.has(person)),
    gone: thread.members.filter(({ person, state }) => state !== 'in' && saw.has(person)),
    rest: now,
  };
}

/** Whether a wish to be reached in some way still holds on this day. */
export const holds = (way: { readonly until?: Day } | undefined, today: Day): boolean => way !== undefined && (way.until === undefined || way.until >= today);

/** Whether words are best spoken to somebody: it is what they like best, or they would not read at all. */
export const likesToListen = (means: readonly Means[]): boolean => means[0] === 'listen' || (means.includes('listen') && !means.includes('read'));

/** Whether somebody is heard by a call, on paper or by voice alone: then others may write down what they say. As the rule of `message.send` has it. */
export const isHeardElsewhere = ({ by, side }: Seat, person: Person | undefined): boolean =>
  side !== 'student' && [person?.way?.how, by].some((how) => how === 'call' || how === 'paper' || how === 'voice');

/** People who came later and may not read what was said before, and whom this viewer could let. */
export function newcomers(thread: Thread, viewer: Id): readonly Seat[] {
  const own = seatOf(thread, viewer);
  if (own === undefined || own.from > 1) return [];
  return readers(thread, viewer).filter(({ from }) => from > 1);
}

/** "Seen" shows while everyone inside has turned it on (T13). */
export const isSeenOn = (thread: Thread): boolean => inside(thread).every(({ person }) => thread.seenYes.includes(person));

/** How many letters still fit, as a person counts them; negative: how many there are too many. A limit counts code units, of which one letter may have several. */
export function roomIn(text: string, limit: number): number {
  if (text.length <= limit) return limit - text.length;
  // Whatever a letter is made of, it is not longer than this.
  const near = Math.max(0, limit - 64);
  const end = limit - near;
  const tail = text.slice(near);
  const ends = typeof Intl.Segmenter === 'undefined' ? codePoints(tail) : [...new Intl.Segmenter().segment(tail)].map(({ index, segment }) => index + segment.length);
  return -ends.filter((letterEnd) => letterEnd > end).length;
}

const codePoints = (text: string): readonly number[] => {
  let end = 0;
  return [...text].map((letter) => (end += letter.length));
};
