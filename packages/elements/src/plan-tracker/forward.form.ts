import { newId, type Plan } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { panel } from './fields.js';
import { putForward } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { readersIn, spokenIn, whoseField, whyField } from './spoken.js';

const FORM = 'forward';

/** Puts the plan as it stands in front of all, in one's own name or for somebody who does not use the page: the first version. */
export function forwardForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, ui, act } = telling;
  const send = (): void => void act(putForward(plan, ui.draft(`${FORM}:why`).trim(), { ...spokenIn(telling, FORM), ...readersIn(plan, telling, FORM) }, newId), FORM);
  return panel(telling, FORM, more.putForward, html`${whyField(plan, telling, FORM)}${whoseField(telling, FORM)}`, { label: say.suggest, run: send });
}
