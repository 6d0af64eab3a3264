import { newId, type Id } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf } from '../shared/dates.js';
import { names } from '../shared/names.js';
import { writingIcons } from '../shared/writing.icons.js';
import { start } from './answering.actions.js';
import { homesOf } from './answering.model.js';
import type { AnswersTelling } from './answering.words.js';
import type { CardView } from './card.views.js';
import { bar, choice, panel, safety, wordsField } from './forms.views.js';
import type { HomeworkData } from './homework-card.data.js';
import type { HomeworkUi } from './homework-card.ui.js';

/** Under the list of a family: a card of one's own (H9). */
export interface StartView extends AnswersTelling, Pick<CardView, 'act'> {
  readonly data: HomeworkData;
  readonly ui: HomeworkUi;
  /** The child whose chip is pressed. */
  readonly circle: Id | undefined;
}

export function starting(view: StartView, language: unknown): TemplateResult {
  const { data, ui, words, viewer } = view;
  const may = data.can('homework.start') && viewer.side !== 'community';
  return html`${ui.panel === 'start' ? startForm(view) : nothing}
    <div class="foot">${may && ui.panel !== 'start' ? html`<button class="b ${data.touchpoints.length === 0 ? 'go' : ''}" type="button" @click=${() => ui.set({ panel: 'start' })}>${writingIcons.plus}<span>${words.start}</span></button>` : nothing}${language}</div>`;
}

function startForm(view: StartView): TemplateResult {
  const { data, ui, words } = view;
  const key = 'circle:start';
  const { circles } = data;
  const circle = ui.fields['circle'] ?? view.circle ?? circles[0]?.id;
  // A student with homes of their own says who sees it; without a word from them it is the school alone.
  const homes = view.viewer.side === 'student' && circle !== undefined ? homesOf(data.members(circle)).map(({ home, people }) => [home, words.homeAnd(names(people, view.tag))] as const) : [];
  const send = (): void => {
    const text = ui.text(key).trim();
    if (text === '' || circle === undefined) return ui.set({ empty: true });
    void view.act(start(circle, { text, tag: view.tag, ...(ui.home !== undefined && { home: ui.home }) }, dayOf(data.now()), newId), words.saidDid, key).then((done) => done && ui.set({ panel: undefined, fields: {} }));
  };
  return panel(view, words.start, send, html`
    ${circles.length < 2 ? nothing : choice(words.forChild, circles.map(({ id, called }) => [id, called] as const), circle!, (id) => ui.field('circle', id))}
    ${wordsField(view, key, words.startWhat, 2, ui.empty ? words.writeFirst : '')}
    ${homes.length === 0 ? nothing : choice<string | undefined>(words.seesWho, [[undefined, words.schoolAlone], ...homes], ui.home, (home) => ui.set({ home }))}${safety(view)}${bar(view, words.send)}`);
}
