import { newId, type Id, type Member, type Plan, type PlanStep, type PlanStepWords } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dateOf } from '../shared/dates.js';
import { shortWeekday } from '../shared/short-dates.js';
import { isolate } from '../shared/text.js';
import { box, chosenOf, panel, seenBy, seenField, select, tick, ticks, withWords } from './fields.js';
import { edit, goOnFrom, stepChange } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { proposed } from './plan-tracker.model.js';
import { number } from './plan-tracker.words.js';
import { readersIn, spokenIn, whoseField, whyField } from './spoken.js';

/** A step for anybody, new or in other words: proposed to its owner, in force when that person says yes. */
export function stepForm(plan: Plan, step: PlanStep | undefined, telling: FormTelling): TemplateResult {
  const { say, more, ui, viewer, data } = telling;
  const form = step === undefined ? 'step' : (`redo ${step.id}` as const);
  const first = step?.now?.words ?? step?.asks.at(-1)?.words;
  const people = data.members.filter(({ state, person, side }) => state === 'in' && person !== viewer.person && (side !== 'community' || data.shares.some((share) => share.person === person)));
  const owner = ui.draft(`${form}:owner`, first?.owner ?? viewer.person);
  const whose = homeFor(plan, step, owner, telling, form);
  const [version] = proposed(data.versions);
  const asVersion = whose === plan.home && plan.versions > 0;
  const save = (): void => withWords(telling, `${form}:what`, (what) => {
    const change = stepChange(plan, step?.id, wordsIn(ui, form, { owner, what }, first), newId);
    const why = ui.draft(`${form}:why`).trim();
    const spoken = { ...spokenIn(telling, form), ...(why !== '' && readersIn(plan, telling, form)) };
    const over = asVersion && version && ui.draft(`${form}:over`) === 'yes' ? version.id : undefined;
    void telling.act(over ? goOnFrom(plan, over, [change], why, spoken, newId) : edit(plan, [change], whose, why, spoken, newId), form);
  }, first?.what);
  return panel(telling, form, step === undefined ? more.addStep : say.changeStep, html`
    ${box(telling, form, 'what', say.what, { first: first?.what ?? '', needed: true })}
    ${box(telling, form, 'when', say.when, { rows: 1, first: first?.when ?? '' })}
    ${weekdays(telling, form, first?.days ?? [])}
    ${select(telling, form, 'owner', say.who, [{ value: viewer.person, label: say.me }, ...people.map(({ person, called }) => ({ value: person, label: called }))], owner)}
    <p class="small quiet">${say.whoHelp}</p>
    ${box(telling, form, 'needs', say.needs, { rows: 1, first: first?.needs ?? '' })}
    ${step !== undefined ? nothing : isAnotherHomes(plan, owner, telling) ? html`<p class="small quiet">${more.askHome}</p>` : seenField(plan, telling, form)}
    ${whoseField(telling, form)}
    ${asVersion ? html`${step === undefined ? box(telling, form, 'why', say.why, { rows: 1 }) : whyField(plan, telling, form)}${version ? html`<div>${tick(telling, form, 'over', say.goOn(number(version.n, telling.tag), isolate(version.by.called)), false)}</div>` : nothing}` : nothing}`,
  { label: say.suggest, run: save });
}

function wordsIn(ui: FormTelling['ui'], form: string, said: Pick<PlanStepWords, 'owner' | 'what'>, first: PlanStepWords | undefined): PlanStepWords {
  const needs = ui.draft(`${form}:needs`, first?.needs ?? '').trim();
  const days = chosenOf(ui, form, 'days', (first?.days ?? []).map(String)).map(Number).sort();
  return { ...said, when: ui.draft(`${form}:when`, first?.when ?? '').trim(), days, ...(needs !== '' && { needs }) };
}

/** Monday to Sunday, each by its own name; none chosen is "whenever the words say". */
function weekdays(telling: FormTelling, form: string, first: readonly number[]): TemplateResult {
  // 2026-11-22 is a Sunday.
  const all = [1, 2, 3, 4, 5, 6, 0].map((n) => ({ value: String(n), label: isolate(shortWeekday(dateOf(`2026-11-${22 + n}`), telling.tag)) }));
  return ticks(telling, form, 'days', telling.say.days, all, first.map(String));
}

const memberOf = ({ data }: Pick<FormTelling, 'data'>, person: Id): Member | undefined => data.members.find((one) => one.person === person);

/** In front of all homes, a home's people name themselves; others ask them within their home. */
function isAnotherHomes(plan: Plan, owner: Id, telling: FormTelling): boolean {
  return plan.home === 'shared' && owner !== telling.viewer.person && memberOf(telling, owner)?.household !== undefined;
}

function homeFor(plan: Plan, step: PlanStep | undefined, owner: Id, telling: FormTelling, form: string): 'shared' | Id {
  if (step !== undefined) return step.home;
  return isAnotherHomes(plan, owner, telling) ? memberOf(telling, owner)!.household! : seenBy(plan, telling, form);
}
