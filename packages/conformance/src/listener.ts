import type { Change, Entity, Id, Observer, Position, Refusal } from '@family-partnering/contract';
import { Broken } from './check.js';

export interface Heard {
  readonly position: Position;
  readonly changes: readonly Change[];
}

export const idOf = (change: Change): Id => (change.type === 'upsert' ? change.entity.id : change.id);
export const kindOf = (change: Change): string => (change.type === 'upsert' ? change.entity.kind : change.kind);
export const versionOf = (change: Change): number => (change.type === 'upsert' ? change.entity.version : change.version);

/** Writes down everything that one watch tells. */
export class Listener implements Observer {
  readonly batches: Heard[] = [];
  readonly errors: Refusal[] = [];
  resets = 0;
  /** Called at every `next`, before it is written down. */
  onNext: (batch: Heard) => void = () => {};
  readonly #waiting = new Set<() => void>();

  constructor(readonly patienceMs: number) {}

  next(batch: Heard): void {
    this.onNext(batch);
    this.batches.push(batch);
    this.#wake();
  }

  reset(): void {
    this.resets += 1;
    this.#wake();
  }

  error(refusal: Refusal): void {
    this.errors.push(refusal);
    this.#wake();
  }

  get changes(): readonly Change[] {
    return this.batches.flatMap(({ changes }) => changes);
  }

  /** Everything told of one entity, in the order in which it was told. */
  of(kind: string, id: Id): readonly Change[] {
    return this.changes.filter((change) => kindOf(change) === kind && idOf(change) === id);
  }

  entity(kind: string, id: Id): Entity | undefined {
    const last = this.of(kind, id).at(-1);
    return last?.type === 'upsert' ? last.entity : undefined;
  }

  /** Resolves when a change of this entity has been told. */
  hears(kind: string, id: Id): Promise<void> {
    return this.until(() => this.of(kind, id).length > 0, `a change of ${kind} ${id}`);
  }

  /** Resolves when `enough`; fails when it has not come within the patience of the suite. */
  until(enough: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!enough()) return;
        this.#waiting.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Broken(`waited ${this.patienceMs} ms for ${what}; told: ${this.batches.length} batches, ${this.resets} resets, ${this.errors.map(({ code }) => code).join(' ') || 'no error'}`));
      }, this.patienceMs);
      this.#waiting.add(look);
      look();
    });
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}
