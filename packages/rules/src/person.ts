import type { Context, Draft, Person, Reads, SetAway, SetLanguages, SetQuiet, SetWay, Stored, Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { stillSeen } from './departures.js';
import { change } from './records.js';

type PersonRecord = Stored<Value<Person>> & { readonly value: Value<Person> };

/** One's own record. Everybody says for themselves, and nobody for another. */
function self(read: Reads, scope: Draft['scope'], context: Context): PersonRecord {
  const record = read.get<Value<Person>>('person', context.actor.person);
  if (record?.value == null || scope !== `person:${context.actor.person}`) throw unknown();
  return record as PersonRecord;
}

const told = (record: PersonRecord, values: Partial<Value<Person>>, read: Reads, context: Context): readonly Draft[] => [
  { ...change(record, { ...values, toldAt: context.now }), audience: stillSeen(read, record, context.now) },
];

/** How to be reached, said once (A3). It is obeyed, asked for again by nobody, and has no effect on any service. */
export const setWay = /* @__PURE__ */ defineRule<SetWay>({
  type: 'person.way',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (self(read, target.scope, context), true),
  decide: (action, read, context) =>
    told(self(read, action.scope, context), { way: { how: action.how, saidAt: context.now, ...(action.until === undefined ? {} : { until: action.until }) } }, read, context),
});

/** Hours without an alert; the message itself is never held (T12). */
export const setQuiet = /* @__PURE__ */ defineRule<SetQuiet>({
  type: 'person.quiet',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (self(read, target.scope, context), true),
  decide: (action, read, context) => told(self(read, action.scope, context), { quiet: action.quiet ?? undefined }, read, context),
});

/** What one speaks, what one reads, and how one takes words in. */
export const setLanguages = /* @__PURE__ */ defineRule<SetLanguages>({
  type: 'person.languages',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (self(read, target.scope, context), true),
  decide: (action, read, context) => told(self(read, action.scope, context), { speaks: action.speaks, reads: action.reads, little: action.little, means: action.means }, read, context),
});

/** Away, and who answers meanwhile (A4). */
export const setAway = /* @__PURE__ */ defineRule<SetAway>({
  type: 'person.away',
  sides: {
    school: true,
    home: 'A family owes nobody a stand-in; quiet hours and "another way, please" do the same for it.',
    student: 'A student owes nobody a stand-in; quiet hours and "another way, please" do the same for them.',
    community: 'A partner is in a circle by a consent of their own, and nobody stands in for them.',
  },
  scopes: (action) => [action.scope],
  may: (target, read, context) => (self(read, target.scope, context), true),
  decide(action, read, context) {
    const record = self(read, action.scope, context);
    if (action.away === null) return [change(record, { away: undefined })];
    const answers = read.get<Value<Person>>('person', action.away.answers)?.value;
    if (action.away.from !== undefined && action.away.from > action.away.until) throw refuse('invalid', 'ends-before-it-begins');
    if (answers?.side !== 'school' || action.away.answers === context.actor.person) throw refuse('invalid', 'colleague-needed');
    return [change(record, { away: { ...action.away, answersCalled: answers.called } })];
  },
});

export const personRules = [setWay, setQuiet, setLanguages, setAway] as const;
