import type { Action, Circle, Entity, FamilyAction, Id, Member, Refusal, School, Session, Touchpoint, Viewer, Waiting } from '@family-partnering/contract';
import { openStore, type Store } from '@family-partnering/store';

/** Everything the card is drawn from, live, over one session. What is asked for is listed from then on. Nothing in here draws. */
export class HomeworkData {
  readonly viewer: Viewer;
  readonly #stores = new Map<string, Store<Entity>>();
  readonly #single = new Map<Id, Touchpoint | null>();
  readonly #closed = new AbortController();
  readonly #main: Store<Entity>;

  constructor(
    readonly session: Session,
    private readonly changed: () => void,
  ) {
    this.viewer = session.viewer;
    this.#main = this.#store(this.isSchool ? 'card' : 'touchpoint', {});
    this.#store('school', {});
  }

  get isSchool(): boolean {
    return this.viewer.side === 'school';
  }

  /** What is known of a kind, under one filter. Asked for with the first look. */
  items<E extends Entity>(kind: E['kind'], filter: Readonly<Record<string, string>> = {}): readonly E[] {
    return this.#store(kind, filter).snapshot.items as readonly unknown[] as readonly E[];
  }

  get school(): School | undefined {
    return this.items<School>('school')[0];
  }

  /** Newest first: the card of today stands on top. */
  get touchpoints(): readonly Touchpoint[] {
    return [...this.items<Touchpoint>('touchpoint')].sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** One card; looked for page by page, from the newest back. @returns `null` while it is being looked for */
  find(id: Id, card: Id | undefined): Touchpoint | undefined | null {
    const store = this.#store('touchpoint', card ? { card } : {}) as unknown as Store<Touchpoint>;
    const { items, more, state } = store.snapshot;
    const found = items.find((one) => one.id === id);
    if (found || state === 'refused') return found;
    if (more.before) void store.more('before').catch(() => undefined);
    return more.before || state === 'loading' || state === 'connecting' ? null : undefined;
  }

  /** One card, asked for by itself where it is on no page that is here. Unknown while it is on its way. */
  touchpointOf(id: Id): Touchpoint | undefined {
    const known = this.touchpoints.find((one) => one.id === id) ?? this.#single.get(id);
    if (known || this.#single.has(id)) return known ?? undefined;
    this.#single.set(id, null);
    void this.session.get('touchpoint', id).then((found) => {
      this.#single.set(id, found as unknown as Touchpoint);
      if (!this.#closed.signal.aborted) this.changed();
    }, () => undefined);
    return undefined;
  }

  get hasEarlier(): boolean {
    return this.#main.snapshot.more.before;
  }

  earlier(): void {
    void this.#main.more('before').catch(() => undefined);
  }

  members(circle: Id): readonly Member[] {
    return this.items<Member>('member', { circle }).filter(({ state }) => state === 'in');
  }

  get circles(): readonly Circle[] {
    return this.items<Circle>('circle');
  }

  /** All of a card's answers, however many classes there are. */
  async loadAll(kind: string, filter: Readonly<Record<string, string>>): Promise<void> {
    const store = this.#store(kind, filter);
    for (let page = 0; page < 20 && store.snapshot.more.before; page += 1) await store.more('before');
  }

  get waiting(): readonly Waiting<FamilyAction>[] {
    return this.#main.snapshot.waiting as readonly unknown[] as readonly Waiting<FamilyAction>[];
  }

  get loading(): boolean {
    const { state, items } = this.#main.snapshot;
    return items.length === 0 && state !== 'ready' && state !== 'refused' && state !== 'stale';
  }

  get refusal(): Refusal | undefined {
    const { state, refusal } = this.#main.snapshot;
    return state === 'refused' ? refusal : undefined;
  }

  get stale(): boolean {
    const { state, refusal } = this.#main.snapshot;
    return state === 'stale' || refusal?.code === 'offline';
  }

  now(): Date {
    return new Date(this.#main.now());
  }

  act(action: FamilyAction): Promise<void> {
    return this.#main.act(action as Action);
  }

  can(type: FamilyAction['type']): boolean {
    return this.session.supports.actions.includes(type);
  }

  retry(): void {
    for (const store of this.#stores.values()) store.retry();
  }

  close(): void {
    this.#closed.abort();
    for (const store of this.#stores.values()) store.close();
  }

  #store(kind: string, filter: Readonly<Record<string, string>>): Store<Entity> {
    const key = `${kind} ${JSON.stringify(filter)}`;
    const known = this.#stores.get(key);
    if (known) return known;
    const store = openStore<Entity>(this.session, kind, filter);
    this.#stores.set(key, store);
    store.subscribe(() => this.#closed.signal.aborted || this.changed(), { signal: this.#closed.signal });
    return store;
  }
}
