import type { Refusal, SendMessage, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { codeOf, reloadButton, sentenceFor } from '../shared/state-view.js';
import type { StateStrings } from '../shared/state.strings.js';
import { cleanWords } from '../shared/text.js';
import { WAY_ICONS, wayWords } from './made.words.js';
import type { OwnWaiting } from './message-thread.model.js';
import { dayAhead, quickWords } from './message-thread.words.js';
import { audienceQuestion } from './writing.model.js';
import type { WritingTelling } from './writing.words.js';

/** What can be done about words that did not go out. */
export interface TroubleHost extends WritingTelling {
  readonly thread: Thread;
  readonly states: StateStrings;
  readonly office: string | undefined;
  /** The files that wait with the words. */
  files(action: SendMessage): unknown;
}

export interface TroubleActions {
  retry(): void;
  /** To the people who are there now. */
  again(): void;
  /** Back into the box, to be changed. */
  change?(): void;
  discard(): void;
}

/** What this person has written and nobody else has yet: dotted while it waits, framed in ink when it was refused. */
export function waitingTemplate({ action, entry }: OwnWaiting, host: TroubleHost, actions: TroubleActions): TemplateResult {
  const { words, viewer } = host;
  const refused = entry.state === 'refused' && entry.refusal !== undefined;
  const shown = action.promisedBy === undefined ? undefined : words.promise(dayAhead(action.promisedBy, host));
  const known = shown ?? (action.quick === undefined ? undefined : quickWords(action.quick, words));
  return html`<div class="item" role="listitem">
    <article class="msg own ${refused ? 'failed' : 'device'} ${viewer.side}" part="message" aria-label=${words.you}>
      <div class="msg-head">${mark(viewer.side)}<span class="name">${words.you}</span></div>
      <div class="said ${viewer.side}">
        ${host.files(action)}
        ${action.log === undefined ? nothing : html`<p class="t3">${icon(WAY_ICONS[action.log.how])}<span>${wayWords(action.log.how, words)}</span></p>`}
        ${known === undefined
          ? html`<p class="body" lang=${action.language.tag} dir=${directionOf(action.language.tag)}>${cleanWords(action.text)}</p>`
          : html`<p class="body">${sentence(known)}</p>`}
      </div>
      ${refused ? troubleBand(entry.refusal, action, host, actions) : stateLine(entry, host)}
    </article>
  </div>`;
}

const stateLine = ({ state, progress }: OwnWaiting['entry'], { words, tag }: WritingTelling): TemplateResult => {
  const going = progress === undefined || progress >= 1 ? words.sending : words.sendingFiles(new Intl.NumberFormat(tag, { style: 'percent', numberingSystem: 'latn' }).format(progress));
  return html`<div class="msg-foot"><span class="state">${icon(state === 'sending' ? 'clock' : 'offline')}<span>${state === 'sending' ? going : words.savedHere}</span></span></div>`;
};

/** Trouble is said in ink: what happened, that the words are safe, what to do, a code to read out. */
export function troubleBand(refusal: Refusal, action: Pick<SendMessage, 'audience'>, host: TroubleHost, actions: TroubleActions): TemplateResult {
  const { words } = host;
  const question = questionOf(refusal, action, host);
  const button = (label: string, act: (() => void) | undefined, kind = 'text') =>
    act === undefined ? nothing : html`<button class="b ${kind}" type="button" @click=${act}>${label === words.tryAgain ? icon('retry') : nothing}<span>${sentence(label)}</span></button>`;
  return html`<div class="band" role="group" aria-label=${words.failed}>
    ${icon(question === undefined ? 'warning' : 'people')}
    <div class="stack tight">
      <p>${sentence(question?.ask ?? whatHappened(refusal, host))}</p>
      ${question === undefined ? html`<p class="small">${host.states.code(codeOf(refusal))}</p>` : nothing}
    </div>
    <div class="row">
      ${question === undefined ? button(words.tryAgain, () => actions.retry(), '') : nothing}
      ${refusal.code === 'unauthenticated' ? reloadButton(host.states) : nothing}
      ${question?.yes === undefined ? nothing : button(question.yes, () => actions.again(), '')}
      ${button(words.edit, actions.change && (() => actions.change?.()))}
      ${button(words.throwAway, () => actions.discard())}
    </div>
  </div>`;
}

/** What became of it, for whoever did it and has it in view. */
export function whatHappened(refusal: Refusal, { words, states, office }: Pick<TroubleHost, 'words' | 'states' | 'office'>): string {
  const passing = refusal.code === 'offline' || refusal.code === 'unavailable' || refusal.code === 'rate-limited';
  // What was to be sent is in view: that something cannot be shown would be said of something else.
  const shut = refusal.code === 'forbidden' || refusal.code === 'not-found';
  if ((passing || shut) && refusal.reason === undefined) return words.failed;
  if (refusal.reason?.startsWith('file-')) return refusal.reason.startsWith('file-pdf') ? words.pdfNotTaken : words.fileNotTaken;
  return sentenceFor(refusal, states, office);
}

/** T3: someone has come since these words were written, or the one they were meant for has gone. */
function questionOf(refusal: Refusal, action: Pick<SendMessage, 'audience'>, { thread, viewer, words, tag }: TroubleHost): { readonly ask: string; readonly yes?: string } | undefined {
  if (refusal.code !== 'conflict') return undefined;
  const { joined, gone, rest } = audienceQuestion(action, thread, viewer.person);
  if (refusal.reason === 'audience-grew' && joined.length > 0) {
    return { ask: words.audienceGrew(names(joined, tag)), yes: words.sendToo(names(joined, tag)) };
  }
  if (refusal.reason === 'audience-left' && gone.length > 0) {
    if (rest.length === 0) return { ask: words.audienceLeftNobody(names(gone, tag)) };
    return { ask: words.audienceLeft(names(gone, tag), names(rest, tag)), yes: words.sendOnly(names(rest, tag)) };
  }
  return undefined;
}
