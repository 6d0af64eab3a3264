import type { Invitation, Side, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { stateTemplate } from '../shared/state-view.js';
import type { StateStrings } from '../shared/state.strings.js';
import { cleanWords, isolate, plainSentence } from '../shared/text.js';
import { isChosenFromList } from './showing.js';
import type { WritingWords } from './writing.words.js';

/** Nothing has been said yet: what to do first, and two ways to begin (T16). */
export function emptyTemplate(thread: Thread, side: Side, words: WritingWords, begin: ((text: string) => void) | undefined): TemplateResult {
  const student = isolate(thread.student);
  const byHome = [words.emptyHome(student), words.starterHome1(student), words.starterHome2];
  const bySide: Readonly<Record<Side, readonly string[]>> = {
    home: byHome,
    community: byHome,
    school: [words.emptySchool, words.starterSchool1(student), words.starterSchool2(student)],
    student: [words.emptyStudent, words.starterStudent1, words.starterStudent2],
  };
  const [title, ...starters] = bySide[side];
  const starter = (text: string) => html`<button class="b" type="button" @click=${() => begin?.(plainSentence(text))}><span>${sentence(text)}</span></button>`;
  return html`<div class="stateview">
    <span class="marks">${mark('home')}${mark('school')}${mark('community')}${mark('student')}</span>
    <p class="t2">${sentence(title!)}</p>
    ${begin === undefined ? nothing : html`<div class="stack tight starters">${starters.map(starter)}</div>`}
  </div>`;
}

/** No talk is named: a list of the page chooses one, or the page has forgotten to. */
export function noTalkTemplate(talk: HTMLElement, words: WritingWords, state: StateStrings): TemplateResult {
  if (!isChosenFromList(talk)) return stateTemplate({ picture: 'talk', title: state.notSetUp, forDeveloper: `${state.nameThread} <fp-message-thread thread="…">` }, state);
  return html`<div class="stateview">
    <span class="marks">${mark('home')}${mark('school')}${mark('community')}${mark('student')}</span>
    <p class="t2">${words.chooseTalk}</p><p>${words.chooseWhat}</p>
  </div>`;
}

/** A student of two homes is asked, never put in (T19). */
export function invitationTemplate(invitation: Invitation, words: WritingWords, answer: (yes: boolean) => void): TemplateResult {
  return html`<div class="stateview">
    <p class="t2">${sentence(words.invited(isolate(invitation.by.called)))}</p>
    ${invitation.about === '' ? nothing : html`<p>${cleanWords(invitation.about)}</p>`}
    <p>${words.invitedWhat}</p>
    <div class="row">
      <button class="b go" type="button" @click=${() => answer(true)}><span>${words.joinYes}</span></button>
      <button class="b" type="button" @click=${() => answer(false)}><span>${words.joinNo}</span></button>
    </div>
  </div>`;
}
