import { Refusal, type Adapter, type Code, type Session } from '@family-partnering/contract';
import { createEngine, engineAdapter, memoryFiles, memoryStorage, type Engine } from '@family-partnering/engine';
import type { Storage } from '@family-partnering/engine/storage';
import { seedRiverbend, TENANT } from '@family-partnering/riverbend';
import { familyKinds, clocklessRules } from '@family-partnering/rules';
import { evening, keep, type Clock } from './clock.js';
import { once } from './once.js';
import { TALKS } from './switches.js';
import { fill, startTalks } from './thread.js';

/** The evening on which Riverbend is looked at in stories: every date in them is the same every day. */
export const TODAY = '2026-11-20';
export { evening, EVENING } from './clock.js';

/** Riverbend is told once in a page; every school in it begins with that. */
let told: Promise<Storage> | undefined;

async function tellOnce(): Promise<Storage> {
  const storage = memoryStorage({ clock: evening() });
  const engine = createEngine({ storage, rules: clocklessRules, kinds: familyKinds, tenant: TENANT, clock: evening() });
  await seedRiverbend(engine.act, TODAY);
  return storage;
}

/** Riverbend in this page's memory: one engine for everyone who looks at it. */
export async function riverbend(clock: Clock = evening()): Promise<Engine> {
  const storage = memoryStorage({ clock, from: await (told ??= tellOnce()) });
  const engine = createEngine({ storage, rules: clocklessRules, kinds: familyKinds, tenant: TENANT, clock, beatMs: 250, files: { store: memoryFiles() } });
  keep(engine, clock);
  return engine;
}

/** What may happen between a widget and its data. */
export type AdapterState = 'live' | 'slow' | 'offline' | 'empty' | 'long' | Code;

/** One person's adapter, in the state that a story wants to show. */
export const adapterFor = (engine: Engine, person: string, state: AdapterState = 'live'): Adapter => once(engine, `${person} ${state}`, () => inState(engine, person, state));

function inState(engine: Engine, person: string, state: AdapterState): Adapter {
  const adapter = engineAdapter(engine, person);
  if (state === 'live') return adapter;
  if (state === 'empty') return { ...adapter, connect: async () => withoutTalks(await adapter.connect()) };
  if (state === 'long') {
    return {
      ...adapter,
      async connect() {
        await lengthen(engine, person);
        return adapter.connect();
      },
    };
  }
  return { ...adapter, connect: async () => troubled(await adapter.connect(), state) };
}

type Prepare = (engine: Engine) => Promise<unknown>;
const schools = new WeakMap<Element, { readonly id: string; readonly engines: Map<Prepare, Promise<Engine>> }>();

/** A loader: Riverbend for one story, the same one when it is drawn again because a switch was turned. */
export const school =
  (prepare: Prepare = () => Promise.resolve()) =>
  async ({ id, canvasElement }: { readonly id: string; readonly canvasElement: HTMLElement }): Promise<{ engine: Engine }> => {
    const known = schools.get(canvasElement);
    const here = known?.id === id ? known : { id, engines: new Map<Prepare, Promise<Engine>>() };
    schools.set(canvasElement, here);
    const engine = here.engines.get(prepare) ?? riverbend().then(async (made) => (await prepare(made), made));
    here.engines.set(prepare, engine);
    return { engine: await engine };
  };

const SLOW = 2_000;

function troubled(session: Session, state: 'slow' | Code): Session {
  if (state === 'slow') {
    const late = <T>(work: () => Promise<T>): Promise<T> => new Promise((resolve) => setTimeout(resolve, SLOW)).then(work);
    return { ...session, list: (...call) => late(() => session.list(...call)), get: (...call) => late(() => session.get(...call)), act: (...call) => late(() => session.act(...call)) };
  }
  const refuse = (): Promise<never> => Promise.reject(new Refusal(state));
  return { ...session, list: refuse, get: refuse, act: refuse };
}

/** Nobody has said anything yet. */
/** What there is nothing of yet. */
const EMPTIED: ReadonlySet<string> = new Set(['thread', 'message', 'opportunity', 'touchpoint', 'card', 'answer']);

function withoutTalks(session: Session): Session {
  return {
    ...session,
    async list(kind, query, call) {
      const page = await session.list(kind, query, call);
      return EMPTIED.has(kind) ? { items: [], position: page.position } : page;
    },
    async get(kind, id, call) {
      const { waits: _waits, promise: _promise, ...entity } = (await session.get(kind, id, call)) as Awaited<ReturnType<Session['get']>> & { waits?: unknown; promise?: unknown };
      return kind === 'thread' ? { ...entity, count: 0 } : entity;
    },
    watch: (since, to, call) => session.watch?.(since, { ...to, next: () => undefined }, call),
  };
}

const lengthened = new WeakMap<Engine, Map<string, Promise<void>>>();

/** Two hundred messages in the talk in which this person is met, and twenty more talks. */
function lengthen(engine: Engine, person: string): Promise<void> {
  const known = lengthened.get(engine) ?? new Map<string, Promise<void>>();
  lengthened.set(engine, known);
  const done = known.get(person) ?? fill(engine, TALKS[person] ?? 't-A', 200).then(() => startTalks(engine, person, 20));
  known.set(person, done);
  return done;
}
