import type { Circle, Day, FamilyAction, Id, Instant, Mark, Person, Seat, Thread, Viewer, Waiting } from '@family-partnering/contract';
import { answeredByWay } from '../shared/answered.js';
import { clockIn, minutesOf, within } from '../shared/clock.js';
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
}

export interface Groups {
  readonly you: readonly Row[];
  readonly them: readonly Row[];
  readonly rest: readonly Row[];
}

/** Whose turn this viewer's is: figures count the student and the community with family. */
export const turnOf = (viewer: Viewer): 'family' | 'school' => (viewer.side === 'school' ? 'school' : 'family');

export const inside = (thread: Thread): readonly Seat[] => thread.members.filter(({ state }) => state === 'in');

export const others = (thread: Thread, viewer: Viewer): readonly Seat[] => inside(thread).filter(({ person }) => person !== viewer.person);

/**
 * Where a talk stands. A promise rests it until its day is over; handed on, it waits for the colleague.
 * The same for both sides: what waits for one waits, for the other, for them.
 */
export function placeOf(thread: Thread, viewer: Viewer, today: Day): Place {
  if (thread.resolved || !thread.waits) return 'rest';
  const mine = turnOf(viewer);
  if (thread.waits.for !== mine) return 'them';
  const answerer = thread.answerers[mine];
  if (answerer !== undefined && answerer !== viewer.person) return 'them';
  const promised = thread.promise && (thread.promise.side === 'school' ? 'school' : 'family') === mine && thread.promise.by >= today;
  return promised ? 'rest' : 'you';
}

/**
 * Rows in three groups: those that wait with the oldest first, whoever looks; the rest with the newest first.
 * @param person who somebody is, as far as it is known: "call me instead", said since they were asked, is an answer (A3)
 */
export function groupsOf(
  threads: readonly Thread[], marks: readonly Mark[], waiting: readonly Waiting[], viewer: Viewer, today: Day, person: (id: Id) => Person | undefined = () => undefined,
): Groups {
  const upTo = new Map(marks.filter(({ person }) => person === viewer.person).map((mark) => [mark.thread, mark.upTo]));
  const threadOf = (action: unknown): Id | undefined => (action as FamilyAction & { thread?: Id }).thread;
  const kept = new Map<Id | undefined, 'waits' | 'refused'>();
  for (const { action, state } of waiting) if (kept.get(threadOf(action)) !== 'refused') kept.set(threadOf(action), state === 'refused' ? state : 'waits');
  const leaving = new Set(waiting.filter(({ action, state }) => state !== 'refused' && (action.type === 'thread.resolve' || action.type === 'thread.hand')).map(({ action }) => threadOf(action)));
  const answered = (thread: Thread): boolean => answeredByWay(thread, person, today);
  const rows = threads.map((thread): Row => ({
    thread,
    place: leaving.has(thread.id) || answered(thread) ? 'rest' : placeOf(thread, viewer, today),
    unread: Math.max(0, thread.count - (upTo.get(thread.id) ?? 0)),
    overDay: (overdue(thread) ?? today) < today && !answered(thread),
    here: kept.get(thread.id),
  }));
  const oldest = (a: Row, b: Row): number => compare(a.thread.waits!.since, b.thread.waits!.since) || compare(a.thread.id, b.thread.id);
  const newest = (a: Row, b: Row): number => compare(b.thread.last?.at ?? '', a.thread.last?.at ?? '') || compare(a.thread.id, b.thread.id);
  const of = (place: Place): Row[] => rows.filter((row) => row.place === place);
  return { you: of('you').sort(oldest), them: of('them').sort(oldest), rest: of('rest').sort(newest) };
}

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
export function nextWaiting(groups: Groups, after: Id | undefined): Thread | undefined {
  const at = groups.you.findIndex(({ thread }) => thread.id === after);
  return (groups.you[at + 1] ?? groups.you.find(({ thread }) => thread.id !== after))?.thread;
}

type Hours = { readonly from: string; readonly to: string; readonly zone: string };

/** A time without alerts that holds now: since when, and milliseconds until to look again. */
export interface Quiet {
  readonly since: Instant;
  readonly left: number;
}

/** Quiet hours, and for those who work at the school its holidays: whole days, in their own zone (T12). */
export function quietAt(now: Date, hours: Hours | undefined, holidays: readonly Day[] = []): Quiet | undefined {
  const { minutes, day } = clockIn(hours?.zone ?? '', now);
  const quiet = (from: number, to: number): Quiet => ({
    since: new Date(now.getTime() - ((minutes - from + 1440) % 1440) * 60_000).toISOString(),
    left: ((to - minutes + 1440) % 1440) * 60_000 - (now.getTime() % 60_000),
  });
  if (holidays.includes(day)) return quiet(0, 1440);
  return hours && within(hours, minutes) ? quiet(minutesOf(hours.from), minutesOf(hours.to)) : undefined;
}

/** What keeps this person's alerts silent now. */
export const quietFor = (data: { now(): Date; readonly viewer: Viewer; readonly me?: { readonly quiet?: Hours } | undefined; readonly school?: { readonly holidays: readonly Day[] } | undefined }): Quiet | undefined =>
  quietAt(data.now(), data.me?.quiet, data.viewer.side === 'school' ? data.school?.holidays : undefined);

/** Holds alerts back in quiet hours; the messages themselves are never held (T12). */
export class Alerts {
  readonly #counts = new Map<Id, number>();
  readonly #held = new Set<Id>();
  #begun = false;

  /** @returns the talks to tell of now, all at once; empty while it is quiet or nothing is new */
  hear(rows: readonly Row[], viewer: Viewer, open: Id | undefined, quiet: Quiet | undefined): readonly Id[] {
    for (const { thread, unread } of rows) {
      const before = this.#counts.get(thread.id);
      this.#counts.set(thread.id, thread.count);
      const byOther = thread.last !== undefined && thread.last.by.person !== viewer.person;
      const fresh = this.#begun ? thread.count > (before ?? 0) : quiet !== undefined && thread.last !== undefined && thread.last.at >= quiet.since;
      if (fresh && byOther && unread > 0 && thread.id !== open) this.#held.add(thread.id);
      if (unread === 0) this.#held.delete(thread.id);
    }
    this.#begun = true;
    if (quiet || this.#held.size === 0) return [];
    const told = [...this.#held];
    this.#held.clear();
    return told;
  }
}

export const today = (now: Date): Day => dayOf(now);

