import { newId, type LogStep, type Plan, type PlanLog, type PlanStep } from '@family-partnering/contract';
import { asksByDay, logOfWeek, logOn, openThisWeek, weekDays } from '@family-partnering/rules/plan-week';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { PartsTelling } from './parts.telling.js';
import { log } from './plan-tracker.actions.js';
import { day, today } from './plan-tracker.words.js';
import { logMark } from './steps.js';

/** One's own entry: once for the week, or, where its owner enters single days, for today or the last day on which it was to happen. */
export function ownLog(plan: Plan, step: PlanStep, telling: PartsTelling): TemplateResult | typeof nothing {
  const { more, data, viewer, tag } = telling;
  const now = today(telling);
  if (!asksByDay(data.logs, step.id)) {
    return openThisWeek([step], data.logs, viewer.person, now).length === 0 ? nothing : asked(step, more.happenedWeek, telling, (done) => ({ ...log(plan, step.id, now, done, '', newId), week: true }));
  }
  const on = weekDays(step, now).filter((one) => one <= now).at(-1);
  if (on === undefined || logOn(data.logs, step.id, on)?.own || logOfWeek(data.logs, step.id, now)?.own) return nothing;
  return asked(step, on === now ? more.happenedToday : more.happened(day(on, tag)), telling, (done) => log(plan, step.id, on, done, '', newId));
}

function asked(step: PlanStep, question: string, { words, act }: PartsTelling, entry: (done: LogStep['done']) => LogStep): TemplateResult {
  return html`<div class="log" role="group" aria-label=${question} aria-describedby="step-${step.id}">
    <p class="q">${question}</p>
    ${([['yes', words.yes], ['partly', words.partly], ['no', words.logNo]] as const).map(([done, label]) => html`<button class="b" type="button" data-consent @click=${() => void act(entry(done))}>${logMark(step.now!.owner.side, done)}<span>${label}</span></button>`)}
  </div>`;
}

/** What was said of the whole week, under its days. */
export function weekLine(step: PlanStep, { data, words, more, ...telling }: PartsTelling): TemplateResult | typeof nothing {
  const said: PlanLog | undefined = logOfWeek(data.logs, step.id, today(telling));
  if (said === undefined || step.now === undefined) return nothing;
  const done = { yes: words.yes, partly: words.partly, no: words.logNo }[said.done];
  return html`<p class="who" data-week>${logMark(step.now.owner.side, said.done)}<span>${sentence(more.weekSaid(said.own ? done : words.asSeen(done, isolate(said.by.called))))}</span></p>`;
}
