import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '@family-partnering/contract';
import { seeded } from '../support/seeded.js';
import { fuzzer } from './fuzz.js';
import { bensCircle, makeWorld, sendMessage, startThread } from './world.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20261120);
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 1000);

test(`${ROUNDS} spoilt requests (seed ${SEED}) are answered without a fault, and change nothing for the neighbour`, async () => {
  const faults: string[] = [];
  const world = await makeWorld({ log: (line) => line.fault && faults.push(JSON.stringify(line)) });
  const thread = newId();
  const message = sendMessage(thread, 'hello', ['maya', 'whitaker']);
  await world.act('rosa', startThread(thread));
  await world.act('rosa', message);
  const head = { scope: 'circle:maya', thread };
  const good = [
    sendMessage(thread, 'hello', ['maya', 'whitaker']), startThread(newId()), bensCircle,
    { id: newId(), type: 'mark.set', ...head, upTo: 1, day: '2026-11-20' }, { id: newId(), type: 'thread.add', ...head, person: 'dave' },
    { id: newId(), type: 'message.edit', scope: 'circle:maya', message: message.id, text: 'new', language: { tag: 'en', means: 'read' } },
    { id: newId(), type: 'person.quiet', scope: 'person:rosa', quiet: { from: '21:00', to: '07:00', zone: 'America/Denver' } },
  ];
  const paths = ['/v1/session', '/v1/changes', '/v1/message', '/v1/message/{id}', '/v1/thread', '/v1/thread/{id}', '/v1/person/{id}', '/v1/grant', '/v1/{id}', '/{id}'];
  const next = fuzzer(seeded(SEED), good, paths);
  const before = await (await world.ask('dave', '/v1/thread')).text();
  const statuses = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const [path, init] = next();
    const answer = await world.ask('rosa', path, init);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    assert.ok(answer.status < 500, `round ${round}: ${init.method} ${path} ${String(init.body).slice(0, 300)} → ${answer.status} ${faults.at(-1)}`);
    if (answer.headers.get('content-type') === 'text/event-stream') await answer.body?.cancel();
  }
  assert.deepEqual(faults, []);
  assert.ok((statuses.get(422) ?? 0) > ROUNDS / 5, `most of it must reach the rules, not stop at the door: ${JSON.stringify([...statuses])}`);
  assert.ok((statuses.get(200) ?? 0) > 0);
  const items = ({ items }: { items: unknown[] }) => items;
  assert.deepEqual(items(JSON.parse(await (await world.ask('dave', '/v1/thread')).text())), items(JSON.parse(before)));
  await world.close();
});
