import type { Begun as Kept, FileReference, Id, StepAnswer, TaskStep } from '@family-partnering/contract';
import { isAnswered } from '@family-partnering/rules/opportunity.words';

/** What is begun, and at which step, as this device has it. */
export interface Begun {
  readonly opportunity: Id;
  readonly at: number;
  readonly answers: readonly StepAnswer[];
  /** What was recorded or photographed. */
  readonly files?: readonly FileReference[];
  /** The action by which the server was last told of it. */
  readonly told?: Id;
  /** Steps for which another device has a recording. */
  readonly elsewhere?: readonly Id[];
}

/**
 * One state out of what this device has and what the server was told, perhaps by another device. The later one counts (ids of version 7 tell their time);
 * what it lacks is taken from the other one, so that nothing that was answered is gone.
 */
export function goOn(here: Begun | undefined, kept: Kept | undefined): Begun | undefined {
  if (!kept) return here;
  const there: Begun = { opportunity: kept.opportunity, at: kept.step, answers: kept.answers, told: kept.changedBy, elsewhere: kept.elsewhere };
  if (!here) return there;
  const isLater = here.told !== undefined && kept.changedBy > here.told;
  const [first, second] = isLater ? [there, here] : [here, there];
  const more = second.answers.filter(({ step }) => first.answers.every((one) => one.step !== step));
  const answers = [...first.answers, ...more];
  const used = new Set(answers.flatMap(({ files = [] }) => files));
  return { ...here, at: first.at, answers, files: (here.files ?? []).filter(({ id }) => used.has(id)), elsewhere: there.elsewhere! };
}

/** Where one goes on: at the step that was open, or at an earlier one that is not answered on this device. */
export function openStep(steps: readonly TaskStep[], { at, answers }: Pick<Begun, 'at' | 'answers'>): number {
  const first = steps.findIndex((step) => step.optional !== true && !isAnswered(step, answers.find((one) => one.step === step.id)));
  return Math.max(0, Math.min(at, steps.length - 1, first < 0 ? steps.length - 1 : first));
}

/** What the server is told of it: no files, and which steps have one here. */
export function toldOf(at: number, answers: readonly StepAnswer[]): { readonly step: number; readonly answers: readonly StepAnswer[]; readonly elsewhere: readonly Id[] } {
  const bare = answers.map(({ files: _, ...answer }) => answer);
  const says = ({ line, marked, text }: StepAnswer): boolean => line !== undefined || marked !== undefined || (text ?? '') !== '';
  return { step: at, answers: bare.filter(says), elsewhere: answers.filter(({ files }) => files !== undefined).map(({ step }) => step) };
}
