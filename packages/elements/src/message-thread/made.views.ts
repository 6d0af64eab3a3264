import { newId, type FamilyAction, type MakeLink, type MeetingWish, type Message, type Report, type Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate, plainSentence } from '../shared/text.js';
import { isShownOnPage, showOnPage } from '../shared/talk-links/show-thing.js';
import { endMeeting } from './made.actions.js';
import { logLine, logPeople, recallLines, TIED_ICONS, tiedWords, WAY_ICONS } from './made.words.js';
import type { Tied } from './made.data.js';
import { describedFiles, forToday, laterWords, reachedTemplate, writtenDown } from './note.views.js';
import { openingTemplate } from './opening.views.js';
import { refusedAbove, refusedUnder } from './refused.views.js';
import { quickWords, whenLine } from './message-thread.words.js';
import { translatedTemplate } from './translated.js';
import type { Writing } from './writing.views.js';

/** What stands beside the words of a message: over them, or under them. */
export const beside = (writing: Writing, message: Message, over = false): TemplateResult | typeof nothing => over ? overWords(message, writing) : html`${translatedTemplate(message, writing)}${underWords(message, writing)}`;

/** What was given with the words; of a log, which talk they tell of. */
function overWords(message: Message, writing: Writing): TemplateResult | typeof nothing {
  const { files, language } = message;
  const head = html`${forToday(message, writing)}${writtenDown(message, writing.telling)}${logHead(message, writing)}`;
  return files === undefined ? head : html`${head}${writing.composer.files.show(describedFiles(message, writing), language.tag)}${laterWords(message, writing)}`;
}

function logHead({ log, author, ...rest }: Message, { telling }: Writing): TemplateResult | typeof nothing {
  if (log === undefined) return nothing;
  const message = { log, author, ...rest };
  const sides = new Set([author.side, ...log.with.map(({ side }) => side)]);
  return html`<div class="slip-head">
    <p class="t3">${icon(WAY_ICONS[log.how])}<span>${logLine(message, telling)}</span></p>
    <p class="small quiet">${[...sides].map((side) => mark(side))}<span>${sentence(logPeople(message, telling))}</span></p>
  </div>`;
}

/** How sure a log is, and what came of the words. */
function underWords(message: Message, writing: Writing): TemplateResult | typeof nothing {
  const report = writing.composer.made?.report(message.id);
  const refused = refusedUnder(message, writing);
  const asked = html`${openingTemplate(message, writing)}${reachedTemplate(message, writing)}${report === undefined ? nothing : reportTemplate(report, writing)}${refused}`;
  if (message.withdrawn !== undefined) return asked;
  const ties = writing.composer.made?.of(message.id) ?? [];
  const coming = comingFrom(message, writing);
  if (message.log === undefined && ties.length === 0 && coming.length === 0) return asked;
  return html`${message.log === undefined ? nothing : recallTemplate(message, writing)}${asked}
    ${ties.length + coming.length === 0 ? nothing : html`<ul class="tied">
      ${ties.map((tied) => tiedTemplate(tied, writing))}
      ${coming.map((entry) => comingTemplate(entry, writing))}
    </ul>`}`;
}

/** Whoever reported a message reads under it what came of it; nobody else sees that they did (T21). */
function reportTemplate({ outcome }: Report, { telling }: Writing): TemplateResult {
  const { words } = telling;
  if (outcome === undefined) return html`<div class="recalled"><p class="small">${icon('clock')}<span>${words.reported}</span></p></div>`;
  return html`<div class="recalled"><p class="small">${icon('check')}<span>${sentence(words.reportOutcome(isolate(outcome.by.called), whenLine(outcome.at, telling)))}</span></p>
    <blockquote class="said ${outcome.by.side}" dir="auto">${cleanWords(outcome.text)}</blockquote></div>`;
}

