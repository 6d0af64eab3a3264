import { TAKE_PARTS, type Id, type LanguageTag, type Opportunity, type Setting, type Support, type TakePart } from '@family-partnering/contract';
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

/** Five kinds for families, of the ten that staff tell apart (O3). */
export type Kind = 'help' | 'learn' | 'decide' | 'share' | 'at-home';
const FIVE: readonly Kind[] = ['help', 'learn', 'decide', 'share', 'at-home'];
export const kindsOf = (isSchool: boolean): readonly TakePart[] => (isSchool ? TAKE_PARTS : FIVE);
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
  /** One of the five, with all that belongs to it; `exact`: one of the ten alone. */
  readonly kind: TakePart | undefined;
  readonly exact: boolean;
  readonly order: 'fit' | 'time' | 'day';
}

export const FIND_ALL: Find = { letters: '', kind: undefined, exact: false, order: 'fit' };

/** One way to take part, ready to be looked through: what costs time is done once. */
export interface Entry {
  readonly item: Opportunity;
  /** What it says itself, in every language that it has. */
  readonly text: string;
  /** What its card says beside that, a space before each word. */
  readonly said: string;
  readonly day: number;
}

/** What a card says beside its own texts, in the language of the reader: whoever reads a word on a card can find the card by it. */
export interface Printed {
  readonly tag: LanguageTag;
  setting(setting: Setting): string;
  support(support: Support): string;
  kind(sort: TakePart): string;
  language(tag: LanguageTag): string;
  long(minutes: number): string;
  day(instant: string): string;
}

const folded = new Map<string, string>();
/** Without case, accents and the marks that hide in other scripts. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** The same for words that stand on many cards. */
function bareOnce(text: string): string {
  const known = folded.get(text) ?? bare(text);
  folded.set(text, known);
  return known;
}
/** Its words are put together when somebody looks for some, or when there is time for it. */
class Card implements Entry {
  #text: string | undefined;
  #said: string | undefined;
  readonly day: number;

  constructor(readonly item: Opportunity, readonly printed: Printed) {
    const starts = item.slots.flatMap((slot) => (slot.starts === undefined ? [] : [Date.parse(slot.starts)]));
    this.day = starts.length === 0 ? Infinity : Math.min(...starts);
  }

  get text(): string {
    return (this.#text ??= bare([this.item, ...this.item.also].flatMap(({ title, summary, lifts, place }) => [title, summary, lifts, place ?? '']).join(' ')));
  }

  get said(): string {
    return (this.#said ??= ` ${this.#words().map(bareOnce).join(' ')}`);
  }

  #words(): readonly string[] {
    const { item, printed } = this;
    const starts = item.slots.flatMap((slot) => (slot.starts === undefined ? [] : [slot.starts]));
    return [
      printed.setting(item.setting), printed.kind(item.sort), printed.long(item.minutes), ...item.supports.map(printed.support), ...item.languages.map(printed.language), ...starts.map(printed.day),
      ...(item.origin === undefined || item.origin.side === 'school' ? [] : [item.origin.called]),
    ];
  }
}
const known = new WeakMap<Opportunity, Card>();

export function entryOf(item: Opportunity, printed: Printed): Entry {
  const before = known.get(item);
  if (before?.printed === printed) return before;
  const card = new Card(item, printed);
  known.set(item, card);
  return card;
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
  /** It says all that is looked for itself, not its card alone. */
  readonly says: boolean;
}

/** Everything that matches, in order. Thousands are looked through between two key presses. */
export function find(entries: readonly Entry[], answers: Answers, { letters, kind, exact, order }: Find): readonly Fitting[] {
  // Of what stands on many cards a word is found by its beginning; where words have something before them, as in Arabic, anywhere in it.
  const words = bare(letters).split(/\s+/).filter((word) => word !== '').map((word) => ({ word, begins: /^[\p{Script=Latin}\d]/u.test(word) ? ` ${word}` : word }));
  const found: Fitting[] = [];
  for (const entry of entries) {
    const { item } = entry;
    if (kind !== undefined && (exact ? item.sort : KINDS[item.sort]) !== kind) continue;
    if (!words.every(({ word, begins }) => entry.text.includes(word) || entry.said.includes(begins))) continue;
    found.push({ item, entry, fit: fitOf(item, answers), says: words.every(({ word }) => entry.text.includes(word)) });
  }
  const short = (a: Fitting, b: Fitting): number => shortest(a.item, b.item);
  const by = {
    fit: (a: Fitting, b: Fitting) => Number(b.fit.well) - Number(a.fit.well) || b.fit.parts.length - a.fit.parts.length || short(a, b),
    time: short,
    day: (a: Fitting, b: Fitting) => (a.entry.day === b.entry.day ? 0 : a.entry.day - b.entry.day) || short(a, b),
  }[order];
  return words.length === 0 ? found.sort(by) : found.sort((a, b) => Number(b.says) - Number(a.says) || by(a, b));
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
