// After a time away a device asks again for what it holds. What is only about to be made has not ended.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, type Action } from '@family-partnering/contract';
import { School, TestDevice } from '../browser/outbox-world.js';

const start = (thread: string): Action => ({ id: newId(), type: 'thread.start', scope: 'circle:c1', thread }) as Action;
const until = async (what: () => Promise<boolean>): Promise<boolean> => {
  for (let left = 500; left > 0; left -= 1) {
    if (await what()) return true;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return false;
};

/** A draft in a talk that waits to begin, and one in a talk that is not there; then access changes, the beginning still on its way. */
async function lookedAgain(waits: boolean): Promise<{ readonly begun: boolean; readonly gone: boolean }> {
  const school = new School();
  const device = new TestDevice(school);
  const tab = await device.tab();
  const watching = new AbortController();
  tab.watch!('live', { next: () => undefined, reset: () => undefined }, { signal: watching.signal });
  let decide = (): void => undefined;
  school.before = () => new Promise<void>((resolve) => { decide = resolve; });
  if (waits) await tab.outbox!.keep(start('a-begun'));
  // In this order they are looked at: when the second has gone, the first has been decided about.
  for (const thread of ['a-begun', 'b-gone']) await tab.device!.drafts.write(`thread:${thread}`, { text: 'half a sentence' } as never);
  const has = async (thread: string): Promise<boolean> => (await tab.device!.drafts.read(`thread:${thread}`)) !== undefined;
  assert.ok(await until(async () => school.observers.size > 0));
  for (const observer of school.observers) observer.reset();
  const gone = await until(async () => !(await has('b-gone')));
  const told = { begun: await has('a-begun'), gone };
  decide();
  watching.abort();
  await device.close();
  return told;
}

test('a draft in a talk that waits to begin stays; one in a talk that is not there goes', async () => {
  assert.deepEqual(await lookedAgain(true), { begun: true, gone: true });
});

test('the control: where nothing waits to make it, it goes', async () => {
  assert.deepEqual(await lookedAgain(false), { begun: false, gone: true });
});
