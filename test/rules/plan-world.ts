import type { Plan, PlanAnswer, PlanChange, PlanPoint, PlanStep, PlanStepWords, PlanVersion, Value } from '@family-partnering/contract';
import { CIRCLE, enrol, World, type Name } from './world.js';

/** Two homes, and a plan that Rosa started in front of both, with a strength from each side. */
export function planned(world = new World()): World {
  enrol(world);
  world.act('rosa', { id: 'start', type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: 'remembers every route', oneThing: 'starting without a reminder' });
  say(world, 'grant', 'explains graphs');
  say(world, 'mateo', 'drawing');
  return world;
}

export const say = (world: World, who: Name, text: string, home = 'shared', sort: 'strength' | 'view' = 'strength') =>
  world.act(who, { type: 'plan.say', plan: 'pl', home, view: `view-${who}-${text}`, sort, text });

export const words = (owner: Name, what: string): PlanStepWords => ({ owner, what, when: 'each task', days: [] });
export const step = (id: string, owner: Name, what: string, seen = ''): PlanChange => ({ field: 'step', step: id, to: words(owner, what), seen });
export const goal = (to: string, seen = ''): PlanChange => ({ field: 'goal', to, seen });

export const propose = (world: World, who: Name, id: string, changes: readonly PlanChange[], over?: string) =>
  world.act(who, { id, type: 'plan.propose', plan: 'pl', why: '', changes, ...(over && { over }) });
export const answering = (version: string, state: Value<PlanAnswer>['state'] = 'agree', more: object = {}) =>
  ({ type: 'plan.agree' as const, plan: 'pl', version, home: 'shared' as string, state, text: '', steps: [] as string[], ...more });
export const agree = (world: World, version: string, ...people: readonly Name[]) => { for (const who of people) world.act(who, answering(version)); };

export const plan = (world: World) => world.value<Value<Plan>>('plan', 'pl')!;
export const stepOf = (world: World, id: string) => world.value<Value<PlanStep>>('plan-step', id);
export const version = (world: World, id: string) => world.value<Value<PlanVersion>>('plan-version', id)!;
export const answers = (world: World, id: string) => world.all('plan-answer').map(({ value }) => value as Value<PlanAnswer>).filter(({ forVersion }) => forVersion === id);
export const points = (world: World) => world.all('plan-point').map(({ value }) => value as Value<PlanPoint>);
