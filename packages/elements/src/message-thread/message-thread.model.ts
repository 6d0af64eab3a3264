import type { Day, FamilyAction, Id, Message, Seat, SendMessage, Side, Thread, Viewer, Waiting } from '@family-partnering/contract';
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

/**
 * What waits to be sent into one thread, in the order in which it was written. What has arrived stands among the others already, though the
 * outbox has not heard so yet: shown twice, it would move away under a finger when it goes.
 */
export function waitingWords(waiting: readonly Waiting<FamilyAction>[], thread: Id, arrived: ReadonlyMap<Id, Message>): readonly OwnWaiting[] {
  return waiting.flatMap((entry) => {
    const { action, state } = entry;
    return action.type === 'message.send' && action.thread === thread && (state === 'refused' || !arrived.has(action.message)) ? [{ action, entry }] : [];
  });
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

/** Whether the talk belongs to one home. A home is told what it sees; that there is another one is said to school alone (T20). */
export const isOneHome = (thread: Thread): boolean => thread.home !== 'shared';

/** Whether the circle has a home that this talk does not belong to: then staff are told which home it is (T20). */
export function hasOtherHome(thread: Thread, circle: readonly { readonly side: Side; readonly state: string; readonly household?: Id }[]): boolean {
  return isOneHome(thread) && circle.some(({ side, state, household }) => side === 'home' && state === 'in' && household !== undefined && household !== thread.home);
}

export const namesOf = (people: readonly { readonly called: string }[]): readonly string[] => people.map(({ called }) => called);

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

/** Whether a message asks this reader for an answer that has not come: then the quick answers are offered. */
export function asksFor(messages: readonly Message[], viewer: Id): Message | undefined {
  const last = messages.findLast(({ sort }) => sort !== 'line');
  return last === undefined || last.author.person === viewer || last.withdrawn !== undefined ? undefined : last;
}
