import { newId, PROBLEM_STEPS, type Author, type Member, type Problem, type ProblemStep, type ProblemTry, type ProblemView } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { stepIcon } from '../shared/step.icon.js';
import { cleanWords, isolate } from '../shared/text.js';
import { homesOf } from './answering.model.js';
import { fold } from './card.views.js';
import { choice, panel, bar, trouble } from './forms.views.js';
import { answerTry, openProblem } from './together.actions.js';
import { meetPanel, talkFor } from './together-meet.views.js';
import { stepPanel, whatNow } from './together-now.views.js';
import type { TogetherView, TogetherWords } from './together.words.js';
import { day, who } from './homework-card.words.js';

/** Offered when anybody asks or at a second stuck; once it is open it stands here, for all who take part. */
export function together(view: TogetherView): TemplateResult | typeof nothing {
  const { problems, ui, words } = view;
  if (ui.panel === 'step') return html`${problems.map((one) => (one.id !== ui.fields['problem'] ? nothing : ui.fields['wish'] ? meetPanel(one, view) : stepPanel(one, view)))}`;
  if (problems.length === 0) return ui.panel === 'together' ? invitation(view) : nothing;
  const isOpen = ({ decision }: Problem): boolean => decision === undefined || decision.what === 'change';
  return html`${problems.map((one) => (isOpen(one) ? stepper(one, view) : fold(words.findOut, false, stepper(one, view))))}`;
}

/** Who is asked is said before it is opened. Home, the student and one adult of the school at least. */
function invitation(view: TogetherView): TemplateResult {
  const { members, viewer, touchpoint, ui, words, tag } = view;
  const homes = homesOf(members);
  const home = viewer.side === 'home' ? undefined : (ui.home ?? homes[0]?.home);
  const near = members.filter(({ side, household, person }) =>
    person !== viewer.person && (side === 'student' || (side === 'home' && (home === undefined || household === home)) || person === touchpoint.by.person));
  const staff = viewer.side === 'school' || near.some(({ side }) => side === 'school') ? [] : members.filter(({ side }) => side === 'school').slice(0, 1);
  const all = [...near, ...staff];
  const send = () => view.act(openProblem(touchpoint, all.map(({ person }) => person), home, newId)).then((done) => done && ui.set({ panel: undefined }));
  return panel(view, words.findOut, send, html`<p>${words.findOutWhy}</p><p class="quiet small">${words.nothingLost}</p>
    ${viewer.side !== 'home' && homes.length > 1 ? choice(words.seesWho, homes.map((one) => [one.home, words.homeAnd(names(one.people, tag))] as const), home!, (one) => ui.set({ home: one })) : nothing}
    <p class="note">${icon('people')}<span>${sentence(words.sees(names(all, tag)))}</span></p>
    ${bar(view, words.findOut, icon('people'))}`);
}

const titles = (words: TogetherWords): Readonly<Record<ProblemStep, string>> => ({ see: words.see, works: words.works, change: words.change, help: words.help, try: words.tryIt, look: words.look });

/** Six steps, each with what was said; the one that is open now can be added to. Any may be passed over by oneself, and come back to. */
function stepper(problem: Problem, view: TogetherView): TemplateResult {
  const { words, ui } = view;
  const at = PROBLEM_STEPS.indexOf(ui.places[problem.id] ?? problem.step);
  const people: readonly Member[] = view.members.filter(({ side, household }) => side !== 'community' && (side !== 'home' || household === problem.home));
  return html`<section class="js" part="together" aria-label=${words.findOut}>
    <div class="js-head"><h3 class="t2">${words.findOutWhy}</h3><p class="quiet small">${words.nothingLost}</p>
      <p class="note">${icon('people')}<span>${sentence(words.sees(names(people.filter(({ person }) => person !== view.viewer.person), view.tag)))}</span></p></div>
    <ol class="js-steps">${PROBLEM_STEPS.map((step, index) => {
      const inside = content(step, problem, view);
      const now = index === at;
      return html`<li class=${index < at ? 'done' : now ? 'now' : 'todo'} aria-current=${now ? 'step' : nothing}>
        <span class="n" aria-hidden="true">${index < at ? icon('check') : String(index + 1)}</span><h4 class="t3 ${now ? 'now-title' : ''}" tabindex=${now ? '-1' : nothing}>${titles(words)[step]}</h4>
        ${inside === nothing && !now ? nothing : html`<span class="gap"></span><div class="stack more">${inside}${now && !ui.panel ? whatNow(step, problem, people, view) : nothing}</div>`}
      </li>`;
    })}</ol>${trouble(view)}
  </section>`;
}

