import { newId, type Member, type Plan, type PlanAnswer, type PlanStepWords, type PlanVersion, type PlanVersionChange } from '@family-partnering/contract';
import { clashes } from '@family-partnering/rules/plan-look';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate, plainSentence } from '../shared/text.js';
import type { PartsTelling } from './parts.telling.js';
import { besideTemplate } from './beside.js';
import { answerTo } from './form.actions.js';
import { recordedTemplate } from './recorded.js';
import { answerOf, answersTo, proposed } from './plan-tracker.model.js';
import { day, dayAt, hereTag, number, opener } from './plan-tracker.words.js';
import type { Here } from './waiting.model.js';

/** Another agreement has changed the same since. */
export const isClash = (plan: Plan, version: PlanVersion): boolean => clashes(plan, version).length > 0;

/** What a version would change: in sentences; side by side as well where there is room and something stands there now. */
export function toldTemplate(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { more } = telling;
  const changed = version.changes.filter((one) => one.was !== undefined && textOf(one.was, telling) !== '' && !isSame(one, telling));
  return html`<div class="stack told">
    <ul class="stack tight">${version.changes.map((one) => html`<li>${sentence(say(one, version, telling))}</li>`)}</ul>
    ${recordedTemplate(version.recorded, version.at, telling)}
    ${version.why === '' ? nothing : html`<p class="quiet">${sentence(more.why(isolate(version.why)))}</p>`}
    ${besideTemplate(version.id, plan, telling)}
    ${version.unseen.length > 0 ? html`<p class="note">${icon('people')}<span>${sentence(more.unseen(isolate(version.by.called)))}</span></p>` : nothing}
    ${isClash(plan, version) ? nowSays(plan, version, telling) : changed.length > 0 ? versus(plan, version, changed, telling) : nothing}
  </div>`;
}

function say(change: PlanVersionChange, version: PlanVersion, telling: PartsTelling): string {
  const { more, tag, data } = telling;
  switch (change.field) {
    case 'goal': return more.changeGoalTo(isolate(change.to));
    case 'oneThing': return more.changeThing(isolate(change.to));
    case 'look': return more.changeLook(day(change.to, tag));
    case 'measure': return more.changeMeasure(isolate(change.to.name));
    case 'aim': return more.changeAim(number(change.to.to.value, tag), day(change.to.to.on, tag));
    case 'step': {
      if (change.to === null) return more.endStep(isolate((change.was as PlanStepWords | undefined)?.what ?? ''));
      const owner = version.steps.find(({ step }) => step === change.step) ?? data.members.find(({ person }) => person === change.to?.owner);
      return (change.was === undefined || isSame(change, telling) ? more.newStep : more.stepTo)(isolate(owner?.called ?? ''), isolate(`${change.to.what}, ${change.to.when}`));
    }
  }
}

/** Asked for and begun already, in the same words: help does not wait for the version. */
const isSame = ({ was, to }: PlanVersionChange, telling: PartsTelling): boolean => textOf(was, telling) === textOf(to, telling);

/** A field's value as words. */
function textOf(value: unknown, { tag }: PartsTelling): string {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value, tag) : value;
  if (typeof value === 'object' && value !== null && 'what' in value) return `${(value as PlanStepWords).what}, ${(value as PlanStepWords).when}`;
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
}

function versus(plan: Plan, version: PlanVersion, changed: readonly PlanVersionChange[], telling: PartsTelling): TemplateResult {
  const { more, tag } = telling;
  return html`<div class="versus" aria-hidden="true">
    <div class="agreed-box"><p class="tag">${icon('check')}<span>${plan.inForce ? more.nowTag(number(plan.inForce.n, tag)) : more.now}</span></p>${changed.map((one) => html`<p><bdi>${textOf(one.was, telling)}</bdi></p>`)}</div>
    <div class="asked-box"><p class="tag proposed">${icon('pen')}<span>${more.thenTag(number(version.n, tag))}</span></p>${changed.map((one) => html`<p><ins><bdi>${textOf(one.to, telling)}</bdi></ins></p>`)}</div>
  </div>`;
}

/** Another agreement has changed the same since: what it says now, beside what is asked for. */
function nowSays(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { more, data } = telling;
  const now = version.changes.map((one) => (one.field === 'step' ? data.steps.find(({ id }) => id === one.step)?.now?.words : (plan.fields as Record<string, unknown>)[one.field])).map((value) => textOf(value, telling)).filter((text) => text !== '');
  return html`<div class="agreed-box">${now.map((text) => html`<p>${sentence(more.clashNow(isolate(text)))}</p>`)}</div>`;
}

/** Who has agreed to exactly which version, and how it was said. */
export function agreedTemplate(plan: Plan, telling: PartsTelling): TemplateResult | typeof nothing {
  const { data, more, tag } = telling;
  const shown = [...proposed(data.versions), ...data.versions.filter(({ state }) => state === 'in-force')].slice(0, 2);
  if (shown.length === 0) return nothing;
  return html`${shown.map((version, at) => html`<details class="agreed" ?open=${at === 0}><summary>${more.whoAgreed(number(version.n, tag))}</summary>${version.state === 'proposed' && !above(version, telling) ? toldTemplate(plan, version, telling) : nothing}${agreeList(plan, version, telling)}</details>`)}`;
}

