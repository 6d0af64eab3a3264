import { newId, type Answer, type FamilyAction, type FileReference, type HomeworkChange, type HomeworkLetter, type HomeworkReply, type HomeworkWork, type Id, type Member, type Problem, type Touchpoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { didIt } from './homework-card.actions.js';
import type { HomeworkData } from './homework-card.data.js';
import { agreedTask, type Entry, type Filled, type Stand } from './homework-card.model.js';
import type { HomeworkUi, Panel } from './homework-card.ui.js';
import { day, shortDay, standWords, who, type Telling } from './homework-card.words.js';
import { pictures } from './homework.icons.js';

/** What every part of the card is drawn from. */
export interface CardView extends Telling {
  readonly touchpoint: Touchpoint;
  readonly data: HomeworkData;
  readonly ui: HomeworkUi;
  readonly members: readonly Member[];
  readonly answers: readonly Answer[];
  readonly replies: readonly HomeworkReply[];
  readonly changes: readonly HomeworkChange[];
  readonly works: readonly HomeworkWork[];
  readonly letters: readonly HomeworkLetter[];
  readonly problems: readonly Problem[];
  readonly stand: Stand;
  readonly entries: readonly Entry[];
  /** Whether this viewer has told something of it. */
  readonly told: boolean;
  /** Where the one filled button is. */
  readonly filled: Filled | undefined;
  /** Does it, and empties that field when it is safe. @returns whether it was done */
  act(action: FamilyAction, said?: string, key?: string): Promise<boolean>;
  retry(id: Id): void;
  discard(id: Id): Promise<FamilyAction | undefined>;
}

/** Whose language words are in; nothing where nobody knows. */
export const tagOf = (lang: string | undefined) => (lang === undefined || lang === 'und' ? nothing : lang);

/** Somebody's own words, in their own language and direction. */
export const own = (text: string, lang?: string): TemplateResult =>
  html`<p class="voice" dir="auto" lang=${tagOf(lang)}>${cleanWords(text)}</p>`;

/** A fold of the card: closed, it is one line. */
export const fold = (title: string, open: boolean, inside: unknown): TemplateResult => html`<details class="fold" ?open=${open}><summary><h3 class="t2">${title}</h3></summary>${inside}</details>`;

export function cardHead(view: CardView, tags: unknown): TemplateResult {
  const { touchpoint, words, viewer } = view;
  return html`<header class="stack" part="head">
    <p class="eyebrow">${pictures.book}${touchpoint.subject === '' ? html`<span>${sentence(words.startedBy(isolate(who(touchpoint.by, view))))}</span>` : html`<span dir="auto" lang=${tagOf(touchpoint.language.tag)}>${touchpoint.subject}</span>`}
      ${viewer.side === 'student' ? nothing : html`<span class="who small quiet">${mark('student')}<bdi>${touchpoint.student}</bdi></span>`}${tags}</p>
    <div class="stack tight">
      <h2 class="t1 card-title" tabindex="-1" dir="auto" lang=${tagOf(touchpoint.language.tag)}>${touchpoint.title}</h2>
      ${touchpoint.goal === '' ? nothing : html`<p class="prose" dir="auto" lang=${tagOf(touchpoint.language.tag)}>${touchpoint.goal}</p>`}
    </div>
    ${track(view)}
  </header>`;
}

const STANDS: readonly Stand[] = ['talk', 'answered', 'wrote-back'];

/** Three words, and a line that says how far: solid is done, dashed is ahead. */
function track(view: CardView): TemplateResult {
  const at = STANDS.indexOf(view.stand);
  const now = view.words.stands(isolate(standWords(view.stand, view)));
  return html`<div class="track">
    <p class="vh">${sentence(now)}</p>
    <ol aria-hidden="true">${STANDS.map((one, index) => html`<li class=${index < at ? 'done' : index === at ? 'now' : 'ahead'}><span class="w">${standWords(one, view)}</span></li>`)}</ol>
    <p class="say small" aria-hidden="true">${sentence(now)}</p>
  </div>`;
}

export function facts(view: CardView): TemplateResult {
  const { touchpoint, words, tag } = view;
  const task = agreedTask(touchpoint, view.changes);
  const fact = (picture: TemplateResult, label: string, value: string, lang: string | typeof nothing = nothing) => (value === '' ? nothing : html`<div>${picture}<dt>${label}</dt><dd dir="auto" lang=${lang}>${sentence(value)}</dd></div>`);
  return html`<dl class="facts">
    ${fact(pictures.days, words.when, task.from === task.to ? day(task.to, tag) : words.window(isolate(day(task.from, tag)), isolate(day(task.to, tag))))}
    ${fact(icon('clock'), words.howLong, task.minutes === undefined ? '' : words.minutes(String(task.minutes)))}
    ${fact(icon('pen'), words.atHome, touchpoint.needed, tagOf(touchpoint.language.tag))}
    ${fact(icon('paper'), words.schoolGives, touchpoint.given, tagOf(touchpoint.language.tag))}
  </dl>`;
}

/** The student's own letter, on a leaf. @param files shows what went with it, once it can */
export function letter(view: CardView, files?: { show(files: readonly FileReference[], lang: string): unknown }): TemplateResult | typeof nothing {
  const last = [...view.letters].sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last === undefined) return nothing;
  return html`<section class="letter" aria-label=${view.words.letter}>
    ${last.text === '' ? nothing : own(last.text, last.language.tag)}${files?.show(last.files ?? [], last.language.tag)}
    <p class="sign">${mark('student')}<span class="voice">${sentence(view.words.yourStudent(isolate(last.author.called)))}</span></p>
  </section>`;
}

