import { fileSort, MESSAGE_LIMIT, type Context, type Draft, type DropNote, type Id, type Message, type MessageNote, type NoteReached, type NoteWords, type Reads, type Scope, type Seat, type Stored, type Value } from '@family-partnering/contract';
import { ALL_SIDES, defineRule, refuse, unknown } from './define.js';
import { messageOf } from './message.js';
import { gone, made, plain } from './records.js';
import { authorOf, threadOf } from './threads.js';

const DAY = 86_400_000;
/** The longest description of a picture or a page, as where it is given. */
const DESCRIPTION_LIMIT = 1000;

interface Place {
  readonly record: Stored<Value<Message>> & { readonly value: Value<Message> };
  readonly seat: Seat;
}

/** A message that still has its words, and the actor's seat in its talk. */
function placeOf(read: Reads, message: Id, scope: Scope, context: Context): Place {
  const { record, thread } = messageOf(read, message, scope, context);
  if (record.value.withdrawn !== undefined || record.value.sort === 'line') throw refuse('invalid', 'no-words');
  return { record, seat: threadOf(read, thread.id, scope, context).seat };
}

/** Seen by whoever sees the message, now and later. */
function note({ record, seat }: Place, id: Id, read: Reads, context: Context, said: Partial<Value<MessageNote>>): readonly Draft[] {
  if (read.get('message-note', id) !== undefined) throw refuse('invalid', 'id-taken');
  const { thread, circle, home, revision } = record.value;
  return [made<MessageNote>('message-note', id, record.scope, record.audience, { thread: [thread, context.now], message: [record.id, context.now] }, {
    ...plain, home, revision, message: record.id, thread, circle, by: authorOf(seat), at: context.now, ...said,
  })];
}

/** That it was brought to somebody by another way: said by anyone of the talk, of anyone it was written to (T5). */
export const noteReached = /* @__PURE__ */ defineRule<NoteReached>({
  type: 'message.reached',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (placeOf(read, target.id!, target.scope, context), true),
  decide(action, read, context) {
    const place = placeOf(read, action.message, action.scope, context);
    const whom = place.record.value.recipients.find(({ person }) => person === action.person);
    if (whom === undefined) throw refuse('invalid', 'not-addressed');
    if (action.on > new Date(Date.parse(context.now) + DAY).toISOString().slice(0, 10) || (action.at !== undefined && action.at > context.now)) throw refuse('invalid', 'day-to-come');
    const { how, on, at } = action;
    return note(place, action.note, read, context, { reached: { person: whom.person, called: whom.called, how, on, ...(at && { at }) } });
  },
});

/**
 * The words of a recording, or what a picture shows, given after it was sent, by its giver or by a helper (T7). A student does so
 * for what they gave themselves: nobody under 18 is asked to put another's words into writing, or into another language (T19).
 */
export const noteWords = /* @__PURE__ */ defineRule<NoteWords>({
  type: 'message.words',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownOrHelper(placeOf(read, target.id!, target.scope, context)), true),
  decide(action, read, context) {
    const place = placeOf(read, action.message, action.scope, context);
    ownOrHelper(place);
    const file = place.record.value.files?.find(({ id }) => id === action.file);
    if (file === undefined) throw refuse('invalid', 'file-unknown');
    if (action.text.length > (['voice', 'video'].includes(fileSort(file.type)) ? MESSAGE_LIMIT : DESCRIPTION_LIMIT)) throw refuse('invalid', 'too-long');
    return note(place, action.note, read, context, { words: { file: file.id, text: action.text }, language: action.language });
  },
});

function ownOrHelper({ record, seat }: Place): void {
  if (seat.side === 'student' && record.value.author.person !== seat.person) throw refuse('forbidden', 'own-words-only');
}

/** What one has said beside a message oneself. */
export const dropNote = /* @__PURE__ */ defineRule<DropNote>({
  type: 'message.unnote',
  sides: ALL_SIDES,
  scopes: (action) => [action.scope],
  may: (target, read, context) => (ownNote(read, target.id!, target.scope, context), true),
  decide: (action, read, context): readonly Draft[] => [gone(ownNote(read, action.note, action.scope, context))],
});

function ownNote(read: Reads, id: Id, scope: Scope, context: Context): Stored {
  const record = read.get<Value<MessageNote>>('message-note', id);
  if (record?.value == null || record.scope !== scope || record.value.by.person !== context.actor.person) throw unknown();
  messageOf(read, record.value.message, scope, context);
  return record;
}

export const messageNoteRules = [noteReached, noteWords, dropNote] as const;
