import type { Instant, QuietHours } from '@family-partnering/contract';

const MINUTE = 60_000;
const DAY = 1440;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Minutes after midnight on the clock of a zone. A zone that nobody knows counts as UTC: the platform's table decides, not a rule. */
function minutesIn(zone: string, time: number): number {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en', { timeZone: known(zone) ? zone : 'UTC', hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
    clocks.set(zone, clock);
  }
  const parts = clock.formatToParts(time);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return part('hour') * 60 + part('minute');
}

/* eslint-disable house/pure-rules -- the platform tells an unknown zone by throwing; its answer is always the same */
export function known(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
/* eslint-enable house/pure-rules */

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const ahead = (from: number, to: number): number => (to - from + DAY) % DAY;

/**
 * A stretch of so many minutes that never runs in quiet hours: it begins at their end, stops at their beginning, and goes on after them.
 * Freed at 23:00 with quiet hours until 7:00, a place is offered from 7:00.
 */
export function outsideQuiet(now: Instant, minutes: number, quiet: QuietHours): { readonly from: Instant; readonly until: Instant } {
  const [begins, ends] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const isQuiet = (minute: number): boolean => begins !== ends && ahead(begins, minute) < ahead(begins, ends);
  let time = Date.parse(now);
  let left = minutes;
  let from: number | undefined;
  // Each round ends quiet hours or begins them; two weeks of them are thirty rounds.
  for (let round = 0; left > 0 && round < 400; round += 1) {
    const minute = minutesIn(quiet.zone, time);
    if (isQuiet(minute)) {
      time = Math.floor(time / MINUTE) * MINUTE + ahead(minute, ends) * MINUTE;
      continue;
    }
    from ??= time;
    const open = begins === ends ? left : Math.min(left, ahead(minute, begins));
    left -= open;
    time += open * MINUTE;
  }
  return { from: new Date(from ?? time).toISOString(), until: new Date(time).toISOString() };
}
