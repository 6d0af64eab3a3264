import type { Answer, Card, Circle, Felt, HomeworkChange, Id } from '@family-partnering/contract';

/** What waits for school: stuck notes and questions are met personally, however long it takes (H6). */
export const waitsForSchool = ({ sort, met }: Answer): boolean => sort !== 'did' && met === undefined;

/** Stuck notes that wait for school, by the step at which they are, the most first. */
export function stuckByStep(answers: readonly Answer[]): readonly { readonly step: number | undefined; readonly notes: readonly Answer[] }[] {
  const open = answers.filter((one) => one.sort === 'stuck' && waitsForSchool(one));
  const steps = [...new Set(open.map(({ step }) => step))];
  return steps.map((step) => ({ step, notes: open.filter((one) => one.step === step) })).sort((a, b) => b.notes.length - a.notes.length);
}

/** What the class's families said of one of the three questions. Counts alone: nobody is ranked by it. */
export function feltCounts(answers: readonly Answer[]): readonly { readonly about: Felt['about']; readonly yes: number; readonly partly: number; readonly 'not-yet': number }[] {
  return (['understood', 'enjoyed', 'informed'] as const).flatMap((about) => {
    const felt = answers.flatMap((one) => (one.felt?.about === about ? [one.felt.how] : []));
    const count = (how: Felt['how']): number => felt.filter((one) => one === how).length;
    return felt.length === 0 ? [] : [{ about, yes: count('yes'), partly: count('partly'), 'not-yet': count('not-yet') }];
  });
}

/** What a new card begins with: the last one, but for its title and days. */
export function fromLast(cards: readonly Card[]): Card | undefined {
  return cards.reduce<Card | undefined>((last, card) => (last === undefined || card.at > last.at ? card : last), undefined);
}

/** A teacher's students, grade by grade. */
export function grades(circles: readonly Circle[]): readonly { readonly grade: string; readonly circles: readonly Id[] }[] {
  const all = [...new Set(circles.map(({ grade }) => grade))].sort();
  return all.map((grade) => ({ grade, circles: circles.filter((one) => one.grade === grade).map(({ id }) => id) }));
}

/** Words for staff alone, beside the three that families see (H7): stuck, paused, swapped. */
export function staffTags(answers: readonly Answer[], changes: readonly HomeworkChange[]): readonly ('stuck' | 'paused' | 'swapped')[] {
  const agreed = changes.filter(({ state }) => state === 'agreed');
  return [
    ...(answers.some((one) => one.sort === 'stuck' && waitsForSchool(one)) ? ['stuck' as const] : []),
    ...(agreed.some(({ to, from }) => to !== undefined || from !== undefined) ? ['paused' as const] : []),
    ...(agreed.some(({ form }) => form !== '') ? ['swapped' as const] : []),
  ];
}

/** A code as somebody typed it: in capitals, without spaces. */
export const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** One of each line, as many as a card may hold. */
export const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 8);
