import { MESSAGE_LIMIT, type FileReference, type Scope } from '@family-partnering/contract';
import * as v from 'valibot';

/** What somebody made, or a person: its id holds none of the signs that part the ids and keys that rules make. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119}$/, 'an id of 1 to 120 letters, digits and _ . -'));
/** What there is already, and rules may have named: a card's copy, a line of a talk. Nothing is made under such an id. */
export const known = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-][A-Za-z0-9_.|%-]{0,639}$/, 'an id as it was given'));
export const day = v.pipe(v.string(), v.isoDate('a day as YYYY-MM-DD'));
export const instant = v.pipe(v.string(), v.isoTimestamp('an instant in ISO 8601, UTC'), v.endsWith('Z'));
export const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as es or pt-BR'));
export const means = v.picklist(['read', 'listen', 'person']);
export const reach = v.picklist(['page', 'call', 'paper', 'voice', 'email', 'text']);
export const side = v.picklist(['home', 'student', 'school', 'community']);

/** U+0000 would part the fields of an index key; half a surrogate pair is no text that a browser can send on. */
const whole = v.check<string, string>((text) => !/\u0000|\p{Surrogate}/u.test(text), 'text without U+0000 and without half characters');

/** Words of a person: kept as they are, never cut. */
export const words = (limit: number) => v.pipe(v.string(), v.maxLength(limit, `at most ${limit} characters`), whole);
export const messageText = v.pipe(words(MESSAGE_LIMIT), v.check((text) => text.trim() !== '', 'at least one word'));
export const name = v.pipe(words(120), v.minLength(1, 'a name'));

const whole1 = v.pipe(v.number(), v.integer(), v.minValue(1));
/** What a file is called: no path, nothing that cannot be seen. */
const fileName = v.pipe(words(200), v.minLength(1), v.check((text) => !/[\u0001-\u001f\u007f/\\\u202a-\u202e\u2066-\u2069]/u.test(text), 'a name without a path'));
/** One file of an action. Its bytes were put before. */
export const file: v.GenericSchema<FileReference> = v.strictObject({
  id, type: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]{1,60}$/, 'a media type without parameters')), size: v.pipe(whole1, v.maxValue(2 ** 40)), name: fileName,
  description: v.exactOptional(words(1000)), transcript: v.exactOptional(words(MESSAGE_LIMIT)),
  duration: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400))), width: v.exactOptional(v.pipe(whole1, v.maxValue(100_000))), height: v.exactOptional(v.pipe(whole1, v.maxValue(100_000))),
});
/** The files of an action: at most as many as any adapter takes. */
export const files = v.pipe(v.array(file), v.minLength(1), v.maxLength(10));

/** Languages of which somebody knows a little. */
export const little = v.strictObject({ speaks: v.pipe(v.array(languageTag), v.maxLength(20)), reads: v.pipe(v.array(languageTag), v.maxLength(20)) });
export const language = v.strictObject({ tag: languageTag, means });
export const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM'));
export const quietHours = v.strictObject({ from: clock, to: clock, zone: v.pipe(v.string(), v.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/)) });

const scope = (prefix: string) => v.custom<Scope>((value) => typeof value === 'string' && value.startsWith(prefix) && /^[a-z]+:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119}$/.test(value), `a scope ${prefix}<id>`);
export const circleScope = scope('circle:');
export const personScope = scope('person:');
export const tenantScope = scope('tenant:');
export const opportunityScope = v.custom<`opportunity:${string}`>((value) => typeof value === 'string' && /^opportunity:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119}$/.test(value), 'a scope opportunity:<id>');

/** The fields that every action has. */
export const head = { id, basedOn: v.optional(id) };
