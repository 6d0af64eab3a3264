import { newId, STUCK_REASONS, type StuckReason } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import type { CardView } from './card.views.js';
import { wordsField } from './card.views.js';
import { didIt, gotStuck, propose, question, agree, shareWork, writeLetter } from './homework-card.actions.js';
import { asksAfter, helpAt, homesOf, isStuckAgain, ownAnswer } from './homework-card.model.js';
import { draftKey, type Panel } from './homework-card.ui.js';
import { day, helpLine, names, reasonWords, seesLine } from './homework-card.words.js';

/** The reasons about the task stand first; the rest is one tap further down, never asked for. */
const FIRST = 6;

const bodyOf = (view: CardView, key: string) => ({ text: view.ui.text(key).trim(), tag: view.tag, ...(view.ui.home !== undefined && { home: view.ui.home }) });

/** For a student of two homes: the school alone, unless they say otherwise. A home has nothing to choose. */
function seesWho(view: CardView, all = false): TemplateResult | typeof nothing {
  const { words, viewer, members, tag, ui, touchpoint } = view;
  if (viewer.side === 'home') {
    const line = seesLine(members, view);
    return line === '' ? nothing : html`<p class="note">${icon('people')}<span>${sentence(line)}</span></p>`;
  }
  if (touchpoint.home !== 'shared') return nothing;
  const homes = homesOf(members);
  const options = [...(viewer.side === 'student' ? [[undefined, words.schoolAlone] as const] : []), ...homes.map(({ home, people }) => [home, words.homeAnd(names(people, tag))] as const), ...(all ? [['shared', words.bothHomes] as const] : [])];
  return html`<label class="stack tight">${words.seesWho}
    <select class="field" @change=${(event: Event) => ui.set({ home: options[(event.target as HTMLSelectElement).selectedIndex]![0] })}>
      ${options.map(([home, label]) => html`<option ?selected=${home === ui.home}>${label.replace(/[\u2066-\u2069]/g, '')}</option>`)}
    </select></label>`;
}

const bar = (view: CardView, send: string): TemplateResult => html`<div class="row">
  <button class="b go" type="submit" part="send" aria-busy=${String(view.ui.sending)}>${writingIcons.send}<span>${send}</span></button>
  <button class="b text" type="button" @click=${() => view.ui.set({ panel: undefined })}>${view.words.close}</button>
</div>`;

const form = (work: () => unknown, inside: unknown): TemplateResult => html`<form class="stack mid" novalidate @submit=${(event: Event) => {
  event.preventDefault();
  work();
}}>${inside}</form>`;

/** One tap says that it is done; two more say where it stopped; nothing more is asked for (H5, H8). */
export function answerPanel(view: CardView): TemplateResult {
  const { ui, words } = view;
  const panels: Partial<Record<Panel, () => TemplateResult>> = { stuck: () => stuckForm(view), question: () => questionForm(view) };
  const open = ui.panel && panels[ui.panel];
  return html`<section class="panel" part="answer" aria-labelledby="how">
    <h3 class="t2" id="how" tabindex="-1">${words.howDidItGo}</h3>
    ${open ? open() : view.entries.some(({ author }) => author.person === view.viewer.person) ? afterwards(view) : choices(view)}
    ${trouble(view)}
  </section>`;
}

function trouble({ ui, words, act }: CardView): TemplateResult | typeof nothing {
  const { trouble: now } = ui;
  if (!now) return nothing;
  return html`<div class="band" role="status">${icon('warning')}<p>${words.notSent}</p><button class="b" type="button" @click=${() => act(now.action, undefined, now.field)}>${words.tryAgain}</button></div>`;
}

/** Before anything was said the first one is filled; afterwards all stay within reach. */
function choices(view: CardView, quiet = false): TemplateResult {
  const { ui, words, touchpoint, viewer } = view;
  const did = (): void => void view.act(didIt(touchpoint, viewer, { text: '', tag: view.tag, ...(ui.home !== undefined && { home: ui.home }) }, newId), words.saidDid);
  const known = ownAnswer(view.answers, touchpoint.id, viewer, 'did');
  return html`<div class="row answers">
    ${known ? nothing : html`<button class="b ${quiet ? '' : 'go'}" type="button" @click=${did}>${icon('check')}<span>${words.didIt}</span></button>`}
    <button class="b" type="button" @click=${() => ui.set({ panel: 'stuck' })}>${icon('warning')}<span>${words.gotStuck}</span></button>
    <button class="b" type="button" @click=${() => ui.set({ panel: 'question' })}>${icon('question')}<span>${words.haveQuestion}</span></button>
  </div>
  ${quiet ? nothing : seesWho(view)}`;
}

