import { newId, Refusal, type Action, type Adapter, type Code } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { once } from './once.js';
import { outOfReach, still } from './still.js';

/** What somebody does in Mateo's plan. */
export const deed = (body: object): Action => ({ id: newId(), scope: 'circle:c-p01', plan: 'p-1', ...body }) as unknown as Action;

const ENTRY = { type: 'plan.log', step: 'p-1-a5', on: '2026-11-20', done: 'yes', note: 'He drew it on a napkin.' };

/** What Rosa did while she was out of reach: an entry, a count, how she sees it. */
const ROSAS = (): readonly Action[] => [
  deed({ ...ENTRY, log: newId() }),
  deed({ type: 'plan.point', point: newId(), setting: 'home', home: 'shared', on: '2026-11-20', value: 4, note: 'At the kitchen table' }),
  deed({ type: 'plan.say', view: newId(), home: 'shared', sort: 'strength', text: 'He explains it to Lucía.' }),
];

/** It waits on this device, and the stream says that it is out of reach. */
export const offlinePlan = (engine: Engine): Adapter => once(engine, 'plan offline', () => outOfReach(still(engineAdapter(engine, 'p03'), async () => ROSAS(), { state: 'kept' })));

/** It did not go out. */
export const refusedPlan = (engine: Engine, code: Code): Adapter =>
  once(engine, `plan refused ${code}`, () => still(engineAdapter(engine, 'p03'), async () => ROSAS().slice(2), { state: 'refused', refusal: new Refusal(code) }));

/** A plan that has just begun: one count, of twenty, and a step whose owner says once how the week was. */
export async function beginPlan(engine: Engine): Promise<void> {
  const samir = engine.session(await engine.viewer('p06'));
  const here = (body: object): Action => ({ id: newId(), scope: 'circle:c-p05', plan: 'begun', ...body }) as unknown as Action;
  await samir.act(here({ type: 'plan.start', circle: 'c-p05', home: 'shared', goodAt: '', oneThing: 'Reading aloud in the evening' }));
  await samir.act(here({ type: 'plan.edit', home: 'shared', why: '', changes: [
    { field: 'measure', seen: '', to: { name: 'Pages read aloud', of: 20, direction: 'up' } },
    { field: 'step', step: 'begun-step', seen: '', to: { owner: 'p06', what: 'I listen while I cook', when: 'evenings', days: [] } },
  ] }));
  await samir.act(here({ type: 'plan.point', point: 'begun-point', setting: 'home', home: 'shared', on: '2026-11-19', value: 12, note: '' }));
}

/** A plan of long words with many steps. */
export async function lengthenPlan(engine: Engine): Promise<void> {
  const rosa = engine.session(await engine.viewer('p03'));
  const grant = engine.session(await engine.viewer('p16'));
  const words = 'Wir üben die Rechtschreibwettbewerbsvorbereitung, and then we talk about what helped, what did not help, and what each of us would like to try in the week after that one. ';
  const step = (owner: string, n: number) => ({ field: 'step', step: `long-${owner}-${n}`, seen: '', to: { owner, what: `${n}. ${words.repeat(2)}`, when: 'On every school day, and on the day before every test', needs: words, days: [1, 2, 3, 4, 5] } });
  await grant.act(deed({ id: 'long-grant', type: 'plan.propose', why: words, over: 'p-1-v3', changes: [1, 2, 3, 4].map((n) => step('p16', n)) }));
  await rosa.act(deed({ id: 'long-rosa', type: 'plan.say', view: 'long-view', home: 'shared', sort: 'strength', text: words.repeat(4) }));
}
