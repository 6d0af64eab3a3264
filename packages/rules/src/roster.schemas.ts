import type { RosterAction } from '@family-partnering/contract';
import * as v from 'valibot';
import type { Schemas } from './define.js';
import { STUDENT_ALONE } from './homeworks.js';
import { id, day, instant, languageTag, little, means, reach, side, words, name, clock, quietHours, circleScope, tenantScope, head } from './fields.js';

const person = v.strictObject({
  id, called: name, given: words(120), family: words(120), side, role: words(200), by: reach,
  speaks: v.array(languageTag), reads: v.array(languageTag), means: v.pipe(v.array(means), v.minLength(1)), little: v.optional(little),
  sayIt: v.optional(words(120)), pronouns: v.optional(words(60)), quiet: v.optional(quietHours),
});

/** A home of its own: these words mean all of a student’s homes, and none of them. */
const household = v.pipe(id, v.notValue('shared'), v.notValue(STUDENT_ALONE));

const homework = v.strictObject({
  stopping: v.optional(words(400)),
  help: v.pipe(v.array(v.strictObject({
    name: words(120), where: v.optional(words(200)), phone: v.optional(words(60)), days: v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    from: clock, to: clock, languages: v.array(languageTag),
    also: v.optional(v.pipe(v.array(v.strictObject({ tag: languageTag, name: words(120), where: v.optional(words(200)) })), v.maxLength(40))),
  })), v.maxLength(30)),
});

const also = v.pipe(v.array(v.strictObject({
  tag: languageTag, safety: v.optional(words(400)), safetyReaders: v.optional(words(200)), stopping: v.optional(words(400)),
})), v.maxLength(40));

/** The shape and the bounds of every action on the roster. Checked where actions are decided; a page does not carry it. */
export const rosterSchemas = {
  'roster.circle': v.strictObject({
    ...head, type: v.literal('roster.circle'), scope: circleScope, circle: id, student: id, grade: words(20), band: v.picklist(['primary', 'secondary']),
    members: v.pipe(v.array(v.strictObject({ person, relation: words(200), household: v.optional(household), until: v.optional(instant) })), v.minLength(1), v.maxLength(200)),
    restricted: v.array(id),
  }),
  'roster.end': v.strictObject({ ...head, type: v.literal('roster.end'), scope: circleScope, circle: id }),
  'roster.school': v.strictObject({
    ...head, type: v.literal('roster.school'), scope: tenantScope,
    school: v.strictObject({
      id, name: words(200), zone: words(60), office: v.optional(words(60)), safety: v.optional(v.strictObject({ sentence: words(400), phone: words(60) })),
      duty: v.optional(v.strictObject({ from: clock, to: clock })), editMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
      holidays: v.array(day), answers: v.optional(id), safetyReaders: words(200), homework: v.optional(homework), also: v.optional(also),
    }),
    staff: v.pipe(v.array(person), v.maxLength(20_000)), safetyTeam: v.array(id),
  }),
} as const satisfies Schemas<RosterAction>;
