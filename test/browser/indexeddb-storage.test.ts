import { expect } from '@open-wc/testing';
import { newId } from '@family-partnering/contract';
import type { Key, Stored } from '@family-partnering/contract';
import { indexedDbStorage } from '@family-partnering/adapter-local/indexeddb-storage';
import type { GrantValue, Storage, Write } from '@family-partnering/engine/storage';

const NOW = '2026-11-20T18:00:00.000Z';

describe('the IndexedDB storage', () => {
  let now = NOW;
  let name = '';
  let open: Storage[] = [];
  const tab = (): Storage => {
    const storage = indexedDbStorage({ name, clock: () => now });
    open.push(storage);
    return storage;
  };
  const note = (id: string, more: Partial<Stored> = {}): Stored => ({
    kind: 'note', id, scope: 'circle:1', audience: ['circle:1'], index: { all: [id], byCircle: ['1', id] },
    value: { text: id }, version: 1, changedBy: 'action-1', ...more,
  });
  const grant = (person: string, audience: string, more: Partial<GrantValue> = {}, version = 1): Stored => ({
    kind: 'grant', id: `${person}:${audience}`, scope: 'circle:1', audience: [`person:${person}`], index: {},
    value: { person, audience, ended: false, ...more }, version, changedBy: 'action-0',
  });
  const put = (storage: Storage, ...stored: Stored[]): Promise<string> => storage.write(['circle:1'], (tx) => tx.commit(stored));
  const ids = (list: readonly Stored[]): string => list.map(({ id }) => id).join(' ');
  const listed = (storage: Storage, person: string, prefix: readonly Key[] = [], page: Parameters<Write['list']>[3] & { after?: Key[]; before?: Key[] } = { limit: 50 }): Promise<string> =>
    storage.read(person, async (tx) => ids(await tx.list('note', prefix.length > 0 ? 'byCircle' : 'all', prefix, page)));
  const rejected = (promise: Promise<unknown>): Promise<Error> => promise.then(() => { throw new Error('it was not rejected'); }, (thrown: Error) => thrown);

  beforeEach(() => {
    now = NOW;
    name = `storage-${newId()}`;
  });
  afterEach(async () => {
    for (const storage of open) await storage.close();
    open = [];
    indexedDB.deleteDatabase(name);
  });

  it('shows a person what their open grants and their own key open, and nothing else', async () => {
    const storage = tab();
    await put(storage, note('a'), note('b', { audience: ['circle:2'] }), note('c', { audience: ['person:rosa'] }), grant('rosa', 'circle:1'));
    expect(await listed(storage, 'rosa')).to.equal('a c');
    expect(await listed(storage, 'rosa', ['1'])).to.equal('a c');
    expect(await listed(storage, 'dave')).to.equal('');
    expect(await storage.read('rosa', (tx) => tx.get('note', 'b'))).to.equal(undefined);
    await put(storage, grant('rosa', 'circle:1', { ended: true }, 2));
    expect(await listed(storage, 'rosa')).to.equal('c');
  });

  it('ends a planned grant by the clock alone, and tells the feed', async () => {
    const storage = tab();
    await put(storage, note('a'), grant('rosa', 'circle:1', { until: '2026-11-20T19:00:00.000Z' }));
    const position = await storage.read('rosa', (tx) => tx.position());
    expect(await listed(storage, 'rosa')).to.equal('a');
    now = '2026-11-20T19:00:00.000Z';
    expect(await listed(storage, 'rosa')).to.equal('');
    const changes = await storage.read('rosa', (tx) => tx.changes(position, 10));
    expect(changes !== 'unknown position' && changes.access).to.equal(true);
  });

  it('tells whoever held a grant that is gone to list again', async () => {
    const storage = tab();
    await put(storage, note('a'), grant('rosa', 'circle:1'));
    const position = await storage.read('rosa', (tx) => tx.position());
    await put(storage, { ...grant('rosa', 'circle:1', {}, 2), value: null });
    const changes = await storage.read('rosa', (tx) => tx.changes(position, 10));
    expect(changes !== 'unknown position' && changes.access).to.equal(true);
    expect(await listed(storage, 'rosa')).to.equal('');
  });

  it('pages in the order of the keys from either end, numbers as numbers', async () => {
    const storage = tab();
    const at = (n: number): Stored => note(`n${n}`, { index: { all: [`n${n}`], byCircle: ['1', n] }, audience: ['person:rosa'] });
    await put(storage, ...[10, 2, 1, 100, 9].map(at), note('z', { index: { all: ['z'], byCircle: ['10', 1] }, audience: ['person:rosa'] }));
    expect(await listed(storage, 'rosa', ['1'])).to.equal('n1 n2 n9 n10 n100');
    expect(await listed(storage, 'rosa', ['1'], { limit: 2, last: true })).to.equal('n10 n100');
    expect(await listed(storage, 'rosa', ['1'], { limit: 2, last: true, before: ['1', 10, 'n10'] })).to.equal('n2 n9');
    expect(await listed(storage, 'rosa', ['1'], { limit: 2, after: ['1', 2, 'n2'] })).to.equal('n9 n10');
    expect(await listed(storage, 'rosa', ['1'], { limit: 2, after: ['1', 100, 'n100'] })).to.equal('');
  });

  it('feeds whole commits by their last change, tombstones included, and knows no foreign position', async () => {
    const storage = tab();
    const mine = (id: string, more: Partial<Stored> = {}): Stored => note(id, { audience: ['person:rosa'], ...more });
    const start = await storage.read('rosa', (tx) => tx.position());
    await put(storage, mine('a'), mine('b'));
    await put(storage, mine('c'));
    await put(storage, mine('a', { version: 2, value: null }));
    const first = await storage.read('rosa', (tx) => tx.changes(start, 1));
    if (first === 'unknown position') throw new Error(first);
    expect(`${ids(first.stored)} ${first.more}`).to.equal('b true');
    const rest = await storage.read('rosa', (tx) => tx.changes(first.position, 10));
    if (rest === 'unknown position') throw new Error(rest);
    expect(`${ids(rest.stored)} ${rest.more}`).to.equal('c a false');
    expect(rest.stored[1]?.value).to.equal(null);
    expect(await listed(storage, 'rosa')).to.equal('b c');
    for (const strange of ['device', '', 'x.1.2', `${rest.position}9`.replace(/\.\d+\./, '.999.')]) {
      expect(await storage.read('rosa', (tx) => tx.changes(strange, 10)), strange).to.equal('unknown position');
    }
  });

  it('leaves nothing behind when the work rejects', async () => {
    const storage = tab();
    const thrown = await rejected(storage.write(['circle:1'], async (tx) => {
      await tx.commit([note('a', { audience: ['person:rosa'] })], { person: 'rosa', action: 'x', bodyHash: 'h' });
      expect((await tx.get('note', 'a'))?.id).to.equal('a');
      throw new Error('refused');
    }));
    expect(thrown.message).to.equal('refused');
    expect(await listed(storage, 'rosa')).to.equal('');
    expect(await storage.write(['circle:1'], (tx) => tx.receipt('x'))).to.equal(undefined);
  });

  it('keeps receipts by person and action, without content', async () => {
    const storage = tab();
    await storage.write(['circle:1'], (tx) => tx.commit([note('a')], { person: 'rosa', action: 'x', bodyHash: 'h' }));
    await storage.write(['circle:1'], async (tx) => {
      expect(await tx.receipt('x')).to.deep.equal({ person: 'rosa', bodyHash: 'h', changed: [['note', 'a', 1]] });
      expect(ids((await tx.visible('rosa', [['note', 'a']])).filter((found) => found !== undefined))).to.equal('');
    });
  });

  it('says in another tab that something has changed', async () => {
    const [one, two] = [tab(), tab()];
    const heard = new Promise<void>((resolve) => { two.hint(resolve, { signal: new AbortController().signal }); });
    await put(one, note('a', { audience: ['person:rosa'] }));
    await heard;
    expect(await listed(two, 'rosa')).to.equal('a');
  });

  it('is there after a reload', async () => {
    const before = tab();
    await put(before, note('a', { audience: ['person:rosa'] }));
    const position = await before.read('rosa', (tx) => tx.position());
    await before.close();
    const after = tab();
    expect(await listed(after, 'rosa')).to.equal('a');
    expect(await after.read('rosa', (tx) => tx.changes(position, 10))).to.not.equal('unknown position');
  });

  it('fills an empty database once, whichever tab asks, and begins anew what was cut off', async () => {
    const tabs = [indexedDbStorage({ name }), indexedDbStorage({ name })];
    open.push(...tabs);
    let times = 0;
    await rejected(tabs[0]!.fillOnce(async () => { await put(tabs[0]!, note('half', { audience: ['person:rosa'] })); throw new Error('cut off'); }));
    await Promise.all(tabs.map((storage) => storage.fillOnce(async () => {
      times += 1;
      await put(storage, note('whole', { audience: ['person:rosa'] }));
    })));
    expect(times).to.equal(1);
    expect(await listed(tabs[1]!, 'rosa')).to.equal('whole');
  });

  describe('with ten places and two tabs that claim forty', () => {
    const COUNT = note('places', { value: { taken: 0 } });
    type Claim = (storage: Storage) => Promise<void>;
    const claim: Claim = (storage) => storage.write(['opportunity:1'], async (tx) => {
      const stored = (await tx.get('note', 'places')) as Stored<{ taken: number }>;
      if (stored.value!.taken < 10) await tx.commit([{ ...stored, value: { taken: stored.value!.taken + 1 } }, note(newId())]);
    });
    const booked = async (how: Claim): Promise<number> => {
      const tabs = [tab(), tab()];
      await put(tabs[0]!, COUNT);
      await Promise.all(Array.from({ length: 40 }, (_, n) => how(tabs[n % 2]!)));
      return tabs[0]!.write([], async (tx) => (await tx.list('note', 'byCircle', ['1'], { limit: 100 })).length - 1);
    };

    it('books ten', async () => {
      expect(await booked(claim)).to.equal(10);
    });

    it('would book more if reading and writing were two transactions (control)', async () => {
      const planted: Claim = async (storage) => {
        const stored = (await storage.write([], (tx) => tx.get('note', 'places'))) as Stored<{ taken: number }>;
        if (stored.value!.taken < 10) await put(storage, { ...stored, value: { taken: stored.value!.taken + 1 } }, note(newId()));
      };
      expect(await booked(planted)).to.be.greaterThan(10);
    });
  });
});
