import type { Action, AnotherWay, Claim, Contribution, FamilyAction, Id, NotThisTime, Opportunity, Person, Places, Refusal, Rule, School, Session, Thanks, Viewer, Waiting } from '@family-partnering/contract';
import { doNow, setNotThisTime, suggestWay } from '@family-partnering/rules/opportunity.words';
import { createStore, type Store } from '@family-partnering/store';

/** What is shown before the server has said so. A place is never: only the server knows whether one is free. */
const RULES = [setNotThisTime, suggestWay, doNow] as readonly unknown[] as readonly Rule<Action>[];

/** Everything the picker is drawn from, live, over one session. Nothing in here draws. */
export class PickerData {
  readonly viewer: Viewer;
  readonly #all: Store<Opportunity>;
  readonly #claims: Store<Claim>;
  readonly #hidden: Store<NotThisTime>;
  readonly #done: Store<Contribution>;
  readonly #ways: Store<AnotherWay>;
  readonly #thanks: Store<Thanks>;
  readonly #school: Store<School>;
  readonly #people: Store<Person>;
  readonly #places: Store<Places> | undefined;
  readonly #closed = new AbortController();

  constructor(readonly session: Session, private readonly changed: () => void) {
    this.viewer = session.viewer;
    this.#all = this.#watch(createStore<Opportunity>(session, 'opportunity', {}, []));
    this.#claims = this.#watch(createStore<Claim>(session, 'claim', {}, []));
    this.#hidden = this.#watch(createStore<NotThisTime>(session, 'not-this-time', {}, RULES));
    this.#done = this.#watch(createStore<Contribution>(session, 'contribution', {}, RULES));
    this.#ways = this.#watch(createStore<AnotherWay>(session, 'another-way', {}, RULES));
    this.#thanks = this.#watch(createStore<Thanks>(session, 'thanks', {}, []));
    this.#school = this.#watch(createStore<School>(session, 'school', {}, []));
    this.#people = this.#watch(createStore<Person>(session, 'person', {}, []));
    this.#places = session.viewer.side === 'school' ? this.#watch(createStore<Places>(session, 'places', {}, [])) : undefined;
  }

  get all(): readonly Opportunity[] { return this.#all.snapshot.items; }
  get contributions(): readonly Contribution[] { return this.#done.snapshot.items; }
  get ways(): readonly AnotherWay[] { return this.#ways.snapshot.items; }
  get thanks(): readonly Thanks[] { return this.#thanks.snapshot.items; }
  get school(): School | undefined { return this.#school.snapshot.items[0]; }
  get waiting(): readonly Waiting[] { return this.#all.snapshot.waiting; }
  get trouble(): Refusal | undefined { return this.#all.snapshot.refusal; }

  /** Adults of the school, who may be asked for an answer. */
  get staff(): readonly Person[] { return this.#people.snapshot.items.filter(({ side }) => side === 'school'); }

  get hidden(): ReadonlySet<Id> {
    return new Set(this.#hidden.snapshot.items.map(({ opportunity }) => opportunity));
  }

  /** One's own, by opportunity. */
  get claims(): ReadonlyMap<Id, Claim> {
    return new Map(this.#claims.snapshot.items.filter(({ by }) => by.person === this.viewer.person).map((claim) => [claim.opportunity, claim]));
  }

  /** For organisers: everyone's claims that they may see. */
  get everyClaim(): readonly Claim[] { return this.#claims.snapshot.items; }
  get places(): readonly Places[] { return this.#places?.snapshot.items ?? []; }

  get refusal(): Refusal | undefined {
    const { state, refusal } = this.#all.snapshot;
    return state === 'refused' ? refusal : undefined;
  }

  /** Nothing has come yet. */
  get loading(): boolean {
    const { state, items } = this.#all.snapshot;
    return state !== 'ready' && state !== 'refused' && items.length === 0;
  }

  get offline(): boolean {
    const { state, refusal } = this.#all.snapshot;
    return state === 'stale' || refusal?.code === 'offline';
  }

  now(): Date { return new Date(this.#all.now()); }
  act(action: FamilyAction): Promise<void> { return this.#all.act(action); }
  retry(): void { this.#all.retry(); }

  close(): void {
    this.#closed.abort();
    for (const store of [this.#all, this.#claims, this.#hidden, this.#done, this.#ways, this.#thanks, this.#school, this.#people, this.#places]) store?.close();
  }

  #watch<S extends { subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void }>(store: S): S {
    store.subscribe(() => this.#heard(), { signal: this.#closed.signal });
    return store;
  }

  #heard(): void {
    if (this.#closed.signal.aborted) return;
    // Everything is looked through here, so everything is wanted, one page after the other.
    for (const store of [this.#all, this.#claims, this.#hidden, this.#done, this.#places] as readonly (Store<Opportunity> | undefined)[]) {
      if (store?.snapshot.state === 'ready' && store.snapshot.more.before) void store.more('before').catch(() => undefined);
    }
    this.changed();
  }
}
