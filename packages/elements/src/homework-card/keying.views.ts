import { newId, type Answer, type Card, type HomeworkPaper, type HomeworkTask, type Id, type Session, type Touchpoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { dayOf } from '../shared/dates.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate, plainSentence } from '../shared/text.js';
import { EMPTY_TASK } from './answering.actions.js';
import { tagOf } from './card.views.js';
import { bar, choice, field, panel, wordsField } from './forms.views.js';
import type { HomeworkUi } from './homework-card.ui.js';
import { shortDay } from './homework-card.words.js';
import { invite, keyIn } from './school.actions.js';
import { cleanCode, fromLast, grades, linesOf } from './school.model.js';
import type { SchoolView } from './school.words.js';

const CODE = 6;

/** A sheet as it was found: whose it is stands beside the code before anything is saved. */
interface Sheet {
  readonly paper: HomeworkPaper;
  readonly touchpoint: Touchpoint | undefined;
  /** What was written down from it before. */
  readonly keyed: readonly Answer[];
}

/** By session and code: a code is looked for once. */
const sheets = new WeakMap<Session, Map<string, Promise<Sheet | undefined>>>();
/** The one that stands there now. */
const shown = new WeakMap<HomeworkUi, Sheet>();

function sheetOf(session: Session, code: string): Promise<Sheet | undefined> {
  const known = sheets.get(session) ?? new Map<string, Promise<Sheet | undefined>>();
  sheets.set(session, known);
  const found = known.get(code) ?? find(session, code);
  known.set(code, found);
  found.then((sheet) => sheet ?? known.delete(code), () => known.delete(code));
  return found;
}

async function find(session: Session, code: string): Promise<Sheet | undefined> {
  const { items } = await session.list('homework-paper', { filter: { code }, limit: 5 });
  const paper = (items as unknown as readonly HomeworkPaper[])[0];
  if (paper === undefined) return undefined;
  const touchpoint = (await session.get('touchpoint', paper.touchpoint).catch(() => undefined)) as unknown as Touchpoint | undefined;
  const told = await session.list('answer', { filter: { touchpoint: paper.touchpoint }, limit: 100 }).catch(() => undefined);
  return { paper, touchpoint, keyed: ((told?.items ?? []) as unknown as readonly Answer[]).filter((one) => one.paper === paper.id) };
}

const KEY = 'paper:words';
const lastWords = ({ words }: Answer): string => words.at(-1)?.text ?? '';

/** What came back on paper: code, one tap, words if there are any. Six letters find the sheet by themselves (H10). */
export function keyingPanel(view: SchoolView): TemplateResult {
  const { words, ui, data, act } = view;
  const { code = '', sort = 'did', partner = '', found = '', corrects = '', step = '', readBack = '', last } = ui.fields;
  // What was written down last says that it is on this device alone for as long as it is.
  const kept = last === undefined ? '' : data.waiting.some(({ action }) => action.id === last) ? words.saidSaved : words.keyed;
  const now = found === '' ? undefined : shown.get(ui);
  const show = (sheet: Sheet): void => {
    shown.set(ui, sheet);
    ui.field('found', words.sheetOf(isolate(sheet.touchpoint?.student ?? ''), isolate(sheet.touchpoint?.title ?? '')));
  };
  const look = (typed: string): void => {
    const { last: _last, corrects: _corrects, ...fields } = ui.fields;
    ui.set({ fields: { ...fields, code: typed, found: '', step: '' }, saved: '' });
    const clean = cleanCode(typed);
    if (clean.length < CODE) return;
    void sheetOf(data.session, clean).then((sheet) => {
      if (cleanCode(ui.fields['code'] ?? '') !== clean) return;
      if (sheet) show(sheet);
      else ui.set({ saved: words.noSheet });
    }, () => undefined);
  };
  const isTwice = sort !== 'question' && now?.keyed.some((one) => one.sort === sort && one.id !== corrects) === true;
  const lines = now?.touchpoint?.steps ?? [];
  const send = async (): Promise<void> => {
    const sheet = await sheetOf(data.session, cleanCode(code)).catch(() => undefined);
    if (!sheet) return ui.set({ saved: words.noSheet });
    // Whose sheet it is has been read before anything is saved.
    if (found === '') return show(sheet);
    if (isTwice) return ui.set({ saved: words.keyedAlready });
    const files = view.files ? await view.files.ready() : [];
    if (files === undefined) return;
    const said = { text: ui.text(KEY).trim(), tag: view.tag };
    const more = { partner, readBack: readBack !== '', step: sort === 'stuck' && step !== '' ? Number(step) : undefined, corrects: corrects === '' ? undefined : corrects };
    const action = keyIn(sheet.paper, sort as Answer['sort'], said, more, newId);
    const done = await act({ ...action, ...(files.length > 0 && { files }) }, words.keyed, KEY);
    if (!done) return;
    view.files?.clear();
    sheets.get(data.session)?.delete(cleanCode(code));
    ui.set({ saved: '', fields: { sort, last: action.id } });
  };
  const sorts = [['did', words.did], ['stuck', words.stuck], ['question', words.asked]] as const;
  return panel(view, words.fromPaper, () => void send(), html`
    <label class="stack tight">${words.codeLabel}<input class="field code" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" maxlength="9" .value=${code} @input=${(event: Event) => look((event.target as HTMLInputElement).value)} /></label>
    <p class="small strong" role="status">${found === '' ? ui.saved || kept : html`${icon('check')} ${sentence(found)}`}${now && isTwice ? html`<br />${words.keyedAlready}` : nothing}</p>
    ${now && now.keyed.length > 0 ? keyedBefore(now.keyed, corrects, view) : nothing}
    <div class="row" role="group" aria-label=${words.howDidItGo}>${sorts.map(([what, label]) => html`<button class="b" type="button" aria-pressed=${String(sort === what)} @click=${() => ui.field('sort', what)}>${label}</button>`)}</div>
    ${sort !== 'stuck' || lines.length === 0 ? nothing : choice(words.whichStep, [['', words.noStep] as const, ...lines.map(({ text }, index) => [String(index + 1), words.stepNumber(String(index + 1), text)] as const)], step, (one) => ui.field('step', one))}
    ${field(view, 'partner', words.whoTookPart)}
    ${wordsField(view, KEY, words.yourWords, 1)}
    ${view.files?.give('paper', words.addFile) ?? nothing}
    <div class="row"><button class="b" type="button" aria-pressed=${String(readBack !== '')} @click=${() => ui.field('readBack', readBack === '' ? 'yes' : '')}>${icon('speak')}<span>${words.readBackTo}</span></button></div>
    ${bar(view, words.save, icon('check'))}`);
}

/** What stands written down from this sheet: each may be put right, and what it said before stays beside it. */
function keyedBefore(keyed: readonly Answer[], corrects: Id | '', { words, ui, tag }: SchoolView): TemplateResult {
  const choose = (one: Answer): void => {
    const { step: _step, ...fields } = ui.fields;
    const isOn = corrects === one.id;
    // What somebody has begun to write down stays.
    if (ui.text(KEY) === '' || keyed.some((other) => lastWords(other) === ui.text(KEY))) ui.write(KEY, isOn ? '' : lastWords(one));
    ui.set({ fields: { ...fields, sort: one.sort, corrects: isOn ? '' : one.id, partner: isOn ? '' : (one.partner ?? ''), step: isOn || one.step === undefined ? '' : String(one.step) } });
  };
  return html`<div class="stack tight"><p class="label" id="keyed">${words.keyedBefore}</p><ul class="stack tight" aria-labelledby="keyed">${keyed.map((one) => {
    const what = { did: words.did, stuck: words.stuck, question: words.asked }[one.sort];
    return html`<li class="row"><span><strong>${what}</strong> <span class="quiet">${shortDay(one.at, tag)}</span> ${lastWords(one) === '' ? nothing : html`<q class="voice" dir="auto" lang=${tagOf(one.language.tag)}>${cleanWords(lastWords(one))}</q>`}</span>
      <button class="b text" type="button" aria-pressed=${String(corrects === one.id)} aria-label=${plainSentence(words.putRightOf(`${what} ${lastWords(one)}`.trim()))} @click=${() => choose(one)}>${icon('pen')}<span>${words.putRight}</span></button></li>`;
  })}</ul>${corrects === '' ? nothing : html`<p class="note" role="status">${icon('pen')}<span>${words.puttingRight}</span></p>`}</div>`;
}

const STEPS = 'card:steps';
const PROMPTS = 'card:prompts';

/** A title and the days are enough; what it is for comes from the last card, to be read and changed (H1). */
export function newCardPanel(view: SchoolView, cards: readonly Card[]): TemplateResult {
  const { words, ui, data, act } = view;
  const today = dayOf(data.now());
  const all = grades(data.circles);
  const last = fromLast(cards);
  // The class of the last card, until another is chosen.
  const before = last && data.items<Touchpoint>('touchpoint', { card: last.id })[0]?.circle;
  const { from = today, to = today, grade = (all.find(({ circles }) => before !== undefined && circles.includes(before)) ?? all[0])?.grade ?? '', goal = last?.goal ?? '', needed = last?.needed ?? '' } = ui.fields;
  const key = 'card:title';
  const send = (): void => {
    const title = ui.text(key).trim();
    const circles = all.find((one) => one.grade === grade)?.circles ?? [];
    if (title === '' || circles.length === 0) return ui.set({ empty: true });
    const { minutes, subject = '', given = '' } = last ?? {};
    const steps = linesOf(ui.text(STEPS)).map((text) => ({ who: 'student', text }) as const);
    const task: HomeworkTask = { ...EMPTY_TASK, subject, needed: needed.trim(), given, goal: goal.trim(), steps, prompts: linesOf(ui.text(PROMPTS)), ...(minutes && { minutes }), title, from, to: to < from ? from : to };
    void act(invite(circles, task, view.tag, newId), words.replySent, key).then((done) => {
      if (!done) return;
      for (const box of [STEPS, PROMPTS]) ui.write(box, '');
      ui.set({ panel: undefined, fields: {} });
    });
  };
  return panel(view, words.newCard, send, html`
    ${wordsField(view, key, words.cardTitle, 1, ui.empty ? words.writeFirst : '')}
    ${field(view, 'goal', words.goal, 'text', { at: last?.goal ?? '' })}
    <div class="row">${field(view, 'from', words.fromDay, 'date', { at: today })}${field(view, 'to', words.toDay, 'date', { at: today, min: from })}</div>
    ${choice(words.forChild, all.map((one) => [one.grade, words.grade(one.grade, String(one.circles.length))] as const), grade, (one) => ui.field('grade', one))}
    ${wordsField(view, STEPS, words.steps, 3)}${wordsField(view, PROMPTS, words.prompts)}${field(view, 'needed', words.atHome, 'text', { at: last?.needed ?? '' })}
    ${last ? html`<p class="note">${icon('paper')}<span>${sentence(words.fromLast(isolate(last.title)))}</span></p>` : nothing}
    ${bar(view, words.send)}`);
}
