import type { Stored } from '@family-partnering/contract';
import type { GrantValue, Storage } from '@family-partnering/engine/storage';

/** What every storage is given by its own test file: a fresh, empty storage that reads this clock. */
export interface StorageUnderTest {
  readonly open: (clock: () => string) => Promise<Storage> | Storage;
  readonly it: (title: string, run: () => Promise<void>) => void;
}

const START = '2026-11-20T18:00:00.000Z';
export const PLACES = 10;

export const note = (id: string, more: Partial<Stored> = {}): Stored => ({
  kind: 'note', id, scope: 'circle:1', audience: ['circle:1'], index: { all: [id], byCircle: ['1', id] }, value: { text: id }, version: 1, changedBy: 'a1', ...more,
});
export const key = (person: string, audience: string, more: Partial<GrantValue> = {}, version = 1): Stored => ({
  kind: 'grant', id: `${person}|${audience}`, scope: 'circle:1', audience: [`person:${person}`], index: { place: ['1', person] },
  value: { person, audience, ended: false, ...more }, version, changedBy: 'a0',
});

/** The promises of the storage port, one test each, the same over every storage. Runs in Node and in a browser. */
export function storageContract({ open, it }: StorageUnderTest): void {
  const world = async () => {
    let now = START;
    const storage = await open(() => now);
    return {
      storage,
      at: (instant: string) => { now = instant; },
      put: (...stored: Stored[]) => storage.write(['circle:1'], (tx) => tx.commit(stored)),
      seen: (person: string, prefix: readonly string[] = []) =>
        storage.read(person, async (tx) => (await tx.list('note', prefix.length ? 'byCircle' : 'all', prefix, { limit: 50 })).map(({ id }) => id).join(' ')),
    };
  };

  it('gives back what was committed, with version and cause', async () => {
    const { storage, put } = await world();
    await put(note('a', { version: 3, changedBy: 'why' }), key('rosa', 'circle:1'));
    const found = await storage.read('rosa', (tx) => tx.get('note', 'a'));
    same([found?.version, found?.changedBy, JSON.stringify(found?.value)], [3, 'why', '{"text":"a"}']);
    await storage.close();
  });

  it('shows a person what their open keys open, and nothing else', async () => {
    const { storage, put, seen } = await world();
    await put(note('a'), note('b', { audience: ['circle:2'] }), note('c', { audience: ['person:rosa'] }), key('rosa', 'circle:1'));
    same([await seen('rosa'), await seen('rosa', ['1']), await seen('tom')], ['a c', 'a c', '']);
    same(await storage.read('rosa', (tx) => tx.get('note', 'b')), undefined);
    await put(key('rosa', 'circle:1', { ended: true }, 2));
    same(await seen('rosa'), 'c');
    await storage.close();
  });

  it('ends a key at its planned end without any write, and tells the reader to list again', async () => {
    const { storage, put, seen, at } = await world();
    await put(note('a'), key('bell', 'circle:1', { until: '2026-11-20T19:00:00.000Z' }));
    const position = await storage.read('bell', (tx) => tx.position());
    same(await seen('bell'), 'a');
    at('2026-11-20T19:00:00.000Z');
    same(await seen('bell'), '');
    const changes = await storage.read('bell', (tx) => tx.changes(position, 10));
    same(changes !== 'unknown position' && changes.access, true);
    await storage.close();
  });

  it('leaves nothing behind of a write that failed', async () => {
    const { storage, put, seen } = await world();
    await put(note('a'), key('rosa', 'circle:1'));
    const failed = await storage.write(['circle:1'], async (tx) => {
      await tx.commit([note('b')]);
      throw new Error('planned');
    }).then(() => 'stored', (thrown: Error) => thrown.message);
    same([failed, await seen('rosa')], ['planned', 'a']);
    await storage.close();
  });

  it('reads its own commits inside a write, before anyone else does', async () => {
    const { storage, put } = await world();
    await put(key('rosa', 'circle:1'));
    const inside = await storage.write(['circle:1'], async (tx) => {
      await tx.commit([note('b')]);
      return [(await tx.get('note', 'b'))?.id, (await tx.visible('rosa', [['note', 'b']]))[0]?.id, (await tx.visible('tom', [['note', 'b']]))[0]?.id];
    });
    same(inside, ['b', 'b', undefined]);
    await storage.close();
  });

  it('takes a tombstone out of get and list, and keeps it in the feed', async () => {
    const { storage, put, seen } = await world();
    await put(note('a'), key('rosa', 'circle:1'));
    const position = await storage.read('rosa', (tx) => tx.position());
    await put(note('a', { version: 2, value: null, index: {} }));
    same([await seen('rosa'), await storage.read('rosa', (tx) => tx.get('note', 'a'))], ['', undefined]);
    const changes = await storage.read('rosa', (tx) => tx.changes(position, 10));
    same(changes !== 'unknown position' && changes.stored.map(({ id, value }) => [id, value]), [['a', null]]);
    await storage.close();
  });

  it('lists in the order of the index, numbers as numbers, from either end, between two keys', async () => {
    const { storage, put } = await world();
    await put(...[2, 10, 1, 100].map((n) => note(`m${n}`, { index: { thread: ['t', n] } })), key('rosa', 'circle:1'));
    const list = (page: object) => storage.read('rosa', async (tx) => (await tx.list('note', 'thread', ['t'], { limit: 2, ...page })).map(({ id }) => id).join(' '));
    same(
      [await list({}), await list({ last: true }), await list({ after: ['t', 2, 'm2'] }), await list({ last: true, before: ['t', 100, 'm100'] })],
      ['m1 m2', 'm10 m100', 'm10 m100', 'm2 m10'],
    );
    await storage.close();
  });

  it('keeps every commit of the feed whole, whatever the limit', async () => {
    const { storage, put } = await world();
    await put(key('rosa', 'circle:1'));
    let position = await storage.read('rosa', (tx) => tx.position());
    for (const batch of ['a', 'b', 'c']) await put(note(`${batch}1`), note(`${batch}2`), note(`${batch}3`));
    const batches: string[] = [];
    for (;;) {
      const changes = await storage.read('rosa', (tx) => tx.changes(position, 2));
      if (changes === 'unknown position') throw new Error('the position was given by this storage');
      position = changes.position;
      if (changes.stored.length > 0) batches.push(changes.stored.map(({ id }) => id).sort().join(' '));
      if (!changes.more) break;
    }
    same(batches.every((batch) => batch.split(' ').length % 3 === 0), true);
    same(batches.join(' ').split(' ').sort().join(' '), 'a1 a2 a3 b1 b2 b3 c1 c2 c3');
    await storage.close();
  });

  it('says that it does not know a position which it never gave', async () => {
    const { storage } = await world();
    for (const foreign of ['', 'x', 'other.1.1', '1']) same(await storage.read('rosa', (tx) => tx.changes(foreign, 10)), 'unknown position');
    await storage.close();
  });

  it('tells a reader to list again when a key opens something older, not when it opens something new', async () => {
    const { storage, put } = await world();
    await put(note('a'));
    const position = await storage.read('rosa', (tx) => tx.position());
    await put(note('n', { audience: ['thread:1'] }), key('rosa', 'thread:1', { fresh: true }));
    const fresh = await storage.read('rosa', (tx) => tx.changes(position, 10));
    await put(key('rosa', 'circle:1'));
    const older = await storage.read('rosa', (tx) => tx.changes(position, 10));
    same([fresh !== 'unknown position' && fresh.access, older !== 'unknown position' && older.access], [false, true]);
    await storage.close();
  });

  it('keeps a receipt bound to its person, without content', async () => {
    const { storage } = await world();
    await storage.write(['circle:1'], (tx) => tx.commit([note('a')], { person: 'rosa', action: 'x', bodyHash: 'h' }));
    const [own, other] = await storage.write(['circle:1'], async (tx) => [await tx.receipt('x'), await tx.receipt('y')]);
    same([own?.person, own?.bodyHash, JSON.stringify(own?.changed), other], ['rosa', 'h', '[["note","a",1]]', undefined]);
    await storage.close();
  });

  const told = async (storage: Storage, person: string, since: string): Promise<unknown> => {
    const found = await storage.read(person, (tx) => tx.changes(since, 10));
    if (found === 'unknown position') return found;
    return [...found.stored.map(({ id, version, value, ...rest }) => (value === null ? ['gone', id, version, rest.audience, rest.index] : ['is', id, version])), ...(found.access ? ['list again'] : [])];
  };
  const at = (storage: Storage, person: string) => storage.read(person, (tx) => tx.position());

  it('what is taken out of sight is told once to whoever could see it, as gone, and nothing of what it becomes', async () => {
    const { storage, put } = await world();
    await put(note('a', { audience: ['circle:1', 'person:tom'] }), key('rosa', 'circle:1'));
    const position = await at(storage, 'rosa');
    await put(note('a', { version: 2, audience: ['person:tom'], value: { text: 'for tom alone' } }));
    same([await told(storage, 'rosa', position), await told(storage, 'tom', position)], [[['gone', 'a', 2, [], {}]], [['is', 'a', 2]]]);
    const later = await at(storage, 'rosa');
    await put(note('a', { version: 3, audience: ['person:tom'], value: { text: 'more' } }));
    same([await told(storage, 'rosa', later), await told(storage, 'rosa', position)], [[], [['gone', 'a', 2, [], {}]]]);
    await storage.close();
  });

  it('what is taken out of sight is told of one’s own key, too, and not while another key still opens it', async () => {
    const { storage, put } = await world();
    await put(note('a', { audience: ['circle:1', 'person:rosa'] }), key('rosa', 'circle:1'));
    const position = await at(storage, 'rosa');
    await put(note('a', { version: 2, audience: ['person:rosa'] }));
    same(await told(storage, 'rosa', position), [['is', 'a', 2]]);
    await put(note('a', { version: 3, audience: ['person:tom'] }));
    same(await told(storage, 'rosa', position), [['gone', 'a', 3, [], {}]]);
    await storage.close();
  });

  it('what is taken out of sight comes back with its newer state, and then is gone no more', async () => {
    const { storage, put } = await world();
    await put(note('a', { audience: ['circle:1'] }), key('rosa', 'circle:1'));
    const position = await at(storage, 'rosa');
    await put(note('a', { version: 2, audience: ['person:tom'] }));
    await put(note('a', { version: 3, audience: ['circle:1'] }));
    same(await told(storage, 'rosa', position), [['is', 'a', 3]]);
    await storage.close();
  });

  it('what is taken out of sight is nothing to whoever got the key afterwards: for them it never was', async () => {
    const { storage, put } = await world();
    await put(note('a', { audience: ['circle:1'] }), key('tom', 'circle:1'));
    const position = await at(storage, 'rosa');
    await put(note('a', { version: 2, audience: ['person:tom'] }));
    await put(key('rosa', 'circle:1', { fresh: true }));
    same([await told(storage, 'rosa', position), await told(storage, 'eve', position)], [[['is', 'rosa|circle:1', 1]], []]);
    await storage.close();
  });

  it('what is taken out of sight stands in its place among other changes, and no page loses it', async () => {
    const { storage, put } = await world();
    await put(note('a', { audience: ['circle:1'] }), note('b', { audience: ['circle:1'] }), key('rosa', 'circle:1'));
    const position = await at(storage, 'rosa');
    await put(note('b', { version: 2, audience: ['circle:1'] }));
    await put(note('a', { version: 2, audience: ['person:tom'] }));
    await put(note('c', { audience: ['circle:1'] }));
    const ids: string[] = [];
    let since = position;
    for (let page = 0; page < 9; page += 1) {
      const found = await storage.read('rosa', (tx) => tx.changes(since, 1));
      if (found === 'unknown position') throw new Error('lost its position');
      ids.push(...found.stored.map(({ id, value }) => `${value === null ? '-' : '+'}${id}`));
      since = found.position;
      if (!found.more) break;
    }
    same(ids, ['+b', '-a', '+c']);
    await storage.close();
  });

  it('reads one snapshot, whatever is written meanwhile', async () => {
    const { storage, put } = await world();
    await put(note('a'), key('rosa', 'circle:1'));
    const writes = storage.write(['circle:1'], async (tx) => { await tx.commit([note('a', { version: 2, value: { text: 'new' } }), note('b')]); });
    const both = await storage.read('rosa', async (tx) => {
      const first = await tx.get('note', 'a');
      const second = await tx.get('note', 'b');
      return [(first?.value as { text: string }).text === 'new', second !== undefined];
    });
    await writes;
    same(both[0], both[1]);
    await storage.close();
  });

  it('never gives away more places than there are, however the claims fall together', async () => {
    const { storage } = await world();
    same(await claims(storage), PLACES);
    await storage.close();
  });
}

/** Forty claims at once for ten places, each reading the count and writing it: what an exclusive scope is for. */
export async function claims(storage: Storage): Promise<number> {
  const one = (at: number) => storage.write(['circle:1'], async (tx) => {
    const taken = await tx.list('claim', 'all', [], { limit: 100 });
    if (taken.length < PLACES) await tx.commit([{ ...note(`claim-${at}`), kind: 'claim' }]);
  });
  await Promise.all(Array.from({ length: 40 }, (_, at) => one(at)));
  return storage.write(['circle:1'], async (tx) => (await tx.list('claim', 'all', [], { limit: 100 })).length);
}

function same(found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
}
