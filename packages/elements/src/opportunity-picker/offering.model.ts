import type { Id, LanguageTag, OfferOpportunity, Setting, TakePart } from '@family-partnering/contract';
import { on, spoken, type NewId } from './opportunity-picker.actions.js';
import { faultInTerms, NO_TERMS, settled, whole, type Fault, type Terms } from './terms.model.js';

const LEAST_MINUTES = 5;
const MOST_MINUTES = 600;
/** Minutes outside quiet hours for which a freed place is held. */
const HOLD = 720;

/** What somebody offers, as they put it: kept on this device until it is sent. */
export interface Offering {
  readonly title: string;
  readonly summary: string;
  readonly lifts: string;
  readonly setting: Setting;
  readonly minutes: string;
  readonly sort: TakePart;
  readonly languages: readonly LanguageTag[];
  readonly to: Id;
  readonly terms: Terms;
  /** Thought of, and not promised. */
  readonly idea?: boolean;
  /** By the school: shown to whoever has no account too. */
  readonly toAnybody?: boolean;
}

/** An empty form; or what was begun, in whatever form an earlier page kept it. */
export function offeringFrom(kept: object | undefined, to: Id, tag: LanguageTag, isSchool: boolean): Offering {
  const { places = 0, ...known } = (kept ?? {}) as Partial<Offering> & { readonly places?: number };
  const minutes = String(known.minutes ?? 30);
  const terms: Terms = { ...NO_TERMS, ...(places > 0 && { places: String(places) }), ...known.terms };
  return { title: '', summary: '', lifts: '', setting: isSchool ? 'school' : 'home', sort: isSchool ? 'help' : 'share', languages: [tag], ...known, to: known.to || to, minutes, terms };
}

/** What cannot go as it is. */
export function faultInOffering({ title, minutes, terms }: Offering, now: Date): Fault | undefined {
  if (title.trim() === '') return { field: 'offer-name', says: 'needsName' };
  if (whole(minutes, LEAST_MINUTES, MOST_MINUTES) === undefined) return { field: 'offer-minutes', says: 'needsMinutes' };
  return faultInTerms(terms, now, 'offer');
}

/** The action. The offering has no fault. */
export function offer({ terms, minutes, toAnybody, idea, ...words }: Offering, term: string, tag: LanguageTag, newId: NewId): OfferOpportunity {
  const long = Number(minutes);
  return {
    ...on('opportunity.offer', newId(), newId), ...words, minutes: long, ...settled(terms, long), languages: words.languages.length > 0 ? words.languages : [tag],
    term, hold: HOLD, another: [], also: [], language: spoken(tag), ...(toAnybody && { public: true }), ...(idea && { idea: true }),
  };
}
