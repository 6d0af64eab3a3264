import type { Answer, HomeworkChange, Id, Problem, Touchpoint } from '@family-partnering/contract';

/** One card on which something of a family stands or waits, and what waits. */
export interface FamilyLine {
  readonly id: Id;
  readonly what: readonly ('started' | 'stuck' | 'question' | 'change' | 'together')[];
}

/**
 * What families started, and what else waits for school, one line for each card; what waits stands first.
 * Stuck notes and questions to a card of the class stand in that class's answers, where they are met together.
 */
export function familyLines(started: readonly Touchpoint[], answers: readonly Answer[], changes: readonly HomeworkChange[], problems: readonly Problem[]): readonly FamilyLine[] {
  const lines = new Map<Id, FamilyLine['what']>(started.map(({ id, waits }) => [id, waits === undefined ? [] : ['started']]));
  const add = (id: Id, what: FamilyLine['what'][number]): void => {
    const known = lines.get(id) ?? [];
    if (!known.includes(what)) lines.set(id, [...known, what]);
  };
  for (const { touchpoint, card, sort } of answers) if (card === undefined && sort !== 'did') add(touchpoint, sort);
  for (const { touchpoint } of changes) add(touchpoint, 'change');
  for (const { touchpoint } of problems) if (touchpoint !== undefined) add(touchpoint, 'together');
  const all = [...lines].map(([id, what]) => ({ id, what }));
  return [...all.filter(({ what }) => what.length > 0), ...all.filter(({ what }) => what.length === 0)];
}
