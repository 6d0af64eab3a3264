import type { Day, Message, Person, School, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { schoolDays } from '../shared/clock.js';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { icon, type IconName } from '../shared/icons.js';
import { safetyLine } from '../shared/safety.js';
import { schoolIn } from '../shared/school-words.js';
import { writingIcons } from '../shared/writing.icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { ComposerController } from './composer.controller.js';
import { daysLeft, endingFor, SOON } from './circle.model.js';
import { seatOf } from './message-thread.model.js';
import { dayAhead, momentAhead, quickWords, type Quick } from './message-thread.words.js';
import { audience, holds, likesToListen } from './writing.model.js';
import { audienceLine, wayName, wishLine, type WritingTelling } from './writing.words.js';

/** What the composer is drawn from. */
export interface ComposerView extends WritingTelling {
  readonly thread: Thread;
  readonly school: School | undefined;
  readonly composer: ComposerController;
  readonly answered: Message | undefined;
  /** Whom of the circle the talk leaves out: only ever for school. */
  readonly outside: string;
  readonly trouble: TemplateResult | undefined;
  /** Who would like to meet. */
  readonly wishes: TemplateResult | typeof nothing;
  /** What waits elsewhere: in another talk, in another tab. */
  readonly elsewhere: TemplateResult | typeof nothing;
  /** What is rarely needed, once it is open. */
  readonly choices: TemplateResult | typeof nothing;
  person(id: string): Person | undefined;
  reopen: (() => void) | undefined;
  /** Opens the panel about the talk. */
  aboutTalk(): void;
}

const QUICK: readonly (readonly [Quick, IconName])[] = [['yes', 'check'], ['no', 'less'], ['thanks', 'celebrate'], ['question', 'question'], ['call', 'phone']];

/** Who sees it, the box, and the ways to answer; the rest is one tap away. */
export function composerTemplate(view: ComposerView): TemplateResult {
  const { composer, words } = view;
  // With nothing begun, a phone shows one line to write in; the rest of its screen is for what was said.
  const rests = !composer.open && !composer.files.busy && !composer.problem && !view.trouble && !view.answered;
  // Who would rather speak finds the way to record without looking for it.
  const me = view.person(view.viewer.person);
  const speaks = me !== undefined && (me.way?.how === 'voice' || likesToListen(me.means));
  return html`<form class="composer ${rests ? 'rests' : ''} ${composer.open ? 'opened' : ''} ${speaks ? 'speaks' : ''}" part="composer" @submit=${composer.submit} novalidate>
    ${standing(view)}${endings(view)}${view.wishes}${view.elsewhere}
    ${view.trouble ?? nothing}
    ${whoSees(view)}
    <div class="stack tight writes">
      ${answering(view)}
      <label for="words">${words.write}</label>
      <textarea class="field" id="words" rows="2" dir="auto" placeholder=" " lang=${composer.language ?? nothing}
        aria-describedby="about-words audience" aria-invalid=${composer.problem === undefined ? nothing : 'true'}
        .value=${live(composer.text)} @input=${composer.input} @keydown=${composer.key}></textarea>
      <p class="small" id="about-words" role="status">${aboutWords(composer, view)}</p>
    </div>
    ${composer.files.box()}
    <div class="send-bar">
      <button class="b text" type="button" aria-expanded=${String(composer.open)} @click=${() => composer.set({ open: !composer.open })}>
        ${composer.open ? icon('less') : writingIcons.plus}<span>${composer.open ? words.less : words.more}</span>
      </button>
      ${composer.files.way(view.thread.id, words.addFile)}
      <button class="b go" type="submit" part="send" aria-busy=${String(composer.sending)} @click=${onceOfTwo}>${composer.later ? icon('clock') : writingIcons.send}<span>${sendLabel(view)}</span></button>
    </div>
    ${view.choices}
    ${safety(view, composer.urgent !== undefined)}
  </form>`;
}

/** What the one filled button does. */
const sendLabel = ({ composer: { later }, words, tag, ...view }: ComposerView): string =>
  later === undefined ? words.send : words.keepUntil(momentAhead(new Date(`${later.on}T${later.at}`), { words, tag, ...view }));

/** Two quick taps are one: the second would find an empty box and say so. */
const onceOfTwo = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault();
};

function aboutWords({ problem, room }: ComposerController, { words }: ComposerView) {
  if (problem === 'empty') return words.emptyWords;
  if (problem === 'file') return words.fileNotSafe;
  if (problem === 'recording') return words.stillRecording;
  if (problem === 'nobody') return words.logNobody;
  if (problem === 'past') return words.laterPast;
  if (room !== undefined && room < 0) return words.tooLong(String(-room));
  return room === undefined ? nothing : words.left(String(room));
}

/** Where the talk stands: done, promised, somebody away. */
function standing(view: ComposerView): TemplateResult | typeof nothing {
  const { thread, viewer, words } = view;
  const line = (picture: IconName, text: string, more: unknown = nothing) => html`<div class="standing">${icon(picture)}<p>${sentence(text)}</p>${more}</div>`;
  if (thread.resolved !== undefined) {
    const { by } = thread.resolved;
    const text = by.person === viewer.person ? words.youResolved : words.resolved(isolate(by.called));
    const open = view.reopen && html`<button class="b" type="button" @click=${view.reopen}><span>${words.reopen}</span></button>`;
    return line('check', text, open ?? nothing);
  }
  const { promise } = thread;
  if (promise === undefined) return nothing;
  const day = dayAhead(promise.by, view);
  return line('clock', promise.person === viewer.person ? words.youPromised(day) : words.promised(isolate(promise.called), day));
}

