import { newId, type Answer, type FamilyAction, type HomeworkChange, type HomeworkLetter, type HomeworkReply, type HomeworkWork, type Id, type Member, type Touchpoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { directionOf } from '../shared/direction.js';
import { icon, type IconName } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import type { HomeworkData } from './homework-card.data.js';
import { agreedTask, type Entry, type Stand } from './homework-card.model.js';
import type { HomeworkUi } from './homework-card.ui.js';
import { day, reasonWords, shortDay, standWords, who, type Telling } from './homework-card.words.js';
import { stopSharing } from './homework-card.actions.js';

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
  readonly stand: Stand;
  readonly entries: readonly Entry[];
  /** Does it, and empties that field when it is safe. @returns whether it was done */
  act(action: FamilyAction, said?: string, key?: string): Promise<boolean>;
  retry(id: Id): void;
  discard(id: Id): void;
}

/** Somebody's own words, in their own language and direction. */
export const own = (text: string, lang?: string): TemplateResult =>
  html`<p class="voice" dir="auto" lang=${lang === undefined || lang === 'und' ? nothing : lang}>${cleanWords(text)}</p>`;

/** A labelled box that keeps what is written in it. */
export function wordsField(view: { readonly ui: HomeworkUi }, key: string, label: string, rows = 2, problem = ''): TemplateResult {
  const id = `w-${key.replace(/[^\w-]/g, '-')}`;
  return html`<div class="stack tight">
    <label for=${id}>${sentence(label)}</label>
    <textarea class="field" id=${id} rows=${rows} dir="auto" aria-invalid=${problem === '' ? nothing : 'true'} aria-describedby=${problem === '' ? nothing : `${id}-about`}
      .value=${live(view.ui.text(key))} @input=${(event: Event) => view.ui.write(key, (event.target as HTMLTextAreaElement).value)}></textarea>
    ${problem === '' ? nothing : html`<p class="small strong" id="${id}-about" role="status">${problem}</p>`}
  </div>`;
}

export function cardHead(view: CardView): TemplateResult {
  const { touchpoint, words, viewer } = view;
  return html`<header class="stack" part="head">
    <p class="eyebrow">${icon('paper')}<span>${touchpoint.subject === '' ? sentence(words.startedBy(isolate(who(touchpoint.by, view)))) : touchpoint.subject}</span>
      ${viewer.side === 'student' ? nothing : html`<span class="who small quiet">${mark('student')}<bdi>${touchpoint.student}</bdi></span>`}</p>
    <div class="stack tight">
      <h2 class="t1 card-title" tabindex="-1" dir="auto">${touchpoint.title}</h2>
      ${touchpoint.goal === '' ? nothing : html`<p class="prose" dir="auto">${touchpoint.goal}</p>`}
    </div>
    ${track(view)}
  </header>`;
}

const STANDS: readonly Stand[] = ['talk', 'answered', 'wrote-back'];

/** Three words, and a line that says how far: solid is done, dashed is ahead. */
function track(view: CardView): TemplateResult {
  const at = STANDS.indexOf(view.stand);
  return html`<div class="track">
    <ol>${STANDS.map((one, index) => html`<li class=${index < at ? 'done' : index === at ? 'now' : 'ahead'} aria-current=${index === at ? 'step' : nothing}><span class="w">${standWords(one, view)}</span></li>`)}</ol>
    <p class="say small" aria-hidden="true">${sentence(view.words.stands(isolate(standWords(view.stand, view))))}</p>
  </div>`;
}

export function facts(view: CardView): TemplateResult {
  const { touchpoint, words, tag } = view;
  const task = agreedTask(touchpoint, view.changes);
  const fact = (picture: IconName, label: string, value: string) => (value === '' ? nothing : html`<div>${icon(picture)}<dt>${label}</dt><dd dir="auto">${sentence(value)}</dd></div>`);
  return html`<dl class="facts">
    ${fact('clock', words.when, task.from === task.to ? day(task.to, tag) : words.window(isolate(day(task.from, tag)), isolate(day(task.to, tag))))}
    ${fact('quiet', words.howLong, task.minutes === undefined ? '' : words.minutes(String(task.minutes)))}
    ${fact('pen', words.atHome, touchpoint.needed)}
    ${fact('paper', words.schoolGives, touchpoint.given)}
  </dl>`;
}

/** The student's own letter, on a leaf. */
export function letter(view: CardView): TemplateResult | typeof nothing {
  const last = [...view.letters].filter(({ touchpoint }) => touchpoint === view.touchpoint.id).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last === undefined) return nothing;
  return html`<section class="letter" aria-label=${view.words.letter}>
    ${own(last.text, last.language.tag)}
    <p class="sign">${mark('student')}<span class="voice">${sentence(view.words.yourStudent(isolate(last.author.called)))}</span></p>
  </section>`;
}

