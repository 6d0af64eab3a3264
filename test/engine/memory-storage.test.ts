import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from '@family-partnering/engine';
import { claims, key, note, PLACES, storageContract } from './storage-contract.js';

/** Gives way for a while that differs from step to step, so that writes meet in every order. */
function yielding(seed: number): () => Promise<void> {
  let state = seed;
  return async () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    for (let turns = state % 4; turns >= 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
}

describe('the memory storage', () => {
  storageContract({ it: (title, run) => void it(title, run), open: (clock) => memoryStorage({ clock }) });
});

describe('a memory storage that begins with what another holds', () => {
  storageContract({ it: (title, run) => void it(title, run), open: (clock) => memoryStorage({ clock, from: memoryStorage({ clock }) }) });

  it('has all of it, and neither hears of what the other writes', async () => {
    const receipt = { person: 'rosa', action: 'x', bodyHash: 'h' };
    const seen = (storage: ReturnType<typeof memoryStorage>) => storage.read('rosa', async (tx) => (await tx.list('note', 'all', [], { limit: 9 })).map(({ id }) => id).join(' '));
    const first = memoryStorage();
    await first.write(['circle:1'], (tx) => tx.commit([note('a'), key('rosa', 'circle:1')], receipt));
    const second = memoryStorage({ from: first });
    assert.equal(await seen(second), 'a');
    assert.equal(await second.write(['circle:1'], async (tx) => (await tx.receipt('x'))?.bodyHash), 'h', 'an action that was done there is not done again here');
    await second.write(['circle:1'], (tx) => tx.commit([note('b'), key('rosa', 'circle:1', { ended: true }, 2)]));
    await first.write(['circle:1'], (tx) => tx.commit([note('c')]));
    assert.deepEqual([await seen(first), await seen(second)], ['a c', '']);
    assert.throws(() => memoryStorage({ from: { ...first } }), /must be a storage that memoryStorage\(\) has made/);
  });
});

describe('the interleaving storage', () => {
  storageContract({ it: (title, run) => void it(title, run), open: (clock) => memoryStorage({ clock, pause: yielding(7) }) });

  it('oversells without the scope lock: the test of exclusive scopes can fail', async () => {
    const sold = await Promise.all([1, 2, 3].map((seed) => claims(memoryStorage({ lock: false, pause: yielding(seed) }))));
    assert.ok(sold.every((count) => count > PLACES), `sold ${sold.join(', ')} of ${PLACES} places`);
  });
});
