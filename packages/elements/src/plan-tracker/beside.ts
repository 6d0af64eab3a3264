import type { Author, Id, Plan } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import type { PartsTelling } from './parts.telling.js';
import { day, today } from './plan-tracker.words.js';

interface Words {
  readonly by: Author;
  readonly text: string;
  readonly home: string;
}

/** Somebody's words, and who reads them where that is not everybody. @param before what they are about */
const said = ({ by, text, home }: Words, plan: Plan, { more }: PartsTelling, before: unknown = nothing): TemplateResult =>
  html`<p>${mark(by.side)} <bdi>${by.called}</bdi>: ${before} ${text === '' ? nothing : html`<bdi>“${text}”</bdi>`}${home === plan.home ? nothing : html` <span class="small quiet">${more.onlyHome}</span>`}</p>`;

/** What this viewer may read of the reasons and answers beside one thing. Where words are for fewer, others see no gap. */
export const besideTemplate = (about: Id, plan: Plan, telling: PartsTelling): unknown =>
  telling.data.views.filter((view) => view.about === about).map((view) => said(view, plan, telling));

/** Who asked for a look together that is still to come, and why. */
export const looksTemplate = (plan: Plan, telling: PartsTelling): unknown =>
  telling.data.reviews.filter(({ on }) => on >= today(telling)).map(({ by, why, home, on }) => said({ by, text: why, home }, plan, telling, sentence(telling.words.lookOn(day(on, telling.tag)))));
