import type { Block, FamilyAction, Id, Invitation, Mark, Member, Message, MessageVersion, Passed, Person, Refusal, School, Seen, Session, Target, Thread, Viewer, Waiting } from '@family-partnering/contract';
import { openRecord, openStore, type RecordStore, type RuleSource, type Store } from '@family-partnering/store';
import { readers } from './message-thread.model.js';

/** Everything one thread is drawn from, live, over one session. Nothing in here draws. */
export class ThreadData {
  readonly viewer: Viewer;
  readonly messages: Store<Message>;
  readonly #thread: RecordStore<Thread>;
  readonly #marks: Store<Mark>;
  readonly #school: Store<School>;
  readonly #passed: Store<Passed>;
  readonly #people = new Map<Id, RecordStore<Person>>();
  readonly #versions = new Map<Id, Store<MessageVersion>>();
  readonly #closed = new AbortController();
  #members: Store<Member> | undefined;
  #blocks: Store<Block> | undefined;
  #seen: Store<Seen> | undefined;
  #invitation: RecordStore<Invitation> | undefined;
  #was: Thread | undefined;

  constructor(
    readonly session: Session,
    readonly id: Id,
    private readonly changed: () => void,
    /** Those of messages and marks: now, or when they have come. */
    private readonly rules: RuleSource,
  ) {
    this.viewer = session.viewer;
    this.#thread = this.#watch(openRecord<Thread>(session, 'thread', id, this.rules));
    this.messages = this.#watch(openStore<Message>(session, 'message', { thread: id }, this.rules));
    this.#marks = this.#watch(openStore<Mark>(session, 'mark', { thread: id }, this.rules));
    this.#school = this.#watch(openStore<School>(session, 'school', {}));
    this.#passed = this.#watch(openStore<Passed>(session, 'passed', { thread: id }, this.rules));
    this.#person(this.viewer.person);
    this.#heard();
  }

  get thread(): Thread | undefined {
    return this.#thread.snapshot.item;
  }

  /** It was here, and is not any more: this viewer's part in it has ended. */
  get ended(): boolean {
    const { refusal } = this.#thread.snapshot;
    return this.#was !== undefined && this.thread === undefined && (refusal?.code === 'not-found' || refusal?.reason === 'person-unknown');
  }

