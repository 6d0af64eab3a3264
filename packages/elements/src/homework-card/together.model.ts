import type { Problem, ProblemStep } from '@family-partnering/contract';

/** Whether something stands at a step: all go on from it together, and nobody passes it over for others. */
export function stands(step: ProblemStep, { opened, notes, tries }: Pick<Problem, 'opened' | 'notes' | 'tries'>): boolean {
  if (step === 'see') return opened;
  return step === 'try' ? tries.length > 0 : notes.some((note) => note.step === step);
}
