import type { Id, Opportunity, TaskStep } from '@family-partnering/contract';
import { translated, type Piece } from './opportunity-picker.model.js';

/** One step as the reader has it: what it is, and each of its texts with its language. */
export interface StepWords {
  readonly id: Id;
  readonly step: TaskStep;
  readonly ask: Piece;
  readonly lines: readonly Piece[];
}

/** The steps of what can be done at once. Of a translation that lacks a step, or some of its lines, these stay as they were written. */
export function stepsOf(item: Opportunity, tag: string): readonly StepWords[] {
  const other = translated(item, tag);
  return (item.task ?? []).map((step) => {
    const its = other?.task?.find(({ id }) => id === step.id);
    const own = (text: string): Piece => ({ text, tag: item.language.tag });
    const put = (text: string): Piece => ({ text, tag: other!.tag });
    const { lines = [] } = step;
    return { id: step.id, step, ask: its ? put(its.ask) : own(step.ask), lines: its?.lines?.length === lines.length ? its.lines.map(put) : lines.map(own) };
  });
}

/** What is asked of whoever comes, what is not, and who sees it. */
export function checksOf(item: Opportunity, tag: string): { readonly asked: Piece; readonly notAsked: Piece; readonly seenBy: Piece; readonly paid: boolean } | undefined {
  const { checks, language } = item;
  if (!checks) return undefined;
  const other = translated(item, tag);
  const one = (field: 'asked' | 'notAsked' | 'seenBy'): Piece => {
    const text = other?.checks?.[field];
    return text ? { text, tag: other!.tag } : { text: checks[field], tag: language.tag };
  };
  return { asked: one('asked'), notAsked: one('notAsked'), seenBy: one('seenBy'), paid: checks.paid };
}
