import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Action, Id, CheckedRule } from '@family-partnering/contract';
import { createEngine, type Engine } from '@family-partnering/engine';
import type { Storage } from '@family-partnering/engine/storage';
import { seedSteps, TENANT, thirtySteps, type SeedStep } from '@family-partnering/riverbend';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { bearerAuth } from '@family-partnering/server/auth';
import { devIssuer } from '@family-partnering/server/dev-issuer';
import { diskFiles } from '@family-partnering/server/files/disk-files';
import { lookClosely } from '@family-partnering/server/files/look-closely';
import { createHandler } from '@family-partnering/server/handler';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { madeOnce, tidyUp } from './made-once.js';
import { buildWidgets, pageFor, type Shown, type Slip } from './page.js';
import { serveFetch } from './serve.js';

const AUDIENCE = 'family-partnering';
const ISSUER = 'school';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
/** Friday evening at Riverbend, when its week has been told. */
export const FRIDAY = '2026-11-20';

export interface SchoolOptions {
  /** An instant in UTC at which the story begins. Without it, Friday at 18:30. */
  readonly now?: string;
  readonly thirty?: boolean;
  /** What has happened when the story begins. Without it, the whole week. The same list is filled in once. */
  readonly told?: readonly SeedStep[];
  /** Rules with a planted defect. */
  readonly rules?: readonly CheckedRule<Action>[];
  /** Widgets with a planted defect. */
  readonly slip?: Slip;
  /** Another school than Riverbend, imported already. */
  readonly from?: { readonly storage: Storage; readonly tenant: Id };
}

/** The server of one story: Riverbend, or another school, over SQLite on a free port, with a clock that the story moves. */
export interface School {
  readonly url: string;
  readonly engine: Engine;
  readonly rules: readonly CheckedRule<Action>[];
  now(): Date;
  /** Moves the server's clock. */
  pass(ms: number): void;
  /** The roster, or a person, acts without a browser. */
  act(person: Id, side: 'school' | 'home' | 'student' | 'community', action: object): Promise<unknown>;
  /** Every byte that has left the server for one person: answers and open streams. */
  told(person: Id): string;
  ask(person: Id, path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

const widgets = new Map<Slip | undefined, Promise<string>>();
const widgetsWith = (slip: Slip | undefined): Promise<string> => {
  const made = widgets.get(slip) ?? buildWidgets(slip);
  widgets.set(slip, made);
  return made;
};
const seeded = new Map<readonly SeedStep[], Promise<string>>();
const WEEK = seedSteps(FRIDAY);
const THIRTY = [...WEEK, ...thirtySteps(FRIDAY)];

/** Riverbend is filled once, and copied for each story. */
function seedFolder(steps: readonly SeedStep[]): Promise<string> {
  const known = seeded.get(steps);
  if (known) return known;
  const made = madeOnce('riverbend', JSON.stringify(steps), async (folder) => {
    const engine = createEngine({ storage: sqliteStorage({ folder, tenant: TENANT }), rules: familyRules, kinds: familyKinds, tenant: TENANT });
    for (const { person, side, action, at } of steps) {
      await engine.act({ person, side, tenant: TENANT }, action, at).catch((cause: unknown) => {
        throw new Error(`Riverbend: ${action.type} ${action.id} by ${person} was not done`, { cause });
      });
    }
    await engine.close();
  });
  seeded.set(steps, made);
  return made;
}

/** Removes what stories of earlier code have shared. */
export const tidy = async (): Promise<void> => tidyUp();

export async function openSchool(options: SchoolOptions = {}): Promise<School> {
  const built = await widgetsWith(options.slip);
  const tenant = options.from?.tenant ?? TENANT;
  const folder = mkdtempSync(join(tmpdir(), 'fp-story-'));
  if (!options.from) cpSync(await seedFolder(options.told ?? (options.thirty === true ? THIRTY : WEEK)), folder, { recursive: true });
  let shift = Date.parse(options.now ?? '2026-11-21T01:30:00.000Z') - Date.now();
  const now = () => new Date(Date.now() + shift);
  const rules = options.rules ?? familyRules;
  const engine = createEngine({
    storage: options.from?.storage ?? sqliteStorage({ folder, tenant }), rules, kinds: familyKinds, tenant, clock: () => now().toISOString(), beatMs: 300,
    files: { store: diskFiles(join(folder, 'files')), look: lookClosely },
  });
  const issuer = devIssuer({ tenant, audience: AUDIENCE, issuer: ISSUER });
  const stopping = new AbortController();
  const handler = createHandler({
    engine, rules, kinds: familyKinds, auth: bearerAuth({ key: issuer.key, audience: AUDIENCE, issuer: ISSUER, tenant }),
    stopping: stopping.signal, heartbeatMs: 1000, limits: { actionsPerMinute: 1e6, readsPerMinute: 1e6 },
  });
  const told = new Map<Id, string>();
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/dev/token') return issuer.answer(request);
    if (pathname.startsWith('/v1/')) return heard(request, await handler(request), told);
    if (pathname.startsWith('/widgets/')) return file(join(built, basename(pathname)));
    if (pathname === '/page') {
      const show = searchParams.getAll('show') as Shown[];
      return html(pageFor(searchParams.get('person') ?? '', searchParams.get('lang') ?? 'en', { autoNext: searchParams.has('next'), show: show.length > 0 ? show : ['talks'] }));
    }
    return new Response('', { status: pathname === '/favicon.ico' ? 204 : 404 });
  };
  const server = await serveFetch(answer);
  const ask = async (person: Id, path: string, init: RequestInit = {}) => {
    const { token } = (await (await issuer.answer(new Request(`http://school.example/dev/token?person=${encodeURIComponent(person)}`, { method: 'POST' }))).json()) as { token: string };
    return handler(new Request(`http://school.example${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.headers as object) } }));
  };
  return {
    url: server.url,
    engine, rules, now, ask,
    pass: (ms) => void (shift += ms),
    act: (person, side, action) => engine.act({ person, side, tenant }, action as Action, now().toISOString()),
    told: (person) => told.get(person) ?? '',
    async stop() {
      stopping.abort();
      await server.stop();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });

async function file(path: string): Promise<Response> {
  const found = await readFile(path).catch(() => undefined);
  if (found === undefined) return new Response('', { status: 404 });
  return new Response(new Uint8Array(found), { headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' } });
}

/** Writes down what an answer tells to whom, while it goes out. */
function heard(request: Request, response: Response, told: Map<Id, string>): Response {
  const token = request.headers.get('authorization')?.split('.')[1];
  if (token === undefined || response.body === null) return response;
  const { sub } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { sub: Id };
  const decoder = new TextDecoder();
  const note = (piece: string) => told.set(sub, (told.get(sub) ?? '') + piece);
  note(`\n${request.method} ${request.url} ${response.status}\n`);
  const tap = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      note(decoder.decode(chunk, { stream: true }));
      out.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(tap), { status: response.status, headers: response.headers });
}
