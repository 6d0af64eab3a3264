import { composedId, type Audience, type Id, type Scope, type Side } from '@family-partnering/contract';

// Every audience key is made here, and nowhere else. A key is a name and parts; the sign between them cannot stand inside a part,
// so that no two keys of different parts are ever the same: whoever starts a thread called `a:1` holds no key of the thread `a`.

const BETWEEN = /[%:]/g;
const key = (name: string, ...parts: readonly (Id | number)[]): Audience => [name, ...parts.map((part) => String(part).replace(BETWEEN, encodeURIComponent))].join(':');

/** The key that everyone holds without a grant: their own. Alone under its name, as the storages know it. */
export const personKey = (person: Id): Audience => `person:${person}`;
/** Everyone at the school. */
export const tenantKey = (tenant: Id): Audience => key('tenant', tenant);
/** Who reads what was passed for safety. */
export const safetyKey = (tenant: Id): Audience => key('safety', tenant);

/** Everyone in a circle. */
export const circleKey = (circle: Id): Audience => key('circle', circle);
/** The child's record: every home, the student and school, never a partner. */
export const homesKey = (circle: Id): Audience => key('homes', circle);
export const homeKey = (circle: Id, household: Id): Audience => key('home', circle, household);
export const studentKey = (circle: Id): Audience => key('student', circle);
export const staffKey = (circle: Id): Audience => key('staff', circle);
/** A partner's own: what is shared with them ends with their place. */
export const partnerKey = (circle: Id, person: Id): Audience => key('partner', circle, person);
/** One person's own in a circle: what is theirs alone there, and no longer than their place. */
export function placeKey(circle: Id, { person, side }: { readonly person: Id; readonly side: Side }): Audience {
  if (side === 'student') return studentKey(circle);
  return side === 'community' ? partnerKey(circle, person) : key('place', circle, person);
}

const PLAN = 'plan:';
/** Whoever was let into one plan holds this key of it; a plan carries it from the first day, so that letting somebody in changes nothing of the plan. */
export const planKey = (plan: Id): Audience => key('plan', plan);
/** The plan whose key this is. Ids of plans are made by people, and so hold no sign that would have been written otherwise. */
export const planOfKey = (audience: Audience): Id | undefined => (audience.startsWith(PLAN) ? audience.slice(PLAN.length) : undefined);

export const threadKey = (thread: Id): Audience => key('thread', thread);
export const chapterKey = (thread: Id, chapter: number): Audience => key('thread', thread, chapter);
/** One person's place in one thread, since they came: seen through it is what lies between a message and something that not all inside may see. */
export const seatKey = (thread: Id, { person, from }: { readonly person: Id; readonly from: number }): Audience => key('seat', thread, from, person);

const OF_CIRCLE: ReadonlySet<string> = new Set(['circle', 'homes', 'home', 'student', 'staff', 'partner', 'place']);
/** The circle whose key this is, whoever in it holds it. */
export function circleOfKey(audience: Audience): Id | undefined {
  const [name, circle] = audience.split(':');
  return circle !== undefined && OF_CIRCLE.has(name!) ? decodeURIComponent(circle) : undefined;
}

/** Giving the same key twice is one grant. */
export const grantId = (person: Id, audience: Audience, place: Id): Id => composedId(person, audience, place);

/** What an action on a circle locks. */
export const inCircle = (circle: Id): Scope => `circle:${circle}`;
