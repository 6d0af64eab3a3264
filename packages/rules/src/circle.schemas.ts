import type { CircleAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { id, instant, circleScope, head } from './fields.js';

/** The shape and the bounds of every action on circles. Checked where actions are decided; a page does not carry it. */
export const circleSchemas = {
  'circle.renew': v.strictObject({ ...head, type: v.literal('circle.renew'), scope: circleScope, circle: id, person: id, until: instant }),
  'circle.end': v.strictObject({ ...head, type: v.literal('circle.end'), scope: circleScope, circle: id, person: id }),
  'circle.block': v.strictObject({ ...head, type: v.literal('circle.block'), scope: circleScope, circle: id, person: id, blocked: v.boolean() }),
} as const satisfies Schemas<CircleAction>;
