import {
  ROSTER, type Circle, type Context, type Draft, type Grant, type Id, type Member, type Person, type Reads, type RosterCircle, type RosterEnd, type RosterMember,
  type RosterPerson, type RosterSchool, type School, type Scope, type Stored, type Value,
} from '@family-partnering/contract';
import { everyone, isIn, memberId } from './circles.js';
import { defineRule, refuse, type Sides } from './define.js';
import { endPlace, endSeats, keysOf, planKeysOf, seenThrough, threadsOf } from './departures.js';
import { grant, ifNew, made, plain } from './records.js';

/** The roster is an actor of its own: no person, on any side, writes it here. */
const NOBODY: Sides = {
  home: 'Who belongs to a circle comes from the school’s roster; a family corrects it in the circle, and the school confirms.',
  student: 'Who belongs to a circle comes from the school’s roster; a student names trusted adults in the circle.',
  school: 'The import of the roster does this, no member of staff by hand.',
  community: 'Who belongs to a circle comes from the school’s roster.',
};

const onlyRoster = (context: Context): void => {
  if (context.actor.person !== ROSTER) throw refuse('forbidden', 'roster-only');
};

/** The whole of one circle: who is in it now. Whoever is on record and not in here has departed. */
export const rosterCircle = /* @__PURE__ */ defineRule<RosterCircle>({
  type: 'roster.circle',
  sides: NOBODY,
  scopes: (action) => [action.scope, ...action.members.map(({ person: { id: personId } }): Scope => `person:${personId}`), ...action.restricted.map((personId): Scope => `person:${personId}`)],
  may: (_target, _read, context) => (onlyRoster(context), true),
  decide(action, read, context) {
    onlyRoster(context);
    const student = action.members.find((member) => member.person.id === action.student);
    if (student === undefined || action.scope !== `circle:${action.circle}`) throw refuse('invalid', 'student-not-in-circle');
    const wanted = action.members.filter((member) => !action.restricted.includes(member.person.id));
    const departed = everyone(read, action.circle).filter((member) => isIn(member) && !wanted.some(({ person: { id: personId } }) => personId === member.value!.person));
    const places = wanted.map((member) => placeOf(action.circle, member));
    return [
      ...ifNew(read.get<Value<Circle>>('circle', action.circle), made<Circle>('circle', action.circle, action.scope, [`circle:${action.circle}`], { called: [student.person.called] }, {
        ...plain, student: action.student, called: student.person.called, grade: action.grade, band: action.band,
      })),
      ...departed.length === 0 ? [] : endSeats(read, threadsOf(read, action.circle), departed.map(({ value }) => value!.person), action.id, context, places),
      ...departed.flatMap((member) => endPlace(read, member, context.actor.tenant)),
      ...wanted.flatMap((member) => arrive(read, action, member, context)),
    ];
  },
});

function placeOf(circle: Id, { person: who, relation, household, until }: RosterMember): Value<Member> {
  return {
    ...plain, circle, person: who.id, called: who.called, side: who.side, relation, by: who.by, state: 'in', home: household ?? 'shared',
    ...(household === undefined ? {} : { household }), ...(until === undefined ? {} : { until }),
  };
}

/** A person of this circle: their own record, their place, and the keys that it gives. */
function arrive(read: Reads, action: RosterCircle, member: RosterMember, context: Context): readonly Draft[] {
  const memberKey = memberId(action.circle, member.person.id);
  const before = read.get<Value<Member>>('member', memberKey);
  const place = renewed(placeOf(action.circle, member), before?.value ?? undefined);
  const moved = before?.value != null && before.value.household !== place.household ? keysOf(before.value, context.actor.tenant) : [];
  return [
    ...personDraft(read, member.person, seenThrough(place)),
    ...ifNew(before, made<Member>('member', memberKey, action.scope, seenThrough(place), { circle: [action.circle, member.person.id] }, place)),
    ...moved.filter((key) => !keysOf(place, context.actor.tenant).includes(key)).map((key) => {
      const open = grant(member.person.id, key, action.circle, action.scope);
      return { ...open, value: { ...(open.value as object), ended: true } };
    }),
    ...[...keysOf(place, context.actor.tenant), ...planKeysOf(read, place)].flatMap((key) => {
      const draft = grant(member.person.id, key, action.circle, action.scope, place.until === undefined ? {} : { until: place.until });
      return ifNew(read.get<Value<Grant>>('grant', draft.id), draft as Draft<Value<Grant>>);
    }),
  ];
}

