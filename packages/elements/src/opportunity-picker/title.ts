import type { Opportunity } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { cleanWords } from '../shared/text.js';
import { langOf, wordsOf } from './opportunity-picker.model.js';

/** What something is called, in its own direction, and with its language where that is another one. */
export function titled(item: Opportunity, tag: string): TemplateResult {
  const own = wordsOf(item, tag);
  return html`<bdi lang=${langOf(own, tag) ?? nothing}>${cleanWords(own.title)}</bdi>`;
}
