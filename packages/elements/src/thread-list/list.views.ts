import type { Id, Invitation } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate, plainSentence } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { rowTemplate, type RowHost } from './row.js';
import { unsettled, type Place, type Row } from './thread-list.model.js';
import type { ListStrings } from './thread-list.strings.js';

/** Rows of a group shown before the rest is asked for. */
export const SHOWN: Readonly<Record<Place, number>> = { you: Infinity, them: 8, rest: 8 };

/** @param next opens what waits next; `keeps` its place while what was just done is said, so that nothing comes under the finger */
export function headTemplate(
  words: ListStrings, { next, keeps, isOpen, start }: { readonly next: (() => void) | undefined; readonly keeps: boolean; readonly isOpen: boolean; readonly start: (() => void) | undefined },
): TemplateResult {
  return html`<div class="talks-head">
    <h2 class="t1">${words.title}</h2>
    ${start ? html`<button type="button" class="b start ${next || keeps || isOpen ? '' : 'go'}" data-opens="start" @click=${start}>${writingIcons.plus}<span>${words.start}</span></button>` : nothing}
    ${next || keeps ? html`<button type="button" class="b go next" ?inert=${keeps} @click=${next}>${icon('next')}<span>${words.next}</span></button>` : nothing}
  </div>`;
}

export function groupTemplate(place: Place, rows: readonly Row[], all: boolean, host: RowHost, more: () => void, aside: unknown = nothing): TemplateResult {
  const { words } = host;
  const heading = { you: words.forYou, them: words.forThem, rest: words.rest }[place];
  const shown = all ? rows : rows.slice(0, SHOWN[place]);
  return html`<section class="group ${place}" aria-labelledby="group-${place}">
    <div class="group-head"><h3 class="t2" id="group-${place}">${heading} <span class="count">${unsettled(rows).length}</span></h3>${aside}</div>
    <div role="list">${repeat(shown, ({ thread }) => thread.id, (row) => rowTemplate(row, host))}</div>
    ${unsettled(rows).length === 0 ? html`<p class="group-note">${words.noneForYou}</p>` : nothing}
    ${shown.length < rows.length ? html`<p class="group-note"><button type="button" class="b text" @click=${more}><span>${words.showAll(String(rows.length))}</span></button></p>` : nothing}
  </section>`;
}

/** Children as chips; many, as a field that finds a name. */
export function filterTemplate(
  children: readonly { readonly circle: Id; readonly called: string }[], circle: Id | undefined, letters: string, words: ListStrings,
  change: (circle: Id | undefined, letters: string) => void,
): TemplateResult | typeof nothing {
  if (children.length < 2) return nothing;
  if (children.length > 6) {
    return html`<div class="filters find"><label class="label" for="find">${words.find}</label>
      <input id="find" class="field" type="search" dir="auto" .value=${letters} @input=${(event: Event) => change(undefined, (event.target as HTMLInputElement).value)} /></div>`;
  }
  const chip = (value: Id | undefined, label: unknown): TemplateResult =>
    html`<label class="choice"><input type="radio" name="child" .checked=${circle === value} @change=${() => change(value, '')} /><span>${label}</span></label>`;
  return html`<fieldset class="filters" aria-label=${words.whose}><div class="chips">
    ${chip(undefined, words.everyone)}${children.map(({ circle: id, called }) => chip(id, html`<bdi>${called}</bdi>`))}
  </div></fieldset>`;
}

/** A question to a student of two homes; answered, it stays where it was and says so. */
export function invitationTemplate(invitation: Invitation, said: string | undefined, words: ListStrings, answer: ((yes: boolean) => void) | undefined): TemplateResult {
  // Several may wait, two people may ask about the same: each of their buttons says which talk it is for, and whose.
  const button = (label: string, yes: boolean): TemplateResult =>
    html`<button type="button" class="b" aria-label=${plainSentence(words.forWhich(label, [invitation.about, invitation.by.called].filter(Boolean).join(' · ')))} @click=${() => answer?.(yes)}>${label}</button>`;
  return html`<div class="panel">
    <p class="label">${mark(invitation.by.side)} ${sentence(words.asks(isolate(invitation.by.called)))}</p>
    ${invitation.about && html`<p dir="auto">${invitation.about}</p>`}
    ${answer && html`<div class="acting"><div class="row" ?inert=${said !== undefined}>${button(words.yesJoin, true)} ${button(words.notThisTime, false)}</div>
      ${said && html`<p class="settled">${icon('check')}<span>${said}</span></p>`}</div>`}
  </div>`;
}

export function bandTemplate(picture: 'offline' | 'warning' | 'talk' | 'clock', said: string, ...buttons: readonly TemplateResult[]): TemplateResult {
  return html`<div class="band">${icon(picture)}<p>${sentence(said)}</p>${buttons}</div>`;
}

export const bandButton = (label: string, act: () => void): TemplateResult => html`<button type="button" class="b" @click=${act}>${label}</button>`;

/** What to do first, and, where one may, the one button for it and other ways to begin. */
export function emptyTemplate(words: ListStrings, start: (() => void) | undefined, starters: unknown): TemplateResult {
  return html`<div class="empty"><p class="marks">${(['home', 'school', 'community', 'student'] as const).map((side) => mark(side))}</p>
    ${start ? html`<p class="t2">${words.emptyTitle}</p><p>${words.empty}</p>
      <button type="button" class="b go" data-opens="start" @click=${start}>${writingIcons.plus}<span>${words.start}</span></button>${starters}` : html`<p class="t2">${words.emptyHere}</p>${starters}`}</div>`;
}

export const idsOf = (rows: readonly Row[]): readonly Id[] => rows.map(({ thread }) => thread.id);
