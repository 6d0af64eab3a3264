import type { Id, Link, Message, Session, Thread } from '@family-partnering/contract';
import { openRecord, openStore, type RecordStore, type Store } from '@family-partnering/store';

/** A message that a thing is tied to, as this viewer reads it. */
export interface Said {
  readonly link: Link;
  readonly message: Message;
}

/** Which messages things are tied to, and the talks that one may write in. A tie whose message one does not read is not there. */
export class TalkLinksData {
  #links: Store<Link> | undefined;
  readonly #messages = new Map<Id, RecordStore<Message>>();
  readonly #threads = new Map<Id, Store<Thread>>();
  readonly #closed = new AbortController();

  constructor(readonly session: Session, private readonly changed: () => void) {}

  of(thing: Id): readonly Said[] {
    const { kinds } = this.session.supports;
    if (!this.#links && kinds.includes('link') && kinds.includes('message')) {
      this.#links = this.#watch(openStore<Link>(this.session, 'link', {}));
      this.#look();
    }
    return (this.#links?.snapshot.items ?? []).flatMap((link) => {
      const message = link.thing === thing ? this.#messages.get(link.message)?.snapshot.item : undefined;
      return message === undefined || message.withdrawn !== undefined ? [] : [{ link, message }];
    });
  }

  /** The open talks around one student, newest first; asked for when somebody wants to write. */
  talks(circle: Id): { readonly ready: boolean; readonly items: readonly Thread[] } {
    if (!this.session.supports.kinds.includes('thread')) return { ready: true, items: [] };
    const known = this.#threads.get(circle) ?? this.#watch(openStore<Thread>(this.session, 'thread', { circle }));
    this.#threads.set(circle, known);
    const { state, items } = known.snapshot;
    return { ready: state !== 'loading' && state !== 'connecting', items: items.toReversed() };
  }

  close(): void {
    this.#closed.abort();
    for (const store of [this.#links, ...this.#messages.values(), ...this.#threads.values()]) store?.close();
  }

  #watch<S extends { subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void }>(store: S): S {
    store.subscribe(() => this.#heard(), { signal: this.#closed.signal });
    return store;
  }

  #heard(): void {
    if (this.#closed.signal.aborted) return;
    this.#look();
    this.changed();
  }

  /** What is known now may name what to ask for next. */
  #look(): void {
    const links = this.#links?.snapshot;
    for (const { message } of links?.items ?? []) {
      if (!this.#messages.has(message)) this.#messages.set(message, this.#watch(openRecord<Message>(this.session, 'message', message)));
    }
    if (links?.more.before) void this.#links?.more('before').catch(() => undefined);
  }
}
