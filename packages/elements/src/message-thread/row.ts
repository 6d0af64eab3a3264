import type { FamilyAction, Id, Message, Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf } from '../shared/dates.js';
import { directionOf } from '../shared/direction.js';
import { icon, type IconName } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanName, cleanWords, excerpt, isolate, plainSentence } from '../shared/text.js';
import { timeInWords } from '../shared/dates.js';
import type { Row } from './message-thread.model.js';
import { dayAhead, dayLine, ownLanguageWords, whenLine, type Telling } from './message-thread.words.js';

/** What a row asks of the element. */
export interface RowHost extends Telling {
  /** A message by its id, if it is loaded. */
  find(id: Id): Message | undefined;
  /** A change or a withdrawal of it that is not decided yet. */
  change(id: Id): Waiting<FamilyAction> | undefined;
  /** Whether the thread still waits for an answer to it. */
  waitsFor(message: Message): boolean;
  /** What is said under one's own last message: sent, seen, whom it does not reach. */
  state(message: Message): readonly { readonly icon: IconName; readonly words: string }[];
  passed(message: Id): string;
  /** What later parts say over its words, or under it. */
  beside(message: Message, over?: boolean): unknown;
  /** Words with their links, once what finds them has come. */
  withLinks(words: string): unknown;
  /** What stands over the words that a quick answer carries beside its ready ones; nothing where it has none. */
  ownWordsUnder(message: Message, known: string): string | undefined;
  /** What somebody is to the student, in the reader's language where it is a word that is known. */
  role(role: string): unknown;
  canWrite: boolean;
  canSpeak(tag: string): boolean;
  /** Whether there is anything further to do with it. */
  hasMenu(message: Message): boolean;
  /** What is open under it. */
  menu(message: Message): TemplateResult | undefined;
  reply(message: Message): void;
  toggle(message: Message): void;
  speak(message: Message): void;
  goTo(n: number): void;
}

const KIND_ICONS: Readonly<Record<string, IconName>> = { celebration: 'celebrate', concern: 'meeting', request: 'question' };
const QUICK_ICONS: Readonly<Record<string, IconName>> = { yes: 'check', no: 'less', thanks: 'celebrate', question: 'question', call: 'phone' };

/** One entry of the thread. A template, not an element: thousands of them stand in one shadow root. */
export function rowTemplate(row: Row, host: RowHost): TemplateResult {
  const { message } = row;
  return html`<div class="item" role="listitem" tabindex="-1" data-n=${message.n}>
    ${row.day === undefined ? nothing : html`<h3 class="day"><span>${dayLine(row.day, host)}</span></h3>`}
    ${row.firstUnread ? html`<p class="unread" id="unread"><span>${host.words.fresh}</span></p>` : nothing}
    ${message.sort === 'line' ? lineTemplate(message, host) : messageTemplate(row, host)}
  </div>`;
}

const lineTemplate = (message: Message, host: RowHost): TemplateResult =>
  html`<p class="sysline">${sentence(ownLanguageWords(message, host) ?? '')}</p>`;

function messageTemplate(row: Row, host: RowHost): TemplateResult {
  const { message, own, follows } = row;
  const { author } = message;
  const label = plainSentence(host.words.message(own ? host.words.you : cleanName(author.called), whenLine(message.at, host)));
  return html`<article class="msg ${own ? 'own' : ''} ${follows ? 'follow' : ''} ${author.side}" part="message" aria-label=${label}>
    ${follows ? nothing : headTemplate(message, own, host)}
    <div class="said ${author.side}">${message.withdrawn === undefined ? saidTemplate(message, host) : takenBack(message, own, host)}</div>
    ${footTemplate(row, host)}
  </article>`;
}

function headTemplate({ author, at }: Message, own: boolean, host: RowHost): TemplateResult {
  return html`<div class="msg-head">
    ${mark(author.side)}<span class="name" data-name=${cleanName(author.called)}><bdi>${own ? host.words.you : cleanName(author.called)}</bdi></span>
    ${own || author.role === '' ? nothing : html`<span>${host.role(cleanName(author.role))}</span>`}
    <time datetime=${at}>${timeInWords(new Date(at), host.tag)}</time>
  </div>`;
}

const takenBack = (message: Message, own: boolean, { words }: RowHost): TemplateResult =>
  html`<p class="quiet">${sentence(own ? words.youTookBack : words.takenBack(isolate(message.author.called)))}</p>`;

