import { isRefusal, type Action, type Change, type Entity, type Id, type Instant, type Position, type Refusal, type Session } from '@family-partnering/contract';
import { Entities, higherVersionWins, type Wins } from './entities.js';
import { follow, poll, type Listener } from './feed.js';
import { PendingActions } from './pending-actions.js';

/** One list or one record that somebody is looking at. */
export interface View {
  /** Something of these kinds, or what waits, has changed. `changes` are those that came in, if any did. */
  changed(kinds: ReadonlySet<string>, changes: readonly Change[]): void;
  /** Whether it shows this entity, so that it is kept until the list has been asked again. */
  shows(entity: Entity): boolean;
  /** Waits for an answer. */
  readonly asking: boolean;
  /** Ask the server again; what is shown stays until the answer is there. */
  refresh(): void;
  live(live: boolean): void;
  refused(refusal: Refusal): void;
}

const replicas = new WeakMap<Session, Replica>();

/** The one copy of a session's data on this page, shared by every store over it. */
export function replicaOf(session: Session, wins: Wins = higherVersionWins): Replica {
  const known = replicas.get(session);
  if (known && !known.closed) return known;
  const made = new Replica(session, wins);
  replicas.set(session, made);
  return made;
}

export class Replica implements Listener {
  readonly entities: Entities;
  readonly pending: PendingActions;
  readonly #views = new Set<View>();
  readonly #ended = new AbortController();
  readonly #touched = new Map<string, number>();
  readonly #began = performance.now();
  #stream: AbortController | undefined;
  #epoch = 0;
  #stamp = 0;

  constructor(readonly session: Session, wins: Wins) {
    this.entities = new Entities(wins);
    const tell = (): void => this.#tell(new Set(), []);
    this.pending = new PendingActions(session, this.entities, tell, () => !session.watch && this.#lookAgain(), this.#ended.signal);
    if (!session.watch) void poll(() => this.#lookAgain(), this.#ended.signal);
  }

  get closed(): boolean {
    return this.#ended.signal.aborted;
  }

  /** The server's clock: where it stood at connect, and what has passed here since, whatever this device's clock says. */
  now(): Instant {
    return new Date(Date.parse(this.session.now) + performance.now() - this.#began).toISOString();
  }

  open(view: View): void {
    this.#views.add(view);
  }

  /** The last one to leave stops the stream and forgets everything. */
  close(view: View): void {
    this.#views.delete(view);
    if (this.#views.size > 0) return;
    this.#stream?.abort();
    this.#ended.abort();
  }

  /**
   * Follows the stream from the answer to a question, if nobody does yet. Whatever came from before that question is not
   * covered by it: views that are still waiting for an answer ask again, and what nobody shows is forgotten.
   */
  followFrom(position: Position, asked: number, view: View): void {
    if (this.#stream || !this.session.watch || this.closed) return;
    this.#stream = new AbortController();
    this.#epoch += 1;
    const others = [...this.#views].filter((other) => other !== view);
    this.entities.retain((entity) => this.touchedSince(entity, asked) || [...this.#views].some((any) => any.shows(entity)));
    for (const other of others) if (other.asking) other.refresh();
    follow(this.session, position, this, this.#stream.signal);
  }

  get following(): boolean {
    return this.#stream !== undefined;
  }

  /** A mark in the order in which things came in: what came later is newer than a question asked now. */
  stamp(): number {
    return this.#stamp;
  }

  touchedSince({ kind, id }: Entity, asked: number): boolean {
    return (this.#touched.get(`${kind} ${id}`) ?? 0) > asked;
  }

  /** Takes the answer to a list or get. */
  take(entities: readonly Entity[]): void {
    this.#apply(entities.map((entity) => ({ type: 'upsert', entity })));
  }

  /** Drops what an answer no longer holds, unless it has come in since the question was asked. */
  dropMissing(kind: string, ids: readonly Id[], asked: number): void {
    const gone = ids.filter((id) => (this.#touched.get(`${kind} ${id}`) ?? 0) <= asked);
    const dropped = gone.filter((id) => this.entities.drop(kind, id));
    this.#forgetOnDevice(dropped.map((id) => ({ kind, id })));
    if (dropped.length > 0) this.#tell(new Set([kind]), []);
  }

  /** Resolves when kept on this device; where nothing can be kept, when decided. Rejects with a `Refusal`. */
  async act(action: Action): Promise<void> {
    const { outbox } = this.session;
    if (!outbox) return this.#decide(action);
    try {
      await outbox.keep(action);
    } catch (reason) {
      if (!isRefusal(reason) || reason.code !== 'unavailable') throw reason;
      // No room on this device: then it must be decided before anyone may clear the words.
      await this.#decide(action).catch((later: unknown) => {
        throw isRefusal(later) && later.code !== 'offline' && later.code !== 'unavailable' ? later : reason;
      });
    }
  }

  next(changes: readonly Change[]): void {
    this.#apply(changes);
  }

  reset(): void {
    this.#epoch += 1;
    this.#stream?.abort();
    this.#stream = undefined;
    this.entities.retain((entity) => [...this.#views].some((view) => view.shows(entity)));
    this.#lookAgain();
  }

  live(live: boolean): void {
    for (const view of [...this.#views]) view.live(live);
  }

  refused(refusal: Refusal): void {
    this.#stream = undefined;
    for (const view of [...this.#views]) view.refused(refusal);
  }

  async #decide(action: Action): Promise<void> {
    const epoch = this.#epoch;
    const land = this.pending.fly(action, this.now());
    let known = false;
    try {
      const receipt = await this.session.act(action);
      // What was asked before the stream began, or before access changed, may be older than what the stream starts from.
      known = epoch === this.#epoch && (this.following || !this.session.watch);
      if (known) this.#apply(receipt.changes);
    } catch (reason) {
      known = true;
      throw reason;
    } finally {
      land(known ? 'gone' : 'until-seen');
    }
    if (!known || !this.session.watch) this.#lookAgain();
  }

  #apply(changes: readonly Change[]): void {
    if (this.closed) return;
    const kinds = new Set<string>();
    for (const change of changes) {
      const { kind, id } = change.type === 'upsert' ? change.entity : change;
      this.#touched.set(`${kind} ${id}`, ++this.#stamp);
      if (this.entities.apply(change)) kinds.add(kind);
    }
    this.#forgetOnDevice(changes.filter((change) => change.type === 'remove'));
    this.#tell(kinds, changes);
  }

  #tell(kinds: ReadonlySet<string>, changes: readonly Change[]): void {
    for (const view of [...this.#views]) view.changed(kinds, changes);
  }

  #lookAgain(): void {
    for (const view of [...this.#views]) view.refresh();
  }

  /** What ended leaves this device too: drafts and pages kept under a thread or a circle. */
  #forgetOnDevice(gone: readonly { readonly kind: string; readonly id: Id }[]): void {
    for (const { kind, id } of gone)
      if (kind === 'thread' || kind === 'circle') void this.session.device?.forget(`${kind}:${id}`).catch(() => undefined);
  }
}
