import { fileSort, newId, REACHED_HOW, type FamilyAction, type FileReference, type Message, type MessageNote, type ReachedHow } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { cleanName, isolate } from '../shared/text.js';
import { lastDays } from './made.actions.js';
import { dayLine } from './message-thread.words.js';
import { noteReached, noteWords } from './note.actions.js';
import { REACHED } from './note.views.js';
import type { TalkStrings } from './talk.strings.js';
import type { WritingTelling } from './writing.words.js';

/** What the two forms are drawn from. */
export interface NoteView {
  readonly telling: WritingTelling;
  readonly more: TalkStrings;
  /** What has been said beside this message already. */
  readonly notes: readonly MessageNote[];
  readonly trouble: string;
  /** It was to be saved with nothing written. */
  readonly empty: boolean;
  cancel(): void;
  refuse(): void;
  act(action: FamilyAction): void;
}

type Fields = (name: string) => string;

/** Native fields, read when it is saved; what is in them stays when it was refused. With nothing written it says so, and the field takes the focus. */
function form(message: Message, { telling, more, trouble, empty, cancel, refuse, act }: NoteView, inside: TemplateResult, make: (field: Fields) => FamilyAction | undefined): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    const action = make((name) => ((element.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '').trim());
    if (action) return act(action);
    refuse();
    element.querySelector<HTMLElement>('.field')?.focus();
  };
  return html`<form class="menu making panel" data-for=${message.id} @submit=${submit}>
    ${inside}
    <p class="small strong" id="about-note-${message.n}" role="status">${empty && trouble === '' ? telling.words.emptyWords : trouble}</p>
    <div class="row"><button class="b" type="submit">${icon('check')}<span>${more.saveChange}</span></button>
      <button class="b text" type="button" @click=${cancel}><span>${more.cancel}</span></button></div>
  </form>`;
}

/** T5: to whom it was brought, how and when. Whom this page does not reach stands first. */
export function reachedForm(message: Message, view: NoteView): TemplateResult {
  const { telling, more } = view;
  const { words, viewer, now } = telling;
  const people = [...message.recipients].sort((a, b) => Number(a.by === 'page') - Number(b.by === 'page'));
  return form(message, view, html`
    <label class="stack tight"><span>${more.reachedWhom}</span><select class="field" name="person">${people.map(({ person, called }) => html`<option value=${person}>${person === viewer.person ? words.you : cleanName(called)}</option>`)}</select></label>
    <div class="pairs">
      <label class="stack tight"><span>${more.reachedHow}</span><select class="field" name="how">${REACHED_HOW.map((how) => html`<option value=${how}>${words[REACHED[how][0]]}</option>`)}</select></label>
      <label class="stack tight"><span>${more.logWhen}</span><select class="field" name="on">${lastDays(now).map((day) => html`<option value=${day}>${dayLine(day, telling)}</option>`)}</select></label>
    </div>
    <p class="small quiet">${more.reachedSeen}</p>`, (field) => {
    const on = field('on');
    return noteReached(message, field('person'), field('how') as ReachedHow, on, on === dayOf(now) ? now.toISOString() : undefined, newId);
  });
}

/** The files that nobody has put into words yet. */
export const wordless = ({ files = [] }: Message, notes: readonly MessageNote[]): readonly FileReference[] =>
  files.filter((file) => fileSort(file.type) !== 'document' && file.transcript === undefined && file.description === undefined && !notes.some(({ words }) => words?.file === file.id));

/** T7: the words of a recording, or what a picture shows, after it was sent. */
export function saidForm(message: Message, view: NoteView): TemplateResult {
  const { telling, more, notes, empty } = view;
  const open = wordless(message, notes);
  const files = open.length > 0 ? open : (message.files ?? []);
  const isPicture = fileSort(files[0]!.type) === 'picture';
  return form(message, view, html`
    ${files.length < 2 ? nothing : html`<label class="stack tight"><span>${more.whichFile}</span><select name="file">${files.map(({ id, name }) => html`<option value=${id}>${cleanName(name)}</option>`)}</select></label>`}
    <label class="stack tight"><span>${isPicture ? more.describePicture : more.wordsOfIt}</span>
      <textarea class="field" name="text" rows="3" dir="auto" maxlength=${isPicture ? 1000 : 4000} aria-describedby="about-note-${message.n}" aria-invalid=${empty ? 'true' : nothing}></textarea></label>
    <p class="small quiet">${sentence(more.wordsSeen(isolate(telling.viewer.person === message.author.person ? telling.words.youInside : message.author.called)))}</p>`, (field) =>
    field('text') === '' ? undefined : noteWords(message, field('file') || files[0]!.id, field('text'), telling.tag, newId));
}
