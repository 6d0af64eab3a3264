import { PROBLEM_STEPS, type ProblemAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, day, head, id, language, words } from './fields.js';

/** Letters in one person's words. */
const WORDS = 2000;

/** The shape and the bounds of every action of finding out together. Checked where actions are decided; a page does not carry it. */
export const problemSchemas = {
  'problem.open': v.strictObject({
    ...head, type: v.literal('problem.open'), scope: circleScope, problem: id, circle: id, touchpoint: v.optional(id), about: words(300),
    people: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)), home: v.optional(id),
  }),
  'problem.view': v.strictObject({ ...head, type: v.literal('problem.view'), scope: circleScope, problem: id, text: words(WORDS), ready: v.boolean(), language: v.exactOptional(language) }),
  'problem.step': v.strictObject({
    ...head, type: v.literal('problem.step'), scope: circleScope, problem: id, note: id, step: v.picklist(PROBLEM_STEPS), text: words(WORDS),
    owner: v.optional(id), until: v.optional(day), next: v.optional(v.picklist(PROBLEM_STEPS)), open: v.optional(v.boolean()), language: v.exactOptional(language),
  }),
  'problem.yes': v.strictObject({ ...head, type: v.literal('problem.yes'), scope: circleScope, problem: id, try: id, yes: v.boolean() }),
  'problem.look-again': v.strictObject({
    ...head, type: v.literal('problem.look-again'), scope: circleScope, problem: id, on: v.optional(day), decision: v.optional(v.picklist(['keep', 'change', 'plan', 'meet'])),
    step: v.optional(v.strictObject({ plan: id, step: id, what: v.pipe(words(600), v.check((text) => text.trim() !== '', 'a step')), owner: id, when: words(120) })),
  }),
} as const satisfies Schemas<ProblemAction>;
