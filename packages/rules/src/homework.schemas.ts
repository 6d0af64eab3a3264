import { STUCK_REASONS, type HomeworkAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, day, files, head, id, known, language, words } from './fields.js';

/** Letters in one person's words, and in one line of a card. */
const WORDS = 2000;
const line = words(300);

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600));
const reasons = v.pipe(v.array(v.picklist(STUCK_REASONS)), v.maxLength(STUCK_REASONS.length));
const step = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)));
const given = v.exactOptional(files);
const felt = v.strictObject({ about: v.picklist(['understood', 'enjoyed', 'informed']), how: v.picklist(['yes', 'partly', 'not-yet']) });

/** The fields of a task, bounded. Only a title and a window are asked for. */
const task = v.strictObject({
  subject: words(120), title: v.pipe(words(160), v.check((text) => text.trim() !== '', 'a title')), goal: line, from: day, to: day,
  minutes: v.optional(minutes), needed: line, given: line,
  steps: v.pipe(v.array(v.strictObject({ who: v.picklist(['student', 'both']), text: line })), v.maxLength(20)),
  prompts: v.pipe(v.array(line), v.maxLength(8)),
  further: v.strictObject({ home: v.optional(line), community: v.optional(line), work: v.optional(line) }),
  letters: v.pipe(v.array(words(WORDS)), v.maxLength(3)),
});

/** The shape and the bounds of every action on homework. Checked where actions are decided; a page does not carry it. */
export const homeworkSchemas = {
  'homework.invite': v.strictObject({ ...head, type: v.literal('homework.invite'), scope: circleScope, card: id, task, circles: v.pipe(v.array(id), v.minLength(1), v.maxLength(250)), language: v.exactOptional(language) }),
  'homework.start': v.strictObject({ ...head, type: v.literal('homework.start'), scope: circleScope, touchpoint: id, circle: id, task, home: v.optional(id), language: v.exactOptional(language) }),
  'homework.answer': v.strictObject({
    ...head, type: v.literal('homework.answer'), scope: circleScope, touchpoint: known, answer: known, sort: v.picklist(['did', 'question']),
    text: words(WORDS), language, felt: v.optional(felt), partner: v.optional(words(120)), home: v.optional(id), files: given,
  }),
  'homework.stuck': v.strictObject({ ...head, type: v.literal('homework.stuck'), scope: circleScope, touchpoint: known, answer: known, reasons, step, text: words(WORDS), language, home: v.optional(id), files: given }),
  'homework.key-in': v.strictObject({
    ...head, type: v.literal('homework.key-in'), scope: circleScope, code: words(12), paper: known, answer: id, sort: v.picklist(['did', 'stuck', 'question']),
    text: words(WORDS), partner: words(120), reasons, step, language, readBack: v.boolean(), corrects: v.exactOptional(v.literal(true)), files: given,
  }),
  'homework.reply': v.strictObject({
    ...head, type: v.literal('homework.reply'), scope: circleScope, text: words(WORDS), thanks: v.boolean(), language,
    to: v.pipe(v.array(v.strictObject({ circle: id, touchpoint: known, answer: v.optional(known), reply: id, home: v.optional(id) })), v.minLength(1), v.maxLength(250)), files: given,
  }),
  'homework.propose': v.strictObject({
    ...head, type: v.literal('homework.propose'), scope: circleScope, touchpoint: known, change: id, from: v.optional(day), to: v.optional(day),
    minutes: v.optional(minutes), form: words(600), home: v.optional(id),
  }),
  'homework.agree': v.strictObject({ ...head, type: v.literal('homework.agree'), scope: circleScope, change: id, yes: v.boolean() }),
  'homework.share-work': v.strictObject({ ...head, type: v.literal('homework.share-work'), scope: circleScope, touchpoint: known, work: id, shared: v.boolean(), text: words(WORDS), language, home: v.optional(id), files: given }),
  'homework.letter': v.strictObject({ ...head, type: v.literal('homework.letter'), scope: circleScope, touchpoint: known, letter: id, text: words(WORDS), language, home: v.optional(id), files: given }),
} as const satisfies Schemas<HomeworkAction>;
