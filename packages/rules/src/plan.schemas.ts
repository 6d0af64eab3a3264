import { PLAN_WORDS, type PlanAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { circleScope, day, head, id, known, words } from './fields.js';

const said = v.pipe(words(PLAN_WORDS), v.check((text) => text.trim() !== '', 'at least one word'));
const text = words(PLAN_WORDS);

const count = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100));
const home = v.union([v.literal('shared'), id]);
const recorded = v.strictObject({ how: v.picklist(['call', 'paper', 'visit']), readBack: v.boolean(), interpreter: v.optional(words(120)) });

const onPlan = <T extends string>(type: T) => ({ ...head, type: v.literal(type), scope: circleScope, plan: id });
const spoken = { for: v.optional(id), recorded: v.optional(recorded) };
const worded = { whose: v.optional(home) };

const seen = v.union([v.literal(''), id]);
const measure = v.strictObject({ name: v.pipe(words(200), v.minLength(1)), of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), direction: v.picklist(['up', 'down']) });
const aim = v.pipe(
  v.strictObject({ from: v.strictObject({ on: day, value: count }), to: v.strictObject({ on: day, value: count }) }),
  v.check(({ from, to }) => from.on < to.on, 'an aim that lies after its start'),
);
const stepWords = v.strictObject({
  owner: id, what: said, when: text, needs: v.optional(text), days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.maxLength(7)),
});
const change = v.variant('field', [
  v.strictObject({ field: v.picklist(['oneThing', 'goal']), to: said, seen }),
  v.strictObject({ field: v.literal('measure'), to: measure, seen }),
  v.strictObject({ field: v.literal('aim'), to: aim, seen }),
  v.strictObject({ field: v.literal('look'), to: day, seen }),
  v.strictObject({ field: v.literal('step'), step: id, to: v.nullable(stepWords), seen }),
]);
const changes = v.pipe(v.array(change), v.maxLength(40), v.check((all) => new Set(all.map((one) => (one.field === 'step' ? `step:${one.step}` : one.field))).size === all.length, 'each field once'));

/** The shape and the bounds of every action on a plan. Checked where actions are decided; a page does not carry it. */
export const planSchemas = {
  'plan.start': v.strictObject({ ...onPlan('plan.start'), home, ...spoken, circle: id, goodAt: text, oneThing: said, answers: v.optional(id) }),
  'plan.say': v.strictObject({ ...onPlan('plan.say'), home, ...spoken, view: id, sort: v.picklist(['strength', 'view', 'hope']), text: said }),
  'plan.unsay': v.strictObject({ ...onPlan('plan.unsay'), view: known }),
  'plan.review': v.strictObject({ ...onPlan('plan.review'), ...worded, on: day, why: text }),
  'plan.close': v.strictObject({ ...onPlan('plan.close'), ...worded, yes: v.boolean(), why: text }),
  'plan.reopen': v.strictObject(onPlan('plan.reopen')),
  'plan.share': v.strictObject({ ...onPlan('plan.share'), person: id, yes: v.boolean() }),
  'plan.edit': v.strictObject({ ...onPlan('plan.edit'), home, ...spoken, ...worded, changes: v.pipe(changes, v.minLength(1)), why: text }),
  'plan.propose': v.strictObject({ ...onPlan('plan.propose'), ...spoken, ...worded, changes, why: text, over: v.optional(id) }),
  'plan.agree': v.strictObject({
      ...onPlan('plan.agree'), home, ...spoken, ...worded, version: id, state: v.picklist(['agree', 'change', 'not-yet', 'disagree']), text, steps: v.pipe(v.array(id), v.maxLength(40)),
      answerer: v.optional(v.strictObject({ person: id, by: day })),
  }),
  'plan.tell': v.strictObject({ ...onPlan('plan.tell'), aside: id, version: id, to: id, text: said }),
  'plan.respond': v.strictObject({ ...onPlan('plan.respond'), ...worded, answer: known, text: said }),
  'plan.reply': v.strictObject({ ...onPlan('plan.reply'), ...spoken, ...worded, step: id, ask: id, state: v.picklist(['yes', 'smaller', 'no']), text }),
  'plan.stop': v.strictObject({ ...onPlan('plan.stop'), step: id }),
  'plan.log': v.strictObject({ ...onPlan('plan.log'), ...spoken, ...worded, log: id, step: id, on: day, week: v.optional(v.literal(true)), done: v.picklist(['yes', 'partly', 'no']), note: text }),
  'plan.point': v.strictObject({ ...onPlan('plan.point'), home, ...spoken, point: id, setting: v.picklist(['school', 'home', 'community']), on: day, value: count, note: text, pictures: v.optional(v.literal(true)), measure: v.optional(measure) }),
  'plan.phase': v.strictObject({ ...onPlan('plan.phase'), home, phase: id, on: day, label: v.pipe(said, v.maxLength(120)) }),
} as const satisfies Schemas<PlanAction>;
