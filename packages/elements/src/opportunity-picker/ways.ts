import { html, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { button } from './bands.js';
import type { Told } from './taking-part.words.js';

/** What one may bring in, near the top: something that one offers, or something that one wishes for (O6). */
export const waysTemplate = ({ words }: Told, open: (idea: boolean) => void): TemplateResult => html`<div class="row">${button(words.offerShort, () => open(false), 'text')}${button(words.ideaShort, () => open(true), 'text')}</div>`;

/** The same at the end, with what it may be. */
export const footTemplate = ({ words }: Told, open: (idea: boolean) => void): TemplateResult => html`<section class="offer"><h3 class="t2">${words.offerTitle}</h3><p class="prose">${words.offer}</p><div class="row">${button(words.offerStart, () => open(false))}${button(words.ideaStart, () => open(true), 'text')}</div></section>`;

/** Nothing has been opened yet: whoever is here may be the first. @param open with the beginning of a name, or none */
export function emptyTemplate({ words }: Told, open: (title: string) => void): TemplateResult {
  return html`<div class="marks" aria-hidden="true">${mark('home')}${mark('school')}${mark('community')}${mark('student')}</div>
    <p class="t2">${words.emptyTitle}</p><p class="prose">${words.emptyFirst}</p>
    <ul class="starters" aria-label=${words.starters}>${[words.starterSkill, words.starterStory, words.starterHour].map((title) => html`<li>${button(title, () => open(title))}</li>`)}</ul>
    ${button(words.offerStart, () => open(''), 'go')}`;
}
