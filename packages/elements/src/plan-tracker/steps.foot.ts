import type { Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { stepIcon } from '../shared/step.icon.js';
import type { PartsTelling } from './parts.telling.js';
import { opener } from './plan-tracker.words.js';

/** Under the steps: another one, and, once there is something to look at, the way to put the plan in front of all for the first time. */
export function stepsFoot(plan: Plan, telling: PartsTelling): TemplateResult | typeof nothing {
  const { may, viewer, more, data } = telling;
  if (!may || viewer.side === 'community') return nothing;
  const first = plan.versions === 0 && (plan.fields.goal !== undefined || data.steps.some(({ ended }) => ended === undefined));
  return html`<div class="row no-print">${opener(telling, 'step', more.addStep, { picture: stepIcon })}
    ${first ? opener(telling, 'forward', more.putForward, { picture: 'people', class: '' }) : nothing}</div>
    ${first ? html`<p class="small quiet no-print">${more.putForwardWhy}</p>` : nothing}
    ${telling.form('step')}${telling.form('forward')}`;
}
