import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change, Observer, Refusal, Session } from '@family-partnering/contract';
import { startServer, type RunningServer } from '@family-partnering/server/node';
import type { ServeOptions } from '@family-partnering/server/server-options';
import { fillSchool, TENANT } from './world.js';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fp-live-'));

export const serveOptions = (folder: string, more: Partial<ServeOptions> = {}): ServeOptions => ({
  data: folder, port: 0, host: '127.0.0.1', tenant: TENANT, audience: 'family-partnering', issuer: 'school', origins: [], devIssuer: true, actionsPerMinute: 1_000_000, ...more,
});

/** A real server on a free port, with the small school in it. */
export async function liveServer(folder = newFolder(), more: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await startServer(serveOptions(folder, more));
  await fillSchool(server.engine.act);
  return server;
}

export const tokenUrl = (url: string, person: string): string => `${url}/dev/token?person=${person}`;

/** Everything a watch tells, and a way to wait for some of it. */
export function recorder() {
  const changes: Change[] = [];
  const told: string[] = [];
  const errors: Refusal[] = [];
  let position = '';
  let wake = () => {};
  const note = (what: string) => {
    told.push(what);
    wake();
  };
  const observer: Observer = {
    next(batch) {
      changes.push(...batch.changes);
      position = batch.position;
      note('next');
    },
    reset: () => note('reset'),
    status: (state) => note(state),
    error(refusal) {
      errors.push(refusal);
      note('error');
    },
  };
  const until = async (enough: () => boolean, what: string): Promise<void> => {
    const end = AbortSignal.timeout(20_000);
    while (!enough()) {
      await new Promise<void>((resolve, reject) => {
        wake = resolve;
        end.addEventListener('abort', () => reject(new Error(`waited in vain for: ${what}; told: ${told.join(' ')}`)), { once: true });
      });
    }
  };
  return { observer, changes, told, errors, until, get position() { return position; } };
}

export const watching = (session: Session, since: string) => {
  const heard = recorder();
  const stop = new AbortController();
  session.watch!(since, heard.observer, { signal: stop.signal });
  return { ...heard, get position() { return heard.position; }, stop: () => stop.abort() };
};
