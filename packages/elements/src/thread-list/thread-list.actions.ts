import type { AnswerInvitation, Day, HandOver, Id, Invitation, LanguageTag, ReopenThread, ResolveThread, SendMessage, SetAway, SetMark, Thread, Viewer } from '@family-partnering/contract';
import { others } from './thread-list.model.js';

/** Makes one id whenever it is called. */
export type NewId = () => Id;

const scopeOf = ({ circle }: { readonly circle: Id }) => `circle:${circle}` as const;

/** Words into one talk, to the people whom the writer sees in it (T3). */
export function words(thread: Thread, viewer: Viewer, text: string, tag: LanguageTag, newId: NewId): SendMessage {
  return {
    id: newId(), type: 'message.send', scope: scopeOf(thread), message: newId(), thread: thread.id, text, sort: 'note', sensitivity: 'everyday',
    language: { tag, means: 'read' }, audience: { revision: thread.revision, people: others(thread, viewer).map(({ person }) => person) },
  };
}

/** "I saw this. I will answer by …": a message like any other, with its day. */
export function promise(thread: Thread, viewer: Viewer, day: Day, text: string, tag: LanguageTag, newId: NewId): SendMessage {
  return { ...words(thread, viewer, text, tag, newId), sort: 'promise', promisedBy: day };
}

/** One text for several talks: as many actions, each with its own talk's audience and no other's (T24). */
export function alike(threads: readonly Thread[], viewer: Viewer, text: string, tag: LanguageTag, newId: NewId): readonly SendMessage[] {
  return threads.map((thread) => words(thread, viewer, text, tag, newId));
}

export function hand(thread: Thread, to: Id, newId: NewId): HandOver {
  return { id: newId(), type: 'thread.hand', scope: scopeOf(thread), thread: thread.id, to };
}

export function done(thread: Thread, newId: NewId): ResolveThread {
  return { id: newId(), type: 'thread.resolve', scope: scopeOf(thread), thread: thread.id };
}

export function reopen(thread: Thread, newId: NewId): ReopenThread {
  return { id: newId(), type: 'thread.reopen', scope: scopeOf(thread), thread: thread.id };
}

/** The line that this person's own act writes into a talk is nothing new to them. */
export function ownLine(thread: Thread, today: Day, newId: NewId): SetMark {
  return { id: newId(), type: 'mark.set', scope: scopeOf(thread), thread: thread.id, upTo: thread.count + 1, day: today };
}

/** Away on these days, and who answers meanwhile; `null`: here again. */
export function setAway({ person }: Viewer, away: SetAway['away'], newId: NewId): SetAway {
  return { id: newId(), type: 'person.away', scope: `person:${person}`, away };
}

export function answer(invitation: Invitation, yes: boolean, newId: NewId): AnswerInvitation {
  return { id: newId(), type: 'thread.join', scope: scopeOf(invitation), thread: invitation.thread, yes };
}
