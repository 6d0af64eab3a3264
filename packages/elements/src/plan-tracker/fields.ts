import type { Day, Id, Member, Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { FormTelling } from './parts.telling.js';
import { homesOf, ownHome } from './plan-tracker.model.js';
import { names } from '../shared/names.js';
import type { Open } from './plan.ui.js';

// What every form of the plan is built from. What is typed is kept under `<form>:<field>` until it is safe.

/** A form and one of its fields, as an id in the page. */
const idOf = (form: string, field: string): string => `${form}-${field}`.replace(/[^\w-]+/g, '-');

type Forming = Pick<FormTelling, 'ui' | 'say' | 'main'>;

/** A box for words. */
export function box({ ui, say }: Forming, form: string, field: string, label: string, more: { readonly rows?: number; readonly help?: string; readonly first?: string; readonly needed?: boolean } = {}): TemplateResult {
  const name = `${form}:${field}`;
  const id = idOf(form, field);
  const wrong = more.needed === true && ui.empty && ui.draft(name, more.first).trim() === '';
  return html`<div class="stack tight">
    <label for=${id}>${sentence(label)}</label>
    ${more.help === undefined ? nothing : html`<p class="small quiet" id="${id}-help">${sentence(more.help)}</p>`}
    <textarea class="field" id=${id} rows=${more.rows ?? 2} maxlength="1000" .value=${ui.draft(name, more.first)} @input=${(event: Event) => ui.keep(name, (event.target as HTMLTextAreaElement).value)} aria-describedby=${wrong ? `${id}-wrong` : more.help === undefined ? '' : `${id}-help`} aria-invalid=${wrong ? 'true' : nothing}></textarea>
    ${wrong ? html`<p class="small" id="${id}-wrong">${say.writeFirst}</p>` : nothing}
  </div>`;
}

/** One line: words, a number, a day. */
export function line({ ui }: Forming, form: string, field: string, label: string, type: 'text' | 'number' | 'date', more: { readonly first?: string; readonly max?: number | Day } = {}): TemplateResult {
  const name = `${form}:${field}`;
  const id = idOf(form, field);
  return html`<div class="stack tight">
    <label for=${id}>${sentence(label)}</label>
    <input class="field ${type === 'text' ? '' : 'short'}" id=${id} type=${type} min=${type === 'number' ? '0' : nothing} step=${type === 'number' ? 'any' : nothing} max=${more.max ?? nothing} maxlength=${type === 'text' ? '120' : nothing} autocomplete="off" .value=${ui.draft(name, more.first)} @input=${(event: Event) => ui.keep(name, (event.target as HTMLInputElement).value)} />
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a few, as tiles. */
export function tiles({ ui }: Forming, form: string, field: string, legend: string, choices: readonly Choice[], first: string): TemplateResult {
  const name = `${form}:${field}`;
  const chosen = ui.draft(name, first);
  return html`<fieldset><legend>${sentence(legend)}</legend><div class="chips">${choices.map(({ value, label }) => html`<label class="choice"><input type="radio" name=${idOf(form, field)} .checked=${value === chosen} @change=${() => ui.pick(name, value)} /><span>${sentence(label)}</span></label>`)}</div></fieldset>`;
}

/** Any of a few. @returns which are chosen by `chosenOf` */
export function ticks({ ui }: Forming, form: string, field: string, legend: string, choices: readonly Choice[], first: readonly string[] = []): TemplateResult {
  const name = `${form}:${field}`;
  const chosen = chosenOf(ui, form, field, first);
  const turn = (value: string) => (): void => ui.pick(name, JSON.stringify(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]));
  return html`<fieldset><legend>${sentence(legend)}</legend><div class="chips">${choices.map(({ value, label }) => html`<label class="choice"><input type="checkbox" .checked=${chosen.includes(value)} @change=${turn(value)} /><span>${sentence(label)}</span></label>`)}</div></fieldset>`;
}

export const chosenOf = (ui: FormTelling['ui'], form: string, field: string, first: readonly string[] = []): readonly string[] => JSON.parse(ui.draft(`${form}:${field}`, JSON.stringify(first))) as string[];

/** Yes or not yes. */
export function tick({ ui }: Forming, form: string, field: string, label: string, first: boolean): TemplateResult {
  const name = `${form}:${field}`;
  const on = ui.draft(name, first ? 'yes' : 'no') === 'yes';
  return html`<label class="choice"><input type="checkbox" .checked=${on} @change=${() => ui.pick(name, on ? 'no' : 'yes')} /><span>${sentence(label)}</span></label>`;
}

/** One of many. */
export function select({ ui }: Forming, form: string, field: string, label: string, choices: readonly Choice[], first: string): TemplateResult {
  const name = `${form}:${field}`;
  const id = idOf(form, field);
  const chosen = ui.draft(name, first);
  return html`<div class="stack tight"><label for=${id}>${label}</label>
    <select class="field" id=${id} @change=${(event: Event) => ui.pick(name, (event.target as HTMLSelectElement).value)}>${choices.map(({ value, label: words }) => html`<option value=${value} ?selected=${value === chosen} .selected=${value === chosen}>${words}</option>`)}</select></div>`;
}

/** A form in its place, with its two buttons. @param run what the first button does; without it the form saves by its own buttons */
export function panel({ ui, say, main }: Forming, open: Open, title: string, inside: unknown, save?: { readonly label: string; readonly run: () => void }): TemplateResult {
  return html`<div class="panel no-print" role="group" aria-label=${title} data-form=${open}>${inside}
    <div class="row">${save ? html`<button class="b ${main === 'form' ? 'go' : ''}" type="button" @click=${save.run}><span>${save.label}</span></button>` : nothing}<button class="b text" type="button" @click=${() => ui.set({ open: undefined, empty: false, wrong: '' })}><span>${say.cancel}</span></button></div></div>`;
}

/** What is wrong in this form, in words. */
export const wrong = ({ ui }: Pick<FormTelling, 'ui'>): TemplateResult | typeof nothing => (ui.wrong === '' ? nothing : html`<p role="alert">${ui.wrong}</p>`);

/** Runs only when there are words; otherwise says what is needed, and nothing is ever disabled. */
export function withWords({ ui }: Pick<FormTelling, 'ui'>, name: string, run: (text: string) => void, first = ''): void {
  const text = ui.draft(name, first).trim();
  if (text === '') ui.set({ empty: true });
  else run(text);
}

/** Whom words belong to (A1): a home's are its own until somebody chooses otherwise; the school's are for all homes. */
export function seenField(plan: Pick<Plan, 'home' | 'student'>, telling: FormTelling, form: string, legend = telling.say.whoSees): TemplateResult | typeof nothing {
  const { viewer, data, say, tag } = telling;
  if (plan.home !== 'shared' || viewer.side === 'community') return nothing;
  const student = isolate(plan.student);
  if (viewer.side === 'home') {
    if (ownHome(data.members, viewer) === undefined) return nothing;
    return tiles(telling, form, 'sees', legend, [{ value: 'own', label: say.seesHome(student) }, { value: 'shared', label: say.seesAll(student) }], 'own');
  }
  const homes = homesOf(data.members);
  if (homes.length < 2) return nothing;
  const one = (home: Id): Choice => ({ value: home, label: say.seesOne(names(data.members.filter(({ household, state }) => household === home && state === 'in'), tag)) });
  return tiles(telling, form, 'sees', legend, [{ value: 'shared', label: say.seesEveryone }, ...homes.map(one)], 'shared');
}

/** What was chosen there. */
export function seenBy(plan: Pick<Plan, 'home'>, { ui, viewer, data }: FormTelling, form: string): 'shared' | Id {
  if (plan.home !== 'shared' || viewer.side === 'community') return plan.home;
  const own = viewer.side === 'home' ? ownHome(data.members, viewer) : undefined;
  const chosen = ui.draft(`${form}:sees`, own === undefined ? 'shared' : 'own');
  return chosen === 'own' ? (own ?? 'shared') : chosen;
}

/** Adults who do not use the page, for whom this viewer may write something down: of their own side, and for school of families too. */
export const unheard = ({ data, viewer }: Pick<FormTelling, 'data' | 'viewer'>): readonly Member[] =>
  data.members.filter(({ by, side, state, person }) => state === 'in' && by !== 'page' && person !== viewer.person && (side === 'home' ? viewer.side === 'school' || viewer.side === 'home' : side === 'school' && viewer.side === 'school'));
