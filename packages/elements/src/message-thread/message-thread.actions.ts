import type {
  Day, DropLater, EditMessage, FileReference, Id, Instant, KeepLater, LanguageTag, LaterMessage, LeaveThread, Means, MessageSort, PassMessage, Person, QuickAnswer, Recall, ReopenThread, ReportMessage, ResolveThread,
  SendLater, SendMessage, SetLanguages, SetSeen, SetWay, ShareEarlier, Thread, Viewer, AnswerInvitation, Way, WithdrawMessage,
} from '@family-partnering/contract';
import { readers } from './message-thread.model.js';

/** Makes one id, whenever it is called. The functions below are pure but for what it gives. */
export type NewId = () => Id;

/** What somebody has put together in the composer. */
export interface Words {
  readonly text: string;
  readonly files?: readonly FileReference[];
  readonly language: { readonly tag: LanguageTag; readonly means: Means };
  readonly sort?: Exclude<MessageSort, 'line'>;
  readonly important?: boolean;
  readonly isLegal?: boolean;
  readonly quick?: QuickAnswer;
  readonly replyTo?: Id;
  readonly needsReplyBy?: Day;
  readonly promisedBy?: Day;
  readonly log?: NonNullable<SendMessage['log']>;
  readonly recall?: Recall;
  readonly urgent?: true;
  readonly writtenFor?: NonNullable<SendMessage['writtenFor']>;
}

const scopeOf = ({ circle }: { readonly circle: Id }) => `circle:${circle}` as const;

/** The audience that the writer sees now; it travels with the words (T3). */
export const audienceNow = (thread: Thread, viewer: Viewer): SendMessage['audience'] => ({
  revision: thread.revision,
  people: readers(thread, viewer.person).map(({ person }) => person),
});

export function sendMessage(thread: Thread, viewer: Viewer, words: Words, newId: NewId): SendMessage {
  const { sort = 'note', important, isLegal, ...more } = words;
  return {
    id: newId(), type: 'message.send', scope: scopeOf(thread), message: newId(), thread: thread.id, sort,
    sensitivity: isLegal ? 'legal' : important ? 'important' : 'everyday',
    ...more,
    audience: audienceNow(thread, viewer),
  };
}

/** The same words once more, to the people who are there now: a new action, because the person has decided anew. */
export function sendAgain<A extends SendMessage | KeepLater>(action: A, thread: Thread, viewer: Viewer, newId: NewId): A {
  return { ...action, id: newId(), audience: audienceNow(thread, viewer) };
}

/** The same words, kept until their time. */
export function keepLater({ type: _type, ...words }: SendMessage, at: Instant, newId: NewId): KeepLater {
  return { ...words, type: 'later.keep', later: newId(), at };
}

/** Sent before their time, or after their writer was asked: to the people who are there now. */
export function sendLater({ id, circle }: LaterMessage, thread: Thread, viewer: Viewer, newId: NewId): SendLater {
  return { id: newId(), type: 'later.go', scope: `circle:${circle}`, later: id, audience: audienceNow(thread, viewer) };
}

export function dropLater({ id, circle }: LaterMessage, newId: NewId): DropLater {
  return { id: newId(), type: 'later.drop', scope: `circle:${circle}`, later: id };
}

export function editMessage(message: { readonly id: Id; readonly circle: Id; readonly changedBy: Id; readonly language: EditMessage['language'] }, text: string, newId: NewId): EditMessage {
  return { id: newId(), type: 'message.edit', scope: scopeOf(message), basedOn: message.changedBy, message: message.id, text, language: message.language };
}

export function withdrawMessage(message: { readonly id: Id; readonly circle: Id }, newId: NewId): WithdrawMessage {
  return { id: newId(), type: 'message.withdraw', scope: scopeOf(message), message: message.id };
}

export function passMessage(message: { readonly id: Id; readonly circle: Id }, newId: NewId): PassMessage {
  return { id: newId(), type: 'message.pass', scope: scopeOf(message), message: message.id, passed: newId() };
}

export function reportMessage(message: { readonly id: Id; readonly circle: Id }, reason: string, newId: NewId): ReportMessage {
  return { id: newId(), type: 'message.report', scope: scopeOf(message), message: message.id, report: newId(), reason };
}

export function resolveThread(thread: Thread, newId: NewId): ResolveThread {
  return { id: newId(), type: 'thread.resolve', scope: scopeOf(thread), thread: thread.id };
}

export function reopenThread(thread: Thread, newId: NewId): ReopenThread {
  return { id: newId(), type: 'thread.reopen', scope: scopeOf(thread), thread: thread.id };
}

export function setSeen(thread: Thread, on: boolean, newId: NewId): SetSeen {
  return { id: newId(), type: 'thread.seen', scope: scopeOf(thread), thread: thread.id, on };
}

/** @param message the one that they may read; without it, all that was said before they came */
export function shareEarlier(thread: Thread, person: Id, message: Id | undefined, newId: NewId): ShareEarlier {
  return { id: newId(), type: 'thread.earlier', scope: scopeOf(thread), thread: thread.id, person, ...(message !== undefined && { message }) };
}

export function leaveThread(thread: Thread, newId: NewId): LeaveThread {
  return { id: newId(), type: 'thread.leave', scope: scopeOf(thread), thread: thread.id };
}

export function answerInvitation(invitation: { readonly circle: Id; readonly thread: Id }, yes: boolean, newId: NewId): AnswerInvitation {
  return { id: newId(), type: 'thread.join', scope: scopeOf(invitation), thread: invitation.thread, yes };
}

export function setWay(viewer: Viewer, how: Way['how'], until: Day | undefined, newId: NewId): SetWay {
  return { id: newId(), type: 'person.way', scope: `person:${viewer.person}`, how, ...(until && { until }) };
}

/** How somebody takes words in; what stands of their languages they have seen beside it, and it is theirs from then on. */
export function setLanguages({ id, speaks, reads, little }: Person, means: readonly Means[], newId: NewId): SetLanguages {
  return { id: newId(), type: 'person.languages', scope: `person:${id}`, speaks, reads, means, ...(little && { little }) };
}