function stuckForm(view: CardView): TemplateResult {
  const { ui, words, touchpoint, viewer } = view;
  const key = draftKey(touchpoint.id, 'stuck');
  const toggle = (reason: StuckReason): void => ui.set({ reasons: ui.reasons.includes(reason) ? ui.reasons.filter((one) => one !== reason) : [...ui.reasons, reason] });
  const tile = (reason: StuckReason) => html`<button class="b" type="button" aria-pressed=${String(ui.reasons.includes(reason))} @click=${() => toggle(reason)}>${reasonWords(reason, words)}</button>`;
  const send = (): void => void view.act(gotStuck(touchpoint, viewer, bodyOf(view, key), ui.reasons, ui.step, newId), words.saidDid, key).then((done) => done && ui.set({ panel: undefined, reasons: [], step: undefined }));
  return form(send, html`
    <fieldset class="stack"><legend class="t3">${words.whatGotInTheWay}</legend>
      <div class="row">${STUCK_REASONS.slice(0, FIRST).map(tile)}</div><div class="row">${STUCK_REASONS.slice(FIRST).map(tile)}</div>
    </fieldset>
    ${touchpoint.steps.length === 0 ? nothing : html`<label class="stack tight">${words.whichStep}
      <select class="field wide" @change=${(event: Event) => ui.set({ step: (event.target as HTMLSelectElement).selectedIndex || undefined })}>
        <option ?selected=${ui.step === undefined}>${words.noStep}</option>
        ${touchpoint.steps.map((step, at) => html`<option ?selected=${ui.step === at + 1}>${words.stepNumber(String(at + 1), step.text)}</option>`)}
      </select></label>`}
    ${wordsField(view, key, words.aWord)}
    ${seesWho(view)}
    ${bar(view, words.send)}`);
}

function questionForm(view: CardView): TemplateResult {
  const { ui, words, touchpoint } = view;
  const key = draftKey(touchpoint.id, 'question');
  const send = (): void => {
    if (ui.text(key).trim() === '') return ui.set({ empty: true });
    void view.act(question(touchpoint, bodyOf(view, key), newId), words.saidDid, key).then((done) => done && ui.set({ panel: undefined }));
  };
  return form(send, html`${wordsField(view, key, words.question, 3, ui.empty ? words.writeFirst : '')}${seesWho(view)}${bar(view, words.send)}`);
}

/** After an answer: the school's own sentence, help that is open, one thing more; the other answers stay within reach. */
function afterwards(view: CardView): TemplateResult {
  const isStuck = view.entries.some(({ what, author }) => what === 'stuck' && author.person === view.viewer.person);
  return html`${isStuck ? stopAndHelp(view) : oneMore(view)}${choices(view, true)}`;
}

/** That one may stop is for the school to say: without its sentence there is none here. */
function stopAndHelp(view: CardView): TemplateResult {
  const { words, school, touchpoint, ui } = view;
  const stopping = school?.homework?.stopping;
  const { open, other } = helpAt(school, view.now);
  const line = (help: (typeof open)[number]) => html`<li><strong>${help.name}</strong> <span class="small quiet">${helpLine(help, view)}</span>
    ${help.phone === undefined ? nothing : html`<a class="b" href="tel:${help.phone}">${icon('phone')}<span>${help.phone}</span></a>`}</li>`;
  return html`
    ${stopping === undefined ? nothing : html`<div class="stop"><p>${sentence(words.stopHere(isolate(touchpoint.by.called)))}</p><p class="small quiet">${sentence(words.schoolSays(isolate(stopping)))}</p></div>`}
    ${open.length === 0 ? nothing : html`<div class="stack tight"><h4 class="t3">${words.helpNow}</h4><ul class="help">${open.map(line)}</ul></div>`}
    ${other.length === 0 ? nothing : html`<details class="fold" ?open=${open.length === 0}><summary class="small">${words.helpNext}</summary><ul class="help">${other.map(line)}</ul></details>`}
    ${view.data.can('problem.open') && ui.panel !== 'together' ? html`<button class="b ${isStuckAgain(view.answers, view.viewer) ? 'go' : ''}" type="button" @click=${() => ui.set({ panel: 'together' })}>${icon('people')}<span>${words.findOut}</span></button>` : nothing}`;
}

/** Understood, enjoyed or informed: one of them, once. */
function oneMore(view: CardView): TemplateResult | typeof nothing {
  const { words, touchpoint, viewer, ui } = view;
  const known = ownAnswer(view.answers, touchpoint.id, viewer, 'did');
  if (known === undefined) return nothing;
  const key = draftKey(touchpoint.id, 'noticed');
  const about = asksAfter(touchpoint.card ?? touchpoint.id);
  const ask = { understood: words.understood(isolate(touchpoint.student)), enjoyed: words.enjoyed, informed: words.informed }[about];
  const home = viewer.side === 'student' && known.home !== 'student' ? { home: known.home } : {};
  const more = (values: Parameters<typeof didIt>[4], text = '', field?: string) => view.act(didIt(touchpoint, viewer, { text, tag: view.tag, ...home }, newId, values), words.saidDid, field);
  if (known.felt === undefined && !ui.skipped) {
    return html`<fieldset class="stack"><legend class="t3">${sentence(ask)}</legend><div class="row">
      ${([['yes', words.yes], ['partly', words.partly], ['not-yet', words.notYet]] as const).map(([how, label]) => html`<button class="b" type="button" @click=${() => more({ felt: { about, how } })}>${label}</button>`)}
      <button class="b text" type="button" @click=${() => ui.set({ skipped: true })}>${words.notNow}</button></div></fieldset>`;
  }
  const send = (): void => void (ui.text(key).trim() === '' ? ui.set({ empty: true }) : more(ui.fields['partner'] ? { partner: ui.fields['partner'] } : {}, ui.text(key).trim(), key));
  return html`<details class="fold"><summary>${words.tellMore}</summary>${form(send, html`
    ${wordsField(view, key, words.yourWords, 3, ui.empty ? words.writeFirst : '')}
    <label class="stack tight">${words.whoTookPart}<input class="field" autocomplete="off" .value=${ui.fields['partner'] ?? ''} @input=${(event: Event) => ui.field('partner', (event.target as HTMLInputElement).value)} /></label>
    <div class="row"><button class="b go" type="submit">${writingIcons.send}<span>${words.send}</span></button></div>`)}</details>`;
}

