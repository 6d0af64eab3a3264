import { Hono, type Context } from 'hono';
import { Refusal, VISITOR, type Action, type Id, type KindRule, type CheckedRule, type Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { Auth, Proof } from './auth.js';
import { changesStream } from './changes-stream.js';
import { crossOrigin } from './cross-origin.js';
import { giveFile, takeFile } from './files/files-route.js';
import { isId, readQuery } from './list-query.js';
import { DEFAULT_LIMITS, openLimit, rateLimit, type Limits } from './limits.js';
import { openApi } from './openapi.js';
import { faultAsRefusal, problem } from './problem.js';
import { readJson } from './request-body.js';
import { visitorRoutes } from './visitors.js';

export interface HandlerOptions {
  readonly engine: Engine;
  readonly auth: Auth;
  readonly rules: readonly CheckedRule<Action>[];
  readonly kinds: readonly KindRule[];
  readonly limits?: Partial<Limits>;
  /** Origins of other sites whose pages may ask, exactly: `https://www.riverbend.example`. */
  readonly origins?: readonly string[];
  /** Whoever has no account may look at what the school has opened to anybody. */
  readonly visitors?: boolean;
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

const POSITION = /^[A-Za-z0-9._-]{1,160}$/;
const invalid = (reason: string, message: string) => new Refusal('invalid', { reason, message });
const noStore = { headers: { 'cache-control': 'no-store' } };

/** The action of a request, if its key is the action's own id. Its other fields are the rule's business. */
async function readAction(request: Request, mostBytes: number): Promise<Action> {
  const body = await readJson(request, mostBytes);
  const id = typeof body === 'object' && body !== null ? (body as { id?: unknown }).id : undefined;
  if (typeof id === 'string' && request.headers.get('idempotency-key') === id) return body as Action;
  throw invalid('idempotency-key', 'The header Idempotency-Key must be the id of the action.');
}

/** From where on: a broken stream knows it better than the address. */
function readSince(request: Request): string {
  if (request.method === 'HEAD') throw new Refusal('not-found'); // nobody would ever read that stream, or end it
  const since = request.headers.get('last-event-id') || new URL(request.url).searchParams.get('since');
  if (since !== null && POSITION.test(since)) return since;
  throw invalid('since', 'Say from where: ?since= with the position of a list, or Last-Event-ID.');
}

/** Who asks, and what they see. Each route says which of the person's limits it counts against. */
function signingIn({ engine, auth }: HandlerOptions) {
  return async (request: Request, limit: (person: Id) => void): Promise<{ proof: Proof; session: Session }> => {
    const proof = await auth(request);
    limit(proof.person);
    return { proof, session: engine.session(await engine.viewer(proof.person)) as Session };
  };
}

/**
 * The whole server as one function, to be mounted anywhere. Every answer that is no success is a problem document.
 * @see docs/adapters/contract.md
 */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const { rules, kinds, heartbeatMs = 15_000, clock = Date.now, stopping = new AbortController().signal } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const actions = rateLimit(limits.actionsPerMinute, clock);
  const reads = rateLimit(limits.readsPerMinute, clock);
  const streams = openLimit(limits.streams);
  const uploads = openLimit(limits.uploads, 'uploads');
  const signIn = signingIn(options);
  const description = JSON.stringify(openApi({ rules, kinds, files: options.engine.fileLimits, visitors: options.visitors === true }));
  const reading = (answer: (session: Session, context: Context) => Promise<unknown>) => async (context: Context) => {
    const { session } = await signIn(context.req.raw, reads);
    return Response.json(await answer(session, context), noStore);
  };

  const app = new Hono();
  app.get('/v1/openapi.json', () => new Response(description, { headers: { 'content-type': 'application/json' } }));
  app.get('/v1/session', reading(async ({ viewer, now, supports }) => ({ viewer, now, supports })));
  app.post('/v1/actions', async ({ req }) => {
    const { session } = await signIn(req.raw, actions);
    return Response.json(await session.act(await readAction(req.raw, limits.bodyBytes)), noStore);
  });
  app.get('/v1/changes', async ({ req }) => {
    const { proof, session } = await signIn(req.raw, reads);
    const since = readSince(req.raw);
    const ended = streams(proof.person);
    const signal = AbortSignal.any([stopping, req.raw.signal]);
    const body = changesStream({ session, since, heartbeatMs, lastsMs: proof.expires - clock(), signal, ended });
    return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } });
  });
  app.put('/v1/files/:id', async ({ req }) => {
    const { proof, session } = await signIn(req.raw, actions);
    const done = uploads(proof.person);
    return takeFile(session, req.param('id'), req.raw).finally(done);
  });
  app.get('/v1/files/:id', async ({ req }) => {
    const { session } = await signIn(req.raw, reads);
    return giveFile(session, req.param('id'), req.raw);
  });
  if (options.visitors) {
    const visits = rateLimit(limits.visitsPerMinute, clock);
    app.route('/v1/visitor', visitorRoutes(options.engine, () => visits(VISITOR)));
  }
  for (const kindRule of kinds) {
    const { kind } = kindRule;
    app.get(`/v1/${kind}`, reading(async (session, { req }) => session.list(kind, readQuery(kindRule, new URL(req.url).searchParams) as never)));
    app.get(`/v1/${kind}/:id`, reading(async (session, { req }) => {
      const id = req.param('id');
      if (!isId(id)) throw new Refusal('not-found');
      return session.get(kind, id);
    }));
  }
  app.notFound(() => problem(new Refusal('not-found')));
  app.onError((error, { req }) => answerError(error, req.method, req.routePath, options.log));
  return mounted(app, options.origins ?? []);
}

function answerError(error: unknown, method: string, route: string, log: HandlerOptions['log']): Response {
  const refusal = faultAsRefusal(error);
  const response = problem(refusal);
  const fault = refusal.cause instanceof Error && refusal.code === 'unavailable' ? { fault: refusal.cause.name } : {};
  log?.({ method, route, status: response.status, code: refusal.code, ...fault });
  return response;
}

function mounted(app: Hono, origins: readonly string[]): (request: Request) => Promise<Response> {
  const cors = crossOrigin(origins);
  return async (request) => (request.method === 'OPTIONS' ? cors.preflight(request) : cors.decorate(request, await app.fetch(request)));
}
