import { expect } from '@open-wc/testing';
import type { Action, Session } from '@family-partnering/contract';
import { DENISE, refusalOf, School, states, TestDevice, textOf, until, words } from './outbox-world.js';

/** What lies on the disk, read past the outbox. */
async function onDisk(name: string, store: string): Promise<unknown[]> {
  const open = indexedDB.open(name);
  await new Promise((resolve) => { open.onsuccess = resolve; });
  const all = open.result.transaction(store).objectStore(store).getAll();
  await new Promise((resolve) => { all.onsuccess = resolve; });
  open.result.close();
  return all.result;
}

describe('the outbox', () => {
  let school: School;
  let device: TestDevice;
  const sent = (): string => school.decided.map(textOf).join(' ');
  const outboxOf = (session: Session): NonNullable<Session['outbox']> => session.outbox!;

  beforeEach(() => {
    school = new School();
    school.put('circle', 'c1');
    school.put('thread', 't1', { circle: 'c1' });
    device = new TestDevice(school);
  });
  afterEach(() => device.close());

  it('has written an action to this device when keep resolves, and says so at once', async () => {
    school.before = () => new Promise(() => undefined);
    const tab = await device.tab();
    await outboxOf(tab).keep(words('hello'));
    expect(outboxOf(tab).waiting.map(({ action }) => textOf(action))).to.deep.equal(['hello']);
    const rows = (await onDisk(device.databaseName, 'waiting')) as { action: Action }[];
    expect(rows.map(({ action }) => textOf(action))).to.deep.equal(['hello']);
  });

  it('keeps words while the code that sends cannot be loaded, and sends them once it can', async () => {
    let away = true;
    let asked = 0;
    const loadSender = (): Promise<typeof import('@family-partnering/outbox/sender')> => {
      asked += 1;
      return away ? Promise.reject(new TypeError('Failed to fetch')) : import('@family-partnering/outbox/sender');
    };
    const tab = await device.tab({ platform: { loadSender } });
    await outboxOf(tab).keep(words('hello'));
    const acting = tab.act(words('again'));
    await until('both kept', () => states(tab) === 'hello:kept again:kept');
    expect(((await onDisk(device.databaseName, 'waiting')) as unknown[]).length).to.equal(2);
    expect(school.attempts.length).to.equal(0);
    const before = asked;
    away = false;
    for (const wake of device.wakes) wake();
    await acting;
    expect(asked).to.be.greaterThan(before);
    expect(sent()).to.equal('hello again');
  });

  it('asks for the code that sends at once, before there is anything to send', async () => {
    let asked = 0;
    await device.tab({ platform: { loadSender: () => { asked += 1; return import('@family-partnering/outbox/sender'); } } });
    expect(asked).to.equal(1);
  });

  it('does not say kept when the device takes the write back after it had answered', async () => {
    const tab = await device.tab();
    const real = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function add(this: IDBObjectStore, ...given) {
      const request = real.apply(this, given as [unknown]);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    const refusal = await refusalOf(outboxOf(tab).keep(words('hello')));
    IDBObjectStore.prototype.add = real;
    expect(refusal.code).to.equal('unavailable');
    expect(outboxOf(tab).waiting.length).to.equal(0);
    expect(await onDisk(device.databaseName, 'waiting')).to.deep.equal([]);
  });

  it('resolves act when decided, never when merely kept', async () => {
    let decide = (): void => undefined;
    school.before = () => new Promise((resolve) => { decide = resolve; });
    const tab = await device.tab();
    let settled = false;
    const acting = tab.act(words('hello')).then(() => { settled = true; });
    await until('being sent', () => school.attempts.length === 1);
    expect(states(tab)).to.equal('hello:sending');
    expect(settled).to.equal(false);
    decide();
    await acting;
    expect(states(tab)).to.equal('');
  });

  it('keeps the order in a scope through failures, with one under way at a time', async () => {
    const tab = await device.tab();
    let n = 0;
    school.before = async () => { n += 1; school.go(n % 3 === 1 ? 'unavailable' : n % 3 === 2 ? 'offline' : undefined); };
    const texts = Array.from({ length: 20 }, (_, i) => `m${i}`);
    for (const text of texts) await outboxOf(tab).keep(words(text));
    await until('all sent', () => school.decided.length === 20);
    expect(sent()).to.equal(texts.join(' '));
    expect(school.most).to.equal(1);
    expect(school.attempts.length).to.be.greaterThan(20);
  });

  it('sends other scopes while one is under way', async () => {
    const tab = await device.tab();
    school.before = (action) => (textOf(action) === 'slow' ? new Promise(() => undefined) : Promise.resolve());
    await outboxOf(tab).keep(words('slow'));
    await outboxOf(tab).keep(words('behind'));
    await outboxOf(tab).keep(words('beside', { scope: 'circle:c2' }));
    await until('the other scope went', () => sent() === 'beside' && states(tab) === 'slow:sending behind:kept');
  });

  it('keeps a refused action with its words, and holds up only what is built on it', async () => {
    school.refuse('first', 'conflict', { reason: 'audience-grew' });
    const tab = await device.tab();
    const first = words('first');
    const refusal = refusalOf(tab.act(first));
    await outboxOf(tab).keep(words('answer', { replyTo: (first as unknown as { message: string }).message } as object));
    await outboxOf(tab).keep(words('other'));
    expect((await refusal).reason).to.equal('audience-grew');
    await until('the other went', () => sent() === 'other' && states(tab) === 'first:refused answer:kept');
    const [refused, held] = outboxOf(tab).waiting;
    expect(refused?.refusal?.code).to.equal('conflict');
    expect(held?.heldBy).to.equal(first.id);
    school.refuses.clear();
    outboxOf(tab).retry(first.id);
    await until('both went, in order', () => sent() === 'other first answer');
  });

  it('hands the words back when one is discarded', async () => {
    school.go('offline');
    school.go(undefined);
    school.refuse('no', 'forbidden');
    const tab = await device.tab();
    const action = words('no');
    await refusalOf(tab.act(action));
    expect(textOf(await outboxOf(tab).discard(action.id))).to.equal('no');
    expect(states(tab)).to.equal('');
    expect(await onDisk(device.databaseName, 'waiting')).to.deep.equal([]);
    expect((await refusalOf(outboxOf(tab).discard(action.id))).code).to.equal('not-found');
  });

  it('waits as long as the other end asks', async () => {
    const tab = await device.tab();
    school.refuse('hello', 'rate-limited', { retryAfterMs: 150 });
    const began = performance.now();
    const acting = tab.act(words('hello'));
    await until('tried', () => school.attempts.length === 1);
    school.refuses.clear();
    for (const wake of device.wakes) wake();
    await acting;
    expect(performance.now() - began).to.be.greaterThan(140);
    expect(school.attempts.length).to.equal(2);
  });

  it('goes on when the clock of the device is set back by two days in the middle', async () => {
    const realNow = Date.now;
    const tab = await device.tab({ platform: { now: () => Date.now() } });
    try {
      school.go('unavailable');
      await outboxOf(tab).keep(words('hello'));
      await until('tried', () => school.attempts.length > 0);
      Date.now = () => realNow() - 2 * 86_400_000;
      school.go(undefined);
      await until('sent', () => sent() === 'hello');
    } finally {
      Date.now = realNow;
    }
  });

  it('waits for a new token, and goes on when the page is looked at again', async () => {
    const tab = await device.tab({ platform: { pace: { firstMs: 20, mostMs: 60_000 } } });
    school.go('unauthenticated');
    await outboxOf(tab).keep(words('hello'));
    await until('tried', () => school.attempts.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(school.attempts.length).to.equal(1);
    expect(states(tab)).to.equal('hello:kept');
    school.go(undefined);
    for (const wake of device.wakes) wake();
    await until('sent', () => sent() === 'hello');
  });

  it('sends the last mark alone', async () => {
    const tab = await device.tab();
    school.before = () => new Promise(() => undefined);
    const mark = (upTo: number): Action => words(`mark ${upTo}`, { type: 'mark.set', upTo } as object);
    await outboxOf(tab).keep(words('first'));
    for (let n = 1; n <= 9; n += 1) await outboxOf(tab).keep(mark(n));
    await until('only the last is left', () => states(tab) === 'first:sending mark 9:kept');
  });

  it('has one effect for the same action kept twice, and refuses its id with another body', async () => {
    const tab = await device.tab();
    const action = words('hello');
    const both = await Promise.all([tab.act(action), tab.act({ ...action })]);
    expect(both.map(({ action: id }) => id)).to.deep.equal([action.id, action.id]);
    expect(school.decided.length).to.equal(1);
    school.before = () => new Promise(() => undefined);
    const other = words('one');
    await outboxOf(tab).keep(other);
    expect((await refusalOf(outboxOf(tab).keep({ ...other, text: 'two' } as Action))).code).to.equal('invalid');
  });

  it('goes on after a reload with what was waiting, refused ones included', async () => {
    school.refuse('no', 'forbidden');
    const before = await device.tab();
    await refusalOf(before.act(words('no')));
    school.go('unavailable');
    await outboxOf(before).keep(words('later'));
    await before.close();
    school.go(undefined);
    const after = await device.tab();
    expect(states(after)).to.match(/^no:refused later:(kept|sending)$/);
    await until('sent', () => sent() === 'later' && states(after) === 'no:refused');
  });

  it('treats an adapter that throws something else, or never answers, as unavailable', async () => {
    const tab = await device.tab({ platform: { sendTimeoutMs: 50 } });
    let n = 0;
    school.before = async () => {
      n += 1;
      if (n === 1) throw new TypeError('Failed to fetch');
      if (n === 2) await new Promise(() => undefined);
    };
    await tab.act(words('hello'));
    expect(sent()).to.equal('hello');
    expect(n).to.equal(3);
  });

  describe('in two tabs', () => {
    it('shows both what waits, sends from one, and tells the other how it ended', async () => {
      const one = await device.tab();
      const two = await device.tab();
      const senders = new Set<number>();
      school.before = async (_, session) => { senders.add(session); };
      school.refuse('no', 'forbidden', { reason: 'left' });
      const refusal = refusalOf(two.act(words('no')));
      await Promise.all([...Array(10).keys()].flatMap((n) => [one.act(words(`one${n}`)), two.act(words(`two${n}`))]));
      expect((await refusal).reason).to.equal('left');
      expect(senders.size).to.equal(1);
      expect(school.attempts.length).to.equal(21);
      await until('both show the refused one', () => states(one) === 'no:refused' && states(two) === 'no:refused');
    });

    it('shows in one what is under way in the other', async () => {
      school.before = () => new Promise(() => undefined);
      const one = await device.tab();
      const two = await device.tab();
      await outboxOf(two).keep(words('hello'));
      await until('under way in both', () => states(one) === 'hello:sending' && states(two) === 'hello:sending');
    });

    it('takes over when the sending tab goes away in the middle', async () => {
      school.before = (_, session) => (session === 1 ? new Promise(() => undefined) : Promise.resolve());
      const one = await device.tab();
      const two = await device.tab();
      const acting = two.act(words('hello'));
      await until('the first tab sends', () => school.attempts.length === 1);
      await one.close();
      await acting;
      expect(school.decided.length).to.equal(1);
    });

    it('keeps order and doubles nothing without Web Locks, where every tab sends', async () => {
      const one = await device.tab({ platform: { locks: undefined } });
      const two = await device.tab({ platform: { locks: undefined } });
      const senders = new Set<number>();
      school.before = async (_, session) => { senders.add(session); };
      await Promise.all([...Array(10).keys()].map(async (n) => outboxOf(n % 2 ? one : two).keep(words(`m${n}`))));
      await until('all sent', () => school.decided.length === 10 && states(one) === '' && states(two) === '');
      expect(new Set(school.decided.map(({ id }) => id)).size).to.equal(10);
      expect(senders.size, 'the control of the one sender above').to.equal(2);
    });
  });

  describe('and who it belongs to', () => {
    it('shows waiting words on an offline start, and sends them when the network is back', async () => {
      const before = await device.tab();
      school.go('offline');
      await outboxOf(before).keep(words('later'));
      await before.close();
      const after = await device.tab();
      expect(after.viewer.person).to.equal('rosa');
      expect(states(after)).to.match(/^later:/);
      await outboxOf(after).keep(words('more'));
      school.go(undefined);
      await until('sent', () => sent() === 'later more');
    });

    it('starts nothing offline where nobody was signed in, or after sign-in has failed', async () => {
      school.go('offline');
      expect((await refusalOf(device.tab())).code).to.equal('offline');
      school.go(undefined);
      await (await device.tab()).close();
      school.go('unauthenticated');
      expect((await refusalOf(device.tab())).code).to.equal('unauthenticated');
    });

    it('starts offline when the page could not even get a token, but never when there is a network', async () => {
      const before = await device.tab();
      school.go('offline');
      await outboxOf(before).keep(words('later'));
      await before.close();
      school.noToken = true;
      const after = await device.tab({ platform: { online: () => false } });
      expect(states(after)).to.match(/^later:/);
      expect((await refusalOf(device.tab({ platform: { online: () => true } }))).reason).to.equal('token-missing');
      school.noToken = false;
      school.go(undefined);
      await until('sent', () => sent() === 'later');
    });

    it('hides the words of one person from the next, and keeps them', async () => {
      const rosa = await device.tab();
      school.go('offline');
      await outboxOf(rosa).keep(words('only mine'));
      await rosa.close();
      school.go(undefined);
      school.viewer = DENISE;
      const denise = await device.tab();
      expect(states(denise)).to.equal('');
      await denise.close();
      school.go('offline');
      expect(states(await device.tab())).to.equal('');
      expect(states(await device.tab({ signedIn: async () => 'rosa' }))).to.match(/^only mine:/);
      expect((await refusalOf(device.tab({ signedIn: async () => 'ines' }))).code).to.equal('offline');
      expect(sent()).to.equal('');
    });

    it('sends nothing, and shows nothing more, when somebody else turns out to be signed in', async () => {
      await (await device.tab()).close();
      school.go('offline');
      const tab = await device.tab();
      await outboxOf(tab).keep(words('only mine'));
      let ended = '';
      tab.watch?.('device', { next: () => undefined, reset: () => undefined, error: ({ reason }) => { ended = reason ?? ''; } }, { signal: new AbortController().signal });
      school.viewer = DENISE;
      school.go(undefined);
      await until('ended', () => ended === 'other-person');
      expect(states(tab)).to.equal('');
      expect(school.attempts.length).to.equal(0);
      expect((await onDisk(device.databaseName, 'waiting')).length).to.equal(1);
    });

    it('shows nothing more, and keeps it, when the page gives the token of somebody else in the middle', async () => {
      const tab = await device.tab();
      const heard: string[] = [];
      tab.watch?.('live', { next: () => undefined, reset: () => undefined, error: ({ reason }) => heard.push(reason ?? '') }, { signal: new AbortController().signal });
      school.refuse('only mine', 'unauthenticated', { reason: 'other-person' });
      await outboxOf(tab).keep(words('only mine'));
      await until('ended', () => heard.join() === 'other-person');
      expect(states(tab)).to.equal('');
      expect((await onDisk(device.databaseName, 'waiting')).length).to.equal(1);
      school.refuses.clear();
      const again = await device.tab();
      await until('sent for its writer', () => sent() === 'only mine' && states(again) === '');
    });

    it('tells before sign-out what would be lost, and leaves nothing in any tab', async () => {
      school.before = () => new Promise(() => undefined);
      const one = await device.tab();
      const two = await device.tab();
      await outboxOf(one).keep(words('a'));
      await outboxOf(one).keep(words('mark', { type: 'mark.set' }));
      await one.device?.drafts.write('thread:t1', { text: 'half a' });
      await one.list('message', { filter: { thread: 't1' } });
      const leaving = await one.device!.signOut();
      expect(leaving.unsent).to.equal(1);
      expect(outboxOf(one).waiting.length).to.equal(2);
      await leaving.wipe();
      await until('the other tab is empty too', () => states(two) === '');
      for (const store of ['waiting', 'drafts', 'lists', 'sessions']) {
        expect(await onDisk(device.databaseName, store), store).to.deep.equal([]);
      }
      school.go('offline');
      expect((await refusalOf(device.tab())).code).to.equal('offline');
    });
  });
});
