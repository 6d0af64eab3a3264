import type {
  Entity, Id, Member, Plan, PlanAction, PlanAnswer, PlanAside, PlanLog, PlanPhase, PlanPoint, PlanReview, PlanShare, PlanStep, PlanVersion, PlanView, Refusal, School, Session, Viewer,
} from '@family-partnering/contract';
import { openStore, type Store } from '@family-partnering/store';
import type { Here, Over, Overlay, WaitingPlan } from './waiting.model.js';

/** Everything one plan is drawn from, live, over one session. Nothing in here draws. */
export class PlanData {
  readonly viewer: Viewer;
  overlay: Overlay | undefined;
  readonly #closed = new AbortController();
  readonly #plans: Store<Plan>;
  readonly #members: Store<Member>;
  readonly #school: Store<School>;
  #parts: { readonly id: Id; readonly stores: Readonly<Record<string, Store<Entity>>> } | undefined;

  /** @param plan the one to show; without it the newest of the circle */
  constructor(readonly session: Session, readonly circleId: Id, readonly wanted: Id | undefined, readonly changed: () => void) {
    this.viewer = session.viewer;
    this.#plans = this.#watch(openStore<Plan>(session, 'plan', { circle: circleId }));
    this.#members = this.#watch(openStore<Member>(session, 'member', { circle: circleId }));
    this.#school = this.#watch(openStore<School>(session, 'school', {}));
    this.#heard();
  }

  get plan(): Plan | undefined {
    const { items } = this.#plans.snapshot;
    return this.wanted === undefined || this.wanted === '' ? items.at(-1) : items.find(({ id }) => id === this.wanted);
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
  get waiting(): readonly WaitingPlan[] {
    const id = this.plan?.id;
    return (this.#plans.snapshot.waiting as readonly WaitingPlan[]).filter(({ action }) => action.type.startsWith('plan.') && (id === undefined || action.plan === id));
  }

  get views(): readonly Here<PlanView>[] { return this.#laid(this.#of<PlanView>('plan-view'), (all, over, to) => to.views(all, over)); }
  get versions() { return this.#of<PlanVersion>('plan-version'); }
  get answers(): readonly Here<PlanAnswer>[] { return this.#laid(this.#of<PlanAnswer>('plan-answer'), (all, over, to) => to.answers(all, this.versions, over)); }
  get asides() { return this.#of<PlanAside>('plan-aside'); }
  get steps(): readonly Here<PlanStep>[] { return this.#laid(this.#of<PlanStep>('plan-step'), (all, over, to) => to.steps(all, over)); }
  get logs(): readonly Here<PlanLog>[] { return this.#laid(this.#of<PlanLog>('plan-log'), (all, over, to) => to.logs(all, this.steps, over)); }
  get points(): readonly Here<PlanPoint>[] { return this.#laid(this.#of<PlanPoint>('plan-point'), (all, over, to) => to.points(all, over)); }
  get phases() { return this.#of<PlanPhase>('plan-phase'); }
  get reviews() { return this.#of<PlanReview>('plan-review'); }
  get shares() { return this.#of<PlanShare>('plan-share'); }

  /** Ends with this view. */
  get signal(): AbortSignal {
    return this.#closed.signal;
  }

  now(): Date {
    return new Date(this.#plans.now());
  }

  act(action: PlanAction): Promise<void> {
    return this.#plans.act(action);
  }

  /** Every record that has come. */
  get items(): readonly Entity[] {
    return [this.#plans, ...Object.values(this.#parts?.stores ?? {})].flatMap(({ snapshot }) => snapshot.items);
  }

  can(type: PlanAction['type']): boolean {
    return this.session.supports.actions.includes(type);
  }

  retry(): void {
    this.#plans.retry();
  }

  close(): void {
    this.#closed.abort();
    for (const store of [this.#plans, this.#members, this.#school, ...Object.values(this.#parts?.stores ?? {})]) store.close();
  }

  /** Lays what waits on this device over what has come, once the part that can is there. */
  #laid<E>(all: readonly E[], lay: (all: readonly E[], over: Over, overlay: Overlay) => readonly E[]): readonly E[] {
    const { plan, overlay, viewer, members } = this;
    const waiting = overlay?.waiting ?? [];
    return overlay && plan && waiting.length > 0 ? lay(all, { plan, viewer, members, waiting }, overlay) : all;
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
    this.overlay?.heard();
    const id = this.plan?.id;
    if (id !== undefined && this.#parts?.id !== id) this.#open(id);
    for (const store of Object.values(this.#parts?.stores ?? {})) if (store.snapshot.more.before) void store.more('before').catch(() => undefined);
    this.changed();
  }

  #open(plan: Id): void {
    for (const store of Object.values(this.#parts?.stores ?? {})) store.close();
    const stores: Record<string, Store<Entity>> = {};
    this.#parts = { id: plan, stores };
    for (const part of ['view', 'version', 'answer', 'aside', 'step', 'log', 'point', 'phase', 'review', 'share']) {
      stores[`plan-${part}`] = this.#watch(openStore<Entity>(this.session, `plan-${part}`, { plan }));
    }
  }
}
