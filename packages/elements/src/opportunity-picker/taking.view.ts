import type { Claim, FamilyAction, Id, Opportunity } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { languageMenu } from '../shared/language-menu.js';
import { mark } from '../shared/marks.js';
import { bandsTemplate, button, waitingFor } from './bands.js';
import { instead, isAnswered } from './finding.model.js';
import { alsoTemplate, isOwnOffer } from './also.js';
import { mineTemplate, remindersTemplate, type MineRow } from './mine.js';
import { newsTemplate } from './news.js';
import { languagesHere } from './languages.model.js';
import { staffOf } from './more.data.js';
import type { PickerData } from './opportunity-picker.data.js';
import { isActive, titleOf, type Found } from './opportunity-picker.model.js';
import { number } from './opportunity-picker.words.js';
import { timeAt } from './place-clock.js';
import { findTemplate, questionsTemplate } from './questions.js';
import { reminders } from './reminders.model.js';
import { joinTemplate, sayTemplate, shareTemplate, swapTemplate, wordTemplate } from './say.js';
import type { Taking } from './taking.js';
import { hasBegun, isOffered, type Told } from './taking-part.words.js';
import { givingBox } from './task.files.js';
import { taskTemplate } from './task.js';
import { toldTemplate, waitsTag } from './told.js';
import { titled } from './title.js';
import { emptyTemplate, footTemplate, waysTemplate } from './ways.js';

type Part = TemplateResult | typeof nothing;

/** All that stands around the cards, and what they do not know of themselves. */
export interface View {
  readonly bands: Part;
  /** What one may bring in, beside the title. */
  readonly ways: Part;
  /** Something else asks first: then no other control is the filled one. */
  readonly busy: boolean;
  /** Above what can be done now; below it. */
  readonly first: Part;
  readonly then: Part;
  /** In the place of what can be done now. */
  readonly panel: Part | undefined;
  /** The card that is no more than its title and what stands in it. */
  readonly brief: Id | undefined;
  readonly questions: Part;
  readonly finding: Part;
  readonly heading: string;
  readonly nothingFound: Part;
  readonly hidden: Part;
  readonly foot: Part;
  readonly empty: Part;
  inside(item: Opportunity): TemplateResult | undefined;
  more(item: Opportunity): Part;
  count(found: readonly Found[]): string;
  /** When it happens, on the clock of its place. */
  at(starts: string, item: Opportunity): string;
  also(found: Found): TemplateResult;
}

const YES = ['opportunity.claim', 'opportunity.join', 'opportunity.do'] as const;
const OF_A_PLACE = ['opportunity.leave', 'opportunity.take', 'opportunity.swap', 'opportunity.share'] as const;

