import type { Opportunity, Setting } from '@family-partnering/contract';
import { format, timeInWords } from '../shared/dates.js';
import { momentInWords } from './opportunity-picker.words.js';

/** Whose clock there is. */
export interface Clock {
  readonly tag: string;
  readonly now: Date;
  /** The school's zone. */
  readonly zone: string | undefined;
}

/** One is there in person: the clock on the wall counts, not that of the reader's device. */
const PLACES: ReadonlySet<Setting> = new Set(['school', 'community']);

/** An instant as the clock on the wall shows it, and the name of that zone where this device has another. */
function onTheWall(instant: string, { setting }: Pick<Opportunity, 'setting'>, { tag, zone }: Clock): { readonly date: Date; readonly named: string } {
  const date = new Date(instant);
  if (zone === undefined || !PLACES.has(setting)) return { date, named: '' };
  // A date of this device that reads as the other clock does: everything that writes dates writes it right.
  const there = new Date(date.toLocaleString('sv', { timeZone: zone }).replace(' ', 'T'));
  if (Math.abs(there.getTime() - date.getTime()) < 60_000) return { date, named: '' };
  const named = format(tag, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value;
  return { date: there, named: ` (${named})` };
}

/** `Tuesday, December 8 at 9:00 am – 1:00 pm (Mountain Time)`: the zone only where the reader's device has another. */
export function timeAt(starts: string, item: Pick<Opportunity, 'setting'>, clock: Clock, ends?: string): string {
  const { date, named } = onTheWall(starts, item, clock);
  const until = ends === undefined ? '' : ` – ${timeInWords(onTheWall(ends, item, clock).date, clock.tag)}`;
  return `${momentInWords(date, clock)}${until}${named}`;
}
