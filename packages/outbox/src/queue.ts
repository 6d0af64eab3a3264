import type { Action, Id, Instant, Scope } from '@family-partnering/contract';
import type { PlainRefusal } from './refusal.codec.js';
import { madeBy, namedBy, trackOf } from './subjects.js';
import type { Subjects } from './subjects.js';

/** One waiting action as it lies on the device. */
export interface Row<A extends Action = Action> {
  /** Counts up in the order in which actions were kept, over all tabs. */
  readonly seq: number;
  readonly action: A;
  readonly keptAt: Instant;
  readonly state: 'kept' | 'refused';
  readonly refusal?: PlainRefusal;
}

/** What the queue says about rows that are given in the order in which they were kept. */
export interface Plan<A extends Action> {
  /** May be sent now: at most one per scope, none of a scope in which one is under way. */
  readonly ready: readonly Row<A>[];
  /** By action id: the refused action that this one is built on, directly or through others. */
  readonly held: ReadonlyMap<Id, Id>;
}

/**
 * First in, first out in each scope; scopes go side by side. A refused action steps aside and holds up only what is
 * built on it: what is `basedOn` it, or names what it would have made. What is built on an action that still waits in
 * another scope waits for it.
 */
export function planSending<A extends Action>(rows: readonly Row<A>[], sending: ReadonlySet<Id>, subjects: Subjects): Plan<A> {
  const ready: Row<A>[] = [];
  const held = new Map<Id, Id>();
  const taken = new Set<Scope>();
  const undecided = new Map<Id, Row<A>>();
  for (const row of rows) {
    const { action } = row;
    const ground = namedBy(action, subjects).map((id) => undecided.get(id)).filter((found) => found !== undefined);
    const refused = ground.map((earlier) => refusedUnder(earlier, held)).find((id) => id !== undefined);
    if (row.state === 'kept' && refused !== undefined) held.set(action.id, refused);
    else if (row.state === 'kept') {
      if (!taken.has(action.scope) && !sending.has(action.id) && ground.length === 0) ready.push(row);
      taken.add(action.scope);
    }
    note(undecided, row, subjects);
  }
  // Beside one that is under way, nothing of its scope is sent, wherever it stands.
  const busy = new Set(rows.filter((row) => sending.has(row.action.id)).map((row) => row.action.scope));
  return { ready: ready.filter((row) => !busy.has(row.action.scope)), held };
}

function refusedUnder<A extends Action>(row: Row<A>, held: ReadonlyMap<Id, Id>): Id | undefined {
  return row.state === 'refused' ? row.action.id : held.get(row.action.id);
}

function note<A extends Action>(undecided: Map<Id, Row<A>>, row: Row<A>, subjects: Subjects): void {
  undecided.set(row.action.id, row);
  const made = madeBy(row.action, subjects);
  if (made !== undefined) undecided.set(made, row);
}

/** The rows that need not be sent any more once `action` is kept: earlier marks on the same track. */
export function replacedBy<A extends Action>(rows: readonly Row<A>[], action: A, sending: ReadonlySet<Id>, subjects: Subjects): readonly Row<A>[] {
  const track = trackOf(action, subjects);
  if (track === undefined) return [];
  return rows.filter((row) =>
    row.action.id !== action.id && !sending.has(row.action.id) && trackOf(row.action, subjects) === track);
}