export function viewOf(taking: Taking, data: PickerData, told: Told, isField: boolean, found: readonly Found[]): View {
  const { words, tag } = told;
  const { acting, do: act, answers, find, host } = taking;
  taking.room.look();
  const { panel } = act;
  const rows = isField ? [] : rowsOf(taking, data);
  const isWaited = rows.some(({ claim }) => isOffered(claim, told.now));
  const mine = isField ? nothing : mineOf(taking, rows, data, told);
  const areAnswered = isAnswered(answers);
  const isInCard = panel?.is === 'task' && panel.from === 'card' && found.some(({ item }) => item.id === panel.item.id);
  const task = panel?.is === 'task' && act.doing.task ? taskTemplate(panel.item, data, act, told, () => givingBox(taking.files, act.doing.task?.step.how)) : undefined;
  const offer = offerOf(taking, data, told);
  const line = (where: 'panel' | 'foot'): Part => (acting.told?.where === where ? html`<div class="toldbox">${toldTemplate(acting.told, waitingFor(data, acting.told.id, 'opportunity.do', 'opportunity.offer'), host.isOffline(), told)}</div>` : nothing);
  // What is open in a card that is not shown, since it has ended or something else is looked for, stands on top.
  const isStray = panel !== undefined && (panel.is === 'say' || panel.is === 'way' || panel.is === 'join') && found.every(({ item }) => item.id !== panel.item.id);
  const stray = isStray ? html`<div class="toldbox"><h3 class="t3">${titled(panel.item, tag)}</h3>${insideCard(taking, panel.item, data, told)}</div>` : nothing;
  const mayBringIn = !isField && !data.visits;
  const isSome = data.all.some(({ state }) => state === 'open');
  return {
    bands: bandsTemplate(data, acting, told, host.state(), { bring: (waiting) => taking.bring(waiting) }),
    busy: isWaited || panel !== undefined || data.all.some(({ state, organisers }) => state === 'asked' && organisers.some(({ person }) => person === data.viewer.person)),
    ways: mayBringIn && panel?.is !== 'offer' ? waysTemplate(told, (idea) => taking.openOffer('top', idea)) : nothing,
    first: html`${panel?.is === 'offer' && panel.from === 'top' ? offer : line('panel')}${stray}${remindersTemplate(reminders(rows, told.now), told)}${isWaited ? mine : nothing}${arrangeOf(taking, data, told, isField)}`,
    then: html`${isWaited ? nothing : mine}${isField ? nothing : newsOf(taking, data, told)}`,
    panel: isInCard ? undefined : task, brief: isInCard ? panel.item.id : acting.told?.where === 'card' && acting.told.next !== 'on' ? acting.told.id : undefined,
    inside: (item) => (isInCard && panel.item.id === item.id ? task : insideCard(taking, item, data, told)),
    more: (item) => (mayJoin(item) ? html`<button class="b text" type="button" aria-label=${words.forWhich(words.haveCode, titleOf(item, tag))} @click=${() => act.open({ is: 'join', item })}><span>${words.haveCode}</span></button>` : nothing),
    questions: questionsOf(taking, data, told), finding: findTemplate(find, taking.room.isMiddle, data.viewer.side === 'school', told, (changed) => taking.search(changed)),
    at: (starts, item) => timeAt(starts, item, told),
    heading: areAnswered && find.order === 'fit' ? words.fitFirst : taking.isSearching ? words.foundHere : found.length < data.all.filter(({ state }) => state === 'open').length ? words.moreWays : words.all,
    count: () => {
      const well = found.filter(({ fit }) => fit?.well).length;
      return areAnswered ? words.foundFit(number(well, tag), number(found.length - well, tag)) : words.found(number(found.length, tag));
    },
    nothingFound: html`<div class="empty"><p class="t3">${words.noneTitle}</p><p>${words.none}</p></div>`,
    hidden: hiddenOf(taking, data, told), also: (one) => html`${alsoTemplate(one, data, told)}${acting.told?.next === 'on' && acting.told.id === one.item.id ? toldTemplate(acting.told, waitingFor(data, one.item.id, 'opportunity.suggest'), host.isOffline(), told) : nothing}`,
    empty: mayBringIn && panel?.is !== 'offer' ? emptyTemplate(told, (title) => taking.openOffer('top', false, title)) : html`<p class="t2">${words.emptyTitle}</p>`,
    foot: html`${panel?.is === 'offer' && panel.from === 'foot' ? offer : line('foot')}${mayBringIn && isSome && panel?.is !== 'offer' ? footTemplate(told, (idea) => taking.openOffer('foot', idea)) : nothing}
      <footer class="opp-foot">${languageMenu(host.locale, host.state().language)}</footer>`,
  };
}

/** One place can be shared where places are counted and given. */
const mayJoin = ({ slots, giving, drawn, task }: Opportunity): boolean => task === undefined && slots.some(({ capacity }) => capacity !== undefined) && (giving.way !== 'draw' || drawn !== undefined);

