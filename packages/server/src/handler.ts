import { Hono, type Context } from 'hono';
import { Refusal, type Action, type KindRule, type Query, type Rule, type Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { Auth, Proof } from './auth.js';
import { changesStream } from './changes-stream.js';
import { crossOrigin } from './cross-origin.js';
import { DEFAULT_LIMITS, openLimit, rateLimit, type Limits } from './limits.js';
import { openApi } from './openapi.js';
import { faultAsRefusal, problem } from './problem.js';
import { readJson } from './request-body.js';

export interface HandlerOptions {
  readonly engine: Engine;
  readonly auth: Auth;
  readonly rules: readonly Rule<Action>[];
  readonly kinds: readonly KindRule[];
  readonly limits?: Partial<Limits>;
  /** Origins of other sites whose pages may ask, exactly: `https://www.riverbend.example`. */
  readonly origins?: readonly string[];
  readonly heartbeatMs?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Ends every open stream. */
  readonly stopping?: AbortSignal;
  readonly log?: (line: LogLine) => void;
}

/** One request that was not answered as asked, without a word of what was said or asked for. */
export interface LogLine {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly code: string;
  /** The name of a fault of the server's own. */
  readonly fault?: string;
}

const ID = /^[A-Za-z0-9:_.|-]{1,500}$/;
const POSITION = /^[A-Za-z0-9.-]{1,100}$/;
const PAGING = ['limit', 'before', 'after'];
const invalid = (reason: string, message: string) => new Refusal('invalid', { reason, message });

/** A list's query, field by field. What no filter is named after is refused by name, not passed over. */
function readQuery({ kind, filters }: KindRule, search: URLSearchParams): Query {
  const filter: Record<string, string> = {};
  const paging: { limit?: number; before?: string; after?: string } = {};
  for (const name of new Set(search.keys())) {
    const [value, ...others] = search.getAll(name);
    if (others.length > 0) throw invalid('filter', 'A field of the query is given twice.');
    if (name === 'limit') paging.limit = Number(value === '' ? Number.NaN : value);
    else if (name === 'before' || name === 'after') paging[name] = value!;
    else if (Object.hasOwn(filters, name)) filter[name] = value!;
    else throw invalid('filter', `A list of ${kind} knows these fields: ${[...Object.keys(filters), ...PAGING].join(', ')}.`);
  }
  if (Object.values(filter).some((value) => !ID.test(value))) throw new Refusal('not-found');
  return { filter, ...paging };
}

/**
 * The whole server as one function, to be mounted anywhere. Every answer that is no success is a problem document.
 * @see docs/adapters/contract.md
 */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const { engine, auth, rules, kinds, heartbeatMs = 15_000, clock = Date.now, log } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const actions = rateLimit(limits.actionsPerMinute, clock);
  const reads = rateLimit(limits.readsPerMinute, clock);
  const streams = openLimit(limits.streams);
  const cors = crossOrigin(options.origins ?? []);
  const stopping = options.stopping ?? new AbortController().signal;
  const description = JSON.stringify(openApi(rules, kinds));

  const signIn = async (request: Request, limit: typeof reads): Promise<{ proof: Proof; session: Session }> => {
    const proof = await auth(request);
    limit(proof.person);
    return { proof, session: engine.session(await engine.viewer(proof.person)) as Session };
  };
  const reading = (answer: (session: Session, context: Context) => Promise<unknown>) => async (context: Context) => {
    const { session } = await signIn(context.req.raw, reads);
    return Response.json(await answer(session, context), { headers: { 'cache-control': 'no-store' } });
  };

  const app = new Hono();
  app.get('/v1/openapi.json', () => new Response(description, { headers: { 'content-type': 'application/json' } }));
  app.get('/v1/session', reading(async ({ viewer, now, supports }) => ({ viewer, now, supports })));
  app.post('/v1/actions', async ({ req }) => {
    const { session } = await signIn(req.raw, actions);
    const body = await readJson(req.raw, limits.bodyBytes);
    const id = typeof body === 'object' && body !== null ? (body as { id?: unknown }).id : undefined;
    if (typeof id !== 'string' || req.raw.headers.get('idempotency-key') !== id) {
      throw invalid('idempotency-key', 'The header Idempotency-Key must be the id of the action.');
    }
    return Response.json(await session.act(body as Action), { headers: { 'cache-control': 'no-store' } });
  });
  app.get('/v1/changes', async ({ req }) => {
    if (req.method === 'HEAD') throw new Refusal('not-found'); // nobody would ever read that stream, or end it
    const { proof, session } = await signIn(req.raw, reads);
    const since = req.raw.headers.get('last-event-id') || new URL(req.url).searchParams.get('since');
    if (since === null || !POSITION.test(since)) throw invalid('since', 'Say from where: ?since= with the position of a list, or Last-Event-ID.');
    const release = streams(proof.person);
    const signal = AbortSignal.any([stopping, req.raw.signal]);
    const body = changesStream({ session, since, heartbeatMs, lastsMs: proof.expires - clock(), signal, ended: release });
    return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } });
  });
  for (const kindRule of kinds) {
    const { kind } = kindRule;
    app.get(`/v1/${kind}`, reading(async (session, { req }) => session.list(kind, readQuery(kindRule, new URL(req.url).searchParams) as never)));
    app.get(`/v1/${kind}/:id`, reading(async (session, { req }) => {
      const id = req.param('id') ?? '';
      if (!ID.test(id)) throw new Refusal('not-found');
      return session.get(kind, id);
    }));
  }
  app.notFound(() => problem(new Refusal('not-found')));
  app.onError((error, { req }) => {
    const refusal = faultAsRefusal(error);
    const fault = refusal.cause instanceof Error && refusal.code === 'unavailable' ? { fault: refusal.cause.name } : {};
    const response = problem(refusal);
    log?.({ method: req.method, route: req.routePath, status: response.status, code: refusal.code, ...fault });
    return response;
  });

  return async (request) => {
    if (request.method === 'OPTIONS') return cors.preflight(request);
    return cors.decorate(request, await app.fetch(request));
  };
}
