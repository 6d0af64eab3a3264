import type { Claim, FamilyAction, Id, Opportunity, Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { timeInWords } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { calendarIcon } from './calendar.icon.js';
import { settingMark } from './card.js';
import { codeInWords } from './opportunity-picker.actions.js';
import { isActive, titleOf } from './opportunity-picker.model.js';
import { timeAt } from './place-clock.js';
import type { Reminder } from './reminders.model.js';
import { claimLine, hasBegun, isOffered, leaveWord, type Told } from './taking-part.words.js';
import { waitsTag } from './told.js';
import { around, titled } from './title.js';

export interface MineRow {
  readonly item: Opportunity;
  readonly claim: Claim;
}

export interface MineHost extends Told {
  readonly isOffline: boolean;
  instead(item: Opportunity): readonly Opportunity[];
  /** What is open below it. */
  inside(item: Opportunity): TemplateResult | undefined;
  /** What has just been done with it. */
  told(item: Opportunity): TemplateResult | typeof nothing;
  /** What this device keeps of it, and has not sent. */
  waits(item: Opportunity): Waiting | undefined;
  takeBack(action: FamilyAction): void;
  take(item: Opportunity): void;
  leave(item: Opportunity, claim: Claim): void;
  again(item: Opportunity, claim: Claim): void;
  took(item: Opportunity): void;
  unshare(item: Opportunity): void;
  open(is: 'swap' | 'thank' | 'share', item: Opportunity): void;
  calendar(item: Opportunity, slot: Id): void;
  see(item: Opportunity): void;
}

/** What comes today or tomorrow, on top (O9). */
export function remindersTemplate(all: readonly Reminder[], { words, tag }: Told): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<ul class="reminders">${all.map(({ item, slot, day }) => html`<li>${icon('clock')}<p>${around((what) => (day === 'today' ? words.today : words.tomorrow)(isolate(timeInWords(new Date(slot.starts), tag)), what), titled(item, tag))}</p></li>`)}</ul>`;
}

/** What this person said yes to: what waits for them first. */
export function mineTemplate(rows: readonly MineRow[], host: MineHost): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const first = (claim: Claim): number => (isOffered(claim, host.now) ? 0 : 1);
  return html`<section class="mine" aria-labelledby="mine-title"><h3 class="t2" id="mine-title">${host.words.mine}</h3><ul>
    ${[...rows].sort((a, b) => first(a.claim) - first(b.claim)).map((row) => rowTemplate(row, host))}
  </ul></section>`;
}

const GOES: ReadonlySet<Claim['state']> = new Set(['waiting', 'closed', 'lapsed']);

function rowTemplate({ item, claim }: MineRow, host: MineHost): TemplateResult {
  const { words, tag, now } = host;
  const slot = item.slots.find(({ id }) => id === claim.slot);
  const others = GOES.has(claim.state) ? host.instead(item) : [];
  const isOver = !isActive(claim) && claim.state === 'left';
  return html`<li class="mineone" data-id=${item.id}>
    <h4 class="t3">${settingMark(item.setting)} ${titled(item, tag)}</h4>
    ${host.told(item)}
    ${isOver ? nothing : html`${slot?.starts ? html`<p class="small">${timeAt(slot.starts, item, host)}</p>` : nothing}
    <p class=${isOffered(claim, now) ? 'told' : ''}>${sentence(claimLine(claim, item, host))}</p>
    ${claim.shared ? html`<p>${sentence(words.sharedWith(isolate(claim.shared.with.called)))}</p>` : claim.code ? html`<p>${sentence(words.codeIs(isolate(codeInWords(claim.code))))}</p>` : nothing}
    ${item.state === 'closed' && item.note ? html`<p dir="auto">${cleanWords(item.note)}</p>` : nothing}
    ${item.came ? html`<p>${sentence(words.cameOfIt(isolate(item.came.text)))}</p>` : nothing}
    ${host.inside(item) ?? doTemplate({ item, claim }, host)}
    ${others.length === 0 ? nothing : html`<div class="instead"><p class="small label">${words.mayFit}</p><ul>${others.map((other) => html`<li><button type="button" class="b text" @click=${() => host.see(other)}>${settingMark(other.setting)}<span>${titled(other, tag)}</span></button></li>`)}</ul></div>`}`}
  </li>`;
}

/** What waits can be taken back; else what can be done now. */
function doTemplate(row: MineRow, host: MineHost): TemplateResult {
  const waits = host.waits(row.item);
  if (!waits) return html`<div class="row">${mineButtons(row, host)}</div>`;
  const { words } = host;
  return html`${waitsTag(host.isOffline, host)}<div class="row"><button type="button" class="b" aria-label=${words.forWhich(words.takeBack, titleOf(row.item, host.tag))} @click=${() => host.takeBack(waits.action as FamilyAction)}><span>${words.takeBack}</span></button></div>`;
}

function mineButtons({ item, claim }: MineRow, host: MineHost): readonly (TemplateResult | typeof nothing)[] {
  const { words, now } = host;
  const title = titleOf(item, host.tag);
  const slot = item.slots.find(({ id }) => id === claim.slot);
  const isIn = claim.state === 'in';
  const begun = isIn && slot !== undefined && hasBegun(slot, now);
  const isOpen = item.state === 'open';
  const mayShare = isIn && isOpen && slot?.capacity !== undefined && (slot.starts === undefined || !begun) && !claim.shared && !claim.took;
  const one = (when: boolean, kind: string, label: string, act: () => void, picture: unknown = nothing): TemplateResult | typeof nothing =>
    when ? html`<button type="button" class="b ${kind}" aria-label=${words.forWhich(label, title)} @click=${act}>${picture}<span>${label}</span></button>` : nothing;
  return [
    one(isOffered(claim, now), 'go', words.take, () => host.take(item), icon('check')),
    one(isIn && slot?.starts !== undefined && !begun, '', words.calendar, () => host.calendar(item, claim.slot), calendarIcon),
    one(begun && !claim.took, '', words.tookPart, () => host.took(item), icon('check')),
    one(begun || claim.took !== undefined, 'text', words.sayThanks, () => host.open('thank', item)),
    one(isIn && isOpen && !begun && item.slots.length > 1, 'text', words.otherTime, () => host.open('swap', item)),
    one(mayShare && !claim.code, 'text', words.sharePlace, () => host.open('share', item)),
    one(mayShare && claim.code !== undefined, 'text', words.codeAway, () => host.unshare(item)),
    one(claim.state === 'lapsed' && isOpen, '', words.joinList, () => host.again(item, claim)),
    one(isOpen && claim.state !== 'closed' && claim.state !== 'lapsed' && !claim.took, 'text', leaveWord(claim, words), () => host.leave(item, claim)),
  ];
}
