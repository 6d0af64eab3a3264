import { format, ownWords } from './dates.js';

/** `Thu`, above a box. */
export const shortWeekday = (date: Date, tag: string): string => ownWords(tag)?.days[date.getDay()]!.slice(0, 3) ?? format(tag, { weekday: 'short' }).format(date);

/** `Oct 8`, on a chart. */
export function shortDate(date: Date, tag: string): string {
  const own = ownWords(tag);
  return own ? `${date.getDate()} ${own.months[date.getMonth()]!.slice(0, 3)}` : format(tag, { day: 'numeric', month: 'short' }).format(date);
}
