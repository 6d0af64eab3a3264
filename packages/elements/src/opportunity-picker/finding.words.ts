import type { Opportunity } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { list } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { Fit, Kind, Part } from './finding.model.js';
import { wordsOf } from './opportunity-picker.model.js';
import type { Told } from './taking-part.words.js';

export const kindWord = (kind: Kind, { words }: Told): string =>
  ({ help: words.kindHelp, learn: words.kindLearn, decide: words.kindDecide, share: words.kindShare, 'at-home': words.kindAtHome })[kind];

export function fitLine({ parts, well }: Fit, { words, tag }: Told): string {
  if (well && parts.length > 1) return words.fitsAll;
  const word: Readonly<Record<Part, string>> = { time: words.fitTime, place: words.fitPlace, help: words.fitHelp };
  return parts.length === 0 ? '' : words.fitsSome(list(parts.map((part) => word[part]), tag));
}

/** What is asked of whoever comes, what is not, who sees it; and another way to do the same. */
export function checksTemplate(item: Opportunity, all: readonly Opportunity[], { words, tag }: Told): TemplateResult {
  const { checks, language } = item;
  const other = all.find(({ id }) => item.another.includes(id));
  return html`<div>${checks ? html`<p lang=${language.tag} dir="auto">${checks.asked}</p><p lang=${language.tag} dir="auto">${checks.notAsked}</p>${checks.seenBy === '' ? nothing : html`<p>${words.checksSeen(checks.seenBy)}</p>`}` : nothing}
    ${checks?.paid ? html`<p>${words.checksPaid}</p>` : nothing}${other ? html`<p>${sentence(words.otherForm(isolate(wordsOf(other, tag).title)))}</p>` : nothing}</div>`;
}
