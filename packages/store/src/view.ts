import { isPassing, Refusal, type Action, type Change, type Entity, type Instant, type Session, type Target } from '@family-partnering/contract';
import { backoff, pause } from './backoff.js';
import { asRefusal } from './feed.js';
import type { RuleSource } from './later-rules.js';
import type { Previewed } from './preview.js';
import { replicaOf, type Replica, type View } from './replica.js';
import type { State } from './snapshot.js';

/** What lists and records have in common: asking, asking again, and telling when something has changed. */
export abstract class LiveView<S extends object> implements View {
  protected readonly replica: Replica;
  protected state: State = 'loading';
  protected refusal: Refusal | undefined;
  readonly #heard = new Set<() => void>();
  readonly #closed = new AbortController();
  #asking: AbortController | undefined;
  #snapshot: S | undefined;
  #live = true;
  #asLastSeen = false;
  /** What is asked for has come by the stream since it was asked for. */
  #cameMeanwhile = false;

  constructor(protected readonly session: Session, protected readonly kind: string, private readonly rules: RuleSource) {
    this.replica = replicaOf(session);
    this.replica.open(this);
    rules.subscribe?.(() => this.tell(), { signal: this.#closed.signal });
  }

  get snapshot(): S {
    return (this.#snapshot ??= Object.freeze(this.draw()));
  }

  subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void {
    if (call.signal.aborted || this.#closed.signal.aborted) return;
    const heard = (): void => changed();
    this.#heard.add(heard);
    call.signal.addEventListener('abort', () => this.#heard.delete(heard), { once: true, signal: this.#closed.signal });
  }

  act(action: Action): Promise<void> {
    return this.replica.act(action);
  }

  may(type: string, target: Target): true | Refusal {
    const { session, replica, rules } = this;
    if (!session.supports.actions.includes(type)) return new Refusal('unsupported');
    const said = target.id === undefined ? undefined : replica.entities.get(target.kind, target.id)?.may;
    if (said) return said.includes(type) || new Refusal('forbidden');
    return rules.book?.may(replica, type, target) ?? true;
  }

  /** What waits, as it will stand by the rules that have come. */
  protected preview(): ReadonlyMap<string, Previewed> {
    return this.rules.book?.preview(this.replica) ?? new Map<string, Previewed>();
  }

  now(): Instant {
    return this.replica.now();
  }

  retry(): void {
    this.refusal = undefined;
    this.state = this.isFilled ? 'stale' : 'loading';
    this.tell();
    this.refresh();
  }

  close(): void {
    this.#closed.abort();
    this.#asking?.abort();
    this.#heard.clear();
    this.replica.close(this);
  }

  changed(kinds: ReadonlySet<string>, changes: readonly Change[]): void {
    for (const change of changes) if (change.type === 'upsert' && change.entity.kind === this.kind) this.arrived(change.entity);
    // It was asked for before it was made, or before this viewer was let in.
    const came = changes.some((change) => change.type === 'upsert' && this.opens(change.entity));
    if (came && this.#wasNotThere) return this.retry();
    this.#cameMeanwhile ||= came;
    if (changes.length === 0 || kinds.has(this.kind) || this.replica.pending.all.length > 0) this.tell();
  }

  live(live: boolean): void {
    if (this.#live === live) return;
    this.#live = live;
    if (this.state !== 'ready' && this.state !== 'stale') return;
    this.state = live && !this.#asking && !this.#asLastSeen ? 'ready' : 'stale';
    this.tell();
  }

  get #wasNotThere(): boolean {
    return this.state === 'refused' && this.refusal?.code === 'not-found';
  }

  refused(refusal: Refusal): void {
    if (isNothingHere(refusal)) this.empty();
    this.state = 'refused';
    this.refusal = refusal;
    this.tell();
  }

  /** Asks until there is an answer that stands; a later question ends an earlier one. */
  refresh(): void {
    if (this.#closed.signal.aborted) return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    if (this.state === 'ready' && this.session.watch) this.state = 'stale';
    void this.#ask(asking.signal).finally(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
  }

  get asking(): boolean {
    return this.#asking !== undefined;
  }

  abstract shows(entity: Entity): boolean;
  /** Whether what was not there is there, now that this entity is. */
  protected abstract opens(entity: Entity): boolean;
  protected abstract readonly isFilled: boolean;
  protected abstract draw(): S;
  protected abstract ask(signal: AbortSignal): Promise<void>;
  protected abstract arrived(entity: Entity): void;
  /** The server says that there is nothing here for this viewer. */
  protected abstract empty(): void;

  /** The answer came from this device; the stream asks for another when the server is back. */
  protected setAsLastSeen(asLastSeen: boolean): void {
    this.#asLastSeen = asLastSeen;
  }

  protected tell(): void {
    this.#snapshot = undefined;
    for (const heard of [...this.#heard]) heard();
  }

  async #ask(signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      this.#cameMeanwhile = false;
      try {
        await this.ask(signal);
        if (signal.aborted) return;
        this.refusal = undefined;
        this.state = this.#live && !this.#asLastSeen ? 'ready' : 'stale';
        return this.tell();
      } catch (reason) {
        if (signal.aborted) return;
        const refusal = asRefusal(reason);
        // "Not there" from before it was made, overtaken by the stream: only another answer tells.
        if (isNothingHere(refusal) && this.#cameMeanwhile) continue;
        if (!isPassing(refusal)) return this.refused(refusal);
        this.state = this.isFilled ? 'stale' : 'loading';
        this.refusal = refusal;
        this.tell();
        await pause(backoff(attempt, refusal), signal);
      }
    }
  }
}

/** Not now, and not for this viewer: what is shown from before must go. Whoever holds no right any more is told so at sign-in. */
const isNothingHere = ({ code, reason }: Refusal): boolean => code === 'not-found' || code === 'forbidden' || (code === 'unauthenticated' && reason === 'person-unknown');
