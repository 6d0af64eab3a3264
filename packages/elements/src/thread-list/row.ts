import type { Id, Person, Thread, Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { plainSentence } from '../shared/text.js';
import { inside, others, type Row } from './thread-list.model.js';
import { away, facts, handWords, title, wish, type Telling } from './thread-list.words.js';

/** What a row may do. A control that is absent is not drawn. */
export interface RowHost extends Telling {
  readonly open: Id | undefined;
  /** The one row that Tab reaches; arrows move it. */
  readonly stop: Id | undefined;
  /** Where there is little room, rows show what can be done with them when asked; this one does so at once. */
  readonly first: Id | undefined;
  readonly unfolded: ReadonlySet<Id>;
  readonly chosen: ReadonlySet<Id> | undefined;
  readonly promiseDay: string;
  person(id: Id): Person | undefined;
  may(type: 'message.send' | 'thread.hand' | 'thread.resolve' | 'thread.reopen', thread: Thread): boolean;
  mayHand(thread: Thread): boolean;
  select(thread: Thread): void;
  unfold(row: Row): void;
  promise(row: Row): void;
  hand(row: Row): void;
  done(row: Row): void;
  reopen(row: Row): void;
  choose(thread: Thread): void;
  /** What was done with it and did not go out. */
  trouble(waiting: Waiting): unknown;
}

/** One talk: a button that opens it, and under or beside those that wait, what can be done in one tap. */
export function rowTemplate(row: Row, host: RowHost): TemplateResult {
  const { thread, place, unread, here, settled } = row;
  const { words } = host;
  const named = title(thread, host);
  const person = (id: Id): Person | undefined => host.person(id);
  // Two talks with one home have one title: what they are about tells them apart.
  const whole = named.below === '' ? named.title : `${named.title} · ${named.below}`;
  const fresh = unread > 0 ? [html`<span class="new">${words.newCount(String(unread))}</span>`] : [];
  const about = named.below === '' ? [] : [html`<span class="what">${sentence(named.below)}</span>`];
  const told = settled ? [] : [...facts(row, host), away(thread, host, person), wish(thread, host, person)].filter((fact) => fact !== undefined);
  const said = [...fresh, ...about, ...told.map((fact) => sentence(fact))];
  const lead = others(thread, host.viewer).find(({ side }) => (host.viewer.side === 'school' ? side !== 'school' : side === 'school')) ?? inside(thread)[0];
  const isOpen = thread.id === host.open;
  const acts = place === 'you' && host.chosen === undefined;
  const troubles = row.trouble.map((one) => host.trouble(one)).filter((one) => one !== undefined);
  const is = { fresh: unread > 0, open: isOpen, folds: acts, first: thread.id === host.first, unfolded: host.unfolded.has(thread.id), did: settled !== undefined };
  return html`<div role="listitem" class="talk ${place} ${Object.entries(is).filter(([, so]) => so).map(([name]) => name).join(' ')}" part="talk">
    ${host.chosen === undefined || settled ? nothing : choiceBox(row, host, whole)}
    <button type="button" class="line" data-thread=${thread.id} tabindex=${thread.id === host.stop ? 0 : -1} aria-current=${isOpen ? 'true' : nothing} @click=${() => host.select(thread)}>
      <span class="whose">${lead ? mark(lead.side) : nothing}</span>
      <span class="name">${sentence(named.title)}</span>
      ${said.length === 0 ? nothing : html`<span class="facts" data-room=${words.answerWith}>${said.map((fact, i) => html`${i > 0 ? html`<span class="dot"> · </span>` : nothing}<span>${fact}</span>`)}</span>`}
      ${here && troubles.length === 0 ? html`<span class="facts here">${icon(here === 'waits' ? 'offline' : 'warning')}<span>${here === 'waits' ? words.savedHere : words.notSent}</span></span>` : nothing}
    </button>
    ${acts ? acting(row, host, whole) : nothing}
    ${troubles}
  </div>`;
}

function choiceBox({ thread }: Row, host: RowHost, named: string): TemplateResult {
  return html`<label class="choice pickone"><input type="checkbox" tabindex=${thread.id === host.stop ? 0 : -1} .checked=${host.chosen!.has(thread.id)} aria-label=${plainSentence(host.words.forWhich(host.words.choose, named))} @change=${() => host.choose(thread)} /></label>`;
}

/** What can be done; or what was done, in the same place and with as much room, so that nothing comes under the finger. */
function acting(row: Row, host: RowHost, named: string): TemplateResult | typeof nothing {
  const { words } = host;
  const { thread, settled } = row;
  const tab = thread.id === host.stop ? 0 : -1;
  const label = (what: string): string => plainSentence(words.forWhich(what, named));
  const tool = (picture: IconName, what: string, act: () => void): TemplateResult =>
    html`<button type="button" class="b text tool ${picture}" tabindex=${tab} aria-label=${label(what)} @click=${act}>${icon(picture)}<span>${what}</span></button>`;
  const tools = [
    host.may('message.send', thread) ? tool('clock', words.promise(host.promiseDay), () => host.promise(row)) : nothing,
    host.mayHand(thread) ? tool('next', handWords(host), () => host.hand(row)) : nothing,
    host.may('thread.resolve', thread) ? tool('check', words.markDone, () => host.done(row)) : nothing,
  ].filter((one) => one !== nothing);
  if (tools.length === 0 && !settled) return nothing;
  const unfolded = host.unfolded.has(thread.id);
  return html`${settled ? nothing : html`<button type="button" class="b text tool answer" tabindex=${tab} aria-expanded=${unfolded ? 'true' : 'false'} aria-label=${label(words.answerWith)} @click=${() => host.unfold(row)}><span>${words.answerWith}</span></button>`}
    <div class="acting"><div class="tools" ?inert=${settled !== undefined}>${tools}</div>
      ${settled ? html`<p class="settled">${icon('check')}<span>${sentence(settled.said)}</span>
        ${settled.did === 'done' && host.may('thread.reopen', thread) ? html`<button type="button" class="b text tool again" tabindex=${tab} aria-label=${label(words.openAgain)} @click=${() => host.reopen(row)}><span>${words.openAgain}</span></button>` : nothing}</p>` : nothing}
    </div>`;
}
