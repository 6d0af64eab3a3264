import type { Day, Instant } from '@family-partnering/contract';

/** Where Riverbend lies. */
export const ZONE = 'America/Denver';

/** The Friday on which the sample was written down. Everything in it is counted from here. */
export const WRITTEN: Day = '2026-11-20';

/** A day of the week before the last Friday. */
export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri';

const WEEKDAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const DAY = 86_400_000;

/** The last Friday on or before a day. */
export function lastFriday(today: Day): Day {
  const time = Date.parse(`${today}T00:00:00.000Z`);
  const sinceFriday = (new Date(time).getUTCDay() + 2) % 7;
  return new Date(time - sinceFriday * DAY).toISOString().slice(0, 10);
}

/** The day to hand to the seed, so that nothing in the sample lies ahead: on a Friday before 18:00 it is a week ago. */
export function demoDay(now: Date): Day {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
  const friday = lastFriday(today);
  return now.getTime() >= Date.parse(instantAt(friday, '18:00')) ? today : addDays(friday, -1);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days the sample has to move, always whole weeks. */
export function shiftFor(today: Day): number {
  return (Date.parse(lastFriday(today)) - Date.parse(WRITTEN)) / DAY;
}

/** A day of the sample's week, for example `Mon`, with the last Friday given. */
export function dayOf(weekday: Weekday, friday: Day): Day {
  return addDays(friday, WEEKDAYS.indexOf(weekday) - 4);
}

/** The instant at which a clock in Riverbend shows a time. */
export function instantAt(day: Day, time: string): Instant {
  const wall = Date.parse(`${day}T${time}:00.000Z`);
  const guess = wall - offset(wall);
  return new Date(wall - offset(guess)).toISOString();
}

/** Moves an instant by whole days on Riverbend's clock: midnight stays midnight when the clocks have changed. */
export function moveInstant(instant: Instant, days: number): Instant {
  const wall = Date.parse(instant) + offset(Date.parse(instant)) + days * DAY;
  const guess = wall - offset(wall);
  return new Date(wall - offset(guess)).toISOString();
}

/** Made once: making it costs a hundred times what asking it costs. */
const WALL = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });

/** Milliseconds by which Riverbend's clock is ahead of UTC. It is behind, so this is negative. */
function offset(instant: number): number {
  const parts = WALL.formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - Math.floor(instant / 60_000) * 60_000;
}
