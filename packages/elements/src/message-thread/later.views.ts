import { newId, type DropLater, type FamilyAction, type KeepLater, type LaterMessage, type LaterWords, type SendLater, type Waiting } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords } from '../shared/text.js';
import { dropLater, sendLater } from './message-thread.actions.js';
import { momentAhead } from './message-thread.words.js';
import { audienceQuestion } from './writing.model.js';
import type { Writing } from './writing.views.js';

/** Words that leave at a time of their writer's own, at the end of the talk: for the writer alone. */
export function laterTemplates(writing: Writing): readonly TemplateResult[] {
  const { data, composer } = writing;
  const known = new Set(composer.made?.later.map(({ id }) => id));
  const coming = data.waiting.filter((entry): entry is Waiting<KeepLater & FamilyAction> => entry.action.type === 'later.keep' && entry.action.thread === data.id && entry.state !== 'refused' && !known.has(entry.action.later));
  return [...(composer.made?.later ?? []).map((one) => laterTemplate(one, writing)), ...coming.map(({ action }) => html`<div class="item" role="listitem">${entryOf(action, writing, html`<div class="msg-foot"><span class="state">${icon('offline')}<span>${writing.telling.words.savedHere}</span></span></div>`)}</div>`)];
}

function entryOf({ text, files = [], language }: Pick<LaterWords, 'text' | 'files' | 'language'>, { telling: { words, viewer }, composer }: Writing, foot: TemplateResult): TemplateResult {
  return html`<article class="msg own later ${viewer.side}" aria-label=${words.later}>
    <div class="msg-head">${mark(viewer.side)}<span class="name">${words.you}</span></div>
    <div class="said ${viewer.side}">${composer.files.show(files, language.tag)}<p class="body" lang=${language.tag} dir=${directionOf(language.tag)}>${cleanWords(text)}</p></div>
    ${foot}
  </article>`;
}

function laterTemplate(one: LaterMessage, writing: Writing): TemplateResult {
  const { telling, data, act } = writing;
  const { words } = telling;
  // Something is decided about it already, or will be as soon as the server is back.
  const waits = data.waiting.some(({ action, state }) => state !== 'refused' && (action as SendLater | DropLater).later === one.id);
  const question = questionOf(one, writing);
  const line = one.state === 'asks' ? (question ?? words.laterStayed) : words.laterGoes(momentAhead(new Date(one.goesAt), telling));
  return html`<div class="item" role="listitem">${entryOf(one.send, writing, html`
    <div class="msg-foot"><span class="state">${icon(one.state === 'asks' ? 'people' : 'clock')}<span>${sentence(line)}</span></span></div>
    ${waits ? html`<div class="msg-foot"><span class="state">${icon('offline')}<span>${words.savedHere}</span></span></div>`
      : html`<div class="row later-does">
        <button class="b" type="button" @click=${() => void act(sendLater(one, data.thread!, data.viewer, newId))}><span>${words.laterNow}</span></button>
        <button class="b text" type="button" @click=${() => void takeBack(one, writing)}><span>${words.wishBack}</span></button></div>`}`)}</div>`;
}

/** T3: somebody has come since, or the one it was meant for has gone. */
function questionOf({ asks, send }: LaterMessage, { data, telling: { words, tag } }: Writing): string | undefined {
  const { joined, gone, rest } = audienceQuestion(send, data.thread!, data.viewer.person);
  if (asks === 'audience-grew' && joined.length > 0) return words.audienceGrew(names(joined, tag));
  if (asks === 'audience-left' && gone.length > 0) return rest.length === 0 ? words.audienceLeftNobody(names(gone, tag)) : words.audienceLeft(names(gone, tag), names(rest, tag));
  return undefined;
}

/** Only once it is decided that they do not go out: never both in the box and on their way. */
async function takeBack(one: LaterMessage, { data, composer, say, telling, focusBox }: Writing): Promise<void> {
  const { session } = data;
  await session.act(dropLater(one, newId)).then(
    () => {
      putBack(one.send, composer);
      say(telling.words.wordsBack);
      focusBox();
    },
    () => say(telling.words.failed),
  );
}

/** Words that come back into the box, with all that was chosen for them. */
export function putBack(words: LaterWords, composer: Writing['composer']): void {
  const { text, replyTo, files, log, recall, sort, urgent, needsReplyBy, writtenFor } = words;
  composer.putBack(text, replyTo, files);
  composer.set({
    ...(log ? { sort: 'log', log, open: true } : sort !== 'note' && sort !== 'answer' && sort !== 'promise' && { sort }),
    ...(needsReplyBy && (urgent ? { urgent: needsReplyBy } : { needsReplyBy })), ...(writtenFor && { writtenFor }),
  });
  if (recall) composer.set({ recall });
}
