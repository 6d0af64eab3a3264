import { FIT_HELPS, SETTINGS, SUPPORTS, TAKE_PARTS, type OpportunityAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { files, head, id, instant, language, languageTag, messageText, opportunityScope, personScope, words } from './fields.js';

const on = <T extends string>(type: T) => ({ ...head, type: v.literal(type), scope: opportunityScope, opportunity: id });
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const some = (limit: number) => v.pipe(words(limit), v.check((text) => text.trim() !== '', 'at least one word'));
const support = v.picklist(SUPPORTS);

const slots = v.pipe(
  v.array(v.strictObject({ id, starts: v.optional(instant), ends: v.optional(instant), capacity: v.optional(whole(1, 100_000)) })),
  v.minLength(1), v.maxLength(200), v.check((all) => new Set(all.map((slot) => slot.id)).size === all.length, 'slots with different ids'),
  v.check((all) => all.every(({ starts, ends }) => ends === undefined || (starts !== undefined && starts < ends)), 'an end after its beginning'),
);
const giving = v.pipe(
  v.strictObject({ way: v.picklist(['first', 'draw', 'kept']), on: v.optional(instant), kept: v.optional(whole(0, 100_000)), until: v.optional(instant) }),
  v.check(({ way, on: day }) => (way === 'draw') === (day !== undefined), 'a draw has its day, and nothing else has one'),
  v.check(({ way, kept }) => way !== 'kept' || (kept ?? 0) > 0, 'how many places are kept'),
);
const checked = { asked: words(400), notAsked: words(400), seenBy: words(200) };
const checks = v.strictObject({ ...checked, paid: v.boolean() });
const code = v.pipe(v.string(), v.regex(/^[2-9A-HJKMNP-Z]{8}$/, 'a code of eight letters'));
const task = v.pipe(v.array(v.strictObject({
  id, how: v.picklist(['choose', 'vote', 'write', 'read', 'speak', 'photograph']), ask: some(400), lines: v.optional(v.pipe(v.array(some(400)), v.minLength(1), v.maxLength(60))), optional: v.optional(v.literal(true)),
})), v.minLength(1), v.maxLength(20));
const also = v.pipe(v.array(v.strictObject({ tag: languageTag, title: some(200), summary: words(2000), lifts: words(200), place: v.optional(words(200)), task: v.optional(task), checks: v.exactOptional(v.strictObject(checked)) })), v.maxLength(40));

/** What is answered in one step, without files. */
const answer = { step: id, line: v.optional(whole(0, 59)), marked: v.optional(v.pipe(v.array(whole(0, 59)), v.maxLength(60))), text: v.optional(words(4000)) };

/** The shape and the bounds of every action on ways to take part. Checked where actions are decided; a page does not carry it. */
export const opportunitySchemas = {
  'opportunity.offer': v.strictObject({
    ...on('opportunity.offer'), to: id, title: some(200), summary: words(2000), lifts: words(200), sort: v.picklist(TAKE_PARTS), setting: v.picklist(SETTINGS),
    minutes: whole(1, 100_000), languages: v.pipe(v.array(languageTag), v.maxLength(60)), supports: v.pipe(v.array(support), v.maxLength(30)), place: v.optional(words(200)),
    checks: v.optional(checks),
    slots, giving, term: some(60), hold: whole(15, 20_160), another: v.pipe(v.array(id), v.maxLength(10)), task: v.optional(task), also, public: v.optional(v.literal(true)), idea: v.exactOptional(v.literal(true)), language,
  }),
  'opportunity.answer': v.strictObject({
    ...on('opportunity.answer'), yes: v.boolean(), text: words(2000), slots: v.optional(slots),
    sort: v.exactOptional(v.picklist(TAKE_PARTS)), giving: v.exactOptional(giving), supports: v.exactOptional(v.pipe(v.array(support), v.maxLength(30))), checks: v.exactOptional(checks),
  }),
  'opportunity.claim': v.strictObject({ ...on('opportunity.claim'), slot: id, needs: v.pipe(v.array(support), v.maxLength(30)), words: words(2000), language }),
  'opportunity.take': v.strictObject(on('opportunity.take')),
  'opportunity.leave': v.strictObject(on('opportunity.leave')),
  'opportunity.swap': v.strictObject({ ...on('opportunity.swap'), slot: id }),
  'opportunity.share': v.strictObject({ ...on('opportunity.share'), code: v.exactOptional(code) }),
  'opportunity.join': v.strictObject({ ...on('opportunity.join'), code, needs: v.pipe(v.array(support), v.maxLength(30)), words: words(2000), language }),
  'opportunity.draw': v.strictObject(on('opportunity.draw')),
  'opportunity.settle': v.strictObject(on('opportunity.settle')),
  'opportunity.notnow': v.strictObject({ ...on('opportunity.notnow'), on: v.boolean() }),
  'opportunity.suggest': v.strictObject({ ...on('opportunity.suggest'), suggestion: id, text: messageText, language }),
  'opportunity.reply': v.strictObject({ ...on('opportunity.reply'), suggestion: id, text: words(2000), yes: v.boolean() }),
  'opportunity.do': v.strictObject({
    ...on('opportunity.do'), language, files: v.exactOptional(files),
    answers: v.pipe(v.array(v.strictObject({ ...answer, files: v.exactOptional(v.pipe(v.array(id), v.minLength(1), v.maxLength(10))) })), v.minLength(1), v.maxLength(20)),
  }),
  'opportunity.keep': v.strictObject({ ...on('opportunity.keep'), step: whole(0, 19), answers: v.pipe(v.array(v.strictObject(answer)), v.maxLength(20)), elsewhere: v.pipe(v.array(id), v.maxLength(20)) }),
  'opportunity.depart': v.strictObject({ ...on('opportunity.depart'), person: id, to: v.exactOptional(id) }),
  'opportunity.thank': v.strictObject({ ...on('opportunity.thank'), thanks: id, text: messageText, language }),
  'opportunity.took': v.strictObject({ ...on('opportunity.took'), person: id, took: v.boolean() }),
  'opportunity.tell': v.strictObject({ ...on('opportunity.tell'), text: messageText }),
  'opportunity.close': v.strictObject({ ...on('opportunity.close'), text: words(2000) }),
  'fit.share': v.strictObject({
    ...head, type: v.literal('fit.share'), scope: personScope, to: id, minutes: v.optional(whole(0, 1440)), where: v.pipe(v.array(v.picklist(SETTINGS)), v.maxLength(5)), helps: v.pipe(v.array(v.picklist(FIT_HELPS)), v.maxLength(5)),
  }),
  'fit.unshare': v.strictObject({ ...head, type: v.literal('fit.unshare'), scope: personScope }),
} as const satisfies Schemas<OpportunityAction>;
