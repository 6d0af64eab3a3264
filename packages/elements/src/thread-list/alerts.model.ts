import type { Day, Id, Instant, Viewer } from '@family-partnering/contract';
import { clockIn, minutesOf, within } from '../shared/clock.js';
import type { Row } from './thread-list.model.js';

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
