import type { Day, Means, Person, Seat, Thread, Way } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { schoolDays } from '../shared/clock.js';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { bringIn, blockedList, placeControls, type CircleView } from './circle.views.js';
import { inside } from './message-thread.model.js';
import { holds } from './writing.model.js';
import { meansButtons } from './means.views.js';
import type { Telling } from './message-thread.words.js';
import { peopleHere, type Here } from './people-here.js';
import type { TalkStrings } from './talk.strings.js';

/** What may be done with the talk as a whole, each only where this viewer may. */
export interface TalkView extends Telling {
  readonly more: TalkStrings;
  readonly thread: Thread;
  readonly me: Person | undefined;
  readonly newcomers: readonly Seat[];
  readonly people: readonly Here[];
  readonly saved: string;
  /** "My language", from the base of all widgets. */
  readonly language: TemplateResult | typeof nothing;
  readonly leaving: boolean;
  resolve: (() => void) | undefined;
  leave: (() => void) | undefined;
  askLeave(ask: boolean): void;
  seen: ((on: boolean) => void) | undefined;
  way: ((how: Way['how'], until: Day | undefined) => void) | undefined;
  means: ((means: readonly Means[]) => void) | undefined;
  letRead: ((person: string) => void) | undefined;
  readonly circle: CircleView;
  /** What somebody is to the student, in words. */
  role(role: string): unknown;
}

export function talkPanel(view: TalkView): TemplateResult {
  const { more: words } = view;
  return html`<div class="panel talk-panel">
    ${view.language}
    ${view.way === undefined ? nothing : wayChoice(view, view.way)}
    ${view.means === undefined || view.me === undefined ? nothing : html`<div class="stack tight" role="group" aria-labelledby="means"><p class="label" id="means">${words.helloTitle}</p>${meansButtons(view.me.means, words, view.means)}</div>`}
    ${peopleHere(view.people, view, words, (seat) => placeControls(seat, view.circle), view.role)}
    ${bringIn(view.circle)}${blockedList(view.circle)}
    ${view.seen === undefined ? nothing : seenChoice(view, view.seen)}
    ${view.letRead === undefined ? nothing : view.newcomers.map((seat) => newcomer(seat, view))}
    <div class="row">
      ${view.resolve === undefined ? nothing : html`<button class="b" type="button" @click=${view.resolve}>${icon('check')}<span>${words.resolve}</span></button>`}
      ${view.leave === undefined || view.leaving ? nothing : html`<button class="b text" type="button" @click=${() => view.askLeave(true)}><span>${words.leave}</span></button>`}
    </div>
    ${view.leaving && view.leave !== undefined
      ? html`<div class="stack tight"><p>${words.leaveSure}</p><div class="row">
          <button class="b" type="button" @click=${view.leave}><span>${words.leave}</span></button>
          <button class="b text" type="button" @click=${() => view.askLeave(false)}><span>${words.cancel}</span></button></div></div>`
      : nothing}
    <p class="small" role="status">${sentence(view.saved)}</p>
  </div>`;
}

/** A3: said once, obeyed everywhere. */
function wayChoice(view: TalkView, choose: NonNullable<TalkView['way']>): TemplateResult {
  const { more: words, me, now, tag } = view;
  const ways: readonly (readonly [Way['how'], string])[] = [
    ['page', words.wayPage], ['call', words.wayCall], ['voice', words.wayVoice], ['paper', words.wayPaper],
    ['important', words.wayImportant], ['pause', words.wayPause], ['none', words.wayNone],
  ];
  const today = dayOf(now);
  const chosen = me?.way !== undefined && holds(me.way, today) ? me.way : undefined;
  const days = schoolDays(now, 30);
  const value = (event: Event): string => (event.target as HTMLSelectElement).value;
  return html`<div class="stack tight">
    <label for="way">${words.wayTitle}</label>
    <p class="small quiet">${words.wayHelp}</p>
    <div class="row">
      <select class="field" id="way" @change=${(event: Event) => choose(value(event) as Way['how'], value(event) === 'pause' ? days[4] : undefined)}>
        ${ways.map(([how, label]) => html`<option value=${how} ?selected=${how === (chosen?.how ?? 'page')}>${label}</option>`)}
      </select>
      ${chosen?.how === 'pause'
        ? html`<label class="row"><span>${words.wayUntil}</span>
            <select class="field" @change=${(event: Event) => choose('pause', value(event))}>
              ${days.map((day) => html`<option value=${day} ?selected=${day === chosen.until}>${dayInWords(dateOf(day), tag)}</option>`)}
            </select></label>`
        : nothing}
    </div>
  </div>`;
}

/** T13: off until all turn it on; any one turns it off for all. */
function seenChoice({ thread, viewer, more: words }: TalkView, choose: (on: boolean) => void): TemplateResult {
  const all = inside(thread);
  const yes = all.filter(({ person }) => thread.seenYes.includes(person)).length;
  const on = thread.seenYes.includes(viewer.person);
  return html`<div class="stack tight">
    <label class="choice"><input type="checkbox" .checked=${live(on)} @change=${() => choose(!on)} /><span>${words.seenTitle}</span></label>
    <p class="small quiet">${words.seenHelp} ${yes === 0 ? nothing : words.seenCount(String(yes), String(all.length))}</p>
  </div>`;
}

/** A4: who came later reads from then on, unless all inside agree. */
function newcomer({ person, called }: Seat, { thread, viewer, more: words, letRead }: TalkView): TemplateResult {
  const agreed = thread.earlierYes.some((one) => one.person === person && one.by.includes(viewer.person));
  if (agreed) return html`<p class="note">${icon('check')}<span>${words.earlierDone}</span></p>`;
  return html`<div class="row"><p>${sentence(words.earlierAsk(isolate(called)))}</p>
    <button class="b" type="button" @click=${() => letRead?.(person)}><span>${words.earlierYes}</span></button></div>`;
}
