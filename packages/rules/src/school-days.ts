import type { Context, Day, Reads } from '@family-partnering/contract';
import { schoolOf } from './circles.js';
import { known } from './opportunity.time.js';

const DAY = 86_400_000;
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Which day it is on the wall of the school. */
export function schoolToday(read: Reads, context: Context): Day {
  const zone = schoolOf(read, context)?.zone ?? 'UTC';
  let calendar = calendars.get(zone);
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat('en', { timeZone: known(zone) ? zone : 'UTC', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
    calendars.set(zone, calendar);
  }
  const parts = new Map(calendar.formatToParts(Date.parse(context.now)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The n-th day from tomorrow on which the school is open: no weekend, no holiday. */
export function schoolDayAfter(read: Reads, context: Context, n: number): Day {
  const holidays = schoolOf(read, context)?.holidays ?? [];
  let time = Date.parse(`${schoolToday(read, context)}T00:00:00.000Z`);
  // A year of holidays is a mistake of somebody's; the answer is a day all the same.
  for (let open = 0, looked = 0; open < n && looked < 366; looked += 1) {
    time += DAY;
    const weekday = new Date(time).getUTCDay();
    if (weekday % 6 !== 0 && !holidays.includes(new Date(time).toISOString().slice(0, 10))) open += 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}
