import { newId, type Answer, type Card, type HomeworkTask } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { writingIcons } from '../shared/writing.icons.js';
import { own, wordsField, type CardView } from './card.views.js';
import { EMPTY_TASK, invite, keyIn, replyTo } from './homework-card.actions.js';
import { fromLast, grades, stuckByStep } from './homework-card.model.js';
import { reasonWords, type Telling } from './homework-card.words.js';
import type { HomeworkData } from './homework-card.data.js';
import type { HomeworkUi } from './homework-card.ui.js';

/** What the teacher’s views are drawn from. */
export interface SchoolView extends Telling, Pick<CardView, 'act'> {
  readonly data: HomeworkData;
  readonly ui: HomeworkUi;
  readonly today: string;
  open(touchpoint: string): void;
}

/** What a class said back: what is stuck first and answered at once, then questions, then thanks to all (H6, H8, H12). */
export function classView(card: Card, view: SchoolView): TemplateResult {
  const { words, data, act } = view;
  const answers = data.items<Answer>('answer', { card: card.id });
  const did = answers.filter(({ sort }) => sort === 'did');
  const toThank = did.filter(({ met }) => met === undefined);
  const questions = answers.filter(({ sort, met }) => sort === 'question' && met === undefined);
  const stuck = stuckByStep(answers);
  const said = answers.filter((one) => one.met !== undefined || (one.sort === 'did' && one.words.length > 0));
  return html`<header class="stack tight"><p class="eyebrow">${icon('paper')}<span>${card.subject}</span></p><h2 class="t1 card-title" tabindex="-1" dir="auto">${card.title}</h2><p class="quiet">${sentence(words.sentTo(String(card.places)))}</p></header>
    ${answers.length === 0 ? html`<p>${words.nothingYet}</p>` : nothing}
    ${stuck.map(({ step, notes }, at) => stuckGroup(card, step, notes, at === 0, view))}
    ${questions.length === 0 ? nothing : html`<section class="stack"><h3 class="t2">${words.questions}</h3>${questions.map((one, at) => html`<div class="stack">${note(one, view)}${answerBox(`answer:${one.id}`, [one], stuck.length === 0 && at === 0, view)}</div>`)}</section>`}
    ${did.length === 0 ? nothing : html`<section class="stack"><h3 class="t2">${sentence(words.didCount(String(did.length)))}</h3>
      ${toThank.length === 0 ? nothing : html`<div class="row"><button class="b ${stuck.length + questions.length === 0 ? 'go' : ''}" type="button" @click=${() => act(replyTo(toThank, '', view.tag, newId), words.replySent)}>${icon('celebrate')}<span>${sentence(words.thankAll(String(toThank.length)))}</span></button><span class="small quiet">${words.eachOwn}</span></div>`}</section>`}
    ${said.length === 0 ? nothing : html`<details class="fold"><summary><h3 class="t2">${words.saidBack}</h3></summary><div class="stack">${said.map((one) => note(one, view))}</div></details>`}`;
}

function stuckGroup(card: Card, step: number | undefined, notes: readonly Answer[], first: boolean, view: SchoolView): TemplateResult {
  const { words } = view;
  const reasons = [...new Set(notes.flatMap((one) => one.reasons))].map((reason) => `${reasonWords(reason, words)} (${notes.filter((one) => one.reasons.includes(reason)).length})`);
  return html`<section class="js"><div class="js-head"><h3 class="t2">${sentence(step === undefined ? words.stuckSomewhere(String(notes.length)) : words.stuckHere(String(notes.length), String(step)))}</h3>
      ${step === undefined ? nothing : html`<p class="quiet" dir="auto">${card.steps[step - 1]?.text ?? ''}</p>`}<p>${reasons.join(' · ')}</p></div>
    <div class="stack inside">${notes.map((one) => note(one, view))}${answerBox(`answer:${card.id}:${step ?? 0}`, notes, first, view)}</div></section>`;
}

function note(answer: Answer, view: SchoolView): TemplateResult {
  const { author, student, words: said } = answer;
  return html`<div class="line">${mark(author.side)}<div><button class="b text" type="button" @click=${() => view.open(answer.touchpoint)}><bdi>${author.called || student}</bdi></button>
    ${author.side === 'student' ? nothing : html`<span class="small quiet who">${mark('student')}<bdi>${student}</bdi></span>`}${said.map(({ text, language }) => own(text, language.tag))}</div></div>`;
}

