import { isPassing, isRefusal, Refusal } from '@family-partnering/contract';
import type { Action, Adapter, Call, Kinds, Session, Viewer } from '@family-partnering/contract';
import { asRefusal } from './refusal.codec.js';

/** How long a failed attempt answers for those who ask right after it, so that ten widgets make one attempt. */
const SHARED_MS = 1_000;

/**
 * Connects. Where the page could not get a token because there is no network, that is `offline`, not "sign in again":
 * whoever was here last may read their own waiting words.
 */
export async function connectOver<K extends Kinds, A extends Action>(adapter: Adapter<K, A>, online: () => boolean, call?: Call): Promise<Session<K, A>> {
  return adapter.connect(call).catch((thrown: unknown) => {
    const noToken = isRefusal(thrown) && thrown.code === 'unauthenticated' && thrown.reason === 'token-missing';
    throw noToken && !online() ? new Refusal('offline', { message: thrown.message, cause: thrown }) : thrown;
  });
}

/** The wrapped adapter's session, present or to come; always of the same person. */
export class Link<K extends Kinds, A extends Action> {
  #session: Session<K, A> | undefined;
  #opening: Promise<Session<K, A>> | undefined;
  #failed: { readonly refusal: unknown; readonly at: number } | undefined;
  #closed = false;

  constructor(readonly adapter: Adapter<K, A>, readonly viewer: Viewer, readonly parts: {
    /** Milliseconds of a clock that nobody sets. */
    readonly now: () => number;
    readonly online: () => boolean;
    /** Called once for each session that is opened later than at the start. */
    readonly opened: (session: Session<K, A>) => void;
    /** The adapter now speaks for somebody else. */
    readonly otherPerson: (refusal: Refusal) => void;
    /** The person holds no right any more. */
    readonly departed: () => void;
  }) {}

  /** Takes over the session that `connect` opened. */
  adopt(session: Session<K, A>): void {
    this.#session = session;
  }

  /** The session, opened if need be. Rejects `offline` and the like; `unauthenticated`, reason `other-person`. */
  async open(): Promise<Session<K, A>> {
    if (this.#closed) throw new DOMException('the session was closed', 'AbortError');
    if (this.#session) return this.#session;
    if (this.#failed && this.parts.now() - this.#failed.at < SHARED_MS) throw this.#failed.refusal;
    this.#opening ??= this.#openNow().finally(() => { this.#opening = undefined; });
    return this.#opening;
  }

  /** Lets the next attempt go out at once. */
  wake(): void {
    this.#failed = undefined;
  }

  /** Runs `work` on the session; if that shows that somebody else has signed in meanwhile, says so. */
  async use<T>(work: (session: Session<K, A>) => Promise<T>): Promise<T> {
    return work(await this.open()).catch((thrown: unknown) => {
      this.notice(thrown);
      throw thrown;
    });
  }

  notice(thrown: unknown): void {
    if (!isRefusal(thrown) || thrown.code !== 'unauthenticated') return;
    if (thrown.reason === 'other-person') this.parts.otherPerson(thrown);
    if (thrown.reason === 'person-unknown') this.parts.departed();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#session?.close();
  }

  async #openNow(): Promise<Session<K, A>> {
    const session = await connectOver(this.adapter, this.parts.online).catch((thrown: unknown) => {
      this.#failed = { refusal: thrown, at: this.parts.now() };
      this.notice(thrown);
      throw thrown;
    });
    if (this.#closed || !samePerson(session.viewer, this.viewer)) {
      await session.close();
      const refusal = new Refusal('unauthenticated', { reason: 'other-person', message: 'somebody else is signed in now' });
      this.parts.otherPerson(refusal);
      throw refusal;
    }
    this.#session = session;
    this.parts.opened(session);
    return session;
  }
}

const samePerson = (a: Viewer, b: Viewer): boolean => a.person === b.person && a.tenant === b.tenant;

/** Whether the other end could not be reached, and what this device last saw may stand in. */
export const isAway = (thrown: unknown): boolean => isRefusal(thrown) && isPassing(asRefusal(thrown));
