import { newId, type Answer, type Card, type HomeworkReply } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { reasonWords } from './answering.words.js';
import { fold, own, type CardView } from './card.views.js';
import { trouble, wordsField } from './forms.views.js';
import { counting } from './homework-card.model.js';
import { day } from './homework-card.words.js';
import { pictures } from './homework.icons.js';
import { keyingPanel, newCardPanel } from './keying.views.js';
import { fromFamilies } from './families.views.js';
import { row } from './list.views.js';
import { replyTo } from './school.actions.js';
import { feltCounts, staffTags, stuckByStep, waitsForSchool } from './school.model.js';
import type { SchoolView, SchoolWords } from './school.words.js';

/** All of a teacher's cards, or what the families of one said back. */
export function schoolTemplate(id: string | undefined, view: SchoolView, back: TemplateResult): TemplateResult {
  const { data } = view;
  const cards = [...data.items<Card>('card')].sort((a, b) => (a.at < b.at ? 1 : -1));
  const open = cards.find((one) => one.id === id);
  const foot = html`<div class="foot">${view.language}</div>`;
  if (!open) return html`${cardsTemplate(cards, view)}${foot}`;
  void data.loadAll('answer', { card: open.id }).catch(() => undefined);
  return html`${back}${classTemplate(open, view)}${foot}`;
}

/** For staff alone, beside the three words. */
export function tags(view: CardView & { readonly words: SchoolWords }): TemplateResult {
  const { words } = view;
  const called = { stuck: words.stuck, paused: words.paused, swapped: words.swapped };
  return html`${staffTags(view.answers, view.changes).map((one) => html`<span class="tag">${one === 'stuck' ? pictures.knot : nothing}${called[one]}</span>`)}`;
}

function cardsTemplate(cards: readonly Card[], view: SchoolView): TemplateResult {
  const { words, ui, data, tag } = view;
  const answers = data.items<Answer>('answer').filter(waitsForSchool);
  const waits = ({ id }: Card) => {
    const count = (sort: Answer['sort']): string => String(answers.filter((one) => one.card === id && one.sort === sort).length);
    return [...(count('stuck') === '0' ? [] : [words.stuckCount(count('stuck'))]), ...(count('question') === '0' ? [] : [words.questionCount(count('question'))])];
  };
  const line = (one: Card) => row(() => view.open({ card: one.id }), one.title, html`<span>${one.subject}</span>${waits(one).map((text) => html`<strong>${sentence(text)}</strong>`)}
    <span>${sentence(words.sentTo(String(one.places)))}</span><span>${sentence(words.untilDay(isolate(day(one.to, tag))))}</span>`);
  const panel = ui.panel === 'paper' ? keyingPanel(view) : ui.panel === 'new' ? newCardPanel(view, cards) : undefined;
  return html`<h2 class="t1">${words.title}</h2>
    ${panel ?? html`<div class="row">${data.can('homework.invite') ? html`<button class="b go" type="button" @click=${() => ui.set({ panel: 'new' })}>${writingIcons.plus}<span>${words.newCard}</span></button>` : nothing}
      ${data.can('homework.key-in') ? html`<button class="b" type="button" @click=${() => ui.set({ panel: 'paper', saved: '' })}>${icon('paper')}<span>${words.fromPaper}</span></button>` : nothing}</div>`}
    ${cards.length === 0 ? html`<p class="prose">${words.emptySchool}</p>` : html`<ul class="cards">${cards.map(line)}</ul>`}
    ${fromFamilies(view)}
    ${data.hasEarlier ? html`<button class="b text" type="button" @click=${() => data.earlier()}>${words.earlier}</button>` : nothing}`;
}

