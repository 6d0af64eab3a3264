import type { Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import type { ToldLine } from './acting.js';
import type { Told } from './taking-part.words.js';

/** What has just been done, in the place of what was there: it has the focus, and stays until something else is done. @param waits it has not gone out yet */
export function toldTemplate({ words: said, after }: ToldLine, waits: Waiting | undefined, isOffline: boolean, { words }: Told, next: unknown = nothing): TemplateResult {
  const below = waits ? (isOffline ? words.saidSaved : words.onItsWay) : after;
  return html`<div class="toldline"><p data-told tabindex="-1">${icon('check')}<span>${sentence(said)}</span></p>${below === undefined ? nothing : html`<p class="small">${sentence(below)}</p>`}${next}</div>`;
}

/** A word about what waits on this device. */
export const waitsTag = (isOffline: boolean, { words }: Told): TemplateResult => html`<p><span class="tag device">${isOffline ? words.isSaved : words.onItsWay}</span></p>`;
