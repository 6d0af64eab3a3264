import type { Contribution, Id } from '@family-partnering/contract';
import type { Piece } from './opportunity-picker.model.js';
import type { StepWords } from './pieces.model.js';

/** How often each choice of one step was made; of a page that was read, how often each line was marked as not clear. */
export interface Tally {
  readonly id: Id;
  readonly ask: Piece;
  readonly isReading: boolean;
  readonly counts: readonly { readonly line: Piece; readonly count: number }[];
  /** How many answered it. */
  readonly of: number;
}

/** What came of the steps that can be counted. Choices that nobody made are told too, in the order in which they were asked. */
export function tallies(steps: readonly StepWords[], done: readonly Contribution[]): readonly Tally[] {
  return steps.flatMap(({ id, step, ask, lines }): readonly Tally[] => {
    if (lines.length === 0 || !['choose', 'vote', 'read'].includes(step.how)) return [];
    const answers = done.flatMap((one) => one.answers.filter((answer) => answer.step === id));
    const isReading = step.how === 'read';
    const count = (at: number): number => answers.filter(({ line, marked }) => (isReading ? marked?.includes(at) : line === at)).length;
    return [{ id, ask, isReading, of: answers.length, counts: lines.map((line, at) => ({ line, count: count(at) })) }];
  });
}
