import type { Circle, Day, FamilyAction, Id, Mark, Person, Seat, Thread, Viewer, Waiting } from '@family-partnering/contract';
import { answeredByWay } from '../shared/answered.js';
import { dayOf } from '../shared/dates.js';

/** Where a talk stands for this viewer. */
export type Place = 'you' | 'them' | 'rest';

/** One talk as the list shows it. */
export interface Row {
  readonly thread: Thread;
  readonly place: Place;
  /** Entries that this viewer has not seen. */
  readonly unread: number;
  /** A promised or asked-for day has passed, and it waits still. */
  readonly overDay: boolean;
  /** Something of this person is on this device for it: on its way, or refused. */
  readonly here: 'waits' | 'refused' | undefined;
  /** What was done with it from here and did not go out. */
  readonly trouble: readonly Waiting<FamilyAction>[];
  /** What this person has just done with it. */
  readonly settled?: Settled;
}

/** Done in one tap. The talk stays where it stood, and says so, until the reader moves on: a second tap must not meet the next family. */
export interface Settled {
  readonly did: 'promised' | 'done' | 'handed' | 'opened';
  readonly said: string;
  /** As it stood when it was done. */
  readonly row: Row;
}

export interface Groups {
  readonly you: readonly Row[];
  readonly them: readonly Row[];
  readonly rest: readonly Row[];
}

/** Whose turn this viewer's is: figures count the student and the community with family. */
export const turnOf = ({ side }: Pick<Viewer, 'side'>): 'family' | 'school' => (side === 'school' ? 'school' : 'family');

export const inside = (thread: Thread): readonly Seat[] => thread.members.filter(({ state }) => state === 'in');

export const others = (thread: Thread, viewer: Viewer): readonly Seat[] => inside(thread).filter(({ person }) => person !== viewer.person);

const isInside = (thread: Thread, person: Id | undefined): boolean => inside(thread).some((seat) => seat.person === person);

/** Who owed an answer for this viewer's side, and is no longer there: whoever is there may take it (A4). */
export function whoLeft(thread: Thread, viewer: Viewer): Seat | undefined {
  const mine = turnOf(viewer);
  const { promise, answerers, waits } = thread;
  const owed = [promise && turnOf(promise) === mine ? promise.person : undefined, answerers[mine]];
  return waits?.for === mine ? thread.members.find(({ person, state }) => state !== 'in' && owed.includes(person)) : undefined;
}

/**
 * Where a talk stands. A promise rests it until its day is over; handed on, it waits for the colleague; but of those who have
 * left neither holds. The same for both sides: what waits for one waits, for the other, for them.
 */
export function placeOf(thread: Thread, viewer: Viewer, today: Day): Place {
  if (thread.resolved || !thread.waits) return 'rest';
  const mine = turnOf(viewer);
  if (thread.waits.for !== mine) return 'them';
  const answerer = thread.answerers[mine];
  if (answerer !== viewer.person && isInside(thread, answerer)) return 'them';
  const { promise } = thread;
  return promise && turnOf(promise) === mine && promise.by >= today && isInside(thread, promise.person) ? 'rest' : 'you';
}

/**
 * Rows in three groups: those that wait with the oldest first, whoever looks; the rest with the newest first.
 * @param person who somebody is, as far as it is known: "call me instead", said since they were asked, is an answer (A3)
 */
export function groupsOf(
  threads: readonly Thread[], marks: readonly Mark[], waiting: readonly Waiting[], viewer: Viewer, today: Day, person: (id: Id) => Person | undefined = () => undefined,
): Groups {
  const upTo = new Map(marks.filter(({ person }) => person === viewer.person).map((mark) => [mark.thread, mark.upTo]));
  const kept = new Map<Id | undefined, 'waits' | 'refused'>();
  const leaving = new Set<Id | undefined>();
  for (const { action, state, heldBy } of waiting) {
    // How far somebody has read is no word of theirs: nothing is said of it, wherever it is kept.
    if (action.type === 'mark.set') continue;
    const thread = threadOf(action);
    // What a refused one holds up does not wait for the network: it waits for this person.
    const refused = state === 'refused' || heldBy !== undefined;
    if (kept.get(thread) !== 'refused') kept.set(thread, refused ? 'refused' : 'waits');
    if (!refused && LEAVES.has(action.type)) leaving.add(thread);
    if (!refused && action.type === 'thread.reopen') leaving.delete(thread);
  }
  const trouble = refusedHere(waiting);
  const answered = (thread: Thread): boolean => answeredByWay(thread, person, today);
  const rows = threads.map((thread): Row => ({
    thread,
    place: leaving.has(thread.id) || answered(thread) ? 'rest' : placeOf(thread, viewer, today),
    unread: Math.max(0, thread.count - (upTo.get(thread.id) ?? 0)),
    overDay: (overdue(thread) ?? today) < today && !answered(thread),
    here: kept.get(thread.id),
    trouble: trouble.filter(({ action }) => threadOf(action) === thread.id),
  }));
  const newest = (a: Row, b: Row): number => compare(b.thread.last?.at ?? '', a.thread.last?.at ?? '') || compare(a.thread.id, b.thread.id);
  const of = (place: Place): Row[] => rows.filter((row) => row.place === place);
  return { you: of('you').sort(oldest), them: of('them').sort(oldest), rest: of('rest').sort(newest) };
}

