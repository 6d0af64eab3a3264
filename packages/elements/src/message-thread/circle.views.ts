import { newId, type Action, type Block, type FamilyAction, type Id, type Member, type Seat, type Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanName, isolate, plainSentence } from '../shared/text.js';
import { addToThread, blockPerson, endConsent, renewConsent } from './circle.actions.js';
import { addable, blockedBy, daysLeft, longer, mayBlock, mayEnd, mayRenew, SOON } from './circle.model.js';
import { dayAhead, type Telling } from './message-thread.words.js';
import type { TalkStrings } from './talk.strings.js';

/** What is being asked about somebody: nothing happens before the second tap. */
export interface CircleAsk {
  readonly what: 'add' | 'renew' | 'end' | 'block';
  readonly person?: Id;
}

export interface CircleView extends Telling {
  readonly more: TalkStrings;
  readonly thread: Thread;
  readonly members: readonly Member[];
  readonly blocks: readonly Block[];
  readonly asked: CircleAsk | undefined;
  can(type: FamilyAction['type']): boolean;
  ask(what: CircleAsk | undefined): void;
  /** @param said what is said once it is done */
  act(action: Action, said: string): void;
}

const MONTHS = [1, 3, 6] as const;

/** A4: what may be done about somebody's place here, beside their name. */
export function placeControls(seat: Seat, view: CircleView): TemplateResult | typeof nothing {
  const { viewer, more, can, asked, now } = view;
  const open = (what: CircleAsk['what'], label: string) =>
    html`<button class="b text" type="button" aria-label=${plainSentence(`${label}: ${cleanName(seat.called)}`)} @click=${() => view.ask({ what, person: seat.person })}><span>${label}</span></button>`;
  const renew = seat.side === 'community' && mayRenew(viewer.side) && can('circle.renew');
  const end = mayEnd(seat, viewer) && can('circle.end');
  const block = mayBlock(seat, view.members, viewer) && can('circle.block');
  const left = daysLeft(seat, now);
  if (asked?.person === seat.person && asked.what !== 'add') return asking(seat, asked.what, view);
  if (!renew && !end && !block && left === undefined) return nothing;
  return html`${left === undefined ? nothing : consentEnd(seat, view)}
    ${renew || end || block ? html`<div class="row place">${renew ? open('renew', more.renew) : nothing}${end ? open('end', more.endTime) : nothing}${block ? open('block', more.block) : nothing}</div>` : nothing}`;
}

/** The day on which somebody's time ends, told two weeks and three days before. */
function consentEnd(seat: Seat, view: CircleView): TemplateResult {
  const { more, viewer, now } = view;
  const day = dayAhead(dayOf(seat.until!), view);
  const soon = daysLeft(seat, now)! <= SOON;
  return html`<p class="note ${soon ? 'strong' : ''}">${icon('clock')}<span>${sentence(seat.person === viewer.person ? more.yourTimeEnds(day) : more.consentEnds(isolate(seat.called), day))} ${soon ? more.timeSoon : nothing}</span></p>`;
}

function asking(seat: Seat, what: 'renew' | 'end' | 'block', view: CircleView): TemplateResult {
  const { more, thread, now, tag } = view;
  const name = isolate(seat.called);
  const yes = (label: string, action: Action, said: string) => html`<button class="b" type="button" @click=${() => view.act(action, said)}><span>${label}</span></button>`;
  const no = html`<button class="b text" type="button" @click=${() => view.ask(undefined)}><span>${more.cancel}</span></button>`;
  if (what === 'renew') {
    const until = (months: number) => longer(now, months);
    return html`<div class="stack tight" role="group"><p>${sentence(more.renewAsk(name))}</p><div class="row">
      ${MONTHS.map((months) => yes(dayInWords(dateOf(dayOf(until(months))), tag), renewConsent(thread, seat.person, until(months), newId), more.saved))}${no}</div></div>`;
  }
  if (what === 'end') {
    return html`<div class="stack tight" role="group"><p>${sentence(more.endAsk(name))}</p><div class="row">${yes(more.endTime, endConsent(thread, seat.person, newId), more.saved)}${no}</div></div>`;
  }
  return html`<div class="stack tight" role="group"><p>${sentence(more.blockAsk(name))}</p><p class="small quiet">${more.blockWhat}</p><div class="row">${yes(more.block, blockPerson(thread, seat.person, true, newId), more.saved)}${no}</div></div>`;
}

/** A4: somebody of the circle comes in. They see from then on; what was said before opens when all agree. */
export function bringIn(view: CircleView): TemplateResult | typeof nothing {
  const { more, thread, members, viewer, asked } = view;
  const people = view.can('thread.add') ? addable(thread, members, viewer, view.blocks) : [];
  if (people.length === 0) return nothing;
  if (asked?.what !== 'add') return html`<div class="row"><button class="b" type="button" aria-expanded="false" @click=${() => view.ask({ what: 'add' })}>${icon('people')}<span>${more.bringIn}</span></button></div>`;
  return html`<div class="stack tight" role="group" aria-label=${more.bringIn}><p class="label">${more.bringIn}</p><p class="small quiet">${more.bringWhat}</p>
    <div class="row">${people.map((one) => html`<button class="b soft" type="button" @click=${() => view.act(addToThread(thread, one.person, newId), plainSentence(more.broughtIn(cleanName(one.called))))}>${mark(one.side)}<span><bdi>${cleanName(one.called)}</bdi></span></button>`)}
      <button class="b text" type="button" @click=${() => view.ask(undefined)}><span>${more.cancel}</span></button></div></div>`;
}

/** With whom one shares no talk, and the way back (T21). */
export function blockedList(view: CircleView): TemplateResult | typeof nothing {
  const { more, thread, viewer } = view;
  const people = view.can('circle.block') ? blockedBy(view.blocks, view.members, viewer) : [];
  return people.length === 0 ? nothing : html`${people.map(({ person, called }) => html`<div class="row"><p>${sentence(more.blocked(isolate(called)))}</p>
    <button class="b text" type="button" @click=${() => view.act(blockPerson(thread, person, false, newId), more.saved)}><span>${more.unblock}</span></button></div>`)}`;
}
