import type { Entity, Id, Plan, PlanAnswer, PlanLog, PlanStep, PlanVersion } from '@family-partnering/contract';
import { isEndOfWeek, openThisWeek } from '@family-partnering/rules/plan-week';
import { openStore, type Store } from '@family-partnering/store';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { dayOf } from '../shared/dates.js';
import { sentence } from '../shared/sentence.js';
import { stepIcon } from '../shared/step.icon.js';
import { isolate } from '../shared/text.js';
import { goTo } from './cards-waiting.js';
import type { PanelStrings } from './panels.strings.js';
import type { ListData } from './thread-list.data.js';

/** What of plans has come: all but the versions is asked for by the viewer's own name. */
export interface OwedInPlans {
  readonly plans: readonly Plan[];
  readonly answers: readonly Pick<PlanAnswer, 'plan'>[];
  readonly steps: readonly Pick<PlanStep, 'plan'>[];
  readonly versions: readonly Pick<PlanVersion, 'id' | 'plan'>[];
  /** Versions to which this viewer has said something. */
  readonly answered: ReadonlySet<Id>;
  /** Plans in which this viewer has not said yet how their own week was. */
  readonly weeks?: ReadonlySet<Id>;
}

/** One plan, how many things in it wait for this viewer, and whether their own week does. */
export interface PlanWaiting {
  readonly plan: Plan;
  readonly count: number;
  readonly week: boolean;
}

/** The first answer to a plan, an answer to a "not yet", a step, a version: each waits until it has been answered. A closed plan waits for nobody. */
export function waitingPlans({ plans, answers, steps, versions, answered, weeks }: OwedInPlans, me: Id): readonly PlanWaiting[] {
  const owed = [...answers, ...steps, ...versions.filter(({ id }) => !answered.has(id))].map(({ plan }) => plan);
  return plans.filter(({ closed }) => closed === undefined)
    .map((plan) => ({ plan, count: owed.filter((id) => id === plan.id).length + (plan.waits === me ? 1 : 0), week: weeks?.has(plan.id) === true }))
    .filter(({ count, week }) => count > 0 || week);
}

/** What waits in plans, live for as long as the list shows this data. */
class PlansWaiting {
  readonly #plans: Store<Plan>;
  readonly #answers: Store<PlanAnswer>;
  readonly #steps: Store<PlanStep>;
  readonly #versions: Store<PlanVersion>;
  /** By version: what was said to it. */
  readonly #said = new Map<Id, Store<PlanAnswer>>();
  /** By plan: its steps and what was entered, at the end of a week alone. */
  readonly #weeks = new Map<Id, { readonly steps: Store<PlanStep>; readonly logs: Store<PlanLog> }>();

  constructor(private readonly list: LitElement, private readonly data: ListData) {
    const waits = { waits: data.viewer.person };
    this.#plans = this.#open('plan', {});
    this.#answers = this.#open('plan-answer', waits);
    this.#steps = this.#open('plan-step', waits);
    this.#versions = this.#open('plan-version', { state: 'proposed' });
  }

  get all(): readonly PlanWaiting[] {
    const { person, side } = this.data.viewer;
    // A partner answers for their own steps; the plan itself is agreed by home, student and school.
    const versions = side === 'community' ? [] : this.#versions.snapshot.items;
    const answered = new Set(versions.filter(({ id }) => this.#hasSaid(id, person)).map(({ id }) => id));
    const plans = this.#plans.snapshot.items;
    return waitingPlans({ plans, answers: this.#answers.snapshot.items, steps: this.#steps.snapshot.items, versions, answered, weeks: this.#openWeeks(plans) }, person);
  }

  /** A word to oneself once, at the end of the week: on Monday it is gone, entered or not. */
  #openWeeks(plans: readonly Plan[]): ReadonlySet<Id> {
    const today = dayOf(this.data.now());
    const { session, viewer } = this.data;
    if (!isEndOfWeek(today) || !session.supports.kinds.includes('plan-log')) return new Set();
    const isOpen = ({ id }: Plan): boolean => {
      const { steps, logs } = this.#week(id);
      return steps.snapshot.state === 'ready' && logs.snapshot.state === 'ready' && openThisWeek(steps.snapshot.items, logs.snapshot.items, viewer.person, today).length > 0;
    };
    return new Set(plans.filter((plan) => plan.closed === undefined && isOpen(plan)).map(({ id }) => id));
  }

  #week(plan: Id): { readonly steps: Store<PlanStep>; readonly logs: Store<PlanLog> } {
    const known = this.#weeks.get(plan) ?? { steps: this.#open<PlanStep>('plan-step', { plan }), logs: this.#open<PlanLog>('plan-log', { plan }) };
    this.#weeks.set(plan, known);
    return known;
  }

  /** Until it is known, nothing is claimed to wait. */
  #hasSaid(version: Id, me: Id): boolean {
    const store = this.#said.get(version) ?? this.#open<PlanAnswer>('plan-answer', { forVersion: version });
    this.#said.set(version, store);
    const { state, items } = store.snapshot;
    return state !== 'ready' || items.some(({ by }) => by.person === me);
  }

  #open<E extends Entity>(kind: E['kind'], filter: object): Store<E> {
    const store = openStore<E>(this.data.session, kind, filter);
    store.subscribe(() => {
      if (store.snapshot.state === 'ready' && store.snapshot.more.before) void store.more('before').catch(() => undefined);
      this.list.requestUpdate();
    }, { signal: this.data.closed });
    this.data.closed.addEventListener('abort', () => store.close(), { once: true });
    return store;
  }
}

const known = new WeakMap<ListData, PlansWaiting>();

/** Plans in which something waits for this viewer: whoever is named as the one who answers, by a day, sees that they were. */
export function plansTemplate(list: LitElement, data: ListData, words: PanelStrings): TemplateResult | typeof nothing {
  if (!data.session.supports.kinds.includes('plan')) return nothing;
  const here = known.get(data) ?? new PlansWaiting(list, data);
  known.set(data, here);
  const { all } = here;
  if (all.length === 0) return nothing;
  const count = all.reduce((sum, one) => sum + one.count, 0);
  return html`<section class="group plans" aria-labelledby="group-plans">
    <div class="group-head"><h3 class="t2" id="group-plans">${words.inPlans} ${count === 0 ? nothing : html`<span class="count">${count}</span>`}</h3></div>
    ${all.map(({ plan, week }) => html`<p class="card-line"><button type="button" class="b text" @click=${() => openPlan(list, plan)}>${stepIcon}<span>${sentence(words.planFor(isolate(plan.student)))}</span></button><span class="quiet"><bdi>${plan.fields.oneThing}</bdi>${week ? html` ${words.ownWeek}` : nothing}</span></p>`)}
  </section>`;
}

/** By the page, or in the plan tracker that stands beside the list. */
function openPlan(list: LitElement, { id, circle }: Plan): void {
  const asked = new CustomEvent('fp-plan-select', { bubbles: true, composed: true, cancelable: true, detail: { plan: id, circle } });
  if (!list.dispatchEvent(asked)) return;
  const beside = (list.getRootNode() as ParentNode).querySelector<HTMLElement & { circle?: Id; plan?: Id }>('fp-plan-tracker');
  if (beside) goTo(Object.assign(beside, { circle, plan: id }));
}
