import { newId, type Message, type Opening } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { isolate, plainSentence } from '../shared/text.js';
import { shareEarlier } from './message-thread.actions.js';
import { openings } from './opening.model.js';
import type { Writing } from './writing.views.js';

/** Under a message: who came later and may read it all the same, or is about to; whoever has not said yes is asked (A4). */
export function openingTemplate(message: Message, writing: Writing): TemplateResult | typeof nothing {
  const { data: { thread } } = writing;
  if (thread === undefined || message.opened === undefined || message.withdrawn !== undefined) return nothing;
  return html`${openings(message, thread).map((one) => html`<div class="recalled">${one.at === undefined ? asked(one, message, writing) : said(one, writing)}</div>`)}`;
}

function said({ person, called, by }: Opening, { telling }: Writing): TemplateResult {
  const { words, viewer } = telling;
  return html`<p class="small quiet">${icon('check')}<span>${sentence(person === viewer.person ? words.openToYou(names(by, telling.tag)) : words.openTo(isolate(called)))}</span></p>`;
}

function asked({ person, called, by }: Opening, message: Message, { telling, data, act }: Writing): TemplateResult {
  const { words, viewer } = telling;
  if (by.some((one) => one.person === viewer.person)) return html`<p class="small">${icon('check')}<span>${words.openAgreed}</span></p>`;
  const question = words.openAsked(isolate(by[0]!.called), isolate(called));
  return html`<div class="row" role="group" aria-label=${plainSentence(question)}><p>${sentence(question)}</p>
    ${data.may('thread.earlier', { scope: `circle:${message.circle}`, kind: 'thread', id: message.thread })
      ? html`<button class="b soft" type="button" @click=${() => void act(shareEarlier(data.thread!, person, message.id, newId))}>${icon('check')}<span>${words.earlierYes}</span></button>`
      : nothing}</div>`;
}
