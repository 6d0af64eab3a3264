import type { Action, Day, Id, Instant, SendMessage, Side } from '@family-partnering/contract';
import type { Conversation, Entry } from './conversation.js';
import { circleOf, homesOf, person } from './roster.js';

/** One action of the sample: who does it, and when. */
export interface SeedStep {
  readonly at: Instant;
  readonly person: Id;
  readonly side: Side;
  readonly action: Action;
}

/** An action without what follows from its conversation. */
type Deed = { readonly id: Id; readonly type: string; readonly [field: string]: unknown };

/** An action of somebody in a student's circle. */
export function stepIn(student: Id, at: Instant, who: Id, deed: Deed): SeedStep {
  return { at, person: who, side: person(who).side, action: { ...deed, scope: `circle:${circleOf(student)}` } };
}

export const aMinuteLater = (instant: Instant): Instant => new Date(Date.parse(instant) + 60_000).toISOString();

/** A student of two homes is asked, and says yes. */
export function isAsked({ mode, student, by, people }: Conversation): boolean {
  return mode === 'all' && by !== student && people.includes(student) && homesOf(student) > 1;
}

/** Everyone who is in it at the end of the week. */
export const insideOf = ({ by, people, handed }: Conversation): readonly Id[] => [by, ...people, ...(handed === undefined ? [] : [handed.to])];

/** Who wrote it down: whoever said it, or somebody for them. */
export const writerOf = ({ by, recorded }: Entry): Id => recorded?.by ?? by;

/** An entry as the action that says it. */
export function message(entry: Entry, thread: Id, revision: number, inside: readonly Id[], on: Day): Omit<SendMessage, 'scope'> {
  const { id, text, lang = 'en', sort = 'note', quick, replyTo, spoken, important, recorded, log, recall } = entry;
  return {
    id: `${id}-send`, type: 'message.send', message: id, thread, text, sort: log === undefined ? sort : 'log',
    language: { tag: lang, means: spoken === true ? 'listen' : 'read' },
    sensitivity: important === true ? 'important' : 'everyday',
    audience: { revision, people: inside.filter((one) => one !== writerOf(entry)) },
    ...(log && { log: { how: log.how, on, with: log.with, ...(recorded?.readBack === true && { readBack: true as const }) } }),
    ...(recall && { recall }),
    ...(quick === undefined ? {} : { quick }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(writerOf(entry) === entry.by ? {} : { writtenFor: { person: entry.by, readBack: recorded!.readBack } }),
  };
}

/** That it was brought to somebody by another way, said by its writer. */
export const reached = (message: Id, { to, how }: NonNullable<Entry['reached']>, at: Instant, on: Day): Deed =>
  ({ id: `${message}-reached`, type: 'message.reached', message, note: `${message}-note`, person: to, how, on, at });
