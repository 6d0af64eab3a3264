import type { Opportunity } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { cleanWords } from '../shared/text.js';
import { langOf, piece, type Piece } from './opportunity-picker.model.js';

/** A text in its own direction, and with its language where that is another one. */
export const said = (one: Piece, tag: string): TemplateResult => html`<bdi lang=${langOf(one, tag) ?? nothing}>${cleanWords(one.text)}</bdi>`;

/** What something is called. */
export const titled = (item: Opportunity, tag: string): TemplateResult => said(piece(item, 'title', tag), tag);

/** A sentence with such a text in it: `words` is asked with a bar, which is where the text goes. */
export function around(words: (what: string) => string, inside: TemplateResult): TemplateResult {
  const [before, after] = words('|').split('|');
  return html`${before}${inside}${after}`;
}
