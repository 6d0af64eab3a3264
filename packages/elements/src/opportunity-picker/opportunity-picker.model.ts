import type { Claim, Contribution, Id, Opportunity, OpportunityWords, Setting, Support, TakePart } from '@family-partnering/contract';

/** The three answers. They stay on this device: no action and no question to a server has a field for them. */
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

/** Five kinds for families, of the ten that staff tell apart. */
export type Kind = 'help' | 'learn' | 'decide' | 'share' | 'at-home';
const KINDS: Readonly<Record<TakePart, Kind>> = {
  help: 'help', translate: 'help', mentor: 'help', learn: 'learn', attend: 'learn', decide: 'decide', advise: 'decide', share: 'share', celebrate: 'share', 'at-home': 'at-home',
};
export const kindOf = (sort: TakePart): Kind => KINDS[sort];

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

export interface Found {
  readonly entry: Entry;
  readonly fit: Fit;
}

/** Everything that matches, in order. Thousands are looked through between two key presses. */
export function find(entries: readonly Entry[], answers: Answers, { letters, kind, order }: Find): readonly Found[] {
  const words = bare(letters).split(/\s+/).filter((word) => word !== '');
  const found: Found[] = [];
  for (const entry of entries) {
    if (kind !== undefined && KINDS[entry.item.sort] !== kind) continue;
    if (!words.every((word) => entry.text.includes(word))) continue;
    found.push({ entry, fit: fitOf(entry.item, answers) });
  }
  const short = (a: Found, b: Found): number => a.entry.item.minutes - b.entry.item.minutes;
  const by = {
    fit: (a: Found, b: Found) => Number(b.fit.well) - Number(a.fit.well) || b.fit.parts.length - a.fit.parts.length || short(a, b),
    time: short,
    day: (a: Found, b: Found) => (a.entry.day === b.entry.day ? 0 : a.entry.day - b.entry.day) || short(a, b),
  }[order];
  return found.sort(by);
}

/** Three that can be done at once, the shortest first; what was begun stands first, what was done last. */
export function nowItems(items: readonly Opportunity[], done: ReadonlySet<Id>, begun: ReadonlySet<Id>): readonly Opportunity[] {
  const rank = ({ id }: Opportunity): number => (begun.has(id) ? 0 : done.has(id) ? 2 : 1);
  return items.filter(({ task, state }) => task !== undefined && state === 'open').sort((a, b) => rank(a) - rank(b) || a.minutes - b.minutes).slice(0, 3);
}

const ACTIVE: ReadonlySet<Claim['state']> = new Set(['asked', 'waiting', 'offered', 'in']);
export const isActive = (claim: Claim | undefined): boolean => claim !== undefined && ACTIVE.has(claim.state);

/** Three that may fit instead: the same work in another form first, then what lifts the same, then the same kind. */
export function instead(item: Opportunity, all: readonly Opportunity[], taken: ReadonlySet<Id>, answers: Answers): readonly Opportunity[] {
  const score = (other: Opportunity): number =>
    (item.another.includes(other.id) ? 8 : 0) + (other.lifts === item.lifts ? 4 : 0) + (fitOf(other, answers).well ? 3 : 0) +
    (KINDS[other.sort] === KINDS[item.sort] ? 2 : 0) + (other.setting === item.setting ? 1 : 0);
  return all
    .filter((other) => other.id !== item.id && other.state === 'open' && !taken.has(other.id) && other.slots.some(({ room }) => room === 'free' || room === 'few'))
    .map((other) => ({ other, score: score(other) }))
    .sort((a, b) => b.score - a.score || a.other.minutes - b.other.minutes)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** The words of one item in the language of the reader, if a person has made them; else its own, with their language. */
export function wordsOf(item: Opportunity, tag: string): OpportunityWords {
  const base = tag.split('-')[0];
  const own: OpportunityWords = {
    tag: item.language.tag, title: item.title, summary: item.summary, lifts: item.lifts,
    ...(item.place === undefined ? {} : { place: item.place }), ...(item.task === undefined ? {} : { task: item.task }),
  };
  if (own.tag.split('-')[0] === base) return own;
  const made = item.also.find((words) => words.tag === tag) ?? item.also.find((words) => words.tag.split('-')[0] === base);
  return made === undefined ? own : { ...own, ...made };
}

export const doneIds = (contributions: readonly Contribution[], person: Id): ReadonlySet<Id> =>
  new Set(contributions.filter(({ by }) => by.person === person).map(({ opportunity }) => opportunity));
