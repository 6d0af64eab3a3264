import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, excerpt, isolate, plainSentence } from '../shared/text.js';
import type { Held } from './drafts.js';
import { titleLine } from './message-thread.words.js';
import type { Writing } from './writing.views.js';

/** What waits in another talk or another tab, above the box: nothing that somebody has written is out of sight. */
export function elsewhereTemplate(writing: Writing): TemplateResult | typeof nothing {
  const { stuck, telling, composer, trouble } = writing;
  const { words } = telling;
  const others = composer.otherDrafts;
  if (stuck.length + others.length === 0 && trouble === '') return nothing;
  return html`${trouble === '' ? nothing : html`<div class="standing" role="status">${icon('warning')}<p>${sentence(trouble)}</p></div>`}
    ${stuck.map(({ thread }) => thread === undefined ? nothing : html`<div class="standing" role="status">${icon('warning')}
      <p>${sentence(words.stuckElsewhere(isolate(plainSentence(titleLine(thread, telling).title))))}</p></div>`)}
    ${others.map((held) => otherDraft(held, writing))}`;
}

/** Two tabs of one talk: each keeps its own words, and offers those of the other. */
function otherDraft(held: Held, { telling: { words }, composer, focusBox }: Writing): TemplateResult {
  const take = (): void => {
    composer.takeOther(held, true);
    focusBox();
  };
  const shown = held.text.trim() === '' ? (held.files ?? []).map(({ name }) => name).join(' · ') : excerpt(cleanWords(held.text), 160);
  return html`<div class="standing other-draft" role="group" aria-label=${words.otherTab}>${icon('pen')}
    <div class="stack tight"><p>${words.otherTab}</p><p class="small" dir="auto">${shown}</p></div>
    <div class="row">
      <button class="b" type="button" @click=${take}><span>${words.otherTake}</span></button>
      <button class="b text" type="button" aria-label=${plainSentence(words.throwAwayOf(excerpt(shown, 40)))} @click=${() => composer.takeOther(held, false)}><span>${words.throwAway}</span></button>
    </div></div>`;
}
