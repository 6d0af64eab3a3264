import { newId, type Member, type Plan, type PlanVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { schoolDays } from '../shared/clock.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate, plainSentence } from '../shared/text.js';
import { besideTemplate } from './beside.js';
import { box, panel, seenBy, seenField, select } from './fields.js';
import { close, review, share } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { answersTo, ownHome } from './plan-tracker.model.js';
import { recordedTemplate } from './recorded.js';
import { names } from '../shared/names.js';
import { day, dayAt, number, opener } from './plan-tracker.words.js';
import { saidTemplate } from './versions.js';

/** The plan as a whole, folded: versions, who sees it, copies, looking together, closing, language. */
export function aboutTemplate(plan: Plan, telling: FormTelling, language: TemplateResult): TemplateResult {
  const { say, data, tag, viewer, may, print } = telling;
  const partners = data.members.filter(({ side, state }) => side === 'community' && state === 'in');
  const shares = may && (viewer.side === 'home' || viewer.side === 'student') && partners.length + data.shares.length > 0;
  return html`<details class="about"><summary>${say.about}</summary><div class="stack mid">
    ${data.versions.length === 0 ? nothing : html`<div class="stack tight"><h4 class="t3">${say.history}</h4>${[...data.versions].reverse().map((version) => versionEntry(plan, version, telling))}</div>`}
    ${data.shares.length === 0 ? nothing : html`<p>${sentence(say.partners(names(data.shares, tag)))}</p>`}
    ${may ? html`<div class="row no-print">
      ${opener(telling, 'look', say.callLook, { class: '', picture: 'people' })}
      ${shares ? opener(telling, 'share', say.sharePartner, { class: '', picture: 'people' }) : nothing}
      ${!plan.closing && viewer.side !== 'community' ? opener(telling, 'close', say.askClose) : nothing}
    </div>${telling.form('look')}${telling.form('share')}${telling.form('close')}` : nothing}
    ${language}
    <div class="row no-print">
      <button class="b" type="button" @click=${print}>${icon('paper')}<span>${say.print}</span></button>
      <button class="b" type="button" @click=${() => saveCopy(plan, telling)}>${icon('open')}<span>${say.copy}</span></button>
    </div>
  </div></details>`;
}

/** One version: what it said, who would do what, and all that was said to exactly this one. */
function versionEntry(plan: Plan, version: PlanVersion, telling: FormTelling): TemplateResult {
  const { say, data, tag } = telling;
  const states = { proposed: say.stateProposed, 'in-force': say.stateInForce, past: say.statePast, replaced: say.stateReplaced };
  return html`<details class="version"><summary><span>${sentence(say.version(number(version.n, tag), isolate(version.by.called), dayAt(version.at, tag)))}. ${states[version.state]}.</span></summary>
    <div class="stack tight">
      ${[version.fields.oneThing, version.fields.goal, version.fields.measure?.name].filter((one) => one !== undefined).map((one) => html`<p><bdi>${one}</bdi></p>`)}
      <ul class="stack tight">${version.steps.map((step) => html`<li>${mark(step.side)} <bdi>${step.called}</bdi>: <bdi>${step.what}</bdi>, <bdi>${step.when}</bdi></li>`)}</ul>
      ${version.why === '' ? nothing : html`<p class="quiet">${sentence(telling.more.why(isolate(version.why)))}</p>`}${besideTemplate(version.id, plan, telling)}
      ${recordedTemplate(version.recorded, version.at, telling)}
      ${answersTo(data.answers, version.id).length === 0 ? nothing : saidTemplate(plan, version, telling)}
    </div></details>`;
}

/** Either side calls all to look at it together. */
export function lookForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, now, tag, data, ui, act } = telling;
  const days = schoolDays(now, 15, data.school?.holidays ?? []);
  const call = (): void => void act(review(plan, ui.draft('look:on', days[0]), ui.draft('look:why').trim(), { whose: seenBy(plan, telling, 'look') }, newId), 'look');
  return panel(telling, 'look', say.callLook, html`
    ${select(telling, 'look', 'on', say.lookDay, days.map((value) => ({ value, label: day(value, tag) })), days[0] ?? '')}
    ${box(telling, 'look', 'why', say.why, { rows: 1 })}${seenField(plan, telling, 'look')}`, { label: say.send, run: call });
}

/** Either side proposes to close it; it closes when home and school have said so, and in secondary the student. */
export function closeForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, ui, act } = telling;
  return panel(telling, 'close', say.askClose, html`<p class="small quiet">${say.closeSeen}</p>
    ${box(telling, 'close', 'why', say.why, { rows: 1 })}${seenField(plan, telling, 'close', say.whoSeesWords)}`,
  { label: say.askClose, run: () => void act(close(plan, true, ui.draft('close:why').trim(), { whose: seenBy(plan, telling, 'close') }, newId), 'close') });
}

/** Lets a partner see the plan, or no longer: the family's and the student's to say. */
export function shareForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, data, viewer, act } = telling;
  const own = viewer.side === 'home' ? ownHome(data.members, viewer) : plan.home;
  const isOn = (person: string): boolean => data.shares.some((one) => one.person === person && one.home === own);
  const turn = ({ person, called }: Pick<Member, 'person' | 'called'>): TemplateResult => html`<button class="b" type="button" @click=${() => void act(share(plan, person, !isOn(person), newId), 'share')}>
    <span>${plainSentence((isOn(person) ? say.stopSharing : say.shareWith)(isolate(called)))}</span></button>`;
  const partners = data.members.filter(({ side, state }) => side === 'community' && state === 'in');
  const gone = data.shares.filter((one) => one.home === own && !partners.some(({ person }) => person === one.person));
  return panel(telling, 'share', say.sharePartner, html`<p class="small quiet">${say.shareHelp}</p><div class="row">${[...partners, ...gone].map(turn)}</div>`);
}

/** Everything that this viewer sees of the plan, every version with it: the family's own copy, as JSON. */
export function copyOf(plan: Plan, { data }: Pick<FormTelling, 'data'>): object {
  const { views, versions, answers, steps, logs, points, phases, reviews, shares } = data;
  return { plan, views, versions, answers, steps, logs, points, phases, reviews, shares };
}

function saveCopy(plan: Plan, telling: FormTelling): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(copyOf(plan, telling), undefined, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `plan-${plan.student.replace(/[^\p{L}\p{N}]+/gu, '-')}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
