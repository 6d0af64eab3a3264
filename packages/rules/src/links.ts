import type { Circle, Context, Id, LinkedKind, MeetingWish, Member, Opportunity, Plan, PlanStep, Reads, Seat, Stored, Thread, Touchpoint, Value } from '@family-partnering/contract';
import { placeOf } from './circles.js';
import { refuse } from './define.js';
import { mayKnow } from './homeworks.js';
import { inCircle } from './keys.js';
import { organises } from './opportunities.js';
import { partnersOf, reaches, sharesOf } from './plans.js';
import { inside, seatFor } from './threads.js';

type Place = Value<Member>;
/** Whether somebody with this place in the circle, and this seat in the talk, sees the thing as it stands now. */
type Sees = (place: Place, seat: Seat) => boolean;
const nobody: Sees = () => false;

/** Who of a talk sees a thing that a message of it may be tied to. Of another circle, or unknown: nobody. */
export function seers(read: Reads, talk: { readonly circle: Id; readonly thread: Id }, what: LinkedKind, thing: Id): Sees {
  const record = read.get<never>(what, thing) as Stored<unknown> | undefined;
  if (record?.value == null) return nobody;
  if (what !== 'opportunity' && record.scope !== inCircle(talk.circle)) return nobody;
  switch (what) {
    case 'plan': return (place) => seesPlan(read, thing, record.value as Value<Plan>, place);
    case 'plan-step': return seersOfStep(read, record.value as Value<PlanStep>);
    case 'touchpoint': return (place) => mayKnow(place, (record.value as Value<Touchpoint>).home);
    case 'opportunity': return seersOfOffer(record.value as Value<Opportunity>);
    case 'meeting-wish': return seersOfWish(record.value as Value<MeetingWish>, talk.thread);
  }
}

function seesPlan(read: Reads, id: Id, plan: Pick<Value<Plan>, 'home'>, place: Place): boolean {
  return place.side === 'community' ? sharesOf(read, id, place.person).length > 0 : reaches(place, plan.home);
}

function seersOfStep(read: Reads, step: Value<PlanStep>): Sees {
  const plan = read.get<Value<Plan>>('plan', step.plan)?.value;
  if (plan == null) return nobody;
  return (place) => seesPlan(read, step.plan, plan, place) && (place.side === 'community' ? partnersOf(step).includes(place.person) : reaches(place, step.home));
}

const seersOfOffer = (offer: Value<Opportunity>): Sees =>
  offer.state === 'open' || offer.state === 'closed' ? () => true : ({ person }) => offer.origin.person === person || organises(offer, person);

const seersOfWish = (wish: Value<MeetingWish>, thread: Id): Sees => (_place, { from }) => wish.thread === thread && from <= wish.chapter;

/**
 * Nothing about a student of secondary age is decided in a talk that they are not in (T19). Words of such a talk may become something that
 * asks: it lies where the student sees it, and what is the student's to say is still theirs to say there. A wish to meet asks those in the talk, and a way to take part is nothing about the student.
 */
export function checkStudentSees(read: Reads, thread: Value<Thread>, what: LinkedKind, sees: Sees, { now }: Context): void {
  const circle = read.get<Value<Circle>>('circle', thread.circle)?.value;
  if (what === 'meeting-wish' || what === 'opportunity' || circle?.band !== 'secondary' || inside(thread).some(({ person }) => person === circle.student)) return;
  const student = placeOf(read, thread.circle, circle.student, now);
  if (student !== undefined && !sees(student, seatFor(read, student, now, thread.chapter))) throw refuse('forbidden', 'student-sees-first');
}
