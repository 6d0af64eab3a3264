import { answerId, newId, Refusal, type Action, type Adapter, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { once } from './once.js';
import { outOfReach, still } from './still.js';

/** A stuck note as this person would send it now. */
const stuck = (session: Session, touchpoint: string, text: string): Action => ({
  id: newId(), type: 'homework.stuck', scope: `circle:${touchpoint.split('|')[1]}`, touchpoint, answer: answerId(touchpoint, 'stuck', session.viewer, 'student'),
  reasons: ['unclear'], step: 4, text, language: { tag: 'en', means: 'read' },
} as Action);

/** A stuck note that waits on this device, and a stream that says it is offline. */
export const offlineCard = (engine: Engine, person: string, touchpoint: string): Adapter =>
  once(engine, `homework offline ${person}`, () => outOfReach(still(engineAdapter(engine, person), async (session) => [stuck(session, touchpoint, 'We do not see which trip is meant.')], { state: 'kept' })));

/** A stuck note that did not go out. */
export const refusedCard = (engine: Engine, person: string, touchpoint: string): Adapter =>
  once(engine, `homework refused ${person}`, () => still(engineAdapter(engine, person), async (session) => [stuck(session, touchpoint, 'We do not see which trip is meant.')], { state: 'refused', refusal: new Refusal('unavailable') }));
