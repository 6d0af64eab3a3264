import { CONVERSATIONS } from '@family-partnering/riverbend';
import { SCHOOL } from '@family-partnering/riverbend/roster-data';
import { MATTERS } from './thread.js';

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

/** What Riverbend's people and its school wrote themselves: no widget's own words. The longest first. */
export const OWN_WORDS: readonly string[] = [...new Set([...textsIn(CONVERSATIONS), ...textsIn(SCHOOL), ...MATTERS])].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
