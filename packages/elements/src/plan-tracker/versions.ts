import { newId, type Plan, type PlanAnswer, type PlanStepWords, type PlanVersion, type PlanVersionChange } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { PartsTelling } from './parts.telling.js';
import { answerTo, respond } from './plan-tracker.actions.js';
import { answerOf, answersTo, isClash, proposed } from './plan-tracker.model.js';
import { box, day, dayAt, number, withWords } from './plan-tracker.words.js';

/** What a version would change: in sentences; side by side as well where there is room and something stands there now. */
export function toldTemplate(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { more } = telling;
  const changed = version.changes.filter((one) => one.was !== undefined && textOf(one.was, telling) !== '');
  return html`<div class="stack told">
    <ul class="stack tight">${version.changes.map((one) => html`<li>${sentence(say(one, version, telling))}</li>`)}</ul>
    ${version.why === '' ? nothing : html`<p class="quiet">${sentence(more.why(isolate(version.why)))}</p>`}
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
      return (change.was === undefined ? more.newStep : more.stepTo)(isolate(owner?.called ?? ''), isolate(`${change.to.what}, ${change.to.when}`));
    }
  }
}

/** A field's value as words. */
function textOf(value: unknown, { tag }: PartsTelling): string {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value, tag) : value;
  if (typeof value === 'object' && value !== null && 'what' in value) return `${(value as PlanStepWords).what}, ${(value as PlanStepWords).when}`;
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
}

function versus(plan: Plan, version: PlanVersion, changed: readonly PlanVersionChange[], telling: PartsTelling): TemplateResult {
  const { more, tag } = telling;
  return html`<div class="versus" aria-hidden="true">
    <div class="agreed-box"><p class="tag">${icon('check')}<span>${more.nowTag(number(plan.inForce?.n ?? 0, tag))}</span></p>${changed.map((one) => html`<p><bdi>${textOf(one.was, telling)}</bdi></p>`)}</div>
    <div class="asked-box"><p class="tag proposed">${icon('pen')}<span>${more.thenTag(number(version.n, tag))}</span></p>${changed.map((one) => html`<p><ins><bdi>${textOf(one.to, telling)}</bdi></ins></p>`)}</div>
  </div>`;
}

/** Another agreement has changed the same since: what it says now, beside what is asked for. */
function nowSays(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { words, data } = telling;
  const now = version.changes.map((one) => (one.field === 'step' ? data.steps.find(({ id }) => id === one.step)?.now?.words : (plan.fields as Record<string, unknown>)[one.field])).map((value) => textOf(value, telling)).filter((text) => text !== '');
  return html`<div class="agreed-box">${now.map((text) => html`<p>${sentence(words.clashNow(isolate(text)))}</p>`)}</div>`;
}

/** Who has agreed to exactly which version, and how it was said. */
export function agreedTemplate(plan: Plan, telling: PartsTelling): TemplateResult | typeof nothing {
  const { data, more, tag, ui } = telling;
  const shown = [...proposed(data.versions), ...data.versions.filter(({ state }) => state === 'in-force')].slice(0, 2);
  if (shown.length === 0) return nothing;
  return html`${shown.map((version, at) => html`<details class="agreed" ?open=${at === 0 || ui.printing}><summary>${more.whoAgreed(number(version.n, tag))}</summary>${version.state === 'proposed' && !above(version, telling) ? toldTemplate(plan, version, telling) : nothing}${agreeList(plan, version, telling)}</details>`)}`;
}

/** Whoever has still to answer reads above what would change. */
const above = ({ id }: PlanVersion, { data, viewer, viewOnly }: PartsTelling): boolean => !viewOnly && viewer.side !== 'community' && answerOf(data.answers, id, viewer.person) === undefined;

function agreeList(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { data, more } = telling;
  const answers = answersTo(data.answers, version.id);
  const open = data.members.filter(({ state, side, person }) => state === 'in' && (side === 'home' || side === 'student') && !answers.some(({ by }) => by.person === person));
  return html`<ul class="agree">
    ${answers.map((one) => html`<li><span class="who">${mark(one.by.side)}<span><bdi>${one.by.called}</bdi></span></span>${stateWords(one, telling)}${details(plan, one, telling)}</li>`)}
    ${open.map(({ side, called, by }) => html`<li><span class="who">${mark(side)}<span><bdi>${called}</bdi></span></span><span class="st open">${icon('clock')}<span>${more.noAnswer}</span></span>
      ${by === 'page' ? nothing : html`<p class="small quiet wide-line">${sentence(more.notOnPage(isolate(called)))}</p>`}</li>`)}
  </ul>`;
}

function stateWords({ state }: PlanAnswer, { more }: PartsTelling): TemplateResult {
  const [picture, label] = ({ agree: ['check', more.agrees], change: ['pen', more.wouldChange], 'not-yet': ['talk', more.notYet], disagree: ['talk', more.disagrees] } as const)[state];
  return html`<span class="st">${icon(picture)}<span>${label}</span></span>`;
}

function details(plan: Plan, one: PlanAnswer, telling: PartsTelling): TemplateResult | typeof nothing {
  const { more, tag, ui, viewer, act, viewOnly } = telling;
  const { recorded } = one;
  const mine = one.state !== 'agree' && one.reply === undefined && one.answerer?.person === viewer.person && !viewOnly;
  const name = `answer ${one.id}` as const;
  const send = (): void => withWords(telling, name, (text) => void act(respond(plan, one.id, text, newId), name));
  const own = one.by.person === viewer.person && one.state !== 'agree' && !viewOnly;
  const agree = (): void => void act(answerTo(plan, one.forVersion, { state: 'agree', text: '', steps: [] }, newId));
  if (one.text === '' && recorded === undefined && one.reply === undefined && !mine && !own) return nothing;
  return html`<div class="wide-line stack tight">
    ${one.text === '' ? nothing : html`<p class="voice"><bdi>“${one.text}”</bdi></p>`}
    ${recorded ? html`<p class="small quiet">${sentence((recorded.how === 'paper' ? more.byPaper : more.byCall)(isolate(recorded.called), dayAt(one.at, tag)))} ${recorded.interpreter ? sentence(more.interpreted(isolate(recorded.interpreter))) : nothing}</p>` : nothing}
    ${one.reply ? html`<p>${mark(one.reply.by.side)} ${sentence(more.answered(isolate(one.reply.by.called), isolate(one.reply.text)))}</p>` : nothing}
    ${own ? html`<div><button class="b" type="button" @click=${agree}>${icon('check')}<span>${more.agreeNow}</span></button></div>` : nothing}
    ${!mine ? nothing : ui.open === name
      ? html`<div class="panel">${box(telling, name, more.answer)}<div class="row"><button class="b" type="button" @click=${send}><span>${more.answer}</span></button></div></div>`
      : html`<div><button class="b" type="button" @click=${() => ui.toggle(name)}>${icon('reply')}<span>${more.answer}</span></button></div>`}
  </div>`;
}
