import { newId, type EditMessage, type FamilyAction, type Id, type LeaveThread, type AddToThread, type Message, type Receipt, type SendMessage, type SetMark, type Thread } from '@family-partnering/contract';
import type { FamilySession, Place } from './backend.js';

const tongue = { tag: 'en', means: 'read' } as const;
const scopeOf = ({ circle }: Place) => `circle:${circle}` as const;

/** A message to everyone whom its writer sees inside now. */
export async function sending(session: FamilySession, place: Place, text: string, more: Partial<SendMessage> = {}): Promise<SendMessage> {
  const thread = await session.get('thread', place.thread);
  return sendTo(othersIn(thread, session.viewer.person), thread.revision, place, text, more);
}

export const othersIn = ({ members }: Thread, self: Id): readonly Id[] =>
  members.filter(({ person, state }) => state === 'in' && person !== self).map(({ person }) => person);

export function sendTo(people: readonly Id[], revision: number, place: Place, text: string, more: Partial<SendMessage> = {}): SendMessage {
  return {
    id: newId(), type: 'message.send', scope: scopeOf(place), message: newId(), thread: place.thread, text, language: tongue,
    sort: 'note', sensitivity: 'everyday', audience: { revision, people }, ...more,
  };
}

/** Says something, and gives back what was asked for and what was answered. */
export async function say(session: FamilySession, place: Place, text: string, more: Partial<SendMessage> = {}): Promise<{ readonly action: SendMessage; readonly receipt: Receipt }> {
  const action = await sending(session, place, text, more);
  return { action, receipt: await session.act(action) };
}

/** Says several things, one after another. */
export async function sayAll(session: FamilySession, place: Place, texts: readonly string[]): Promise<readonly SendMessage[]> {
  const said: SendMessage[] = [];
  for (const text of texts) said.push((await say(session, place, text)).action);
  return said;
}

export const numbered = (count: number, from = 1): readonly string[] => Array.from({ length: count }, (_, at) => `Words ${from + at}`);

export const editing = (place: Place, message: Id, text: string, more: Partial<EditMessage> = {}): EditMessage =>
  ({ id: newId(), type: 'message.edit', scope: scopeOf(place), message, text, language: tongue, ...more });

export const withdrawing = (place: Place, message: Id): FamilyAction => ({ id: newId(), type: 'message.withdraw', scope: scopeOf(place), message });
export const adding = (place: Place, person: Id): AddToThread => ({ id: newId(), type: 'thread.add', scope: scopeOf(place), thread: place.thread, person });
export const leaving = (place: Place): LeaveThread => ({ id: newId(), type: 'thread.leave', scope: scopeOf(place), thread: place.thread });
export const marking = (place: Place, upTo: number): SetMark =>
  ({ id: newId(), type: 'mark.set', scope: scopeOf(place), thread: place.thread, upTo, day: '2026-11-20' });

/** The words of a thread as this person reads them, the thread's own lines left out. */
export async function wordsIn(session: FamilySession, { thread }: Place): Promise<readonly Message[]> {
  const { items } = await session.list('message', { filter: { thread }, limit: 100 });
  return items.filter(({ sort }) => sort !== 'line');
}

export const textsIn = async (session: FamilySession, place: Place): Promise<readonly string[]> => (await wordsIn(session, place)).map(({ text }) => text);