/** What a class said back: what is stuck first and answered at once, then questions, then thanks to all (H6, H8, H12). */
function classTemplate(card: Card, view: SchoolView): TemplateResult {
  const { words, data, act } = view;
  const answers = data.items<Answer>('answer', { card: card.id });
  const did = answers.filter(({ sort }) => sort === 'did');
  const toThank = did.filter(({ met }) => met === undefined);
  const questions = answers.filter((one) => one.sort === 'question' && waitsForSchool(one));
  const stuck = stuckByStep(answers);
  const back = data.items<HomeworkReply>('homework-reply').filter(({ touchpoint, author }) => author.side !== 'school' && touchpoint.startsWith(`${card.id}|`));
  const said = answers.filter((one) => one.met !== undefined || one.sort === 'did');
  return html`<header class="stack tight"><p class="eyebrow">${pictures.book}<span>${card.subject}</span></p><h2 class="t1 card-title" tabindex="-1" dir="auto">${card.title}</h2><p class="quiet">${sentence(words.sentTo(String(card.places)))}</p></header>
    ${answers.length === 0 ? html`<p>${words.nothingYet}</p>` : nothing}
    ${stuck.map(({ step, notes }, at) => stuckGroup(card, step, notes, at === 0, view))}
    ${questions.length === 0 ? nothing : html`<section class="stack"><h3 class="t2">${words.questions}</h3>${questions.map((one, at) => html`<div class="stack">${note(one, view)}${answerBox(`answer:${one.id}`, [one], stuck.length === 0 && at === 0, view)}</div>`)}</section>`}
    ${trouble(view)}
    ${data.waiting.some(({ action }) => action.type === 'homework.reply' && action.to.some(({ touchpoint }) => touchpoint.startsWith(`${card.id}|`))) ? html`<p class="note" role="status">${icon('clock')}<span>${words.saidSaved}</span></p>` : nothing}
    ${did.length === 0 ? nothing : html`<section class="stack"><h3 class="t2">${sentence(words.didCount(String(did.length)))}</h3>
      ${felt(answers, view)}
      ${toThank.length === 0 ? nothing : html`<div class="row"><button class="b ${stuck.length + questions.length === 0 ? 'go' : ''}" type="button" @click=${() => act(replyTo(toThank, '', view.tag, newId), words.replySent)}>${icon('celebrate')}<span>${sentence(words.thankAll(String(toThank.length)))}</span></button><span class="small quiet">${words.eachOwn}</span></div>`}</section>`}
    ${said.length + back.length === 0 ? nothing : fold(words.saidBack, stuck.length + questions.length === 0, html`<div class="stack">${said.map((one) => note(one, view))}
      ${back.map((one) => html`<div class="line">${mark(one.author.side)}<div><button class="b text" type="button" @click=${() => view.open({ touchpoint: one.touchpoint })}><bdi>${one.author.called}</bdi></button>${own(one.text, one.language.tag)}</div></div>`)}</div>`)}`;
}

function felt(answers: readonly Answer[], { words }: SchoolView): TemplateResult | typeof nothing {
  const counts = feltCounts(answers);
  const called = { understood: words.gotIdea, enjoyed: words.enjoyedIt, informed: words.knowMore };
  return counts.length === 0 ? nothing : html`<ul class="counts small">${counts.map((one) => html`<li><strong>${called[one.about]}:</strong> ${sentence(words.howMany(String(one.yes), String(one.partly), String(one['not-yet'])))}</li>`)}</ul>`;
}

function stuckGroup(card: Card, step: number | undefined, notes: readonly Answer[], first: boolean, view: SchoolView): TemplateResult {
  const { words } = view;
  const reasons = [...new Set(notes.flatMap((one) => one.reasons))].map((reason) => `${reasonWords(reason, words)} (${notes.filter((one) => one.reasons.includes(reason)).length})`);
  return html`<section class="js"><div class="js-head"><h3 class="t2">${sentence(step === undefined ? words.stuckCount(String(notes.length)) : words.stuckHere(String(notes.length), String(step)))}</h3>
      ${step === undefined ? nothing : html`<p class="quiet" dir="auto">${card.steps[step - 1]?.text ?? ''}</p>`}<p>${reasons.join(' · ')}</p></div>
    <div class="stack inside">${notes.map((one) => note(one, view))}${answerBox(`answer:${card.id}:${step ?? 0}`, notes, first, view)}</div></section>`;
}

function note(answer: Answer, view: SchoolView): TemplateResult {
  const { author, student, words: said } = answer;
  return html`<div class="line">${mark(author.side)}<div><button class="b text" type="button" @click=${() => view.open({ touchpoint: answer.touchpoint })}><bdi>${author.called || student}</bdi></button>
    ${author.side === 'student' ? nothing : html`<span class="small quiet who">${mark('student')}<bdi>${student}</bdi></span>`}${said.length > 0 ? nothing : html`<span class="small">${{ did: view.words.did, stuck: view.words.stuck, question: view.words.asked }[answer.sort]}</span>`}
    ${counting(said).map(({ text, language, files = [] }) => html`${text === '' ? nothing : own(text, language.tag)}${view.files?.show(files, language.tag) ?? nothing}`)}</div></div>`;
}

function answerBox(key: string, answers: readonly Answer[], filled: boolean, view: SchoolView): TemplateResult {
  const { words, ui, act } = view;
  const send = (): void => void (ui.text(key).trim() === '' ? ui.set({ empty: true }) : act(replyTo(answers, ui.text(key).trim(), view.tag, newId), words.replySent, key));
  return html`<form class="stack" novalidate @submit=${(event: Event) => (event.preventDefault(), send())}>
    ${wordsField(view, key, words.yourAnswer, 2, ui.empty && filled ? words.writeFirst : '')}
    <div class="row"><button class="b ${filled ? 'go' : ''}" type="submit">${writingIcons.send}<span>${answers.length > 1 ? sentence(words.answerAll(String(answers.length))) : words.send}</span></button>
    ${answers.length > 1 ? html`<span class="small quiet">${words.eachOwn}</span>` : nothing}</div></form>`;
}
