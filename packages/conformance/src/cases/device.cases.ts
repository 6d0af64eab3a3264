import type { Device } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { also, clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { sending } from '../words.js';

const deviceOf = ({ device }: FamilySession): Device => {
  ok(device !== undefined, 'the session has no device');
  return device;
};
const cut = also(talk, { fault: 'cutLine' });

export const deviceCases = [
  clause('C-DEVICE-01', 'the device says whether what it keeps outlives the page', {}, async (scene) => {
    const { keeps } = deviceOf(await scene.ann());
    ok(keeps === 'device' || keeps === 'memory', `device.keeps is ${keeps}`);
  }),
  clause('C-DEVICE-02', 'a draft comes back as it was written, in the next session too, until it is removed', {}, async (scene) => {
    const ann = await scene.ann();
    const key = `thread:${scene.stage.together.thread}`;
    const draft = { text: 'Begun words\n😀', language: 'es', more: { height: 3 } };
    await deviceOf(ann).drafts.write(key, draft);
    await ann.close();
    const next = deviceOf(await scene.ann());
    equal(await next.drafts.read(key), draft, 'the draft in the next session');
    await next.drafts.remove(key);
    equal(await next.drafts.read(key), undefined, 'the draft after removing it');
  }),
  clause('C-DEVICE-03', 'a draft is seen by its own person alone', {}, async (scene) => {
    const [ann, bob] = await scene.both();
    const key = `thread:${scene.stage.together.thread}`;
    await deviceOf(ann).drafts.write(key, { text: 'Of ann alone' });
    equal(await deviceOf(bob).drafts.read(key), undefined, 'what another person reads on the same device');
  }),
  clause('C-DEVICE-04', 'forgetting a thread takes its drafts and leaves what is not sent', cut, async (scene) => {
    const ann = await scene.ann();
    const { thread } = scene.stage.together;
    const action = await sending(ann, scene.stage.together, 'Not sent yet');
    await deviceOf(ann).drafts.write(`thread:${thread}`, { text: 'Begun here' });
    await deviceOf(ann).drafts.write(`thread:${scene.stage.apart.thread}`, { text: 'Begun elsewhere' });
    const mend = await scene.fault('cutLine')();
    await ann.outbox!.keep(action);
    await deviceOf(ann).forget(`thread:${thread}`);
    equal(await deviceOf(ann).drafts.read(`thread:${thread}`), undefined, 'the draft of what was forgotten');
    equal((await deviceOf(ann).drafts.read(`thread:${scene.stage.apart.thread}`))?.text, 'Begun elsewhere', 'the draft of another thread');
    ok(ann.outbox!.waiting.some((waiting) => waiting.action.id === action.id), 'what was not sent is gone');
    await mend();
  }),
  clause('C-DEVICE-05', 'signing out tells first what would be lost, and wipes only when told to', cut, async (scene) => {
    const ann = await scene.ann();
    const key = `thread:${scene.stage.together.thread}`;
    const action = await sending(ann, scene.stage.together, 'Not sent yet');
    const mend = await scene.fault('cutLine')();
    await ann.outbox!.keep(action);
    await deviceOf(ann).drafts.write(key, { text: 'Begun' });
    const leaving = await deviceOf(ann).signOut();
    equal(leaving.unsent, 1, 'how many are not sent');
    equal((await deviceOf(ann).drafts.read(key))?.text, 'Begun', 'the draft before wiping');
    await leaving.wipe();
    await mend();
    const next = await scene.ann();
    equal([next.outbox!.waiting.length, await deviceOf(next).drafts.read(key)], [0, undefined], 'what the next session finds');
  }),
];
