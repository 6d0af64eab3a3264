import { newId, type FamilyAction } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { agree, propose, shareWork, writeBack, writeLetter } from './answering.actions.js';
import type { AnswerView } from './answering.words.js';
import { bar, chosenHome, field, give, letterHome, panel, readers, send, wordsField } from './forms.views.js';
import { draftKey } from './homework-card.ui.js';
import { day } from './homework-card.words.js';

/** Another day, a smaller size, a form of one's own; words back; the student's letter and own work. */
export function askingPanel(view: AnswerView): TemplateResult | typeof nothing {
  const { ui, words, touchpoint } = view;
  if (ui.panel === 'change') return changePanel(view);
  const name = ui.panel;
  if (name !== 'letter' && name !== 'work' && name !== 'reply') return nothing;
  const key = draftKey(touchpoint.id, name);
  const made = { letter: writeLetter, work: shareWork, reply: writeBack }[name];
  const isWork = name === 'work';
  const tell = (): unknown => (ui.text(key).trim() === '' && !view.files.some ? ui.set({ empty: true }) : send(view, key, (said): FamilyAction => made(touchpoint, name === 'letter' ? { ...said, ...letterHome(view) } : said, newId)));
  const title = { letter: words.letter, work: words.work, reply: words.writeBack }[name];
  return panel(view, title, tell, html`
    ${name === 'letter' ? touchpoint.letters.map((text) => html`<div class="stack tight ready"><p class="voice" dir="auto">${text}</p><button class="b" type="button" @click=${() => (ui.write(key, text), ui.set({}))}>${words.takeLetter}</button></div>`) : nothing}
    ${isWork ? html`<p class="quiet">${words.shareWork}</p>` : nothing}
    ${wordsField(view, key, words.yourWords, name === 'reply' ? 3 : 4, ui.empty ? words.writeFirst : '')}${give(view)}${readers(view, name !== 'reply')}${bar(view, isWork ? words.share : words.send)}`);
}

function changePanel(view: AnswerView): TemplateResult {
  const { ui, words, touchpoint } = view;
  const key = draftKey(touchpoint.id, 'change');
  const ask = (): void => {
    const { to, minutes } = ui.fields;
    const way = ui.text(key).trim();
    if (way === '' && !to && !minutes) return ui.set({ empty: true });
    const wish = { form: way, ...(to && { to }), ...(minutes && { minutes: Number(minutes) }) };
    void view.act(propose(touchpoint, wish, chosenHome(view), newId), words.stillAsked, key).then((done) => done && ui.set({ panel: undefined, fields: {} }));
  };
  return panel(view, words.notThisWeek, ask, html`<p class="quiet">${words.otherWay}</p>
    <div class="row">${field(view, 'to', words.otherDay, 'date', { min: touchpoint.from })}${field(view, 'minutes', words.shorter, 'number', { min: '1', max: '600' })}</div>
    ${wordsField(view, key, words.ownWay, 2, ui.empty ? words.writeFirst : '')}${readers(view)}${bar(view, words.send)}`);
}

/** What one side asked for: not answered yet, agreed by both, or not this time. */
export function changes(view: AnswerView): TemplateResult | typeof nothing {
  const { words, tag, viewer } = view;
  const all = view.changes;
  if (all.length === 0) return nothing;
  return html`<ul class="stack">${all.map((change) => {
    const what = [change.to && words.untilDay(isolate(day(change.to, tag))), change.minutes && words.minutes(String(change.minutes)), change.form].filter(Boolean).join(' · ');
    const mine = (change.by.side === 'school') === (viewer.side === 'school');
    return html`<li class="change ${change.state}">
      <p>${sentence(words.asksFor(isolate(change.by.called), isolate(what)))}</p>
      ${change.state === 'agreed' ? html`<p class="small strong">${words.agreed}</p>` : change.state === 'not-this-time' ? html`<p class="small quiet">${words.notThisTime}</p>` : mine || !view.data.can('homework.agree') ? html`<p class="small quiet">${words.stillAsked}</p>` : html`<div class="row">
        <button class="b" type="button" @click=${() => view.act(agree(change, true, newId))}>${icon('check')}<span>${words.sayYes}</span></button>
        <button class="b text" type="button" @click=${() => view.act(agree(change, false, newId))}>${words.notThisTime}</button></div>`}
    </li>`;
  })}</ul>`;
}
