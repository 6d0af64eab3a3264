import type { AnotherWay, Claim, Opportunity, Thanks } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { settingMark } from './card.js';
import { wordsOf } from './opportunity-picker.model.js';
import { claimLine, isOffered, length, moment, settingWord, type Telling } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';

export const bandTemplate = (name: IconName, said: string, ...buttons: readonly TemplateResult[]): TemplateResult => html`<div class="band">${icon(name)}<p>${sentence(said)}</p>${buttons}</div>`;
export const button = (label: string, act: () => void, kind = ''): TemplateResult => html`<button type="button" class="b ${kind}" @click=${act}><span>${label}</span></button>`;

/** The three that can be done now, before any question (O13). */
export function nowTemplate(items: readonly Opportunity[], begun: ReadonlySet<string>, done: ReadonlySet<string>, first: boolean, telling: Telling, start: (item: Opportunity) => void): TemplateResult {
  const { words, tag } = telling;
  return html`<section class="now" aria-labelledby="now-title"><h3 class="t2" id="now-title">${words.now}</h3><ul>
    ${items.map((item, at) => {
      const own = wordsOf(item, tag);
      const label = begun.has(item.id) ? words.goOn : words.start;
      return html`<li class="nowcard ${item.setting}" data-id=${item.id}>
        <p class="small whose">${settingMark(item.setting)}<span>${settingWord(item.setting, words)}</span><span class="long">${icon('clock')}${length(item.minutes, tag)}</span></p>
        <h4 class="t3" dir="auto" lang=${own.tag === tag.split('-')[0] ? nothing : own.tag}>${cleanWords(own.title)}</h4>
        ${done.has(item.id) && !begun.has(item.id)
          ? html`<p class="fit">${icon('check')}<span>${words.doneNow}</span></p>`
          : html`<button type="button" class="b wide ${first && at === 0 ? 'go' : 'card'}" aria-label=${words.startIt(own.title)} @click=${() => start(item)}><span>${label}</span></button>`}
      </li>`;
    })}
  </ul></section>`;
}

export interface MineHost extends Telling {
  readonly instead: (item: Opportunity) => readonly Opportunity[];
  readonly alone: boolean;
  take(item: Opportunity): void;
  leave(item: Opportunity): void;
  again(item: Opportunity, claim: Claim): void;
  calendar(item: Opportunity, claim: Claim): void;
  see(item: Opportunity): void;
}

/** What this person said yes to: what waits for them first. */
export function mineTemplate(rows: readonly { readonly item: Opportunity; readonly claim: Claim }[], host: MineHost): TemplateResult | typeof nothing {
  const { words, tag } = host;
  if (rows.length === 0) return nothing;
  const first = (claim: Claim): number => (isOffered(claim, host.now) ? 0 : 1);
  return html`<section class="mine" aria-labelledby="mine-title"><h3 class="t2" id="mine-title">${words.mine}</h3><ul>
    ${[...rows].sort((a, b) => first(a.claim) - first(b.claim)).map(({ item, claim }) => mineRow(item, claim, wordsOf(item, tag).title, host))}
  </ul></section>`;
}

function mineRow(item: Opportunity, claim: Claim, title: string, host: MineHost): TemplateResult {
  const { words, tag, now } = host;
  const slot = item.slots.find(({ id }) => id === claim.slot);
  const offered = isOffered(claim, now);
  const others = claim.state === 'waiting' || claim.state === 'closed' || claim.state === 'lapsed' ? host.instead(item) : [];
  const named = (what: string): string => words.forWhich(what, title);
  return html`<li class="mineone" data-id=${item.id}>
    <h4 class="t3" dir="auto">${settingMark(item.setting)} ${cleanWords(title)}</h4>
    ${slot?.starts ? html`<p class="small">${moment(slot.starts, tag)}</p>` : nothing}
    <p class=${offered ? 'told' : ''}>${sentence(claimLine(claim, item, host))}</p>
    ${item.state === 'closed' && item.note ? html`<p dir="auto">${cleanWords(item.note)}</p>` : nothing}
    <div class="row">
      ${offered ? html`<button type="button" class="b go" aria-label=${named(words.take)} @click=${() => host.take(item)}>${icon('check')}<span>${words.take}</span></button>` : nothing}
      ${claim.state === 'in' && slot?.starts ? html`<button type="button" class="b" aria-label=${named(words.calendar)} @click=${() => host.calendar(item, claim)}>${picture('calendar')}<span>${words.calendar}</span></button>` : nothing}
      ${claim.state === 'lapsed' && item.state === 'open' ? html`<button type="button" class="b" aria-label=${named(words.joinList)} @click=${() => host.again(item, claim)}><span>${words.joinList}</span></button>` : nothing}
      ${claim.state === 'closed' || claim.state === 'lapsed' || item.state !== 'open' ? nothing : html`<button type="button" class="b text" aria-label=${named(claim.state === 'waiting' || claim.state === 'asked' ? words.leaveList : words.leave)} @click=${() => host.leave(item)}><span>${claim.state === 'waiting' || claim.state === 'asked' ? words.leaveList : words.leave}</span></button>`}
    </div>
    ${others.length === 0 ? nothing : html`<div class="instead"><p class="small label">${words.mayFit}</p><ul>${others.map((other) => html`<li><button type="button" class="b text" @click=${() => host.see(other)}>${settingMark(other.setting)}<span dir="auto">${cleanWords(wordsOf(other, tag).title)}</span></button></li>`)}</ul></div>`}
  </li>`;
}

/** What came back: to an offer, to a suggestion, and thanks. */
export function newsTemplate(offered: readonly Opportunity[], ways: readonly AnotherWay[], thanks: readonly Thanks[], { words, tag }: Telling): TemplateResult | typeof nothing {
  if (offered.length + ways.length + thanks.length === 0) return nothing;
  const called = (item: Opportunity): string => isolate(item.organisers[0]?.called ?? '');
  return html`<ul class="news">
    ${thanks.map(({ by, text }) => html`<li>${mark(by.side)}<div><p>${sentence(words.thanksOf(isolate(by.called)))}</p><p dir="auto">${cleanWords(text)}</p></div></li>`)}
    ${offered.map((item) => html`<li>${mark(item.origin.side)}<div><p class="t3" dir="auto">${cleanWords(wordsOf(item, tag).title)}</p><p>${sentence(item.state === 'asked' ? words.offerWaits(called(item)) : words.offerNotNow(called(item)))}</p>${item.note ? html`<p dir="auto">${cleanWords(item.note)}</p>` : nothing}</div></li>`)}
    ${ways.map(({ by, text, answer }) => html`<li>${mark(answer?.by.side ?? by.side)}<div><p>${answer ? sentence(words.answerOf(isolate(answer.by.called))) : words.youSuggested}</p><p dir="auto">${cleanWords(answer?.text || text)}</p></div></li>`)}
  </ul>`;
}
