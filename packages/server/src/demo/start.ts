// `npm run demo`: Riverbend's portal on the real server, with its data in a folder of this checkout.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TENANT } from '@family-partnering/riverbend';
import { startServer, type RunningServer } from '../node.js';
import { buildClient } from './client.js';
import { fillFolder, prepareFolder } from './data.js';
import { demoPages } from './pages.js';

const HELP = `npm run demo -- [--fresh] [--data <folder>] [--host <name>]

  --fresh           forgets what was said and begins the sample week anew
  --data <folder>   where everything is kept: default .demo-data
  --host <name>     127.0.0.1; 0.0.0.0 lets other devices of your network in, and anybody there may be anybody
  PORT=<n>          4173 where it is not said; a taken one leads to the next that is free
`;

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const TRIES = 20;

interface Wishes {
  readonly data: string;
  readonly host: string;
  readonly port: number;
}

async function listen({ data, host, port }: Wishes): Promise<RunningServer> {
  const pages = demoPages(buildClient());
  for (let at = port; ; at += 1) {
    try {
      return await startServer({ data, host, port: at, tenant: TENANT, audience: 'family-partnering', issuer: 'riverbend', origins: [], devIssuer: true }, pages);
    } catch (error) {
      const taken = error instanceof Error && /^Port \d+ is taken/.test(error.message);
      if (!taken || at >= port + TRIES || at === 65535) throw error;
      console.log(`Port ${at} is taken by another program; trying ${at + 1}.`);
    }
  }
}

function wishedPort(text = '4173'): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new Error(`PORT is a whole number up to 65535, not "${text}".`);
  return port;
}

async function start(words: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...words], options: { data: text, host: text, fresh: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help === true) return console.log(HELP);
  if (process.env['NODE_ENV'] === 'production') throw new Error('The demo lets anybody be anybody. It does not start with NODE_ENV=production.');
  const port = wishedPort(process.env['PORT']);
  const data = resolve(ROOT, values.data ?? '.demo-data');
  const empty = prepareFolder(data, values.fresh === true);
  const server = await listen({ data, host: values.host ?? '127.0.0.1', port });
  if (empty) await fillFolder(data, server.engine);
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`
  Riverbend, a made-up school. One conversation, seen from both sides:

      ${server.url}

  Everything said there is kept in ${values.data ?? '.demo-data'}, over reloads and restarts.
  Stop:         Ctrl+C
  Start fresh:  npm run demo -- --fresh
`);
}

start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
