import type { Message, School, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateOf, dayInWords } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { cleanName } from '../shared/text.js';
import type { ComposerController } from './composer.controller.js';
import { nextDays } from './composer.js';
import { firstLog, logChoices } from './log-choices.js';
import { quickWords } from './message-thread.words.js';
import type { WritingTelling } from './writing.words.js';
import type { TalkStrings } from './talk.strings.js';

export interface ChoicesView extends WritingTelling {
  readonly thread: Thread;
  /** What has been said, newest last. */
  readonly said: readonly Message[];
  readonly more: TalkStrings;
  readonly composer: ComposerController;
  readonly school: School | undefined;
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
      ${composer.isLegal ? nothing : html`<label class="stack tight"><span>${more.needsBy}</span>
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
    ${viewer.side === 'school'
      ? html`<label class="choice"><input type="checkbox" .checked=${live(composer.important)} @change=${() => composer.set({ important: !composer.important })} /><span>${more.markImportant}</span></label>
          ${legalChoice(composer)}`
      : nothing}
  </div>`;
}

/** Set apart (T8): it asks for no answer by a day, and a person explains it. */
function legalChoice(composer: ComposerController): TemplateResult | typeof nothing {
  const here = composer.legal.here;
  if (!here) return nothing;
  const turn = (): void => composer.set({ isLegal: !composer.isLegal, needsReplyBy: undefined });
  return html`<label class="choice"><input type="checkbox" .checked=${live(composer.isLegal)} @change=${turn} /><span>${here.words.markLegal}</span></label>`;
}
