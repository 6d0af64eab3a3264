import type { AnswerTry, Id, LookAgain, OpenProblem, Problem, ProblemGoOn, SetProblemView, Touchpoint } from '@family-partnering/contract';
import { inWords, named, scopeOf, type NewId, type Said } from './homework-card.actions.js';

export function openProblem(touchpoint: Touchpoint, people: readonly Id[], home: string | undefined, newId: NewId): OpenProblem {
  return { id: newId(), type: 'problem.open', scope: scopeOf(touchpoint), problem: newId(), circle: touchpoint.circle, touchpoint: touchpoint.id, about: touchpoint.title, people, ...named(home) };
}

export const setView = (problem: Problem, said: Said, ready: boolean, newId: NewId): SetProblemView =>
  ({ id: newId(), type: 'problem.view', scope: scopeOf(problem), problem: problem.id, text: said.text, language: inWords(said.tag), ready });

export const goOn = (problem: Problem, more: Partial<Omit<ProblemGoOn, 'id' | 'type' | 'scope' | 'problem' | 'note'>>, newId: NewId): ProblemGoOn =>
  ({ id: newId(), type: 'problem.step', scope: scopeOf(problem), problem: problem.id, note: newId(), step: problem.step, text: '', ...more });

export const answerTry = (problem: Problem, one: Id, yes: boolean, newId: NewId): AnswerTry => ({ id: newId(), type: 'problem.yes', scope: scopeOf(problem), problem: problem.id, try: one, yes });

export const lookAgain = (problem: Problem, more: Pick<LookAgain, 'on' | 'decision' | 'step'>, newId: NewId): LookAgain => ({ id: newId(), type: 'problem.look-again', scope: scopeOf(problem), problem: problem.id, ...more });

/** The decision that it goes on as a step of the plan: its owner is asked there, and says yes or no there. */
export const makeStep = (problem: Problem, { plan, ...words }: { readonly plan: Id; readonly what: string; readonly owner: Id; readonly when: string }, newId: NewId): LookAgain =>
  lookAgain(problem, { decision: 'plan', step: { plan, step: newId(), ...words } }, newId);
