import { classNote, CONVERSATIONS, homeworkSteps, opportunitySteps, planSteps, tieSteps } from '@family-partnering/riverbend';
import { PEOPLE, SCHOOL } from '@family-partnering/riverbend/roster-data';
import { LONG_LINE } from './homework.js';
import { MORE } from './picker.js';
import { MATTERS } from './thread.js';

const NAMED = new Set(['about', 'role', 'called', 'given', 'family', 'text', 'title']);
/** Sentences, and what stands under a name of its own: no codes, no weekdays. */
const own = (value: unknown, key = ''): readonly string[] =>
  typeof value === 'string' ? (value.includes(' ') || NAMED.has(key) ? [value] : []) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => own(one, name)) : [];

/** Names of zones are the browser's. */
const ZONES: readonly string[] = ['Mountain Time'];

/** What Riverbend's people and its school wrote themselves: no widget's own words. The longest first. */
export const OWN_WORDS: readonly string[] = [...new Set([...own(CONVERSATIONS), ...own(classNote()), ...own(planSteps(0).map(({ action }) => action)), ...own(SCHOOL), ...own(PEOPLE), ...own(homeworkSteps('2026-11-20').map(({ action }) => action)), ...own(opportunitySteps('2026-11-20').map(({ action }) => action)), ...own(tieSteps('2026-11-20').map(({ action }) => action)), ...MATTERS, ...Object.values(MORE), LONG_LINE, LONG_LINE.slice(0, 120), LONG_LINE.slice(0, 50), ...ZONES])].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
