import { newId, type Plan, type PlanStep } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { reply } from './plan-tracker.actions.js';
import { ownLog, weekLine } from './own-log.js';
import type { PartsTelling } from './parts.telling.js';
import { isOrphan } from './plan-tracker.model.js';
import { about as aboutIt, opener } from './plan-tracker.words.js';
import { writeAbout } from './coming.js';
import { talksTemplate } from './talks.js';
import type { Here } from './waiting.model.js';

/** What else can be done with a step. What somebody else saw is theirs to add; the owner alone says that it was done. */
export function stepRow(plan: Plan, step: PlanStep, own: boolean, telling: PartsTelling): TemplateResult {
  const { more, words } = telling;
  const { what } = step.now?.words ?? step.asks.at(-1)!.words;
  const about = { about: what };
  const talks = talksTemplate(step.id, what, telling);
  const owner = step.now?.owner;
  const orphan = owner && isOrphan(step, telling.data.members) ? html`<p class="note">${icon('people')}<span>${sentence(more.orphan(isolate(owner.called)))}</span></p>` : nothing;
  const ask = step.now && step.asks.findLast(({ answer }) => answer === undefined);
  const told = html`${orphan}${ask ? html`<p class="tag proposed">${icon('pen')}<span>${sentence(more.change1(isolate(ask.words.what)))}</span></p>` : nothing}`;
  const week = weekLine(step, telling);
  if (!telling.may) return html`${week}${told}${talks}`;
  return html`${week}${told}${yesAfterAll(plan, step, telling)}${step.now && own ? ownLog(plan, step, telling) : nothing}${talks}<div class="row no-print">
    ${step.now && !own ? opener(telling, `log ${step.id}`, more.addSaw, { ...about, picture: writingIcons.plus }) : nothing}
    ${telling.viewer.side === 'community' && !own ? nothing : opener(telling, `more ${step.id}`, words.more, { ...about, picture: 'more' })}
  </div>${telling.form(`log ${step.id}`)}${telling.form(`more ${step.id}`)}${telling.form(`redo ${step.id}`)}${telling.ui.open === `more ${step.id}` ? writeAbout(step.id, telling) : nothing}`;
}

/** A no, or a wish for less, may become a yes later, by the one alone who said it. What was asked is read again where something else is in force. */
function yesAfterAll(plan: Plan, step: Here<PlanStep>, { more, viewer, act }: PartsTelling): TemplateResult | typeof nothing {
  const ask = step.asks.at(-1);
  if (ask?.answer === undefined || ask.yes !== undefined || ask.owner.person !== viewer.person || step.here) return nothing;
  const yes = (): void => void act(reply(plan, step.id, ask.id, 'yes', newId));
  return html`${step.now ? html`<p class="tag proposed">${icon('pen')}<span>${sentence(more.change1(isolate(ask.words.what)))}</span></p>` : nothing}
    <div class="row no-print"><button class="b text" type="button" data-consent @click=${yes}><span>${more.yesNow}${aboutIt(ask.words.what)}</span></button></div>`;
}
