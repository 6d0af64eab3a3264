import type { Entity, Id, LaterMessage, Link, LinkedKind, MeetingWish, MessageNote, Plan, Report, Session } from '@family-partnering/contract';
import { openRecord, openStore, type RecordStore, type Store } from '@family-partnering/store';
import { messageRules } from '../shared/message-rules.js';

/** A thing that a message of this talk is tied to, as this viewer sees it. */
export interface Tied {
  readonly link: Link;
  readonly thing: Entity;
}

/** What came of the messages of one talk and what stands beside them, live. A tie is there only when both its ends are. */
export class MadeData {
  /** Counts what has changed: what is drawn beside messages is drawn again. */
  version = 0;
  readonly #links: Store<Link> | undefined;
  readonly #wishes: Store<MeetingWish> | undefined;
  readonly #reports: Store<Report> | undefined;
  readonly #notes: Store<MessageNote> | undefined;
  readonly #later: Store<LaterMessage> | undefined;
  readonly #things = new Map<string, RecordStore<Entity>>();
  readonly #closed = new AbortController();
  #plans: Store<Plan> | undefined;

  constructor(private readonly session: Session, thread: Id, private readonly changed: () => void) {
    const open = <E extends Entity>(kind: string): Store<E> | undefined => (this.#knows(kind) ? this.#watch(openStore<E>(session, kind, { thread }, { book: messageRules })) : undefined);
    this.#links = open<Link>('link');
    this.#wishes = open<MeetingWish>('meeting-wish');
    this.#notes = open<MessageNote>('message-note');
    this.#later = open<LaterMessage>('later-message');
    this.#reports = this.#knows('report') ? this.#watch(openStore<Report>(session, 'report', {})) : undefined;
    this.#look();
  }

  of(message: Id): readonly Tied[] {
    return (this.#links?.snapshot.items ?? []).flatMap((link) => {
      const thing = link.message === message ? this.#thing(link.what, link.thing)?.snapshot.item : undefined;
      return thing === undefined ? [] : [{ link, thing }];
    });
  }

  /** What others, or this person, said beside a message, oldest first. */
  notes(message: Id): readonly MessageNote[] {
    return (this.#notes?.snapshot.items ?? []).filter((one) => one.message === message);
  }

  /** Words of this person that leave later, the next one first. */
  get later(): readonly LaterMessage[] {
    return [...(this.#later?.snapshot.items ?? [])].sort((a, b) => (a.goesAt < b.goesAt ? -1 : 1));
  }

  /** What this person asked the school to look at, the last one (T21). */
  report(message: Id): Report | undefined {
    return this.#reports?.snapshot.items.findLast((one) => one.message === message && one.by.person === this.session.viewer.person);
  }

  /** Wishes to meet that nobody has met yet. */
  get wishes(): readonly MeetingWish[] {
    return (this.#wishes?.snapshot.items ?? []).filter(({ ended }) => ended === undefined);
  }

  /** The student's plans that are open; asked for when a step is to be made. */
  plans(circle: Id): { readonly ready: boolean; readonly items: readonly Plan[] } {
    if (!this.#knows('plan')) return { ready: true, items: [] };
    this.#plans ??= this.#watch(openStore<Plan>(this.session, 'plan', { circle }));
    const { state, items } = this.#plans.snapshot;
    return { ready: state !== 'loading' && state !== 'connecting', items: items.filter(({ closed }) => closed === undefined) };
  }

  close(): void {
    this.#closed.abort();
    for (const store of [this.#links, this.#wishes, this.#reports, this.#notes, this.#later, this.#plans, ...this.#things.values()]) store?.close();
  }

  #knows(kind: string): boolean {
    return this.session.supports.kinds.includes(kind);
  }

  #thing(kind: LinkedKind, id: Id): RecordStore<Entity> | undefined {
    const key = `${kind} ${id}`;
    if (!this.#things.has(key) && this.#knows(kind)) this.#things.set(key, this.#watch(openRecord<Entity>(this.session, kind, id)));
    return this.#things.get(key);
  }

  #watch<S extends { subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void }>(store: S): S {
    store.subscribe(() => this.#heard(), { signal: this.#closed.signal });
    return store;
  }

  #heard(): void {
    if (this.#closed.signal.aborted) return;
    this.#look();
    this.version += 1;
    this.changed();
  }

  /** What is known now may name what to ask for next. */
  #look(): void {
    const links = this.#links?.snapshot;
    for (const { what, thing } of links?.items ?? []) this.#thing(what, thing);
    if (links?.more.before) void this.#links?.more('before').catch(() => undefined);
    if (this.#notes?.snapshot.more.before) void this.#notes.more('before').catch(() => undefined);
  }
}
