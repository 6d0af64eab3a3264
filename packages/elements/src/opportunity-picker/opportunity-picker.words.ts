import type { Opportunity, Setting, Support } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { dayInWords, format, lengthInWords, ownWords, shortHalf, timeInWords } from '../shared/dates.js';
import { languageName } from '../shared/language-name.js';
import { list } from '../shared/names.js';
import { isolate } from '../shared/text.js';
import type { PickerStrings } from './opportunity-picker.strings.js';
import { around } from './title.js';

/** What sentences are made with. */
export interface Telling {
  readonly words: PickerStrings;
  readonly tag: string;
  readonly now: Date;
  /** When it happens, on the clock of its place: it comes with what can be done. */
  readonly at?: ((starts: string, item: Opportunity) => string) | undefined;
}

/** `15 minutes`, `4 hours`: a value, as a name is. */
export const length = (minutes: number, tag: string): string =>
  isolate(minutes % 60 === 0 || (minutes >= 120 && minutes % 30 === 0) ? lengthInWords(minutes / 60, 'hour', tag) : lengthInWords(minutes, 'minute', tag));

export const number = (count: number, tag: string): string => new Intl.NumberFormat([tag, 'en'], { numberingSystem: 'latn' }).format(count);

/** `Wednesday, December 9 at 4:00 pm`, as the language of the reader joins the two; with its year where that is another one. */
export const moment = (instant: string, telling: Pick<Telling, 'tag' | 'now'>): string => momentInWords(new Date(instant), telling);

export function momentInWords(date: Date, { tag, now }: Pick<Telling, 'tag' | 'now'>): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  if (ownWords(tag)) return [dayInWords(date, tag), ...(year.year ? [date.getFullYear()] : []), timeInWords(date, tag)].join(', ');
  return shortHalf(format(tag, { weekday: 'long', day: 'numeric', month: 'long', ...year, hour: 'numeric', minute: '2-digit' }).format(date));
}

export const settingWord = (setting: Setting, words: PickerStrings): string =>
  ({ home: words.fromHome, workplace: words.fromWork, school: words.schoolPlace, community: words.nearby, online: words.online })[setting];

export const supportWord = (support: Support, words: PickerStrings): string => ({
  childcare: words.childcare, ride: words.ride, food: words.food, interpreter: words.interpreter, 'no-check': words.noCheck, 'no-cost': words.noCost,
  voice: words.byPhone, paper: words.paper, 'step-free': words.stepFree, siblings: words.siblings, captions: words.captions, loan: words.loan,
  'paid-time': words.paidTime, materials: words.materials, 'by-phone': words.byPhone, recording: words.recording,
})[support];

/** Languages by their own names, each said in its own language; `mul` is any. */
export function languagesLine({ languages }: Opportunity, { words, tag }: Telling): TemplateResult {
  if (languages.includes('mul')) return html`${words.anyLanguage}`;
  const parts = list(languages.map((code) => `|${code}|`), tag).split('|');
  const said = (code: string): unknown => (code === 'ase' ? words.signed : html`<bdi lang=${code}>${languageName(code)}</bdi>`);
  return around(words.inLanguages, html`${parts.map((part, at) => (at % 2 ? said(part) : part))}`);
}

/** How long it takes, and when. */
export function whenLine(item: Opportunity, telling: Telling): string {
  const { words, tag, at } = telling;
  const { minutes, slots } = item;
  const timed = slots.filter(({ starts }) => starts !== undefined);
  const when = timed.length === 0 ? words.anyTime : timed.length === 1 ? (at?.(timed[0]!.starts!, item) ?? moment(timed[0]!.starts!, telling)) : words.times(number(timed.length, tag));
  return `${length(minutes, tag)} · ${when}`;
}

/** How many places there are, how they are given, and what room there is: never a number that another family has changed by one. */
export function roomLines({ slots, giving, drawn }: Opportunity, telling: Telling): readonly string[] {
  const { words, tag } = telling;
  const limited = slots.filter(({ capacity }) => capacity !== undefined);
  if (limited.length === 0) return [];
  const count = number(limited.reduce((sum, { capacity }) => sum + capacity!, 0), tag);
  const room = (['free', 'few', 'kept', 'full'] as const).find((one) => limited.some((slot) => slot.room === one))!;
  const told = { free: words.placesFree(count), few: words.placesFew(count), kept: words.placesKept, full: words.placesFull }[room];
  const kept = (giving.kept ?? 0) > 0 ? [words.byKept(number(giving.kept!, tag))] : [];
  if (giving.way === 'draw') return drawn ? [told, words.drawn] : [words.byDraw(count, moment(giving.on!, telling)), ...kept];
  return giving.way === 'kept' ? [told, ...kept] : [told];
}

export const isFull = ({ slots }: Opportunity): boolean => slots.every(({ room }) => room === 'full');
