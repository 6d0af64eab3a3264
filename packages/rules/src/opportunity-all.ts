import { fitRules } from './fit.js';
import { keepBegun } from './opportunity.begun.js';
import { departedRules } from './opportunity.departed.js';
import { offerRules } from './opportunity.js';
import { placeRules } from './opportunity.places.js';
import { sharingRules } from './opportunity.sharing.js';
import { wordRules } from './opportunity.words.js';

/** Every rule of ways to take part: what a server runs. */
export const opportunityRules = [...offerRules, ...placeRules, ...sharingRules, ...wordRules, keepBegun, ...departedRules, ...fitRules] as const;
