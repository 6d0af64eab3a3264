import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import type { LogLine } from '@family-partnering/server/handler';
import { seeded } from '../support/seeded.js';
import { fuzzer } from './fuzz.js';
import { bensCircle, makeWorld, sendMessage, startThread, type World } from './world.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20261120);
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 1000);

/** A schema that says yes to everything. */
const ANYTHING = { kind: 'schema', type: 'any', async: false, '~run': (dataset: object) => ({ ...dataset, typed: true }) };
const PATHS = ['/v1/session', '/v1/changes', '/v1/message', '/v1/message/{id}', '/v1/thread', '/v1/thread/{id}', '/v1/person/{id}', '/v1/grant', '/v1/{id}', '/{id}'];

/** Sends `rounds` spoilt requests of Rosa. @returns the first fault, or how often each status was answered */
async function storm(world: World, rounds: number): Promise<{ fault?: string; statuses: Map<number, number> }> {
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
  const next = fuzzer(seeded(SEED), good, PATHS);
  const statuses = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    const [path, init] = next();
    const answer = await world.ask('rosa', path, init);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) return { statuses, fault: `round ${round}: ${init.method} ${path} ${String(init.body).slice(0, 300)} → ${answer.status}` };
    if (answer.headers.get('content-type') === 'text/event-stream') await answer.body?.cancel();
  }
  return { statuses };
}

test(`${ROUNDS} spoilt requests (seed ${SEED}) are answered without a fault, and change nothing for the neighbour`, async () => {
  const faults: LogLine[] = [];
  const world = await makeWorld({ log: (line) => line.fault && faults.push(line) });
  const neighbours = async () => ((await (await world.ask('dave', '/v1/thread')).json()) as { items: unknown[] }).items;
  const before = await neighbours();
  const { fault, statuses } = await storm(world, ROUNDS);
  assert.equal(fault, undefined, JSON.stringify(faults));
  assert.deepEqual(faults, []);
  assert.ok((statuses.get(422) ?? 0) > ROUNDS / 5, `most of it must reach the rules, not stop at the door: ${JSON.stringify([...statuses])}`);
  assert.ok((statuses.get(200) ?? 0) > 0);
  assert.deepEqual(await neighbours(), before);
  await world.close();
});

test('control: rules that believe their input without a schema are found out by the same requests', async () => {
  const careless = familyRules.map((rule) => ({ ...rule, schema: ANYTHING }));
  const world = await makeWorld({ rules: careless });
  assert.match((await storm(world, ROUNDS)).fault ?? '', /503/);
  await world.close();
});
