import type { Checks, Giving, Opportunity, Slot, Support } from '@family-partnering/contract';

/** The most that a form takes: far more than a school has room for, and no slip of the finger. */
export const MOST_PLACES = 1000;
/** Days and times in one form. */
export const MOST_DAYS = 20;

/** What is set before something opens, as the fields hold it: days and numbers are letters until they are sent. */
export interface Terms {
  /** Days and times, as `YYYY-MM-DDTHH:MM` where the reader is. */
  readonly days: readonly string[];
  /** For each time; empty is any number. */
  readonly places: string;
  readonly way: Giving['way'];
  readonly drawOn: string;
  readonly kept: string;
  readonly supports: readonly Support[];
  readonly asked: string;
  readonly notAsked: string;
  readonly seenBy: string;
  readonly paid: boolean;
}

export const NO_TERMS: Terms = { days: [], places: '', way: 'first', drawOn: '', kept: '', supports: [], asked: '', notAsked: '', seenBy: '', paid: false };

/** The first thing that cannot go as it is: in which field, and the name of its sentence. */
export interface Fault {
  readonly field: string;
  readonly says: 'needsName' | 'needsMinutes' | 'needsPlaces' | 'dayOver' | 'drawDay' | 'drawFirst' | 'placesToo' | 'keptSome' | 'keptFew';
}

/** A whole number between two bounds. */
export const whole = (typed: string, least: number, most: number): number | undefined => {
  const count = /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : NaN;
  return count >= least && count <= most ? count : undefined;
};

/** An instant, from a day and time where the reader is. */
export const instantOf = (local: string): string => new Date(local).toISOString();
const isOver = (local: string, now: Date): boolean => !(new Date(local) > now);
const daysOf = ({ days }: Terms): readonly string[] => days.filter((day) => day !== '');

/** What is wrong with the terms of an offer. @param id the beginning of the ids of its fields */
export function faultInTerms(terms: Terms, now: Date, id: string): Fault | undefined {
  const { way, drawOn } = terms;
  const fault = (field: string, says: Fault['says']): Fault => ({ field: `${id}-${field}`, says });
  const late = terms.days.findIndex((day) => day !== '' && isOver(day, now));
  if (late >= 0) return fault(`day-${late}`, 'dayOver');
  const places = whole(terms.places, 1, MOST_PLACES);
  if (terms.places.trim() !== '' && places === undefined) return fault('places', 'needsPlaces');
  if (way === 'first') return undefined;
  if (places === undefined) return fault('places', 'placesToo');
  if (way === 'draw' && (drawOn === '' || isOver(drawOn, now))) return fault('draw', 'drawDay');
  if (way === 'draw' && daysOf(terms).some((day) => day <= drawOn)) return fault('draw', 'drawFirst');
  const kept = whole(terms.kept, way === 'kept' ? 1 : 0, MOST_PLACES);
  if (kept === undefined && (way === 'kept' || terms.kept.trim() !== '')) return fault('kept', 'keptSome');
  return (kept ?? 0) > places ? fault('kept', 'keptFew') : undefined;
}

/** What an action says of them. They have no fault. */
export function settled(terms: Terms, minutes: number): { readonly slots: readonly Omit<Slot, 'room'>[]; readonly giving: Giving; readonly supports: readonly Support[]; readonly checks?: Checks } {
  const capacity = whole(terms.places, 1, MOST_PLACES);
  const room = capacity === undefined ? {} : { capacity };
  const days = [...new Set(daysOf(terms))].sort();
  const slots = days.length === 0 ? [{ id: 'any', ...room }] : days.map((day, at) => ({ id: days.length === 1 ? 'any' : `t${at + 1}`, starts: instantOf(day), ends: new Date(Date.parse(instantOf(day)) + minutes * 60_000).toISOString(), ...room }));
  const kept = terms.way === 'first' ? undefined : whole(terms.kept, 1, MOST_PLACES);
  const { asked, notAsked, seenBy, paid } = terms;
  return {
    slots, supports: terms.supports, giving: { way: terms.way, ...(terms.way === 'draw' && { on: instantOf(terms.drawOn) }), ...(kept !== undefined && { kept }) },
    ...((asked + notAsked + seenBy).trim() !== '' && { checks: { asked, notAsked, seenBy, paid } }),
  };
}

const two = (part: number): string => String(part).padStart(2, '0');
/** A field's letters, from an instant. */
export function localOf(instant: string | Date): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What whoever offers it has named already. */
export function termsOf({ slots, supports, giving, checks }: Opportunity): Terms {
  const capacity = slots.find((slot) => slot.capacity !== undefined)?.capacity;
  return {
    ...NO_TERMS, ...checks, days: slots.flatMap(({ starts }) => (starts === undefined ? [] : [localOf(starts)])), places: capacity === undefined ? '' : String(capacity), way: giving.way, supports,
    drawOn: giving.on === undefined ? '' : localOf(giving.on), kept: giving.kept === undefined ? '' : String(giving.kept),
  };
}
