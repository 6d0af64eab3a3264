import type { Plan } from '@family-partnering/contract';
import { nothing, type TemplateResult } from 'lit';
import { closeForm, lookForm, shareForm } from './about.js';
import { otherwiseForm, recordForm, replyForm } from './answer.form.js';
import { changeForm, phaseForm } from './change.form.js';
import { countForm } from './count.form.js';
import { entryForm, stepMenu } from './entry.form.js';
import { forwardForm } from './forward.form.js';
import type { FormTelling } from './parts.telling.js';
import type { Open } from './plan.ui.js';
import { sayForm } from './say.form.js';
import { stepForm } from './step.form.js';

export { aboutTemplate, copyOf } from './about.js';
export { planSheet } from './sheet.js';
export { printSheet } from '../shared/print-sheet.js';
export { circleOf, starterTemplate } from './say.form.js';
export { formsStyles } from './forms.styles.js';
export { planFormsStrings } from './plan-forms.strings.js';
export { planFormsLocales } from '../locales/plan-forms/locales.js';
export { languageMenu } from '../shared/language-menu.js';

const WHOLE: Partial<Readonly<Record<Open, (plan: Plan, telling: FormTelling) => TemplateResult>>> = {
  count: countForm, phase: phaseForm, change: changeForm, look: lookForm, close: closeForm, share: shareForm, otherwise: otherwiseForm, forward: forwardForm,
  step: (plan, telling) => stepForm(plan, undefined, telling),
  strength: (plan, telling) => sayForm(plan, 'strength', telling),
  view: (plan, telling) => sayForm(plan, 'view', telling),
};

/** The form that is open. One that is about something that is no longer there is not drawn. */
export function formTemplate(plan: Plan, open: Open, telling: FormTelling): TemplateResult | typeof nothing {
  const whole = WHOLE[open];
  if (whole) return whole(plan, telling);
  const cut = open.indexOf(' ');
  const [sort, about] = [open.slice(0, cut), open.slice(cut + 1)];
  const { data } = telling;
  if (sort === 'reply') return replyForm(plan, about, telling);
  if (sort === 'record') {
    const [version, person] = about.split(/\|(?=[^|]*$)/);
    const [found, member] = [data.versions.find(({ id }) => id === version), data.members.find((one) => one.person === person)];
    return found && member ? recordForm(plan, found, member, telling) : nothing;
  }
  const step = data.steps.find(({ id }) => id === about);
  if (step === undefined) return nothing;
  if (sort === 'redo') return stepForm(plan, step, telling);
  if (sort === 'more') return stepMenu(plan, step, telling);
  return sort === 'log' && step.now ? entryForm(plan, step, telling) : nothing;
}
