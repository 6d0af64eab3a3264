import { LOG_WAYS, MESSAGE_LIMIT, REACHED_HOW, type LaterAction, type MessageAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { id, day, known, files, instant, words, messageText, language, circleScope, head } from './fields.js';

const audience = v.strictObject({ revision: v.pipe(v.number(), v.integer(), v.minValue(0)), people: v.pipe(v.array(id), v.maxLength(200)) });

/** What is said, now or later. */
const said = {
  message: id, thread: id, text: words(MESSAGE_LIMIT), files: v.optional(files), language,
  sort: v.picklist(['note', 'celebration', 'concern', 'request', 'answer', 'promise', 'log']),
  sensitivity: v.picklist(['everyday', 'important', 'legal']),
  quick: v.optional(v.picklist(['yes', 'no', 'thanks', 'question', 'call'])),
  replyTo: v.optional(known), needsReplyBy: v.optional(day), promisedBy: v.optional(day), urgent: v.optional(v.literal(true)),
  writtenFor: v.optional(v.strictObject({ person: id, readBack: v.boolean() })),
  log: v.optional(v.strictObject({ how: v.picklist(LOG_WAYS), on: day, with: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)), readBack: v.optional(v.literal(true)) })),
  recall: v.optional(v.picklist(['same', 'otherwise', 'more'])),
  audience,
};
const isSaid = (text: string, given: unknown): boolean => text.trim() !== '' || given !== undefined;
const SAY = 'at least one word, or a file';

/** The shape and the bounds of every action on the words. Checked where actions are decided; a page does not carry it. */
export const messageSchemas = {
  'message.send': v.pipe(v.strictObject({ ...head, type: v.literal('message.send'), scope: circleScope, ...said }), v.forward(v.check(({ text, files: given }) => isSaid(text, given), SAY), ['text'])),
  'message.edit': v.strictObject({ ...head, type: v.literal('message.edit'), scope: circleScope, message: known, text: messageText, language }),
  'message.withdraw': v.strictObject({ ...head, type: v.literal('message.withdraw'), scope: circleScope, message: known }),
  'message.pass': v.strictObject({ ...head, type: v.literal('message.pass'), scope: circleScope, message: known, passed: id }),
  'message.report': v.strictObject({ ...head, type: v.literal('message.report'), scope: circleScope, message: known, report: id, reason: words(1000) }),
  'message.reached': v.strictObject({ ...head, type: v.literal('message.reached'), scope: circleScope, message: known, note: id, person: id, how: v.picklist(REACHED_HOW), on: day, at: v.optional(instant) }),
  'message.words': v.strictObject({ ...head, type: v.literal('message.words'), scope: circleScope, message: known, note: id, file: id, text: messageText, language }),
  'message.unnote': v.strictObject({ ...head, type: v.literal('message.unnote'), scope: circleScope, note: id }),
} as const satisfies Schemas<MessageAction>;

/** Of words that wait for their time. */
export const laterSchemas = {
  'later.keep': v.pipe(v.strictObject({ ...head, type: v.literal('later.keep'), scope: circleScope, later: id, at: instant, ...said }), v.forward(v.check(({ text, files: given }) => isSaid(text, given), SAY), ['text'])),
  'later.drop': v.strictObject({ ...head, type: v.literal('later.drop'), scope: circleScope, later: id }),
  'later.go': v.strictObject({ ...head, type: v.literal('later.go'), scope: circleScope, later: id, audience: v.optional(audience), stays: v.optional(words(60)) }),
} as const satisfies Schemas<LaterAction>;