/** The longest waiting first. */
const oldest = (a: Row, b: Row): number => compare(a.thread.waits!.since, b.thread.waits!.since) || compare(a.thread.id, b.thread.id);

/** What has just been done stays among those that wait, where it stood; unless it waits anew, or was not taken. */
export function withSettled(groups: Groups, settled: ReadonlyMap<Id, Settled>): Groups {
  const stays = (row: Row): boolean => {
    const was = settled.get(row.thread.id)?.row.thread;
    return was !== undefined && row.trouble.length === 0 && (row.place !== 'you' || row.thread.waits!.since <= was.waits!.since);
  };
  const all = [...groups.you, ...groups.them, ...groups.rest].filter(stays);
  if (all.length === 0) return groups;
  const left = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => !stays(row));
  const kept = all.map((now): Row => {
    const done = settled.get(now.thread.id)!;
    return { ...done.row, here: now.here, settled: done };
  });
  return { you: [...left(groups.you), ...kept].sort(oldest), them: left(groups.them), rest: left(groups.rest) };
}

/** Those that still wait. */
export const unsettled = (rows: readonly Row[]): readonly Row[] => rows.filter(({ settled }) => settled === undefined);

/** Of which talk an action is. */
export const threadOf = (action: unknown): Id | undefined => (action as { readonly thread?: Id }).thread;

const LEAVES: ReadonlySet<string> = new Set<FamilyAction['type']>(['thread.resolve', 'thread.hand']);
/** What is done in the list, so that it is the list which tells when it was not taken. */
const DONE_HERE: ReadonlySet<string> = new Set<FamilyAction['type']>(['message.send', 'thread.start', 'thread.hand', 'thread.resolve', 'thread.reopen', 'thread.join', 'person.away']);

/** Actions of the list that the other end did not take. */
export const refusedHere = (waiting: readonly Waiting[]): readonly Waiting<FamilyAction>[] =>
  waiting.filter(({ state, action }) => state === 'refused' && DONE_HERE.has(action.type)) as readonly Waiting<FamilyAction>[];

/** The first of the days that were promised or asked for, while something waits. */
export const overdue = ({ waits, promise }: Thread): Day | undefined => (waits ? [promise?.by, waits.by].filter((day) => day !== undefined).sort()[0] : undefined);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Talks of one child, or whose student or people carry these letters. */
export function narrowed(threads: readonly Thread[], circle: Id | undefined, letters: string): readonly Thread[] {
  const wanted = plainLetters(letters);
  return threads.filter((thread) => {
    if (circle !== undefined && thread.circle !== circle) return false;
    return wanted === '' || [thread.student, thread.about, ...inside(thread).map(({ called }) => called)].some((name) => plainLetters(name).includes(wanted));
  });
}

/** So that `Perez` finds Pérez and `nguyen` finds Nguyễn. */
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

/** Children of whom there are talks or circles, by name; more than one is worth a chip. */
export function children(threads: readonly Thread[], circles: readonly Circle[]): readonly { readonly circle: Id; readonly called: string }[] {
  const all = new Map<Id, string>();
  for (const { id, called } of circles) all.set(id, called);
  for (const { circle, student } of threads) if (!all.has(circle)) all.set(circle, student);
  return [...all].map(([circle, called]) => ({ circle, called })).sort((a, b) => a.called.localeCompare(b.called) || compare(a.circle, b.circle));
}

/** What comes after this one among those that wait for the viewer. */
export function nextWaiting({ you }: Groups, after: Id | undefined): Thread | undefined {
  const at = you.findIndex(({ thread }) => thread.id === after);
  const waits = ({ thread, settled }: Row): boolean => settled === undefined && thread.id !== after;
  return (you.slice(at + 1).find(waits) ?? you.find(waits))?.thread;
}

export const today = (now: Date): Day => dayOf(now);