/** The task itself: folded once somebody has answered, because then something else comes first. */
export function task(view: CardView): TemplateResult {
  const { touchpoint, words, viewer } = view;
  const { steps, prompts, further } = touchpoint;
  const student = isolate(touchpoint.student);
  const ideas = ([['home', further.home, words.home], ['community', further.community, words.nearby], ['work', further.work, words.fromWork]] as const).filter(([, text]) => text !== undefined && text !== '');
  return html`
    ${steps.length === 0 ? nothing : html`<details class="fold" ?open=${view.stand === 'talk'}><summary><h3 class="t2">${words.whatWeDo}</h3></summary>
      <p class="quiet small prose">${sentence(viewer.side === 'student' ? words.whoDoesStudent : words.whoDoes(student))}</p>
      <ol class="steps">${steps.map((step) => html`<li><span class="by">${mark('student')}${step.who === 'both' ? mark('home') : nothing}<span>${step.who === 'both' ? words.together : html`<bdi>${touchpoint.student}</bdi>`}</span></span><span dir="auto">${step.text}</span></li>`)}</ol>
      <p class="quiet small prose">${words.anyone}</p>
    </details>`}
    ${prompts.length === 0 ? nothing : html`<details class="fold" ?open=${view.stand === 'talk'}><summary><h3 class="t2">${words.talkAbout}</h3></summary>
      <ul class="talk">${prompts.map((prompt) => html`<li>${icon('talk')}<span dir="auto">${prompt}</span></li>`)}</ul>
    </details>`}
    ${ideas.length === 0 ? nothing : html`<details class="fold"><summary><h3 class="t2">${words.further}</h3></summary>
      <div class="three">${ideas.map(([side, text, label]) => html`<div class="sided ${side}"><p class="t3">${side === 'work' ? icon('step') : mark(side)}<span>${label}</span></p><p dir="auto">${text}</p></div>`)}</div>
    </details>`}`;
}

/** What everyone said, each in the shape of their side. */
export function said(view: CardView): TemplateResult | typeof nothing {
  if (view.entries.length === 0) return nothing;
  return html`<section class="stack"><h3 class="t2">${view.words.saidTitle}</h3>
    <ul class="stack">${view.entries.map((entry) => html`<li>${entryTemplate(entry, view)}</li>`)}</ul>
  </section>`;
}

function entryTemplate(entry: Entry, view: CardView): TemplateResult {
  const { words, tag } = view;
  const { author, answer, waiting } = entry;
  const refused = waiting?.state === 'refused';
  return html`<div class="entry ${waiting ? (refused ? 'failed' : 'device') : ''}">
    <div class="said ${author.side}" dir=${directionOf(tag)}>
      <p class="msg-head">${mark(author.side)}<strong><bdi>${who(author, view)}</bdi></strong> <span class="quiet">${author.role}</span> <span class="quiet">${waiting ? nothing : shortDay(entry.at, tag)}</span></p>
      <p class="t3">${whatWords(entry, view)}</p>
      ${answer && answer.reasons.length > 0 ? html`<p>${answer.reasons.map((one) => reasonWords(one, words)).join(' · ')}</p>` : nothing}
      ${entry.words.map((text) => own(text, entry.lang))}
      ${answer?.recordedBy ? html`<p class="note">${icon('paper')}<span>${sentence(words.writtenBy(isolate(answer.recordedBy.called)))}</span></p>` : nothing}
      ${entry.work && entry.work.author.person === view.viewer.person ? html`<button class="b text small" type="button" @click=${() => view.act(stopSharing(entry.work!, newId))}>${words.stopSharing}</button>` : nothing}
      ${waiting && !refused ? html`<p class="note">${icon('clock')}<span>${words.saidSaved}</span></p>` : nothing}
    </div>
    ${refused ? html`<div class="band">${icon('warning')}<p>${words.notSent}</p><button class="b" type="button" @click=${() => view.retry(entry.id)}>${words.tryAgain}</button></div>` : nothing}
  </div>`;
}

function whatWords({ what, answer }: Entry, { words }: CardView): string | typeof nothing {
  if (what === 'stuck') return answer?.step === undefined ? words.stuck : words.stuckAt(String(answer.step));
  if (what === 'did') return words.did;
  if (what === 'question') return words.asked;
  if (what === 'work') return words.work;
  return what === 'thanks' ? words.thanks : nothing;
}
