import {
  memberId, ROSTER, type Audience, type Circle, type Context, type Draft, type Grant, type Id, type Member, type Person, type Reads, type RosterCircle, type RosterEnd, type RosterMember,
  type RosterPerson, type RosterSchool, type School, type Scope, type Stored, type Value,
} from '@family-partnering/contract';
import { everyone, isIn, lasts, type MemberRecord } from './circles.js';
import { defineRule, refuse, type Sides } from './define.js';
import { endPlace, endSeats, keysOf, planKeysOf, seenThrough, threadsOf } from './departures.js';
import { circleKey, circleOfKey, inCircle, personKey, safetyKey, tenantKey } from './keys.js';
import { change, grant, ifNew, plain, put } from './records.js';
import { homeOf, inside, seatsUntil, type ThreadRecord } from './threads.js';

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
    if (student === undefined || action.scope !== inCircle(action.circle)) throw refuse('invalid', 'student-not-in-circle');
    const before = everyone(read, action.circle);
    const wanted = action.members.filter((member) => !action.restricted.includes(member.person.id)).map((member) => ({ ...member, place: placeFor(action.circle, member, before) })).filter(({ place }) => lasts(place, context.now));
    const places = wanted.map(({ place }) => place);
    const departed = before.filter((member) => isIn(member) && !places.some(({ person }) => person === member.value!.person));
    return [
      ...ifNew(read.get<Value<Circle>>('circle', action.circle), put<Circle>('circle', action.circle, action.scope, [circleKey(action.circle)], { called: [student.person.called] }, {
        ...plain, student: action.student, called: student.person.called, grade: action.grade, band: action.band,
      })),
      ...talks(read, action.circle, before, departed, places, context),
      ...departed.flatMap((member) => endPlace(read, member, context.actor.tenant)),
      ...action.restricted.flatMap((person) => unseen(read, person, action.circle)),
      ...wanted.flatMap((member) => arrive(read, action, member, context)),
    ];
  },
});

/** Who leaves the talks of a circle, and until when those who stay are in them. */
function talks(read: Reads, circle: Id, before: readonly MemberRecord[], departed: readonly MemberRecord[], places: readonly Value<Member>[], context: Context): readonly Draft[] {
  const known = places.flatMap((place) => before.flatMap((member) => (isIn(member) && member.value!.person === place.person ? [{ place, was: member.value! }] : [])));
  const moved = known.flatMap(({ place, was }) => (was.household === place.household ? [] : [place]));
  const otherDay = known.flatMap(({ place, was }) => (was.until === place.until ? [] : [place]));
  if (departed.length + moved.length + otherDay.length === 0) return [];
  const whoLeaves = leavers(departed, moved, read);
  return threadsOf(read, circle).flatMap((record) => {
    const ended = endSeats(read, [record], whoLeaves, context, places);
    // Whoever stays, stays in the talk as it is once the others have left.
    const after = ended.find(({ kind, id }) => kind === 'thread' && id === record.id);
    return [...ended, ...seatsUntil({ ...record, ...after } as ThreadRecord, new Map(otherDay.map(({ person, until }) => [person, until])))];
  });
}

/** Who leaves a talk: whoever departed, and whoever lives in another home than the one whose talk it is. */
const leavers = (departed: readonly MemberRecord[], moved: readonly Value<Member>[], read: Reads) => (record: ThreadRecord): readonly Id[] => {
  const home = homeOf(record.value, read);
  return [...departed.map(({ value }) => value!.person), ...moved.filter(({ household }) => home !== 'shared' && home !== household).map(({ person }) => person)];
};

/** Whoever a court keeps away is seen by this circle no more: not what they say of themselves, and not what they said. */
function unseen(read: Reads, person: Id, circle: Id): readonly Draft[] {
  const record = read.get<Value<Person>>('person', person);
  const audience = record?.audience.filter((key) => circleOfKey(key) !== circle) ?? [];
  return record?.value == null || audience.length === record.audience.length ? [] : [{ ...change(record, {}), audience }];
}

function placeFor(circle: Id, { person: who, relation, household, until }: RosterMember, before: readonly MemberRecord[]): Value<Member> {
  const place: Value<Member> = {
    ...plain, circle, person: who.id, called: who.called, side: who.side, relation, by: who.by, state: 'in', home: household ?? 'shared',
    ...(household === undefined ? {} : { household }), ...(until === undefined ? {} : { until }),
  };
  return renewed(place, before.find(({ value }) => value?.person === who.id)?.value ?? undefined);
}

