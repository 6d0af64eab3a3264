import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import type { StateStrings } from '../shared/state.strings.js';
import { cleanWords } from '../shared/text.js';
import type { OwnWaiting } from './message-thread.model.js';
import type { ThreadStrings } from './message-thread.strings.js';
import type { Telling } from './message-thread.words.js';

/** The place of the composer while it is on its way: as high as it will be, so that nothing jumps. */
export const soonTemplate = (): TemplateResult => html`<div class="composer-soon skel" aria-hidden="true">
    <span class="sk w80"></span><span class="sk w30"></span><span class="sk w50"></span><span class="sk box"></span><span class="sk bar"></span>
  </div>`;

/** It could not come. What is read stays; it is asked for again by itself, and by hand. */
export const laterTemplate = (words: ThreadStrings, { tryAgain }: StateStrings, again: () => void): TemplateResult => html`<div class="note read-only" role="status">
    ${icon('offline')}<span>${words.writingLater}</span>
    <button class="b text" type="button" @click=${again}><span>${tryAgain}</span></button>
  </div>`;

/** Own words that have not gone out, until the parts are there that say more of them. */
export const unsentTemplate = ({ action }: OwnWaiting, { words, viewer }: Telling): TemplateResult => html`<div class="item" role="listitem">
    <article class="msg own device" aria-label=${words.you}>
      <div class="msg-head">${mark(viewer.side)}<span class="name">${words.you}</span></div>
      <div class="said ${viewer.side}"><p class="body" lang=${action.language.tag} dir="auto">${cleanWords(action.text)}</p></div>
    </article>
  </div>`;
