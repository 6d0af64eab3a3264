import type { Answer, HomeworkChange, Id, Problem, Touchpoint } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { familyLines } from './families.model.js';
import { row } from './list.views.js';
import type { SchoolView } from './school.words.js';

/** What families started themselves, and what of any card waits for school: nobody has to look through all cards for it (H6). */
export function fromFamilies(view: SchoolView): TemplateResult | typeof nothing {
  const { words, data } = view;
  const waiting = { waits: 'school' };
  const started = [...data.items<Touchpoint>('touchpoint', { started: 'family' })];
  const lines = familyLines(started, data.items<Answer>('answer', waiting), data.items<HomeworkChange>('homework-change', waiting), data.items<Problem>('problem', waiting));
  const called = { started: words.newFromFamily, stuck: words.stuck, question: words.asked, change: words.asksChange, together: words.findOut };
  const titleOf = (id: Id): Touchpoint | undefined => started.find((one) => one.id === id) ?? data.touchpointOf(id);
  const shown = lines.flatMap(({ id, what }) => {
    const card = titleOf(id);
    return card === undefined ? [] : [row(() => view.open({ touchpoint: id }), card.title, html`<span class="who">${mark('student')}<bdi>${card.student}</bdi></span>${what.map((one) => html`<strong>${called[one]}</strong>`)}`)];
  });
  return shown.length === 0 ? nothing : html`<section class="stack"><h3 class="t2">${words.fromFamilies}</h3><ul class="cards">${shown}</ul></section>`;
}
