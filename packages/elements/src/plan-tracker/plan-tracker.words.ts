import type { Day, LanguageTag, PlanAction, Viewer } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon, type IconName } from '../shared/icons.js';
import type { PlanData } from './plan-tracker.data.js';
import type { Main } from './plan-tracker.model.js';
import type { PlanStrings } from './plan-tracker.strings.js';
import type { Open, PlanUi } from './plan.ui.js';

/** What every part of the plan is drawn with. */
export interface Telling {
  readonly words: PlanStrings;
  readonly tag: LanguageTag;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly data: PlanData;
  readonly ui: PlanUi;
  readonly viewOnly: boolean;
  /** Something may be done here: not for reading alone, and not closed. */
  readonly may: boolean;
  /** Where the one filled button of the view stands. */
  readonly main: Main;
  /** Does it; says in words what was refused. @param forms what was written in them goes once it is safe. @returns whether it was done */
  act(action: PlanAction, ...forms: readonly string[]): Promise<boolean>;
  /** The form of this name, where it is open and has come. */
  form(open: Open): unknown;
}

export const day = (on: Day, tag: LanguageTag): string => dayInWords(dateOf(on), tag);
export const dayAt = (at: string, tag: LanguageTag): string => day(dayOf(at), tag);
export const today = ({ now }: Pick<Telling, 'now'>): Day => dayOf(now);

export const number = (value: number, tag: LanguageTag): string => new Intl.NumberFormat([tag, 'en'], { numberingSystem: 'latn', maximumFractionDigits: 1 }).format(value);

/** What a control is about, for whoever hears one after the other: several say the same. */
export const about = (words: string): TemplateResult => html`<span class="vh"> – <bdi>${words}</bdi></span>`;

/** Opens and closes a form, and says which. */
export function opener({ ui }: Pick<Telling, 'ui'>, open: Open, label: string, more: { readonly picture?: TemplateResult | IconName; readonly class?: string; readonly about?: string } = {}): TemplateResult {
  const { picture = 'open' } = more;
  return html`<button class="b ${more.class ?? 'text'}" type="button" aria-expanded=${String(ui.open === open)} data-open=${open} @click=${() => ui.toggle(open)}>
    ${typeof picture === 'string' ? icon(picture) : picture}<span>${label}${more.about === undefined ? '' : about(more.about)}</span></button>`;
}

export const hereTag = ({ words }: Pick<Telling, 'words'>): TemplateResult => html`<p class="tag device">${icon('offline')}<span>${words.savedHere}</span></p>`;
