import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { httpAdapter } from '@family-partnering/adapter-http';
import { createEngine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { isPassing, isRefusal, newId, type Action, type Message, type Session } from '@family-partnering/contract';
import { lossyProxy, stormy } from '../support/lossy-proxy.js';
import { seeded } from '../support/seeded.js';
import { bundleServer, startProcess, type ServerProcess } from '../support/server-process.js';
import { newFolder, tokenUrl, watching } from './live.js';
import { fillSchool, sendMessage, startThread, TENANT } from './world.js';

const SEED = Number(process.env['KILL_SEED'] ?? 7);
const KILLS = 20;
const MESSAGES = 1000;
const THREADS = 4;

let bundle: Awaited<ReturnType<typeof bundleServer>>;
before(async () => {
  bundle = await bundleServer();
});
after(() => bundle.remove());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A school in a data folder, as an import would leave it. */
async function schoolFolder(): Promise<string> {
  const folder = newFolder();
  const storage = sqliteStorage({ folder, tenant: TENANT });
  const engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: TENANT });
  await fillSchool(engine.act);
  await engine.close();
  return folder;
}

const words = (folder: string, port = '0') => ['--data', folder, '--port', port, '--tenant', TENANT, '--dev-issuer', '--actions-per-minute', '1000000'];

const connect = (url: string, person: string): Promise<Session> =>
  httpAdapter({ url, tokenUrl: tokenUrl(url, person) }).connect() as unknown as Promise<Session>;

/** Tries until it is decided. `again` gives what is sent at each try: the same action, if one is honest. */
async function untilDecided<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRefusal(error) || !isPassing(error)) throw error;
      await wait(15);
    }
  }
}

/** Sends `count` numbered messages over all threads, each thread's one after the other, and gives each thread's words in order. */
async function sendAll(session: Session, threads: readonly string[], count: number, decided: () => void, again = (action: Action) => action): Promise<string[][]> {
  return Promise.all(threads.map(async (thread, lane) => {
    const sent: string[] = [];
    for (let n = lane; n < count; n += threads.length) {
      const action = sendMessage(thread, `message ${n}`, ['maya', 'whitaker']);
      await untilDecided(() => session.act(again(action)));
      sent.push(`message ${n}`);
      decided();
    }
    return sent;
  }));
}

/** Everything in a thread, as the other person reads it, from the last page back to the first. */
async function readBack(session: Session, thread: string): Promise<readonly Message[]> {
  const all: Message[] = [];
  let before: string | undefined;
  do {
    const page = await untilDecided(() => session.list('message', { filter: { thread }, limit: 100, ...(before === undefined ? {} : { before }) }));
    all.unshift(...(page.items as unknown as Message[]));
    before = page.before;
  } while (before !== undefined);
  return all;
}

async function assertWhole(teacher: Session, threads: readonly string[], sent: readonly (readonly string[])[]): Promise<void> {
  for (const [lane, thread] of threads.entries()) {
    const stored = await readBack(teacher, thread);
    assert.deepEqual(stored.map(({ n }) => n), stored.map((_, at) => at + 1), 'entries are numbered without a gap');
    assert.deepEqual(stored.filter(({ sort }) => sort !== 'line').map(({ text }) => text), sent[lane], 'each once, in the order in which they were sent');
  }
}

async function startThreads(session: Session): Promise<string[]> {
  const threads = Array.from({ length: THREADS }, () => newId());
  for (const thread of threads) await session.act(startThread(thread));
  return threads;
}

test(`${KILLS} times kill -9 while ${MESSAGES} messages go through (seed ${SEED}): none lost, none doubled, order kept`, async (context) => {
  const random = seeded(SEED);
  const folder = await schoolFolder();
  let server: ServerProcess = await startProcess(bundle.file, words(folder));
  const { url } = server;
  const port = new URL(url).port;
  try {
    const [rosa, teacher] = [await connect(url, 'rosa'), await connect(url, 'whitaker')];
    const threads = await startThreads(rosa);
    const heard = watching(teacher, (await teacher.list('thread', { filter: {} })).position);
    let decided = 0;
    let kills = 0;
    let finished = false;
    const killing = (async () => {
      while (kills < KILLS && !finished) {
        const mark = (kills + 0.2 + 0.6 * random()) * (MESSAGES / KILLS);
        while (decided < mark && !finished) await wait(1);
        await wait(random() * 4);
        await server.kill();
        kills += 1;
        server = await startProcess(bundle.file, words(folder, port));
      }
    })();
    const sent = await sendAll(rosa, threads, MESSAGES, () => (decided += 1));
    finished = true;
    await killing;
    assert.equal(kills, KILLS, 'every kill fell into the sending');
    assert.equal(sent.flat().length, MESSAGES);
    await assertWhole(teacher, threads, sent);
    const told = () => new Set(heard.changes.flatMap((change) => (change.type === 'upsert' && change.entity.kind === 'message' ? [(change.entity as unknown as Message).text] : [])));
    await heard.until(() => sent.flat().every((text) => told().has(text)), 'every message in the open stream');
    heard.stop();
    context.diagnostic(`${MESSAGES} messages, ${kills} kills: 0 lost, 0 doubled; the open stream told all of them, over ${heard.told.filter((what) => what === 'offline').length} breaks`);
    assert.equal(await server.stop(), 0, 'and it stops in peace when asked to');
  } finally {
    await server.kill();
  }
});

test('through a line that delays, cuts and repeats: none lost, none doubled, order kept', async (context) => {
  const server = await startProcess(bundle.file, words(await schoolFolder()));
  const proxy = await lossyProxy(server.url, seeded(SEED));
  try {
    const rosa = await untilDecided(() => connect(proxy.url, 'rosa'));
    const teacher = await connect(server.url, 'whitaker');
    const threads = Array.from({ length: THREADS }, () => newId());
    for (const thread of threads) {
      const action = startThread(thread);
      await untilDecided(() => rosa.act(action));
    }
    const sent = await sendAll(rosa, threads, 400, () => {});
    await assertWhole(teacher, threads, sent);
    assert.ok(proxy.counts.lostAfter > 10 && proxy.counts.repeated > 10, 'the line was bad enough');
    context.diagnostic(JSON.stringify(proxy.counts));
  } finally {
    await proxy.stop();
    await server.kill();
  }
});

test('control: a client that takes a new id at each try doubles its messages on the same line, and the check finds it', async () => {
  const server = await startProcess(bundle.file, words(await schoolFolder()));
  const proxy = await lossyProxy(server.url, seeded(SEED), { ...stormy, repeated: 0 });
  try {
    const rosa = await untilDecided(() => connect(proxy.url, 'rosa'));
    const teacher = await connect(server.url, 'whitaker');
    const thread = newId();
    const start = startThread(thread);
    await untilDecided(() => rosa.act(start));
    const careless = (action: Action): Action => {
      const id = newId();
      return { ...action, id, message: id } as Action;
    };
    const sent = await sendAll(rosa, [thread], 60, () => {}, careless);
    await assert.rejects(assertWhole(teacher, [thread], sent), /each once/);
  } finally {
    await proxy.stop();
    await server.kill();
  }
});
