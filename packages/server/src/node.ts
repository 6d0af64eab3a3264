import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createEngine, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import type { JWK } from 'jose';
import { bearerAuth, readTokenKey } from './auth.js';
import { devIssuer } from './dev-issuer.js';
import { clearHalfWritten, diskFiles } from './files/disk-files.js';
import { lookClosely } from './files/look-closely.js';
import { createHandler } from './handler.js';
import type { ServeOptions } from './server-options.js';
import { keepTime } from './time.js';
import { folderTenant, sqliteStorage } from './sqlite-storage.js';

/** How often the school's clock looks at what is due: draws, and places whose time has passed. */
const BEAT_MS = 30_000;
/** How long a stopping server waits for what is under way. */
const LAST_WORDS_MS = 3000;
/** How often files that nothing carries are looked for. */
const SWEEP_MS = 60 * 60_000;

export interface RunningServer {
  readonly url: string;
  readonly engine: Engine;
  /** Ends open streams, finishes what is under way, closes the data folder. */
  stop(): Promise<void>;
}

function readKeyFile(file: string): JWK {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch (error) {
    throw new Error(`The key file ${file} cannot be read as JSON.`, { cause: error });
  }
}

/**
 * Starts the server in this process.
 * @param pages further pages of the same origin
 * @throws Error in words for a folder, a key or a port that does not serve
 */
export async function startServer(options: ServeOptions, pages?: Hono): Promise<RunningServer> {
  const { audience, issuer } = options;
  const tenant = options.tenant ?? folderTenant(options.data) ?? 'school';
  const development = options.devIssuer ? devIssuer({ tenant, audience, issuer }) : undefined;
  const key = development?.key ?? (await readTokenKey(readKeyFile(options.keyFile!)));
  const stopping = new AbortController();
  const storage = sqliteStorage({ folder: options.data, tenant });
  const folder = join(options.data, 'files');
  await clearHalfWritten(folder);
  const engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant, files: { store: diskFiles(folder), look: lookClosely } });
  const sweeping = setInterval(() => void engine.sweepFiles().catch((error: unknown) => console.error('Old files could not be looked through.', error)), SWEEP_MS);
  sweeping.unref();
  const rest = options.keepsTime ? keepTime({ engine, storage }, BEAT_MS, (error) => console.error('What is due could not be looked at.', error)) : () => undefined;
  const handler = createHandler({
    engine, rules: familyRules, kinds: familyKinds, auth: bearerAuth({ key, audience, issuer, tenant }),
    origins: options.origins, visitors: options.visitors === true, stopping: stopping.signal,
    ...(options.actionsPerMinute === undefined ? {} : { limits: { actionsPerMinute: options.actionsPerMinute, readsPerMinute: options.actionsPerMinute * 10 } }),
    log: (line) => {
      if (line.fault !== undefined) console.error(JSON.stringify(line));
    },
  });
  const app = new Hono();
  app.all('/v1/*', ({ req }) => handler(req.raw));
  if (development) app.post('/dev/token', ({ req }) => development.answer(req.raw));
  if (pages !== undefined) app.route('/', pages);
  if (options.static !== undefined) app.get('*', serveStatic({ root: options.static }));
  app.notFound(({ req }) => handler(req.raw));

  const server = await listen(app, options).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  return {
    url: `http://${options.host}:${port}`,
    engine,
    stop: () => (stopped ??= (async () => {
      stopping.abort();
      clearInterval(sweeping);
      rest();
      await closed(server);
      await engine.close();
    })()),
  };
}

/** Lets go of each connection as soon as its last answer is out: one that is merely kept alive would hold up the stop. */
function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    const http = server as Server;
    const sweep = setInterval(() => http.closeIdleConnections(), 20);
    const enough = setTimeout(() => http.closeAllConnections(), LAST_WORDS_MS);
    http.close(() => {
      clearInterval(sweep);
      clearTimeout(enough);
      resolve();
    });
  });
}

function listen(app: Hono, { port, host }: ServeOptions): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Give another one: --port 0 takes any.`) : error));
  });
}