/** What this person said yes to and is not over for them, or has just left. */
function rowsOf({ acting, do: act, settled }: Taking, data: PickerData): readonly MineRow[] {
  const items = new Map(data.all.map((item) => [item.id, item]));
  const rows = [...data.claims.values()].flatMap((claim) => {
    const item = items.get(claim.opportunity);
    const isTold = acting.told?.where === 'mine' && acting.told.id === claim.opportunity;
    return item && (isActive(claim) || claim.state === 'lapsed' || claim.state === 'closed' || isTold) ? [{ item, claim }] : [];
  });
  // An offer that has run out is passed on by whoever looks.
  for (const { claim: { state, offer, opportunity, changedBy } } of rows) {
    if (state !== 'offered' || !offer || offer.until > data.now().toISOString() || settled.has(changedBy)) continue;
    settled.add(changedBy);
    act.settle(opportunity);
  }
  return rows;
}

function mineOf(taking: Taking, rows: readonly MineRow[], data: PickerData, told: Told): Part {
  const { do: act, acting, host } = taking;
  const taken = new Set(data.claims.keys());
  const waits = (item: Opportunity) => waitingFor(data, item.id, ...OF_A_PLACE);
  return mineTemplate(rows, {
    ...told, isOffline: host.isOffline(), waits, takeBack: (action) => void act.takeBack(action),
    told: (item) => (acting.told?.where === 'mine' && acting.told.id === item.id ? toldTemplate(acting.told, waits(item), host.isOffline(), told) : nothing),
    instead: (item) => instead(item, data.all, taken, taking.answers), inside: (item) => insideMine(taking, item, data.claims.get(item.id)?.slot, told),
    take: (item) => void act.take(item), leave: (item, claim) => void act.leave(item, claim), again: (item, claim) => act.again(item, claim), took: (item) => void act.took(item),
    unshare: (item) => void act.share(item, false), open: (is, item) => act.open({ is, item }), calendar: (item, slot) => void calendar(item, slot, told), see: (item) => taking.see(item),
  });
}

function newsOf({ do: act }: Taking, data: PickerData, told: Told): Part {
  const me = data.viewer.person;
  const isToCome = ({ slots }: Opportunity): boolean => slots.every(({ starts }) => starts === undefined) || slots.some((slot) => slot.starts !== undefined && !hasBegun(slot, told.now));
  const offered = data.all.filter((item) => item.origin.person === me && item.organisers.every(({ person }) => person !== me) && item.state !== 'closed' && (item.state !== 'open' || isToCome(item)));
  return newsTemplate({ offered, ways: data.items('another-way').filter(({ by }) => by.person === me), thanks: data.items('thanks').filter(({ by }) => by.person !== me) }, {
    ...told, calendar: (item, slot) => void calendar(item, slot, told), takeBack: (item) => void act.withdraw(item),
  });
}

/** For those who arrange, and for whoever offers something that is open. */
function arrangeOf(taking: Taking, data: PickerData, told: Told, isField: boolean): Part {
  const me = data.viewer.person;
  if (isField || (data.viewer.side !== 'school' && !data.all.some(({ origin, state }) => origin.person === me && state === 'open'))) return nothing;
  const { host, acting } = taking;
  const now = taking.arrange()?.parts;
  if (!now) return nothing;
  const { parts, work } = now;
  return parts.arranging(data, {
    ...told, forms: host.strings(parts.arrangingStrings), terms: host.strings(parts.termsStrings), shown: (files, lang) => taking.files.show(files, lang),
    done: (where, id) => (acting.told?.where === where && acting.told.id === id ? toldTemplate(acting.told, waitingFor(data, id, 'opportunity.answer', 'opportunity.draw', 'opportunity.thank', 'opportunity.tell', 'opportunity.close'), host.isOffline(), told) : nothing),
  }, taking.do, work);
}

function questionsOf({ answers, do: act, host, room }: Taking, data: PickerData, told: Told): TemplateResult {
  const to = data.school?.answers;
  const called = staffOf(data).find(({ id }) => id === to)?.called;
  const shared = data.items('fit-answers').find(({ person }) => person === data.viewer.person);
  return questionsTemplate(answers, room.isWide, told, {
    change: (how) => (act.setAnswers(how), host.restart()), called, shared, share: () => to && void act.shareFit(to), unshare: () => void act.unshareFit(),
  });
}

