import type { Answer, Audience, Author, Context, Draft, Id, Member, Met, Reads, Scope, Stored, Touchpoint, Value } from '@family-partnering/contract';
import { everyone, isIn, ownPlace } from './circles.js';
import { refuse, unknown } from './define.js';
import { circleKey, homeKey, staffKey, studentKey } from './keys.js';
import { change } from './records.js';

/** What a student tells the school alone, so that no home sees it. */
export const STUDENT_ALONE = 'student';

export type TouchpointRecord = Stored<Value<Touchpoint>> & { readonly value: Value<Touchpoint> };

export const authorOfPlace = ({ person, called, side, relation }: Value<Member>): Author => ({ person, called, side, role: relation });

/** Home, student and community answer to school, and school to them. */
export const isSchool = (side: Author['side']): boolean => side === 'school';

/** Whether somebody with this place may know of what belongs to a home, to the student alone, or to all homes. */
export function mayKnow(place: Value<Member>, home: string): boolean {
  if (home === 'shared' || place.side === 'school' || place.side === 'student') return true;
  return place.side === 'home' && place.household === home;
}

/** A card's copy that the actor may see, inside the scope that the action named; any other does not exist. */
export function touchpointOf(read: Reads, touchpoint: Id, scope: Scope, context: Context): { record: TouchpointRecord; place: Value<Member> } {
  const record = read.get<Value<Touchpoint>>('touchpoint', touchpoint);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const place = ownPlace(read, record.value.circle, context);
  if (!mayKnow(place, record.value.home)) throw unknown();
  return { record: record as TouchpointRecord, place };
}

/** Whose it is: a home's own is its own; a student or school names the home, and it has to be one of this student's. */
export function homeFor(place: Value<Member>, wanted: Id | undefined, of: string, circle: Id, read: Reads): string {
  if (place.side === 'home') {
    if (wanted !== undefined && wanted !== place.household) throw unknown();
    return place.household!;
  }
  const home = wanted ?? (of === 'shared' ? STUDENT_ALONE : of);
  if (of !== 'shared' && home !== of) throw refuse('invalid', 'another-home');
  if (home === STUDENT_ALONE) return home;
  if (!everyone(read, circle).some((member) => isIn(member) && member.value!.side === 'home' && member.value!.household === home)) throw unknown();
  return home;
}

/** The household wall: one home, the student and school; or the student and school alone (A1). */
export function seenBy(circle: Id, home: string): readonly Audience[] {
  if (home === 'shared') return [circleKey(circle)];
  const within = [studentKey(circle), staffKey(circle)];
  return home === STUDENT_ALONE ? within : [homeKey(circle, home), ...within];
}

/** By which keys what belongs to a touch point is found. */
export const besideIndex = (touchpoint: Id, circle: Id, at: string) => ({ recent: [at], touchpoint: [touchpoint, at], circle: [circle, at] });

export const answerIndex = (answer: Pick<Value<Answer>, 'touchpoint' | 'card' | 'circle' | 'at'>) => ({
  ...besideIndex(answer.touchpoint, answer.circle, answer.at), ...(answer.card === undefined ? {} : { card: [answer.card, answer.at] }),
});

/** The same, found by whom it waits for; or by nobody, once it waits no more (H6). @param at since when */
export function waitsFor<V extends object>(draft: Draft<V>, who: 'school' | 'family' | undefined, at: string): Draft<V> {
  const { waits: _index, ...index } = draft.index;
  const { waits: _value, ...value } = draft.value as V & { readonly waits?: unknown };
  if (who === undefined) return { ...draft, index, value: value as V };
  return { ...draft, index: { ...index, waits: [who, at] }, value: { ...value, waits: who } as unknown as V };
}

/** Met by somebody of the school: it waits no more. */
export const metBy = <V extends { readonly met?: Met }>(record: Stored<V>, met: Met): Draft<V> => waitsFor(change<V>(record, { met } as unknown as Partial<V>), undefined, met.at);

/** An id is used for one thing only, by the one who made it. */
export function fresh(read: Reads, kind: string, id: Id): void {
  if (read.get(kind, id) !== undefined) throw refuse('invalid', 'id-taken');
}

/** Something of this touch point that the actor may see. */
export function besideOf<V extends { readonly touchpoint: Id; readonly home: string }>(read: Reads, kind: string, id: Id, scope: Scope, context: Context) {
  const record = read.get<V>(kind, id);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const { record: touchpoint, place } = touchpointOf(read, record.value.touchpoint, scope, context);
  if (!mayKnow(place, record.value.home)) throw unknown();
  return { record: record as Stored<V> & { readonly value: V }, touchpoint, place };
}
