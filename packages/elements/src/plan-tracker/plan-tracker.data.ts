import type {
  Circle, Entity, FamilyAction, Id, Member, Plan, PlanAction, PlanAnswer, PlanAside, PlanLog, PlanPhase, PlanPoint, PlanShare, PlanStep, PlanVersion, PlanView, Refusal, School, Session, Viewer, Waiting,
} from '@family-partnering/contract';
import { createRecord, createStore, type RecordStore, type Store } from '@family-partnering/store';

/** Everything one plan is drawn from, live, over one session. Nothing in here draws. */
export class PlanData {
  readonly viewer: Viewer;
  readonly #closed = new AbortController();
  readonly #plans: Store<Plan>;
  readonly #circle: RecordStore<Circle>;
  readonly #members: Store<Member>;
  readonly #school: Store<School>;
  #parts: { readonly id: Id; readonly stores: Readonly<Record<string, Store<Entity>>> } | undefined;

  /** @param plan the one to show; without it the newest of the circle */
  constructor(readonly session: Session, readonly circleId: Id, readonly wanted: Id | undefined, private readonly changed: () => void) {
    this.viewer = session.viewer;
    this.#plans = this.#watch(createStore<Plan>(session, 'plan', { circle: circleId }, []));
    this.#circle = this.#watch(createRecord<Circle>(session, 'circle', circleId, []));
    this.#members = this.#watch(createStore<Member>(session, 'member', { circle: circleId }, []));
    this.#school = this.#watch(createStore<School>(session, 'school', {}, []));
    this.#heard();
  }

  get plan(): Plan | undefined {
    const { items } = this.#plans.snapshot;
    return this.wanted === undefined || this.wanted === '' ? items.at(-1) : items.find(({ id }) => id === this.wanted);
  }

  get circle(): Circle | undefined {
    return this.#circle.snapshot.item;
  }

  get members(): readonly Member[] {
    return this.#members.snapshot.items;
  }

  get school(): School | undefined {
    return this.#school.snapshot.items[0];
  }

  /** Lists have come: what is not there is known not to be. */
  get loading(): boolean {
    const open = [this.#plans, ...Object.values(this.#parts?.stores ?? {})];
    return open.some(({ snapshot }) => snapshot.state === 'connecting' || snapshot.state === 'loading');
  }

  get refusal(): Refusal | undefined {
    const { state, refusal } = this.#plans.snapshot;
    return state === 'refused' ? refusal : undefined;
  }

  get trouble(): Refusal | undefined {
    return this.#plans.snapshot.refusal;
  }

  get stale(): boolean {
    return this.#plans.snapshot.state === 'stale' || this.trouble?.code === 'offline';
  }

  /** What waits on this device to go out, or was refused. */
  get waiting(): readonly Waiting<FamilyAction>[] {
    const id = this.plan?.id;
    return (this.#plans.snapshot.waiting as readonly Waiting<FamilyAction>[]).filter(({ action }) => action.type.startsWith('plan.') && (id === undefined || (action as PlanAction).plan === id));
  }

  get views() { return this.#of<PlanView>('plan-view'); }
  get versions() { return this.#of<PlanVersion>('plan-version'); }
  get answers() { return this.#of<PlanAnswer>('plan-answer'); }
  get asides() { return this.#of<PlanAside>('plan-aside'); }
  get steps() { return this.#of<PlanStep>('plan-step'); }
  get logs() { return this.#of<PlanLog>('plan-log'); }
  get points() { return this.#of<PlanPoint>('plan-point'); }
  get phases() { return this.#of<PlanPhase>('plan-phase'); }
  get shares() { return this.#of<PlanShare>('plan-share'); }

  now(): Date {
    return new Date(this.#plans.now());
  }

  act(action: PlanAction): Promise<void> {
    return this.#plans.act(action);
  }

  can(type: PlanAction['type']): boolean {
    return this.session.supports.actions.includes(type);
  }

  retry(): void {
    this.#plans.retry();
  }

  close(): void {
    this.#closed.abort();
    for (const store of [this.#plans, this.#circle, this.#members, this.#school, ...Object.values(this.#parts?.stores ?? {})]) store.close();
  }

  #of<E extends Entity>(kind: string): readonly E[] {
    return (this.#parts?.stores[kind]?.snapshot.items ?? []) as readonly E[];
  }

  #watch<S extends { subscribe(changed: () => void, call: { readonly signal: AbortSignal }): void }>(store: S): S {
    store.subscribe(() => this.#heard(), { signal: this.#closed.signal });
    return store;
  }

  /** A plan is small: all of it is loaded, page by page. */
  #heard(): void {
    if (this.#closed.signal.aborted) return;
    const id = this.plan?.id;
    if (id !== undefined && this.#parts?.id !== id) this.#open(id);
    for (const store of Object.values(this.#parts?.stores ?? {})) if (store.snapshot.more.before) void store.more('before').catch(() => undefined);
    this.changed();
  }

  #open(plan: Id): void {
    for (const store of Object.values(this.#parts?.stores ?? {})) store.close();
    const stores: Record<string, Store<Entity>> = {};
    this.#parts = { id: plan, stores };
    for (const part of ['view', 'version', 'answer', 'aside', 'step', 'log', 'point', 'phase', 'share']) {
      stores[`plan-${part}`] = this.#watch(createStore<Entity>(this.session, `plan-${part}`, { plan }, []));
    }
  }
}