function saidTemplate(message: Message, host: RowHost): TemplateResult {
  const { words } = host;
  const known = ownLanguageWords(message, host);
  // A quick answer with words of its own shows both.
  const over = known === undefined ? undefined : host.ownWordsUnder(message, known);
  const kind = message.sort === 'celebration' || message.sort === 'concern' || message.sort === 'request' ? message.sort : undefined;
  return html`${kind === undefined ? nothing : html`<span class="kind">${icon(KIND_ICONS[kind]!)}${words[kind]}</span>`}
    ${message.sensitivity === 'everyday' ? nothing : html`<span class="kind">${icon('warning')}${words[message.sensitivity]}</span>`}
    ${message.replyTo === undefined ? nothing : quoteTemplate(message.replyTo, host)}
    ${host.beside(message, true)}
    ${known === undefined ? nothing : knownTemplate(message, over ?? known, over !== undefined)} ${known === undefined || over !== undefined ? bodyTemplate(message, host) : nothing}
    ${message.needsReplyBy === undefined ? nothing : askedTemplate(message, host)}`;
}

/** The writer's own words, in their own language and direction (WCAG 3.1.2), with their links. */
function bodyTemplate(message: Message, host: RowHost): TemplateResult {
  const direction = directionOf(message.language.tag);
  return html`<p class="body" lang=${message.language.tag} dir=${direction}>${host.withLinks(cleanWords(message.text))}</p>`;
}

function knownTemplate(message: Message, known: string, small: boolean): TemplateResult {
  const name = message.promisedBy === undefined ? QUICK_ICONS[message.quick ?? ''] : 'clock';
  return html`<p class=${small ? 'kind' : 'body answer'}>${name === undefined ? nothing : icon(name)}<span>${sentence(known)}</span></p>`;
}

function quoteTemplate(to: NonNullable<Message['replyTo']>, host: RowHost): TemplateResult {
  const quoted = host.find(to.message);
  if (quoted === undefined) {
    return html`<p class="quote"><span>${host.words.answersEarlier}</span>
      <button class="b text" type="button" @click=${() => host.goTo(to.n)}><span>${host.words.showIt}</span></button></p>`;
  }
  const text = quoted.withdrawn === undefined ? quotedWords(quoted, host) : host.words.takenBack(isolate(quoted.author.called));
  const name = quoted.author.person === host.viewer.person ? host.words.you : cleanName(quoted.author.called);
  return html`<blockquote class="quote ${quoted.author.side}">
    <span class="name"><bdi>${name}</bdi></span><span lang=${quoted.language.tag} dir="auto">${sentence(text)}</span>
  </blockquote>`;
}

const quotedWords = (quoted: Message, host: RowHost): string =>
  quoted.quick === undefined && (quoted.sort === 'line' || quoted.promisedBy !== undefined) ? (ownLanguageWords(quoted, host) ?? '') : excerpt(cleanWords(quoted.text), 140);

function askedTemplate(message: Message, host: RowHost): TemplateResult {
  const by = message.needsReplyBy!;
  const late = by < dayOf(host.now) && host.waitsFor(message);
  const shown = late ? host.words.stillOpen(dayAhead(by, host)) : host.words.needsReply(dayAhead(by, host));
  return html`<p><span class="tag">${icon('clock')}${shown}</span></p>`;
}

function footTemplate(row: Row, host: RowHost): TemplateResult | typeof nothing {
  const { message, own } = row;
  const { words } = host;
  const name = own ? words.you : cleanName(message.author.called);
  const when = whenLine(message.at, host);
  const menu = host.menu(message);
  const change = host.change(message.id);
  const notes = [
    ...(message.edited === undefined || message.withdrawn !== undefined ? [] : [{ icon: 'pen' as const, words: words.changedAt(whenLine(message.edited.at, host)) }]),
    ...(change === undefined || change.state === 'refused' ? [] : [{ icon: 'offline' as const, words: words.changeWaits }]),
    ...(host.passed(message.id) === '' ? [] : [{ icon: 'check' as const, words: host.passed(message.id) }]),
    ...host.state(message),
  ];
  const button = (label: string, aria: string, picture: IconName, act: () => void, expanded?: boolean) =>
    html`<button class="b text" type="button" aria-label=${plainSentence(aria)} aria-expanded=${expanded === undefined ? nothing : String(expanded)} @click=${act}>
      ${icon(picture)}<span>${label}</span>
    </button>`;
  const gone = message.withdrawn !== undefined;
  return html`${host.beside(message)}<div class="msg-foot">
      ${notes.map((note) => html`<span class="state">${icon(note.icon)}<span>${sentence(note.words)}</span></span>`)}
      ${host.canWrite && !own && !gone ? button(words.reply, words.replyTo(name, when), 'reply', () => host.reply(message)) : nothing}
      ${!own && !gone && host.canSpeak(message.language.tag) ? button(words.readAloud, words.readAloudOf(name, when), 'speak', () => host.speak(message)) : nothing}
      ${gone || !host.hasMenu(message) ? nothing : button(words.more, words.moreOf(name, when), 'more', () => host.toggle(message), menu !== undefined)}
    </div>
    ${menu ?? nothing}`;
}
