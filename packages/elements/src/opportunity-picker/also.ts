import type { Opportunity } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { fitLine } from './finding.words.js';
import type { PickerData } from './opportunity-picker.data.js';
import { titleOf, type Found } from './opportunity-picker.model.js';
import { checksOf } from './pieces.model.js';
import type { Told } from './taking-part.words.js';
import { around, said, titled } from './title.js';

/** Whoever offers something does not say yes to it; whoever thought of it may. */
export const isOwnOffer = ({ origin, idea }: Opportunity, { viewer }: PickerData): boolean => origin.person === viewer.person && !idea;

/** What else there is to know of one card: who brought it in, what is asked and what is not, why it fits, what came of it. */
export function alsoTemplate({ item, fit }: Found, data: PickerData, told: Told): TemplateResult {
  const { words, tag } = told;
  const why = fit ? fitLine(fit, told) : '';
  return html`${item.origin.side === 'school' || isOwnOffer(item, data) ? nothing : html`<p class="small">${mark(item.origin.side)} ${sentence((item.idea ? words.ideaOf : words.offeredBy)(isolate(item.origin.called)))}</p>`}
    ${item.checks ? html`<details class="checks small"><summary aria-label=${words.forWhich(words.checks, titleOf(item, tag))}>${words.checks}</summary>${checksTemplate(item, data.all, told)}</details>` : nothing}
    ${why === '' ? nothing : html`<p class="fit">${icon('check')}<span>${why}</span></p>`}
    ${item.came ? html`<p class="small">${sentence(words.cameOfIt(isolate(item.came.text)))}</p>` : nothing}`;
}

/** What is asked of whoever comes, what is not, who sees it; and another way to do the same. */
function checksTemplate(item: Opportunity, all: readonly Opportunity[], { words, tag }: Told): TemplateResult {
  const checks = checksOf(item, tag);
  const other = all.find(({ id }) => item.another.includes(id));
  const line = (field: 'asked' | 'notAsked'): unknown => (checks && checks[field].text !== '' ? html`<p dir="auto">${said(checks[field], tag)}</p>` : nothing);
  return html`<div>${line('asked')}${line('notAsked')}${checks && checks.seenBy.text !== '' ? html`<p>${around(words.checksSeen, said(checks.seenBy, tag))}</p>` : nothing}
    ${checks?.paid ? html`<p>${words.checksPaid}</p>` : nothing}${other ? html`<p>${around(words.otherForm, titled(other, tag))}</p>` : nothing}</div>`;
}
