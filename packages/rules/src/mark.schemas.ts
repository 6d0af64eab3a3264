import type { SetMark } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { id, day, circleScope, head } from './fields.js';

/** The shape and the bounds of every action on marks. Checked where actions are decided; a page does not carry it. */
export const markSchemas = {
  'mark.set': v.strictObject({ ...head, type: v.literal('mark.set'), scope: circleScope, thread: id, upTo: v.pipe(v.number(), v.integer(), v.minValue(0)), day }),
} as const satisfies Schemas<SetMark>;
