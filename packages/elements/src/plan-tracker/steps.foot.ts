import type { Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { stepIcon } from '../shared/step.icon.js';
import type { PartsTelling } from './parts.telling.js';
import { opener } from './plan-tracker.words.js';
import { logMark } from './steps.js';

/** Under the steps: another one, and, once there is something to look at, the way to put the plan in front of all for the first time. */
export function stepsFoot(plan: Plan, telling: PartsTelling): TemplateResult {
  const { may, viewer, more, data } = telling;
  const key = data.steps.some(({ now, ended }) => now && ended === undefined) ? keyTemplate(telling) : nothing;
  if (!may || viewer.side === 'community') return html`${key}`;
  const first = plan.versions === 0 && (plan.fields.goal !== undefined || data.steps.some(({ ended }) => ended === undefined));
  return html`${key}<div class="row no-print">${opener(telling, 'step', more.addStep, { picture: stepIcon })}
    ${first ? opener(telling, 'forward', more.putForward, { picture: 'people', class: '' }) : nothing}</div>
    ${first ? html`<p class="small quiet no-print">${more.putForwardWhy}</p>` : nothing}
    ${telling.form('step')}${telling.form('forward')}`;
}

/** What the marks of a week say, for whoever sees them; whoever hears them hears it at each day. */
const keyTemplate = ({ viewer, words }: PartsTelling): TemplateResult =>
  html`<p class="legend quiet key" aria-hidden="true">${([['yes', words.yes], ['partly', words.partly], ['no', words.logNo], [undefined, words.noEntry]] as const).map(([done, label]) => html`<span class="who">${logMark(viewer.side, done)}<span>${label}</span></span>`)}</p>`;
