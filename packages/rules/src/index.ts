import type { Action, Rule } from '@family-partnering/contract';
import { circleRules } from './circle.js';
import { markRules } from './mark.js';
import { messageRules } from './message.js';
import { personRules } from './person.js';
import { rosterRules } from './roster.js';
import { threadRules } from './thread.js';

export { familyKinds } from './kinds.js';
export { symmetryTable, undeclared, type SymmetryRow } from './symmetry.js';

/** Every rule there is: what a server runs. A widget imports its own subject's rules alone. */
export const familyRules: readonly Rule<Action>[] = [
  ...threadRules, ...markRules, ...messageRules, ...personRules, ...circleRules, ...rosterRules,
] as readonly unknown[] as readonly Rule<Action>[];
