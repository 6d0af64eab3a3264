import { newId, PROBLEM_STEPS, type Problem, type ProblemStep, type ProblemTry, type ProblemView } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { own, wordsField, type CardView } from './card.views.js';
import { answerTry, goOn, lookAgain, openProblem, setView } from './homework-card.actions.js';
import { homesOf } from './homework-card.model.js';
import { day, names, who } from './homework-card.words.js';

const keyOf = (problem: Problem, step: string): string => `problem:${problem.id}:${step}`;

/** Offered when anybody asks or at a second stuck; once it is open it stands here, for all who take part. */
export function together(view: CardView): TemplateResult | typeof nothing {
  const { data, touchpoint, ui, words } = view;
  const problems = data.items<Problem>('problem', { touchpoint: touchpoint.id });
  if (problems.length > 0) return html`${problems.map((problem) => stepper(problem, view))}`;
  return ui.panel === 'together' ? invitation(view) : nothing;

  function invitation(of: CardView): TemplateResult {
    const homes = homesOf(of.members);
    const home = of.viewer.side === 'home' ? undefined : (ui.home ?? homes[0]?.home);
    const people = of.members.filter(({ side, household, person }) =>
      person !== of.viewer.person && (side === 'student' || (side === 'home' && (home === undefined || household === home)) || person === of.touchpoint.by.person));
    const staff = people.some(({ side }) => side === 'school') || of.viewer.side === 'school' ? [] : of.members.filter(({ side }) => side === 'school').slice(0, 1);
    const all = [...people, ...staff];
    return html`<section class="panel"><h3 class="t2">${words.findOut}</h3><p>${words.findOutWhy}</p><p class="quiet small">${words.nothingLost}</p>
      ${of.viewer.side !== 'home' && homes.length > 1 ? html`<label class="stack tight">${words.seesWho}<select class="field" @change=${(event: Event) => ui.set({ home: homes[(event.target as HTMLSelectElement).selectedIndex]!.home })}>
        ${homes.map((one) => html`<option ?selected=${one.home === home}>${words.homeAnd(names(one.people, of.tag)).replace(/[\u2066-\u2069]/g, '')}</option>`)}</select></label>` : nothing}
      <p class="note">${icon('people')}<span>${sentence(words.sees(names(all, of.tag)))}</span></p>
      <div class="row"><button class="b go" type="button" @click=${() => of.act(openProblem(of.touchpoint, all.map(({ person }) => person), home, newId)).then((done) => done && ui.set({ panel: undefined }))}>${icon('people')}<span>${words.findOut}</span></button>
      <button class="b text" type="button" @click=${() => ui.set({ panel: undefined })}>${words.close}</button></div></section>`;
  }
}

/** Six steps, each with what was said; the one that is open now can be added to. Any may be skipped. */
function stepper(problem: Problem, view: CardView): TemplateResult {
  const { words } = view;
  const titles: Readonly<Record<ProblemStep, string>> = { see: words.see, works: words.works, change: words.change, help: words.help, try: words.tryIt, look: words.look };
  const at = PROBLEM_STEPS.indexOf(problem.step);
  return html`<section class="js" part="together" aria-label=${words.findOut}>
    <div class="js-head"><h3 class="t2">${words.findOutWhy}</h3><p class="quiet">${words.nothingLost}</p></div>
    <ol class="js-steps">${PROBLEM_STEPS.map((step, index) => html`<li class=${index < at ? 'done' : index === at ? 'now' : 'todo'} aria-current=${index === at ? 'step' : nothing}>
      <span class="n" aria-hidden="true">${index < at ? icon('check') : String(index + 1)}</span>
      <div class="stack"><h4 class="t3">${titles[step]}</h4>
        ${content(step, problem, view)}
        ${index === at ? now(step, problem, view) : nothing}
      </div></li>`)}</ol>
  </section>`;
}

function content(step: ProblemStep, problem: Problem, view: CardView): TemplateResult | typeof nothing {
  const { words, data, tag } = view;
  if (step === 'see') {
    const views = data.items<ProblemView>('problem-view', { problem: problem.id }).filter(({ ready }) => ready && problem.opened);
    return views.length === 0 ? nothing : html`<ul class="stack tight">${views.map((one) => html`<li class="line">${mark(one.author.side)}<span><strong><bdi>${who(one.author, view)}</bdi></strong> ${own(one.text)}</span></li>`)}</ul>`;
  }
  if (step === 'try') return problem.tries.length === 0 ? nothing : html`<ul class="stack">${problem.tries.map((one) => trial(one, problem, view))}</ul>`;
  if (step === 'look') {
    const chosen = problem.decision && { keep: words.keep, change: words.changeIt, plan: words.plan, meet: words.meet }[problem.decision.what];
    return html`${problem.lookAgain ? html`<p>${sentence(words.lookOn(isolate(day(problem.lookAgain, tag))))}</p>` : nothing}
      ${problem.decision ? html`<p class="strong">${sentence(words.decided(isolate(who(problem.decision.by, view)), isolate(chosen!)))}</p>` : nothing}`;
  }
  const notes = problem.notes.filter((note) => note.step === step);
  return notes.length === 0 ? nothing : html`<ul class="stack tight">${notes.map((note) => html`<li class="line">${mark(note.by.side)}<span><strong><bdi>${who(note.by, view)}</bdi></strong> ${own(note.text)}</span></li>`)}</ul>`;
}

