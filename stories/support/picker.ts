import { newId, Refusal, VISITOR, type Action, type Adapter, type Opportunity, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { opportunitySteps, TENANT } from '@family-partnering/riverbend';
import { asVisitorsSee } from '@family-partnering/rules/opportunity.visitors';
import { once } from './once.js';
import { TODAY } from './school.js';
import { outOfReach, still, unanswered } from './still.js';

/** Of Riverbend's sixty, one of each sort: five to do at once, then a draw, kept places, a full one, one of many times, one with a check, one that a home offers. */
const DOZEN: ReadonlySet<string> = new Set(['o-01', 'o-02', 'o-07', 'o-12', 'o-16', 'o-25', 'o-26', 'o-28', 'o-33', 'o-40', 'o-56', 'o-60']);

/** Three to do at once, one for anyone, a draw, a full one, one that waits for a yes. */
const FEW: ReadonlySet<string> = new Set(['o-01', 'o-07', 'o-12', 'o-28', 'o-33', 'o-40', 'o-60']);

async function put(engine: Engine, which: ReadonlySet<string>): Promise<void> {
  for (const { at, person, side, action } of opportunitySteps(TODAY)) {
    if (which.has((action as Action & { opportunity: string }).opportunity)) await engine.act({ person, side, tenant: TENANT }, action, at);
  }
}

export const aDozen = (engine: Engine): Promise<void> => put(engine, DOZEN);
export const aFew = (engine: Engine): Promise<void> => put(engine, FEW);

const yes = (): Action => ({ id: newId(), type: 'opportunity.claim', scope: 'opportunity:o-33', opportunity: 'o-33', slot: 'one', needs: [], words: '', language: { tag: 'en', means: 'read' } }) as Action;

/** Out of reach; a yes waits on this device. */
export const offlinePicker = (engine: Engine, person: string): Adapter =>
  once(engine, `offline picker ${person}`, () => outOfReach(still(engineAdapter(engine, person), async () => [yes()], { state: 'kept' })));

/** A yes that did not go out. */
export const refusedPicker = (engine: Engine, person: string): Adapter =>
  once(engine, `refused picker ${person}`, () => still(engineAdapter(engine, person), async () => [yes()], { state: 'refused', refusal: new Refusal('unavailable') }));

/** Nothing has come yet, and nothing comes. */
export const waitingPicker = (engine: Engine, person: string): Adapter => once(engine, `waiting picker ${person}`, () => unanswered(engineAdapter(engine, person)));

/** What a server tells somebody without an account (O8). */
export const visiting = (engine: Engine): Adapter => once(engine, 'visiting picker', () => {
  const adapter = engineAdapter(engine, VISITOR);
  return { ...adapter, connect: async () => {
    const session = engine.session({ person: VISITOR, side: 'community', tenant: engine.tenant }) as unknown as Session;
    const { watch: _, ...rest } = session;
    return { ...rest, supports: { ...session.supports, kinds: ['opportunity'], actions: [], watch: 'none' }, list: async (kind: string, query: never) => {
      const page = await session.list(kind, query);
      return { ...page, items: (page.items as Opportunity[]).map(asVisitorsSee) };
    } } as unknown as Session;
  } };
});

/** What many more ways to take part are called: the school's words too. */
export const MORE = { title: 'Read with a small group', summary: 'Two students and you, with one book.' } as const;

/** Many more ways to take part, as a large district has them. */
export async function manyWays(engine: Engine, count: number): Promise<void> {
  const school = engine.session(await engine.viewer('p16'));
  for (let at = 0; at < count; at += 1) {
    const opportunity = `more-${at}`;
    await school.act({
      id: newId(), type: 'opportunity.offer', scope: `opportunity:${opportunity}`, opportunity, to: 'p16', title: `${MORE.title} (${at + 1})`, summary: MORE.summary, lifts: 'reading',
      sort: 'help', setting: (['home', 'workplace', 'school', 'community', 'online'] as const)[at % 5], minutes: 15 + (at % 4) * 15, languages: ['mul'], supports: at % 2 ? ['childcare'] : [], slots: [{ id: 'any' }],
      giving: { way: 'first' }, term: '2026-fall', hold: 720, another: [], also: [], language: { tag: 'en', means: 'read' },
    } as unknown as Action);
  }
}
