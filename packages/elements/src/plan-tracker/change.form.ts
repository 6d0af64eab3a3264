import { newId, type Plan, type PlanChange, type PlanFields } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../shared/text.js';
import { box, line, panel, seenBy, seenField, tick, tiles, wrong } from './fields.js';
import { changeOf, edit, goOnFrom, phase } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { proposed } from './plan-tracker.model.js';
import { number, today } from './plan-tracker.words.js';
import { readersIn, spokenIn, whoseField, whyField } from './spoken.js';

const FORM = 'change';

/** What the plan says, field by field. What is changed becomes a version; the plan as it is goes on until all have looked. */
export function changeForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, ui, act, data } = telling;
  const { fields } = plan;
  const [version] = proposed(data.versions);
  const save = (): void => {
    const found = changesIn(plan, ui);
    if (found === 'wrong' || found.length === 0) return ui.set({ wrong: found === 'wrong' ? say.lookAtNumbers : say.nothingChanged });
    const why = ui.draft(`${FORM}:why`).trim();
    const spoken = { ...spokenIn(telling, FORM), ...readersIn(plan, telling, FORM) };
    const over = version && ui.draft(`${FORM}:over`) === 'yes' ? version.id : undefined;
    void act(over ? goOnFrom(plan, over, found, why, spoken, newId) : edit(plan, found, plan.home, why, spoken, newId), FORM);
  };
  const first = valuesOf(fields, today(telling));
  return panel(telling, FORM, fields.goal === undefined ? more.suggestGoal : more.changePlan, html`
    ${box(telling, FORM, 'goal', say.goal, { first: first.goal })}
    ${box(telling, FORM, 'oneThing', say.oneThing, { first: first.oneThing })}
    ${box(telling, FORM, 'measure', say.measure, { rows: 1, first: first.measure })}
    <div class="pairs">${line(telling, FORM, 'of', say.of, 'number', { first: first.of, max: 100 })}
      ${tiles(telling, FORM, 'direction', say.direction, [{ value: 'up', label: say.up }, { value: 'down', label: say.down }], first.direction)}</div>
    <div class="pairs">${line(telling, FORM, 'from', say.from, 'number', { first: first.from, max: 100 })}${line(telling, FORM, 'fromOn', say.fromOn, 'date', { first: first.fromOn })}</div>
    <div class="pairs">${line(telling, FORM, 'to', say.to, 'number', { first: first.to, max: 100 })}${line(telling, FORM, 'toOn', say.toOn, 'date', { first: first.toOn })}</div>
    ${line(telling, FORM, 'look', say.look, 'date', { first: first.look })}
    ${whyField(plan, telling, FORM)}
    ${whoseField(telling, FORM)}
    ${version ? html`<div>${tick(telling, FORM, 'over', say.goOn(number(version.n, telling.tag), isolate(version.by.called)), false)}</div>` : nothing}
    ${wrong(telling)}`,
  { label: say.suggest, run: save });
}

type Values = Readonly<Record<'goal' | 'oneThing' | 'measure' | 'of' | 'direction' | 'from' | 'fromOn' | 'to' | 'toOn' | 'look', string>>;

const text = (value: number | string | undefined): string => (value === undefined ? '' : String(value));

function valuesOf({ goal, oneThing, measure, aim, look }: PlanFields, now: string): Values {
  return {
    goal: text(goal), oneThing: text(oneThing), look: text(look), measure: text(measure?.name), of: text(measure?.of ?? 5), direction: measure?.direction ?? 'up',
    from: text(aim?.from.value), fromOn: aim?.from.on ?? now, to: text(aim?.to.value), toOn: text(aim?.to.on),
  };
}

/** What was changed, and nothing else. `wrong`: numbers or days that do not make an aim. */
export function changesIn(plan: Plan, ui: Pick<FormTelling['ui'], 'draft'>): readonly PlanChange[] | 'wrong' {
  const first = valuesOf(plan.fields, '');
  const value = (field: keyof Values): string => ui.draft(`${FORM}:${field}`, first[field]).trim();
  const touched = (...fields: readonly (keyof Values)[]): boolean => fields.some((field) => value(field) !== first[field]);
  const changes: PlanChange[] = [];
  for (const field of ['goal', 'oneThing'] as const) if (touched(field) && value(field) !== '') changes.push(changeOf(plan, { field, to: value(field) }));
  if (touched('measure', 'of', 'direction')) {
    const of = Number(value('of'));
    if (value('measure') === '' || !Number.isInteger(of) || of < 1 || of > 100) return 'wrong';
    changes.push(changeOf(plan, { field: 'measure', to: { name: value('measure'), of, direction: value('direction') as 'up' | 'down' } }));
  }
  if (touched('from', 'to', 'toOn') || (plan.fields.aim && touched('fromOn'))) {
    const [from, to, fromOn, toOn] = [Number(value('from')), Number(value('to')), value('fromOn'), value('toOn')];
    const numbers = value('from') !== '' && value('to') !== '' && [from, to].every((one) => one >= 0 && one <= 100);
    if (!numbers || fromOn === '' || toOn <= fromOn) return 'wrong';
    changes.push(changeOf(plan, { field: 'aim', to: { from: { on: fromOn, value: from }, to: { on: toOn, value: to } } }));
  }
  if (touched('look') && value('look') !== '') changes.push(changeOf(plan, { field: 'look', to: value('look') }));
  return changes;
}

/** A line in time: from here on we did it otherwise. */
export function phaseForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, ui, act } = telling;
  const form = 'phase';
  const save = (): void => {
    const label = ui.draft(`${form}:label`).trim();
    const on = ui.draft(`${form}:on`, today(telling));
    if (label === '' || on === '') ui.set({ empty: true });
    else void act(phase(plan, on, label, seenBy(plan, telling, form), newId), form);
  };
  return panel(telling, form, more.markPhase, html`
    ${line(telling, form, 'label', say.phaseWhat, 'text')}
    ${ui.empty && ui.draft(`${form}:label`).trim() === '' ? html`<p class="small" role="alert">${say.writeFirst}</p>` : nothing}
    ${line(telling, form, 'on', say.whichDay, 'date', { first: today(telling) })}
    ${seenField(plan, telling, form)}`,
  { label: say.save, run: save });
}
