import type { Action, Rule } from '@family-partnering/contract';
import { keepBegun } from '@family-partnering/rules/opportunity.begun';
import { doNow, setNotThisTime, suggestWay } from '@family-partnering/rules/opportunity.words';
import { shareFit, unshareFit } from '@family-partnering/rules/fit';
import { rulebook } from '@family-partnering/store';
import { choice } from '../shared/choice.styles.js';
import { takingPartStyles } from './taking-part.styles.js';

export { takingPartLocales } from '../locales/taking-part/locales.js';
export { toldLocales } from '../locales/told/locales.js';
export { Taking } from './taking.js';
export const takingStyles = [choice, takingPartStyles];

/** What is shown before the server has said so. A place is never: only the server knows whether one is free. */
export const takingRules = rulebook([setNotThisTime, suggestWay, doNow, keepBegun, shareFit, unshareFit] as readonly unknown[] as readonly Rule<Action>[]);
