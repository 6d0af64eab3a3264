import type { Context, Id, Member, Problem, Reads, Scope, Stored, Value } from '@family-partnering/contract';
import { ownPlace } from './circles.js';
import { unknown, type Sides } from './define.js';
import { mayKnow } from './homeworks.js';

export const TOGETHER: Sides = { home: true, student: true, school: true, community: 'A partner is asked to help in the talk, by those who gave consent; what a home and school see of a student is not theirs to read.' };

export type ProblemRecord = Stored<Value<Problem>> & { readonly value: Value<Problem> };

/** One that the actor may see: it is of their home, or they are the student or of the school. */
export function problemOf(read: Reads, problem: Id, scope: Scope, context: Context): { record: ProblemRecord; place: Value<Member> } {
  const record = read.get<Value<Problem>>('problem', problem);
  if (record?.value == null || record.scope !== scope) throw unknown();
  const place = ownPlace(read, record.value.circle, context);
  if (!mayKnow(place, record.value.home)) throw unknown();
  return { record: record as ProblemRecord, place };
}
