import { newId, Refusal, type Action, type Adapter } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { once } from './once.js';
import { outOfReach, still } from './still.js';

const yes = (): Action => ({ id: newId(), type: 'opportunity.claim', scope: 'opportunity:o-33', opportunity: 'o-33', slot: 'any', needs: [], words: '', language: { tag: 'en', means: 'read' } }) as Action;

/** Out of reach; a yes waits on this device. */
export const offlinePicker = (engine: Engine, person: string): Adapter =>
  once(engine, `offline picker ${person}`, () => outOfReach(still(engineAdapter(engine, person), async () => [yes()], { state: 'kept' })));

/** A yes that did not go out. */
export const refusedPicker = (engine: Engine, person: string): Adapter =>
  once(engine, `refused picker ${person}`, () => still(engineAdapter(engine, person), async () => [yes()], { state: 'refused', refusal: new Refusal('unavailable') }));

/** Many more ways to take part, as a large district has them. */
export async function manyWays(engine: Engine, count: number): Promise<void> {
  const school = engine.session(await engine.viewer('p16'));
  for (let at = 0; at < count; at += 1) {
    const opportunity = `more-${at}`;
    await school.act({
      id: newId(), type: 'opportunity.offer', scope: `opportunity:${opportunity}`, opportunity, to: 'p16', title: `Read with a small group (${at + 1})`, summary: 'Two students and you, with one book.', lifts: 'reading',
      sort: 'help', setting: (['home', 'workplace', 'school', 'community', 'online'] as const)[at % 5], minutes: 15 + (at % 4) * 15, languages: ['mul'], supports: at % 2 ? ['childcare'] : [], slots: [{ id: 'any' }],
      giving: { way: 'first' }, term: '2026-fall', hold: 720, another: [], also: [], language: { tag: 'en', means: 'read' },
    } as unknown as Action);
  }
}
