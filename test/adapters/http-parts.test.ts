import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, Refusal, type Session } from '@family-partnering/contract';
import { httpAdapter } from '@family-partnering/adapter-http';
import { backoffMs } from '@family-partnering/adapter-http/backoff';
import { eventParser } from '@family-partnering/adapter-http/event-stream';
import { retryAfterMs, toRefusal } from '@family-partnering/adapter-http/problem';
import { send } from '@family-partnering/adapter-http/request';
import { tokenKeeper } from '@family-partnering/adapter-http/token';
import { watchOver } from '@family-partnering/adapter-http/watch';
import { lossyProxy } from '../support/lossy-proxy.js';
import { seeded } from '../support/seeded.js';
import { liveServer, recorder, tokenUrl, watching } from '../server/live.js';
import { sendMessage, startThread } from '../server/world.js';

const STREAM = ': open\r\n\r\nid: p1\r\nevent: change\r\ndata: {"a":\r\ndata: 1}\r\n\r\nevent: live\ndata: {}\n\n: here\n\nretry: 5\ndata:no space\n\nid: p2\nevent: cha';
const EVENTS = [
  { event: 'comment', data: 'open' }, { event: 'change', data: '{"a":\n1}', id: 'p1' }, { event: 'live', data: '{}' },
  { event: 'comment', data: 'here' }, { event: 'message', data: 'no space' },
];

test('reads the same events however the stream is cut into pieces, and never half an event', () => {
  assert.deepEqual(eventParser()(STREAM), EVENTS);
  for (let at = 0; at <= STREAM.length; at += 1) {
    const parse = eventParser();
    assert.deepEqual([...parse(STREAM.slice(0, at)), ...parse(STREAM.slice(at))], EVENTS, `cut at ${at}`);
  }
  const letters = eventParser();
  assert.deepEqual([...STREAM].flatMap((letter) => letters(letter)), EVENTS);
});

test('waits longer with each failure, at random, never less than was asked for and never more than five minutes on top', () => {
  assert.equal(backoffMs(1, 0, () => 0.999), 999);
  assert.equal(backoffMs(3, 0, () => 0.5), 2000);
  assert.equal(backoffMs(50, 0, () => 0.9999999), 299_999);
  assert.equal(backoffMs(1, 7000, () => 0), 7000);
});

test('reads Retry-After in both its forms, and nothing out of nonsense', () => {
  const now = Date.parse('2026-11-20T18:00:00Z');
  assert.equal(retryAfterMs('7', now), 7000);
  assert.equal(retryAfterMs('Fri, 20 Nov 2026 18:00:30 GMT', now), 30_000);
  assert.equal(retryAfterMs('Fri, 20 Nov 2026 17:00:00 GMT', now), 0);
  for (const nothing of [null, '', 'soon', '-5x']) assert.equal(retryAfterMs(nothing, now), undefined);
});

test('a problem becomes the refusal that it names; any other answer is told by its status', () => {
  const entity = { kind: 'thread', id: 't', version: 3, changedBy: 'a' };
  const told = toRefusal(409, new Headers(), { code: 'conflict', reason: 'audience-grew', detail: 'Ben joined.', current: entity }, 'u');
  assert.deepEqual([told.code, told.reason, told.message, told.current], ['conflict', 'audience-grew', 'Ben joined.', entity]);
  const status = (number: number) => toRefusal(number, new Headers(), '<html>', 'u').code;
  assert.deepEqual([401, 403, 404, 429, 500, 503].map(status), ['unauthenticated', 'protocol', 'protocol', 'rate-limited', 'unavailable', 'unavailable']);
  assert.equal(toRefusal(409, new Headers(), { code: 'conflict', current: { kind: 1 } }, 'u').current, undefined, 'half an entity is none');
});

test('a server that never answers is given up', async () => {
  const silent = (_: string, init?: RequestInit) => new Promise<Response>((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason)));
  await assert.rejects(send(silent, 'http://school.example/', {}, 20), { code: 'unavailable', reason: 'slow' });
});

test('one token is asked for once, kept until half a minute before its end, and replaced when it was refused', async () => {
  const token = (n: number) => `e30.${Buffer.from(JSON.stringify({ sub: 'rosa', iat: 1000, exp: 1600, n })).toString('base64url')}.x`;
  let asked = 0;
  let now = 0;
  const keeper = tokenKeeper({ getToken: async () => token((asked += 1)) }, fetch, () => now);
  const [first, same] = await Promise.all([keeper.token(), keeper.token()]);
  assert.deepEqual([first === same, asked], [true, 1]);
  now = 569_999;
  assert.equal(await keeper.token(), first);
  now = 570_000;
  const second = await keeper.token();
  assert.deepEqual([second === first, asked], [false, 2]);
  keeper.forget(first);
  assert.equal(await keeper.token(), second, 'an old one that was refused says nothing of the new one');
  keeper.forget(second);
  await keeper.token();
  assert.equal(asked, 3);
});

