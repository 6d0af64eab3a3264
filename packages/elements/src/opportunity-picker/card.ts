import type { Opportunity, Setting, Slot } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { langOf, wordsOf, type Found } from './opportunity-picker.model.js';
import { isFull, languagesLine, length, roomLines, settingWord, supportWord, whenLine, type Telling } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';

/** What a card needs to know, and what may be done with it. */
export interface CardHost extends Telling {
  readonly chosen: ReadonlySet<string> | undefined;
  /** One may look alone. */
  readonly visits: boolean;
  /** Those of which a yes waits on this device. */
  readonly kept: ReadonlySet<string>;
  /** The card in which something is open, and what. */
  readonly open: string | undefined;
  readonly inside: TemplateResult | typeof nothing;
  /** Why it fits, once there are answers. */
  why(found: Found): string;
  /** What is asked and what is not, when it is looked at. */
  checks(item: Opportunity): TemplateResult | typeof nothing;
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

/** The three that can be done now, before any question (O13). */
export function nowTemplate(items: readonly Opportunity[], begun: ReadonlySet<string>, done: ReadonlySet<string>, first: boolean, { words, tag }: Telling, start: (item: Opportunity) => void): TemplateResult {
  return html`<section class="now" aria-labelledby="now-title"><h3 class="t2" id="now-title">${words.now}</h3><ul>
    ${items.map((item, at) => {
      const own = wordsOf(item, tag);
      const goesOn = begun.has(item.id);
      return html`<li class="nowcard ${item.setting}" data-id=${item.id}>
        <p class="small whose">${settingMark(item.setting)}<span>${settingWord(item.setting, words)}</span><span class="long">${icon('clock')}${sentence(length(item.minutes, tag))}</span></p>
        <h4 class="t3" dir="auto" lang=${langOf(own, tag) ?? nothing}>${cleanWords(own.title)}</h4>
        ${done.has(item.id) && !goesOn
          ? html`<p class="fit">${icon('check')}<span>${words.doneNow}</span></p>`
          : html`<button type="button" class="b wide ${first && at === 0 ? 'go' : 'card'}" aria-label=${words.startIt(own.title)} @click=${() => start(item)}><span>${goesOn ? words.goOn : words.start}</span></button>`}
      </li>`;
    })}
  </ul></section>`;
}

/** One way to take part: where, what, what it lifts, then time, place, support, why it fits, places, and what to do. */
export function cardTemplate(found: Found, host: CardHost): TemplateResult {
  const { item } = found;
  const { words, tag } = host;
  const own = wordsOf(item, tag);
  const lang = langOf(own, tag) ?? nothing;
  const why = host.why(found);
  const [support, rest] = [item.supports.filter((one) => one in SHOWN_WITH), item.supports.filter((one) => !(one in SHOWN_WITH) && one !== 'voice' && one !== 'no-check')];
  return html`<li class="ocard ${item.setting}" data-id=${item.id}>
    <p class="where">${settingMark(item.setting)}<span>${settingWord(item.setting, words)}</span></p>
    <div class="about"><h4 class="t2" lang=${lang} dir="auto">${cleanWords(own.title)}</h4>
      ${own.summary === '' ? nothing : html`<p lang=${lang} dir="auto">${cleanWords(own.summary)}</p>`}
      ${own.lifts === '' ? nothing : html`<p>${sentence(words.helps(isolate(own.lifts)))}</p>`}
      ${item.origin.side === 'school' ? nothing : html`<p class="small">${mark(item.origin.side)} ${sentence(words.offeredBy(isolate(item.origin.called)))}</p>`}</div>
    <ul class="mini">
      <li>${icon('clock')}<span>${sentence(whenLine(item, host))}</span></li>
      ${own.place === undefined ? nothing : html`<li>${picture('place')}<span lang=${lang} dir="auto">${cleanWords(own.place)}</span></li>`}
      <li>${icon('talk')}<span>${languagesLine(item, host)}</span></li>
      ${support.map((one) => html`<li>${picture(SHOWN_WITH[one]!)}<span>${supportWord(one, words)}</span></li>`)}
      ${rest.length === 0 ? nothing : html`<li>${picture('plus')}<span>${rest.map((one) => supportWord(one, words)).join(' · ')}</span></li>`}
      ${item.supports.includes('no-check') ? html`<li>${icon('check')}<span>${words.noCheck}</span></li>` : nothing}
    </ul>
    ${item.checks ? html`<details class="checks small"><summary aria-label=${words.forWhich(words.checks, own.title)}>${words.checks}</summary>${host.checks(item)}</details>` : nothing}
    ${why === '' ? nothing : html`<p class="fit">${icon('check')}<span>${why}</span></p>`}
    ${item.came ? html`<p class="small">${sentence(words.cameOfIt(isolate(item.came.text)))}</p>` : nothing}
    <div class="acts">${host.open === item.id ? host.inside : actsTemplate(item, (what) => words.forWhich(what, own.title), host)}</div>
  </li>`;
}

function actsTemplate(item: Opportunity, named: (what: string) => string, host: CardHost): TemplateResult {
  const { words } = host;
  const quietly = (what: string, act: () => void): TemplateResult => html`<button class="b text" type="button" aria-label=${named(what)} @click=${act}><span>${what}</span></button>`;
  return html`${roomLines(item, host).map((line) => html`<p class="note">${icon('people')}<span>${line}</span></p>`)}
    ${host.visits ? nothing : mainAction(item, named, host)}
    ${host.chosen || host.visits ? nothing : html`<div class="row">${quietly(words.suggest, () => host.suggest(item))}${quietly(words.notNow, () => host.hide(item))}</div>`}`;
}

function mainAction(item: Opportunity, named: (what: string) => string, host: CardHost): TemplateResult {
  const { words, chosen } = host;
  if (chosen) {
    const is = chosen.has(item.id);
    return html`<button class="b wide card ${is ? 'pressed' : ''}" type="button" aria-pressed=${is} aria-label=${named(is ? words.picked : words.pick)} @click=${() => host.say(item, item.slots[0])}>${is ? icon('check') : nothing}<span>${is ? words.picked : words.pick}</span></button>`;
  }
  if (host.kept.has(item.id)) return html`<p class="tag device">${words.isSaved}</p>`;
  const several = item.slots.length > 1;
  const label = item.task ? words.doIt : item.giving.way === 'draw' && !item.drawn ? words.askPlace : isFull(item) ? words.joinList : several ? words.chooseTime : words.canDo;
  const act = (): void => (item.task ? host.doIt(item) : host.say(item, several ? undefined : item.slots[0]));
  return html`<button class="b wide ${isFull(item) ? '' : 'card'}" type="button" aria-label=${named(label)} @click=${act}><span>${label}</span></button>`;
}
