import { newId, type Plan } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { box, panel } from './fields.js';
import { putForward } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { spokenIn, whoseField } from './spoken.js';

const FORM = 'forward';

/** Puts the plan as it stands in front of all, in one's own name or for somebody who does not use the page: the first version. */
export function forwardForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, ui, act } = telling;
  const send = (): void => void act(putForward(plan, ui.draft(`${FORM}:why`).trim(), spokenIn(telling, FORM), newId), FORM);
  return panel(telling, FORM, more.putForward, html`${box(telling, FORM, 'why', say.why, { rows: 1 })}${whoseField(telling, FORM)}`, { label: say.suggest, run: send });
}
