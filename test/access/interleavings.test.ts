// Ended access and writing beside an open stream, in many orders: nothing is read in a snapshot that starts after the end.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { httpAdapter } from '@family-partnering/adapter-http';
import { newId, type Action, type Adapter, type Draft, type CheckedRule } from '@family-partnering/contract';
import { withOutbox } from '@family-partnering/outbox';
import { familyRules } from '@family-partnering/rules';
import { createStore } from '@family-partnering/store';
import { makeWorld, mayasCircle, ROSTER_VIEWER, sendMessage, signToken, startThread, type World } from '../server/world.js';
import { seeded } from '../support/seeded.js';

const SEED = Number(process.env['ACCESS_SEED'] ?? 5);
const ROUNDS = Number(process.env['ACCESS_ROUNDS'] ?? 200);
/** Every so many rounds a whole client stands on the stream too, with its cache, its drafts and its outbox. */
const CLIENT_EVERY = 10;
/** A school is used for so many rounds: with all talks of all rounds in it, each round would take longer than the last. */
const ROUNDS_A_SCHOOL = 25;

const BELL = { id: 'bell', called: 'Coach Ash', given: 'Bell', family: 'Ash', side: 'community', role: 'mentor', by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] } as const;
const WAYS = ['departed', 'left', 'consent'] as const;
type Way = (typeof WAYS)[number];
const leaver = (way: Way): string => (way === 'consent' ? 'bell' : 'rosa');

const pause = (steps: number): Promise<void> => (steps === 0 ? Promise.resolve() : new Promise<void>((resolve) => setImmediate(resolve)).then(() => pause(steps - 1)));

/** The defect: whoever leaves keeps every key. */
const keysNeverEnd: readonly CheckedRule<Action>[] = familyRules.map((rule) => ({
  ...rule, decide: (action, read, context) => rule.decide(action, read, context).filter((draft: Draft) => draft.kind !== 'grant' || (draft.value as { ended?: boolean } | null)?.ended !== true),
}));

const everybody = (): Action => ({ ...mayasCircle, id: newId(), members: [...mayasCircle.members, { person: BELL, relation: 'mentor' }] }) as unknown as Action;

function endOf(way: Way, thread: string): readonly [string, Action] {
  if (way === 'left') return ['rosa', { id: newId(), type: 'thread.leave', scope: 'circle:maya', thread } as Action];
  if (way === 'consent') return ['rosa', { id: newId(), type: 'circle.end', scope: 'circle:maya', circle: 'maya', person: 'bell' } as Action];
  const { members, ...circle } = everybody() as unknown as typeof mayasCircle;
  return ['', { ...circle, members: members.filter(({ person }) => person.id !== 'rosa') } as unknown as Action];
}

const ok = async (answer: Promise<Response>): Promise<void> => assert.equal((await answer).status, 200);
const json = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;

/** One open stream of a person, as raw bytes. */
async function openStream(world: World, person: string): Promise<{ readonly heard: () => string; stop(): Promise<void> }> {
  const { position } = await json<{ position: string }>(await world.ask(person, '/v1/thread'));
  const answer = await world.ask(person, `/v1/changes?since=${encodeURIComponent(position)}`);
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  let heard = '';
  const reading = (async () => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) heard += decoder.decode(piece.value, { stream: true });
  })().catch(() => undefined);
  return { heard: () => heard, stop: async () => (await reader.cancel(), reading) };
}

/** A page of that person: an outbox, a list on the stream, a draft. */
async function openClient(world: World, person: string, thread: string) {
  const databaseName = `access-${newId()}`;
  const adapter = httpAdapter({ url: 'http://school.example/', getToken: () => signToken(person), fetch: (input: RequestInfo | URL, init?: RequestInit) => world.handler(new Request(input, init)) } as never) as unknown as Adapter;
  const session = await withOutbox(adapter, { server: databaseName, platform: { databaseName, pace: { firstMs: 10, mostMs: 50 } } }).connect();
  const store = createStore(session, 'message', { thread }, []);
  await session.device!.drafts.write(`thread:${thread}`, { text: `draft in ${thread}` });
  await until('the list stands', () => store.snapshot.state === 'ready');
  return { session, store, databaseName, close: async () => (store.close(), session.close()) };
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 1500; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`still not so: ${what}`);
}

/** Everything that a device keeps of others: lists and drafts. */
async function kept(databaseName: string): Promise<string> {
  const open = <T>(asked: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('not opened'));
  });
  const database = await open(indexedDB.open(databaseName));
  try {
    const rows = await Promise.all(['lists', 'drafts'].map((name) => open(database.transaction(name).objectStore(name).getAll())));
    return JSON.stringify(rows);
  } finally {
    database.close();
  }
}