/** A4: two weeks and three days before somebody's time ends, whoever must leave and whoever may give more are told where they write. */
function endings(view: ComposerView): readonly TemplateResult[] {
  const { thread, viewer, words, now } = view;
  return endingFor(thread, viewer, now).map((seat) => {
    const day = dayAhead(dayOf(seat.until!), view);
    const line = seat.person === viewer.person ? words.yourTimeEnds(day) : words.consentEnds(isolate(seat.called), day);
    return html`<div class="standing ending">${icon('clock')}<p>${sentence(line)} ${daysLeft(seat, now)! <= SOON ? html`<strong>${words.timeSoon}</strong>` : nothing}</p>
      ${seat.person === viewer.person ? nothing : html`<button class="b text" type="button" @click=${view.aboutTalk}><span>${words.renew}</span></button>`}</div>`;
  });
}

/** T3, in words: as whom, to whom, whom it does not reach here and the way that does. */
function whoSees(view: ComposerView): TemplateResult {
  const { thread, viewer, words } = view;
  const own = seatOf(thread, viewer.person);
  const { elsewhere } = audience(thread, viewer.person);
  const today = dayOf(view.now);
  const wishes = thread.members.flatMap(({ person, called, state }) => {
    const known = view.person(person);
    if (state !== 'in' || person === viewer.person || known === undefined) return [];
    // What somebody has asked for now stands above how they like to take words in.
    const wish = known.way !== undefined && holds(known.way, today) ? wishLine(called, known.way, view) : '';
    return [wish || (likesToListen(known.means) ? words.likesListening(isolate(called)) : '')];
  });
  const away = thread.members.flatMap(({ person, called, state }) => {
    const absent = view.person(person)?.away;
    return state === 'in' && absent && (absent.from ?? today) <= today && absent.until >= today ? [words.awayAnswers(isolate(called), isolate(absent.answersCalled), dayAhead(absent.until, view))] : [];
  });
  const readers = schoolIn(view.school, view.tag)?.safetyReaders;
  const lines = [...elsewhere.map(({ called, by }) => words.notHere(isolate(called), wayName(by, words))), ...wishes, ...away, view.outside].filter((text) => text !== '');
  return html`<div class="who-sees">
    ${icon('people')}
    <div id="audience">
      <p><span class="sees">${sentence(audienceLine(thread, view))}</span> ${own === undefined ? nothing : html`<span class="quiet">${sentence(words.writingAs(isolate(own.called)))}</span>`}</p>
      ${lines.map((text) => html`<p class="small">${sentence(text)}</p>`)}
    </div>
  </div>
  <details class="readers small" ?open=${view.composer.open}><summary>${words.safetyReaders}</summary><p>${sentence(readers ? words.safetyPassed(isolate(readers)) : words.safetyPassedLeaders)} ${words.safetyWritten}</p></details>`;
}

function answering({ answered, composer, words }: ComposerView): TemplateResult | typeof nothing {
  if (answered === undefined) return nothing;
  return html`<div class="quote ${answered.author.side}">
    <span>${sentence((composer.recall === undefined ? words.answering : words.recalling)(isolate(answered.author.called)))}</span>
    <button class="b text" type="button" @click=${() => composer.set({ replyTo: undefined })}><span>${words.noQuote}</span></button>
  </div>`;
}

/** What can be answered to words that nobody has explained yet (T14). */
const ALWAYS: readonly Quick[] = ['thanks', 'question', 'call'];

/** Answers in words with a picture, under the message that asks; each counts as an answer (T6). */
export function quickAnswers(view: Pick<ComposerView, keyof WritingTelling | 'composer' | 'school'>, understood = true): TemplateResult {
  const { composer, words } = view;
  return html`<div class="quick" role="group" aria-label=${words.quickTitle}>
      ${QUICK.filter(([quick]) => understood || ALWAYS.includes(quick)).map(
        ([quick, picture]) => html`<button class="b soft" type="button" @click=${() => composer.quick(quick, quickWords(quick, words))}>
          ${icon(picture)}<span>${quickWords(quick, words)}</span>
        </button>`,
      )}
      ${understood ? html`<button class="b soft" type="button" aria-expanded=${String(composer.promising)} @click=${() => composer.set({ promising: !composer.promising })}>
        ${icon('clock')}<span>${words.quickLater}</span>
      </button>` : nothing}
    </div>
    ${composer.promising && understood ? promiseDays(view) : nothing}`;
}

function promiseDays(view: Parameters<typeof quickAnswers>[0]): TemplateResult {
  const { composer, words } = view;
  return html`<div class="quick" role="group" aria-label=${words.promiseDay}>
    <span class="label">${words.promiseDay}</span>
    ${nextDays(view).slice(0, 5).map(
      (day) => html`<button class="b" type="button" @click=${() => composer.promise(day, words.promise(dayInWords(dateOf(day), view.tag)))}>
        <span>${dayAhead(day, view)}</span>
      </button>`,
    )}
  </div>`;
}

export const nextDays = ({ now, school }: Pick<ComposerView, 'now' | 'school'>): readonly Day[] => schoolDays(now, 8, school?.holidays);

/** A2. The sentence and the number are the school's own. @param always beside "for today" it stands whoever is on duty */
export function safety(view: Pick<ComposerView, keyof WritingTelling | 'school'>, always = false): TemplateResult | typeof nothing {
  const line = safetyLine(view.school, view, always);
  if (line === '') return nothing;
  const phone = view.school?.safety?.phone;
  return html`<p class="safety">${icon('phone')}<span dir="auto">${sentence(line)} ${phone === undefined || line.includes(phone) ? nothing : html`<a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi>${phone}</bdi></a>`}</span></p>`;
}
