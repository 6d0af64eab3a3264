import { newId, PROBLEM_STEPS, type Member, type Plan, type Problem, type ProblemStep, type ProblemView } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { stepIcon } from '../shared/step.icon.js';
import { writingIcons } from '../shared/writing.icons.js';
import { own } from './card.views.js';
import { bar, choice, field, form, panel, safety, wordsField } from './forms.views.js';
import { inWords } from './homework-card.actions.js';
import { draftKey } from './homework-card.ui.js';
import { who } from './homework-card.words.js';
import { stands } from './together.model.js';
import { goOn, lookAgain, makeStep, setView } from './together.actions.js';
import { talkFor } from './together-meet.views.js';
import type { TogetherView } from './together.words.js';

const keyOf = (problem: Problem, step: string): string => draftKey(problem.id, step);

/** What can be done at the step that is open. */
export function whatNow(step: ProblemStep, problem: Problem, people: readonly Member[], view: TogetherView): TemplateResult {
  if (step === 'see') return seeing(problem, view);
  return step === 'look' ? looking(problem, view) : adding(step, problem, people, view);
}

const fill = ({ filled }: TogetherView): string => (filled === 'together' ? 'go' : '');
const people = (view: TogetherView, all: readonly Member[]) => all.map(({ person, called }) => [person, person === view.viewer.person ? view.words.you : called] as const);

function adding(step: ProblemStep, problem: Problem, all: readonly Member[], view: TogetherView): TemplateResult {
  const { words, ui, tag } = view;
  const key = keyOf(problem, step);
  const isTry = step === 'try';
  const add = (): void => {
    const text = ui.text(key).trim();
    if (text === '') return ui.set({ empty: true });
    const { owner, until } = ui.fields;
    void view.act(goOn(problem, { step, text, language: inWords(tag), ...(isTry && owner && { owner }), ...(isTry && until && { until }) }, newId), undefined, key).then((done) => done && ui.set({ fields: {} }));
  };
  return form(add, html`${wordsField(view, key, words.yourWords, 2, ui.empty ? words.writeFirst : '')}${safety(view)}
    ${isTry ? html`<div class="row">${choice(words.whoTries, people(view, all), ui.fields['owner'] ?? view.viewer.person, (owner) => ui.field('owner', owner))}${field(view, 'until', words.untilWhen, 'date')}</div>` : nothing}
    <div class="row"><button class="b ${fill(view)}" type="submit">${writingIcons.plus}<span>${words.add}</span></button>
    <button class="b" type="button" @click=${() => onward(step, problem, view)}><span>${stands(step, problem) ? words.next : words.skip}</span>${icon('next')}</button>${back(step, problem, view)}</div>`);
}

/** One step on. All go along where something was said; an empty step is passed over by this viewer alone (H8). */
function onward(step: ProblemStep, problem: Problem, { ui, act }: TogetherView): void {
  const next = PROBLEM_STEPS[PROBLEM_STEPS.indexOf(step) + 1]!;
  ui.go(problem.id, next);
  if (stands(step, problem) && PROBLEM_STEPS.indexOf(problem.step) < PROBLEM_STEPS.indexOf(next)) void act(goOn(problem, { step, next }, newId));
}

const back = (step: ProblemStep, { id }: Problem, { ui, words }: TogetherView): TemplateResult =>
  html`<button class="b text" type="button" @click=${() => ui.go(id, PROBLEM_STEPS[PROBLEM_STEPS.indexOf(step) - 1]!)}>${words.stepBack}</button>`;