function answerBox(key: string, answers: readonly Answer[], filled: boolean, view: SchoolView): TemplateResult {
  const { words, ui, act } = view;
  const send = (): void => void (ui.text(key).trim() === '' ? ui.set({ empty: true }) : act(replyTo(answers, ui.text(key).trim(), view.tag, newId), words.replySent, key));
  return html`<form class="stack" novalidate @submit=${(event: Event) => (event.preventDefault(), send())}>
    ${wordsField(view, key, words.yourAnswer, 2, ui.empty && filled ? words.writeFirst : '')}
    <div class="row"><button class="b ${filled ? 'go' : ''}" type="submit">${writingIcons.send}<span>${answers.length > 1 ? sentence(words.answerAll(String(answers.length))) : words.send}</span></button>
    ${answers.length > 1 ? html`<span class="small quiet">${words.eachOwn}</span>` : nothing}</div></form>`;
}

/** What came back on paper: code, one tap, words if there are any. */
export function paperForm(view: SchoolView): TemplateResult {
  const { words, ui, data, act } = view;
  const { code = '', partner = '', sort = 'did' } = ui.fields;
  const send = async (): Promise<void> => {
    const clean = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
    const sheet = await data.sheet(clean).catch(() => undefined);
    if (!sheet) return ui.set({ saved: words.noSheet });
    const done = await act(keyIn(sheet, sort as Answer['sort'], { text: ui.text('paper:words').trim(), tag: view.tag }, partner, newId), words.keyed, 'paper:words');
    if (done) ui.set({ saved: words.keyed, fields: { sort } });
  };
  return html`<form class="panel" novalidate @submit=${(event: Event) => (event.preventDefault(), void send())}><h3 class="t2">${words.fromPaper}</h3>
    <label class="stack tight">${words.codeLabel}<input class="field code" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" maxlength="9" .value=${code} @input=${(event: Event) => ui.field('code', (event.target as HTMLInputElement).value)} /></label>
    <div class="row" role="group" aria-label=${words.howDidItGo}>${([['did', words.did], ['stuck', words.stuck], ['question', words.asked]] as const).map(([what, label]) => html`<button class="b" type="button" aria-pressed=${String(sort === what)} @click=${() => ui.field('sort', what)}>${label}</button>`)}</div>
    <label class="stack tight">${words.whoTookPart}<input class="field" autocomplete="off" .value=${partner} @input=${(event: Event) => ui.field('partner', (event.target as HTMLInputElement).value)} /></label>
    ${wordsField(view, 'paper:words', words.yourWords)}
    <p class="small strong" role="status">${ui.saved}</p>
    <div class="row"><button class="b go" type="submit">${icon('check')}<span>${words.save}</span></button><button class="b text" type="button" @click=${() => ui.set({ panel: undefined, saved: '' })}>${words.close}</button></div></form>`;
}

/** A title and the days; the rest comes from the last card (H1). */
export function newForm(view: SchoolView, cards: readonly Card[]): TemplateResult {
  const { words, ui, data, act, today } = view;
  const all = grades(data.circles);
  const { from = today, to = today, grade = all[0]?.grade ?? '' } = ui.fields;
  const last = fromLast(cards);
  const send = (): void => {
    const title = ui.text('card:title').trim();
    const circles = all.find((one) => one.grade === grade)?.circles ?? [];
    if (title === '' || circles.length === 0) return ui.set({ empty: true });
    const { minutes, subject = '', needed = '', given = '' } = last ?? {};
    const task: HomeworkTask = { ...EMPTY_TASK, subject, needed, given, goal: last?.goal ?? '', ...(minutes && { minutes }), title, from, to: to < from ? from : to };
    void act(invite(circles, task, newId), words.saidDid, 'card:title').then((done) => done && ui.set({ panel: undefined, fields: {} }));
  };
  const input = (name: string, type: string, value: string, label: string) => html`<label class="stack tight">${label}<input class="field" type=${type} .value=${value} @input=${(event: Event) => ui.field(name, (event.target as HTMLInputElement).value)} /></label>`;
  return html`<form class="panel" novalidate @submit=${(event: Event) => (event.preventDefault(), send())}><h3 class="t2">${words.newCard}</h3>
    ${wordsField(view, 'card:title', words.cardTitle, 1, ui.empty ? words.writeFirst : '')}
    <div class="row">${input('from', 'date', from, words.fromDay)}${input('to', 'date', to, words.toDay)}</div>
    <label class="stack tight">${words.forWhom}<select class="field" @change=${(event: Event) => ui.field('grade', all[(event.target as HTMLSelectElement).selectedIndex]!.grade)}>
      ${all.map((one) => html`<option ?selected=${one.grade === grade}>${words.grade(one.grade, String(one.circles.length)).replace(/[\u2066-\u2069]/g, '')}</option>`)}</select></label>
    <div class="row"><button class="b go" type="submit">${writingIcons.send}<span>${words.send}</span></button><button class="b text" type="button" @click=${() => ui.set({ panel: undefined })}>${words.close}</button></div></form>`;
}

