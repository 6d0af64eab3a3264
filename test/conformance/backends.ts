import { rm } from 'node:fs/promises';
import { httpAdapter } from '@family-partnering/adapter-http';
import { newId, type Adapter, type Id } from '@family-partnering/contract';
import type { Backend, Stage } from '@family-partnering/conformance';
import { createEngine, engineAdapter, memoryStorage } from '@family-partnering/engine';
import { withOutbox } from '@family-partnering/outbox';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { startServer } from '@family-partnering/server/node';
import { newFolder, serveOptions, tokenUrl } from '../server/live.js';
import { lossyProxy, type Faults } from '../support/lossy-proxy.js';
import { seeded } from '../support/seeded.js';
import { fillFamily, TENANT } from './family.js';

/** The engine over memory, in this process. */
export const memoryBackend: Backend = {
  name: 'memory',
  async open() {
    const engine = createEngine({ storage: memoryStorage(), rules: familyRules, kinds: familyKinds, tenant: TENANT, beatMs: 200 });
    return fillFamily(engine.act, (person) => engineAdapter(engine, person), () => engine.close());
  },
};

type Line = (server: string) => Promise<{ readonly url: string; stop(): Promise<void> }>;
const straight: Line = async (url) => ({ url, stop: async () => {} });

/** A server of its own for each case, over SQLite in a new folder; `line` is what lies between it and the adapter. */
async function serverStage(line: Line = straight, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<Stage> {
  const folder = newFolder();
  const server = await startServer(serveOptions(folder, { tenant: TENANT }));
  const { url, stop } = await line(server.url);
  const adapter = (person: Id): Adapter =>
    httpAdapter({ url, tokenUrl: tokenUrl(server.url, person), fetch: (...asked) => fetch(...asked) }) as unknown as Adapter;
  return fillFamily(server.engine.act, adapter, async () => {
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

/** Every device of a case has one database, as several people on one page have. */
export const outboxBackend: Backend = {
  name: 'outbox over http', outbox: true,
  async open() {
    let cut = false;
    const line: typeof globalThis.fetch = (...asked) => (cut ? Promise.reject(new TypeError('fetch failed')) : globalThis.fetch(...asked));
    const stage = await serverStage(straight, line);
    const databaseName = `conformance-${newId()}`;
    const cutLine = async () => {
      cut = true;
      return async () => { cut = false; };
    };
    return {
      ...stage, faults: { ...stage.faults, cutLine },
      adapter: (person) => withOutbox(stage.adapter(person) as Adapter, { server: databaseName, platform: { databaseName, pace: { firstMs: 10, mostMs: 80 } } }),
    };
  },
};
