import type { Action, Entity, Id, Instant, Refusal, Session, Target } from '@family-partnering/contract';
import { Refusal as NotThere } from '@family-partnering/contract';
import type { RuleSource } from './later-rules.js';
import type { RecordSnapshot } from './snapshot.js';
import { LiveView } from './view.js';

/** One live entity. */
export interface RecordStore<E extends Entity> {
  readonly snapshot: RecordSnapshot<E>;
  subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void;
  act(action: Action): Promise<void>;
  may(type: string, target: Target): true | Refusal;
  now(): Instant;
  retry(): void;
  close(): void;
}

/** Opens one entity. What another store of the session already holds is shown at once. */
export function openRecord<E extends Entity>(session: Session, kind: string, id: Id, rules: RuleSource = {}): RecordStore<E> {
  return new LiveRecord<E>(session, kind, id, rules);
}

class LiveRecord<E extends Entity> extends LiveView<RecordSnapshot<E>> implements RecordStore<E> {
  constructor(session: Session, kind: string, private readonly id: Id, rules: RuleSource) {
    super(session, kind, rules);
    if (this.isFilled && this.replica.following) this.state = 'ready';
    else this.refresh();
  }

  shows(entity: Entity): boolean {
    return entity.kind === this.kind && entity.id === this.id;
  }

  protected opens(entity: Entity): boolean {
    return this.shows(entity);
  }

  protected get isFilled(): boolean {
    return this.replica.entities.get(this.kind, this.id) !== undefined;
  }

  protected arrived(): void {}

  protected empty(): void {
    this.replica.dropMissing(this.kind, [this.id], Infinity);
  }

  protected async ask(signal: AbortSignal): Promise<void> {
    const { session, replica, kind, id } = this;
    if (!session.supports.kinds.includes(kind)) throw new NotThere('unsupported');
    // `get` gives no position: the stream starts from before it.
    const position = replica.following || !session.watch ? undefined : (await session.list(kind, { filter: {}, limit: 1 }, { signal })).position;
    const asked = replica.stamp();
    const entity = await session.get(kind, id, { signal });
    if (signal.aborted) return;
    replica.take([entity]);
    if (position !== undefined) replica.followFrom(position, asked, this);
  }

  protected draw(): RecordSnapshot<E> {
    const previewed = this.preview().get(`${this.kind} ${this.id}`);
    const item = previewed ? (previewed.entity ?? undefined) : this.replica.entities.get(this.kind, this.id);
    const gone = item === undefined && this.state === 'ready';
    const refusal = gone ? new NotThere('not-found') : this.refusal;
    return {
      ...(item && { item: item as E }),
      ...(previewed?.entity && {
        pending: Object.freeze({ item: previewed.entity as E, waiting: previewed.waiting, fresh: previewed.fresh }),
      }),
      waiting: Object.freeze([...this.replica.pending.waiting]),
      state: gone ? 'refused' : this.state,
      ...(refusal && { refusal }),
    };
  }
}
