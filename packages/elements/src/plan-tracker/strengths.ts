import { newId, type Plan, type PlanView } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { PartsTelling } from './parts.telling.js';
import { sayIn } from './plan-tracker.actions.js';
import { strengthsOpen } from './plan-tracker.model.js';
import { box, list, textButton, withWords } from './plan-tracker.words.js';

/** What each side sees as strong, in their own words; how each sees the one thing, folded. */
export function strengthsTemplate(plan: Plan, telling: PartsTelling): TemplateResult {
  const { more, data, ui, tag } = telling;
  const strengths = data.views.filter(({ sort }) => sort === 'strength');
  const views = data.views.filter(({ sort }) => sort !== 'strength');
  const open = plan.inForce ? [] : strengthsOpen(data.views);
  const called = { home: more.home, school: more.school, student: isolate(plan.student) };
  return html`<section class="stack mid" aria-labelledby="strengths">
    <h3 class="t2" id="strengths">${more.strengths}</h3>
    ${sides(strengths, plan, telling)}
    ${open.length > 0 ? html`<p class="quiet">${sentence(more.strengthsOpen(list(open.map((side) => called[side]), tag)))}</p>` : nothing}
    ${form('strength', more.addStrength, more.strengthAsked(isolate(plan.student)), plan, telling)}
    ${views.length === 0 && telling.viewOnly ? nothing : html`<details ?open=${ui.printing || ui.open === 'view'}><summary>${more.howEachSees}</summary><div class="stack">${sides(views, plan, telling)}${form('view', more.addView, more.howEachSees, plan, telling)}</div></details>`}
  </section>`;
}

function sides(views: readonly PlanView[], plan: Plan, { more }: PartsTelling): TemplateResult {
  const titles = { home: more.home, school: more.school, student: plan.student, community: more.community };
  const shown = (['home', 'school', 'student', 'community'] as const).filter((side) => views.some(({ by }) => by.side === side));
  return html`<div class="three">${shown.map((side) => html`<div class="sided ${side}">
    <p class="t3">${mark(side)}<span><bdi>${titles[side]}</bdi></span></p>
    ${views.filter(({ by }) => by.side === side).map(({ text, by }) => html`<p class="voice"><bdi>“${text}”</bdi></p>${side === 'student' ? nothing : html`<p class="small quiet"><bdi>${by.called}</bdi></p>`}`)}
  </div>`)}</div>`;
}

function form(sort: 'strength' | 'view', label: string, question: string, plan: Plan, telling: PartsTelling): TemplateResult | typeof nothing {
  const { more, ui, act, viewOnly } = telling;
  if (viewOnly || plan.closed) return nothing;
  if (ui.open !== sort) return html`<div class="row">${textButton(label, () => ui.toggle(sort), false)}</div>`;
  const name = `${sort}-words`;
  const save = (): void => withWords(telling, name, (text) => void act(sayIn(plan, sort, text, 'shared', newId), name));
  return html`<div class="panel">${box(telling, name, question)}<div class="row"><button class="b" type="button" @click=${save}><span>${more.save}</span></button><button class="b text" type="button" @click=${() => ui.toggle(sort)}><span>${more.cancel}</span></button></div></div>`;
}
