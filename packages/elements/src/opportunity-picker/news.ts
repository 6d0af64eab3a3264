import type { AnotherWay, Id, Opportunity, Thanks } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { calendarIcon } from './calendar.icon.js';
import { titleOf } from './opportunity-picker.model.js';
import { timeAt } from './place-clock.js';
import type { Told } from './taking-part.words.js';
import { titled } from './title.js';

export interface News {
  readonly offered: readonly Opportunity[];
  readonly ways: readonly AnotherWay[];
  readonly thanks: readonly Thanks[];
}

export interface NewsHost extends Told {
  calendar(item: Opportunity, slot: Id): void;
  takeBack(item: Opportunity): void;
}

/** What came back: to an offer, to a suggestion, and thanks. */
export function newsTemplate({ offered, ways, thanks }: News, host: NewsHost): TemplateResult | typeof nothing {
  const { words } = host;
  if (offered.length + ways.length + thanks.length === 0) return nothing;
  return html`<ul class="news">
    ${thanks.map(({ by, text, language }) => html`<li>${mark(by.side)}<div><p>${sentence(words.thanksOf(isolate(by.called)))}</p><p dir="auto" lang=${language.tag}>${cleanWords(text)}</p></div></li>`)}
    ${offered.map((item) => html`<li data-id=${item.id}>${mark(item.origin.side)}<div>${offeredRow(item, host)}</div></li>`)}
    ${ways.map(({ by, text, answer }) => html`<li>${mark(answer?.by.side ?? by.side)}<div><p>${answer ? sentence((answer.yes ? words.answerYes : words.answerOf)(isolate(answer.by.called))) : words.youSuggested}</p><p dir="auto">${cleanWords(answer?.text || text)}</p></div></li>`)}
  </ul>`;
}

function offeredRow(item: Opportunity, host: NewsHost): TemplateResult {
  const { words, tag } = host;
  const title = titleOf(item, tag);
  const called = isolate(item.organisers[0]?.called ?? '');
  const slot = item.state === 'open' ? item.slots.find(({ starts }) => starts !== undefined) : undefined;
  return html`<p class="t3">${titled(item, tag)}</p>
    <p>${sentence(item.state === 'open' ? words.offerOpen(called) : item.state === 'asked' ? (item.idea ? words.ideaWaits : words.offerWaits)(called) : words.offerNotNow(called))}</p>
    ${slot?.starts ? html`<p>${timeAt(slot.starts, item, host)}</p>` : nothing}${item.note ? html`<p dir="auto">${cleanWords(item.note)}</p>` : nothing}
    <div class="row">${slot ? html`<button type="button" class="b" aria-label=${words.forWhich(words.calendar, title)} @click=${() => host.calendar(item, slot.id)}>${calendarIcon}<span>${words.calendar}</span></button>` : nothing}
      ${item.state === 'asked' ? html`<button type="button" class="b text" aria-label=${words.forWhich(words.takeBack, title)} @click=${() => host.takeBack(item)}><span>${words.takeBack}</span></button>` : nothing}</div>`;
}
