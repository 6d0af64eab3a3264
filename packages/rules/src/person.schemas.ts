import type { PersonAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { id, day, languageTag, little, means, quietHours, personScope, head } from './fields.js';

/** The shape and the bounds of every action on what a person says of themselves. Checked where actions are decided; a page does not carry it. */
export const personSchemas = {
  'person.way': v.strictObject({ ...head, type: v.literal('person.way'), scope: personScope, how: v.picklist(['page', 'call', 'paper', 'voice', 'important', 'pause', 'none']), until: v.optional(day) }),
  'person.quiet': v.strictObject({ ...head, type: v.literal('person.quiet'), scope: personScope, quiet: v.nullable(quietHours) }),
  'person.languages': v.strictObject({
    ...head, type: v.literal('person.languages'), scope: personScope,
    speaks: v.pipe(v.array(languageTag), v.maxLength(20)), reads: v.pipe(v.array(languageTag), v.maxLength(20)), means: v.pipe(v.array(means), v.minLength(1), v.maxLength(3)),
    little: v.optional(little),
  }),
  'person.away': v.strictObject({ ...head, type: v.literal('person.away'), scope: personScope, away: v.nullable(v.strictObject({ from: v.optional(day), until: day, answers: id })) }),
} as const satisfies Schemas<PersonAction>;
