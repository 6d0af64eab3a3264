import type { Day, Instant } from '@family-partnering/contract';

/** In which order a file writes 03/04/2026. `mixed`: it does both, so that such a date can mean two days. */
export type DayOrder = 'month-first' | 'day-first' | 'mixed';

const ISO = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?$/;
const SLASH = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/;

/** Finds the order from all dates of a file. Without a telling one it is month first, as American systems export. */
export function dayOrder(texts: Iterable<string>): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = SLASH.exec(text.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12 || (/\./.test(text) && Number(match[2]) <= 12)) dayFirst = true;
    else if (Number(match[2]) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return 'mixed';
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * The school day that a text means: `2026-11-20`, `2026-11-20T00:00:00Z`, `20261120`, `11/20/2026`, `20.11.2026`.
 * @returns `undefined` for a day that does not exist or that can mean two days
 */
export function parseDay(text: string, order: DayOrder): Day | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slash = SLASH.exec(trimmed);
  if (slash === null) return undefined;
  const [first, second, year] = [Number(slash[1]), Number(slash[2]), Number(slash[3])];
  if (first > 12) return day(year, second, first);
  if (second > 12) return day(year, first, second);
  if (order === 'mixed' && first !== second) return undefined;
  return order === 'day-first' ? day(year, second, first) : day(year, first, second);
}

function day(year: number, month: number, date: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** The school day on which an instant falls in a zone. */
export function dayIn(zone: string, instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

/** The instant at which a school day is over in a zone: the following midnight there. */
export function endOf(last: Day, zone: string): Instant {
  const midnight = Date.parse(`${last}T00:00:00.000Z`) + 86_400_000;
  // Twice, because on the night of a clock change the first guess stands on the other side of it.
  let instant = midnight - offset(midnight, zone);
  instant = midnight - offset(instant, zone);
  return new Date(instant).toISOString();
}

/** Milliseconds by which a zone's clock is ahead of UTC. */
function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(instant / 1000) * 1000;
}

/** Whether the runtime knows a zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
