import type { Circle, FamilyAction, Id, Invitation, Mark, Member, Person, Refusal, School, Session, Target, Thread, Viewer, Waiting } from '@family-partnering/contract';
import { LaterRules, openRecord, openStore, type RecordStore, type Store } from '@family-partnering/store';

/** Handing on and closing are shown from what waits (`groupsOf`): their rules would cost more than all the rest of the list. */
const RULES = new LaterRules();

/** Everything the list is drawn from, live, over one session. Nothing in here draws. */
export class ListData {
  readonly viewer: Viewer;
  readonly #threads: Store<Thread>;
  readonly #marks: Store<Mark>;
  readonly #circles: Store<Circle>;
  readonly #school: Store<School>;
  readonly #invitations: Store<Invitation>;
  readonly #people: Store<Person>;
  readonly #me: RecordStore<Person>;
  readonly #members = new Map<Id, Store<Member>>();
  readonly #closed = new AbortController();
  #everyone = false;

  constructor(
    readonly session: Session,
    private readonly changed: () => void,
  ) {
    this.viewer = session.viewer;
    // Without them nothing is foretold, and everything is still right.
    if (!RULES.book) void import('../shared/message-rules.js').then(({ messageRules }) => RULES.arrive(messageRules), () => undefined);
    this.#threads = this.#watch(openStore<Thread>(session, 'thread', {}, RULES));
    this.#marks = this.#watch(openStore<Mark>(session, 'mark', {}));
    this.#circles = this.#watch(openStore<Circle>(session, 'circle', {}));
    this.#school = this.#watch(openStore<School>(session, 'school', {}));
    this.#invitations = this.#watch(openStore<Invitation>(session, 'invitation', {}, RULES));
    this.#people = this.#watch(openStore<Person>(session, 'person', {}));
    this.#me = this.#watch(openRecord<Person>(session, 'person', session.viewer.person));
  }

  /** Ends with it. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  get threads(): readonly Thread[] {
    return this.#threads.snapshot.items;
  }

  get marks(): readonly Mark[] {
    return this.#marks.snapshot.items;
  }

  get circles(): readonly Circle[] {
    return this.#circles.snapshot.items;
  }

  get invitations(): readonly Invitation[] {
    return this.#invitations.snapshot.items;
  }

  get school(): School | undefined {
    return this.#school.snapshot.items[0];
  }

  get me(): Person | undefined {
    return this.#me.snapshot.item;
  }

  get waiting(): readonly Waiting[] {
    return this.#threads.snapshot.waiting;
  }

  get refusal(): Refusal | undefined {
    const { state, refusal } = this.#threads.snapshot;
    return state === 'refused' ? refusal : undefined;
  }

  /** Nothing has come yet. A refusal beside it is a passing one: it is being tried again. */
  get loading(): boolean {
    const { state, items } = this.#threads.snapshot;
    return state !== 'ready' && state !== 'refused' && items.length === 0;
  }

  get trouble(): Refusal | undefined {
    return this.#threads.snapshot.refusal;
  }

  get offline(): boolean {
    const { state, refusal } = this.#threads.snapshot;
    return state === 'stale' || refusal?.code === 'offline';
  }

  /** The marks are here too: until then nobody is told that everything is new. */
  get marked(): boolean {
    const { state } = this.#marks.snapshot;
    return state !== 'loading' && state !== 'connecting';
  }

  person(id: Id): Person | undefined {
    return this.#people.snapshot.items.find((one) => one.id === id);
  }

  /** The people of one circle; asked for when first needed. */
  members(circle: Id): readonly Member[] {
    return this.#circle(circle).snapshot.items;
  }

  /** The people of all these circles are here, and everyone of the school: until then nobody is put in an order that would change under the finger. */
  knowsAll(circles: readonly Id[]): boolean {
    const stores = circles.map((circle) => this.#circle(circle));
    return !this.#people.snapshot.more.before && [this.#people, ...stores].every(({ snapshot }) => snapshot.state !== 'loading' && snapshot.state !== 'connecting');
  }

  #circle(circle: Id): Store<Member> {
    let store = this.#members.get(circle);
    if (!store) {
      store = this.#watch(openStore<Member>(this.session, 'member', { circle }));
      this.#members.set(circle, store);
    }
    return store;
  }

  now(): Date {
    return new Date(this.#threads.now());
  }

  act(action: FamilyAction): Promise<void> {
    return this.#threads.act(action);
  }

  /** Whether the other end can do it at all. */
  can(type: FamilyAction['type']): boolean {
    return this.session.supports.actions.includes(type);
  }

  /** Whether to draw a control: the other end can do it, and the rule lets this viewer. */
  may(type: FamilyAction['type'], target: Target): boolean {
    return this.can(type) && this.#threads.may(type, target) === true;
  }

  /** Who may answer in the place of this viewer: colleagues of the circle, or the other adults of one's own home. */
  standIns(circle: Id): readonly Member[] {
    const { side, person } = this.viewer;
    if (side !== 'school' && side !== 'home') return [];
    const members = this.members(circle);
    const own = members.find((one) => one.person === person);
    return members.filter((one) => one.side === side && one.state === 'in' && one.person !== person && (side === 'school' || one.household === own?.household));
  }

  /** Whether a talk can be handed on by this viewer: at home, to another adult who lives there. */
  mayHand(thread: Thread): boolean {
    return this.may('thread.hand', { scope: `circle:${thread.circle}`, kind: 'thread', id: thread.id }) && (this.viewer.side === 'school' || this.standIns(thread.circle).length > 0);
  }

  get canHand(): boolean {
    return this.threads.some((thread) => this.mayHand(thread));
  }

  /** Everyone of the school whom this viewer may know of; all pages of them are asked for from now on. */
  get staff(): readonly Person[] {
    this.#everyone = true;
    this.#page(this.#people);
    return this.#people.snapshot.items.filter(({ side, id }) => side === 'school' && id !== this.viewer.person);
  }

  retry(): void {
    this.#threads.retry();
  }

  close(): void {
    this.#closed.abort();
    const all = [this.#threads, this.#marks, this.#circles, this.#school, this.#invitations, this.#people, this.#me, ...this.#members.values()];
    for (const store of all) store.close();
  }

  #watch<S extends { subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void }>(store: S): S {
    store.subscribe(() => this.#heard(), { signal: this.#closed.signal });
    return store;
  }

  #heard(): void {
    if (this.#closed.signal.aborted) return;
    // What waits longest may stand on the last page: all of them are wanted, one page after the other.
    for (const store of [this.#threads, this.#marks, this.#circles, ...(this.#everyone ? [this.#people] : [])]) this.#page(store);
    this.changed();
  }

  #page(store: Pick<Store<Thread | Mark | Circle | Person>, 'snapshot' | 'more'>): void {
    if (store.snapshot.state === 'ready' && store.snapshot.more.before) void store.more('before').catch(() => undefined);
  }
}
