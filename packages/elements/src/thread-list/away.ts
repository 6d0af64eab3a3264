import type { Id, Member, Person, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { isolate, plainSentence } from '../shared/text.js';
import { handedFor, owedBy, split } from './away.model.js';
import type { AwayController } from './away.controller.js';
import type { PanelTelling } from './panels.js';
import { today } from './thread-list.model.js';
import { day, title } from './thread-list.words.js';

/** What is known of those who could answer. */
export interface Around {
  readonly threads: readonly Thread[];
  readonly staff: readonly Person[];
  readonly me: Person | undefined;
  /** All of them are here. */
  knowsAll(circles: readonly Id[]): boolean;
  members(circle: Id): readonly Member[];
}

/** Colleagues that stand there to be tapped; all others are in a list. */
const TILES = 6;

/** The days, who answers, and what each family will read, before it is told. */
export function awayTemplate(away: AwayController, around: Around, host: PanelTelling, cancel: () => void): TemplateResult {
  const { forms } = host;
  const owed = owedBy(around.threads, host.viewer);
  const takes = (person: Id): number => split(owed, person, (circle) => around.members(circle)).takes.length;
  // Whoever knows the most of these students stands first.
  const all = around.staff;
  const knows = around.knowsAll(owed.map(({ circle }) => circle));
  const staff = !knows ? [] : all.map((one) => ({ one, takes: takes(one.id) })).sort((a, b) => b.takes - a.takes || a.one.called.localeCompare(b.one.called)).map(({ one }) => one);
  const chosen = staff.find(({ id }) => id === away.answers);
  const tiles = staff.slice(0, TILES);
  const others = staff.slice(TILES);
  const date = (id: 'from' | 'until', label: string): TemplateResult => html`<div class="stack tight"><label class="label" for=${`away-${id}`}>${label}</label>
    <input id=${`away-${id}`} class="field" type="date" required min=${today(host.now)} .value=${away[id]} @change=${(event: Event) => away.change({ [id]: (event.target as HTMLInputElement).value })} /></div>`;
  return html`<section class="panel" part="away" aria-label=${forms.away} aria-busy=${knows ? 'false' : 'true'}>
    <h3 class="t2" tabindex="-1">${forms.away}</h3>
    <div class="pick">${date('from', forms.awayFrom)}${date('until', forms.awayUntil)}</div>
    ${!knows ? nothing : staff.length === 0 ? html`<p>${forms.handNobody}</p>` : html`<fieldset><legend>${forms.awayWho}</legend><div class="pick">
      ${tiles.map(({ id, called, role }) => html`<label class="choice"><input type="radio" name="answers" .checked=${id === away.answers} @change=${() => away.change({ answers: id })} />${mark('school')}<span><bdi>${called}</bdi><span class="under small quiet">${role}</span></span></label>`)}
      ${others.length === 0 ? nothing : html`<select class="field" aria-label=${forms.awayWho} @change=${(event: Event) => away.change({ answers: (event.target as HTMLSelectElement).value || undefined })}>
        <option value="" ?selected=${!others.includes(chosen!)}>${forms.awayOther}</option>
        ${others.map(({ id, called }) => html`<option value=${id} ?selected=${id === away.answers}>${called}</option>`)}</select>`}
    </div></fieldset>`}
    ${chosen ? told(away, chosen, owed, around, host) : nothing}
    <p role="alert">${away.notice}</p>
    <div class="row">
      ${staff.length === 0 ? nothing : html`<button type="button" class="b go" @click=${() => void away.tell(chosen?.called ?? '')}>${forms.awayNow}</button>`}
      <button type="button" class="b text" @click=${cancel}><span>${forms.cancel}</span></button>
    </div>
  </section>`;
}

/** What families read, into which talks somebody comes, and which stay as they are. */
function told(away: AwayController, chosen: Person, owed: readonly Thread[], around: Around, host: PanelTelling): TemplateResult {
  const { forms, tag } = host;
  const { takes, stay } = split(owed, chosen.id, (circle) => around.members(circle));
  const called = isolate(chosen.called);
  const titles = names(stay.slice(0, 5).map((thread) => plainSentence(title(thread, host).title)), tag);
  return html`<div class="stack tight">
    ${away.until === '' ? nothing : html`<p class="see">${icon('talk')}<span>${sentence(forms.awayRead(isolate(around.me?.called ?? ''), day(away.until, host), called))}</span></p>`}
    ${takes.length === 0 ? nothing : html`<p class="see">${icon('people')}<span>${sentence(forms.awayTakes(called, String(takes.length)))}</span></p>`}
    ${stay.length === 0 ? nothing : html`<p class="see">${icon('warning')}<span>${sentence(forms.awayStay(called, titles))}${stay.length > 5 ? '…' : nothing}</span></p>`}
  </div>`;
}

/** That it is so, for as long as it is, and the way back. */
export function awayBand(away: AwayController, me: Person | undefined, threads: readonly Thread[], can: boolean, host: PanelTelling): TemplateResult | typeof nothing {
  const now = me?.away;
  if (!now) return nothing;
  const { forms } = host;
  const called = isolate(now.answersCalled);
  const here = today(host.now);
  const until = day(now.until, host);
  const handed = handedFor(threads, now, host.viewer).length;
  if (now.until < here && handed === 0) return nothing;
  const said = now.until < here ? forms.awayOver(called) : (now.from ?? here) > here ? forms.awayWillBe(called, day(now.from!, host), until) : forms.awayIs(called, until);
  return html`<div class="band" part="away">${icon('clock')}<div class="stack tight"><p>${sentence(said)}</p>${away.notice === '' ? nothing : html`<p role="alert">${away.notice}</p>`}</div>
    ${can ? html`<button type="button" class="b" @click=${() => void away.back()}>${handed === 0 ? forms.awayBack : forms.awayBackCount(String(handed))}</button>` : nothing}</div>`;
}
