// Whoever signs out while this device looks again at what it holds: what was under way ends without a word.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { School, TestDevice } from '../browser/outbox-world.js';

const turns = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Signs out so many turns after a look has begun. @returns what nobody caught */
async function leaves(after: number): Promise<readonly unknown[]> {
  const uncaught: unknown[] = [];
  const note = (reason: unknown): void => void uncaught.push(reason);
  process.on('unhandledRejection', note);
  try {
    const school = new School();
    school.put('thread', 't1', { circle: 'c1' });
    const device = new TestDevice(school);
    const tab = await device.tab();
    tab.watch!('live', { next: () => undefined, reset: () => undefined }, { signal: new AbortController().signal });
    await tab.device!.drafts.write('thread:t1', { text: 'half a sentence' } as never);
    for (const observer of school.observers) {
      observer.reset();
      observer.next({ changes: [{ type: 'remove', kind: 'thread', id: 't1' }], position: 'p' } as never);
    }
    await turns(after);
    await (await tab.device!.signOut()).wipe();
    await turns(60);
    await device.close();
    return uncaught;
  } finally {
    process.off('unhandledRejection', note);
  }
}

test('nothing that was under way fails unheard, whenever somebody signs out', async () => {
  for (let after = 0; after < 40; after += 1) assert.deepEqual(await leaves(after), [], `${after} turns after`);
});
