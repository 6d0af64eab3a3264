// The outbox over a real server that is killed, and over a line that loses, cuts and repeats.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { httpAdapter } from '@family-partnering/adapter-http';
import { newId, type Action, type Adapter, type Message, type Session } from '@family-partnering/contract';
import { createEngine } from '@family-partnering/engine';
import { withOutbox } from '@family-partnering/outbox';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { newFolder, tokenUrl } from '../server/live.js';
import { fillSchool, sendMessage, startThread, TENANT } from '../server/world.js';
import { lossyProxy, stormy } from '../support/lossy-proxy.js';
import { seeded } from '../support/seeded.js';
import { bundleServer, startProcess, type ServerProcess } from '../support/server-process.js';

const SEED = Number(process.env['STORM_SEED'] ?? 11);
const MESSAGES = 1000;
const KILLS = 20;
const THREADS = 4;
const RELOADS = 5;

let bundle: Awaited<ReturnType<typeof bundleServer>>;
before(async () => { bundle = await bundleServer(); });
after(() => bundle.remove());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const args = (folder: string, port = '0'): string[] =>
  ['--data', folder, '--port', port, '--tenant', TENANT, '--dev-issuer', '--actions-per-minute', '1000000'];

async function schoolFolder(): Promise<string> {
  const folder = newFolder();
  const engine = createEngine({ storage: sqliteStorage({ folder, tenant: TENANT }), rules: familyRules, kinds: familyKinds, tenant: TENANT });
  await fillSchool(engine.act);
  await engine.close();
  return folder;
}

const over = (url: string, person: string): Adapter => httpAdapter({ url, tokenUrl: tokenUrl(url, person) }) as unknown as Adapter;

/** One person's device. `reload` closes the page, in the middle of whatever is going on, and opens it again. */
class Device {
  session!: Session;
  kept = 0;
  readonly #name = `storm-${newId()}`;
  constructor(readonly adapter: Adapter) {}

