import type { ThreadAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { id, words, circleScope, head } from './fields.js';

/** The shape and the bounds of every action on conversations. Checked where actions are decided; a page does not carry it. */
export const threadSchemas = {
  'thread.start': v.strictObject({
    ...head, type: v.literal('thread.start'), scope: circleScope, thread: id, circle: id, about: words(200),
    mode: v.picklist(['all', 'adults', 'student-school']), people: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
  }),
  'thread.join': v.strictObject({ ...head, type: v.literal('thread.join'), scope: circleScope, thread: id, yes: v.boolean() }),
  'thread.add': v.strictObject({ ...head, type: v.literal('thread.add'), scope: circleScope, thread: id, person: id }),
  'thread.leave': v.strictObject({ ...head, type: v.literal('thread.leave'), scope: circleScope, thread: id }),
  'thread.hand': v.strictObject({ ...head, type: v.literal('thread.hand'), scope: circleScope, thread: id, to: id }),
  'thread.resolve': v.strictObject({ ...head, type: v.literal('thread.resolve'), scope: circleScope, thread: id }),
  'thread.reopen': v.strictObject({ ...head, type: v.literal('thread.reopen'), scope: circleScope, thread: id }),
  'thread.seen': v.strictObject({ ...head, type: v.literal('thread.seen'), scope: circleScope, thread: id, on: v.boolean() }),
  'thread.earlier': v.strictObject({ ...head, type: v.literal('thread.earlier'), scope: circleScope, thread: id, person: id, message: v.optional(id) }),
} as const satisfies Schemas<ThreadAction>;
