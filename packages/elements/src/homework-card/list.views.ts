import type { Id, Touchpoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { HomeworkData } from './homework-card.data.js';
import { children, standOf } from './homework-card.model.js';
import { day, standWords, type Telling } from './homework-card.words.js';

/** The cards of all children, or of the one whose chip is pressed. */
export interface ListView extends Telling {
  readonly data: HomeworkData;
  readonly circle: Id | undefined;
  choose(circle: Id | undefined): void;
  open(touchpoint: Id): void;
}

/** One line of a list of cards. */
export const row = (open: () => void, title: string, inside: unknown): TemplateResult =>
  html`<li><button class="card-row" type="button" @click=${open}><span class="t3" dir="auto">${title}</span><span class="small quiet">${inside}</span></button></li>`;

export function listTemplate(view: ListView): TemplateResult {
  const { words, data, circle, tag } = view;
  const all = data.touchpoints;
  const kids = children(all);
  const shown = all.filter((one) => circle === undefined || one.circle === circle);
  const answers = data.items('answer') as never;
  const replies = data.items('homework-reply') as never;
  const chip = (one: Id | undefined, label: unknown) => html`<button class="b soft" type="button" aria-pressed=${String(circle === one)} @click=${() => view.choose(one)}>${label}</button>`;
  const line = (one: Touchpoint) => row(() => view.open(one.id), one.title, html`
    <span class="who">${mark('student')}<bdi>${one.student}</bdi></span><span>${standWords(standOf(answers, replies, data.waiting, one.id), view)}</span><span>${sentence(words.untilDay(isolate(day(one.to, tag))))}</span>`);
  return html`<h2 class="t1">${words.title}</h2>
    ${kids.length > 1 ? html`<div class="chips" role="group" aria-label=${words.whose}>${chip(undefined, words.all)}${kids.map(({ circle: one, student }) => chip(one, html`${mark('student')}<bdi>${student}</bdi>`))}</div>` : nothing}
    ${shown.length === 0 ? html`<p class="prose">${words.empty}</p>` : html`<ul class="cards">${shown.map(line)}</ul>`}
    ${data.hasEarlier ? html`<button class="b text" type="button" @click=${() => data.earlier()}>${words.earlier}</button>` : nothing}`;
}
