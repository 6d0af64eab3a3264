// A page with a wrong address: what is said names the attribute and what to do, and blames neither the person nor their network.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { isRefusal, type Refusal } from '@family-partnering/contract';
import { httpAdapter } from '@family-partnering/adapter-http';
import { visitorAdapter } from '@family-partnering/adapter-http/visitor-adapter';
import type { RunningServer } from '@family-partnering/server/node';
import { liveServer, tokenUrl } from '../server/live.js';

let server: RunningServer;
let site: Server;
/** Something else than a Family Partnering server: `/404` answers 404, `/json` with JSON of its own, all else with a web page. */
let elsewhere = '';

before(async () => {
  server = await liveServer();
  site = createServer(({ url = '' }, response) => {
    response.writeHead(Number(/\d{3}/.exec(url)?.[0] ?? 200), { 'content-type': 'text/html' });
    response.end(url.includes('json') ? '{"a":1}' : '<!doctype html>');
  });
  await new Promise<void>((listening) => void site.listen(0, '127.0.0.1', listening));
  elsewhere = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(async () => {
  site.close();
  await server.stop();
});

async function told(connecting: Promise<unknown>): Promise<Refusal> {
  const refusal = await connecting.then(() => undefined, (error: unknown) => error);
  assert.ok(isRefusal(refusal), `is refused, and not with ${String(refusal)}`);
  return refusal;
}

const connect = (url: string, token = tokenUrl(server.url, 'rosa')) => httpAdapter({ url, tokenUrl: token }).connect();

test('with and without a slash at its end, the right address is right', async () => {
  for (const url of [server.url, `${server.url}/`]) await (await connect(url)).close();
});

describe('a wrong url', () => {
  const WRONG: readonly [what: string, url: () => string][] = [
    ['with /v1', () => `${server.url}/v1`],
    ['with /v1/', () => `${server.url}/v1/`],
    ['with a folder that is not there', () => `${server.url}/fp`],
    ['of another site', () => elsewhere],
    ['of a page that is not there', () => `${elsewhere}/404`],
  ];
  for (const [what, url] of WRONG) {
    test(`${what}: is called so, with what to do`, async () => {
      for (const refusal of [await told(connect(url())), await told(visitorAdapter({ url: url() }).connect())]) {
        assert.deepEqual([refusal.code, refusal.reason], ['protocol', 'wrong-address']);
        assert.match(refusal.message, /Check url: .* without \/v1 at its end/);
        assert.ok(refusal.message.startsWith(url().replace(/\/$/, '')), 'says which address was asked');
      }
    });
  }

  test('of a server that shows nothing to visitors: says how it would', async () => {
    assert.match((await told(visitorAdapter({ url: server.url }).connect())).message, /--visitors/);
  });
});

describe('a wrong token-url', () => {
  const WRONG: readonly [what: string, url: () => string, code: string][] = [
    ['of a page that is not there', () => `${elsewhere}/404`, 'protocol'],
    ['that takes no POST', () => `${elsewhere}/405`, 'protocol'],
    ['that answers with a web page', () => elsewhere, 'protocol'],
    ['at which nobody is signed in', () => `${elsewhere}/401`, 'unauthenticated'],
    ['that is the server, not the school’s site', () => `${server.url}/v1/session`, 'protocol'],
  ];
  for (const [what, url, code] of WRONG) {
    test(`${what}: is called so, with what to do`, async () => {
      const refusal = await told(connect(server.url, url()));
      assert.equal(refusal.code, code);
      assert.match(refusal.message, /Check token-url: .* answers a POST with \{"token": "…"\}/);
      assert.doesNotMatch(refusal.message, /Check url/, 'the other address is right');
      assert.ok(refusal.message.startsWith(url()), 'says which address was asked');
    });
  }

  test('that answers with something else: says what it has to answer', async () => {
    assert.match((await told(connect(server.url, `${elsewhere}/json`))).message, /token-url must answer \{"token": "…"\}/);
  });
});
