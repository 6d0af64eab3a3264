import type { PlanStep } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { writingIcons } from '../shared/writing.icons.js';
import type { PartsTelling } from './parts.telling.js';
import { opener } from './plan-tracker.words.js';
import { writeAbout } from './coming.js';
import { talksTemplate } from './talks.js';

/** What else can be done with a step. What somebody else saw is theirs to add; the owner alone says that it was done. */
export function stepRow(step: PlanStep, own: boolean, telling: PartsTelling): TemplateResult {
  const { more, words } = telling;
  const { what } = step.now?.words ?? step.asks.at(-1)!.words;
  const about = { about: what };
  const talks = talksTemplate(step.id, what, telling);
  if (!telling.may) return html`${talks}`;
  return html`${talks}<div class="row no-print">
    ${step.now && !own ? opener(telling, `log ${step.id}`, more.addSaw, { ...about, picture: writingIcons.plus }) : nothing}
    ${telling.viewer.side === 'community' && !own ? nothing : opener(telling, `more ${step.id}`, words.more, { ...about, picture: 'more' })}
  </div>${telling.form(`log ${step.id}`)}${telling.form(`more ${step.id}`)}${telling.form(`redo ${step.id}`)}${telling.ui.open === `more ${step.id}` ? writeAbout(step.id, telling) : nothing}`;
}