/** In force with a solid line, asked with a dashed one; only its owner may answer. */
function trial(one: ProblemTry, problem: Problem, view: CardView): TemplateResult {
  const { words, viewer, tag } = view;
  const state = one.state === 'yes' ? words.saidYes : one.state === 'asked' ? words.notAnswered : words.saidNotNow;
  return html`<li class="trial ${one.state}"><p dir="auto">${one.text}</p>
    <p class="small who">${mark(one.owner.side)}<bdi>${who(one.owner, view)}</bdi> <span class="quiet">${state}${one.until ? html` · ${sentence(words.untilDay(isolate(day(one.until, tag))))}` : nothing}</span></p>
    ${one.state === 'asked' && one.owner.person === viewer.person ? html`<p>${sentence(words.asksYou(isolate(one.by.called)))}</p><div class="row">
      <button class="b" type="button" @click=${() => view.act(answerTry(problem, one.id, true, newId))}>${words.yes}</button>
      <button class="b text" type="button" @click=${() => view.act(answerTry(problem, one.id, false, newId))}>${words.notThisTime}</button></div>` : nothing}</li>`;
}

function now(step: ProblemStep, problem: Problem, view: CardView): TemplateResult {
  const { words, ui } = view;
  const next = PROBLEM_STEPS[PROBLEM_STEPS.indexOf(step) + 1];
  const key = keyOf(problem, step);
  const skip = next === undefined ? nothing : html`<button class="b text" type="button" @click=${() => view.act(goOn(problem, { next }, newId))}>${words.skip}</button>`;
  if (step === 'see') return seeing(problem, view, skip);
  if (step === 'look') return looking(problem, view);
  const add = (): void => {
    const text = ui.text(key).trim();
    if (text === '') return void (next && view.act(goOn(problem, { next }, newId)));
    const { owner, until } = ui.fields;
    void view.act(goOn(problem, { step, text, ...(step === 'try' && owner && { owner }), ...(step === 'try' && until && { until }) }, newId), undefined, key);
  };
  const people = view.members.filter(({ side, household }) => side !== 'community' && (side !== 'home' || household === problem.home));
  return html`<form class="stack mid" novalidate @submit=${(event: Event) => (event.preventDefault(), add())}>
    ${wordsField(view, key, words.yourWords)}
    ${step !== 'try' ? nothing : html`<div class="row"><label class="stack tight">${words.whoTries}<select class="field" @change=${(event: Event) => ui.field('owner', people[(event.target as HTMLSelectElement).selectedIndex]!.person)}>
      ${people.map(({ person, called }) => html`<option ?selected=${person === (ui.fields['owner'] ?? view.viewer.person)}>${called}</option>`)}</select></label>
      <label class="stack tight">${words.untilWhen}<input class="field" type="date" @input=${(event: Event) => ui.field('until', (event.target as HTMLInputElement).value)} /></label></div>`}
    <div class="row"><button class="b go" type="submit">${writingIcons.plus}<span>${words.add}</span></button>
    ${next ? html`<button class="b" type="button" @click=${() => view.act(goOn(problem, { next }, newId))}><span>${words.next}</span>${icon('next')}</button>` : nothing}</div>
  </form>`;
}

/** Kept as a draft for one's other devices; shown to all together once each is ready. */
function seeing(problem: Problem, view: CardView, skip: TemplateResult | typeof nothing): TemplateResult {
  const { words, ui, viewer, data, tag } = view;
  const key = keyOf(problem, 'see');
  const mine = data.items<ProblemView>('problem-view', { problem: problem.id }).find(({ author }) => author.person === viewer.person);
  const text = (): string => (ui.text(key) === '' ? (mine?.text ?? '') : ui.text(key)).trim();
  const ready = problem.asked.filter(({ person }) => problem.ready.includes(person));
  const save = (done: boolean) => (text() === '' ? ui.set({ empty: true }) : view.act(setView(problem, text(), done, newId), words.saidDid, key));
  return html`
    <p class="note">${icon('quiet')}<span>${words.shownTogether}</span></p>
    ${mine ? own(mine.text) : nothing}
    ${mine?.ready ? nothing : html`<form class="stack mid" novalidate @submit=${(event: Event) => (event.preventDefault(), save(true))}>
      ${wordsField(view, key, words.iSee, 3, ui.empty ? words.writeFirst : '')}
      <div class="row"><button class="b go" type="submit">${icon('check')}<span>${words.ready}</span></button><button class="b" type="button" @click=${() => save(false)}>${words.save}</button></div></form>`}
    ${ready.length > 0 ? html`<p class="small">${sentence(words.readyNames(names(ready.map((one) => who(one, view)), tag)))}</p>` : nothing}
    <div class="row">${ready.length > 1 ? html`<button class="b" type="button" @click=${() => view.act(goOn(problem, { open: true, next: 'works' }, newId))}>${words.showNow}</button>` : nothing}${skip}</div>`;
}

function looking(problem: Problem, view: CardView): TemplateResult {
  const { words, ui } = view;
  const choose = (decision: 'keep' | 'change' | 'plan' | 'meet') => view.act(lookAgain(problem, { decision }, newId));
  return html`<div class="stack"><label class="stack tight">${words.untilWhen}<input class="field" type="date" @change=${(event: Event) => {
      const on = (event.target as HTMLInputElement).value;
      if (on !== '') void view.act(lookAgain(problem, { on }, newId)).then(() => ui.set({}));
    }} /></label>
    <div class="row">${([['keep', words.keep], ['change', words.changeIt], ['plan', words.plan], ['meet', words.meet]] as const).map(([what, label]) => html`<button class="b" type="button" @click=${() => choose(what)}>${label}</button>`)}</div></div>`;
}
