import type { FamilyAction, Message, Waiting } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { codeOf, reloadButton } from '../shared/state-view.js';
import { cleanWords } from '../shared/text.js';
import { putBack } from './later.views.js';
import { whatHappened } from './waiting.js';
import type { Writing } from './writing.views.js';
import type { WritingWords } from './writing.words.js';

type Refused = Waiting<FamilyAction> & { readonly state: 'refused' };

const isRefused = (entry: Waiting<FamilyAction>): entry is Refused => entry.state === 'refused';

/** What was done to one message and did not go out. */
const refusedOf = ({ id }: Pick<Message, 'id'>, waiting: readonly Waiting<FamilyAction>[]): readonly Refused[] =>
  waiting.filter(isRefused).filter(({ action }) => action.type !== 'message.send' && action.type !== 'later.keep' && (action as { readonly message?: string }).message === id);

/** What each control is called: that is what did not go out. Others, such as marks, are no doing of a person. */
const CALLED: { readonly [T in FamilyAction['type']]?: keyof WritingWords } = {
  'message.edit': 'edit', 'message.withdraw': 'wishBack', 'message.pass': 'pass', 'message.report': 'report',
  'link.make': 'tie', 'link.drop': 'untie', 'meeting.wish': 'tiedMeeting', 'meeting.end': 'tiedMeeting',
  'plan.start': 'tiedPlan', 'plan.edit': 'tiedStep', 'homework.start': 'tiedCard', 'homework.invite': 'tiedCard', 'opportunity.offer': 'tiedOffer',
  'thread.resolve': 'resolve', 'thread.reopen': 'reopen', 'thread.leave': 'leave', 'thread.seen': 'seenTitle', 'thread.earlier': 'earlierYes', 'thread.join': 'joinYes',
  'later.keep': 'later', 'later.go': 'laterNow', 'later.drop': 'wishBack', 'message.reached': 'noteReached', 'message.words': 'noteWords', 'message.unnote': 'wishBack',
  'person.way': 'wayTitle', 'person.languages': 'helloTitle',
};

/** Whether it was done in this talk, or is one's own wherever it was said. */
function belongs({ action }: Refused, { data }: Writing): boolean {
  const { thread, message } = action as { readonly thread?: string; readonly message?: string };
  if (CALLED[action.type] === undefined || (message !== undefined && data.confirmed.some(({ id }) => id === message))) return false;
  return thread === undefined ? action.scope === `circle:${data.thread!.circle}` || action.scope === `person:${data.viewer.person}` || action.type === 'opportunity.offer' : thread === data.id;
}

/** Under a message: what this person did to it and nobody got, with its words. */
export const refusedUnder = (message: Message, writing: Writing): TemplateResult | typeof nothing => {
  const all = refusedOf(message, writing.data.waiting).filter(({ action }) => CALLED[action.type] !== undefined);
  return all.length === 0 ? nothing : html`${all.map((entry) => refusedTemplate(entry, writing))}`;
};

/** Above the box: what was done to the talk as a whole, or said of oneself, and did not go out. */
export const refusedAbove = (writing: Writing): readonly TemplateResult[] =>
  writing.data.waiting.filter(isRefused).filter((entry) => belongs(entry, writing)).map((entry) => refusedTemplate(entry, writing));

/** In ink: what did not go out, why, its words, and what can be done now. */
function refusedTemplate({ action, refusal }: Refused, { data, telling, states, editWith, composer }: Writing): TemplateResult {
  const { words } = telling;
  const { outbox } = data.session;
  const said = (action as { readonly text?: string }).text ?? (action as { readonly reason?: string }).reason ?? '';
  const why = refusal && whyNot(refusal, words, whatHappened(refusal, { words, states, office: data.school?.office }));
  const drop = (): void => void outbox?.discard(action.id);
  return html`<div class="band refused" role="group" aria-label=${words.didNotGo(words[CALLED[action.type]!] as string)}>${icon('warning')}
    <div class="stack tight"><p class="t3">${words.didNotGo(words[CALLED[action.type]!] as string)}</p>
      ${said.trim() === '' ? nothing : html`<p class="file-words" dir="auto">${cleanWords(said)}</p>`}
      ${why === undefined ? nothing : html`<p>${sentence(why)}</p>`}
      ${refusal === undefined ? nothing : html`<p class="small">${states.code(codeOf(refusal))}</p>`}</div>
    <div class="row">
      <button class="b" type="button" @click=${() => void outbox?.retry(action.id)}>${icon('retry')}<span>${words.tryAgain}</span></button>
      ${refusal?.code === 'unauthenticated' ? reloadButton(states) : nothing}
      ${action.type === 'later.keep' ? html`<button class="b text" type="button" @click=${() => { drop(); putBack(action, composer); }}><span>${words.edit}</span></button>` : nothing}
      ${action.type === 'message.edit' ? html`<button class="b text" type="button" @click=${() => { drop(); editWith(action.message, action.text); }}><span>${words.edit}</span></button>` : nothing}
      <button class="b text" type="button" @click=${drop}><span>${words.leaveIt}</span></button></div></div>`;
}

/** Some reasons have words of their own: they say what is true of a message, not of a page. */
function whyNot({ reason }: NonNullable<Refused['refusal']>, words: WritingWords, otherwise: string): string {
  const own: Readonly<Record<string, string>> = {
    'edit-window': words.windowOver, 'recalled-already': words.saidSince, 'explained-already': words.saidSince, 'taken-back': words.youTookBack, 'last-school-adult': words.leaveLast,
  };
  return own[reason ?? ''] ?? otherwise;
}
