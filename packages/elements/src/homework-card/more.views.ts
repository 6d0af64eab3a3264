import { newId, type FamilyAction } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { stopSharing } from './answering.actions.js';
import { reasonWords, type AnswerView } from './answering.words.js';
import type { Entry } from './homework-card.model.js';
import { draftKey, type Panel } from './homework-card.ui.js';

/** What an entry says beside its words, and what its writer may do with it. */
export function more(entry: Entry, view: AnswerView): TemplateResult {
  const { words } = view;
  const { answer, work, waiting } = entry;
  const by = answer?.recordedBy;
  return html`${answer && answer.reasons.length > 0 ? html`<p>${answer.reasons.map((one) => reasonWords(one, words)).join(' · ')}</p>` : nothing}
    ${view.files.show(entry.files, entry.lang ?? view.tag)}
    ${answer?.felt ? html`<p class="small">${feltWords(answer.felt, view)}</p>` : nothing}
    ${answer?.partner && !by ? html`<p class="small quiet">${words.whoTookPart} <bdi>${answer.partner}</bdi></p>` : nothing}
    ${by ? html`<p class="note">${icon('paper')}<span>${sentence(words.writtenBy(isolate(by.called)))} ${by.readBack ? words.readBack : nothing}</span></p>` : nothing}
    ${work && work.author.person === view.viewer.person ? html`<button class="b text small" type="button" @click=${() => view.act(stopSharing(work, newId))}>${words.stopSharing}</button>` : nothing}
    ${waiting?.state === 'refused' ? html`<button class="b text small" type="button" @click=${() => void takeBack(entry, view)}>${words.discard}</button>` : nothing}`;
}

function feltWords({ about, how }: NonNullable<NonNullable<Entry['answer']>['felt']>, { words, touchpoint }: AnswerView) {
  const asked = { understood: words.understood(isolate(touchpoint.student)), enjoyed: words.enjoyed, informed: words.informed }[about];
  return html`<span class="quiet">${sentence(asked)}</span> <strong>${{ yes: words.yes, partly: words.partly, 'not-yet': words.notYet }[how]}</strong>`;
}

/** In which box it was written. */
function boxOf(action: FamilyAction): Panel | undefined {
  if (action.type === 'homework.answer') return action.sort === 'question' ? 'question' : 'noticed';
  const boxes: Partial<Record<FamilyAction['type'], Panel>> = { 'homework.reply': 'reply', 'homework.letter': 'letter', 'homework.share-work': 'work', 'homework.propose': 'change' };
  return boxes[action.type];
}

/** Words that did not go out come back into their box; what was tapped is tapped again. */
async function takeBack(entry: Entry, { ui, discard, touchpoint }: AnswerView): Promise<void> {
  const action: FamilyAction | undefined = await discard(entry.id);
  if (action?.type === 'homework.stuck') {
    ui.write(draftKey(touchpoint.id, 'stuck'), action.text);
    return ui.set({ panel: 'stuck', reasons: action.reasons, step: action.step });
  }
  const panel = action && boxOf(action);
  const { text, form } = (action ?? {}) as { readonly text?: string; readonly form?: string };
  const words = text || form;
  if (!panel || !words) return ui.set({});
  ui.write(draftKey(touchpoint.id, panel), words);
  ui.set({ panel });
}
