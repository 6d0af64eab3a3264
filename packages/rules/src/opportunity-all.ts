import { fitRules } from './fit.js';
import { offerRules } from './opportunity.js';
import { placeRules } from './opportunity.places.js';
import { wordRules } from './opportunity.words.js';

/** Every rule of ways to take part: what a server runs. */
export const opportunityRules = [...offerRules, ...placeRules, ...wordRules, ...fitRules] as const;