/** Whose words, and the words: in one line where there is room. */
const line = (author: Author, text: string, lang: string | undefined, view: TogetherView): TemplateResult =>
  html`<li class="line">${mark(author.side)}<p><strong><bdi>${who(author, view)}</bdi></strong> ${inLine(text, lang)}</p></li>`;

const inLine = (text: string, lang = 'und'): TemplateResult => html`<span dir="auto" lang=${lang === 'und' ? nothing : lang}>${cleanWords(text)}</span>`;

function content(step: ProblemStep, problem: Problem, view: TogetherView): TemplateResult | typeof nothing {
  const { words, data, tag } = view;
  if (step === 'see') {
    const views = data.items<ProblemView>('problem-view', { problem: problem.id }).filter(({ ready }) => ready && problem.opened);
    return views.length === 0 ? nothing : html`<ul class="stack tight">${views.map((one) => line(one.author, one.text, one.language.tag, view))}</ul>`;
  }
  if (step === 'try') return problem.tries.length === 0 ? nothing : html`<ul class="stack">${problem.tries.map((one) => trial(one, problem, view))}</ul>`;
  if (step === 'look') {
    const { decision, lookAgain } = problem;
    if (!decision && !lookAgain) return nothing;
    const chosen = decision && { keep: words.keep, change: words.changeIt, plan: words.plan, meet: words.meet }[decision.what];
    return html`${lookAgain ? html`<p>${sentence(words.lookOn(isolate(day(lookAgain, tag))))}</p>` : nothing}
      ${decision ? html`<p class="strong">${sentence(words.decided(isolate(who(decision.by, view)), isolate(chosen!)))}</p>` : nothing}
      ${decision?.step ? html`<p class="note">${stepIcon}<span><bdi>${who(decision.step.owner, view)}</bdi>: ${words.stepAsked}</span></p>` : nothing}
      ${decision?.what === 'meet' && talkFor(problem, view) ? html`<p class="note">${icon('meeting')}<span>${words.meetAsked}</span></p>` : nothing}`;
  }
  const notes = problem.notes.filter((note) => note.step === step);
  return notes.length === 0 ? nothing : html`<ul class="stack tight">${notes.map((note) => line(note.by, note.text, note.language?.tag, view))}</ul>`;
}

/** In force with a solid line, asked with a dashed one; only its owner may answer. */
function trial(one: ProblemTry, problem: Problem, view: TogetherView): TemplateResult {
  const { words, viewer, tag } = view;
  const state = one.state === 'yes' ? words.saidYes : one.state === 'asked' ? words.notAnswered : words.saidNotNow;
  const asksMe = one.state === 'asked' && one.owner.person === viewer.person;
  return html`<li class="trial ${one.state}"><p>${inLine(one.text, one.language?.tag)}</p>
    <p class="small who">${mark(one.owner.side)}<bdi>${who(one.owner, view)}</bdi> <span class="quiet">${state}${one.until ? html` · ${sentence(words.untilDay(isolate(day(one.until, tag))))}` : nothing}</span></p>
    ${asksMe ? html`<p>${sentence(words.asksYou(isolate(one.by.called)))}</p><div class="row">
      <button class="b" type="button" @click=${() => view.act(answerTry(problem, one.id, true, newId))}>${icon('check')}<span>${words.yes}</span></button>
      <button class="b text" type="button" @click=${() => view.act(answerTry(problem, one.id, false, newId))}>${words.notThisTime}</button></div>` : nothing}
    ${one.state === 'not-this-time' && one.owner.person === viewer.person ? html`<div class="row"><button class="b text" type="button" @click=${() => view.act(answerTry(problem, one.id, true, newId))}>${words.sayYes}</button></div>` : nothing}</li>`;
}
