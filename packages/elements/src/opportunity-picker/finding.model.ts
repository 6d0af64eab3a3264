import type { Id, Opportunity, Setting, Support, TakePart } from '@family-partnering/contract';
import { shortest, type Found } from './opportunity-picker.model.js';

/** The three answers. They stay on this device: no action and no question to a server has a field for them, unless their person shares them. */
export interface Answers {
  /** The most minutes; `0` is "it changes". */
  readonly minutes?: number;
  readonly where: readonly Setting[];
  readonly helps: readonly Help[];
}

export type Help = 'interpreter' | 'childcare' | 'ride' | 'food' | 'by-phone';
export const HELPS: readonly Help[] = ['interpreter', 'childcare', 'ride', 'food', 'by-phone'];
/** What can be asked for together with a place. */
export const ASKABLE: readonly Support[] = ['childcare', 'ride', 'food', 'interpreter'];
export const MINUTES: readonly number[] = [5, 15, 60, 240];
export const NO_ANSWERS: Answers = { where: [], helps: [] };
export const isAnswered = ({ minutes, where, helps }: Answers): boolean => minutes !== undefined || where.length + helps.length > 0;

/** Five kinds for families, of the ten that staff tell apart. */
export type Kind = 'help' | 'learn' | 'decide' | 'share' | 'at-home';
const KINDS: Readonly<Record<TakePart, Kind>> = {
  help: 'help', translate: 'help', mentor: 'help', learn: 'learn', attend: 'learn', decide: 'decide', advise: 'decide', share: 'share', celebrate: 'share', 'at-home': 'at-home',
};

export type Part = 'time' | 'place' | 'help';

/** Which of the questions that were answered this one fits. */
export interface Fit {
  readonly parts: readonly Part[];
  /** All that were answered, and at least one was. */
  readonly well: boolean;
}

export interface Find {
  readonly letters: string;
  readonly kind: Kind | undefined;
  readonly order: 'fit' | 'time' | 'day';
}

export const FIND_ALL: Find = { letters: '', kind: undefined, order: 'fit' };

/** One way to take part, ready to be looked through: what costs time is done once. */
export interface Entry {
  readonly item: Opportunity;
  readonly text: string;
  readonly day: number;
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const known = new WeakMap<Opportunity, Entry>();

export function entryOf(item: Opportunity): Entry {
  let entry = known.get(item);
  if (entry === undefined) {
    const words = [item, ...item.also].flatMap(({ title, summary, lifts, place }) => [title, summary, lifts, place ?? '']);
    const starts = item.slots.flatMap((slot) => (slot.starts === undefined ? [] : [Date.parse(slot.starts)]));
    entry = { item, text: bare(words.join(' ')), day: starts.length === 0 ? Infinity : Math.min(...starts) };
    known.set(item, entry);
  }
  return entry;
}

export function fitOf(item: Opportunity, answers: Answers): Fit {
  const parts: Part[] = [];
  let asked = 0;
  if (answers.minutes !== undefined && answers.minutes > 0) {
    asked += 1;
    if (item.minutes <= answers.minutes) parts.push('time');
  }
  if (answers.where.length > 0) {
    asked += 1;
    if (answers.where.includes(item.setting)) parts.push('place');
  }
  if (answers.helps.length > 0) {
    asked += 1;
    if (answers.helps.every((help) => gives(item, help))) parts.push('help');
  }
  return { parts, well: asked > 0 && parts.length === asked };
}

/** What is done at home or by phone asks for no ride, no food and no childcare. */
function gives(item: Opportunity, help: Help): boolean {
  const near = item.setting === 'home' || item.setting === 'online';
  if (help === 'by-phone') return near || item.supports.includes('voice') || item.supports.includes('by-phone');
  if (help === 'interpreter') return item.supports.includes('interpreter') || item.languages.includes('mul');
  return item.supports.includes(help as Support) || near;
}

/** What was found, with how well it fits. */
export interface Fitting extends Found {
  readonly entry: Entry;
  readonly fit: Fit;
}

/** Everything that matches, in order. Thousands are looked through between two key presses. */
export function find(entries: readonly Entry[], answers: Answers, { letters, kind, order }: Find): readonly Fitting[] {
  const words = bare(letters).split(/\s+/).filter((word) => word !== '');
  const found: Fitting[] = [];
  for (const entry of entries) {
    const { item } = entry;
    if (kind !== undefined && KINDS[item.sort] !== kind) continue;
    if (!words.every((word) => entry.text.includes(word))) continue;
    found.push({ item, entry, fit: fitOf(item, answers) });
  }
  const short = (a: Fitting, b: Fitting): number => shortest(a.item, b.item);
  const by = {
    fit: (a: Fitting, b: Fitting) => Number(b.fit.well) - Number(a.fit.well) || b.fit.parts.length - a.fit.parts.length || short(a, b),
    time: short,
    day: (a: Fitting, b: Fitting) => (a.entry.day === b.entry.day ? 0 : a.entry.day - b.entry.day) || short(a, b),
  }[order];
  return found.sort(by);
}

/** Three that may fit instead: the same work in another form first, then what lifts the same, then the same kind. */
export function instead(item: Opportunity, all: readonly Opportunity[], taken: ReadonlySet<Id>, answers: Answers): readonly Opportunity[] {
  const score = (other: Opportunity): number =>
    (item.another.includes(other.id) ? 8 : 0) + (other.lifts === item.lifts ? 4 : 0) + (fitOf(other, answers).well ? 3 : 0) +
    (KINDS[other.sort] === KINDS[item.sort] ? 2 : 0) + (other.setting === item.setting ? 1 : 0);
  return all
    .filter((other) => other.id !== item.id && other.state === 'open' && !taken.has(other.id) && other.slots.some(({ room }) => room === 'free' || room === 'few'))
    .map((other) => ({ other, score: score(other) }))
    .sort((a, b) => b.score - a.score || shortest(a.other, b.other))
    .slice(0, 3)
    .map(({ other }) => other);
}
