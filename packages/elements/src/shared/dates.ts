import type { Day, Instant } from '@family-partnering/contract';

/** `A, B and C`, or `A, B or C`. */
export type ListType = 'conjunction' | 'disjunction';

/** What a browser says in the languages that it knows. Weekdays from Sunday, months from January. */
export interface OwnWords {
  readonly days: readonly string[];
  readonly months: readonly string[];
  /** After a number, however many. */
  readonly minute: string;
  readonly hour: string;
  /** `A, B and C`. */
  list(items: readonly string[], type: ListType): string;
  /** Languages in this language, by their tags. */
  readonly languages: Readonly<Record<string, string>>;
}

/** By language, for those that the browser does not know. */
const own = new Map<string, OwnWords>();

/** Takes in the words of `dates.own.ts`, which come with the first language that needs them. */
export function learnDates(words: Readonly<Record<string, OwnWords>>): void {
  for (const [code, its] of Object.entries(words)) own.set(code, its);
}

const ALWAYS = { calendar: 'gregory', numberingSystem: 'latn' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

export function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(canWriteDates(tag) ? tag : 'en', { ...ALWAYS, ...options });
  formats.set(key, made);
  return made;
}

/** Whether the browser itself can put a date into this language. */
export function canWriteDates(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}

/** Our own words for a language that the browser does not know, once they have come. */
export const ownWords = (tag: string): OwnWords | undefined => (canWriteDates(tag) ? undefined : own.get(tag.split('-')[0]!));

/** `Thursday, October 8` in the reader's language, always in the Gregorian calendar. */
export function dayInWords(date: Date, tag: string): string {
  const own = ownWords(tag);
  if (own) return `${own.days[date.getDay()]} ${date.getDate()} ${own.months[date.getMonth()]}`;
  return format(tag, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);
}

/** `Thu, Oct 8`, where there is room for little. */
export function shortDay(date: Date, tag: string): string {
  return ownWords(tag) ? dayInWords(date, tag) : format(tag, { weekday: 'short', day: 'numeric', month: 'short' }).format(date);
}

/** `Thursday`. */
export function weekday(date: Date, tag: string): string {
  return ownWords(tag)?.days[date.getDay()] ?? format(tag, { weekday: 'long' }).format(date);
}

/** `3:40 pm`, as the reader's language writes it. */
export function timeInWords(date: Date, tag: string): string {
  if (ownWords(tag)) return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  return shortHalf(format(tag, { hour: 'numeric', minute: '2-digit' }).format(date));
}

/** `3:40 pm` instead of `3:40 PM`, with spaces that break. */
export const shortHalf = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').replace(/\b([AP])M\b/, (_, half: string) => `${half.toLowerCase()}m`);

/** `15 minutes`, `4 hours`: how long something takes. */
export function lengthInWords(count: number, unit: 'minute' | 'hour', tag: string): string {
  const own = ownWords(tag);
  if (own) return `${count} ${own[unit]}`;
  return new Intl.NumberFormat([tag, 'en'], { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' }).format(count);
}

/** A school day has no zone: it is that day wherever it is read. */
export const dateOf = (day: Day): Date => new Date(`${day}T12:00:00`);

/** The reader's own day, from an instant. */
export function dayOf(instant: Instant | Date): Day {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
