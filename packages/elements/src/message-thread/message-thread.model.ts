import { isRefusal, type Author, type Day, type FamilyAction, type Id, type Message, type Seat, type SendMessage, type Side, type Thread, type Viewer, type Waiting } from '@family-partnering/contract';
import { dayOf } from '../shared/dates.js';

/** How many entries stand in one chunk of the page: see docs/widgets/message-thread.md, "Many messages". */
export const CHUNK = 50;

/** What stands in a row beside its message; drawn again only when one of these changes. */
export interface Row {
  readonly message: Message;
  readonly own: boolean;
  /** The one before is by the same person, on the same day, within minutes: its head need not say it again. */
  readonly follows: boolean;
  /** The day that begins with it. */
  readonly day?: Day;
  /** It is the first one that this reader has not seen. */
  readonly firstUnread: boolean;
}

/** Entries whose numbers stand together; the same ones whatever is loaded before or after them. */
export interface Chunk {
  readonly key: number;
  readonly messages: readonly Message[];
  /** The entry before the first one, where it is loaded: it decides about day and grouping. */
  readonly previous?: Message;
}

const chunkOf = (message: Message): number => Math.floor((message.n - 1) / CHUNK);

/**
 * Cuts a list into chunks. A chunk whose entries are the very same objects as before is the very same object again, so that
 * a new message costs the drawing of one chunk, however many are loaded.
 */
export function chunks(messages: readonly Message[], before: readonly Chunk[] = []): readonly Chunk[] {
  const known = new Map(before.map((chunk) => [chunk.key, chunk]));
  const cut: Chunk[] = [];
  for (let start = 0; start < messages.length; ) {
    const key = chunkOf(messages[start]!);
    let end = start + 1;
    while (end < messages.length && chunkOf(messages[end]!) === key) end += 1;
    const previous = messages[start - 1];
    const same = known.get(key);
    const at = start;
    const fits = same !== undefined && same.previous === previous && same.messages.length === end - at && same.messages.every((one, index) => one === messages[at + index]);
    cut.push(fits ? same : { key, messages: messages.slice(start, end), ...(previous && { previous }) });
    start = end;
  }
  return cut;
}

/** Minutes after which a person's next message says again who they are. */
const GROUP_MINUTES = 10;

/** The rows of one chunk. @param firstUnread the number of the first unseen entry, if there is one */
export function rows(chunk: Chunk, viewer: Id, firstUnread: number | undefined): readonly Row[] {
  let previous = chunk.previous;
  return chunk.messages.map((message) => {
    const day = dayOf(message.at);
    const newDay = previous === undefined || dayOf(previous.at) !== day;
    const row: Row = {
      message,
      own: message.author.person === viewer,
      follows: !newDay && message.n !== firstUnread && followsOn(previous, message),
      firstUnread: message.n === firstUnread,
      ...(newDay && { day }),
    };
    previous = message;
    return row;
  });
}

function followsOn(previous: Message | undefined, message: Message): boolean {
  if (previous === undefined || message.sort === 'line' || previous.sort === 'line') return false;
  const minutes = (Date.parse(message.at) - Date.parse(previous.at)) / 60_000;
  return previous.author.person === message.author.person && minutes < GROUP_MINUTES;
}

/** What others have said behind the reader's mark, oldest first. Looked for from the end: a long talk that is read costs nothing. */
export function unreadOf(messages: readonly Message[], upTo: number, viewer: Id): readonly Message[] {
  const found: Message[] = [];
  for (let i = messages.length - 1; i >= 0 && messages[i]!.n > upTo; i -= 1) if (messages[i]!.author.person !== viewer) found.push(messages[i]!);
  return found.reverse();
}

/** The number of the first of them. */
export const firstUnread = (messages: readonly Message[], upTo: number, viewer: Id): number | undefined => unreadOf(messages, upTo, viewer)[0]?.n;

const indexes = new WeakMap<readonly Message[], ReadonlyMap<Id, Message>>();

/** Messages by their ids, made once for each list. */
export function byIdOf(messages: readonly Message[]): ReadonlyMap<Id, Message> {
  const known = indexes.get(messages) ?? new Map(messages.map((message) => [message.id, message]));
  indexes.set(messages, known);
  return known;
}

const quotes = new WeakMap<Chunk, readonly number[]>();

/** The numbers that the entries of a chunk answer to. */
export function quotedIn(chunk: Chunk): readonly number[] {
  const known = quotes.get(chunk) ?? chunk.messages.flatMap(({ replyTo }) => (replyTo === undefined ? [] : [replyTo.n]));
  quotes.set(chunk, known);
  return known;
}

/** Words of this person that have not been decided yet: on this device, on their way, or refused. */
export interface OwnWaiting {
  readonly action: SendMessage;
  readonly entry: Waiting<FamilyAction>;
}

/** What waits to be sent into one thread, in the order in which it was written. */
export function waitingWords(waiting: readonly Waiting<FamilyAction>[], thread: Id): readonly OwnWaiting[] {
  return waiting.flatMap((entry) => (entry.action.type === 'message.send' && entry.action.thread === thread ? [{ action: entry.action, entry }] : []));
}