/** Whoever has still to answer reads above what would change. */
const above = ({ id }: PlanVersion, { data, viewer, may }: PartsTelling): boolean => may && viewer.side !== 'community' && answerOf(data.answers, id, viewer.person) === undefined;

function agreeList(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { data } = telling;
  const answers = answersTo(data.answers, version.id);
  const open = data.members.filter(({ state, side, person }) => state === 'in' && (side === 'home' || side === 'student') && !answers.some(({ by }) => by.person === person));
  return html`<ul class="agree">
    ${answers.map((one) => answerRow(plan, one, telling))}
    ${open.map((member) => notAnswered(version, member, telling))}
  </ul>`;
}

/** Silence is no answer, and never a no. For whoever does not use the page, somebody may write their answer down. */
function notAnswered(version: PlanVersion, { side, called, by, person }: Member, telling: PartsTelling): TemplateResult {
  const { more, may, viewer } = telling;
  const records = may && by !== 'page' && side === 'home' && (viewer.side === 'school' || viewer.side === 'home') && version.state === 'proposed';
  return html`<li><span class="who">${mark(side)}<span><bdi>${called}</bdi></span></span><span class="st open">${icon('clock')}<span>${more.noAnswer}</span></span>
    ${records ? html`<div class="wide-line stack"><div class="row no-print">${opener(telling, `record ${version.id}|${person}`, plainSentence(more.record(isolate(called))), { class: '', picture: 'pen' })}</div>${telling.form(`record ${version.id}|${person}`)}</div>` : nothing}</li>`;
}

/** All that was said to one version, for whoever looks back: nothing can be said to it here. */
export const saidTemplate = (plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult =>
  html`<ul class="agree">${answersTo(telling.data.answers, version.id).map((one) => answerRow(plan, one, { ...telling, may: false }))}</ul>`;

const answerRow = (plan: Plan, one: Here<PlanAnswer>, telling: PartsTelling): TemplateResult =>
  html`<li><span class="who">${mark(one.by.side)}<span><bdi>${one.by.called}</bdi></span></span>${stateWords(one, telling)}${details(plan, one, telling)}</li>`;

/** The same on paper: who has said what, and who has not yet. */
export function agreeRows(answers: readonly PlanAnswer[], telling: PartsTelling): TemplateResult {
  const { data, more } = telling;
  const open = data.members.filter(({ state, side, person }) => state === 'in' && (side === 'home' || side === 'student') && !answers.some(({ by }) => by.person === person));
  return html`<ul class="agree">${answers.map((one) => html`<li><span class="who">${mark(one.by.side)}<span><bdi>${one.by.called}</bdi></span></span>${stateWords(one, telling)}</li>`)}
    ${open.map(({ side, called }) => html`<li><span class="who">${mark(side)}<span><bdi>${called}</bdi></span></span><span class="st open">${more.noAnswer}</span></li>`)}</ul>`;
}

function stateWords({ state }: PlanAnswer, { more }: PartsTelling): TemplateResult {
  const [picture, label] = ({ agree: ['check', more.agrees], change: ['pen', more.wouldChange], 'not-yet': ['talk', more.notYet], disagree: ['talk', more.disagrees] } as const)[state];
  return html`<span class="st">${icon(picture)}<span>${label}</span></span>`;
}

function details(plan: Plan, one: Here<PlanAnswer>, telling: PartsTelling): TemplateResult | typeof nothing {
  const { more, tag, viewer, act, may } = telling;
  const { recorded, here, text, reply } = one;
  const own = may && one.by.person === viewer.person && one.state !== 'agree' && !here;
  const agree = (): void => void act(answerTo(plan, one.forVersion, { state: 'agree', text: '', steps: [] }, newId));
  const beside = telling.data.views.some(({ about }) => about === one.id);
  if (text === '' && recorded === undefined && reply === undefined && !own && !here && !beside) return nothing;
  return html`<div class="wide-line stack tight">
    ${text === '' ? nothing : html`<p class="voice"><bdi>“${text}”</bdi></p>`}
    ${recordedTemplate(recorded, one.at, telling)}
    ${reply ? html`<p>${mark(reply.by.side)} ${sentence(more.answered(isolate(reply.by.called), isolate(reply.text)))} <span class="small quiet">${dayAt(reply.at, tag)}</span></p>` : nothing}
    ${besideTemplate(one.id, plan, telling)}
    ${here ? hereTag(telling) : nothing}
    ${own ? html`<div class="no-print"><button class="b" type="button" data-consent @click=${agree}>${icon('check')}<span>${more.agreeNow}</span></button></div>` : nothing}
  </div>`;
}
