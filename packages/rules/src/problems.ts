import { PROBLEM_STEPS, type Context, type Draft, type Id, type Member, type Problem, type ProblemStep, type Reads, type Scope, type Stored, type Value } from '@family-partnering/contract';
import { ownPlace } from './circles.js';
import { unknown, type Sides } from './define.js';
import { isSchool, mayKnow, waitsFor } from './homeworks.js';
import { change } from './records.js';

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

/** The same talk a bit further on. It waits for school while nobody of the school has said anything, or is asked to try something (H6). */
export const turned = (record: ProblemRecord, values: Partial<Value<Problem>>, now: string): Draft<Value<Problem>> => {
  const draft = change(record, values);
  return waitsFor(draft, waitsForSchool(draft.value!) ? 'school' : undefined, now);
};

export function waitsForSchool({ asked, ready, notes, tries, decision }: Pick<Value<Problem>, 'asked' | 'ready' | 'notes' | 'tries' | 'decision'>): boolean {
  if (tries.some(({ state, owner }) => state === 'asked' && isSchool(owner.side))) return true;
  if (decision !== undefined && decision.what !== 'change') return false;
  const said = asked.some(({ person, side }) => isSchool(side) && ready.includes(person)) || [...notes, ...tries].some(({ by }) => isSchool(by.side));
  return !said;
}

/** Whether something stands at a step. */
export function stands(step: ProblemStep, { opened, notes, tries, lookAgain, decision }: Pick<Problem, 'opened' | 'notes' | 'tries' | 'lookAgain' | 'decision'>): boolean {
  if (step === 'see') return opened;
  if (step === 'try') return tries.length > 0;
  return step === 'look' ? lookAgain !== undefined || decision !== undefined : notes.some((note) => note.step === step);
}

/**
 * How far all are: as far as something was said, and one step on when somebody asks for it. A step at which nothing stands is
 * passed over by each for themselves: it goes away for nobody else (H8).
 */
export function reached(problem: Value<Problem>, wanted: ProblemStep | undefined): ProblemStep {
  if (!problem.opened) return 'see';
  const said = PROBLEM_STEPS.findLastIndex((step) => stands(step, problem));
  const goesTo = wanted === undefined ? 0 : Math.min(PROBLEM_STEPS.indexOf(wanted), said + 1);
  return PROBLEM_STEPS[Math.max(PROBLEM_STEPS.indexOf(problem.step), goesTo)]!;
}