/** Waiting changes and withdrawals of messages that are there already, by message. */
export function waitingChanges(waiting: readonly Waiting<FamilyAction>[]): ReadonlyMap<Id, Waiting<FamilyAction>> {
  return new Map(
    waiting.flatMap((entry) => (entry.action.type === 'message.edit' || entry.action.type === 'message.withdraw' ? [[entry.action.message, entry] as const] : [])),
  );
}

/** Those who are inside now. */
export const inside = (thread: Thread): readonly Seat[] => thread.members.filter(({ state }) => state === 'in');

/** Those who will read what this viewer writes. */
export const readers = (thread: Thread, viewer: Id): readonly Seat[] => inside(thread).filter(({ person }) => person !== viewer);

export const seatOf = (thread: Thread, viewer: Id): Seat | undefined => inside(thread).find(({ person }) => person === viewer);

/** Whom the writer's words reach on this page, and whom only by another way (T3). */
export function audience(thread: Thread, viewer: Id): { readonly here: readonly Seat[]; readonly elsewhere: readonly Seat[] } {
  const all = readers(thread, viewer);
  const onPage = ({ by }: Seat): boolean => by === 'page' || by === 'email' || by === 'text';
  return { here: all.filter(onPage), elsewhere: all.filter((seat) => !onPage(seat)) };
}

/** Whether the talk belongs to one home. A home is told what it sees; that there is another one is said to school alone (T20). */
export const isOneHome = (thread: Thread): boolean => thread.home !== 'shared';

/** Whether the circle has a home that this talk does not belong to: then staff are told which home it is (T20). */
export function hasOtherHome(thread: Thread, circle: readonly { readonly side: Side; readonly state: string; readonly household?: Id }[]): boolean {
  return isOneHome(thread) && circle.some(({ side, state, household }) => side === 'home' && state === 'in' && household !== undefined && household !== thread.home);
}

const namesOf = (people: readonly { readonly called: string }[]): readonly string[] => people.map(({ called }) => called);

/** Who the talk is named after: for school the student and the home in it, for everyone else the school. */
export function titleParts(thread: Thread, viewer: Viewer): { readonly about: string; readonly student?: string; readonly people: readonly string[] } {
  const others = readers(thread, viewer.person);
  if (viewer.side === 'school' || viewer.side === 'community') {
    const home = others.filter(({ side }) => side === 'home');
    return { about: thread.about, student: thread.student, people: isOneHome(thread) ? namesOf(home) : [] };
  }
  const school = others.filter(({ side }) => side === 'school');
  return { about: thread.about, people: namesOf(school.length > 0 ? school : others) };
}

/** The people of the circle that this talk does not reach: said to school alone, because it may tell of another home. */
export function outside(thread: Thread, viewer: Viewer, circle: readonly { readonly person: Id; readonly called: string; readonly side: Side; readonly state: string }[]): readonly string[] {
  if (viewer.side !== 'school') return [];
  const within = new Set(inside(thread).map(({ person }) => person));
  return namesOf(circle.filter(({ person, side, state }) => state === 'in' && (side === 'home' || side === 'student') && !within.has(person)));
}

/** What a refused message asks of its writer: someone has come, or the one it was meant for has gone. */
export function audienceQuestion(action: SendMessage, thread: Thread, viewer: Id): { readonly joined: readonly Author[]; readonly gone: readonly Author[]; readonly rest: readonly Author[] } {
  const saw = new Set(action.audience.people);
  const now = readers(thread, viewer);
  return {
    joined: now.filter(({ person }) => !saw.has(person)),
    gone: thread.members.filter(({ person, state }) => state !== 'in' && saw.has(person)),
    rest: now,
  };
}

/** Whether a message asks this reader for an answer that has not come: then the quick answers are offered. */
export function asksFor(messages: readonly Message[], viewer: Id): Message | undefined {
  const last = messages.findLast(({ sort }) => sort !== 'line');
  return last === undefined || last.author.person === viewer || last.withdrawn !== undefined ? undefined : last;
}

/** "Seen" shows while everyone inside has turned it on (T13). */
export const isSeenOn = (thread: Thread): boolean => inside(thread).every(({ person }) => thread.seenYes.includes(person));

/** Whether a wish to be reached in some way still holds on this day. */
export const holds = (way: { readonly until?: Day } | undefined, today: Day): boolean => way !== undefined && (way.until === undefined || way.until >= today);

/** People who came later and may not read what was said before, and whom this viewer could let. */
export function newcomers(thread: Thread, viewer: Id): readonly Seat[] {
  const own = seatOf(thread, viewer);
  if (own === undefined || own.from > 1) return [];
  return readers(thread, viewer).filter(({ from }) => from > 1);
}

/** Whether a value is a refusal with this reason. */
export const isReason = (value: unknown, reason: string): boolean => isRefusal(value) && value.reason === reason;
