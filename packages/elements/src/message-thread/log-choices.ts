import { LOG_WAYS, type SendMessage } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { cleanName } from '../shared/text.js';
import type { ChoicesView } from './composer-choices.js';
import { lastDays } from './made.actions.js';
import { WAY_ICONS, wayWords } from './made.words.js';
import { readers } from './message-thread.model.js';
import { dayLine } from './message-thread.words.js';

type Log = NonNullable<SendMessage['log']>;

/** A call, today, with whoever of the others spoke last: most talks that are written down were had just now. */
export function firstLog({ thread, viewer, said, now }: ChoicesView): Log {
  const others = readers(thread, viewer.person);
  const across = others.filter(({ side }) => (side === 'school') !== (viewer.side === 'school'));
  const last = said.findLast(({ author }) => across.some(({ person }) => person === author.person))?.author.person;
  const first = last ?? across[0]?.person ?? others[0]?.person;
  return { how: 'call', on: dayOf(now), with: first === undefined ? [] : [first] };
}

/** T9: by which way, when, with whom; the words are those in the box. */
export function logChoices(view: ChoicesView, log: Log): TemplateResult {
  const { composer, words, more, thread, viewer, now } = view;
  const set = (values: Partial<Log>): void => composer.set({ log: { ...log, ...values } });
  const toggle = (person: string): void => set({ with: log.with.includes(person) ? log.with.filter((one) => one !== person) : [...log.with, person] });
  return html`<fieldset><legend>${more.logHow}</legend><div class="chips">
      ${LOG_WAYS.map((how) => html`<label class="choice"><input type="radio" name="log-how" .checked=${live(log.how === how)} @change=${() => set({ how })} />${icon(WAY_ICONS[how])}<span>${wayWords(how, words)}</span></label>`)}
    </div></fieldset>
    <fieldset><legend>${more.logWith}</legend><div class="chips">
      ${readers(thread, viewer.person).map(({ person, called, side }) => html`<label class="choice"><input type="checkbox" .checked=${live(log.with.includes(person))} @change=${() => toggle(person)} />${mark(side)}<span><bdi>${cleanName(called)}</bdi></span></label>`)}
    </div></fieldset>
    <label class="stack tight"><span>${more.logWhen}</span>
      <select class="field" @change=${(event: Event) => set({ on: (event.target as HTMLSelectElement).value })}>
        ${lastDays(now).map((day) => html`<option value=${day} ?selected=${day === log.on}>${dayLine(day, view)}</option>`)}
      </select></label>
    <label class="choice"><input type="checkbox" .checked=${live(log.readBack === true)} @change=${() => composer.set({ log: log.readBack ? without(log) : { ...log, readBack: true } })} /><span>${more.readBack}</span></label>
    <p class="small quiet">${more.logHint}</p>`;
}

const without = ({ readBack: _, ...log }: Log): Log => log;