/** A person of this circle: their own record, their place, and the keys that it gives. */
function arrive(read: Reads, action: RosterCircle, member: RosterMember & { readonly place: Value<Member> }, context: Context): readonly Draft[] {
  const memberKey = memberId(action.circle, member.person.id);
  const before = read.get<Value<Member>>('member', memberKey);
  const { place } = member;
  const moved = before?.value != null && before.value.household !== place.household ? keysOf(before.value, context.actor.tenant) : [];
  return [
    ...personDraft(read, member.person, seenThrough(place), action.circle),
    ...ifNew(before, put<Member>('member', memberKey, action.scope, seenThrough(place), { circle: [action.circle, member.person.id] }, place)),
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

/** More time that a family gave a partner stands as long as the school's list names the day over which it was given. Another day is the school's new word. */
function renewed(place: Value<Member>, before: Value<Member> | undefined): Value<Member> {
  const stands = place.side === 'community' && place.until !== undefined && before?.state === 'in' && before.renewedFrom === place.until && before.until !== undefined;
  return stands ? { ...place, until: before.until, renewedFrom: before.renewedFrom } : place;
}

/** What the person has said themselves stands above what the roster says of them. A circle sees them by the place they have there now. */
function personDraft(read: Reads, person: RosterPerson, seenBy: readonly Audience[], circle?: Id): readonly Draft[] {
  const before = read.get<Value<Person>>('person', person.id);
  const { id: personId, ...roster } = person;
  const known = before?.value;
  const told = known?.toldAt === undefined ? {} : { little: undefined, ...pick(known, ['speaks', 'reads', 'little', 'means', 'quiet', 'way', 'toldAt']) };
  const value: Value<Person> = { ...plain, ...roster, ...(known == null ? {} : pick(known, ['way', 'away'])), ...told };
  const elsewhere = (before?.audience ?? []).filter((key) => circle === undefined || circleOfKey(key) !== circle);
  // In one order, whichever circle was told last: an import that says nothing new changes nothing.
  const audience = [...new Set([personKey(personId), ...elsewhere, ...seenBy])].sort();
  return ifNew(before, put<Person>('person', personId, `person:${personId}`, audience, { called: [person.called, personId] }, value));
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
    if (action.scope !== inCircle(action.circle)) throw refuse('invalid', 'another-circle');
    // Everybody goes, so nobody comes in to answer: a circle that has ended is closed, not handed on.
    const open = read.list<Value<Grant>>('grant', 'place', [action.circle], { limit: 100_000 }).filter(({ value }) => value !== null && !value.ended);
    return [
      ...everyone(read, action.circle).filter(isIn).flatMap((member) => endPlace(read, member, context.actor.tenant)),
      ...threadsOf(read, action.circle).filter(({ value }) => inside(value).length > 0).map((thread) => change(thread, { members: thread.value.members.map((seat) => (seat.state === 'in' ? { ...seat, state: 'ended' as const, until: context.now } : seat)) })),
      ...open.map((one) => change(one, { ended: true })),
    ];
  },
});

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
    const keys = action.staff.flatMap((member) => [tenantKey(tenant), ...(action.safetyTeam.includes(member.id) ? [safetyKey(tenant)] : [])].map((key) => grant(member.id, key, `staff:${tenant}`, action.scope)));
    const held = read.list<Value<Grant>>('grant', 'place', [`staff:${tenant}`], { limit: 50_000 });
    const ended = held.filter(({ id: grantKey, value }) => value !== null && !value.ended && !keys.some((draft) => draft.id === grantKey));
    return [
      ...ifNew(read.get<Value<School>>('school', tenant), put<School>('school', tenant, action.scope, [tenantKey(tenant)], { all: [tenant] }, { ...plain, ...settings })),
      ...action.staff.flatMap((member) => personDraft(read, member, [tenantKey(tenant)])),
      ...keys.flatMap((draft) => ifNew(held.find(({ id: grantKey }) => grantKey === draft.id) as Stored<unknown> | undefined, draft)),
      ...ended.map(({ kind, id: grantKey, scope, audience, index, value }) => ({ kind, id: grantKey, scope, audience, index, value: { ...value!, ended: true } })),
    ];
  },
});

export const rosterRules = [rosterCircle, rosterEnd, rosterSchool] as const;
