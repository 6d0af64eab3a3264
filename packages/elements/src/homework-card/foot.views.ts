import type { HomeworkPaper } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { AnswerView } from './answering.words.js';
import type { Panel } from './homework-card.ui.js';

/** What one may do with a card beside answering it. Each of them is a quiet line of text: the answer comes first. */
export function foot(view: AnswerView, language: unknown): TemplateResult {
  const { words, viewer, ui, data, told, problems, replies, entries } = view;
  const { side } = viewer;
  const open = (panel: Panel, label: string, may: boolean) => (may && ui.panel !== panel ? html`<button class="b text" type="button" @click=${() => ui.set({ panel })}>${label}</button>` : nothing);
  const inside = side !== 'community';
  // Whoever is stuck has it offered in a better place.
  const isStuck = entries.some(({ what, author }) => what === 'stuck' && author.person === viewer.person);
  const spoken = replies.length > 0 || told || side === 'school';
  const { id, circle, student } = view.touchpoint;
  return html`${sheet(view)}${view.files.talk.of({ what: 'touchpoint', thing: id, circle, student })}<div class="foot">
    ${open('reply', words.writeBack, inside && spoken && data.can('homework.reply'))}
    ${open('change', words.notThisWeek, inside && data.can('homework.propose'))}
    ${open('together', words.findOut, inside && problems.length === 0 && !isStuck && data.can('problem.open'))}
    ${open('letter', words.writeLetter, side === 'student' && data.can('homework.letter') && view.touchpoint.home !== 'student')}
    ${open('work', words.share, side === 'student' && data.can('homework.share-work'))}
    <button class="b text" type="button" @click=${() => globalThis.print()}>${icon('paper')}<span>${words.print}</span></button>
    ${language}
  </div>`;
}

/** For print alone: room to write, and the code of this home. Whoever knows of two homes prints no code: a sheet that bore both would tell each of the other. */
function sheet({ data, touchpoint, words, viewer }: AnswerView): TemplateResult {
  const papers = viewer.side === 'community' ? [] : data.items<HomeworkPaper>('homework-paper', { touchpoint: touchpoint.id });
  const code = papers.length === 1 ? papers[0]!.code : undefined;
  return html`<div class="sheet" aria-hidden="true"><div class="room">${words.paper}</div><p>${words.whoTookPart} ______________________</p>${code === undefined ? nothing : html`<p class="code"><bdi dir="ltr">${code}</bdi></p>`}</div>`;
}