/** Kept as a draft for one's other devices; shown to all together once each is ready. */
function seeing(problem: Problem, view: TogetherView): TemplateResult {
  const { words, ui, viewer, data, tag } = view;
  const key = keyOf(problem, 'see');
  const mine = data.items<ProblemView>('problem-view', { problem: problem.id }).find(({ author }) => author.person === viewer.person);
  const text = (): string => (ui.text(key) === '' ? (mine?.text ?? '') : ui.text(key)).trim();
  const ready = problem.asked.filter(({ person }) => problem.ready.includes(person));
  const save = (done: boolean) => (text() === '' ? ui.set({ empty: true }) : view.act(setView(problem, { text: text(), tag }, done, newId), words.saidDid, key));
  return html`<p class="note">${icon('quiet')}<span>${words.shownTogether}</span></p>
    ${mine ? own(mine.text, mine.language.tag) : nothing}
    ${mine?.ready ? nothing : form(() => save(true), html`${wordsField(view, key, words.iSee, 3, ui.empty ? words.writeFirst : '')}${safety(view)}
      <div class="row"><button class="b ${fill(view)}" type="submit">${icon('check')}<span>${words.ready}</span></button><button class="b" type="button" @click=${() => save(false)}>${words.save}</button></div>`)}
    ${ready.length > 0 ? html`<p class="small">${sentence(words.readyNames(names(ready.map((one) => who(one, view)), tag)))}</p>` : nothing}
    <div class="row">${ready.length > 1 ? html`<button class="b" type="button" @click=${() => view.act(goOn(problem, { open: true, next: 'works' }, newId))}>${words.showNow}</button>` : nothing}
    <button class="b text" type="button" @click=${() => onward('see', problem, view)}>${problem.opened ? words.next : words.skip}</button></div>`;
}

function looking(problem: Problem, view: TogetherView): TemplateResult {
  const { words, ui } = view;
  const choose = (decision: 'keep' | 'change' | 'meet') => view.act(lookAgain(problem, { decision }, newId)).then((done) => done && ui.go(problem.id, undefined));
  const set = (event: Event): void => {
    const on = (event.target as HTMLInputElement).value;
    if (on !== '') void view.act(lookAgain(problem, { on }, newId));
  };
  const talk = talkFor(problem, view);
  const meet = (): unknown => (talk ? ui.set({ panel: 'step', fields: { problem: problem.id, wish: talk.id } }) : choose('meet'));
  // Asked for with the step, so that it is there when it is chosen.
  const goesTo = planFor(problem, view);
  const plan = (): unknown => {
    if (!goesTo) return view.act(lookAgain(problem, { decision: 'plan' }, newId));
    const key = keyOf(problem, 'step');
    const tried = triedIn(problem);
    if (tried && ui.text(key) === '') ui.write(key, tried.text);
    return ui.set({ panel: 'step', fields: { problem: problem.id } });
  };
  return html`<label class="stack tight">${words.lookWhen}<input class="field" type="date" .value=${problem.lookAgain ?? ''} @change=${set} /></label>
    <div class="row"><button class="b" type="button" @click=${() => choose('keep')}>${words.keep}</button><button class="b" type="button" @click=${() => choose('change')}>${words.changeIt}</button>
      <button class="b" type="button" @click=${plan}>${stepIcon}<span>${words.plan}</span></button><button class="b" type="button" @click=${meet}>${icon('meeting')}<span>${words.meet}</span></button>${back('look', problem, view)}</div>`;
}

/** What is most likely meant to go on: the last thing that somebody said yes to. */
const triedIn = ({ tries }: Problem) => tries.findLast(({ state }) => state === 'yes');

/** The plan of this student into which a step can go: theirs and this home's, or one that all homes share. */
function planFor({ circle, home }: Problem, { data }: TogetherView): Plan | undefined {
  const plans = data.items<Plan>('plan', { circle }).filter((one) => one.closed === undefined && (one.home === 'shared' || one.home === home));
  return home === 'student' ? undefined : plans.at(-1);
}

/** "Make it a plan step": somebody is asked for it in the plan. It starts with their yes alone. */
export function stepPanel(problem: Problem, view: TogetherView): TemplateResult {
  const { words, ui } = view;
  const key = keyOf(problem, 'step');
  const all = view.members.filter(({ side, household }) => side === 'school' || side === 'student' || (side === 'home' && household === problem.home));
  const tried = triedIn(problem);
  const plan = planFor(problem, view);
  const { owner = tried?.owner.person ?? view.viewer.person, when = '' } = ui.fields;
  const send = (): void => {
    const what = ui.text(key).trim();
    if (what === '' || !plan) return ui.set({ empty: true });
    void view.act(makeStep(problem, { plan: plan.id, what, owner, when }, newId), words.saidDid, key).then((done) => done && ui.set({ panel: undefined, fields: {} }));
  };
  return panel(view, words.plan, send, html`${wordsField(view, key, words.whatStep, 2, ui.empty ? words.writeFirst : '')}
    ${choice(words.whoTries, people(view, all), owner, (one) => ui.field('owner', one))}${field(view, 'when', words.whenStep)}
    <p class="note">${stepIcon}<span>${words.stepAsked}</span></p>
    ${bar(view, words.ask)}`);
}
