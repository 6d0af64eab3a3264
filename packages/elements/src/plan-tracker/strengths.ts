import { newId, type Plan, type PlanView, type SayInPlan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { sayIn, unsay } from './form.actions.js';
import type { PartsTelling } from './parts.telling.js';
import { recordedTemplate } from './recorded.js';
import { strengthsOpen } from './plan-tracker.model.js';
import { list } from '../shared/names.js';
import { about, hereTag, opener } from './plan-tracker.words.js';
import type { Here } from './waiting.model.js';

/** What each side sees as strong, in their own words; how each sees the one thing, folded. */
export function strengthsTemplate(plan: Plan, telling: PartsTelling): TemplateResult {
  const { more, data, ui, tag, may } = telling;
  const strengths = data.views.filter(({ sort }) => sort === 'strength');
  const views = data.views.filter(({ sort }) => sort === 'view' || sort === 'hope');
  const open = plan.inForce ? [] : strengthsOpen(plan, data.views);
  const called = { home: more.home, school: more.school, student: isolate(plan.student) };
  return html`<section class="stack mid" aria-labelledby="strengths">
    <h3 class="t2" id="strengths">${more.strengths}</h3>
    ${sides(strengths, plan, telling)}
    ${open.length > 0 ? html`<p class="quiet">${sentence(more.strengthsOpen(list(open.map((side) => called[side]), tag)))}</p>` : nothing}
    ${may ? html`<div class="row no-print">${opener(telling, 'strength', more.addStrength, { picture: writingIcons.plus, ...(telling.main === 'strength' && { class: 'go' }) })}</div>${telling.form('strength')}` : nothing}
    ${views.length === 0 && !may ? nothing : html`<details ?open=${ui.open === 'view'}><summary>${more.howEachSees}</summary><div class="stack">${sides(views, plan, telling)}
      ${may ? html`<div class="row no-print">${opener(telling, 'view', more.addView, { picture: writingIcons.plus })}</div>${telling.form('view')}` : nothing}</div></details>`}
  </section>`;
}

function sides(views: readonly PlanView[], plan: Plan, telling: PartsTelling): TemplateResult {
  const { more } = telling;
  const titles = { home: more.home, school: more.school, student: plan.student, community: more.community };
  const shown = (['home', 'school', 'student', 'community'] as const).filter((side) => views.some(({ by }) => by.side === side));
  return html`<div class="three">${shown.map((side) => html`<div class="sided ${side}">
    <p class="t3">${mark(side)}<span><bdi>${titles[side]}</bdi></span></p>
    ${views.filter(({ by }) => by.side === side).map((view) => said(view, plan, telling))}
  </div>`)}</div>`;
}

/** Somebody's own words; theirs to take back, and theirs to show to all. */
function said(view: Here<PlanView>, plan: Plan, telling: PartsTelling): TemplateResult {
  const { more, viewer, may, act } = telling;
  const { text, by, here } = view;
  const mine = may && by.person === viewer.person && !here;
  const inOneHome = view.home !== plan.home;
  const toAll = async (): Promise<void> => {
    if (await act(sayIn(plan, view.sort as SayInPlan['sort'], text, plan.home, {}, newId))) await act(unsay(plan, view.id, newId));
  };
  return html`<p class="voice"><bdi>“${text}”</bdi></p>${by.side === 'student' ? nothing : html`<p class="small quiet"><bdi>${by.called}</bdi></p>`}
    ${recordedTemplate(view.recorded, view.at, telling)}
    ${inOneHome ? html`<p class="small quiet">${more.onlyHome}</p>` : nothing}
    ${here ? hereTag(telling) : nothing}
    ${mine ? html`<div class="row no-print">${inOneHome ? html`<button class="b text small" type="button" @click=${() => void toAll()}><span>${more.shareAll}${about(text)}</span></button>` : nothing}<button class="b text small quiet" type="button" @click=${() => void act(unsay(plan, view.id, newId))}><span>${more.takeBack}${about(text)}</span></button></div>` : nothing}`;
}
