import { rm } from 'node:fs/promises';
import { httpAdapter } from '@family-partnering/adapter-http';
import { newId, Refusal, type Adapter, type Id, type Stored } from '@family-partnering/contract';
import type { Backend, Stage } from '@family-partnering/conformance';
import { createEngine, engineAdapter, memoryFiles, memoryStorage, type Engine, type Storage } from '@family-partnering/engine';
import { overlay } from '@family-partnering/conformance/overlay';
import { withOutbox } from '@family-partnering/outbox';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { startServer } from '@family-partnering/server/node';
import { newFolder, serveOptions, tokenUrl } from '../server/live.js';
import { lossyProxy, type Faults } from '../support/lossy-proxy.js';
import { seeded } from '../support/seeded.js';
import { familyStage, fillFamily, TENANT, type Places } from './family.js';

const engineOver = (storage: Storage): Engine => createEngine({ storage, rules: familyRules, kinds: familyKinds, files: { store: memoryFiles() }, tenant: TENANT, beatMs: 200 });

/** The family as records: filled in once by its rules, then copied into the fresh storage of every case. */
let recorded: Promise<{ readonly places: Places; readonly records: readonly Stored[] }> | undefined;

async function recordFamily(): Promise<{ readonly places: Places; readonly records: readonly Stored[] }> {
  const storage = memoryStorage();
  const records: Stored[] = [];
  const recording: Storage = {
    ...storage,
    write: (scopes, work) => storage.write(scopes, (tx) => {
      const commit = tx.commit.bind(tx);
      tx.commit = (stored, receipt) => {
        records.push(...stored);
        return commit(stored, receipt);
      };
      return work(tx);
    }),
  };
  return { places: await fillFamily(engineOver(recording).act), records };
}

/** The engine over memory, in this process. */
export const memoryBackend: Backend = {
  name: 'memory',
  async open() {
    const { places, records } = await (recorded ??= recordFamily());
    const storage = memoryStorage();
    await storage.write(['circle:maya'], (tx) => tx.commit(records));
    const engine = engineOver(storage);
    return familyStage(places, engine.act, (person) => engineAdapter(engine, person), () => engine.close());
  },
};

/** The same adapter, saying that it takes no files: where `always`, or where its sessions have none to put them into. */
function withoutFiles(adapter: Adapter, always: boolean): Adapter {
  return {
    ...adapter,
    async connect(call) {
      const session = await adapter.connect(call);
      if (!always && session.files !== undefined) return session;
      const { files: _, ...supports } = session.supports;
      return overlay(session, { supports, files: undefined as never });
    },
  };
}

type Line = (server: string) => Promise<{ readonly url: string; stop(): Promise<void> }>;
const straight: Line = async (url) => ({ url, stop: async () => {} });

/** A server of its own for each case, over SQLite in a new folder; `line` is what lies between it and the adapter. */
async function serverStage(line: Line = straight, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<Stage> {
  const folder = newFolder();
  const server = await startServer(serveOptions(folder, { tenant: TENANT }));
  const { url, stop } = await line(server.url);
  const adapter = (person: Id): Adapter =>
    withoutFiles(httpAdapter({ url, tokenUrl: tokenUrl(server.url, person), fetch: (...asked) => fetch(...asked) }) as unknown as Adapter, false);
  return familyStage(await fillFamily(server.engine.act), server.engine.act, adapter, async () => {
    await stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
}

export const httpBackend: Backend = { name: 'http over SQLite', open: () => serverStage() };

const poor: Faults = { lostBefore: 0.1, lostAfter: 0.12, repeated: 0.1, delayMs: 4, streamMs: 400 };
let stages = 0;

/** Requests get lost before and after they are done, arrive twice, and streams break. */
export const lossyBackend: Backend = {
  name: 'http through a lossy proxy', patienceMs: 60_000,
  open: () => serverStage((server) => lossyProxy(server, seeded(stages += 1), poor)),
};

interface Cut { now: boolean }

const knob = (cut: Cut) => async () => {
  cut.now = true;
  return async () => { cut.now = false; };
};

/** Every device of a case has one database, as several people on one page have. */
function kept(stage: Stage, cut: Cut): Stage {
  const databaseName = `conformance-${newId()}`;
  const platform = { databaseName, pace: { firstMs: 10, mostMs: 80 } };
  return {
    ...stage, faults: { ...stage.faults, cutLine: knob(cut) },
    // An outbox answers for bytes before the other end has looked at them: that is tried in test/outbox.
    adapter: (person) => withOutbox(withoutFiles(stage.adapter(person) as Adapter, true), { server: databaseName, platform }),
  };
}

export const outboxBackend: Backend = {
  name: 'outbox over http', outbox: true,
  async open() {
    const cut: Cut = { now: false };
    const line: typeof globalThis.fetch = (...asked) => (cut.now ? Promise.reject(new TypeError('fetch failed')) : globalThis.fetch(...asked));
    return kept(await serverStage(straight, line), cut);
  },
};

/** The same without a network: quick enough for a saboteur in every case. */
export const outboxMemoryBackend: Backend = {
  name: 'outbox over memory', outbox: true,
  async open() {
    const cut: Cut = { now: false };
    const stage = await memoryBackend.open();
    return kept({ ...stage, adapter: (person) => cuttable(stage.adapter(person) as Adapter, cut) }, cut);
  },
};

function cuttable(adapter: Adapter, cut: Cut): Adapter {
  const through = <T>(work: () => Promise<T>): Promise<T> => (cut.now ? Promise.reject(new Refusal('offline')) : work());
  return {
    ...adapter,
    connect: (call) => through(async () => {
      const session = await adapter.connect(call);
      return {
        ...session,
        list: (kind, query, more) => through(() => session.list(kind, query, more)),
        get: (kind, id, more) => through(() => session.get(kind, id, more)),
        act: (action, more) => through(() => session.act(action, more)),
      };
    }),
  };
}