  /** This viewer has started it, and the server does not know of it yet. */
  get #beginning(): boolean {
    return this.waiting.some(({ action, state }) => action.type === 'thread.start' && action.thread === this.id && state !== 'refused');
  }

  /** What keeps the thread from being shown at all. */
  get refusal(): Refusal | undefined {
    if (this.#beginning) return undefined;
    const { state, refusal } = this.#thread.snapshot;
    if (state === 'refused') return refusal;
    const list = this.messages.snapshot;
    return list.state === 'refused' ? list.refusal : undefined;
  }

  /** What is shown is from before: the other end is out of reach. */
  get stale(): boolean {
    return this.messages.snapshot.state === 'stale' || (this.messages.snapshot.refusal?.code === 'offline' && this.messages.snapshot.state === 'loading');
  }

  get loading(): boolean {
    return this.thread === undefined || this.messages.snapshot.state === 'loading' || this.messages.snapshot.state === 'connecting';
  }

  /** Confirmed entries, with waiting changes in place. Words that wait to be sent are in `waiting`. */
  get confirmed(): readonly Message[] {
    const { items, pending } = this.messages.snapshot;
    const fresh = new Set(pending.filter((one) => one.fresh).map(({ item }) => item.id));
    return fresh.size === 0 ? items : items.filter(({ id }) => !fresh.has(id));
  }

  get waiting(): readonly Waiting<FamilyAction>[] {
    const { waiting, pending } = this.messages.snapshot;
    const known = new Set(waiting.map(({ action }) => action.id));
    // Just sent, and not yet brought back by the stream: still shown from here, so that nothing blinks.
    const left = pending.filter(({ fresh, waiting: { action } }) => fresh && !known.has(action.id)).map((one) => one.waiting);
    return [...left, ...waiting] as readonly unknown[] as readonly Waiting<FamilyAction>[];
  }

  /** How far this viewer has read; `undefined` while it is not known. */
  get upTo(): number | undefined {
    const { state, items } = this.#marks.snapshot;
    if (state === 'refused') return Infinity;
    return state === 'loading' || state === 'connecting' ? undefined : (items.find(({ person }) => person === this.viewer.person)?.upTo ?? 0);
  }

  get school(): School | undefined {
    return this.#school.snapshot.items[0];
  }

  get members(): readonly Member[] {
    return this.#members?.snapshot.items ?? [];
  }

  /** Whom of the circle somebody shares no talk with, as far as this viewer knows; asked for when first looked at. */
  get blocks(): readonly Block[] {
    const { thread, session } = this;
    if (thread && session.supports.kinds.includes('block')) this.#blocks ??= this.#watch(openStore<Block>(session, 'block', { circle: thread.circle }));
    return this.#blocks?.snapshot.items ?? [];
  }

  get seen(): readonly Seen[] {
    return this.#seen?.snapshot.items ?? [];
  }

  get invitation(): Invitation | undefined {
    return this.#invitation?.snapshot.item;
  }

  /** Who passed a message to the safety team, as far as this viewer may know. */
  passed(message: Id): Passed | undefined {
    return this.#passed.snapshot.items.find((one) => one.message === message);
  }

  /** The messages that somebody has passed on. */
  get passedOn(): readonly Id[] {
    return this.#passed.snapshot.items.map(({ message }) => message);
  }

  person(id: Id): Person | undefined {
    return this.#people.get(id)?.snapshot.item;
  }

  /** What a message said before, oldest first; asked for when first looked at. */
  versions(message: Id): readonly MessageVersion[] {
    let store = this.#versions.get(message);
    if (!store) {
      store = this.#watch(openStore<MessageVersion>(this.session, 'message-version', { message }));
      this.#versions.set(message, store);
    }
    return store.snapshot.items;
  }

  now(): Date {
    return new Date(this.messages.now());
  }

  act(action: FamilyAction): Promise<void> {
    return this.messages.act(action);
  }

  /** Whether the rules of messages are here; until then, controls are drawn by what is shown. */
  get isRuled(): boolean {
    return this.rules.book !== undefined;
  }

  /** Whether to draw a control: the adapter can do it, and the rule lets this viewer. */
  may(type: FamilyAction['type'], target: Target): boolean {
    return this.session.supports.actions.includes(type) && this.messages.may(type, target) === true;
  }

  retry(): void {
    this.#thread.retry();
    this.messages.retry();
  }

  close(): void {
    this.#closed.abort();
    const opened = [this.#thread, this.messages, this.#marks, this.#school, this.#passed, this.#members, this.#blocks, this.#seen, this.#invitation];
    for (const store of [...opened, ...this.#people.values(), ...this.#versions.values()]) store?.close();
  }

  #watch<S extends { subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void }>(store: S): S {
    store.subscribe(() => this.#heard(), { signal: this.#closed.signal });
    return store;
  }

  /** What is known now may name what to ask for next. */
  #heard(): void {
    if (this.#closed.signal.aborted) return;
    const { session, id, thread } = this;
    if (thread) {
      this.#was = thread;
      this.#members ??= this.#watch(openStore<Member>(session, 'member', { circle: thread.circle }));
      for (const { person } of readers(thread, this.viewer.person)) this.#person(person);
      if (thread.seenYes.length > 0) this.#seen ??= this.#watch(openStore<Seen>(session, 'seen', { thread: id }));
    } else if (this.#thread.snapshot.state === 'refused' && !this.#beginning) {
      this.#invitation ??= this.#watch(openRecord<Invitation>(session, 'invitation', `${id}|${this.viewer.person}`, this.rules));
    }
    this.changed();
  }

  #person(id: Id): void {
    if (!this.#people.has(id)) this.#people.set(id, this.#watch(openRecord<Person>(this.session, 'person', id, this.rules)));
  }
}