test('one call that leaves does not take the token from the others', async () => {
  let give = (_token: string) => {};
  const keeper = tokenKeeper({ getToken: () => new Promise((resolve) => (give = resolve)) }, fetch);
  const leaving = new AbortController();
  const [left, stayed] = [keeper.token(leaving.signal), keeper.token()];
  leaving.abort(new Error('gone'));
  await assert.rejects(left, /gone/);
  give('a.b.c');
  assert.equal(await stayed, 'a.b.c');
});

test('a stream that has gone silent is hung up and opened again from the last position', async () => {
  const opened: string[] = [];
  const encoder = new TextEncoder();
  const stop = new AbortController();
  const wire = {
    json: async () => assert.fail('only streams here'),
    belongsTo() {}, signed: async () => { throw new Error('not asked for'); },
    async stream(path: string, _headers: Record<string, string>, signal: AbortSignal) {
      opened.push(path);
      if (opened.length === 2) stop.abort();
      return new ReadableStream<Uint8Array>({
        start(out) {
          out.enqueue(encoder.encode('event: live\ndata: {}\n\nid: p2\nevent: change\ndata: {"changes":[]}\n\n'));
          signal.addEventListener('abort', () => out.error(signal.reason));
        },
      });
    },
  };
  const heard = recorder();
  await watchOver(wire, 'p1', heard.observer, stop.signal, 30);
  assert.deepEqual(opened, ['changes?since=p1', 'changes?since=p2']);
  assert.deepEqual(heard.told, ['catching-up', 'live', 'next', 'offline', 'catching-up']);
});

test('a fault in whoever listens does not end the stream', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const encoder = new TextEncoder();
  const events = [1, 2, 3].map((n) => `id: p${n}\nevent: change\ndata: {"changes":[]}\n\n`).join('');
  const wire = { json: async () => undefined, belongsTo() {}, signed: async () => { throw new Error('not asked for'); }, stream: async () => new Response(encoder.encode(events)).body! };
  await watchOver(wire, 'p0', { next: () => { told.push(1); if (told.length === 3) stop.abort(); throw new Error('a widget broke'); }, reset() {} }, stop.signal);
  assert.equal(told.length, 3);
});

test('a refusal that waiting cannot cure ends the stream, once', async () => {
  const heard = recorder();
  const wire = { json: async () => undefined, belongsTo() {}, signed: async () => { throw new Error('not asked for'); }, stream: async () => { throw new Refusal('unauthenticated', { reason: 'person-unknown' }); } };
  await watchOver(wire, 'p0', heard.observer, new AbortController().signal);
  assert.deepEqual(heard.told, ['catching-up', 'error']);
});

test('on a line that cuts every stream within half a second, the other person still hears everything, and then stands where the list stands', async (context) => {
  const server = await liveServer();
  context.after(() => server.stop());
  const proxy = await lossyProxy(server.url, seeded(3), { lostBefore: 0.1, lostAfter: 0, repeated: 0, delayMs: 5, streamMs: 500 });
  context.after(() => proxy.stop());
  const connect = (url: string, who: string) => httpAdapter({ url, tokenUrl: tokenUrl(server.url, who) }).connect() as unknown as Promise<Session>;
  const rosa = await connect(server.url, 'rosa');
  const thread = newId();
  await rosa.act(startThread(thread));
  proxy.set({ lostBefore: 0, lostAfter: 0, repeated: 0, delayMs: 0, streamMs: 500 });
  const teacher = await connect(proxy.url, 'whitaker');
  const heard = watching(teacher, (await teacher.list('message', { filter: { thread } })).position);
  const sent: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    const action = sendMessage(thread, `number ${n}`, ['maya', 'whitaker']);
    await rosa.act(action);
    sent.push(action.id);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const got = () => new Set(heard.changes.flatMap((change) => (change.type === 'upsert' && change.entity.kind === 'message' ? [change.entity.id] : [])));
  await heard.until(() => sent.every((id) => got().has(id)), 'all 60 messages');
  assert.ok(proxy.counts.streamsCut >= 3, `the line was bad enough: ${proxy.counts.streamsCut} streams cut`);
  context.diagnostic(`${proxy.counts.streamsCut} streams cut, ${heard.told.filter((what) => what === 'reset').length} resets, 60 of 60 heard`);
  heard.stop();
});