function hiddenOf({ do: act }: Taking, data: PickerData, { words, tag }: Told): Part {
  const { hidden } = data;
  const items = data.all.filter(({ id, state }) => state === 'open' && hidden.has(id));
  if (items.length === 0) return nothing;
  return html`<details class="hidden-ones small"><summary>${words.hidden(number(items.length, tag))}</summary><ul>${items.map((item) => html`<li><span>${titled(item, tag)}</span> <button type="button" class="b text" aria-label=${words.forWhich(words.bring, titleOf(item, tag))} @click=${() => void act.hide(item, false)}><span>${words.bring}</span></button></li>`)}</ul></details>`;
}

/** What stands in a card in the place of what one may do. */
function insideCard({ acting, do: act, host }: Taking, item: Opportunity, data: PickerData, told: Told): TemplateResult | undefined {
  const { words, tag } = told;
  const { panel } = act;
  const yes = waitingFor(data, item.id, ...YES);
  const line = acting.told?.where === 'card' && acting.told.id === item.id && acting.told.next !== 'on' ? acting.told : undefined;
  const back = (): TemplateResult => html`<button type="button" class="b" aria-label=${words.forWhich(words.takeBack, titleOf(item, tag))} @click=${() => void act.takeBack(yes!.action as FamilyAction)}><span>${words.takeBack}</span></button>`;
  if (line) {
    const next = yes ? html`<div class="row">${back()}</div>` : line.next === 'bring' ? html`<div class="row">${button(words.bring, () => void act.hide(item, false))}</div>` : line.next === 'see' ? html`<p class="small">${words.findMine}</p>` : nothing;
    return html`<h4 class="t3">${titled(item, tag)}</h4>${toldTemplate(line, yes, host.isOffline(), told, next)}`;
  }
  if (panel?.is === 'say' && panel.item.id === item.id) return sayTemplate(panel.item, act, told);
  if (panel?.is === 'join' && panel.item.id === item.id) return joinTemplate(panel.item, act, told);
  if (panel?.is === 'way' && panel.item.id === item.id) return wordTemplate(item, { id: 'way', label: words.wayTitle, hint: words.wayHint }, act, told, () => void act.sendWay());
  if (isOwnOffer(item, data)) return html`<p class="note">${mark(item.origin.side)}<span>${words.ownOffer}</span></p>`;
  return yes ? html`${waitsTag(host.isOffline(), told)}<div class="row">${back()}</div>` : undefined;
}

/** What is open below something that one said yes to. */
function insideMine({ do: act }: Taking, item: Opportunity, slot: Claim['slot'] | undefined, told: Told): TemplateResult | undefined {
  const { panel } = act;
  if (!panel || !('item' in panel) || panel.item.id !== item.id) return undefined;
  if (panel.is === 'swap') return swapTemplate(item, act, told, slot);
  if (panel.is === 'share') return shareTemplate(item, act, told);
  return panel.is === 'thank' ? wordTemplate(item, { id: 'thank', label: told.words.sayThanks, hint: told.words.thanksHint }, act, told, () => void act.sendThanks()) : undefined;
}

function offerOf(taking: Taking, data: PickerData, told: Told): Part {
  const { host, do: act } = taking;
  const now = taking.offering.parts;
  if (act.panel?.is !== 'offer' || !now) return nothing;
  const { parts, act: offering } = now;
  return parts.offerTemplate(offering, { staff: staffOf(data), languages: languagesHere(data.all, told.tag), isSchool: data.viewer.side === 'school', cancel: () => act.close() },
    { ...told, forms: host.strings(parts.offeringStrings), terms: host.strings(parts.termsStrings) });
}

async function calendar(item: Opportunity, slotId: Id, { tag, now }: Told): Promise<void> {
  const slot = item.slots.find(({ id }) => id === slotId);
  if (slot?.starts === undefined) return;
  const { calendarFile, download } = await import('./calendar.js');
  download(calendarFile(item, { ...slot, starts: slot.starts }, tag, now), `${item.id}.ics`);
}
