import type { Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { looksTemplate } from './beside.js';
import { closingTemplate, toldTemplate } from './closing.js';
import type { PartsTelling } from './parts.telling.js';
import { recordedTemplate } from './recorded.js';
import { talksTemplate } from './talks.js';

/** What stands under the title once it has come: who wrote it down, where it comes from, who asks for a look together, that it is closed, what a student told this viewer alone, whom it does not reach here. */
export const belowTitle = (plan: Plan, telling: PartsTelling): TemplateResult => html`${recordedTemplate(plan.recorded, plan.startedAt, telling)}
  ${talksTemplate(plan.id, plan.fields.oneThing ?? '', telling)}${looksTemplate(plan, telling)}${closingTemplate(plan, telling)}${toldTemplate(telling)}${notHere(plan, telling)}`;

/** Whom of the home it does not reach here, and the way that does (T3). Nobody is told of another home. */
function notHere(plan: Plan, { data, more, viewer }: PartsTelling): unknown {
  if (viewer.side === 'community') return nothing;
  const away = data.members.filter(({ side, state, by, household, person }) => side === 'home' && state === 'in' && (by === 'call' || by === 'paper') && person !== viewer.person && (plan.home === 'shared' || household === plan.home));
  return away.map(({ called }) => html`<p class="note">${icon('paper')}<span>${sentence(more.notOnPage(isolate(called)))}</span></p>`);
}
