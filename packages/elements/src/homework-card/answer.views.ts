import { newId, STUCK_REASONS, type StuckReason } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { schoolIn } from '../shared/school-words.js';
import { isolate } from '../shared/text.js';
import { gotStuck, question } from './answering.actions.js';
import { asksAfter, helpAt, ownAnswer } from './answering.model.js';
import { aheadLine, openLine, reasonWords, type AnswerView } from './answering.words.js';
import { askingPanel } from './asking.views.js';
import { answerPanel, choices, tellDid } from './card.views.js';
import { bar, choice, field, form, give, readers, seesWho, send, trouble, wordsField } from './forms.views.js';
import { didIt } from './homework-card.actions.js';
import { draftKey, type Panel } from './homework-card.ui.js';
import { pictures } from './homework.icons.js';

/** The reasons about the task stand first; the rest is one tap further down, never asked for. */
const FIRST = 6;

/** One tap says that it is done; two more say where it stopped; nothing more is asked for (H5, H8). */
export function answering(view: AnswerView): TemplateResult | typeof nothing {
  const { ui, viewer, data } = view;
  const asking = askingPanel(view);
  if (asking !== nothing || ui.panel === 'together' || ui.panel === 'step') return asking;
  if ((viewer.side !== 'home' && viewer.side !== 'student') || !data.can('homework.answer')) return nothing;
  const panels: Partial<Record<Panel, () => TemplateResult>> = { stuck: () => stuckForm(view), question: () => questionForm(view), noticed: () => noticedForm(view) };
  const open = ui.panel && panels[ui.panel];
  return answerPanel(view, html`${open ? open() : view.told ? afterwards(view) : html`${choices(view)}${seesWho(view)}`}${trouble(view)}`);
}

function stuckForm(view: AnswerView): TemplateResult {
  const { ui, words, touchpoint, viewer } = view;
  const key = draftKey(touchpoint.id, 'stuck');
  const toggle = (reason: StuckReason): void => ui.set({ reasons: ui.reasons.includes(reason) ? ui.reasons.filter((one) => one !== reason) : [...ui.reasons, reason] });
  const tile = (reason: StuckReason) => html`<button class="b" type="button" aria-pressed=${String(ui.reasons.includes(reason))} @click=${() => toggle(reason)}>${reasonWords(reason, words)}</button>`;
  const tell = () => send(view, key, (said) => gotStuck(touchpoint, viewer, said, ui.reasons, ui.step, newId), { reasons: [], step: undefined });
  const rest = STUCK_REASONS.slice(FIRST);
  return form(tell, html`
    <fieldset class="stack"><legend class="t3">${words.whatGotInTheWay}</legend>
      <div class="row">${STUCK_REASONS.slice(0, FIRST).map(tile)}</div>
      <details class="fold" ?open=${rest.some((one) => ui.reasons.includes(one))}><summary>${words.moreReasons}</summary><div class="row">${rest.map(tile)}</div></details>
    </fieldset>
    ${touchpoint.steps.length === 0 ? nothing : choice<number | undefined>(words.whichStep, [[undefined, words.noStep], ...touchpoint.steps.map((step, at) => [at + 1, words.stepNumber(String(at + 1), step.text)] as const)], ui.step, (step) => ui.set({ step }))}
    ${wordsField(view, key, words.aWord, 1)}${give(view)}
    ${readers(view)}
    ${bar(view, words.send)}`);
}

function questionForm(view: AnswerView): TemplateResult {
  const { ui, words, touchpoint } = view;
  const key = draftKey(touchpoint.id, 'question');
  const ask = (): unknown => (ui.text(key).trim() === '' && !view.files.some ? ui.set({ empty: true }) : send(view, key, (said) => question(touchpoint, said, newId)));
  return form(ask, html`${wordsField(view, key, words.question, 3, ui.empty ? words.writeFirst : '')}${give(view)}${readers(view)}${bar(view, words.send)}`);
}

/** After an answer: the school's own sentence, help that is open, one thing more; the other answers stay within reach. */
function afterwards(view: AnswerView): TemplateResult {
  const { ui, words, entries, viewer, answers, touchpoint } = view;
  // Met by school, a stuck note asks for nothing more; its words stay above.
  const isStuck = entries.some(({ what, author, answer: known }) => what === 'stuck' && author.person === viewer.person && known?.met === undefined);
  const open = (panel: Panel) => () => ui.set({ panel });
  return html`${isStuck ? stopAndHelp(view) : oneMore(view)}
    <div class="again">
      ${ownAnswer(answers, touchpoint.id, viewer, 'did') || entries.some(({ waiting, what }) => waiting && what === 'did') ? nothing : html`<button class="b text" type="button" @click=${() => tellDid(view)}>${icon('check')}<span>${words.didIt}</span></button>`}
      <button class="b text" type="button" @click=${open('stuck')}>${pictures.knot}<span>${words.gotStuck}</span></button>
      <button class="b text" type="button" @click=${open('question')}>${icon('question')}<span>${words.haveQuestion}</span></button>
    </div>`;
}

