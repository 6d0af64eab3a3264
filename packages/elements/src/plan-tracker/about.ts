import { newId, type Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { schoolDays } from '../shared/clock.js';
import type { PartsTelling } from './parts.telling.js';
import { close, edit, review, stepChange } from './plan-tracker.actions.js';
import { ownHome } from './plan-tracker.model.js';
import { box, day, dayAt, names, number, textButton, withWords } from './plan-tracker.words.js';

/** The plan as a whole, folded: versions, who sees it, copies, looking together, closing, language. */
export function aboutTemplate(plan: Plan, telling: PartsTelling, language: TemplateResult): TemplateResult {
  const { more, data, tag, viewOnly, viewer, act, print } = telling;
  const may = !viewOnly && !plan.closed;
  const states = { proposed: more.stateProposed, 'in-force': more.stateInForce, past: more.statePast, replaced: more.stateReplaced };
  return html`<details class="about" ?open=${telling.ui.printing}><summary>${more.about}</summary><div class="stack mid">
    ${data.versions.length === 0 ? nothing : html`<div class="stack tight"><h4 class="t3">${more.history}</h4><ul class="stack tight">${[...data.versions].reverse().map((version) => html`<li>${sentence(more.version(number(version.n, tag), isolate(version.by.called), dayAt(version.at, tag)))}. ${states[version.state]}.</li>`)}</ul></div>`}
    ${data.shares.length === 0 ? nothing : html`<p>${sentence(more.partners(names(data.shares, tag)))}</p>`}
    ${may ? lookForm(plan, telling) : nothing}
    ${language}
    <div class="row no-print">
      <button class="b" type="button" @click=${print}>${icon('paper')}<span>${more.print}</span></button>
      <button class="b" type="button" @click=${() => saveCopy(plan, telling)}>${icon('open')}<span>${more.copy}</span></button>
      ${may && !plan.closing && viewer.side !== 'community' ? html`<button class="b text" type="button" @click=${() => void act(close(plan, true, '', newId))}><span>${more.askClose}</span></button>` : nothing}
    </div>
  </div></details>`;
}

/** Either side calls all to look at it together. */
function lookForm(plan: Plan, { more, now, tag, data, act }: PartsTelling): TemplateResult {
  const days = schoolDays(now, 15, data.school?.holidays ?? []);
  const call = (event: Event): void => {
    const on = (event.target as HTMLSelectElement).value;
    if (on !== '') void act(review(plan, on, '', newId));
  };
  return html`<label class="row"><span>${more.lookDay}</span><select class="field" @change=${call}><option value="">…</option>${days.map((on) => html`<option value=${on}>${day(on, tag)}</option>`)}</select></label>`;
}

/** Everything that this viewer sees of the plan, every version with it: the family's own copy, as JSON. */
export function copyOf(plan: Plan, { data }: Pick<PartsTelling, 'data'>): object {
  const { views, versions, answers, steps, logs, points, phases, shares } = data;
  return { plan, views, versions, answers, steps, logs, points, phases, shares };
}

function saveCopy(plan: Plan, telling: PartsTelling): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(copyOf(plan, telling), undefined, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `plan-${plan.student.replace(/[^\p{L}\p{N}]+/gu, '-')}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A step for anybody: proposed to its owner, in force when that person says yes. */
export function stepForm(plan: Plan, telling: PartsTelling): TemplateResult {
  const { more, words, ui, viewer, data, act } = telling;
  if (viewer.side === 'community') return html``;
  if (ui.open !== 'step') return html`<div class="row">${textButton(words.addStep, () => ui.toggle('step'), false)}</div>`;
  const people = data.members.filter(({ state, person, side }) => state === 'in' && person !== viewer.person && (side !== 'community' || data.shares.some((share) => share.person === person)));
  const owner = ui.draft('step-owner') || viewer.person;
  const home = data.members.find(({ person }) => person === owner)?.household ?? (viewer.side === 'home' ? ownHome(data.members, viewer) : undefined);
  const save = (): void => withWords(telling, 'step-what', (what) => void act(
    edit(plan, [stepChange(plan, undefined, { owner, what, when: ui.draft('step-when').trim(), days: [] }, newId)], home ?? 'shared', '', newId), 'step-what', 'step-when', 'step-owner',
  ));
  return html`<div class="panel">
    ${box(telling, 'step-what', more.what)}${box(telling, 'step-when', more.when, { rows: 1 })}
    <label class="row"><span>${more.who}</span><select class="field" @change=${(event: Event) => ui.keep('step-owner', (event.target as HTMLSelectElement).value)}>
      <option value=${viewer.person} ?selected=${owner === viewer.person}>${more.me}</option>${people.map(({ person, called }) => html`<option value=${person} ?selected=${owner === person}>${called}</option>`)}</select></label>
    <p class="small quiet">${more.whoHelp}</p>
    <div class="row"><button class="b" type="button" @click=${save}><span>${more.suggest}</span></button><button class="b text" type="button" @click=${() => ui.toggle('step')}><span>${more.cancel}</span></button></div>
  </div>`;
}
