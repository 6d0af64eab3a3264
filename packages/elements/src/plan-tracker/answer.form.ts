import { newId, type AnswerPlan, type Id, type Member, type Plan, type PlanAnswerState, type PlanVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { schoolDays } from '../shared/clock.js';
import { dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate, plainSentence } from '../shared/text.js';
import { box, panel, seenBy, seenField, select, tick, tiles, withWords, wrong } from './fields.js';
import { answerTo, respond, tellOne } from './form.actions.js';
import { versionToAnswer } from './mine.js';
import type { FormTelling } from './parts.telling.js';
import { asksOf } from './plan-tracker.model.js';
import { howFields, recordedFor } from './spoken.js';

const FORM = 'otherwise';

/** Anything but a yes: words, and somebody who answers by a day. A student may tell one adult first. */
export function otherwiseForm(plan: Plan, telling: FormTelling): TemplateResult {
  const { say, more, viewer, ui, act, data } = telling;
  const version = versionToAnswer(telling);
  if (version === undefined) return html``;
  const state = ui.draft(`${FORM}:state`, 'not-yet') as PlanAnswerState;
  const staff = data.members.filter(({ side, state: place }) => side === 'school' && place === 'in');
  const told = data.asides.find(({ forVersion, by }) => forVersion === version.id && by.person === viewer.person);
  const first = [told?.to.person, plan.answers?.person, staff[0]?.person].find((one) => staff.some(({ person }) => person === one));
  const helper = staff.find(({ person }) => person === ui.draft(`${FORM}:answerer`, first));
  const send = (): void => void act({
    ...answerTo(plan, version.id, { state, text: ui.draft(`${FORM}:words`).trim(), steps: [], ...(helper && { answerer: { person: helper.person, by: byDay(telling) } }) }, newId),
    ...(viewer.side === 'home' && { home: seenBy(plan, telling, FORM) }),
  }, FORM);
  return panel(telling, FORM, { change: more.change, 'not-yet': more.notYet, disagree: more.disagree, agree: more.agree }[state], html`
    ${box(telling, FORM, 'words', say.tellNotYet, { needed: true, ...(helper && state === 'disagree' ? { help: say.helper(isolate(helper.called)) } : {}) })}
    ${staff.length === 0 ? nothing : select(telling, FORM, 'answerer', say.whoAnswers, staff.map(({ person, called }) => ({ value: person, label: called })), first ?? '')}
    ${viewer.side === 'home' ? seenField(plan, telling, FORM) : nothing}
    ${viewer.side === 'student' ? tellFirst(plan, version, told?.to.called, telling) : nothing}`,
  { label: viewer.side === 'student' ? say.shareIt : say.send, run: send });
}

/** One adult alone. Nobody else sees that anything was said, until the student shares it. */
function tellFirst(plan: Plan, version: PlanVersion, told: string | undefined, telling: FormTelling): TemplateResult {
  const { say, act, viewer, ui, data } = telling;
  if (told !== undefined) return html`<p class="note">${icon('check')}<span>${sentence(say.told(isolate(told)))}</span></p>`;
  const adults = data.members.filter(({ side, state, person, household }) => state === 'in' && person !== viewer.person && (side === 'school' || (side === 'home' && (plan.home === 'shared' || household === plan.home))));
  const whom = ui.draft(`${FORM}:whom`, (adults.find(({ person }) => person === plan.answers?.person) ?? adults[0])?.person);
  const tell = (): void => withWords(telling, `${FORM}:words`, (text) => {
    // The words stay in the box: they may be shared with all afterwards, or changed.
    void act(tellOne(plan, version.id, whom, text, newId));
  });
  return html`<div class="stack tight" role="group" aria-label=${say.tellFirst}>
    <p class="t3">${say.tellFirst}</p>
    <div class="row ends">${select(telling, FORM, 'whom', say.tellWhom, adults.map(({ person, called }) => ({ value: person, label: called })), whom)}
    <button class="b" type="button" @click=${tell}><span>${say.tellNow}</span></button></div></div>`;
}

const byDay = ({ now, data }: FormTelling): string => schoolDays(now, 3, data.school?.holidays ?? []).at(-1) ?? dayOf(now);

/** Answers somebody who would have it otherwise. */
export function replyForm(plan: Plan, answer: Id, telling: FormTelling): TemplateResult {
  const form = `reply ${answer}` as const;
  // What was said within one home is answered there.
  const shared = telling.data.answers.find(({ id }) => id === answer)?.home === plan.home;
  const send = (): void => withWords(telling, `${form}:words`, (text) => void telling.act(respond(plan, answer, text, shared ? { whose: seenBy(plan, telling, form) } : {}, newId), form));
  return panel(telling, form, telling.words.answer, html`${box(telling, form, 'words', telling.say.yourAnswer, { needed: true })}${shared ? seenField(plan, telling, form) : nothing}`, { label: telling.say.send, run: send });
}

/** The answer of somebody who does not use the page, by call, paper or visit; a yes counts once it was read back. */
export function recordForm(plan: Plan, version: PlanVersion, member: Member, telling: FormTelling): TemplateResult {
  const { say, more, data, ui, act } = telling;
  const form = `record ${version.id}|${member.person}` as const;
  const asked = asksOf(data.steps, member.person).filter(({ ask }) => ask.id === version.id);
  const state = ui.draft(`${form}:said`) as AnswerPlan['state'] | '';
  const save = (): void => {
    if (state === '' || ui.draft(`${form}:how`) === '') return ui.set({ wrong: say.chooseBoth });
    const steps = state === 'agree' ? asked.filter(({ step }) => ui.draft(`${form}:step ${step.id}`) === 'yes').map(({ step }) => step.id) : [];
    void act(answerTo(plan, version.id, { state, text: ui.draft(`${form}:words`).trim(), steps }, newId, recordedFor(telling, form, member.person)), form);
  };
  return panel(telling, form, plainSentence(more.record(isolate(member.called))), html`
    ${tiles(telling, form, 'said', say.theirAnswer, [{ value: 'agree', label: say.theirYes }, { value: 'change', label: say.theirChange }, { value: 'not-yet', label: say.theirNotYet }, { value: 'disagree', label: say.theirNo }], '')}
    ${state === 'agree' ? asked.map(({ step, ask }) => html`<div>${tick(telling, form, `step ${step.id}`, say.theirStep(isolate(ask.words.what)), false)}</div>`) : nothing}
    ${box(telling, form, 'words', say.theirWords, { rows: 1 })}
    ${howFields(telling, form, '')}${wrong(telling)}`,
  { label: say.save, run: save });
}