/** Another day, a smaller size, a form of one's own; and the student's letter and own work. */
export function morePanel(view: CardView): TemplateResult | typeof nothing {
  const { ui, words, touchpoint, viewer } = view;
  if (ui.panel === 'change') {
    const key = draftKey(touchpoint.id, 'change');
    const send = (): void => {
      const { to, minutes } = ui.fields;
      const form_ = ui.text(key).trim();
      if (form_ === '' && !to && !minutes) return ui.set({ empty: true });
      const home = viewer.side === 'school' ? (ui.home ?? homesOf(view.members)[0]?.home) : ui.home;
      void view.act(propose(touchpoint, { form: form_, ...(to && { to }), ...(minutes && { minutes: Number(minutes) }) }, home, newId), words.stillAsked, key).then((done) => done && ui.set({ panel: undefined, fields: {} }));
    };
    return html`<section class="panel">${form(send, html`<h3 class="t2">${words.notThisWeek}</h3><p class="quiet">${words.otherWay}</p>
      <div class="row">
        <label class="stack tight">${words.otherDay}<input class="field" type="date" min=${touchpoint.from} @input=${(event: Event) => ui.field('to', (event.target as HTMLInputElement).value)} /></label>
        <label class="stack tight">${words.shorter}<input class="field" type="number" min="1" max="600" @input=${(event: Event) => ui.field('minutes', (event.target as HTMLInputElement).value)} /></label>
      </div>
      ${wordsField(view, key, words.ownWay, 2, ui.empty ? words.writeFirst : '')}${seesWho(view)}${bar(view, words.send)}`)}</section>`;
  }
  if (ui.panel === 'letter' || ui.panel === 'work') {
    const isLetter = ui.panel === 'letter';
    const key = draftKey(touchpoint.id, ui.panel);
    const send = (): void => {
      if (ui.text(key).trim() === '') return ui.set({ empty: true });
      const action = isLetter ? writeLetter(touchpoint, bodyOf(view, key), newId) : shareWork(touchpoint, bodyOf(view, key), newId);
      void view.act(action, words.saidDid, key).then((done) => done && ui.set({ panel: undefined }));
    };
    return html`<section class="panel">${form(send, html`<h3 class="t2">${isLetter ? words.letter : words.work}</h3>
      ${isLetter ? touchpoint.letters.map((text) => html`<div class="stack tight ready"><p class="voice" dir="auto">${text}</p><button class="b" type="button" @click=${() => (ui.write(key, text), ui.set({}))}>${words.takeLetter}</button></div>`) : html`<p class="quiet">${words.shareWork}</p>`}
      ${wordsField(view, key, words.yourWords, 4, ui.empty ? words.writeFirst : '')}${seesWho(view, true)}${bar(view, isLetter ? words.send : words.share)}`)}</section>`;
  }
  return nothing;
}

/** What one side asked for and the other has not answered yet, and what both agreed to. */
export function changes(view: CardView): TemplateResult | typeof nothing {
  const { words, tag, viewer } = view;
  const all = view.changes.filter(({ touchpoint, state }) => touchpoint === view.touchpoint.id && state !== 'not-this-time');
  if (all.length === 0) return nothing;
  return html`<ul class="stack">${all.map((change) => {
    const what = [change.to && words.untilDay(isolate(day(change.to, tag))), change.minutes && words.minutes(String(change.minutes)), change.form].filter(Boolean).join(' · ');
    const mine = (change.by.side === 'school') === (viewer.side === 'school');
    return html`<li class="change ${change.state}">
      <p>${sentence(words.asksFor(isolate(change.by.called), isolate(what)))}</p>
      ${change.state === 'agreed' ? html`<p class="small strong">${words.agreed}</p>` : mine ? html`<p class="small quiet">${words.stillAsked}</p>` : html`<div class="row">
        <button class="b" type="button" @click=${() => view.act(agree(change, true, newId))}>${icon('check')}<span>${words.sayYes}</span></button>
        <button class="b text" type="button" @click=${() => view.act(agree(change, false, newId))}>${words.notThisTime}</button></div>`}
    </li>`;
  })}</ul>`;
}