/** T9, in words: as whom it is remembered; whoever was there and has said nothing yet is asked. */
function recallTemplate(message: Message, { telling, composer, focusBox, data }: Writing): TemplateResult {
  const { words, viewer } = telling;
  const asked = message.log!.with.some(({ person }) => person === viewer.person) && !message.log!.recalled.some(({ by }) => by.person === viewer.person);
  const say = (recall: 'otherwise' | 'more'): void => {
    composer.set({ replyTo: message.id, recall });
    focusBox();
  };
  const button = (label: string, act: () => void, picture?: IconName) => html`<button class="b soft" type="button" @click=${act}>${picture === undefined ? nothing : icon(picture)}<span>${label}</span></button>`;
  return html`<div class="recalled">
    ${recallLines(message, telling).map((line) => html`<p class="small">${icon(line.icon)}<span>${sentence(line.words)}</span></p>`)}
    ${asked && data.may('message.send', { scope: `circle:${message.circle}`, kind: 'thread', id: message.thread })
      ? html`<div class="stack tight" role="group" aria-label=${plainSentence(words.logCheck(isolate(message.author.called)))}>
          <p>${sentence(words.logCheck(isolate(message.author.called)))}</p>
          <div class="row">
            ${button(words.quickYes, () => void composer.confirm(message.id, quickWords('yes', words)), 'check')}
            ${button(words.recallOther, () => say('otherwise'))}
            ${button(words.recallAdd, () => say('more'))}
          </div></div>`
      : nothing}
  </div>`;
}

function tiedTemplate({ link, thing }: Tied, { telling, say, composer }: Writing): TemplateResult {
  const { words, viewer } = telling;
  const { label, title, proposed } = tiedWords(link, thing, telling);
  const target = { kind: link.what, id: link.thing, person: viewer.person };
  const show = (event: Event): void => {
    if (!showOnPage(event.currentTarget as Element, target)) say(words.tiedElsewhere);
  };
  return html`<li class=${proposed ? 'proposed' : ''}>
    ${TIED_ICONS[link.what]}<span>${label}${title === '' ? nothing : html`: <bdi>${title}</bdi>`}${proposed && link.what !== 'meeting-wish' ? html` <span class="quiet">${words.tiedAsked}</span>` : nothing}</span>
    ${isShownOnPage(link.what) ? html`<button class="b text" type="button" aria-label=${plainSentence(words.tiedShowOf(isolate(title === '' ? label : title)))} @click=${show}><span>${words.showIt}</span></button>` : nothing}
    ${composer.untying.control(link, title === '' ? label : `${label}: ${title}`, words)}
  </li>`;
}

/** What this person has made from it, and nobody else has yet. */
const comingFrom = ({ id }: Message, { data }: Writing): readonly Waiting<FamilyAction>[] =>
  data.waiting.filter(({ action, state }) => action.type === 'link.make' && action.message === id && state !== 'refused');

function comingTemplate({ action }: Waiting<FamilyAction>, { telling }: Writing): TemplateResult {
  const { what } = action as MakeLink;
  const { words } = telling;
  const label = { plan: words.tiedPlan, 'plan-step': words.tiedStep, touchpoint: words.tiedCard, opportunity: words.tiedOffer, 'meeting-wish': words.tiedMeeting }[what];
  return html`<li class="device">${icon('offline')}<span>${label}: ${words.savedHere}</span></li>`;
}

/** Who would like to meet, above the box until they have; and what did not go out. */
export function wishesTemplate(writing: Writing): TemplateResult | typeof nothing {
  const { telling, composer, act } = writing;
  const wishes = composer.made?.wishes ?? [];
  const refused = refusedAbove(writing);
  if (wishes.length + refused.length === 0) return nothing;
  const { words, viewer } = telling;
  const end = (wish: MeetingWish, how: 'met' | 'taken-back') => html`<button class="b text" type="button" @click=${() => void act(endMeeting(wish, how, newId))}><span>${how === 'met' ? words.weMet : words.wishBack}</span></button>`;
  return html`${wishes.map((wish) => {
      const own = wish.by.person === viewer.person;
      return html`<div class="standing wish">${icon('meeting')}
        <p>${sentence(own ? words.youWish : words.wish(isolate(wish.by.called)))}${wish.text === '' ? nothing : html` <span lang=${wish.language.tag} dir="auto">${cleanWords(wish.text)}</span>`}</p>
        ${end(wish, 'met')}${own ? end(wish, 'taken-back') : nothing}</div>`;
    })}
    ${refused}`;
}

/** What is drawn beside messages changes with this: the same text, the same drawing. */
export const besideKey = ({ composer, data }: Pick<Writing, 'composer' | 'data'>): string =>
  `${composer.made?.version ?? 0} ${composer.translated.version} ${composer.files.version} ${composer.untying.key(data.session)} ${data.waiting.map(({ action, state }) => (action.type === 'link.make' || state === 'refused' ? `${action.id}${state}` : '')).join('')}`;

