import type { Claim, Opportunity, Setting, Slot, Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { writingIcons } from '../shared/writing.icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { wordsOf, type Fit } from './opportunity-picker.model.js';
import { fitLine, isFull, languagesLine, roomLines, settingWord, supportWord, whenLine, type Telling } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';

/** What a card needs to know, and what may be done with it. */
export interface CardHost extends Telling {
  readonly titles: (id: string) => string | undefined;
  readonly chosen: ReadonlySet<string> | undefined;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly pending: ReadonlyMap<string, Waiting>;
  readonly open: string | undefined;
  readonly inside: TemplateResult | typeof nothing;
  say(item: Opportunity, slot: Slot | undefined): void;
  doIt(item: Opportunity): void;
  suggest(item: Opportunity): void;
  hide(item: Opportunity): void;
}

/** The setting as its side's mark; work and phone are places, not sides, and have a picture. */
export function settingMark(setting: Setting): TemplateResult {
  if (setting === 'workplace') return picture('work');
  return setting === 'online' ? picture('online') : mark(setting);
}

const SHOWN_WITH: Partial<Record<string, Parameters<typeof picture>[0]>> = { childcare: 'childcare', ride: 'ride', food: 'food', interpreter: 'interpreter' };

/** One way to take part: where, what, what it lifts, then time, place, support, why it fits, places, and what to do. */
export function cardTemplate(item: Opportunity, fit: Fit, host: CardHost): TemplateResult {
  const { words, tag } = host;
  const own = wordsOf(item, tag);
  const lang = own.tag === tag.split('-')[0] ? nothing : own.tag;
  const why = fitLine(fit, host);
  const support = item.supports.filter((one) => one in SHOWN_WITH);
  const rest = item.supports.filter((one) => !(one in SHOWN_WITH) && one !== 'voice' && one !== 'no-check').map((one) => supportWord(one, words));
  const other = item.another.map(host.titles).filter((title) => title !== undefined);
  return html`<li class="ocard ${item.setting}" data-id=${item.id}>
    <p class="where">${settingMark(item.setting)}<span>${settingWord(item.setting, words)}</span></p>
    <div class="about"><h4 class="t2" lang=${lang} dir="auto">${cleanWords(own.title)}</h4>
      ${own.summary === '' ? nothing : html`<p lang=${lang} dir="auto">${cleanWords(own.summary)}</p>`}
      ${own.lifts === '' ? nothing : html`<p>${sentence(words.helps(isolate(own.lifts)))}</p>`}
      ${item.origin.side === 'school' ? nothing : html`<p class="small">${mark(item.origin.side)} ${sentence(words.offeredBy(isolate(item.origin.called)))}</p>`}</div>
    <ul class="mini">
      <li>${icon('clock')}<span>${whenLine(item, host)}</span></li>
      ${own.place === undefined ? nothing : html`<li>${picture('place')}<span lang=${lang} dir="auto">${cleanWords(own.place)}</span></li>`}
      <li>${icon('talk')}<span>${languagesLine(item, host)}</span></li>
      ${support.map((one) => html`<li>${picture(SHOWN_WITH[one]!)}<span>${supportWord(one, words)}</span></li>`)}
      ${rest.length === 0 ? nothing : html`<li>${writingIcons.plus}<span>${rest.join(' · ')}</span></li>`}
      ${item.supports.includes('no-check') ? html`<li>${icon('check')}<span>${words.noCheck}</span></li>` : nothing}
    </ul>
    ${item.checks ? html`<details class="checks small"><summary>${words.checks}</summary><div>
      <p lang=${lang} dir="auto">${item.checks.asked}</p><p lang=${lang} dir="auto">${item.checks.notAsked}</p><p>${words.checksSeen(item.checks.seenBy)}</p>${item.checks.paid ? html`<p>${words.checksPaid}</p>` : nothing}
      ${other.length > 0 ? html`<p>${sentence(words.otherForm(isolate(other[0]!)))}</p>` : nothing}</div></details>` : nothing}
    ${why === '' ? nothing : html`<p class="fit">${icon('check')}<span>${why}</span></p>`}
    ${item.came ? html`<p class="small">${sentence(words.cameOfIt(isolate(item.came.text)))}</p>` : nothing}
    <div class="acts">${actsTemplate(item, own.title, host)}</div>
  </li>`;
}

function actsTemplate(item: Opportunity, title: string, host: CardHost): TemplateResult {
  const { words } = host;
  if (host.open === item.id) return html`${host.inside}`;
  const named = (what: string): string => words.forWhich(what, title);
  return html`${roomLines(item, host).map((line) => html`<p class="note">${icon('people')}<span>${line}</span></p>`)}
    ${mainAction(item, named, host)}
    ${host.chosen ? nothing : html`<div class="row"><button class="b text" type="button" aria-label=${named(words.suggest)} @click=${() => host.suggest(item)}><span>${words.suggest}</span></button>
      <button class="b text" type="button" aria-label=${named(words.notNow)} @click=${() => host.hide(item)}><span>${words.notNow}</span></button></div>`}`;
}

function mainAction(item: Opportunity, named: (what: string) => string, host: CardHost): TemplateResult {
  const { words, chosen, pending } = host;
  if (chosen) {
    const is = chosen.has(item.id);
    return html`<button class="b wide card ${is ? 'pressed' : ''}" type="button" aria-pressed=${is} aria-label=${named(is ? words.picked : words.pick)} @click=${() => host.say(item, item.slots[0])}>${is ? icon('check') : nothing}<span>${is ? words.picked : words.pick}</span></button>`;
  }
  if (pending.has(item.id)) return html`<p class="tag device">${words.isSaved}</p>`;
  const several = item.slots.length > 1;
  const label = item.task ? words.doIt : item.giving.way === 'draw' && !item.drawn ? words.askPlace : isFull(item) ? words.joinList : several ? words.chooseTime : words.canDo;
  const act = (): void => (item.task ? host.doIt(item) : host.say(item, several ? undefined : item.slots[0]));
  return html`<button class="b wide ${isFull(item) ? '' : 'card'}" type="button" aria-label=${named(label)} @click=${act}><span>${label}</span></button>`;
}
