import type { Action, Id, Instant, Session, Waiting } from '@family-partnering/contract';
import type { Entities } from './entities.js';

/** How long something that has been sent is still shown from here, while the stream has not brought it yet. */
const LINGER = 10_000;

/**
 * Actions of this person that are not confirmed yet: those in the outbox, those on the wire where there is none,
 * and those that have just left, so that nothing blinks between "sent" and "here it is".
 */
export class PendingActions {
  readonly #flying = new Map<Id, Waiting>();
  readonly #left = new Map<Id, { readonly entry: Waiting; readonly timer: ReturnType<typeof setTimeout> }>();
  #kept: readonly Waiting[] = [];

  constructor(
    private readonly session: Session,
    private readonly held: Entities,
    private readonly changed: () => void,
    private readonly departed: () => unknown,
    private readonly signal: AbortSignal,
  ) {
    this.#kept = session.outbox?.waiting ?? [];
    session.outbox?.subscribe(() => this.#read(), { signal });
    signal.addEventListener('abort', () => this.#left.forEach(({ timer }) => clearTimeout(timer)), { once: true });
  }

  /** In the order in which they were made; what the server has shown us is no longer among them. */
  get all(): readonly Waiting[] {
    const left = [...this.#left.values()].map(({ entry }) => entry).filter(({ action }) => !this.held.isDecided(action.id));
    return [...left, ...this.#kept, ...this.#flying.values()];
  }

  /** Those that a person may still hold back or send again: without the ones already gone. */
  get waiting(): readonly Waiting[] {
    return [...this.#kept, ...this.#flying.values()];
  }

  /** Shows an action while it is on the wire. @returns what to call when it has landed */
  fly(action: Action, now: Instant): (landed: 'gone' | 'until-seen') => void {
    const entry: Waiting = { action, keptAt: now, state: 'sending' };
    this.#flying.set(action.id, entry);
    this.changed();
    return (landed) => {
      this.#flying.delete(action.id);
      if (landed === 'until-seen') this.#linger(entry);
      this.changed();
    };
  }

  #read(): void {
    const now = this.session.outbox?.waiting ?? [];
    const still = new Set(now.map(({ action }) => action.id));
    let sent = false;
    for (const entry of this.#kept) {
      // One that was not on its way was taken back by the person.
      if (still.has(entry.action.id) || entry.state !== 'sending' || this.held.isDecided(entry.action.id)) continue;
      this.#linger(entry);
      sent = true;
    }
    this.#kept = now;
    this.changed();
    if (sent) this.departed();
  }

  #linger(entry: Waiting): void {
    if (this.signal.aborted) return;
    const timer = setTimeout(() => this.#forget(entry.action.id), LINGER);
    this.#left.set(entry.action.id, { entry, timer });
  }

  #forget(id: Id): void {
    this.#left.delete(id);
    this.changed();
  }
}
