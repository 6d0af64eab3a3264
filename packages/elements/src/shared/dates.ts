import type { Day, Instant } from '@family-partnering/contract';

/** Weekdays from Sunday, months from January. */
export interface OwnWords {
  readonly days: readonly string[];
  readonly months: readonly string[];
}

/** By language, for those into which the browser cannot put a date. */
const own = new Map<string, OwnWords>();

/** Takes in the words of `dates.own.ts`, which come with the first language that needs them. */
export function learnDates(words: Readonly<Record<string, OwnWords>>): void {
  for (const [code, its] of Object.entries(words)) own.set(code, its);
}

const ALWAYS = { calendar: 'gregory', numberingSystem: 'latn' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
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

const ownWords = (tag: string): OwnWords | undefined => (canWriteDates(tag) ? undefined : own.get(tag.split('-')[0]!));

/** `Thursday, October 8` in the reader's language, always in the Gregorian calendar. */
export function dayInWords(date: Date, tag: string): string {
  const own = ownWords(tag);
  if (own) return `${own.days[date.getDay()]} ${date.getDate()} ${own.months[date.getMonth()]}`;
  return format(tag, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);
}

/** `Thursday`. */
export function weekday(date: Date, tag: string): string {
  return ownWords(tag)?.days[date.getDay()] ?? format(tag, { weekday: 'long' }).format(date);
}

/** `3:40 pm`, as the reader's language writes it. */
export function timeInWords(date: Date, tag: string): string {
  if (ownWords(tag)) return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  const text = format(tag, { hour: 'numeric', minute: '2-digit' }).format(date);
  return text.replace(/[\u00A0\u202F]/g, ' ').replace(/\b([AP])M\b/, (_, half: string) => `${half.toLowerCase()}m`);
}

/** A school day has no zone: it is that day wherever it is read. */
export const dateOf = (day: Day): Date => new Date(`${day}T12:00:00`);

/** The reader's own day, from an instant. */
export function dayOf(instant: Instant | Date): Day {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

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