  async reload(): Promise<void> {
    await this.session?.close();
    const wrapped = withOutbox(this.adapter, { server: this.#name, platform: { databaseName: this.#name, pace: { firstMs: 10, mostMs: 80 } } });
    for (;;) {
      try {
        this.session = await wrapped.connect();
        return;
      } catch (thrown) {
        if ((thrown as { code?: string }).code === undefined) throw thrown;
        await wait(20); // nobody was ever signed in on this device, and the server is away
      }
    }
  }

  get waiting(): number {
    return this.session.outbox!.waiting.length;
  }

  async keep(action: Action): Promise<void> {
    await this.session.outbox!.keep(action);
    this.kept += 1;
  }

  get decided(): number {
    return this.kept - this.waiting;
  }

  async empty(): Promise<void> {
    while (this.waiting > 0) {
      assert.ok(this.session.outbox!.waiting.every(({ state }) => state !== 'refused'), 'nothing is refused');
      await wait(5);
    }
  }
}

/** Keeps `count` numbered messages over all threads, as fast as the device writes. Reloads the page now and then. */
async function write(device: Device, threads: readonly string[], count: number): Promise<string[][]> {
  const sent: string[][] = threads.map(() => []);
  for (let n = 0; n < count; n += 1) {
    const lane = n % threads.length;
    await device.keep(sendMessage(threads[lane]!, `message ${n}`, ['maya', 'whitaker']));
    sent[lane]!.push(`message ${n}`);
    if (n % Math.ceil(count / RELOADS) === 50) await device.reload();
    while (device.waiting > 60) await wait(2); // a person does not type a thousand messages into the dark
  }
  return sent;
}

async function readBack(url: string, thread: string): Promise<readonly Message[]> {
  const teacher = await over(url, 'whitaker').connect();
  const all: Message[] = [];
  let before: string | undefined;
  do {
    const page = await teacher.list('message', { filter: { thread }, limit: 100, ...(before === undefined ? {} : { before }) });
    all.unshift(...(page.items as unknown as Message[]));
    before = page.before;
  } while (before !== undefined);
  await teacher.close();
  return all;
}

async function assertWhole(url: string, threads: readonly string[], sent: readonly (readonly string[])[]): Promise<void> {
  for (const [lane, thread] of threads.entries()) {
    const stored = (await readBack(url, thread)).filter(({ sort }) => sort !== 'line').map(({ text }) => text);
    assert.deepEqual(stored, sent[lane], 'each once, in the order in which they were kept');
  }
}

async function startThreads(device: Device): Promise<string[]> {
  const threads = Array.from({ length: THREADS }, () => newId());
  for (const thread of threads) await device.keep(startThread(thread));
  return threads;
}

// Each has its own server, folder and device, and waits for its line most of the time: so they run beside each other.
describe('nothing that was kept is lost', { concurrency: true }, () => {
  test(`${KILLS} times kill -9 and ${RELOADS} reloads while ${MESSAGES} messages go through the outbox (seed ${SEED}): none lost, none doubled, order kept`, async (context) => {
    const random = seeded(SEED);
    const folder = await schoolFolder();
    let server: ServerProcess = await startProcess(bundle.file, args(folder));
    const { url } = server;
    try {
      const device = new Device(over(url, 'rosa'));
      await device.reload();
      const threads = await startThreads(device);
      let kills = 0;
      let finished = false;
      const killing = (async () => {
        while (kills < KILLS && !finished) {
          const mark = (kills + 0.2 + 0.6 * random()) * (MESSAGES / KILLS);
          while (device.decided < mark && !finished) await wait(1);
          await wait(random() * 4);
          await server.kill();
          kills += 1;
          server = await startProcess(bundle.file, args(folder, new URL(url).port));
        }
      })();
      const sent = await write(device, threads, MESSAGES);
      await device.empty();
      finished = true;
      await killing;
      assert.equal(kills, KILLS, 'every kill fell into the sending');
      await assertWhole(url, threads, sent);
      await device.session.close();
      context.diagnostic(`${MESSAGES} messages, ${kills} kills, ${RELOADS} reloads: 0 lost, 0 doubled, order kept in ${THREADS} threads`);
    } finally {
      await server.kill();
    }
  });

  test(`${MESSAGES} messages through the outbox and a line that delays, cuts and repeats: none lost, none doubled, order kept`, async (context) => {
    const server = await startProcess(bundle.file, args(await schoolFolder()));
    const proxy = await lossyProxy(server.url, seeded(SEED), stormy);
    try {
      const device = new Device(over(proxy.url, 'rosa'));
      await device.reload();
      const threads = await startThreads(device);
      const sent = await write(device, threads, MESSAGES);
      await device.empty();
      await assertWhole(server.url, threads, sent);
      await device.session.close();
      assert.ok(proxy.counts.lostAfter > 20 && proxy.counts.repeated > 20, 'the line was bad enough');
      context.diagnostic(JSON.stringify(proxy.counts));
    } finally {
      await proxy.stop();
      await server.kill();
    }
  });

  test('control: an adapter that takes a new id at each try doubles messages on the same line, and the check finds it', async () => {
    const server = await startProcess(bundle.file, args(await schoolFolder()));
    const proxy = await lossyProxy(server.url, seeded(SEED), { ...stormy, repeated: 0 });
    const honest = over(proxy.url, 'rosa');
    const careless: Adapter = {
      ...honest,
      connect: async (call) => {
        const session = await honest.connect(call);
        const renamed = (action: Action): Action => {
          const id = newId();
          return action.type === 'message.send' ? ({ ...action, id, message: id } as Action) : action;
        };
        return { ...session, act: (action, inner) => session.act(renamed(action), inner) };
      },
    };
    try {
      const device = new Device(careless);
      await device.reload();
      const thread = newId();
      await device.keep(startThread(thread));
      const sent = await write(device, [thread], 80);
      await device.empty();
      await assert.rejects(assertWhole(server.url, [thread], sent), /each once/);
      await device.session.close();
    } finally {
      await proxy.stop();
      await server.kill();
    }
  });
});
