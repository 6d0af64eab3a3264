import { newId, SETTINGS, type FamilyAction, type Member, type Message, type Plan, type Setting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { schoolDays } from '../shared/clock.js';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon, type IconName } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { stepIcon } from '../shared/step.icon.js';
import { cleanName, cleanWords, excerpt, isolate } from '../shared/text.js';
import { card, offer, plan as startPlan, step, tie, wish, type Making } from './made.actions.js';
import type { MadeData } from './made.data.js';
import type { ThreadData } from './message-thread.data.js';
import { inside } from './message-thread.model.js';
import type { Telling } from './message-thread.words.js';
import type { TalkStrings } from './talk.strings.js';

export const MAKINGS = ['step', 'card', 'offer', 'meeting'] as const;
export type MakingMode = (typeof MAKINGS)[number];

/** What the forms under a message are drawn from. */
export interface MakingView extends Telling {
  readonly data: ThreadData;
  readonly made: MadeData | undefined;
  readonly more: TalkStrings;
  readonly cancel: () => void;
  /** Makes it, then ties it to the message. Closes the form once that is safe. */
  readonly make: (making: Making) => void;
}

const TYPES: Readonly<Record<MakingMode, readonly FamilyAction['type'][]>> = {
  step: ['plan.edit'], card: ['homework.start', 'homework.invite'], offer: ['opportunity.offer'], meeting: ['meeting.wish'],
};

/** What this viewer may make of a message: a partner asks, offers and wishes; steps and cards are for home, student and school. */
export function makings({ sort, withdrawn }: Message, { session, viewer }: ThreadData): readonly MakingMode[] {
  const { actions } = session.supports;
  if (sort === 'line' || withdrawn !== undefined || !actions.includes('link.make')) return [];
  return MAKINGS.filter((mode) => TYPES[mode].every((type) => actions.includes(type)) && (viewer.side !== 'community' || mode === 'offer' || mode === 'meeting'));
}

/** The ways on from a message, each in words with a picture. */
export function makeButtons(modes: readonly MakingMode[], words: TalkStrings, choose: (mode: MakingMode) => void): TemplateResult | typeof nothing {
  if (modes.length === 0) return nothing;
  const label: Readonly<Record<MakingMode, readonly [string, TemplateResult]>> = {
    step: [words.makeStep, stepIcon], card: [words.makeCard, icon('pen')], offer: [words.makeOffer, icon('people')], meeting: [words.makeMeeting, icon('meeting')],
  };
  return html`<div class="make stack tight" role="group" aria-label=${words.make}><p class="small">${words.make}</p><div class="row">
    ${modes.map((mode) => html`<button class="b soft" type="button" @click=${() => choose(mode)}>${label[mode][1]}<span>${label[mode][0]}</span></button>`)}
  </div></div>`;
}

export function makingForm(mode: MakingMode, message: Message, view: MakingView): TemplateResult {
  switch (mode) {
    case 'step': return stepForm(message, view);
    case 'card': return cardForm(message, view);
    case 'offer': return offerForm(message, view);
    case 'meeting': return meetingForm(message, view);
  }
}

type Fields = (name: string) => string;

/** Native fields, read when it is sent: what is typed is never drawn anew. An empty first field keeps the focus. */
function form(message: Message, view: MakingView, save: string, sees: string, inside_: TemplateResult, make: (field: Fields) => Making | undefined, picture: IconName = 'check'): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    const making = make((name) => ((element.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '').trim());
    if (making) view.make(making);
    else (element.querySelector('.field') as HTMLElement | null)?.focus();
  };
  return html`<form class="menu making panel" data-for=${message.id} @submit=${submit}>
    ${inside_}
    ${sees === '' ? nothing : html`<p class="small quiet">${icon('people')}<span>${sees}</span></p>`}
    <div class="row">
      <button class="b" type="submit">${icon(picture)}<span>${save}</span></button>
      <button class="b text" type="button" @click=${view.cancel}><span>${view.more.cancel}</span></button>
    </div>
  </form>`;
}

const field = (label: string, name: string, value: string, limit: number, rows?: number): TemplateResult => html`<label class="stack tight"><span>${label}</span>
  ${rows === undefined ? html`<input class="field" name=${name} dir="auto" maxlength=${limit} .value=${value} />` : html`<textarea class="field" name=${name} rows=${rows} dir="auto" maxlength=${limit} .value=${value}></textarea>`}</label>`;

const said = ({ text }: Message, length: number): string => excerpt(cleanWords(text), length);

/** Whom one may ask within the talk's home, oneself first; nobody from outside the circle (P3). */
function owners({ data, viewer }: MakingView, home: string): readonly Member[] {
  const may = ({ side, person, household, state }: Member): boolean =>
    state === 'in' && (person === viewer.person || side === 'student' || side === 'school' || (side === 'home' && household === home));
  const talks = new Set(inside(data.thread!).map(({ person }) => person));
  const rank = ({ person }: Member): number => (person === viewer.person ? 0 : talks.has(person) ? 1 : 2);
  return data.members.filter(may).sort((a, b) => rank(a) - rank(b));
}

