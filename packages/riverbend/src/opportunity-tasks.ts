import type { Id, TaskStep } from '@family-partnering/contract';
import type { Ask } from './wording/wording.types.js';

/** How each step of something done at once is answered; the words come from the wording of a language. */
type Way = Pick<TaskStep, 'how' | 'optional'>;

const way = (how: TaskStep['how']): Way => ({ how });
const ifYouLike = (how: TaskStep['how']): Way => ({ how, optional: true });

/** The eighteen that can be done at once. What is spoken or photographed may be written instead. */
const WAYS: Readonly<Record<Id, readonly Way[]>> = {
  'o-01': [way('choose'), ifYouLike('write')],
  'o-03': [way('photograph')],
  'o-04': [way('speak')],
  'o-06': [way('read'), ifYouLike('write')],
  'o-07': [way('vote')],
  'o-12': [way('speak')],
  'o-13': [way('read'), way('choose')],
  'o-15': [way('choose'), way('write')],
  'o-16': [way('photograph')],
  'o-17': [way('speak')],
  'o-19': [way('write'), way('write'), ifYouLike('write')],
  'o-20': [way('read'), ifYouLike('write')],
  'o-31': [way('speak'), way('speak'), way('speak')],
  'o-46': [way('write')],
  'o-54': [way('read'), ifYouLike('write')],
  'o-56': [way('write')],
  'o-57': [way('choose'), way('choose'), way('choose'), way('write')],
  'o-58': [way('vote')],
};

/** The task of one of them in one language. Steps have the same ids in each. */
export function taskOf(opportunity: Id, asks: Readonly<Record<Id, readonly Ask[]>>): readonly TaskStep[] | undefined {
  return WAYS[opportunity]?.map((step, at) => {
    const [ask, ...lines] = asks[opportunity]![at]!;
    return { id: 'abcd'[at]!, ...step, ask, ...(lines.length === 0 ? {} : { lines }) };
  });
}
