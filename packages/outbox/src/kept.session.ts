import type {
  Action, Call, Device, Files, Id, Instant, Kinds, Observer, Page, Position, Query, Receipt, Refusal, Session, Supports, Viewer,
} from '@family-partnering/contract';
import { pauseMs } from './backoff.js';
import type { DeviceCache } from './device.cache.js';
import type { DeviceOutbox } from './device.outbox.js';
import { isAway } from './link.js';
import type { Link } from './link.js';
import type { Platform } from './platform.js';
import { asRefusal } from './refusal.codec.js';

/** What a session with an outbox is made of. */
export interface SessionParts<K extends Kinds, A extends Action> {
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly supports: Supports<K, A>;
  readonly link: Link<K, A>;
  readonly outbox: DeviceOutbox<A>;
  readonly cache: DeviceCache;
  readonly device: Device;
  readonly platform: Platform;
  /** Access may have changed: what is on the device must be looked at again. */
  readonly recheck: () => void;
  /** Present where the other end takes files. */
  readonly files: (() => Promise<Files>) | undefined;
}

type ListOf<K extends Kinds, N extends keyof K & string> = Promise<Page<K[N]['entity']>>;

/** The wrapped session, with its actions kept on this device, and with what was last seen while it cannot be reached. */
export class KeptSession<K extends Kinds, A extends Action> implements Session<K, A> {
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly supports: Supports<K, A>;
  readonly outbox: DeviceOutbox<A>;
  readonly device: Device;
  readonly files?: Files;
  readonly watch?: NonNullable<Session<K, A>['watch']>;
  readonly #observers = new Map<Observer, AbortController>();
  #ended = false;

  constructor(readonly parts: SessionParts<K, A>) {
    ({ viewer: this.viewer, now: this.now, supports: this.supports, outbox: this.outbox, device: this.device } = parts);
    const { files } = parts;
    if (files) {
      this.files = {
        put: async (file, content, call) => (await files()).put(file, content, call),
        get: async (id, call) => (await files()).get(id, call),
        drop: async (id) => (await files()).drop?.(id),
      };
    }
    if (parts.supports.watch !== 'none') this.watch = (since, to, call) => this.#watch(since, to, call.signal);
  }

  async list<N extends keyof K & string>(kind: N, query: Query<K[N]>, call?: Call): ListOf<K, N> {
    const { cache, link } = this.parts;
    const { era } = cache;
    try {
      const page = await link.use((open) => open.list(kind, query, call));
      cache.saw(kind, query, page, era);
      return page;
    } catch (thrown) {
      const atEnd = query.before === undefined && query.after === undefined;
      const last = isAway(thrown) && atEnd ? await cache.page(kind, query) : undefined;
      if (!last) throw thrown;
      return last as Page<K[N]['entity']>;
    }
  }

  async get<N extends keyof K & string>(kind: N, id: Id, call?: Call): Promise<K[N]['entity']> {
    const { cache, link } = this.parts;
    const { era } = cache;
    try {
      const entity = await link.use((open) => open.get(kind, id, call));
      cache.sawOne(entity, era);
      return entity;
    } catch (thrown) {
      const last = isAway(thrown) ? await cache.one(kind, id) : undefined;
      if (!last) throw thrown;
      return last;
    }
  }

  act(action: A, call?: Call): Promise<Receipt> {
    return this.outbox.act(action, call);
  }

  async close(): Promise<void> {
    const { outbox, cache, link } = this.parts;
    for (const watching of this.#observers.values()) watching.abort();
    outbox.close();
    await cache.flush();
    await link.close();
  }

  /** Ends every stream with a refusal and shows nothing more: signed out, or somebody else signed in. */
  async end(refusal: Refusal): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.outbox.hide();
    const observers = [...this.#observers];
    for (const [, watching] of observers) watching.abort();
    await this.close();
    for (const [observer] of observers) observer.error?.(refusal);
  }

  #watch(since: Position, to: Observer, signal: AbortSignal): void {
    if (signal.aborted) return;
    const watching = new AbortController();
    this.#observers.set(to, watching);
    signal.addEventListener('abort', () => watching.abort(), { once: true });
    watching.signal.addEventListener('abort', () => this.#observers.delete(to), { once: true });
    void this.#follow(since, to, watching.signal);
  }

  async #follow(since: Position, to: Observer, signal: AbortSignal): Promise<void> {
    const { link, platform } = this.parts;
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        const session = await link.open();
        if (!signal.aborted) session.watch?.(since, this.#observe(to), { signal });
        return;
      } catch (thrown) {
        if (signal.aborted) return;
        if (!isAway(thrown)) return to.error?.(asRefusal(thrown));
        to.status?.('offline');
        await this.#pauseOrWake(pauseMs(failures, platform.random(), platform.pace), signal);
      }
    }
  }

  #pauseOrWake(ms: number, signal: AbortSignal): Promise<void> {
    const { link, platform } = this.parts;
    return new Promise((resolve) => {
      const over = new AbortController();
      const stop = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        over.abort();
        resolve();
      };
      const timer = setTimeout(stop, ms);
      signal.addEventListener('abort', stop);
      platform.wakes(() => { link.wake(); stop(); }, over.signal);
    });
  }

  #observe(to: Observer): Observer {
    const { cache, outbox, device, link, recheck } = this.parts;
    return {
      next: (batch) => {
        cache.apply(batch.changes);
        for (const change of batch.changes) if (change.type === 'remove') void device.forget(`${change.kind}:${change.id}`).catch(() => undefined);
        to.next(batch);
      },
      reset: () => {
        void cache.wipe();
        recheck();
        to.reset();
      },
      status: (state) => {
        if (state === 'live') outbox.wake();
        to.status?.(state);
      },
      error: (refusal) => {
        link.notice(refusal);
        to.error?.(refusal);
      },
    };
  }
}
