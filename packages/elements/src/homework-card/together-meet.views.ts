import { newId, type Problem, type Thread } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { wishToMeet } from '../shared/meeting.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { bar, panel, wordsField } from './forms.views.js';
import { draftKey } from './homework-card.ui.js';
import { lookAgain } from './together.actions.js';
import type { TogetherView } from './together.words.js';

/** The talk in which they meet: of this home where it has one, so that another home hears nothing (A1); the one with most of those who were asked. */
export function talkFor({ circle, home, asked }: Problem, { data, viewer }: TogetherView): Thread | undefined {
  if (!data.can('meeting.wish')) return undefined;
  const isIn = ({ members }: Thread, person: string): boolean => members.some((seat) => seat.person === person && seat.state === 'in');
  const many = (thread: Thread): number => asked.filter(({ person }) => isIn(thread, person)).length;
  const near = data.items<Thread>('thread', { circle }).filter((one) => isIn(one, viewer.person) && one.resolved === undefined && (one.home === home || home === 'shared') && many(one) > 1);
  return near.toSorted((a, b) => many(b) - many(a))[0];
}

/** "Meet": those of the talk are told who would like to, and read why if anything was written. The same wish as in the talk itself. */
export function meetPanel(problem: Problem, view: TogetherView): TemplateResult {
  const { words, ui, viewer, data, tag } = view;
  const key = draftKey(problem.id, 'meet');
  const thread = data.items<Thread>('thread', { circle: problem.circle }).find(({ id }) => id === ui.fields['wish']);
  const send = async (): Promise<void> => {
    if (!thread) return;
    if (!(await view.act(wishToMeet(thread, viewer, ui.text(key).trim(), tag, newId), words.saidDid, key))) return;
    await view.act(lookAgain(problem, { decision: 'meet' }, newId));
    ui.set({ panel: undefined, fields: {} });
  };
  const seen = (thread?.members ?? []).filter(({ person, state }) => state === 'in' && person !== viewer.person);
  return panel(view, words.meet, send, html`${wordsField(view, key, words.meetWhy)}
    <p class="note">${icon('people')}<span>${sentence(words.sees(names(seen, tag)))}</span></p>
    ${bar(view, words.ask, icon('meeting'))}`);
}
