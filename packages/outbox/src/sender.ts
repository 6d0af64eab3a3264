import { isPassing } from '@family-partnering/contract';
import type { Action, Call, Id, Receipt, Refusal, Scope } from '@family-partnering/contract';
import { pauseMs } from './backoff.js';
import type { Platform } from './platform.js';
import { planSending } from './queue.js';
import type { Row } from './queue.js';
import { asRefusal } from './refusal.codec.js';
import type { Subjects } from './subjects.js';

/** How many scopes go side by side: browsers open six connections to a server, and reading needs some. */
const PARALLEL = 3;

/** What the sender works on, and whom it tells. */
export interface Desk<A extends Action> {
  rows(): readonly Row<A>[];
  /** Asks the device itself: another tab may have taken it back a moment ago. */
  stillWaits(id: Id): Promise<boolean>;
  /** @param alive called whenever something of it has gone out: then it is not given up for slow */
  send(action: A, call: Call, alive: () => void): Promise<Receipt>;
  decided(action: A, receipt: Receipt): Promise<void>;
  refused(action: A, refusal: Refusal): Promise<void>;
  sending(ids: ReadonlySet<Id>): void;
}

/** A row of failures: of everything, or of one scope. */
interface Trouble { failures: number; until: number }

/** Sends what may be sent, one at a time per scope, and waits where waiting helps. Works while `lead` runs. */
export class Sender<A extends Action> {
  readonly #sending = new Set<Id>();
  readonly #scopes = new Map<Scope, Trouble>();
  #all: Trouble = { failures: 0, until: 0 };
  #limitedUntil = 0;
  #signal: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk<A>, readonly subjects: Subjects, readonly platform: Platform) {}

  /** Sends until `signal` aborts. */
  lead(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    this.#signal = signal;
    this.next();
    return new Promise((resolve) => signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#signal = undefined;
      resolve();
    }, { once: true }));
  }

  /** Tries again at once, but never before the other end said. */
  wake(): void {
    this.#all.until = 0;
    for (const trouble of this.#scopes.values()) trouble.until = 0;
    this.next();
  }

  /** Looks again at what may be sent. */
  next(): void {
    const signal = this.#signal;
    if (!signal) return;
    const now = this.platform.monotonic();
    const start = Math.max(this.#all.until, this.#limitedUntil);
    const free = (this.#all.failures > 0 ? 1 : PARALLEL) - this.#sending.size;
    const { ready } = planSending(this.desk.rows(), this.#sending, this.subjects);
    const willing = ready.filter((row) => (this.#scopes.get(row.action.scope)?.until ?? 0) <= now);
    if (start <= now) for (const row of willing.slice(0, Math.max(0, free))) void this.#send(row, signal);
    this.#schedule(now, Math.max(start, Math.min(...ready.map((row) => this.#scopes.get(row.action.scope)?.until ?? 0))));
  }

  // Only a pause is worth a timer: otherwise the end of the attempt under way looks again.
  #schedule(now: number, at: number): void {
    clearTimeout(this.#timer);
    if (Number.isFinite(at) && at > now) this.#timer = setTimeout(() => this.next(), at - now);
  }

  async #send(row: Row<A>, signal: AbortSignal): Promise<void> {
    const { action } = row;
    this.#sending.add(action.id);
    this.desk.sending(this.#sending);
    try {
      if (!(await this.desk.stillWaits(action.id))) return;
      const receipt = await attempt((call, alive) => this.desk.send(action, call, alive), signal, this.platform.sendTimeoutMs);
      this.#all = { failures: 0, until: 0 };
      this.#scopes.delete(action.scope);
      await this.desk.decided(action, receipt);
    } catch (thrown) {
      if (!signal.aborted) await this.#failed(action, asRefusal(thrown));
    } finally {
      this.#sending.delete(action.id);
      this.desk.sending(this.#sending);
      this.next();
    }
  }

  async #failed(action: A, refusal: Refusal): Promise<void> {
    if (!isPassing(refusal) && refusal.code !== 'unauthenticated') {
      this.#all = { failures: 0, until: 0 };
      this.#scopes.delete(action.scope);
      return this.desk.refused(action, refusal);
    }
    const { pace, monotonic: now, random } = this.platform;
    const pauseAfter = (trouble: Trouble | undefined): Trouble => {
      const failures = (trouble?.failures ?? 0) + 1;
      return { failures, until: now() + pauseMs(failures, random(), pace) };
    };
    if (refusal.retryAfterMs !== undefined) this.#limitedUntil = now() + refusal.retryAfterMs;
    // Signing in again wakes us; asking more often than this would only bother the host's token endpoint.
    if (refusal.code === 'unauthenticated') this.#all = { failures: this.#all.failures + 1, until: now() + pace.mostMs };
    else this.#all = pauseAfter(this.#all);
    // A server that always fails on one action holds up that scope alone, and the others by a second now and then.
    if (refusal.code === 'unavailable') this.#scopes.set(action.scope, pauseAfter(this.#scopes.get(action.scope)));
  }
}

/** Ends after `timeoutMs` and when `signal` says so, even where the adapter heeds neither: it must not hold the line. */
function attempt<T>(work: (call: Call, alive: () => void) => Promise<T>, signal: AbortSignal, timeoutMs: number): Promise<T> {
  const own = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = (reason: unknown): void => { own.abort(reason); reject(reason); };
    const left = (): void => stop(signal.reason);
    const late = (): void => stop(new Error(`no answer within ${timeoutMs} ms`));
    let timer = setTimeout(late, timeoutMs);
    const alive = (): void => { clearTimeout(timer); if (!own.signal.aborted) timer = setTimeout(late, timeoutMs); };
    signal.addEventListener('abort', left, { once: true });
    work({ signal: own.signal }, alive).then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', left);
    });
  });
}