/** That one may stop is for the school to say: without its sentence there is none here. */
function stopAndHelp(view: AnswerView): TemplateResult {
  const { words, touchpoint, ui, data, problems } = view;
  const school = schoolIn(view.school, view.tag);
  const stopping = school?.homework?.stopping;
  const { open, ahead } = helpAt(school, view.now, view.tag);
  const line = (name: string, about: string, phone: string | undefined) => html`<li><div><strong>${name}</strong><p class="small quiet">${sentence(about)}</p></div>
    ${phone === undefined ? nothing : html`<a class="b" href="tel:${phone}">${icon('phone')}<span>${phone}</span></a>`}</li>`;
  const later = ahead.map((one) => line(one.help.name, aheadLine(one, view), one.help.phone));
  // Closed now: the one that opens first, or that speaks one's language, is said all the same.
  const soon = open.length === 0 ? later.splice(0, 1) : [];
  return html`
    ${stopping === undefined ? nothing : html`<div class="stop"><p>${sentence(words.stopHere(isolate(touchpoint.by.called)))}</p><p class="small quiet">${sentence(words.schoolSays(isolate(stopping)))}</p></div>`}
    ${open.length === 0 ? nothing : html`<div class="stack tight"><h4 class="t3">${words.helpNow}</h4><ul class="help">${open.map((one) => line(one.name, openLine(one, view), one.phone))}</ul></div>`}
    ${soon.length === 0 ? nothing : html`<div class="stack tight"><h4 class="t3">${words.helpSoon}</h4><ul class="help">${soon}</ul></div>`}
    ${later.length === 0 ? nothing : html`<details class="fold"><summary>${words.helpNext}</summary><ul class="help">${later}</ul></details>`}
    ${data.can('problem.open') && problems.length === 0 ? html`<div class="row"><button class="b ${view.filled === 'again' ? 'go' : ''}" type="button" @click=${() => ui.set({ panel: 'together' })}>${icon('people')}<span>${words.findOut}</span></button></div>` : nothing}`;
}

type More = NonNullable<Parameters<typeof didIt>[4]>;

/** The home to which a student told it before: what is added goes there too. */
function toldTo({ touchpoint, viewer, answers }: AnswerView): { readonly home?: string } {
  const known = ownAnswer(answers, touchpoint.id, viewer, 'did');
  return viewer.side === 'student' && known !== undefined && known.home !== 'student' ? { home: known.home } : {};
}

/** Adds to what this person told before. */
const add = (view: AnswerView, more: More): Promise<boolean> =>
  view.act(didIt(view.touchpoint, view.viewer, { text: '', tag: view.tag, ...toldTo(view) }, newId, more), view.words.saidDid);

/** Understood, enjoyed or informed: one of them, once. */
function oneMore(view: AnswerView): TemplateResult | typeof nothing {
  const { words, touchpoint, viewer, ui } = view;
  const known = ownAnswer(view.answers, touchpoint.id, viewer, 'did');
  if (known === undefined) return nothing;
  const about = asksAfter(touchpoint.card ?? touchpoint.id);
  const ask = { understood: words.understood(isolate(touchpoint.student)), enjoyed: words.enjoyed, informed: words.informed }[about];
  if (known.felt === undefined && !ui.skipped) {
    return html`<fieldset class="stack"><legend class="t3">${sentence(ask)}</legend><div class="row">
      ${([['yes', words.yes], ['partly', words.partly], ['not-yet', words.notYet]] as const).map(([how, label]) => html`<button class="b" type="button" @click=${() => add(view, { felt: { about, how } })}>${label}</button>`)}
      <button class="b text" type="button" @click=${() => ui.set({ skipped: true })}>${words.notNow}</button></div></fieldset>`;
  }
  return html`<div class="row"><button class="b" type="button" @click=${() => ui.set({ panel: 'noticed' })}>${icon('pen')}<span>${words.tellMore}</span></button>
    ${known.felt === undefined ? html`<button class="b text" type="button" @click=${() => ui.set({ skipped: false })}>${sentence(ask)}</button>` : nothing}</div>`;
}

/** In one's own way: words, and who took part. */
function noticedForm(view: AnswerView): TemplateResult {
  const { words, touchpoint, ui } = view;
  const key = draftKey(touchpoint.id, 'noticed');
  const { partner } = ui.fields;
  const told = (): unknown => (ui.text(key).trim() === '' && !partner && !view.files.some ? ui.set({ empty: true })
    : send(view, key, ({ text }) => didIt(touchpoint, view.viewer, { text, tag: view.tag, ...toldTo(view) }, newId, partner ? { partner } : {}), { fields: {} }));
  return form(told, html`<p class="t3">${words.tellMore}</p>${wordsField(view, key, words.yourWords, 3, ui.empty ? words.writeFirst : '')}${give(view)}${field(view, 'partner', words.whoTookPart)}${readers(view)}${bar(view, words.send)}`);
}