/** The task itself. @param further ideas that come when there is time for them */
export function task(view: CardView, further: unknown): TemplateResult {
  const { touchpoint, words, viewer } = view;
  const { steps, prompts } = touchpoint;
  const student = isolate(touchpoint.student);
  const lang = tagOf(touchpoint.language.tag);
  return html`<div class="folds">
    ${steps.length === 0 ? nothing : fold(words.whatWeDo, true, html`<p class="quiet small prose">${sentence(viewer.side === 'student' ? words.whoDoesStudent : words.whoDoes(student))}</p>
      <ol class="steps">${steps.map((step) => html`<li><span class="by">${mark('student')}${step.who === 'both' ? mark('home') : nothing}<span>${step.who === 'both' ? words.together : html`<bdi>${touchpoint.student}</bdi>`}</span></span><span dir="auto" lang=${lang}>${step.text}</span></li>`)}</ol>
      <p class="quiet small prose">${words.anyone}</p>`)}
    ${prompts.length === 0 ? nothing : fold(words.talkAbout, true, html`<ul class="talk">${prompts.map((prompt) => html`<li>${icon('talk')}<span dir="auto" lang=${lang}>${prompt}</span></li>`)}</ul>`)}
    ${further}
  </div>`;
}

/** What comes under an entry once the parts are there that know of it. */
export type More = (entry: Entry) => unknown;

/** What everyone said, each in the shape of their side. */
export function said(view: CardView, more: More): TemplateResult | typeof nothing {
  if (view.entries.length === 0) return nothing;
  return html`<section class="stack"><h3 class="t2">${view.words.saidTitle}</h3>
    <ul class="stack">${view.entries.map((entry) => html`<li>${entryTemplate(entry, view, more)}</li>`)}</ul>
  </section>`;
}

function entryTemplate(entry: Entry, view: CardView, more: More): TemplateResult {
  const { words, tag } = view;
  const { answer, author, waiting } = entry;
  const refused = waiting?.state === 'refused';
  return html`<div class="entry ${waiting ? (refused ? 'failed' : 'device') : ''}">
    <div class="said ${author.side}" dir=${directionOf(tag)}>
      <p class="msg-head">${mark(author.side)}<strong><bdi>${who(author, view)}</bdi></strong> <span class="quiet"><bdi>${author.role}</bdi></span> <span class="quiet">${waiting ? nothing : shortDay(entry.at, tag)}</span></p>
      ${entry.what === 'reply' ? nothing : html`<p class="t3">${whatWords(entry, view)}</p>`}
      ${entry.words.map((text) => own(text, entry.lang))}
      ${more(entry)}
      ${answer?.met === undefined || entry.what === 'did' ? nothing : html`<p class="note">${icon('check')}<span>${standWords('wrote-back', view)}</span></p>`}
      ${waiting && !refused ? html`<p class="note">${icon('clock')}<span>${words.saidSaved}</span></p>` : nothing}
    </div>
    ${refused ? html`<div class="band">${icon('warning')}<p>${words.notSent}</p><button class="b" type="button" @click=${() => view.retry(entry.id)}>${words.tryAgain}</button></div>` : nothing}
  </div>`;
}

function whatWords({ what, answer }: Entry, { words }: CardView): string {
  if (what === 'stuck') return answer?.step === undefined ? words.stuck : words.stuckAt(String(answer.step));
  return { did: words.did, question: words.asked, work: words.work, thanks: words.thanks, reply: '' }[what];
}

/** Does it, for whom this viewer has named. */
export const tellDid = (view: CardView): void => void view.act(
  didIt(view.touchpoint, view.viewer, { text: '', tag: view.tag, ...(view.ui.home !== undefined && { home: view.ui.home }) }, newId), view.words.saidDid,
);

/** Where one says how it went. */
export const answerPanel = (view: CardView, inside: unknown): TemplateResult =>
  html`<section class="panel" part="answer" aria-labelledby="how"><h3 class="t2 panel-title" id="how" tabindex="-1">${view.words.howDidItGo}</h3>${inside}</section>`;

/** One tap says that it is done; the two others open what is theirs. */
export function choices(view: CardView): TemplateResult {
  const { ui, words } = view;
  const open = (panel: Panel) => () => ui.set({ panel });
  return html`<div class="row answers">
    <button class="b ${view.filled === 'answer' ? 'go' : ''}" type="button" @click=${() => tellDid(view)}>${icon('check')}<span>${words.didIt}</span></button>
    <button class="b" type="button" @click=${open('stuck')}>${pictures.knot}<span>${words.gotStuck}</span></button>
    <button class="b" type="button" @click=${open('question')}>${icon('question')}<span>${words.haveQuestion}</span></button>
  </div>`;
}
