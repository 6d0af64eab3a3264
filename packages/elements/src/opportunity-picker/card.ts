import type { Opportunity, Setting, Slot } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords } from '../shared/text.js';
import { langOf, piece, titleOf, type Found } from './opportunity-picker.model.js';
import { isFull, languagesLine, length, roomLines, settingWord, supportWord, whenLine, type Telling } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';
import { around, said, titled } from './title.js';

/** What a card needs to know, and what may be done with it. */
export interface CardHost extends Telling {
  /** One may look alone. */
  readonly visits: boolean;
  /** The card that is no more than its title and what stands in it: something is done in it, or has been. */
  readonly brief: string | undefined;
  /** What stands in a card in the place of what one may do: a form, what waits, what was done. */
  inside(item: Opportunity): TemplateResult | undefined;
  /** What else there is to know: who brought it in, what is asked and what is not, why it fits, what came of it. */
  also(found: Found): TemplateResult | undefined;
  /** What else may be done with it. */
  more(item: Opportunity): TemplateResult | typeof nothing;
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

export interface NowHost extends Telling {
  readonly begun: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  /** Nothing else asks first. */
  readonly first: boolean;
  readonly heading: string;
  start(item: Opportunity): void;
}

/** The three that can be done now, before any question (O13). */
export function nowTemplate(items: readonly Opportunity[], { words, tag, begun, done, first, heading, start }: NowHost): TemplateResult {
  return html`<section class="now" aria-labelledby="now-title"><h3 class="t2" id="now-title">${heading}</h3><ul>
    ${items.map((item, at) => {
      const label = begun.has(item.id) ? words.goOn : words.start;
      return html`<li class="nowcard ${item.setting}" data-id=${item.id}>
        <p class="small whose">${settingMark(item.setting)}<span>${settingWord(item.setting, words)}</span><span class="long">${icon('clock')}${sentence(length(item.minutes, tag))}</span></p>
        <h4 class="t3" dir="auto">${titled(item, tag)}</h4>
        ${done.has(item.id) && !begun.has(item.id)
          ? html`<p class="fit">${icon('check')}<span>${words.doneNow}</span></p>`
          : html`<button type="button" class="b ${first && at === 0 ? 'go' : 'card'}" aria-label=${words.forWhich(label, titleOf(item, tag))} @click=${() => start(item)}><span>${label}</span></button>`}
      </li>`;
    })}
  </ul></section>`;
}

/** One way to take part: where, what, what it lifts, then time, place, support, why it fits, places, and what to do. */
export function cardTemplate(found: Found, host: CardHost): TemplateResult {
  const { item } = found;
  const { words, tag } = host;
  const inside = host.inside(item);
  const isBrief = host.brief === item.id;
  return html`<li class="ocard ${item.setting} ${isBrief ? 'brief' : ''}" data-id=${item.id}>
    <p class="where">${settingMark(item.setting)}<span>${settingWord(item.setting, words)}</span></p>
    ${isBrief ? nothing : aboutTemplate(found, host)}
    <div class="acts">${inside ?? actsTemplate(item, (what) => words.forWhich(what, titleOf(item, tag)), host)}</div>
  </li>`;
}

function aboutTemplate(found: Found, host: CardHost): TemplateResult {
  const { item } = found;
  const { words, tag } = host;
  const [title, summary, lifts, place] = [piece(item, 'title', tag), piece(item, 'summary', tag), piece(item, 'lifts', tag), piece(item, 'place', tag)];
  const [support, rest] = [item.supports.filter((one) => one in SHOWN_WITH), item.supports.filter((one) => !(one in SHOWN_WITH) && one !== 'voice' && one !== 'no-check')];
  return html`<div class="about"><h4 class="t2" lang=${langOf(title, tag) ?? nothing} dir="auto">${cleanWords(title.text)}</h4>
      ${summary.text === '' ? nothing : html`<p lang=${langOf(summary, tag) ?? nothing} dir="auto">${cleanWords(summary.text)}</p>`}
      ${lifts.text === '' ? nothing : html`<p>${around(words.helps, said(lifts, tag))}</p>`}</div>
    <ul class="mini">
      <li>${icon('clock')}<span>${sentence(whenLine(item, host))}</span></li>
      ${place.text === '' ? nothing : html`<li>${picture('place')}<span dir="auto">${said(place, tag)}</span></li>`}
      <li>${icon('talk')}<span>${languagesLine(item, host)}</span></li>
      ${support.map((one) => html`<li>${picture(SHOWN_WITH[one]!)}<span>${supportWord(one, words)}</span></li>`)}
      ${rest.length === 0 ? nothing : html`<li>${picture('plus')}<span>${rest.map((one) => supportWord(one, words)).join(' · ')}</span></li>`}
      ${item.supports.includes('no-check') ? html`<li>${icon('check')}<span>${words.noCheck}</span></li>` : nothing}
    </ul>${host.also(found)}`;
}

function actsTemplate(item: Opportunity, named: (what: string) => string, host: CardHost): TemplateResult {
  const { words } = host;
  const quietly = (what: string, act: () => void): TemplateResult => html`<button class="b text" type="button" aria-label=${named(what)} @click=${act}><span>${what}</span></button>`;
  return html`${roomLines(item, host).map((line) => html`<p class="note">${icon('people')}<span>${line}</span></p>`)}
    ${host.visits ? nothing : mainAction(item, named, host)}
    ${host.visits ? nothing : html`<div class="row">${quietly(words.suggest, () => host.suggest(item))}${quietly(words.notNow, () => host.hide(item))}${host.more(item)}</div>`}`;
}

function mainAction(item: Opportunity, named: (what: string) => string, host: CardHost): TemplateResult {
  const { words } = host;
  const several = item.slots.length > 1;
  const label = item.task ? words.doIt : item.giving.way === 'draw' && !item.drawn ? words.askPlace : isFull(item) ? words.joinList : several ? words.chooseTime : words.canDo;
  const act = (): void => (item.task ? host.doIt(item) : host.say(item, several ? undefined : item.slots[0]));
  return html`<button class="b wide ${isFull(item) ? '' : 'card'}" type="button" aria-label=${named(label)} @click=${act}><span>${label}</span></button>`;
}
