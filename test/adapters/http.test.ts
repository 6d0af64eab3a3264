import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpAdapter } from '@family-partnering/adapter-http';
import { isPassing, isRefusal, newId, type Code, type Refusal, type Session } from '@family-partnering/contract';
import { startServer, type RunningServer } from '@family-partnering/server/node';
import { liveServer, newFolder, serveOptions, tokenUrl, watching } from '../server/live.js';
import { bensCircle, goodClaims, hmac, makeToken, mayasCircle, ROSTER_VIEWER, sendMessage, startThread } from '../server/world.js';

const OPENING = JSON.stringify({
  viewer: { person: 'rosa', side: 'home', tenant: 't' }, now: '2026-11-20T18:00:00.000Z',
  supports: { kinds: ['message', 'thread'], actions: [], watch: 'push', paging: 'both', durability: 'server' },
});
const ENTITY = { kind: 'thread', id: 't', version: 1, changedBy: 'a' };

let server: RunningServer;
const thread = newId();
before(async () => {
  server = await liveServer();
  const rosa = await connect('rosa');
  await rosa.act(startThread(thread) as never);
});
after(() => server.stop());

const connect = (person: string): Promise<Session> =>
  httpAdapter({ url: server.url, tokenUrl: tokenUrl(server.url, person) }).connect() as unknown as Promise<Session>;

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const thrown: unknown = await work.then(() => assert.fail('it was not refused'), (error: unknown) => error);
  assert.ok(isRefusal(thrown), String(thrown));
  return thrown;
}
async function refusedAs(work: Promise<unknown>, code: Code, reason?: string): Promise<void> {
  const thrown = await refusal(work);
  assert.deepEqual([thrown.code, thrown.reason], [code, reason], thrown.message);
  assert.ok(thrown.message.length > 20, 'says in a sentence what is wrong');
}

