import { LOG_WAYS, MESSAGE_LIMIT, type MessageAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { id, day, known, files, words, messageText, name, language, circleScope, head } from './fields.js';

/** The shape and the bounds of every action on the words. Checked where actions are decided; a page does not carry it. */
export const messageSchemas = {
  'message.send': v.pipe(v.strictObject({
    ...head, type: v.literal('message.send'), scope: circleScope, message: id, thread: id, text: words(MESSAGE_LIMIT), files: v.optional(files), language,
    sort: v.picklist(['note', 'celebration', 'concern', 'request', 'answer', 'promise', 'log']),
    sensitivity: v.picklist(['everyday', 'important', 'legal']),
    quick: v.optional(v.picklist(['yes', 'no', 'thanks', 'question', 'call'])),
    replyTo: v.optional(known), needsReplyBy: v.optional(day), promisedBy: v.optional(day),
    recordedBy: v.optional(v.strictObject({ person: id, called: name, readBack: v.boolean() })),
    log: v.optional(v.strictObject({ how: v.picklist(LOG_WAYS), on: day, with: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)) })),
    recall: v.optional(v.picklist(['same', 'otherwise', 'more'])),
    audience: v.strictObject({ revision: v.pipe(v.number(), v.integer(), v.minValue(0)), people: v.pipe(v.array(id), v.maxLength(200)) }),
  }), v.forward(v.check(({ text, files: given }) => text.trim() !== '' || given !== undefined, 'at least one word, or a file'), ['text'])),
  'message.edit': v.strictObject({ ...head, type: v.literal('message.edit'), scope: circleScope, message: known, text: messageText, language }),
  'message.withdraw': v.strictObject({ ...head, type: v.literal('message.withdraw'), scope: circleScope, message: known }),
  'message.pass': v.strictObject({ ...head, type: v.literal('message.pass'), scope: circleScope, message: known, passed: id }),
  'message.report': v.strictObject({ ...head, type: v.literal('message.report'), scope: circleScope, message: known, report: id, reason: words(1000) }),
} as const satisfies Schemas<MessageAction>;