/** A family's longer consent to a partner stands above the roster's earlier date. */
function renewed(place: Value<Member>, before: Value<Member> | undefined): Value<Member> {
  const longer = place.side === 'community' && place.until !== undefined && before?.state === 'in' && before.until !== undefined && before.until > place.until;
  return longer ? { ...place, until: before.until } : place;
}

/** What the person has said themselves stands above what the roster says of them. */
function personDraft(read: Reads, person: RosterPerson, seenBy: readonly string[]): readonly Draft[] {
  const before = read.get<Value<Person>>('person', person.id);
  const { id: personId, ...roster } = person;
  const known = before?.value;
  const told = known?.toldAt === undefined ? {} : { little: undefined, ...pick(known, ['speaks', 'reads', 'little', 'means', 'quiet', 'way', 'toldAt']) };
  const value: Value<Person> = { ...plain, ...roster, ...(known == null ? {} : pick(known, ['way', 'away'])), ...told };
  const audience = [...new Set([`person:${personId}`, ...(before?.audience ?? []), ...seenBy])];
  return ifNew(before, made<Person>('person', personId, `person:${personId}`, audience, { called: [person.called, personId] }, value));
}

function pick<V extends object, K extends keyof V>(value: V, keys: readonly K[]): Partial<Pick<V, K>> {
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]]))) as Partial<Pick<V, K>>;
}

/** The student is no longer on the roster: every place in the circle ends. */
export const rosterEnd = /* @__PURE__ */ defineRule<RosterEnd>({
  type: 'roster.end',
  sides: NOBODY,
  scopes: (action) => [action.scope],
  may: (_target, _read, context) => (onlyRoster(context), true),
  decide(action, read, context) {
    onlyRoster(context);
    if (action.scope !== `circle:${action.circle}`) throw refuse('invalid', 'another-circle');
    const members = everyone(read, action.circle).filter(isIn);
    // Everybody goes, so nobody comes in to answer: a circle that has ended is closed, not handed on.
    return [
      ...members.flatMap((member) => endPlace(read, member, context.actor.tenant)),
      ...closeThreads(read, action.circle, members.map(({ value }) => value!.person)),
    ];
  },
});

function closeThreads(read: Reads, circle: Id, people: readonly Id[]): readonly Draft[] {
  const grants = people.flatMap((personId) => read.list<Value<Grant>>('grant', 'place', [circle, personId], { limit: 5000 }));
  return grants.filter(({ value }) => value !== null && !value.ended && value.audience.startsWith('thread:'))
    .map(({ kind, id: grantKey, scope, audience, index, value }) => ({ kind, id: grantKey, scope, audience, index, value: { ...value!, ended: true } }));
}

/** The school's own settings, its staff, and who reads what is passed for safety. */
export const rosterSchool = /* @__PURE__ */ defineRule<RosterSchool>({
  type: 'roster.school',
  sides: NOBODY,
  scopes: (action) => [action.scope, ...action.staff.map((member): Scope => `person:${member.id}`)],
  may: (_target, _read, context) => (onlyRoster(context), true),
  decide(action, read, context) {
    onlyRoster(context);
    const { id: tenant, ...settings } = action.school;
    if (tenant !== context.actor.tenant || action.scope !== `tenant:${tenant}`) throw refuse('invalid', 'another-school');
    const keys = action.staff.flatMap((member) => [`tenant:${tenant}`, ...(action.safetyTeam.includes(member.id) ? [`safety:${tenant}`] : [])].map((key) => grant(member.id, key, `staff:${tenant}`, action.scope)));
    const held = read.list<Value<Grant>>('grant', 'place', [`staff:${tenant}`], { limit: 50_000 });
    const ended = held.filter(({ id: grantKey, value }) => value !== null && !value.ended && !keys.some((draft) => draft.id === grantKey));
    return [
      ...ifNew(read.get<Value<School>>('school', tenant), made<School>('school', tenant, action.scope, [`tenant:${tenant}`], { all: [tenant] }, { ...plain, ...settings })),
      ...action.staff.flatMap((member) => personDraft(read, member, [`tenant:${tenant}`])),
      ...keys.flatMap((draft) => ifNew(held.find(({ id: grantKey }) => grantKey === draft.id) as Stored<unknown> | undefined, draft)),
      ...ended.map(({ kind, id: grantKey, scope, audience, index, value }) => ({ kind, id: grantKey, scope, audience, index, value: { ...value!, ended: true } })),
    ];
  },
});

export const rosterRules = [rosterCircle, rosterEnd, rosterSchool] as const;
