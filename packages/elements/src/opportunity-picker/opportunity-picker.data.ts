import { VISITOR, type Claim, type DoNow, type FamilyAction, type FamilyKinds, type Id, type Opportunity, type Refusal, type School, type Session, type Viewer, type Waiting } from '@family-partnering/contract';
import { openStore, type RuleSource, type Store } from '@family-partnering/store';

/** Items asked for at a time: all of them are looked through on this device, so all of them are fetched. */
const PAGE = 200;

/** Everything the picker is drawn from, live, over one session. Nothing in here draws. */
export class PickerData {
  readonly viewer: Viewer;
  readonly #all: Store<Opportunity>;
  readonly #stores = new Map<string, Store<never>>();
  readonly #closed = new AbortController();

  constructor(readonly session: Session, private readonly changed: () => void, private readonly rules: RuleSource) {
    this.viewer = session.viewer;
    this.#all = this.#store('opportunity');
  }

  /** All of one kind that this person sees. It is asked for when it is first wanted. */
  items<K extends keyof FamilyKinds & string>(kind: K): readonly FamilyKinds[K]['entity'][] { return this.#store(kind).snapshot.items; }

  /** Somebody without an account looks: there is nothing here that they may do. */
  get visits(): boolean { return this.viewer.person === VISITOR; }
  get all(): readonly Opportunity[] { return this.#all.snapshot.items; }
  get school(): School | undefined { return this.items('school')[0] as School | undefined; }
  get waiting(): readonly Waiting[] { return this.#all.snapshot.waiting; }
  get trouble(): Refusal | undefined { return this.#all.snapshot.refusal; }
  get hidden(): ReadonlySet<Id> { return new Set(this.items('not-this-time').map(({ opportunity }) => opportunity)); }

  /** What one has done at once, be it on its way still. */
  get done(): ReadonlySet<Id> {
    const own = this.items('contribution').filter(({ by }) => by.person === this.viewer.person);
    const onItsWay = this.waiting.flatMap(({ action, state }) => (action.type === 'opportunity.do' && state !== 'refused' ? [action as DoNow] : []));
    return new Set([...own, ...onItsWay].map(({ opportunity }) => opportunity));
  }

  /** One's own, by opportunity. */
  get claims(): ReadonlyMap<Id, Claim> {
    return new Map(this.items('claim').filter(({ by }) => by.person === this.viewer.person).map((claim) => [claim.opportunity, claim]));
  }

  get refusal(): Refusal | undefined {
    const { state, refusal } = this.#all.snapshot;
    return state === 'refused' ? refusal : undefined;
  }

  /** Nothing has come yet. */
  get loading(): boolean {
    const { state, items } = this.#all.snapshot;
    return state !== 'ready' && state !== 'refused' && items.length === 0;
  }

  /** Some are still on their way. */
  get coming(): boolean { return this.#all.snapshot.more.before; }

  get offline(): boolean {
    const { state, refusal } = this.#all.snapshot;
    return state === 'stale' || refusal?.code === 'offline';
  }

  now(): Date { return new Date(this.#all.now()); }
  act(action: FamilyAction): Promise<void> { return this.#all.act(action); }
  retry(): void { this.#all.retry(); }

  close(): void {
    this.#closed.abort();
    for (const store of this.#stores.values()) store.close();
  }

  #store<S extends Store<never>>(kind: string): S {
    const known = this.#stores.get(kind);
    if (known) return known as S;
    const store = openStore<never>(this.session, kind, {}, this.rules, PAGE);
    this.#stores.set(kind, store);
    store.subscribe(() => this.#heard(store), { signal: this.#closed.signal });
    return store as S;
  }

  /** Everything is looked through here, so everything is wanted, one page after the other. */
  #heard(store: Store<never>): void {
    const { state, more } = store.snapshot;
    if (state === 'ready' && more.before) void store.more('before').catch(() => undefined);
    this.changed();
  }
}
