import { VISITOR, type AnotherWay, type Claim, type Contribution, type DoNow, type FamilyAction, type FitAnswers, type Id, type NotThisTime, type Opportunity, type Person, type Places, type Refusal, type School, type Session, type Thanks, type Viewer, type Waiting } from '@family-partnering/contract';
import { openStore, type RuleSource, type Store } from '@family-partnering/store';

/** Items asked for at a time: all of them are looked through on this device, so all of them are fetched. */
const PAGE = 200;

/** Everything the picker is drawn from, live, over one session. Nothing in here draws. */
export class PickerData {
  readonly viewer: Viewer;
  readonly #all: Store<Opportunity>;
  readonly #claims: Store<Claim>;
  readonly #hidden: Store<NotThisTime>;
  readonly #done: Store<Contribution>;
  readonly #ways: Store<AnotherWay>;
  readonly #thanks: Store<Thanks>;
  readonly #shared: Store<FitAnswers>;
  readonly #school: Store<School>;
  readonly #people: Store<Person>;
  readonly #places: Store<Places> | undefined;
  readonly #stores: Store<never>[] = [];
  readonly #closed = new AbortController();

  constructor(readonly session: Session, private readonly changed: () => void, private readonly rules: RuleSource) {
    this.viewer = session.viewer;
    this.#all = this.#open('opportunity');
    this.#claims = this.#open('claim');
    this.#hidden = this.#open('not-this-time');
    this.#done = this.#open('contribution');
    this.#ways = this.#open('another-way');
    this.#thanks = this.#open('thanks');
    this.#shared = this.#open('fit-answers');
    this.#school = this.#open('school');
    this.#people = this.#open('person');
    this.#places = session.viewer.side === 'school' ? this.#open('places') : undefined;
  }

  /** Somebody without an account looks: there is nothing here that they may do. */
  get visits(): boolean { return this.viewer.person === VISITOR; }
  get all(): readonly Opportunity[] { return this.#all.snapshot.items; }
  get contributions(): readonly Contribution[] { return this.#done.snapshot.items; }
  /** What one has done at once, be it on its way still. */
  get done(): ReadonlySet<Id> {
    const own = this.contributions.filter(({ by }) => by.person === this.viewer.person);
    const onItsWay = this.waiting.flatMap(({ action, state }) => (action.type === 'opportunity.do' && state !== 'refused' ? [action as DoNow] : []));
    return new Set([...own, ...onItsWay].map(({ opportunity }) => opportunity));
  }
  get ways(): readonly AnotherWay[] { return this.#ways.snapshot.items; }
  get thanks(): readonly Thanks[] { return this.#thanks.snapshot.items; }
  get shared(): readonly FitAnswers[] { return this.#shared.snapshot.items; }
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
    return new Map(this.everyClaim.filter(({ by }) => by.person === this.viewer.person).map((claim) => [claim.opportunity, claim]));
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
    for (const store of this.#stores) store.close();
  }

  #open<S extends Store<never>>(kind: string): S {
    const store = openStore<never>(this.session, kind, {}, this.rules, PAGE);
    this.#stores.push(store);
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
