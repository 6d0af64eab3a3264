import { newId, type Member, type Plan, type PlanAsk, type PlanStep, type PlanVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { schoolDays } from '../shared/clock.js';
import { dayOf } from '../shared/dates.js';
import { isolate } from '../shared/text.js';
import { answerTo, proposeAgain, reply, tellOne } from './plan-tracker.actions.js';
import { answerOf, asksOf, isClash, proposed } from './plan-tracker.model.js';
import { box, day, today, withWords, type Telling } from './plan-tracker.words.js';

/** What waits for this viewer: their own yes to a step, their answer to a version. @param told the change in sentences, once that part has come */
export function mineTemplate(plan: Plan, telling: Telling, told: (version: PlanVersion) => unknown): TemplateResult | typeof nothing {
  const { data, viewer, words } = telling;
  if (plan.closed) return nothing;
  const asks = asksOf(data.steps, viewer.person).filter(({ ask }) => !proposed(data.versions).some(({ id }) => id === ask.id && needsAnswer(id, telling)));
  const versions = viewer.side === 'community' ? [] : proposed(data.versions).filter(({ id }) => needsAnswer(id, telling));
  if (asks.length === 0 && versions.length === 0) return nothing;
  return html`<section class="mine panel" aria-label=${words.waitsForYou}>
    <p class="eyebrow">${icon('clock')}<span>${words.waitsForYou}</span></p>
    ${asks.map(({ step, ask }, at) => askTemplate(plan, step, ask, telling, at === 0 && versions.length === 0))}
    ${versions.slice(0, 1).map((version) => versionTemplate(plan, version, telling, told))}
  </section>`;
}

const needsAnswer = (version: string, { data, viewer }: Telling): boolean => answerOf(data.answers, version, viewer.person) === undefined;

function askTemplate(plan: Plan, step: PlanStep, ask: PlanAsk, telling: Telling, first: boolean): TemplateResult {
  const { words, act } = telling;
  const say = (state: 'yes' | 'smaller' | 'no'): void => void act(reply(plan, step.id, ask.id, state, newId));
  return html`<div class="stack" data-ask=${step.id}>
    <p class="t2"><bdi>${ask.words.what}</bdi></p>
    <p class="quiet"><bdi>${ask.words.when}</bdi></p>
    <p>${mark(ask.by.side)} ${sentence(words.stepAsked(isolate(ask.by.called)))}</p>
    <div class="row">
      <button class="b ${first ? 'go' : ''}" type="button" @click=${() => say('yes')}>${icon('check')}<span>${words.yesIWill}</span></button>
      <button class="b" type="button" @click=${() => say('smaller')}><span>${words.smaller}</span></button>
      <button class="b" type="button" @click=${() => say('no')}><span>${words.no}</span></button>
    </div>
    <p class="small quiet">${words.noReason}</p>
  </div>`;
}

function versionTemplate(plan: Plan, version: PlanVersion, telling: Telling, told: (version: PlanVersion) => unknown): TemplateResult {
  const { words, data, viewer, tag, ui, act } = telling;
  const me = data.members.find(({ person }) => person === viewer.person);
  const own = asksOf(data.steps, viewer.person).filter(({ ask }) => ask.id === version.id).map(({ step }) => step.id);
  const agree = (): void => void act(answerTo(plan, version.id, { state: 'agree', text: '', steps: own }, newId));
  const first = plan.inForce === undefined ? words.newPlan : words.newVersion;
  return html`<div class="stack mid" data-version=${version.id}>
    <p>${mark(version.by.side)} ${sentence(first(isolate(version.by.called)))}</p>
    ${told(version)}
    ${isClash(plan, version)
      ? html`<div class="band">${icon('warning')}<p>${words.clash}</p><button class="b" type="button" @click=${() => void act(proposeAgain(plan, version, newId))}><span>${words.proposeAgain}</span></button></div>`
      : html`<div class="stack tight"><p class="t3">${sentence(words.whatDoYouSay(isolate(me?.called ?? '')))}</p>
        <p class="small quiet">${words.agreeMeans(day(today(telling), tag))}${own.length > 0 ? html` ${words.withSteps}.` : nothing}</p></div>`}
    <div class="row">
      ${isClash(plan, version) ? nothing : html`<button class="b go" type="button" @click=${agree}>${icon('check')}<span>${words.agree}</span></button>`}
      ${[['change', words.change], ['not-yet', words.notYet]].map(([open, label]) => html`<button class="b" type="button" aria-expanded=${String(ui.open === open)} @click=${() => ui.toggle(open as 'change')}><span>${label}</span></button>`)}
      <button class="b text" type="button" aria-expanded=${String(ui.open === 'more' || ui.open === 'disagree')} @click=${() => ui.toggle('more')}>${icon('more')}<span>${words.more}</span></button>
      ${ui.open === 'more' || ui.open === 'disagree' ? html`<button class="b" type="button" @click=${() => ui.set({ open: 'disagree' })}><span>${words.disagree}</span></button>` : nothing}
    </div>
    ${ui.open === 'change' || ui.open === 'not-yet' || ui.open === 'disagree' ? otherwise(plan, version, ui.open, telling) : nothing}
  </div>`;
}

/** Anything but a yes: words, and somebody who answers by a day. A student may tell one adult first. */
function otherwise(plan: Plan, version: PlanVersion, state: 'change' | 'not-yet' | 'disagree', telling: Telling): TemplateResult {
  const { words, viewer, ui, act, data } = telling;
  const staff = data.members.filter(({ side, state: place }) => side === 'school' && place === 'in');
  const helper = staff.find(({ person }) => person === plan.answers?.person) ?? staff[0];
  const send = (): void => void act(answerTo(plan, version.id, { state, text: ui.draft('otherwise').trim(), steps: [], ...(helper && { answerer: { person: helper.person, by: byDay(telling) } }) }, newId), 'otherwise');
  const told = data.asides.find(({ forVersion, by }) => forVersion === version.id && by.person === viewer.person);
  return html`<div class="stack">
    ${box(telling, 'otherwise', words.tellNotYet, helper && state === 'disagree' ? { help: words.helper(isolate(helper.called)) } : {})}
    ${told ? html`<p class="note">${icon('check')}<span>${sentence(words.told(isolate(told.to.called)))}</span></p>` : nothing}
    <div class="row"><button class="b" type="button" @click=${send}><span>${viewer.side === 'student' ? words.shareIt : words.send}</span></button>
      ${viewer.side === 'student' && !told ? tellFirst(plan, version, data.members, telling) : nothing}</div>
  </div>`;
}

function tellFirst(plan: Plan, version: PlanVersion, members: readonly Member[], telling: Telling): TemplateResult {
  const { words, act, viewer, ui } = telling;
  const adults = members.filter(({ side, state, person }) => state === 'in' && (side === 'school' || side === 'home') && person !== viewer.person);
  const tell = (event: Event): void => {
    const person = (event.target as HTMLSelectElement).value;
    if (person !== '') withWords(telling, 'otherwise', (text) => void act(tellOne(plan, version.id, person, text, newId)).then(() => ui.set({ saved: words.saved })));
  };
  return html`<label class="row"><span>${words.tellFirst}</span><select class="field" @change=${tell}><option value="">${words.tellWhom}</option>
    ${adults.map(({ person, called }) => html`<option value=${person}>${called}</option>`)}</select></label>`;
}

const byDay = ({ now, data }: Telling): string => schoolDays(now, 3, data.school?.holidays ?? []).at(-1) ?? dayOf(now);
