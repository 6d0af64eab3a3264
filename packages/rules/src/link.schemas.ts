import { LINKED_KINDS, type LinkAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, head, id, known } from './fields.js';

/** The shape and the bounds of what ties messages to things. Checked where actions are decided; a page does not carry it. */
export const linkSchemas = {
  'link.make': v.strictObject({
    ...head, type: v.literal('link.make'), scope: circleScope, link: id, circle: id, message: known, what: v.picklist(LINKED_KINDS), thing: known, first: v.picklist(['message', 'thing']),
  }),
  'link.drop': v.strictObject({ ...head, type: v.literal('link.drop'), scope: circleScope, link: id }),
} as const satisfies Schemas<LinkAction>;
