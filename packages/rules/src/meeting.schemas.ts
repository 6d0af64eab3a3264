import type { MeetingAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, head, id, language, words } from './fields.js';

/** The shape and the bounds of every action on a wish to meet. Checked where actions are decided; a page does not carry it. */
export const meetingSchemas = {
  'meeting.wish': v.strictObject({
    ...head, type: v.literal('meeting.wish'), scope: circleScope, wish: id, thread: id, text: words(1000), language,
    audience: v.strictObject({ revision: v.pipe(v.number(), v.integer(), v.minValue(0)), people: v.pipe(v.array(id), v.maxLength(200)) }),
  }),
  'meeting.end': v.strictObject({ ...head, type: v.literal('meeting.end'), scope: circleScope, wish: id, how: v.picklist(['met', 'taken-back']) }),
} as const satisfies Schemas<MeetingAction>;
