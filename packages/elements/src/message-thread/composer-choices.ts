import type { Message, School, Seat, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { cleanName, isolate, plainSentence } from '../shared/text.js';
import type { ComposerController } from './composer.controller.js';
import { nextDays } from './composer.js';
import { firstLog, logChoices } from './log-choices.js';
import { dayLine, quickWords } from './message-thread.words.js';
import { callNumber, withPhone } from './note.views.js';
import type { WritingTelling } from './writing.words.js';
import type { TalkStrings } from './talk.strings.js';

export interface ChoicesView extends WritingTelling {
  readonly thread: Thread;
  /** What has been said, newest last. */
  readonly said: readonly Message[];
  readonly more: TalkStrings;
  readonly composer: ComposerController;
  readonly school: School | undefined;
  /** Whom this page does not reach, and whose words may be written down for them. */
  readonly others: readonly Seat[];
  /** When the quiet hours of somebody who will read it end, if they are quiet now. */
  readonly quietEnds: Date | undefined;
  /** Whether a clock runs that can send it. */
  readonly canWait: boolean;
  /** Languages that this person may be writing in, with the names to show; the first one unless they say otherwise. */
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

/** T8, T11: what is rarely needed. A worry offers a talk first. */
export function choicesTemplate(view: ChoicesView): TemplateResult {
  const { composer, words, viewer, more } = view;
  const kinds = [[undefined, more.kindNote, 'talk'], ['celebration', words.celebration, 'celebrate'], ['request', words.request, 'question'], ['concern', words.concern, 'meeting'], ['log', more.kindLog, 'phone']] as const;
  const pick = (event: Event): string => (event.target as HTMLSelectElement).value;
  return html`<div class="panel">
    <fieldset>
      <legend>${more.kindTitle}</legend>
      <div class="chips">
        ${kinds.map(
          ([sort, label, picture]) => html`<label class="choice"><input type="radio" name="sort" .checked=${live(composer.sort === sort)} @change=${() => composer.set({ sort, ...(sort === 'log' && { log: composer.log ?? firstLog(view) }) })} />
            ${icon(picture)}<span>${label}</span></label>`,
        )}
      </div>
    </fieldset>
    ${composer.sort === 'concern'
      ? html`<div class="row"><p>${more.talkFirst}</p>
          <button class="b" type="button" @click=${() => composer.quick('call', quickWords('call', words))}>${icon('phone')}<span>${words.quickCall}</span></button></div>`
      : nothing}
    ${composer.sort === 'log' && composer.log ? logChoices(view, composer.log) : nothing}
    <div class="pairs">
      ${composer.isLegal || composer.urgent ? nothing : html`<label class="stack tight"><span>${more.needsBy}</span>
        <select class="field" @change=${(event: Event) => composer.set({ needsReplyBy: pick(event) || undefined })}>
          <option value="" ?selected=${composer.needsReplyBy === undefined}>${more.noDay}</option>
          ${nextDays(view).map((day) => html`<option value=${day} ?selected=${composer.needsReplyBy === day}>${dayInWords(dateOf(day), view.tag)}</option>`)}
        </select>
      </label>`}
      ${view.languages.length < 2
        ? nothing
        : html`<label class="stack tight"><span>${more.writtenIn}</span>
            <select class="field" @change=${(event: Event) => composer.set({ language: pick(event) })}>
              ${view.languages.map(({ tag, name }) => html`<option value=${tag} lang=${tag} ?selected=${tag === (composer.language ?? view.languages[0]!.tag)}>${cleanName(name)}</option>`)}
            </select>
          </label>`}
    </div>
    ${composer.isLegal ? nothing : urgentChoice(view)}
    ${whoseChoice(view)}
    ${view.canWait ? laterChoice(view) : nothing}
    ${viewer.side === 'school'
      ? html`<label class="choice"><input type="checkbox" .checked=${live(composer.important)} @change=${() => composer.set({ important: !composer.important })} /><span>${more.markImportant}</span></label>
          ${legalChoice(composer)}`
      : nothing}
  </div>`;
}

/** T12: free for all, with the number to call beside it. */
function urgentChoice({ composer, more, now, school }: ChoicesView): TemplateResult {
  const number = callNumber(school);
  return html`<div class="stack tight">
    <label class="choice"><input type="checkbox" .checked=${live(composer.urgent !== undefined)} @change=${() => composer.set({ urgent: composer.urgent ? undefined : dayOf(now), needsReplyBy: undefined })} />${icon('clock')}<span>${more.urgent}</span></label>
    ${composer.urgent === undefined ? nothing : html`<p class="small">${number === undefined ? more.urgentNone : withPhone(more.urgentNumber(isolate(number)))} ${more.urgentHow}</p>`}
  </div>`;
}

/** T9: the words of somebody who does not use the page, written down for them. */
function whoseChoice({ composer, more, others }: ChoicesView): TemplateResult | typeof nothing {
  if (others.length === 0 || composer.sort === 'log') return nothing;
  const { writtenFor } = composer;
  const choose = (event: Event): void => {
    const person = (event.target as HTMLSelectElement).value;
    composer.set({ writtenFor: person === '' ? undefined : { person, readBack: writtenFor?.readBack ?? false } });
  };
  return html`<div class="stack tight"><label class="stack tight"><span>${more.whose}</span>
      <select class="field" @change=${choose}><option value="" ?selected=${writtenFor === undefined}>${more.mine}</option>
        ${others.map(({ person, called }) => html`<option value=${person} ?selected=${writtenFor?.person === person}>${plainSentence(more.wordsOf(cleanName(called)))}</option>`)}</select></label>
    ${writtenFor === undefined ? nothing : html`<label class="choice"><input type="checkbox" .checked=${live(writtenFor.readBack)} @change=${() => composer.set({ writtenFor: { ...writtenFor, readBack: !writtenFor.readBack } })} /><span>${more.readBack}</span></label>`}</div>`;
}

/** How many days ahead a time may be chosen. */
const AHEAD = 14;

/** T12: when it leaves is the writer's own choice. It begins with the moment at which somebody's quiet hours end. */
function laterChoice({ composer, more, now, tag, quietEnds, words, viewer }: ChoicesView): TemplateResult {
  const { later } = composer;
  const morning = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 7);
  const first = quietEnds ?? morning;
  const days = Array.from({ length: AHEAD }, (_, at) => dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + at, 12)));
  const start = { on: dayOf(first), at: `${String(first.getHours()).padStart(2, '0')}:${String(first.getMinutes()).padStart(2, '0')}` };
  const set = (values: Partial<typeof start>): void => composer.set({ later: { ...(later ?? start), ...values } });
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<div class="stack tight">
    <label class="choice"><input type="checkbox" .checked=${live(later !== undefined)} @change=${() => composer.set({ later: later ? undefined : start })} />${icon('clock')}<span>${words.later}</span></label>
    ${later === undefined ? nothing : html`<div class="pairs">
        <label class="stack tight"><span>${more.laterDay}</span><select class="field" @change=${(event: Event) => set({ on: value(event) })}>
          ${days.map((day) => html`<option value=${day} ?selected=${day === later.on}>${dayLine(day, { words, tag, now, viewer })}</option>`)}</select></label>
        <label class="stack tight"><span>${more.laterTime}</span><input class="field" type="time" .value=${live(later.at)} @change=${(event: Event) => value(event) && set({ at: value(event) })} /></label>
      </div><p class="small quiet">${more.laterSeen}</p>`}
  </div>`;
}

/** Set apart (T8): it asks for no answer by a day, and a person explains it. */
function legalChoice(composer: ComposerController): TemplateResult | typeof nothing {
  const here = composer.legal.here;
  if (!here) return nothing;
  const turn = (): void => composer.set({ isLegal: !composer.isLegal, needsReplyBy: undefined, urgent: undefined });
  return html`<label class="choice"><input type="checkbox" .checked=${live(composer.isLegal)} @change=${turn} /><span>${here.words.markLegal}</span></label>`;
}
