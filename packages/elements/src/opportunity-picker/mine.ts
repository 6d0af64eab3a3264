import type { AnotherWay, Claim, Id, Opportunity, Thanks } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { calendarIcon } from './calendar.icon.js';
import { settingMark } from './card.js';
import { wordsOf } from './opportunity-picker.model.js';
import { timeAt } from './place-clock.js';
import { claimLine, hasBegun, isOffered, type Told } from './taking-part.words.js';
import { titled } from './title.js';

export const bandTemplate = (name: IconName, said: string, ...buttons: readonly unknown[]): TemplateResult => html`<div class="band">${icon(name)}<p>${sentence(said)}</p>${buttons}</div>`;
export const button = (label: string, act: () => void, kind = ''): TemplateResult => html`<button type="button" class="b ${kind}" @click=${act}><span>${label}</span></button>`;

export interface MineHost extends Told {
  /** Nothing else on the page asks first. */
  readonly alone: boolean;
  instead(item: Opportunity): readonly Opportunity[];
  /** What is open below it. */
  inside(item: Opportunity): TemplateResult | undefined;
  take(item: Opportunity): void;
  leave(item: Opportunity): void;
  again(item: Opportunity, claim: Claim): void;
  took(item: Opportunity): void;
  open(is: 'swap' | 'thank', item: Opportunity): void;
  calendar(item: Opportunity, slot: Id): void;
  see(item: Opportunity): void;
}

/** What this person said yes to: what waits for them first. */
export function mineTemplate(rows: readonly { readonly item: Opportunity; readonly claim: Claim }[], host: MineHost): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const first = (claim: Claim): number => (isOffered(claim, host.now) ? 0 : 1);
  return html`<section class="mine" aria-labelledby="mine-title"><h3 class="t2" id="mine-title">${host.words.mine}</h3><ul>
    ${[...rows].sort((a, b) => first(a.claim) - first(b.claim)).map(({ item, claim }) => mineRow(item, claim, wordsOf(item, host.tag).title, host))}
  </ul></section>`;
}

const GOES: ReadonlySet<Claim['state']> = new Set(['waiting', 'closed', 'lapsed']);

function mineRow(item: Opportunity, claim: Claim, title: string, host: MineHost): TemplateResult {
  const { tag, now } = host;
  const slot = item.slots.find(({ id }) => id === claim.slot);
  const others = GOES.has(claim.state) ? host.instead(item) : [];
  return html`<li class="mineone" data-id=${item.id}>
    <h4 class="t3">${settingMark(item.setting)} ${titled(item, tag)}</h4>
    ${slot?.starts ? html`<p class="small">${timeAt(slot.starts, item, host)}</p>` : nothing}
    <p class=${isOffered(claim, now) ? 'told' : ''}>${sentence(claimLine(claim, item, host))}</p>
    ${item.state === 'closed' && item.note ? html`<p dir="auto">${cleanWords(item.note)}</p>` : nothing}
    ${item.came ? html`<p>${sentence(host.words.cameOfIt(isolate(item.came.text)))}</p>` : nothing}
    ${host.inside(item) ?? html`<div class="row">${mineButtons(item, claim, title, host)}</div>`}
    ${others.length === 0 ? nothing : html`<div class="instead"><p class="small label">${host.words.mayFit}</p><ul>${others.map((other) => html`<li><button type="button" class="b text" @click=${() => host.see(other)}>${settingMark(other.setting)}<span>${titled(other, tag)}</span></button></li>`)}</ul></div>`}
  </li>`;
}

function mineButtons(item: Opportunity, claim: Claim, title: string, host: MineHost): readonly (TemplateResult | typeof nothing)[] {
  const { words, now } = host;
  const slot = item.slots.find(({ id }) => id === claim.slot);
  const isIn = claim.state === 'in';
  const begun = isIn && slot !== undefined && hasBegun(slot, now);
  const isOpen = item.state === 'open';
  const waits = claim.state === 'waiting' || claim.state === 'asked';
  const one = (when: boolean, kind: string, label: string, act: () => void, picture: unknown = nothing): TemplateResult | typeof nothing =>
    when ? html`<button type="button" class="b ${kind}" aria-label=${words.forWhich(label, title)} @click=${act}>${picture}<span>${label}</span></button>` : nothing;
  return [
    one(isOffered(claim, now), 'go', words.take, () => host.take(item), icon('check')),
    one(isIn && slot?.starts !== undefined && !begun, '', words.calendar, () => host.calendar(item, claim.slot), calendarIcon),
    one(begun && !claim.took, '', words.tookPart, () => host.took(item), icon('check')),
    one(begun || claim.took !== undefined, 'text', words.sayThanks, () => host.open('thank', item)),
    one(isIn && isOpen && !begun && item.slots.length > 1, 'text', words.otherTime, () => host.open('swap', item)),
    one(claim.state === 'lapsed' && isOpen, '', words.joinList, () => host.again(item, claim)),
    one(isOpen && claim.state !== 'closed' && claim.state !== 'lapsed' && !claim.took, 'text', waits ? words.leaveList : words.leave, () => host.leave(item)),
  ];
}

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
    ${thanks.map(({ by, text }) => html`<li>${mark(by.side)}<div><p>${sentence(words.thanksOf(isolate(by.called)))}</p><p dir="auto">${cleanWords(text)}</p></div></li>`)}
    ${offered.map((item) => html`<li data-id=${item.id}>${mark(item.origin.side)}<div>${offeredRow(item, host)}</div></li>`)}
    ${ways.map(({ by, text, answer }) => html`<li>${mark(answer?.by.side ?? by.side)}<div><p>${answer ? sentence(words.answerOf(isolate(answer.by.called))) : words.youSuggested}</p><p dir="auto">${cleanWords(answer?.text || text)}</p></div></li>`)}
  </ul>`;
}

function offeredRow(item: Opportunity, host: NewsHost): TemplateResult {
  const { words, tag } = host;
  const { title } = wordsOf(item, tag);
  const called = isolate(item.organisers[0]?.called ?? '');
  const slot = item.state === 'open' ? item.slots.find(({ starts }) => starts !== undefined) : undefined;
  return html`<p class="t3">${titled(item, tag)}</p>
    <p>${sentence(item.state === 'open' ? words.offerOpen(called) : item.state === 'asked' ? words.offerWaits(called) : words.offerNotNow(called))}</p>
    ${slot?.starts ? html`<p>${timeAt(slot.starts, item, host)}</p>` : nothing}${item.note ? html`<p dir="auto">${cleanWords(item.note)}</p>` : nothing}
    <div class="row">${slot ? html`<button type="button" class="b" aria-label=${words.forWhich(words.calendar, title)} @click=${() => host.calendar(item, slot.id)}>${calendarIcon}<span>${words.calendar}</span></button>` : nothing}
      ${item.state === 'asked' ? html`<button type="button" class="b text" aria-label=${words.forWhich(words.takeBack, title)} @click=${() => host.takeBack(item)}><span>${words.takeBack}</span></button>` : nothing}</div>`;
}
