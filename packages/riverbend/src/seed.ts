import { ROSTER, type Action, type Day, type Id, type Instant, type Viewer } from '@family-partnering/contract';
import { addDays, dayOf, instantAt, lastFriday, shiftFor, type Weekday } from './calendar.js';
import { classNote } from './class-note.js';
import type { Conversation } from './conversation.js';
import { CONVERSATIONS } from './conversations.js';
import { planSteps } from './plans.js';
import { homeworkSteps } from './homework.js';
import { circleOf, rosterActions, TENANT } from './roster.js';
import { tieSteps } from './ties.js';
import { aMinuteLater, insideOf, isAsked, message, reached, stepIn, writerOf, type SeedStep } from './step.js';

/**
 * Riverbend in the order in which it happened: the roster, then two plans and a week of conversations, then what has been read.
 * Ids are the same whatever the day; dates move by whole weeks, so that the last Friday is the last one up to `today`.
 * Meant for empty storage, on which it is run once.
 */
export function seedSteps(today: Day): readonly SeedStep[] {
  const friday = lastFriday(today);
  const days = shiftFor(today);
  const conversations = [...CONVERSATIONS, ...classNote()];
  const roster = rosterActions(days).map((action): SeedStep => ({ at: instantAt(dayOf('Mon', friday), '06:00'), person: ROSTER, side: 'school', action }));
  const said = conversations.flatMap((conversation) => weekOf(conversation, friday));
  const read = conversations.flatMap((conversation) => marksOf(conversation, friday));
  return [...roster, ...[...said, ...ways(friday, days), ...planSteps(days), ...homeworkSteps(today), ...tieSteps(friday)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), ...read];
}

/** The actions alone. */
export const seedActions = (today: Day): readonly Action[] => seedSteps(today).map((step) => step.action);

/** Decides one action as of a given instant: an engine's `act`. */
export type Act = (viewer: Viewer, action: Action, now: Instant) => Promise<unknown>;

/** Puts Riverbend into an engine with empty storage. Rejects with the first refusal, and says which step it was. */
export async function seedRiverbend(act: Act, today: Day): Promise<void> {
  for (const { at, person: id, side, action } of seedSteps(today)) {
    try {
      await act({ person: id, side, tenant: TENANT }, action, at);
    } catch (cause) {
      throw new Error(`Riverbend: ${action.type} ${action.id} by ${id} was not done`, { cause });
    }
  }
}

function weekOf(conversation: Conversation, friday: Day): SeedStep[] {
  const { id, student, about, mode, started, by, people, handed, entries } = conversation;
  const at = ([weekday, time]: readonly [Weekday, string]): Instant => instantAt(dayOf(weekday, friday), time);
  const step = (when: Instant, who: Id, deed: Parameters<typeof stepIn>[3]): SeedStep => stepIn(student, when, who, deed);
  let revision = 1;
  const steps = [step(at(started), by, { id: `${id}-start`, type: 'thread.start', thread: id, circle: circleOf(student), about, mode, people })];
  if (isAsked(conversation)) {
    revision += 1;
    steps.push(step(aMinuteLater(at(started)), student, { id: `${id}-yes`, type: 'thread.join', thread: id, yes: true }));
  }
  if (handed !== undefined) {
    revision += 1;
    steps.push(step(at(handed.at), handed.by, { id: `${id}-hand`, type: 'thread.hand', thread: id, to: handed.to }));
  }
  const inside = insideOf(conversation);
  return [...steps, ...entries.flatMap((entry) => [
    step(at(entry.at), writerOf(entry), { ...message(entry, id, revision, inside, dayOf(entry.at[0], friday)) }),
    ...(entry.reached ? [step(at(entry.reached.at), entry.by, reached(entry.id, entry.reached, at(entry.reached.at), dayOf(entry.reached.at[0], friday)))] : []),
  ])];
}

/** What everyone has read by Friday evening. */
function marksOf(conversation: Conversation, friday: Day): SeedStep[] {
  const { id, student, entries, handed, unread = {} } = conversation;
  const lines = (isAsked(conversation) ? 1 : 0) + (handed === undefined ? 0 : 1);
  return insideOf(conversation).map((who) => stepIn(student, instantAt(friday, '18:00'), who, {
    id: `${id}-read-${who}`, type: 'mark.set', thread: id, upTo: lines + entries.length - (unread[who] ?? 0), day: friday,
  }));
}

/** Tom Larsen has said how he wishes to be reached: a call, until the end of January. */
function ways(friday: Day, days: number): SeedStep[] {
  const action: Action & { how: string; until: Day } = { id: 'p15-way', type: 'person.way', scope: 'person:p15', how: 'call', until: addDays('2027-01-31', days) };
  return [{ at: instantAt(dayOf('Thu', friday), '09:06'), person: 'p15', side: 'home', action }];
}
