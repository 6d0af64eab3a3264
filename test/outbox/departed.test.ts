// Whoever holds no right any more: what they had begun among others goes from the device, their own waiting words stay.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, type FileReference, type Session } from '@family-partnering/contract';
import { School, TestDevice, words } from '../browser/outbox-world.js';

const reference = (id: string): FileReference => ({ id, type: 'image/png', size: 3, name: 'trip.png' });
const picture = (): Blob => new Blob(['bus'], { type: 'image/png' });
const isHere = (session: Session, id: string): Promise<boolean> => session.files!.get(id).then(() => true, () => false);

/** Two pictures on one device, one begun in a draft and one with words that wait; then the line comes back with this reason. */
async function lostLine(reason: string): Promise<{ readonly begun: boolean; readonly waiting: boolean; readonly draft: boolean; readonly words: number }> {
  const school = new School();
  school.put('thread', 't1', { circle: 'c1' });
  const device = new TestDevice(school);
  const [begun, waiting] = [newId(), newId()];
  const first = await device.tab();
  school.go('offline');
  for (const id of [begun, waiting]) await first.files!.put(reference(id), picture());
  await first.device!.drafts.write('thread:t1', { text: 'begun', files: [reference(begun)] } as never);
  await first.outbox!.keep(words('waits', { files: [reference(waiting)] } as object));
  school.away = 'unauthenticated';
  school.awayReason = reason;
  for (const wake of device.wakes) wake();
  await first.list('thread', { filter: {} }).catch(() => undefined);
  const draft = async (): Promise<boolean> => (await first.device!.drafts.read('thread:t1')) !== undefined;
  // What goes does so in its own time; what stays is looked at after as many turns.
  for (let left = 300; left > 0 && ((await draft()) || (await isHere(first, begun))); left -= 1) await new Promise((resolve) => setTimeout(resolve, 2));
  const told = { begun: await isHere(first, begun), waiting: await isHere(first, waiting), draft: await draft(), words: first.outbox!.waiting.length };
  await device.close();
  return told;
}

test('a departed person’s begun words and their picture go; words that wait keep theirs', async () => {
  assert.deepEqual(await lostLine('person-unknown'), { begun: false, waiting: true, draft: false, words: 1 });
});

test('the control: a sign-in that has only run out takes nothing', async () => {
  assert.deepEqual(await lostLine('token-expired'), { begun: true, waiting: true, draft: true, words: 1 });
});