function stepForm(message: Message, view: MakingView): TemplateResult {
  const { data, more, made, viewer } = view;
  const thread = data.thread!;
  const { ready, items } = made?.plans(thread.circle) ?? { ready: true, items: [] };
  if (!ready) return html`<p class="menu quiet" role="status">…</p>`;
  const plans = items.filter(({ home }) => home === 'shared' || thread.home === 'shared' || home === thread.home);
  if (plans.length === 0) {
    const make = (value: Fields) => (value('what') === '' ? undefined : startPlan(thread, value('what'), newId));
    return form(message, view, more.planSend, seesOf(thread.home, view), field(more.noPlan, 'what', said(message, 300), 1000, 2), make);
  }
  const make = (value: Fields): Making | undefined => {
    const plan = plans.find(({ id }) => id === value('plan')) ?? plans[0]!;
    return value('what') === '' ? undefined : step(plan, thread, { owner: value('owner'), what: value('what'), when: value('when') }, newId);
  };
  return form(message, view, more.stepSend, seesOf(thread.home === 'shared' ? plans[0]!.home : thread.home, view), html`
    ${field(more.stepWhat, 'what', said(message, 300), 1000, 2)}
    ${plans.length < 2 ? nothing : html`<label class="stack tight"><span>${more.whichPlan}</span><select class="field" name="plan">${plans.map(planOption)}</select></label>`}
    <div class="pairs">
      <label class="stack tight"><span>${more.stepWho}</span><select class="field" name="owner">
        ${owners(view, thread.home).map(({ person, called }) => html`<option value=${person}>${cleanName(person === viewer.person ? more.stepMe(called) : called)}</option>`)}
      </select></label>
      ${field(more.stepWhen, 'when', '', 200)}
    </div>
    <p class="small">${more.stepAsk}</p>`, make);
}

const planOption = ({ id, fields }: Plan): TemplateResult => html`<option value=${id}>${excerpt(cleanWords(fields.oneThing ?? ''), 60)}</option>`;
const seesOf = (home: string, { more }: MakingView): string => (home === 'shared' ? more.seesShared : more.seesHome);

function cardForm(message: Message, view: MakingView): TemplateResult {
  const { data, more, now, tag, viewer } = view;
  const thread = data.thread!;
  const days = schoolDays(now, 12, data.school?.holidays);
  const make = (value: Fields) => (value('title') === '' ? undefined : card(thread, viewer, { title: value('title'), from: dayOf(now), to: value('to') }, newId));
  const sees = viewer.side === 'school' ? more.seesCard : thread.home === 'shared' ? more.seesSchool : more.seesHome;
  return form(message, view, more.cardSend, sees, html`
    ${field(more.cardTitle, 'title', said(message, 100), 200)}
    <label class="stack tight"><span>${more.cardUntil}</span><select class="field" name="to">
      ${days.map((day, at) => html`<option value=${day} ?selected=${at === 6}>${dayInWords(dateOf(day), tag)}</option>`)}
    </select></label>`, make);
}

function offerForm(message: Message, view: MakingView): TemplateResult {
  const { data, more, now, tag, viewer } = view;
  const thread = data.thread!;
  const school = viewer.side === 'school';
  const answers = school ? undefined : inside(thread).find(({ side }) => side === 'school');
  const where: Readonly<Record<Setting, string>> = { home: more.offerHome, workplace: more.offerWork, school: more.offerSchool, community: more.offerCommunity, online: more.offerOnline };
  const make = (value: Fields): Making | undefined => {
    const to = school ? viewer.person : answers?.person;
    if (value('title') === '' || to === undefined) return undefined;
    return offer(to, { title: value('title'), summary: cleanWords(message.author.person === viewer.person ? message.text : '').slice(0, 2000), setting: value('setting') as Setting }, String(now.getFullYear()), tag, newId);
  };
  return form(message, view, more.offerSend, school ? more.seesOffer : '', html`
    ${field(more.offerTitle, 'title', said(message, 100), 200)}
    <label class="stack tight"><span>${more.offerWhere}</span><select class="field" name="setting">
      ${SETTINGS.map((setting) => html`<option value=${setting}>${where[setting]}</option>`)}
    </select></label>
    ${answers === undefined ? nothing : html`<p class="small">${sentence(more.offerTo(isolate(answers.called)))}</p>`}`, make);
}

function meetingForm(message: Message, view: MakingView): TemplateResult {
  const { data, more, tag, viewer } = view;
  return form(message, view, more.meetSend, more.seesTalk, field(more.meetWhy, 'why', '', 1000, 2), (value) => wish(data.thread!, viewer, value('why'), tag, newId), 'meeting');
}

/** Makes it and ties it: first the thing, then the tie that is built on it. @returns whether the thing is safe */
export async function makeAndTie(message: Message, making: Making, act: (action: FamilyAction) => Promise<boolean>): Promise<boolean> {
  if (!(await act(making.action as FamilyAction))) return false;
  await act(tie(message, making, newId));
  return true;
}
