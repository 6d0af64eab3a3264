import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from '@family-partnering/engine';
import { claims, PLACES, storageContract } from './storage-contract.js';

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

describe('the interleaving storage', () => {
  storageContract({ it: (title, run) => void it(title, run), open: (clock) => memoryStorage({ clock, pause: yielding(7) }) });

  it('oversells without the scope lock: the test of exclusive scopes can fail', async () => {
    const sold = await Promise.all([1, 2, 3].map((seed) => claims(memoryStorage({ lock: false, pause: yielding(seed) }))));
    assert.ok(sold.every((count) => count > PLACES), `sold ${sold.join(', ')} of ${PLACES} places`);
  });
});
