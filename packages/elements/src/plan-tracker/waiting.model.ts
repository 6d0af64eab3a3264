import type {
  AddPoint, AnswerPlan, Author, FamilyAction, Id, LogStep, Member, Plan, PlanAction, PlanAnswer, PlanLog, PlanPoint, PlanStep, PlanVersion, PlanView, ReplyToStep, SayInPlan, Viewer, Waiting,
} from '@family-partnering/contract';
import type { PlanData } from './plan-tracker.data.js';

// What waits on this device, as it will stand if nothing else happens first. A convenience, never a promise: the rules decide.

/** On this device only: drawn dotted. */
export type Here<T> = T & { readonly here?: true };

export type WaitingPlan = Omit<Waiting<FamilyAction>, 'action'> & { readonly action: PlanAction };

/** What is laid over the plan's records, and who does it. */
export interface Over {
  readonly plan: Plan;
  readonly viewer: Viewer;
  readonly members: readonly Member[];
  readonly waiting: readonly WaitingPlan[];
}

const PLAIN = { recipients: [], revision: 0, sensitivity: 'everyday', language: { tag: 'en', means: 'read' }, version: 0, here: true } as const;

/** The actions of one type that have not been refused. */
function of<A extends PlanAction>(waiting: readonly WaitingPlan[], type: A['type']): readonly { readonly action: A; readonly at: string }[] {
  return waiting.filter(({ action, state }) => action.type === type && state !== 'refused').map(({ action, keptAt }) => ({ action: action as A, at: keptAt }));
}

function authorOf({ viewer, members }: Over, action: { readonly for?: Id }): Author {
  const person = action.for ?? viewer.person;
  const found = members.find((member) => member.person === person);
  return { person, called: found?.called ?? '', side: found?.side ?? viewer.side, role: found?.relation ?? '' };
}

const base = ({ plan }: Over, id: Id) => ({ ...PLAIN, id, home: plan.home, plan: plan.id, changedBy: id });

function logsWith(logs: readonly PlanLog[], steps: readonly PlanStep[], over: Over): readonly Here<PlanLog>[] {
  const mine = of<LogStep>(over.waiting, 'plan.log').map(({ action, at }) => {
    const by = authorOf(over, action);
    const own = steps.find(({ id }) => id === action.step)?.now?.owner.person === by.person;
    return { ...base(over, action.log), kind: 'plan-log' as const, step: action.step, on: action.on, ...(action.week && { week: true as const }), done: action.done, note: action.note, by, own, at };
  });
  return [...logs.filter(({ id }) => !mine.some((one) => one.id === id)), ...mine];
}

function pointsWith(points: readonly PlanPoint[], over: Over): readonly Here<PlanPoint>[] {
  // What is counted at home belongs to the home of whoever counts.
  const homeOf = ({ home, setting, for: other }: AddPoint): 'shared' | Id =>
    (home === 'shared' && setting === 'home' ? over.members.find(({ person }) => person === (other ?? over.viewer.person))?.household : undefined) ?? home;
  const mine = of<AddPoint>(over.waiting, 'plan.point').map(({ action, at }) => ({
    ...base(over, action.point), kind: 'plan-point' as const, home: homeOf(action), setting: action.setting, on: action.on, value: action.value, note: action.note, by: authorOf(over, action), at,
    ...(over.plan.fields.measure && { measure: over.plan.fields.measure }), ...(action.pictures && { pictures: true as const }),
  }));
  return [...points.filter(({ id }) => !mine.some((one) => one.id === id)), ...mine];
}

function viewsWith(views: readonly PlanView[], over: Over): readonly Here<PlanView>[] {
  const back = new Set(over.waiting.flatMap(({ action, state }) => (action.type === 'plan.unsay' && state !== 'refused' ? [action.view] : [])));
  const mine = of<SayInPlan>(over.waiting, 'plan.say').map(({ action, at }) => ({
    ...base(over, action.view), kind: 'plan-view' as const, home: action.home, sort: action.sort, text: action.text, by: authorOf(over, action), at,
  }));
  return [...views, ...mine].filter(({ id }) => !back.has(id));
}

/** An owner's answer to what they were asked for. */
function stepsWith(steps: readonly PlanStep[], over: Over): readonly Here<PlanStep>[] {
  return of<ReplyToStep>(over.waiting, 'plan.reply').reduce<readonly Here<PlanStep>[]>((all, { action, at }) => all.map((step) => {
    if (step.id !== action.step) return step;
    const answered = action.state === 'yes' ? { yes: { at, to: action.ask } } : { answer: { state: action.state, text: action.text, at } };
    return { ...step, here: true, asks: step.asks.map((ask) => (ask.id === action.ask ? { ...ask, ...answered } : ask)) };
  }), steps);
}

/** An answer to a version takes the place of what the same person said before. */
function answersWith(answers: readonly PlanAnswer[], versions: readonly PlanVersion[], over: Over): readonly Here<PlanAnswer>[] {
  return of<AnswerPlan>(over.waiting, 'plan.agree').reduce<readonly Here<PlanAnswer>[]>((all, { action, at }) => {
    const by = authorOf(over, action);
    const given: Here<PlanAnswer> = {
      ...base(over, action.id), kind: 'plan-answer', home: action.home, forVersion: action.version, n: versions.find(({ id }) => id === action.version)?.n ?? 0, by, at, state: action.state, text: action.text,
    };
    return [...all.filter((one) => one.forVersion !== action.version || one.by.person !== by.person), given];
  }, answers);
}

/** Milliseconds for which something that has gone out is still shown from here, while the answer has not brought it. */
const LINGER = 5_000;

/** All of it, over one plan. What has just gone out stays to be seen until it comes back, so that nothing blinks. */
export class Overlay {
  readonly logs = logsWith;
  readonly points = pointsWith;
  readonly views = viewsWith;
  readonly steps = stepsWith;
  readonly answers = answersWith;
  #last: readonly WaitingPlan[] = [];
  #left: readonly WaitingPlan[] = [];

  constructor(private readonly data: Pick<PlanData, 'waiting' | 'items' | 'signal' | 'changed'>) {}

  get waiting(): readonly WaitingPlan[] {
    if (this.#left.length === 0) return this.data.waiting;
    const there = new Set(this.data.items.map(({ changedBy }) => changedBy));
    return [...this.#left.filter(({ action }) => !there.has(action.id)), ...this.data.waiting];
  }

  heard(): void {
    const now = this.data.waiting;
    const gone = this.#last.filter(({ action, state }) => state === 'sending' && !now.some((one) => one.action.id === action.id));
    this.#last = now;
    if (gone.length === 0) return;
    this.#left = [...this.#left, ...gone];
    setTimeout(() => {
      this.#left = this.#left.filter((one) => !gone.includes(one));
      if (!this.data.signal.aborted) this.data.changed();
    }, LINGER);
  }

  /** It did not go out after all. */
  refused(action: Id): void {
    this.#left = this.#left.filter((one) => one.action.id !== action);
  }
}

/** The words in an action that somebody would not wish to lose. */
export function wordsOf(action: PlanAction): string {
  const { text, note, label, oneThing, why, changes } = action as Partial<Record<'text' | 'note' | 'label' | 'oneThing' | 'why', string>> & { changes?: readonly { readonly to: unknown }[] };
  const changed = (changes ?? []).map(({ to }) => (typeof to === 'string' ? to : typeof to === 'object' && to !== null && 'what' in to ? String(to.what) : '')).filter((one) => one !== '');
  return [text, note, label, oneThing, ...changed, why].filter((one) => one !== undefined && one !== '').join(' · ');
}
