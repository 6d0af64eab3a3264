import { newId, type Day, type LogStep, type Plan, type PlanStep } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PartsTelling } from './parts.telling.js';
import { log } from './plan-tracker.actions.js';
import { day, today } from './plan-tracker.words.js';
import { logMark } from './steps.js';
import { logOn, weekDays } from './week.model.js';

/** One's own entry for today, or for the last day on which it was to happen. */
export function ownLog(plan: Plan, step: PlanStep, telling: PartsTelling): TemplateResult | typeof nothing {
  const { words, more, act, data, tag } = telling;
  const now = today(telling);
  const on: Day | undefined = weekDays(step, now).filter((one) => one <= now).at(-1);
  if (on === undefined || logOn(data.logs, step.id, on)?.own) return nothing;
  const say = (done: LogStep['done']): void => void act(log(plan, step.id, on, done, '', newId));
  const question = on === now ? more.happenedToday : more.happened(day(on, tag));
  return html`<div class="log" role="group" aria-label=${question} aria-describedby="step-${step.id}">
    <p class="q">${question}</p>
    ${([['yes', words.yes], ['partly', words.partly], ['no', words.logNo]] as const).map(([done, label]) => html`<button class="b" type="button" data-consent @click=${() => say(done)}>${logMark(step.now!.owner.side, done)}<span>${label}</span></button>`)}
  </div>`;
}
