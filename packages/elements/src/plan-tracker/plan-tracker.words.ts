import type { Day, LanguageTag, Member, Viewer } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon, type IconName } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import type { PlanAction } from '@family-partnering/contract';
import type { PlanData } from './plan-tracker.data.js';
import type { PlanStrings } from './plan-tracker.strings.js';
import type { PlanUi } from './plan.ui.js';

/** What every part of the plan is drawn with. */
export interface Telling {
  readonly words: PlanStrings;
  readonly tag: LanguageTag;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly data: PlanData;
  readonly ui: PlanUi;
  /** Does it; says in words what was refused. @returns whether it was done */
  act(action: PlanAction, ...drafts: readonly string[]): Promise<boolean>;
}

export const day = (on: Day, tag: LanguageTag): string => dayInWords(dateOf(on), tag);
export const dayAt = (at: string, tag: LanguageTag): string => day(dayOf(at), tag);
export const today = ({ now }: Pick<Telling, 'now'>): Day => dayOf(now);

export function list(items: readonly string[], tag: LanguageTag, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat([tag, 'en'], { type }).format(items);
}

export const names = (people: readonly Pick<Member, 'called'>[], tag: LanguageTag): string => list(people.map(({ called }) => isolate(called)), tag);

export const number = (value: number, tag: LanguageTag): string => new Intl.NumberFormat([tag, 'en'], { numberingSystem: 'latn', maximumFractionDigits: 1 }).format(value);

/** A box for words that keeps what is in it. */
export function box(telling: Telling, name: string, label: string, more: { readonly rows?: number; readonly help?: string } = {}): TemplateResult {
  const { ui, words } = telling;
  const wrong = ui.empty && ui.draft(name).trim() === '';
  const keep = (event: Event): void => ui.keep(name, (event.target as HTMLTextAreaElement).value);
  return html`<div class="stack tight">
    <label for=${name}>${sentence(label)}</label>
    ${more.help === undefined ? '' : html`<p class="small quiet">${sentence(more.help)}</p>`}
    <textarea class="field" id=${name} rows=${more.rows ?? 2} maxlength="1000" .value=${ui.draft(name)} @input=${keep} aria-describedby=${wrong ? `${name}-wrong` : ''}></textarea>
    ${wrong ? html`<p class="small" id="${name}-wrong">${words.writeFirst}</p>` : ''}
  </div>`;
}

/** Runs only when there are words; otherwise says what is needed, and nothing is ever disabled. */
export function withWords({ ui }: Telling, name: string, run: (text: string) => void): void {
  const text = ui.draft(name).trim();
  if (text === '') ui.set({ empty: true });
  else run(text);
}

export const textButton = (label: string, run: () => void, expanded?: boolean, picture?: IconName): TemplateResult =>
  html`<button class="b text" type="button" aria-expanded=${expanded === undefined ? 'false' : String(expanded)} @click=${run}>${picture === undefined ? writingIcons.plus : icon(picture)}<span>${label}</span></button>`;
