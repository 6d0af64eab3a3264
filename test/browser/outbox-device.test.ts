import { expect } from '@open-wc/testing';
import type { Session } from '@family-partnering/contract';
import { newId } from '@family-partnering/contract';
import { refusalOf, School, states, TestDevice, textOf, until, words } from './outbox-world.js';

/** Replaces a method for the length of one test. */
function plant<T extends object, N extends keyof T>(target: T, name: N, make: (real: T[N]) => T[N]): () => void {
  const real = target[name];
  target[name] = make(real);
  return () => { target[name] = real; };
}

describe('what this device holds beside the outbox', () => {
  let school: School;
  let device: TestDevice;
  const undo: (() => void)[] = [];
  const message = (id: string, thread: string, n: number): unknown => school.put('message', id, { thread, circle: 'c1', n });
  const listed = async (session: Session, thread: string): Promise<string> => {
    const page = await session.list('message', { filter: { thread } });
    return `${page.items.map(({ id }) => id).join(' ')}${page.stale ? ' stale' : ''}`;
  };

  beforeEach(() => {
    school = new School();
    school.put('circle', 'c1');
    for (const thread of ['t1', 't2']) school.put('thread', thread, { circle: 'c1' });
    message('m1', 't1', 1);
    message('m2', 't2', 1);
    device = new TestDevice(school);
  });
  afterEach(async () => {
    while (undo.length > 0) undo.pop()!();
    await device.close();
  });

  describe('drafts', () => {
    it('are there after a reload, for their writer alone', async () => {
      const before = await device.tab();
      await before.device!.drafts.write('thread:t1', { text: 'half a sen', language: 'es' });
      await before.close();
      const after = await device.tab();
      expect(await after.device!.drafts.read('thread:t1')).to.deep.equal({ text: 'half a sen', language: 'es' });
      school.viewer = { person: 'denise', side: 'home', tenant: 'riverbend' };
      expect(await (await device.tab()).device!.drafts.read('thread:t1')).to.equal(undefined);
      await after.device!.drafts.remove('thread:t1');
      expect(await after.device!.drafts.read('thread:t1')).to.equal(undefined);
    });
  });

  describe('whoever holds no right any more', () => {
    it('keeps nothing of the others on this device, and no draft; the words that wait stay the writer’s own', async () => {
      const tab = await device.tab();
      await listed(tab, 't1');
      await tab.device!.drafts.write('thread:t1', { text: 'half a sen' });
      school.go('offline');
      await tab.outbox!.keep(words('still mine'));
      expect(await listed(tab, 't1')).to.equal('m1 stale');
      school.go('unauthenticated');
      school.awayReason = 'person-unknown';
      const told = await refusalOf(tab.get('thread', 't1'));
      expect(told.reason).to.equal('person-unknown');
      await until('no draft', async () => (await tab.device!.drafts.read('thread:t1')) === undefined);
      school.go('offline');
      expect((await refusalOf(tab.list('message', { filter: { thread: 't1' } }))).code).to.equal('offline');
      expect(tab.outbox!.waiting.map(({ action }) => textOf(action))).to.deep.equal(['still mine']);
    });
  });

  describe('what was last seen', () => {
    it('is shown on an offline start, marked as stale, with what came in by the stream', async () => {
      const before = await device.tab();
      await listed(before, 't1');
      before.watch!('live', { next: () => undefined, reset: () => undefined }, { signal: new AbortController().signal });
      await until('watching', () => school.observers.size === 1);
      school.tell([{ type: 'upsert', entity: message('m9', 't1', 2) as never }]);
      await before.close();
      school.go('offline');
      const after = await device.tab();
      expect(await listed(after, 't1')).to.equal('m1 m9 stale');
      expect((await after.get('message', 'm9')).id).to.equal('m9');
      expect((await refusalOf(after.list('message', { filter: { thread: 't2' } }))).code).to.equal('offline');
    });

    it('is listed again when the network is back', async () => {
      const before = await device.tab();
      await listed(before, 't1');
      await before.close();
      school.go('offline');
      const after = await device.tab();
      let resets = 0;
      after.watch!('device', { next: () => undefined, reset: () => { resets += 1; } }, { signal: new AbortController().signal });
      school.go(undefined);
      await until('told to list again', () => resets > 0);
      expect(await listed(after, 't1')).to.equal('m1');
    });

    it('is not kept where the host says so', async () => {
      const before = await device.tab({ cache: false });
      await listed(before, 't1');
      await before.close();
      school.go('offline');
      expect((await refusalOf((await device.tab()).list('message', { filter: { thread: 't1' } }))).code).to.equal('offline');
    });
  });

  describe('when access ends', () => {
    const end = (): void => { school.things.delete('thread:t1'); school.things.delete('message:m1'); };
    const offlineSees = async (thread: string): Promise<string> => {
      school.go('offline');
      return listed(await device.tab(), thread).catch((refusal: { code: string }) => refusal.code);
    };

    it('drops pages and drafts of what a reset no longer lists, and nothing else', async () => {
      const tab = await device.tab();
      await listed(tab, 't1');
      await listed(tab, 't2');
      for (const thread of ['t1', 't2']) await tab.device!.drafts.write(`thread:${thread}`, { text: thread });
      await tab.device!.drafts.write('list:alike', { text: 'to several' });
      tab.watch!('live', { next: () => undefined, reset: () => void listed(tab, 't2') }, { signal: new AbortController().signal });
      await until('watching', () => school.observers.size === 1);
      end();
      for (const observer of school.observers) observer.reset();
      await until('the draft is gone', async () => (await tab.device!.drafts.read('thread:t1')) === undefined);
      expect(await tab.device!.drafts.read('thread:t2')).to.deep.equal({ text: 't2' });
      expect(await tab.device!.drafts.read('list:alike'), 'words for several belong to no thread').to.deep.equal({ text: 'to several' });
      await tab.close();
      expect(await offlineSees('t1')).to.equal('offline');
      expect(await offlineSees('t2')).to.equal('m2 stale');
    });

    it('drops them at the next start, when it ended while nobody was here', async () => {
      const before = await device.tab();
      await listed(before, 't1');
      await listed(before, 't2');
      await before.device!.drafts.write('thread:t1:reply', { text: 'about' });
      await before.close();
      end();
      const after = await device.tab();
      await until('the draft is gone', async () => (await after.device!.drafts.read('thread:t1:reply')) === undefined);
      await after.close();
      expect(await offlineSees('t1')).to.equal('offline');
      expect(await offlineSees('t2')).to.equal('m2 stale');
    });

    it('keeps the writer’s own unsent words, with the refusal', async () => {
      const tab = await device.tab();
      await listed(tab, 't1');
      await tab.device!.drafts.write('thread:t1', { text: 'draft' });
      end();
      school.refuse('my words', 'not-found');
      await refusalOf(tab.act(words('my words')));
      await until('the draft is gone', async () => (await tab.device!.drafts.read('thread:t1')) === undefined);
      expect(states(tab)).to.equal('my words:refused');
      expect(await offlineSees('t1')).to.equal('offline');
    });

    it('drops a whole circle, its threads with it', async () => {
      const tab = await device.tab();
      await tab.list('thread', { filter: {} });
      await listed(tab, 't2');
      await tab.device!.drafts.write('thread:t2', { text: 'draft' });
      await tab.device!.forget('circle:c1');
      expect(await tab.device!.drafts.read('thread:t2')).to.equal(undefined);
      await tab.close();
      expect(await offlineSees('t2')).to.equal('offline');
    });
  });

  describe('when storage is blocked', () => {
    const ways: Record<string, () => IDBOpenDBRequest> = {
      'refuses at once': () => { throw new DOMException('blocked', 'SecurityError'); },
      'never answers': () => new EventTarget() as IDBOpenDBRequest,
    };
    for (const [how, open] of Object.entries(ways)) {
      it(`says so, and still sends from this page (${how})`, async () => {
        // idb knows a request by its class
        const fake = (): IDBOpenDBRequest => { const request = open(); Object.setPrototypeOf(request, IDBOpenDBRequest.prototype); plantEvents(request); return request; };
        undo.push(plant(indexedDB as { open: typeof indexedDB.open }, 'open', () => fake));
        const tab = await device.tab({ platform: { openTimeoutMs: 50 } });
        expect(tab.device!.keeps).to.equal('memory');
        const refusal = await refusalOf(tab.outbox!.keep(words('hello')));
        expect(`${refusal.code} ${refusal.reason}`).to.equal('unavailable storage-blocked');
        expect(states(tab)).to.equal('');
        school.go('unavailable');
        expect((await refusalOf(tab.act(words('hello')))).code).to.equal('unavailable');
        school.go(undefined);
        await tab.act(words('hello'));
        expect(school.decided.map(textOf)).to.deep.equal(['hello']);
        await tab.device!.drafts.write('thread:t1', { text: 'x' });
        expect((await tab.device!.drafts.read('thread:t1'))?.text).to.equal('x');
      });
    }
  });

  describe('when the device is full', () => {
    /** A device whose disk takes nothing in these stores, until told otherwise. */
    const full = { stores: new Set<string>(), left: Infinity };
    const planted = (real: IDBObjectStore['add']): IDBObjectStore['add'] => function add(this: IDBObjectStore, ...given) {
      if (full.stores.has(this.name) && full.left > 0) {
        full.left -= 1;
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return real.apply(this, given as [unknown]);
    };
    beforeEach(() => {
      full.stores = new Set(['waiting']);
      full.left = Infinity;
      undo.push(plant(IDBObjectStore.prototype, 'add', planted));
    });

    it('says so and keeps nothing half', async () => {
      const tab = await device.tab();
      const refusal = await refusalOf(tab.outbox!.keep(words('hello')));
      expect(`${refusal.code} ${refusal.reason}`).to.equal('unavailable storage-full');
      expect(states(tab)).to.equal('');
      expect(school.attempts.length).to.equal(0);
    });

    it('gives up what was last seen before it gives up words', async () => {
      const tab = await device.tab();
      await listed(tab, 't1');
      full.left = 1;
      await tab.act(words('hello'));
      expect(school.decided.length).to.equal(1);
      await tab.close();
      school.go('offline');
      expect((await refusalOf((await device.tab()).list('message', { filter: { thread: 't1' } }))).code).to.equal('offline');
    });

    it('sends past the device only where nothing of the scope waits, so that the order holds', async () => {
      const tab = await device.tab();
      await tab.act(words('straight'));
      expect(school.decided.map(textOf)).to.deep.equal(['straight']);
      full.stores.clear();
      school.before = () => new Promise(() => undefined);
      await tab.outbox!.keep(words('waits'));
      full.stores.add('waiting');
      expect((await refusalOf(tab.act(words('after it')))).reason).to.equal('storage-full');
    });
  });

  it('opens again when the browser has closed the database under it', async () => {
    const tab = await device.tab();
    const lost = { left: 1 };
    undo.push(plant(IDBDatabase.prototype, 'transaction', (real) => function transaction(this: IDBDatabase, ...given) {
      if (lost.left > 0) { lost.left -= 1; throw new DOMException('the connection is closing', 'InvalidStateError'); }
      return real.apply(this, given);
    }));
    await tab.act(words('hello', { id: newId() }));
    expect(school.decided.length).to.equal(1);
    expect(lost.left).to.equal(0);
  });
});

function plantEvents(request: IDBOpenDBRequest): void {
  const target = document.createElement('i');
  Object.defineProperty(request, 'addEventListener', { value: target.addEventListener.bind(target) });
  Object.defineProperty(request, 'removeEventListener', { value: target.removeEventListener.bind(target) });
}
