import { EXPLAINED_HOW, type LegalAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, day, head, id, known, languageTag, messageText, name, words } from './fields.js';

const letter = { ...head, scope: circleScope, message: known, person: id };

/** The shape and the bounds of every action on legal words. Checked where actions are decided; a page does not carry it. */
export const legalSchemas = {
  'legal.find': v.strictObject({ ...letter, type: v.literal('legal.find'), called: name, by: day }),
  'legal.explain': v.strictObject({ ...letter, type: v.literal('legal.explain'), called: name, how: v.picklist(EXPLAINED_HOW), understood: v.picklist(['yes', 'question', 'no']) }),
  'legal.words': v.strictObject({ ...letter, type: v.literal('legal.words'), text: messageText, language: languageTag, madeBy: name }),
  'legal.object': v.strictObject({ ...letter, type: v.literal('legal.object'), text: words(1000) }),
} as const satisfies Schemas<LegalAction>;
