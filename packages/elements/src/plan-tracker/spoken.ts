import type { Id, Plan, PlanRecorded } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../shared/text.js';
import { box, line, seenBy, seenField, tick, tiles, unheard } from './fields.js';
import type { Readers, Spoken } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';

/** Whose words these are: one's own, or those of somebody who does not use the page, by call, paper or visit. */
export function whoseField(telling: FormTelling, form: string): TemplateResult | typeof nothing {
  const { say, ui } = telling;
  const others = unheard(telling);
  if (others.length === 0) return nothing;
  const chosen = ui.draft(`${form}:for`, 'me');
  return html`${tiles(telling, form, 'for', say.whose, [{ value: 'me', label: say.mine }, ...others.map(({ person, called }) => ({ value: person, label: say.wordsOf(isolate(called)) }))], 'me')}
    ${chosen === 'me' ? nothing : howFields(telling, form)}`;
}

/** How they came, who interpreted, and whether it was read back. @param first the way that is chosen already; `''` for none */
export function howFields(telling: FormTelling, form: string, first: PlanRecorded['how'] | '' = 'call'): TemplateResult {
  const { say } = telling;
  return html`${tiles(telling, form, 'how', say.how, [{ value: 'call', label: say.byPhone }, { value: 'paper', label: say.onPaper }, { value: 'visit', label: say.atVisit }], first)}
    ${line(telling, form, 'interpreter', say.interpreter, 'text')}
    <div>${tick(telling, form, 'read-back', say.readBack, false)}</div>`;
}

/** What goes with an action that is written down for another. */
export function recordedFor({ ui }: Pick<FormTelling, 'ui'>, form: string, person: Id): Spoken {
  const interpreter = ui.draft(`${form}:interpreter`).trim();
  const how = ui.draft(`${form}:how`, 'call') as PlanRecorded['how'];
  return { for: person, recorded: { how, readBack: ui.draft(`${form}:read-back`) === 'yes', ...(interpreter !== '' && { interpreter }) } };
}

/** Whom what is written belongs to (A1): what is written down for somebody of a home is that home's own. */
export function homeOfWords(plan: Pick<Plan, 'home'>, telling: FormTelling, form: string): 'shared' | Id {
  const speaker = speakerIn(telling, form);
  return (plan.home === 'shared' ? speaker?.household : undefined) ?? seenBy(plan, telling, form);
}

/** Who sees it, asked only where it is one's own words. */
export const readersField = (plan: Pick<Plan, 'home' | 'student'>, telling: FormTelling, form: string): TemplateResult | typeof nothing =>
  speakerIn(telling, form)?.household === undefined ? seenField(plan, telling, form) : nothing;

const speakerIn = ({ ui, data, viewer }: FormTelling, form: string) => {
  const person = ui.draft(`${form}:for`, 'me');
  return data.members.find((one) => one.person === person && one.side === 'home' && viewer.side === 'school');
};

export function spokenIn(telling: FormTelling, form: string): Spoken {
  const person = telling.ui.draft(`${form}:for`, 'me');
  return person === 'me' ? {} : recordedFor(telling, form, person);
}

/** Why, and who reads it: what a home writes is its own, until it chooses all (A1). */
export const whyField = (plan: Plan, telling: FormTelling, form: string): TemplateResult => html`${box(telling, form, 'why', telling.say.why, { rows: 1 })}${wordsField(plan, telling, form)}`;

/** Who reads the words beside it, asked of a home alone: the school's are for all homes. */
export const wordsField = (plan: Plan, telling: FormTelling, form: string): TemplateResult | typeof nothing =>
  telling.viewer.side === 'home' ? seenField(plan, telling, form, telling.say.whoSeesWords) : nothing;

/** What was chosen there. */
export const readersIn = (plan: Plan, telling: FormTelling, form: string): Readers =>
  telling.viewer.side === 'home' && plan.home === 'shared' && telling.ui.draft(`${form}:for`, 'me') === 'me' ? { whose: seenBy(plan, telling, form) } : {};
