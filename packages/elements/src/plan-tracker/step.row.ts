import type { Plan, PlanStep } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { ownLog } from './own-log.js';
import type { PartsTelling } from './parts.telling.js';
import { isOrphan } from './plan-tracker.model.js';
import { opener } from './plan-tracker.words.js';
import { writeAbout } from './coming.js';
import { talksTemplate } from './talks.js';

/** What else can be done with a step. What somebody else saw is theirs to add; the owner alone says that it was done. */
export function stepRow(plan: Plan, step: PlanStep, own: boolean, telling: PartsTelling): TemplateResult {
  const { more, words } = telling;
  const { what } = step.now?.words ?? step.asks.at(-1)!.words;
  const about = { about: what };
  const talks = talksTemplate(step.id, what, telling);
  const owner = step.now?.owner;
  const orphan = owner && isOrphan(step, telling.data.members) ? html`<p class="note">${icon('people')}<span>${sentence(more.orphan(isolate(owner.called)))}</span></p>` : nothing;
  const ask = step.now && step.asks.findLast(({ answer }) => answer === undefined);
  const told = html`${orphan}${ask ? html`<p class="tag proposed">${icon('pen')}<span>${sentence(more.change1(isolate(ask.words.what)))}</span></p>` : nothing}`;
  if (!telling.may) return html`${told}${talks}`;
  return html`${told}${step.now && own ? ownLog(plan, step, telling) : nothing}${talks}<div class="row no-print">
    ${step.now && !own ? opener(telling, `log ${step.id}`, more.addSaw, { ...about, picture: writingIcons.plus }) : nothing}
    ${telling.viewer.side === 'community' && !own ? nothing : opener(telling, `more ${step.id}`, words.more, { ...about, picture: 'more' })}
  </div>${telling.form(`log ${step.id}`)}${telling.form(`more ${step.id}`)}${telling.form(`redo ${step.id}`)}${telling.ui.open === `more ${step.id}` ? writeAbout(step.id, telling) : nothing}`;
}
