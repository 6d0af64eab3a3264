import type { FamilyAction, School } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../shared/icons.js';
import { names } from '../shared/names.js';
import { safetyLine, type SafetyTelling } from '../shared/safety.js';
import { sentence } from '../shared/sentence.js';
import { plainSentence } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { homesOf } from './answering.model.js';
import { seesLine, type AnswersWords, type AnswerView } from './answering.words.js';
import type { HomeworkUi } from './homework-card.ui.js';

/** What the fields of a form are drawn from. */
export interface FormView {
  readonly ui: HomeworkUi;
  readonly words: Pick<AnswersWords, 'close' | 'notSent' | 'tryAgain'>;
  act(action: never, said?: string, key?: string): Promise<boolean>;
}

/** A labelled box that keeps what is written in it. */
export function wordsField({ ui }: { readonly ui: HomeworkUi }, key: string, label: string, rows = 2, problem = ''): TemplateResult {
  const id = `w-${key.replace(/[^\w-]/g, '-')}`;
  return html`<div class="stack tight">
    <label for=${id}>${sentence(label)}</label>
    <textarea class="field" id=${id} rows=${rows} dir="auto" aria-invalid=${problem === '' ? nothing : 'true'} aria-describedby=${problem === '' ? nothing : `${id}-about`}
      .value=${live(ui.text(key))} @input=${(event: Event) => ui.write(key, (event.target as HTMLTextAreaElement).value)}></textarea>
    ${problem === '' ? nothing : html`<p class="small strong" id="${id}-about" role="status">${problem}</p>`}
  </div>`;
}

/** A labelled native field whose value is kept by its name. */
export const field = ({ ui }: { readonly ui: HomeworkUi }, name: string, label: string, type = 'text', more: { readonly min?: string; readonly max?: string; readonly at?: string } = {}): TemplateResult =>
  html`<label class="stack tight">${label}<input class="field" type=${type} autocomplete="off" min=${more.min ?? nothing} max=${more.max ?? nothing} .value=${live(ui.fields[name] ?? more.at ?? '')}
    @input=${(event: Event) => ui.field(name, (event.target as HTMLInputElement).value)} /></label>`;

/** A labelled native list. @param options value and words, the first being what holds when nothing was chosen */
export const choice = <T>(label: string, options: readonly (readonly [T, string])[], chosen: T, choose: (value: T) => void): TemplateResult => html`<label class="stack tight">${label}
  <select class="field wide" @change=${(event: Event) => choose(options[(event.target as HTMLSelectElement).selectedIndex]![0])}>
    ${options.map(([value, words]) => html`<option ?selected=${value === chosen}>${plainSentence(words)}</option>`)}
  </select></label>`;

/** For a student of two homes: the school alone, unless they say otherwise. A home has nothing to choose. */
export function seesWho(view: AnswerView, all = false): TemplateResult | typeof nothing {
  const { words, viewer, members, tag, ui, touchpoint } = view;
  if (viewer.side === 'home') {
    const line = seesLine(members, view);
    return line === '' ? nothing : html`<p class="note">${icon('people')}<span>${sentence(line)}</span></p>`;
  }
  if (touchpoint.home !== 'shared') return nothing;
  const homes = homesOf(members).map(({ home, people }) => [home, words.homeAnd(names(people, tag))] as const);
  const isLetter = ui.panel === 'letter';
  const options = [...(viewer.side === 'student' && !isLetter ? [[undefined, words.schoolAlone] as const] : []), ...homes, ...(all && homes.length > 1 ? [['shared', words.bothHomes] as const] : [])];
  return choice<string | undefined>(words.seesWho, options, isLetter ? letterHome(view).home : chosenHome(view), (home) => ui.set({ home }));
}

/** Under every box in which one writes: who sees it, and the school's safety line (A2), which depends on no word in the box. */
export const readers = (view: AnswerView, all = false): TemplateResult => html`${seesWho(view, all)}${safety(view)}`;

export function safety(view: SafetyTelling & { readonly school: School | undefined }): TemplateResult | typeof nothing {
  const line = safetyLine(view.school, view);
  if (line === '') return nothing;
  const phone = view.school?.safety?.phone;
  return html`<p class="note safety">${icon('phone')}<span dir="auto">${sentence(line)} ${phone === undefined || line.includes(phone) ? nothing : html`<a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi>${phone}</bdi></a>`}</span></p>`;
}

/** The home that is meant: what was chosen; for school, which has to name one, the one that waits for it, or the first. */
export function chosenHome({ ui, viewer, members, touchpoint, answers }: AnswerView): string | undefined {
  if (ui.home !== undefined || viewer.side !== 'school' || touchpoint.home !== 'shared') return ui.home;
  const homes = homesOf(members).map(({ home }) => home);
  return answers.findLast(({ met, home }) => met === undefined && homes.includes(home))?.home ?? homes[0];
}

/** A letter goes to a home: the one that was chosen, or the first there is. There is none to nobody. */
export function letterHome({ ui, members, touchpoint }: Pick<AnswerView, 'ui' | 'members' | 'touchpoint'>): { readonly home?: string } {
  const home = ui.home ?? homesOf(members)[0]?.home;
  return touchpoint.home !== 'shared' || home === undefined ? {} : { home };
}

export const bodyOf = (view: AnswerView, key: string) => {
  const home = chosenHome(view);
  return { text: view.ui.text(key).trim(), tag: view.tag, ...(home !== undefined && { home }) };
};

/** The one filled button of a form, and the way out of it. */
export const bar = ({ ui, words }: FormView, send: unknown, picture: unknown = writingIcons.send): TemplateResult => html`<div class="row">
  <button class="b go" type="submit" part="send" aria-busy=${String(ui.sending)}>${picture}<span>${send}</span></button>
  <button class="b text" type="button" @click=${() => ui.set({ panel: undefined, saved: '' })}>${words.close}</button>
</div>`;

/** A photo, a page, a voice; where nothing keeps files there is no such line. */
export const give = ({ files, words, touchpoint }: AnswerView): unknown => files.give(touchpoint.id, words.addFile);

/** Sends what was written with what was given, once all of it is safe; then the form closes. */
export async function send(view: AnswerView, key: string, make: (said: ReturnType<typeof bodyOf>) => FamilyAction, after: Parameters<AnswerView['ui']['set']>[0] = {}): Promise<void> {
  const files = await view.files.ready();
  if (files === undefined) return;
  const done = await view.act({ ...make(bodyOf(view, key)), ...(files.length > 0 && { files }) } as FamilyAction, view.words.saidDid, key);
  if (!done) return;
  view.files.clear();
  view.ui.set({ panel: undefined, ...after });
}

export const form = (work: () => unknown, inside: unknown): TemplateResult => html`<form class="stack mid" novalidate @submit=${(event: Event) => {
  event.preventDefault();
  work();
}}>${inside}</form>`;

/** What did not go out, and the next step. */
export function trouble({ ui, words, act }: FormView): TemplateResult | typeof nothing {
  const { trouble: now } = ui;
  if (!now) return nothing;
  return html`<div class="band" role="status">${icon('warning')}<p>${words.notSent}</p><button class="b" type="button" @click=${() => act(now.action as never, undefined, now.field)}>${words.tryAgain}</button></div>`;
}

/** A form that takes the place of what one did before: its title has the focus when it opens. */
export const panel = (view: FormView, title: string, work: () => unknown, inside: unknown): TemplateResult =>
  html`<section class="panel">${form(work, html`<h3 class="t2 panel-title" tabindex="-1">${title}</h3>${inside}`)}${trouble(view)}</section>`;
