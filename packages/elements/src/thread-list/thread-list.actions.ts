import type { AnswerInvitation, Day, HandOver, Id, Invitation, LanguageTag, ResolveThread, SendMessage, StartThread, Thread, ThreadMode, Viewer } from '@family-partnering/contract';
import { others, type Company } from './thread-list.model.js';

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

export function answer(invitation: Invitation, yes: boolean, newId: NewId): AnswerInvitation {
  return { id: newId(), type: 'thread.join', scope: scopeOf(invitation), thread: invitation.thread, yes };
}

/** What somebody has put together in the starting form. */
export interface Beginning {
  readonly circle: Id;
  readonly about: string;
  readonly mode: ThreadMode;
  /** The homes it goes to: one, or, each on its own, all of them. None for student and school. */
  readonly homes: readonly Id[];
  readonly school: readonly Id[];
  readonly text: string;
}

/** Everyone in one new talk but the one who starts it. */
export function peopleOf(beginning: Beginning, home: Id | undefined, company: Company): readonly Id[] {
  const family = beginning.mode === 'student-school' ? [] : company.homes.filter(({ household }) => household === home).flatMap(({ people }) => people);
  const student = beginning.mode === 'adults' || !company.student ? [] : [company.student];
  return [...family.map(({ person }) => person), ...student.map(({ person }) => person), ...beginning.school];
}

/** A student of two homes is asked, not put in (T19): they are not among the first readers. */
export function isAsked(beginning: Beginning, company: Company, viewer: Viewer, homes: number): boolean {
  return beginning.mode === 'all' && viewer.side !== 'student' && company.student !== undefined && homes > 1;
}

/**
 * What starts it: one pair of actions per home, in order. Two homes are two talks with two audiences (T20); neither names the other.
 * @param homes how many homes the student has, as far as this viewer may know
 */
export function begin(beginning: Beginning, company: Company, viewer: Viewer, homes: number, tag: LanguageTag, newId: NewId): readonly (readonly [StartThread, SendMessage?])[] {
  const targets = beginning.mode === 'student-school' || beginning.homes.length === 0 ? [undefined] : beginning.homes;
  const asked = isAsked(beginning, company, viewer, homes) ? company.student!.person : undefined;
  return targets.map((home) => {
    const people = peopleOf(beginning, home, company);
    const thread = newId();
    const start: StartThread = { id: newId(), type: 'thread.start', scope: `circle:${beginning.circle}`, thread, circle: beginning.circle, about: beginning.about, mode: beginning.mode, people };
    if (beginning.text.trim() === '') return [start] as const;
    const readers = people.filter((person) => person !== asked);
    const send: SendMessage = {
      id: newId(), type: 'message.send', scope: `circle:${beginning.circle}`, message: newId(), thread, text: beginning.text, sort: 'note', sensitivity: 'everyday',
      language: { tag, means: 'read' }, audience: { revision: 1, people: readers },
    };
    return [start, send] as const;
  });
}
