import type { Day } from '@family-partnering/contract';
import { dayOf, format } from './dates.js';

/** The next `count` days on which the school is open, from the day after `today`. */
export function schoolDays(today: Date, count: number, holidays: readonly Day[] = []): readonly Day[] {
  const days: Day[] = [];
  const date = new Date(today);
  for (let looked = 0; days.length < count && looked < 60; looked += 1) {
    date.setDate(date.getDate() + 1);
    const day = dayOf(date);
    if (date.getDay() % 6 !== 0 && !holidays.includes(day)) days.push(day);
  }
  return days;
}

/** Hour, minute and weekday (0 is Sunday) on the clock of another zone. */
export function clockIn(zone: string, date: Date): { readonly minutes: number; readonly weekday: number; readonly day: Day } {
  const parts = new Map(
    format('en', { timeZone: safeZone(zone), hourCycle: 'h23', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return {
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.get('weekday') ?? ''),
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
  };
}

function safeZone(zone: string): string | undefined {
  try {
    format('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

/** Minutes after midnight, from `HH:MM`. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether a moment lies in hours that may span midnight. */
export function within(hours: { readonly from: string; readonly to: string }, minutes: number): boolean {
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}
