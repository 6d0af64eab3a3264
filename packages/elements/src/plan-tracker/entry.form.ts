import { newId, type Id, type LogStep, type Plan, type PlanAsk, type PlanLog, type PlanStep, type ReplyToStep } from '@family-partnering/contract';
import { weekOf } from '@family-partnering/rules/plan-look';
import { logOfWeek } from '@family-partnering/rules/plan-week';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { besideTemplate } from './beside.js';
import { lastDays } from './count.form.js';
import { box, panel, select, tiles, unheard, wrong } from './fields.js';
import { edit, replyFor, stepChange, stop } from './form.actions.js';
import type { FormTelling } from './parts.telling.js';
import { log } from './plan-tracker.actions.js';
import { day, dayAt, opener, today } from './plan-tracker.words.js';
import { recordedTemplate } from './recorded.js';
import { howFields, readersIn, recordedFor, spokenIn, whoseField, wordsField } from './spoken.js';
import { logMark } from './steps.js';

/** Which day stands for the whole week. */
const WEEK = 'week';

/** Whether it happened on one of the last days, or in this week, by its owner or as somebody else saw it. */
export function entryForm(plan: Plan, step: PlanStep, telling: FormTelling): TemplateResult {
  const { say, words, ui, tag, viewer } = telling;
  const form = `log ${step.id}` as const;
  const now = today(telling);
  const save = (done: LogStep['done']): void => {
    const on = ui.draft(`${form}:on`, now);
    const entry = log(plan, step.id, on === WEEK ? now : on, done, ui.draft(`${form}:note`).trim(), newId);
    const spoken = spokenIn(telling, form);
    void telling.act({ ...entry, ...(on === WEEK && ofWeek(entry, spoken.for ?? viewer.person, telling)), ...spoken, ...readersIn(plan, telling, form) }, form);
  };
  const owner = step.now!.owner;
  const days = lastDays(now).map((value) => ({ value, label: day(value, tag) }));
  return panel(telling, form, owner.person === viewer.person ? say.addEntry : telling.more.addSaw, html`
    ${select(telling, form, 'on', say.whichDay, [...days, { value: WEEK, label: say.wholeWeek }], now)}
    ${whoseField(telling, form)}
    ${box(telling, form, 'note', say.note, { rows: 1 })}${wordsField(plan, telling, form)}
    <div class="log" role="group" aria-label=${telling.more.happenedToday}>${([['yes', words.yes], ['partly', words.partly], ['no', words.logNo]] as const).map(([done, label]) => html`<button class="b" type="button" @click=${() => save(done)}>${logMark(owner.side, done)}<span>${label}</span></button>`)}</div>`);
}

/** A person's word for the week is put right, not said twice. */
function ofWeek(entry: LogStep, person: Id, { data }: FormTelling): Partial<LogStep> {
  const said = logOfWeek(data.logs.filter(({ by }) => by.person === person), entry.step, entry.on);
  return { week: true, ...(said && { log: said.id, on: said.on }) };
}

/** What else there is about one step: what was entered, what it said before, and how to have it otherwise. */
export function stepMenu(plan: Plan, step: PlanStep, telling: FormTelling): TemplateResult {
  const { say, words, viewer, act, data, tag } = telling;
  const open = `more ${step.id}` as const;
  const own = step.now?.owner.person === viewer.person;
  const said = { yes: words.yes, partly: words.partly, no: words.logNo };
  const entry = ({ id, on, by, done, note, recorded, at, week }: PlanLog): TemplateResult => html`<li>${sentence((week ? say.entryOfWeek : say.entry)(day(week ? weekOf(on) : on, tag), isolate(by.called), said[done]))}${note === '' ? nothing : html`. <bdi>${note}</bdi>`}${besideTemplate(id, plan, telling)}${recordedTemplate(recorded, at, telling)}</li>`;
  const logs = data.logs.filter((one) => one.step === step.id).slice(-6).reverse();
  const ask = step.asks.find(({ yes, answer, owner }) => yes === undefined && answer === undefined && unheard(telling).some(({ person }) => person === owner.person));
  const mayEnd = viewer.side !== 'community' && !own && step.now !== undefined && step.home === plan.home;
  const end = (): void => void act(edit(plan, [stepChange(plan, step.id, null, newId)], step.home, '', {}, newId), open);
  return panel(telling, open, words.more, html`
    ${recordedTemplate(step.now?.yes.recorded, step.now?.yes.at ?? '', telling)}
    ${logs.length === 0 ? nothing : html`<ul class="stack tight small">${logs.map(entry)}</ul>`}
    ${step.past.length === 0 ? nothing : html`<ul class="stack tight small quiet">${step.past.map((one) => html`<li>${sentence(say.before(isolate(`${one.words.what}, ${one.words.when}`), dayAt(one.until, tag)))}</li>`)}</ul>`}
    <div class="row">
      ${own ? opener(telling, `log ${step.id}`, say.addEntry, { class: '', picture: 'pen' }) : nothing}
      ${viewer.side === 'community' ? nothing : opener(telling, `redo ${step.id}`, say.changeStep, { class: '', picture: 'pen' })}
      ${own ? html`<button class="b" type="button" @click=${() => void act(stop(plan, step.id, newId), open)}><span>${say.stopStep}</span></button>` : nothing}
      ${mayEnd ? html`<button class="b" type="button" @click=${end}><span>${say.endStep}</span></button>` : nothing}
    </div>
    ${ask ? heardForm(plan, step, ask, telling) : nothing}`);
}

/** The owner does not use the page: somebody writes down what they said to this step. */
function heardForm(plan: Plan, step: PlanStep, ask: PlanAsk, telling: FormTelling): TemplateResult {
  const { say, more, ui, act } = telling;
  const form = `more ${step.id}`;
  const said = ui.draft(`${form}:said`) as ReplyToStep['state'] | '';
  const save = (): void => said === '' || ui.draft(`${form}:how`) === '' ? ui.set({ wrong: say.chooseBoth }) : void act(replyFor(plan, step.id, ask.id, said, ui.draft(`${form}:words`).trim(), recordedFor(telling, form, ask.owner.person), newId), form);
  return html`<div class="stack mid" role="group" aria-label=${more.record(ask.owner.called)}>
    <p class="t3">${sentence(more.record(isolate(ask.owner.called)))}</p>
    ${tiles(telling, form, 'said', say.theirAnswer, [{ value: 'yes', label: say.stepYes }, { value: 'smaller', label: say.stepSmaller }, { value: 'no', label: say.stepNo }], '')}
    ${box(telling, form, 'words', say.theirWords, { rows: 1 })}
    ${howFields(telling, form, '')}${wrong(telling)}
    <div class="row"><button class="b" type="button" @click=${save}><span>${say.save}</span></button></div>
  </div>`;
}
