import { Refusal, type Adapter, type Code, type Instant, type Session } from '@family-partnering/contract';
import { createEngine, engineAdapter, memoryStorage, type Engine } from '@family-partnering/engine';
import { seedRiverbend, TENANT } from '@family-partnering/riverbend';
import { familyKinds, familyRules } from '@family-partnering/rules';

/** The evening on which Riverbend is looked at in stories: every date in them is the same every day. */
export const TODAY = '2026-11-20';
export const EVENING: Instant = '2026-11-21T01:00:00.000Z'; // 18:00 in Denver

/** Riverbend in this page's memory: one engine for everyone who looks at it. */
export async function riverbend(clock: () => Instant = evening()): Promise<Engine> {
  const engine = createEngine({ storage: memoryStorage({ clock }), rules: familyRules, kinds: familyKinds, tenant: TENANT, clock, beatMs: 250 });
  await seedRiverbend(engine.act, TODAY);
  return engine;
}

/** A clock that starts on that evening and goes on. */
export function evening(): () => Instant {
  const began = Date.now();
  return () => new Date(Date.parse(EVENING) + Date.now() - began).toISOString();
}

/** What may happen between a widget and its data. */
export type AdapterState = 'live' | 'slow' | 'offline' | Code;

/** One person's adapter, in the state that a story wants to show. */
export function adapterFor(engine: Engine, person: string, state: AdapterState = 'live'): Adapter {
  const adapter = engineAdapter(engine, person);
  if (state === 'live') return adapter;
  return { ...adapter, connect: async () => troubled(await adapter.connect(), state) };
}

const SLOW = 2_000;

function troubled(session: Session, state: Exclude<AdapterState, 'live'>): Session {
  if (state === 'slow') {
    const late = <T>(work: () => Promise<T>): Promise<T> => new Promise((resolve) => setTimeout(resolve, SLOW)).then(work);
    return { ...session, list: (...call) => late(() => session.list(...call)), get: (...call) => late(() => session.get(...call)), act: (...call) => late(() => session.act(...call)) };
  }
  const refuse = (): Promise<never> => Promise.reject(new Refusal(state));
  return { ...session, list: refuse, get: refuse, act: refuse };
}