/** A server that is not ours, on a free port. */
async function stranger(answer: RequestListener): Promise<{ url: string; stop(): Promise<void> }> {
  const other: Server = createServer(answer);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  other.unref(); // a test that fails must not hold up the others
  return {
    url: `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => { other.closeAllConnections(); other.close(() => resolve()); }),
  };
}
const says = (status: number, type: string, text: string, headers = {}): RequestListener => (_request, response) => response.writeHead(status, { 'content-type': type, ...headers }).end(text);
const connectTo = (url: string, getToken: () => string | Promise<string> = () => 'a.b.c') => httpAdapter({ url, getToken }).connect();

test('one writes, the other hears of it live and finds it in the list', async () => {
  const [rosa, whitaker] = await Promise.all([connect('rosa'), connect('whitaker')]);
  const page = await whitaker.list('message', { filter: { thread } });
  const heard = watching(whitaker, page.position);
  await heard.until(() => heard.told.includes('live'), 'live');
  const action = sendMessage(thread, 'Can you hear me?', ['maya', 'whitaker']);
  const receipt = await rosa.act(action);
  assert.equal(receipt.action, action.id);
  await heard.until(() => heard.changes.some((change) => change.type === 'upsert' && change.entity.id === action.id), 'the message');
  const again = await whitaker.list('message', { filter: { thread } });
  assert.ok(again.items.some(({ id }) => id === action.id));
  assert.equal((await whitaker.get('message', action.id)).version, 1);
  heard.stop();
  await Promise.all([rosa.close(), whitaker.close()]);
});

test('a stream goes on from its position after a restart of the server, with nothing left out', async (context) => {
  const folder = newFolder();
  let first = await liveServer(folder);
  context.after(() => first.stop());
  const port = Number(new URL(first.url).port);
  const [rosa, whitaker] = await Promise.all(['rosa', 'whitaker'].map((who) => httpAdapter({ url: first.url, tokenUrl: tokenUrl(first.url, who) }).connect()));
  const t = newId();
  await rosa!.act(startThread(t) as never);
  const heard = watching(whitaker as never, (await whitaker!.list('message', { filter: { thread: t } })).position);
  await heard.until(() => heard.told.includes('live'), 'live');
  await first.stop();
  await heard.until(() => heard.told.includes('offline'), 'offline');
  first = await startServer(serveOptions(folder, { port }));
  const action = sendMessage(t, 'after the restart', ['maya', 'whitaker']);
  // Its token was of the issuer before: replaced without a word. A connection of the old server may still be in the
  // pool and fail once, which is what a passing refusal is.
  await rosa!.act(action as never).catch((error: unknown) => (isRefusal(error) && isPassing(error) ? rosa!.act(action as never) : Promise.reject(error)));
  await heard.until(() => heard.changes.some((change) => change.type === 'upsert' && change.entity.id === action.id), 'what was written after the restart');
  heard.stop();
});

test('whoever loses access hears a reset in the open stream, and then nothing more', async () => {
  const [dave, cole] = await Promise.all([connect('dave'), connect('cole')]);
  const t = newId();
  await dave.act(startThread(t, 'ben', ['ben', 'cole']));
  const heard = watching(cole, (await cole.list('message', { filter: { thread: t } })).position);
  await heard.until(() => heard.told.includes('live'), 'live');
  await server.engine.act(ROSTER_VIEWER, { ...bensCircle, id: newId(), members: bensCircle.members.filter(({ person }) => person.id !== 'cole') } as never);
  await heard.until(() => heard.told.includes('reset'), 'reset');
  const before_ = heard.changes.length;
  const words = sendMessage(t, 'not for Mr. Cole', ['ben'], { circle: 'ben', revision: 2 });
  await dave.act(words).catch(() => undefined);
  await refusedAs(cole.list('message', { filter: { thread: t } }), 'not-found');
  assert.ok(!heard.changes.slice(before_).some((change) => change.type === 'upsert' && change.entity.kind === 'message'));
  heard.stop();
});

test('refusals of the server arrive with their code and reason', async () => {
  const rosa = await connect('rosa');
  await refusedAs(rosa.get('thread', newId()), 'not-found');
  await refusedAs(rosa.list('message', { filter: {} }), 'invalid', 'filter');
  await refusedAs(rosa.act({ ...mayasCircle, id: newId() } as never), 'forbidden', 'side');
  await refusedAs(rosa.act(sendMessage(thread, 'x'.repeat(4001), ['maya'])), 'invalid', 'text');
});

test('a wrong address is told from a server that is down', async () => {
  await refusedAs(connectTo('not an address'), 'protocol', 'wrong-address');
  await refusedAs(connectTo('ftp://school.example'), 'protocol', 'wrong-address');
  const page = await stranger(says(200, 'text/html', '<!doctype html><title>Our school</title>'));
  await refusedAs(connectTo(page.url), 'protocol', 'wrong-address');
  await page.stop();
  await refusedAs(connectTo(page.url), 'offline', 'no-connection');
  const missing = await stranger(says(404, 'text/html', '<h1>Not found</h1>'));
  await refusedAs(connectTo(missing.url), 'protocol', 'wrong-address');
  await missing.stop();
  const busy = await stranger(says(502, 'text/html', 'Bad gateway', { 'retry-after': '7' }));
  const thrown = await refusal(connectTo(busy.url));
  assert.deepEqual([thrown.code, thrown.retryAfterMs], ['unavailable', 7000]);
  await busy.stop();
});

test('answers that are not what was agreed are refused in words, and never reach a widget', async () => {
  for (const wrong of ['{}', 'null', '[]', '"hello"', '{"viewer":{"person":"rosa","side":"principal","tenant":"t"}}', OPENING.replace('2026-11-20T18:00:00.000Z', 'yesterday'), '{"viewer":', 'OK']) {
    const other = await stranger(says(200, 'application/json', wrong));
    await refusedAs(connectTo(other.url), 'protocol', 'malformed-answer');
    await other.stop();
  }
  const odd = await stranger((request, response) => {
    const text = request.url!.includes('/session') ? OPENING : '{"items":[{"kind":"message","id":7}],"position":"p","changes":"none"}';
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  const session = await connectTo(odd.url);
  await refusedAs(session.list('message', { filter: { thread: 't' } }), 'protocol', 'malformed-answer');
  await refusedAs(session.get('message', 'm'), 'protocol', 'malformed-answer');
  await refusedAs(session.act({ id: 'a', type: 'mark.set', scope: 'circle:maya' } as never), 'protocol', 'malformed-answer');
  const heard = watching(session as never, 'p');
  await heard.until(() => heard.errors.length > 0, 'an error');
  assert.equal(heard.errors[0]!.code, 'protocol');
  await odd.stop();
});

test('a malformed event ends the stream once, with a refusal', async () => {
  const other = await stranger((request, response) => {
    if (request.url!.includes('changes')) response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: live\ndata: {}\n\nid: p2\nevent: change\ndata: {"changes":[{"type":"upsert","entity":{"kind":1}}]}\n\n');
    else response.writeHead(200, { 'content-type': 'application/json' }).end(OPENING);
  });
  const heard = watching((await connectTo(other.url)) as never, 'p1');
  await heard.until(() => heard.errors.length > 0, 'an error');
  assert.deepEqual([heard.errors[0]!.code, heard.errors[0]!.reason, heard.told.filter((what) => what === 'error').length], ['protocol', 'malformed-answer', 1]);
  await other.stop();
});

test('no token, a wrong token, an expired token, a token of nobody: each has its reason', async () => {
  const now = Math.floor(Date.now() / 1000);
  const expired = makeToken({ alg: 'HS256' }, { ...goodClaims('rosa'), iat: now - 900, exp: now - 300 }, hmac(new Uint8Array(32)));
  await refusedAs(connectTo(server.url, () => ''), 'unauthenticated', 'token-missing');
  await refusedAs(connectTo(server.url, () => Promise.reject(new Error('signed out'))), 'unauthenticated', 'token-missing');
  await refusedAs(connectTo(server.url, () => 'a.b.c'), 'unauthenticated', 'token-wrong');
  await refusedAs(connectTo(server.url, () => expired), 'unauthenticated', 'token-wrong');
  await refusedAs(httpAdapter({ url: server.url, tokenUrl: tokenUrl(server.url, 'stranger') }).connect(), 'unauthenticated', 'person-unknown');
  const html = await stranger(says(200, 'text/html', '<p>Sign in</p>'));
  await refusedAs(httpAdapter({ url: server.url, tokenUrl: html.url }).connect(), 'protocol', 'wrong-address');
  await html.stop();
  const noToken = await stranger(says(200, 'application/json', '{"jwt":"x"}'));
  await refusedAs(httpAdapter({ url: server.url, tokenUrl: noToken.url }).connect(), 'unauthenticated', 'token-missing');
  await noToken.stop();
});

test('a token that ran out is replaced once, without anybody noticing; one token serves many calls', async () => {
  let asked = 0;
  const fresh = async () => {
    asked += 1;
    const answer = await fetch(tokenUrl(server.url, 'rosa'), { method: 'POST' });
    const { token } = (await answer.json()) as { token: string };
    return asked === 2 ? `${token}x` : token; // the second is spoilt: the server will not take it
  };
  const session = await httpAdapter({ url: server.url, getToken: fresh }).connect();
  await Promise.all(Array.from({ length: 20 }, () => session.get('thread', thread)));
  assert.equal(asked, 1);
});

test('a device whose clock is wrong by two days asks for a token as often as any other', async () => {
  for (const days of [2, -2]) {
    let asked = 0;
    const getToken = () => {
      asked += 1; // the dates of the school's clock, which is days from the one of this device
      return makeToken({ alg: 'HS256' }, goodClaims('rosa', Math.floor(Date.now() / 1000) + days * 86_400), hmac(new Uint8Array(32)));
    };
    const session = await httpAdapter({ url: server.url, getToken, fetch: async (input) => Response.json(input.endsWith('/session') ? JSON.parse(OPENING) : ENTITY) }).connect();
    for (let call = 0; call < 5; call += 1) await session.get('thread', 't');
    assert.equal(asked, 1, `${days} days`);
  }
});

test('a page that suddenly gives somebody else’s token is refused before anything reaches the wire', async () => {
  let who = 'rosa';
  let reached = 0;
  const getToken = () => makeToken({ alg: 'HS256' }, goodClaims(who), hmac(new Uint8Array(32)));
  const fetch = async (input: string) => {
    if (input.endsWith('/session')) return Response.json(JSON.parse(OPENING));
    reached += 1;
    who = 'dave'; // somebody else signs in on the same page
    return Response.json({ code: 'unauthenticated', reason: 'token-expired' }, { status: 401 });
  };
  const session = await httpAdapter({ url: server.url, getToken, fetch }).connect();
  await refusedAs(session.act(sendMessage(thread, 'in whose name?', ['maya', 'whitaker']) as never), 'unauthenticated', 'other-person');
  assert.equal(reached, 1, 'the second try stayed here');
});

test('an aborted call rejects with its reason, a closed session with an abort', async () => {
  const session = await connect('rosa');
  const stop = new AbortController();
  const reason = new Error('left the page');
  const slow = session.list('thread', { filter: {} }, { signal: stop.signal });
  stop.abort(reason);
  await assert.rejects(slow, reason);
  await assert.rejects(session.get('thread', thread, { signal: AbortSignal.abort(reason) }), reason);
  await assert.rejects(httpAdapter({ url: server.url, tokenUrl: tokenUrl(server.url, 'rosa') }).connect({ signal: AbortSignal.abort(reason) }), reason);
  await session.close();
  await assert.rejects(session.list('thread', { filter: {} }), { name: 'AbortError' });
});
