import type { Id, Person, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { plainSentence } from '../shared/text.js';
import { inside, others, type Row } from './thread-list.model.js';
import { facts, title, wish, type Telling } from './thread-list.words.js';

/** What a row may do. A control that is absent is not drawn. */
export interface RowHost extends Telling {
  readonly open: Id | undefined;
  /** The one row that Tab reaches; arrows move it. */
  readonly stop: Id | undefined;
  readonly chosen: ReadonlySet<Id> | undefined;
  readonly promiseDay: string;
  person(id: Id): Person | undefined;
  may(type: 'message.send' | 'thread.hand' | 'thread.resolve', thread: Thread): boolean;
  select(thread: Thread): void;
  promise(thread: Thread): void;
  hand(thread: Thread): void;
  done(thread: Thread): void;
  choose(thread: Thread): void;
}

/** One talk: a button that opens it, and under those that wait, what can be done in one tap. */
export function rowTemplate(row: Row, host: RowHost): TemplateResult {
  const { thread, place, unread, here } = row;
  const { words } = host;
  const named = title(thread, host);
  // Two talks with one home have one title: what they are about tells them apart.
  const whole = named.below === '' ? named.title : `${named.title}, ${named.below}`;
  const about = named.below === '' ? [] : [html`<span class="what">${sentence(named.below)}</span>`];
  const told = [...facts(row, host), wish(thread, host, (id) => host.person(id))].filter((fact) => fact !== undefined);
  const said = [...about, ...told.map((fact) => sentence(fact))];
  const lead = others(thread, host.viewer).find(({ side }) => (host.viewer.side === 'school' ? side !== 'school' : side === 'school')) ?? inside(thread)[0];
  const isOpen = thread.id === host.open;
  return html`<div role="listitem" class="talk ${place} ${unread > 0 ? 'fresh' : ''} ${isOpen ? 'open' : ''}" part="talk">
    ${host.chosen === undefined ? nothing : choiceBox(row, host, whole)}
    <button type="button" class="line" data-thread=${thread.id} tabindex=${thread.id === host.stop ? 0 : -1} aria-current=${isOpen ? 'true' : nothing} @click=${() => host.select(thread)}>
      <span class="whose">${lead ? mark(lead.side) : nothing}</span>
      <span class="name">${sentence(named.title)}</span>
      ${unread > 0 ? html`<span class="new">${words.newCount(String(unread))}</span>` : nothing}
      ${said.length === 0 ? nothing : html`<span class="facts">${said.map((fact, i) => html`${i > 0 ? html`<span class="dot"> · </span>` : nothing}<span>${fact}</span>`)}</span>`}
      ${here ? html`<span class="facts here">${icon(here === 'waits' ? 'offline' : 'warning')}<span>${here === 'waits' ? words.savedHere : words.notSent}</span></span>` : nothing}
    </button>
    ${place === 'you' && host.chosen === undefined ? tools(thread, host, whole) : nothing}
  </div>`;
}

function choiceBox({ thread }: Row, host: RowHost, named: string): TemplateResult {
  return html`<label class="choice pickone"><input type="checkbox" tabindex=${thread.id === host.stop ? 0 : -1} .checked=${host.chosen!.has(thread.id)} aria-label=${plainSentence(host.words.forWhich(host.words.choose, named))} @change=${() => host.choose(thread)} /></label>`;
}

function tools(thread: Thread, host: RowHost, named: string): TemplateResult {
  const { words } = host;
  const tab = thread.id === host.stop ? 0 : -1;
  const tool = (picture: 'clock' | 'next' | 'check', label: string, act: () => void): TemplateResult =>
    html`<button type="button" class="b text tool" tabindex=${tab} aria-label=${plainSentence(words.forWhich(label, named))} @click=${act}>${icon(picture)}<span>${label}</span></button>`;
  return html`<div class="tools">
    ${host.may('message.send', thread) ? tool('clock', words.promise(host.promiseDay), () => host.promise(thread)) : nothing}
    ${host.viewer.side === 'school' && host.may('thread.hand', thread) ? tool('next', words.hand, () => host.hand(thread)) : nothing}
    ${host.may('thread.resolve', thread) ? tool('check', words.markDone, () => host.done(thread)) : nothing}
  </div>`;
}
