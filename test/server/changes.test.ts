import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@family-partnering/contract';
import { mayasCircle, makeWorld, ROSTER_VIEWER, sendMessage, signToken, startThread, type World } from './world.js';

let world: World;
const thread = newId();
before(async () => {
  world = await makeWorld({ heartbeatMs: 30, limits: { actionsPerMinute: 1e6, readsPerMinute: 1e6, streams: 3 } });
  await world.act('rosa', startThread(thread));
});
after(() => world.close());

const position = async (who: string) => ((await (await world.ask(who, '/v1/thread')).json()) as { position: string }).position;
const say = (text: string) => world.act('rosa', sendMessage(thread, text, ['maya', 'whitaker']));

/** Reads a stream as text until `enough`, or to its end. */
async function read(response: Response, enough: (text: string) => boolean = () => false): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (enough(text)) {
      await reader.cancel();
      return text;
    }
  }
}
const has = (part: string) => (text: string) => text.includes(part);

test('gives what came after the position, each event with its own position, under headers that no proxy holds back', async () => {
  const since = await position('whitaker');
  await say('first');
  const response = await world.ask('whitaker', `/v1/changes?since=${since}`);
  assert.equal(response.status, 200);
  for (const [name, value] of [['content-type', 'text/event-stream'], ['cache-control', 'no-store'], ['x-accel-buffering', 'no']]) assert.equal(response.headers.get(name!), value);
  const text = await read(response, has('"first"'));
  assert.match(text, /id: \S+\nevent: change\ndata: \{"changes":\[/);
});

test('Last-Event-ID stands above since: a broken stream goes on where it was', async () => {
  const old = await position('whitaker');
  await say('second');
  const fresh = await position('whitaker');
  await say('third');
  const text = await read(await world.ask('whitaker', `/v1/changes?since=${old}`, { headers: { 'last-event-id': fresh } }), has('"third"'));
  assert.ok(!text.includes('"second"'));
});

test('gives a sign of life while nothing happens', async () => {
  const text = await read(await world.ask('whitaker', `/v1/changes?since=${await position('whitaker')}`), (said) => said.split(': here').length > 3);
  assert.match(text, /event: live\ndata: \{\}\n\n(: here\n\n)+/);
});

test('an unknown position is a reset, with the position from which the stream goes on', async () => {
  const response = await world.ask('whitaker', '/v1/changes?since=elsewhere.1.1');
  const text = await read(response, has('event: reset'));
  const at = /id: (\S+)\nevent: reset\ndata: \{\}\n\n/.exec(text)?.[1];
  assert.ok(at !== undefined);
  await say('after the reset');
  const on = await read(await world.ask('whitaker', '/v1/changes', { headers: { 'last-event-id': at } }), has('after the reset'));
  assert.ok(!on.includes('event: reset'), 'the given position is understood');
});

test('without a position, or with a broken one, it says what is missing', async () => {
  for (const path of ['/v1/changes', '/v1/changes?since=', '/v1/changes?since=a%0Ab', `/v1/changes?since=${'1'.repeat(200)}`]) {
    const answer = await world.ask('whitaker', path);
    assert.deepEqual([answer.status, ((await answer.json()) as { reason: string }).reason], [422, 'since'], path);
  }
});

test('a HEAD holds no stream open', async () => {
  const since = await position('ben');
  for (let n = 0; n < 5; n += 1) assert.equal((await world.ask('ben', `/v1/changes?since=${since}`, { method: 'HEAD' })).status, 404);
  const open = await world.ask('ben', `/v1/changes?since=${since}`);
  assert.equal(open.status, 200);
  await open.body!.cancel();
});

test('ends when the token runs out', async () => {
  const now = Math.floor(Date.now() / 1000);
  const token = signToken('whitaker', { iat: now - 596, exp: now + 3 });
  const response = await world.handler(new Request(`http://school.example/v1/changes?since=${await position('whitaker')}`, { headers: { authorization: `Bearer ${token}` } }));
  assert.match(await read(response), /: here/, 'it lived, and then it ended by itself');
});

test('one person has so many streams and not more; a closed one makes room; another person has their own', async () => {
  const since = await position('cole');
  const open = await Promise.all([1, 2, 3].map(() => world.ask('cole', `/v1/changes?since=${since}`)));
  assert.deepEqual(open.map(({ status }) => status), [200, 200, 200]);
  const fourth = await world.ask('cole', `/v1/changes?since=${since}`);
  assert.deepEqual([fourth.status, fourth.headers.get('retry-after')], [429, '30']);
  const other = await world.ask('dave', `/v1/changes?since=${since}`);
  assert.equal(other.status, 200);
  await other.body!.cancel();
  await open[0]!.body!.cancel();
  const again = await world.ask('cole', `/v1/changes?since=${since}`);
  assert.equal(again.status, 200);
  await Promise.all([again, ...open.slice(1)].map(({ body }) => body!.cancel()));
});

test('200 times somebody loses access while others write: nothing written after the end is read in their open stream', async () => {
  let own = await makeWorld({ heartbeatMs: 5 });
  const threads: string[] = [];
  const without = { ...mayasCircle, members: mayasCircle.members.filter(({ person }) => person.id !== 'rosa') };
  let leaked = 0;
  let heardBefore = 0;
  for (let round = 0; round < 200; round += 1) {
    if (round % 25 === 24) { // another school: with the talks of all rounds in it, each round would take longer than the last
      await own.close();
      own = await makeWorld({ heartbeatMs: 5 });
      threads.length = 0;
    }
    await own.engine.act(ROSTER_VIEWER, { ...mayasCircle, id: newId() } as never);
    const t = newId();
    threads.push(t);
    assert.equal((await own.act('maya', startThread(t, 'maya', ['rosa', 'whitaker']))).status, 200);
    const since = ((await (await own.ask('rosa', '/v1/thread')).json()) as { position: string }).position;
    const stream = await own.ask('rosa', `/v1/changes?since=${since}`);
    let from = Infinity; // where the stream was when the last word had been written
    let finished = false;
    const text = read(stream, (said) => {
      if (finished && from === Infinity) from = said.length;
      return said.includes('event: reset') && said.includes(': here', from);
    });
    const before_ = own.act('maya', sendMessage(t, `before ${round}`, ['rosa', 'whitaker']));
    if (round % 2 === 0) await before_;
    await own.engine.act(ROSTER_VIEWER, { ...without, id: newId() } as never);
    const late = Promise.all([1, 2, 3].map((n) => own.act('maya', sendMessage(t, `AFTER ${round}.${n}`, ['whitaker'], { revision: 2 + (n % 2) }))));
    await before_;
    await late;
    finished = true;
    const said = await text;
    if (said.includes('AFTER')) leaked += 1;
    if (said.includes(`before ${round}`)) heardBefore += 1;
  }
  const kept = ((await (await own.ask('whitaker', `/v1/message?thread=${threads[0]}`)).json()) as { items: { text: string }[] }).items;
  assert.ok(kept.some(({ text }) => text.startsWith('AFTER')), 'it was written, and those inside read it');
  assert.ok(heardBefore > 50, `the streams were really open: ${heardBefore} of 200 heard what came before`);
  assert.equal(leaked, 0);
  await own.close();
});
