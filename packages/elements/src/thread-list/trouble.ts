import { isPassing, type FamilyAction, type Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { codeOf, sentenceFor } from '../shared/state-view.js';
import type { StateStrings } from '../shared/state.strings.js';
import { cleanWords } from '../shared/text.js';
import type { PanelTelling } from './panels.js';
import { refusedHere, threadOf } from './thread-list.model.js';
import { handWords } from './thread-list.words.js';

export interface TroubleHost extends PanelTelling {
  readonly state: StateStrings;
  readonly office: string | undefined;
  retry(id: string): void;
  discard(id: string): void;
}

/** What was done here and did not go out: what it is, its words, why, and what can be done now. */
export function troubleTemplate({ action, refusal }: Waiting, host: TroubleHost, held?: string): TemplateResult {
  const { words, forms, state, office } = host;
  const what = whatOf(action as FamilyAction, host);
  const said = held ?? textOf(action as FamilyAction);
  // Who should see it is asked in the talk; sending it again would ask again.
  const asks = refusal?.code === 'conflict';
  const why = asks ? words.notSent : refusal === undefined || isPassing(refusal) ? forms.failed : sentenceFor(refusal, state, office);
  return html`<div class="band trouble" role="group" aria-label=${forms.didNotGo(what)}>${icon('warning')}
    <div class="stack tight"><p class="label">${sentence(forms.didNotGo(what))}</p>
      ${said.trim() === '' ? nothing : html`<p class="body" dir="auto">${cleanWords(said)}</p>`}
      <p>${sentence(why)}</p>
      ${refusal === undefined ? nothing : html`<p class="small">${state.code(codeOf(refusal))}</p>`}</div>
    <div class="row">
      ${asks ? nothing : html`<button type="button" class="b" @click=${() => host.retry(action.id)}>${icon('retry')}<span>${state.tryAgain}</span></button>`}
      <button type="button" class="b text" @click=${() => host.discard(action.id)}><span>${forms.throwAway}</span></button></div>
  </div>`;
}

/** What has no row of its own: a talk that did not begin, with its first words; an answer to an invitation; being away. */
export function troublesAbove(waiting: readonly Waiting[], known: ReadonlySet<string>, host: TroubleHost): readonly TemplateResult[] {
  return refusedHere(waiting).filter(({ action }) => !known.has(threadOf(action) ?? '')).map((one) => {
    const first = one.action.type === 'thread.start' ? waiting.find(({ action }) => action.type === 'message.send' && threadOf(action) === threadOf(one.action)) : undefined;
    return troubleTemplate(one, host, first && textOf(first.action as FamilyAction));
  });
}

const textOf = (action: FamilyAction): string => ('text' in action && typeof action.text === 'string' ? action.text : '');

/** By the name of the control that was used. */
function whatOf(action: FamilyAction, host: TroubleHost): string {
  const { words, forms } = host;
  switch (action.type) {
    case 'thread.resolve': return words.markDone;
    case 'thread.reopen': return words.openAgain;
    case 'thread.hand': return handWords(host);
    case 'thread.join': return action.yes ? words.yesJoin : words.notThisTime;
    case 'person.away': return action.away === null ? forms.awayBack : forms.away;
    case 'thread.start': return action.about === '' ? words.start : words.forWhich(words.start, action.about);
    default: return forms.newsWords;
  }
}
