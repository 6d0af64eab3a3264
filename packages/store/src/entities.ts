import type { Change, Entity, Id } from '@family-partnering/contract';

/** Whether what comes in replaces what is held. */
export type Wins = (held: number | undefined, incoming: number, type: Change['type']) => boolean;

/**
 * The higher version wins, from whichever answer it came. A removal of the version that is held wins too:
 * it says that this viewer has it no longer.
 */
export const higherVersionWins: Wins = (held, incoming, type) =>
  held === undefined || incoming > held || (type === 'remove' && incoming === held);

/** What the server has confirmed, by kind and id. Remembers what is gone, so that a late answer does not bring it back. */
export class Entities {
  readonly #held = new Map<string, Map<Id, Entity>>();
  readonly #gone = new Map<string, number>();
  readonly #decided = new Set<Id>();
  readonly #complete = new Set<string>();

  constructor(private readonly wins: Wins = higherVersionWins) {}

  get(kind: string, id: Id): Entity | undefined {
    return this.#held.get(kind)?.get(id);
  }

  of(kind: string): Iterable<Entity> {
    return this.#held.get(kind)?.values() ?? [];
  }

  /** Whether this action is known to have been decided, because something it made has been seen. */
  isDecided(action: Id): boolean {
    return this.#decided.has(action);
  }

  /** Every entity of this kind that the viewer may see is held: what is not here does not exist for them. */
  isComplete(kind: string): boolean {
    return this.#complete.has(kind);
  }

  setComplete(kind: string): void {
    this.#complete.add(kind);
  }

  /** @returns whether anything changed */
  apply(change: Change): boolean {
    const { kind, id, version } = change.type === 'upsert' ? change.entity : change;
    const key = `${kind} ${id}`;
    if (change.type === 'upsert') this.#decided.add(change.entity.changedBy);
    const held = this.get(kind, id)?.version ?? this.#gone.get(key);
    if (!this.wins(held, version, change.type)) return false;
    if (change.type === 'upsert') {
      this.#gone.delete(key);
      this.#table(kind).set(id, Object.freeze(change.entity));
      return true;
    }
    this.#gone.set(key, version);
    return this.#held.get(kind)?.delete(id) ?? false;
  }

  /** Access has changed: forgets it without a trace, so that it may come back in the same version. */
  drop(kind: string, id: Id): boolean {
    return this.#held.get(kind)?.delete(id) ?? false;
  }

  /** Access has changed: what was gone or complete says nothing any more. Keeps what `keep` names. */
  retain(keep: (entity: Entity) => boolean): void {
    this.#gone.clear();
    this.#complete.clear();
    for (const table of this.#held.values()) for (const entity of [...table.values()]) if (!keep(entity)) table.delete(entity.id);
  }

  #table(kind: string): Map<Id, Entity> {
    const table = this.#held.get(kind) ?? new Map<Id, Entity>();
    this.#held.set(kind, table);
    return table;
  }
}
