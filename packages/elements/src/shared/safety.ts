import type { LanguageTag, School, Viewer } from '@family-partnering/contract';
import { clockIn, within } from './clock.js';
import { schoolIn } from './school-words.js';
import { isolate } from './text.js';

/** What the line depends on. */
export interface SafetyTelling {
  readonly words: { readonly safetyMissing: string; safety(phone: string): string };
  readonly tag: LanguageTag;
  readonly viewer: Viewer;
  readonly now: Date;
}

/** Whether somebody of the school is on duty now, on the school's own clock, on a school day. */
export function onDuty(school: School | undefined, now: Date): boolean {
  if (school?.duty === undefined) return false;
  const { minutes, weekday: day, day: date } = clockIn(school.zone, now);
  return day % 6 !== 0 && !school.holidays.includes(date) && within(school.duty, minutes);
}

/**
 * The safety line (A2): always for a student and where it is asked for, for everyone when nobody is on duty. Its sentence and number are
 * the school's, in the reader's language where the school has said it in that.
 */
export function safetyLine(school: School | undefined, { words, tag, viewer, now }: SafetyTelling, always = false): string {
  if (school === undefined || (!always && viewer.side !== 'student' && onDuty(school, now))) return '';
  if (school.safety === undefined) return viewer.side === 'school' ? words.safetyMissing : '';
  return schoolIn(school, tag)!.safety!.sentence || words.safety(isolate(school.safety.phone));
}
