import { newId, type FamilyAction, type Id, type Invitation, type Message, type SendMessage } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { names } from '../shared/names.js';
import type { StateStrings } from '../shared/state.strings.js';
import { emptyTemplate, invitationTemplate } from './beginnings.js';
import type { ComposerController } from './composer.controller.js';
import { composerTemplate, quickAnswers, safety, type ComposerView } from './composer.js';
import { helloTemplate } from './hello.views.js';
import { elsewhereTemplate } from './elsewhere.views.js';
import { laterTemplates, putBack } from './later.views.js';
import { wishesTemplate } from './made.views.js';
import { answerInvitation, reopenThread } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';
import type { OwnWaiting } from './message-thread.model.js';
import { target } from './thread.views.js';
import { troubleBand, waitingTemplate, type TroubleActions, type TroubleHost } from './waiting.js';
import { outside } from './writing.model.js';
import { stateLines, type WritingTelling } from './writing.words.js';

/** What the parts for writing are drawn from. */
export interface Writing {
  readonly data: ThreadData;
  readonly telling: WritingTelling;
  readonly states: StateStrings;
  readonly composer: ComposerController;
  /** Does it, and says in words what was refused. @returns whether it was done */
  act(action: FamilyAction): Promise<boolean>;
  say(sentence: string): void;
  focusBox(): void;
  /** Opens the panel about the talk. */
  aboutTalk(): void;
  /** Talks in which something did not go out after they were left. */
  readonly stuck: readonly ThreadData[];
  /** What was tried just now and did not go out, where nothing keeps it. */
  readonly trouble: string;
  /** Opens the form in which one's own words are changed, with these. */
  editWith(message: Id, text: string): void;
}

/** What is said under one's own last message: to whom it was brought stands there already. */
export const statesOf = (message: Message, { data, telling, composer }: Writing) =>
  stateLines(message, data, telling, new Set(composer.made?.notes(message.id).flatMap(({ reached }) => (reached === undefined ? [] : [reached.person]))));

/** What waits to be sent, then the quick answers to what has been asked. */
export function tailTemplates(writing: Writing, waiting: readonly OwnWaiting[], asked: boolean): readonly TemplateResult[] {
  const { data, telling, composer } = writing;
  const host = troubleHost(writing);
  const own = waiting.map((one) => waitingTemplate(one, host, outboxActions(writing, one.action)));
  const later = laterTemplates(writing);
  const letters = composer.legal.tail(writing, waiting) as readonly TemplateResult[];
  if (own.length > 0 || !asked) return [...own, ...letters, ...later, ...safetyAtEnd(writing)];
  const hello = helloTemplate(writing);
  const understood = !data.thread!.unexplained?.some(({ person }) => person === data.viewer.person);
  return [...letters, ...(hello ? [html`<div role="listitem">${hello}</div>`] : []), html`<div role="listitem">${quickAnswers({ ...telling, composer, school: data.school }, understood)}</div>`, ...later, ...safetyAtEnd(writing)];
}

/** On a phone the safety line stands under the last message until somebody writes; where a student writes it never leaves (A2). */
function safetyAtEnd({ data, telling }: Writing): readonly TemplateResult[] {
  if (data.confirmed.length === 0 || data.viewer.side === 'student') return [];
  const line = safety({ ...telling, school: data.school });
  return line === nothing ? [] : [html`<div role="listitem" class="at-end">${line}</div>`];
}

/** Who sees it, the box, and what did not go out. */
export function boxTemplate(writing: Writing, choices: TemplateResult | typeof nothing): TemplateResult {
  const { data, telling, composer, act } = writing;
  const { trouble } = composer;
  composer.shown = data.thread;
  const band = trouble && troubleBand(trouble.refusal, trouble.action, troubleHost(writing), {
    retry: () => void composer.retry(),
    again: () => void composer.again(),
    discard: () => composer.forget(),
  });
  const reopen = data.may('thread.reopen', target(data, 'thread', data.id));
  return composerTemplate({
    ...composerView(data, telling, composer),
    trouble: band,
    wishes: wishesTemplate(writing),
    elsewhere: elsewhereTemplate(writing),
    choices,
    aboutTalk: writing.aboutTalk,
    reopen: reopen ? () => void act(reopenThread(data.thread!, newId)) : undefined,
  });
}

/** Nothing has been said yet. */
export function beginningTemplate({ data, telling, composer, focusBox }: Writing, canWrite: boolean): TemplateResult {
  const begin = (text: string): void => {
    composer.putBack(text);
    focusBox();
  };
  return emptyTemplate(data.thread!, data.viewer.side, telling.words, canWrite ? begin : undefined);
}

export function invitedTemplate(invitation: Invitation, { telling, act, say }: Pick<Writing, 'telling' | 'act' | 'say'>): TemplateResult {
  const answer = async (yes: boolean): Promise<void> => {
    if ((await act(answerInvitation(invitation, yes, newId))) && !yes) say(telling.words.joinNoDone);
  };
  return invitationTemplate(invitation, telling.words, (yes) => void answer(yes));
}

function composerView(data: ThreadData, telling: WritingTelling, composer: ComposerController): Omit<ComposerView, 'trouble' | 'reopen' | 'choices' | 'wishes' | 'elsewhere' | 'aboutTalk'> {
  const answered = composer.replyTo === undefined ? undefined : data.confirmed.find(({ id }) => id === composer.replyTo);
  const people = outside(data.thread!, telling.viewer, data.members);
  return {
    ...telling, thread: data.thread!, school: data.school, composer, answered,
    outside: people.length === 0 ? '' : telling.words.outside(names(people, telling.tag)),
    person: (id: Id) => data.person(id),
  };
}

const troubleHost = ({ data, telling, states, composer }: Writing): TroubleHost => ({ ...telling, files: ({ files = [], language }) => composer.files.show(files, language.tag), thread: data.thread!, states, office: data.school?.office });

function outboxActions({ data, telling, composer, say, focusBox }: Writing, action: SendMessage): TroubleActions {
  const { outbox } = data.session;
  const back = async (): Promise<void> => {
    await outbox?.discard(action.id);
    if (action.quick === undefined && action.promisedBy === undefined) putBack(action, composer);
    say(telling.words.wordsBack);
    focusBox();
  };
  return {
    retry: () => void outbox?.retry(action.id),
    // Kept anew before the old one goes: at no moment are the words nowhere.
    again: () => void composer.resend(action).then((kept) => (kept ? outbox?.discard(action.id) : undefined)),
    change: () => void back(),
    discard: () => void outbox?.discard(action.id).then(() => action.files?.forEach(({ id }) => void data.session.files?.drop?.(id).catch(() => undefined))),
  };
}

