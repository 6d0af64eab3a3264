import { answerId, newId, Refusal, type Action, type Adapter, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { once } from './once.js';
import { outOfReach, still, unanswered } from './still.js';

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

/** The card is still on its way. */
export const waitingCard = (engine: Engine, person: string): Adapter => once(engine, `homework waiting ${person}`, () => unanswered(engineAdapter(engine, person)));

/** Long words without a place to break, and long lines. */
export const LONG_LINE = 'Rechtschreibwettbewerbsvorbereitungsaufgaben üben; danach sprechen wir über die ganze Woche, über alles Gute darin und über den nächsten Versuch, den jeder von uns machen will.';
export const LONG_CARD = 'long-card';

/** A card of one's own with as much in it as it may hold. */
export async function lengthenCard(engine: Engine): Promise<void> {
  const rosa = engine.session(await engine.viewer('p03'));
  const task = {
    subject: LONG_LINE.slice(0, 50), title: LONG_LINE.slice(0, 120), goal: LONG_LINE, from: '2026-11-20', to: '2026-12-04', minutes: 45, needed: LONG_LINE, given: LONG_LINE,
    steps: Array.from({ length: 8 }, (_, at) => ({ who: at % 2 === 0 ? 'student' : 'both', text: LONG_LINE })), prompts: Array.from({ length: 8 }, () => LONG_LINE),
    further: { home: LONG_LINE, community: LONG_LINE, work: LONG_LINE }, letters: [],
  };
  await rosa.act({ id: newId(), type: 'homework.start', scope: 'circle:c-p01', circle: 'c-p01', touchpoint: LONG_CARD, task, language: { tag: 'de', means: 'read' } } as Action);
}
