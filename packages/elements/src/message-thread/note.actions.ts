import type { Day, DropNote, Id, Instant, LanguageTag, Message, MessageNote, NoteReached, NoteWords, ReachedHow } from '@family-partnering/contract';
import type { NewId } from './message-thread.actions.js';

const on = ({ id, circle }: Pick<Message, 'id' | 'circle'>, newId: NewId) => ({ id: newId(), scope: `circle:${circle}` as const, message: id, note: newId() });

/** @param at when on that day, if it was just now */
export function noteReached(message: Message, person: Id, how: ReachedHow, day: Day, at: Instant | undefined, newId: NewId): NoteReached {
  return { ...on(message, newId), type: 'message.reached', person, how, on: day, ...(at && { at }) };
}

export function noteWords(message: Message, file: Id, text: string, tag: LanguageTag, newId: NewId): NoteWords {
  return { ...on(message, newId), type: 'message.words', file, text, language: { tag, means: 'read' } };
}

export function dropNote({ id, circle }: MessageNote, newId: NewId): DropNote {
  return { id: newId(), type: 'message.unnote', scope: `circle:${circle}`, note: id };
}