/** One order of writing, reading and ending. */
async function round(world: World, random: () => number, withClient: boolean): Promise<void> {
  const way = WAYS[Math.floor(random() * WAYS.length)]!;
  const who = leaver(way);
  await world.engine.act(ROSTER_VIEWER, everybody());
  const thread = newId();
  const others = ['maya', 'whitaker', 'bell'];
  await ok(world.act('rosa', startThread(thread, 'maya', others)));
  await ok(world.act('whitaker', sendMessage(thread, `first in ${thread}`, ['maya', 'rosa', 'bell'])));
  const stream = await openStream(world, who);
  const client = withClient ? await openClient(world, who, thread) : undefined;

  let ended = false;
  const readAfter: Promise<readonly [string, number]>[] = [];
  const read = async (): Promise<void> => {
    const path = random() < 0.5 ? `/v1/message?thread=${thread}` : `/v1/thread/${thread}`;
    const late = ended;
    const answer = world.ask(who, path).then(async (one) => [path, one.status, await one.text()] as const);
    if (late) readAfter.push(answer.then(([where, status]) => [where, status] as const));
    await answer;
  };
  const write = async (i: number): Promise<void> => {
    await pause(Math.floor(random() * 6));
    const { members, revision } = await json<{ members: { person: string; state: string }[]; revision: number }>(await world.ask('whitaker', `/v1/thread/${thread}`));
    const people = members.filter(({ state, person }) => state === 'in' && person !== 'whitaker').map(({ person }) => person);
    await world.act('whitaker', sendMessage(thread, `word ${i} in ${thread}`, people, { revision }));
  };
  const end = async (): Promise<void> => {
    await pause(Math.floor(random() * 12));
    const [actor, action] = endOf(way, thread);
    if (actor === '') await world.engine.act(ROSTER_VIEWER, action);
    else await ok(world.act(actor, action));
    ended = true;
  };
  const reader = async (): Promise<void> => {
    for (let i = 0; i < 6; i += 1) await pause(Math.floor(random() * 4)).then(read);
  };
  await Promise.all([end(), reader(), ...Array.from({ length: 4 }, (_, i) => write(i))]);
  await write(9);
  for (let i = 0; i < 2; i += 1) await read();

  for (const [path, status] of await Promise.all(readAfter)) assert.ok(status === 404 || status === 401, `${way}: ${path} answered ${status} after the end`);
  const { items } = await json<{ items: { id: string; n: number; sort: string }[] }>(await world.ask('whitaker', `/v1/message?thread=${thread}`));
  const line = items.findLast(({ sort }) => sort === 'line')!.n;
  await pause(4);
  for (const { id } of items.filter(({ n }) => n > line)) assert.ok(!stream.heard().includes(id), `${way}: the stream told of a message from after the end`);
  await stream.stop();
  if (client) await nothingLeft(client, way, thread);
}

async function nothingLeft({ store, session, databaseName, close }: Awaited<ReturnType<typeof openClient>>, way: Way, thread: string): Promise<void> {
  await until(`${way}: the list is empty`, () => store.snapshot.state === 'refused' && store.snapshot.items.length === 0);
  await until(`${way}: the device keeps nothing of it`, async () => !(await kept(databaseName)).includes(thread));
  await session.outbox!.keep(sendMessage(thread, 'my own words', ['maya', 'whitaker']));
  await until(`${way}: what waits is not delivered`, () => session.outbox!.waiting.some(({ state }) => state !== 'sending'));
  assert.deepEqual(session.outbox!.waiting.map(({ action }) => (action as unknown as { text: string }).text), ['my own words'], 'the words stay the writer’s own');
  await close();
}

test(`${ROUNDS} orders of ended access and writing beside an open stream (seed ${SEED}): nothing is read after the end`, async () => {
  let world = await makeWorld();
  const random = seeded(SEED);
  try {
    for (let i = 0; i < ROUNDS; i += 1) {
      if (i % ROUNDS_A_SCHOOL === 0 && i > 0) {
        await world.close();
        world = await makeWorld();
      }
      await round(world, random, i % CLIENT_EVERY === 0).catch((thrown: unknown) => assert.fail(`round ${i}: ${(thrown as Error).message}`));
    }
  } finally {
    await world.close();
  }
});

test('control: keys that do not end are found by the same orders', async () => {
  const world = await makeWorld({ rules: keysNeverEnd });
  const random = seeded(SEED);
  let caught = 0;
  try {
    for (let i = 0; i < 10; i += 1) await round(world, random, false).catch(() => (caught += 1));
  } finally {
    await world.close();
  }
  assert.equal(caught, 10, 'each order finds the defect');
});
