import { newId, type Author, type FileReference, type Message, type MessageNote, type ReachedHow } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dateOf, dayInWords, dayOf, timeInWords } from '../shared/dates.js';
import { directionOf } from '../shared/direction.js';
import { icon, type IconName } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate, pieces, plainSentence } from '../shared/text.js';
import { comma } from './message-thread.words.js';
import { dropNote } from './note.actions.js';
import type { Writing } from './writing.views.js';
import type { WritingTelling, WritingWords } from './writing.words.js';

export const REACHED: Readonly<Record<ReachedHow, readonly [label: keyof WritingWords, picture: IconName]>> = {
  paper: ['reachedPaper', 'paper'], call: ['logCall', 'phone'], visit: ['logVisit', 'meeting'], voice: ['reachedVoice', 'speak'], text: ['reachedText', 'talk'], email: ['reachedMail', 'paper'],
};

const named = ({ person, called }: Pick<Author, 'person' | 'called'>, { viewer, words }: WritingTelling): string => (person === viewer.person ? words.youInside : isolate(called));

/** T5: by person and means, with whoever says so: `bà Lan: paper, handed over, Thursday, 3:20 pm. Ms. Rahimi says so.` */
export function reachedLine({ reached, by }: MessageNote, telling: WritingTelling): string {
  const { words, tag, now } = telling;
  const { how, on, at } = reached!;
  const day = on === dayOf(now) ? words.dayToday : dayInWords(dateOf(on), tag);
  const when = at === undefined ? day : `${day}${comma(tag)}${timeInWords(new Date(at), tag)}`;
  return `${words.reached(named(reached!, telling), words[REACHED[how][0]] as string, when)} ${by.person === telling.viewer.person ? words.youSaySo : words.saysSo(isolate(by.called))}`;
}

/** Under a message: whom it reached, and by which way. */
export function reachedTemplate(message: Message, { telling, composer, act }: Writing): TemplateResult | typeof nothing {
  const notes = (composer.made?.notes(message.id) ?? []).filter(({ reached }) => reached !== undefined);
  if (notes.length === 0) return nothing;
  return html`<ul class="reached">${notes.map((note) => html`<li class="small">${icon(REACHED[note.reached!.how][1])}<span>${sentence(reachedLine(note, telling))}</span>${mine(note, telling, act)}</li>`)}</ul>`;
}

const mine = (note: MessageNote, { viewer, words }: WritingTelling, act: Writing['act']): TemplateResult | typeof nothing =>
  note.by.person !== viewer.person ? nothing
    : html`<button class="b text" type="button" aria-label=${plainSentence(words.noteBackOf(note.words?.text.slice(0, 40) ?? isolate(note.reached!.called)))} @click=${() => void act(dropNote(note, newId))}><span>${words.wishBack}</span></button>`;

/** The files of a message as they are shown: a picture is heard with what somebody said later that it shows. */
export function describedFiles({ id, files = [] }: Message, { composer }: Pick<Writing, 'composer'>): readonly FileReference[] {
  const notes = composer.made?.notes(id) ?? [];
  return files.map((file) => {
    const said = notes.find(({ words }) => words?.file === file.id)?.words?.text;
    return said === undefined || file.description !== undefined || !file.type.startsWith('image/') ? file : { ...file, description: said };
  });
}

/** T7: words that somebody gave to a recording or a picture after it was sent, and who did. */
export function laterWords(message: Message, { telling, composer, act }: Writing): TemplateResult | typeof nothing {
  const { words } = telling;
  const notes = (composer.made?.notes(message.id) ?? []).filter((note) => note.words !== undefined);
  if (notes.length === 0) return nothing;
  return html`${notes.map((note) => {
    const isPicture = message.files?.find(({ id }) => id === note.words!.file)?.type.startsWith('image/') === true;
    const by = note.by.person === telling.viewer.person ? words.youInside : isolate(note.by.called);
    return html`<div class="file-words"><p class="small quiet">${sentence(isPicture ? words.shownBy(by) : words.wordsBy(by))} ${mine(note, telling, act)}</p>
      <p lang=${note.language.tag} dir=${directionOf(note.language.tag)}>${cleanWords(note.words!.text)}</p></div>`;
  })}`;
}

/** T9: by whose hand words of somebody who does not use the page came, and whether they were read back. */
export function writtenDown({ recordedBy }: Message, { viewer, words }: WritingTelling): TemplateResult | typeof nothing {
  if (recordedBy === undefined) return nothing;
  const by = recordedBy.person === viewer.person ? words.youWroteDown : words.wroteDown(isolate(recordedBy.called));
  return html`<p class="small quiet written-down">${icon('pen')}<span>${sentence(by)} ${recordedBy.readBack ? words.wasReadBack : words.notReadBack}</span></p>`;
}

/** T12: set apart by words and ink, with the number to call (A2). */
export function forToday({ urgent }: Message, { telling: { words }, data }: Writing): TemplateResult | typeof nothing {
  if (urgent !== true) return nothing;
  const number = callNumber(data.school);
  return html`<p class="kind for-today">${icon('clock')}<span>${words.forToday}</span></p>
    ${number === undefined ? nothing : html`<p class="small">${withPhone(words.cannotWait(isolate(number)))}</p>`}`;
}

/** The school's own number for what cannot wait: its office, else that of its safety line. None is built in. */
export const callNumber = (school: { readonly office?: string; readonly safety?: { readonly phone: string } } | undefined): string | undefined => school?.office ?? school?.safety?.phone;

/** A sentence in which the number can be called. */
export const withPhone = (words: string) => pieces(words).map(({ text, name }) => (name ? html`<a href="tel:${text.replace(/[^+\d]/g, '')}"><bdi>${text}</bdi></a>` : text));
