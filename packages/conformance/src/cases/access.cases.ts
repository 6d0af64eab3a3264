import { newId } from '@family-partnering/contract';
import { also, clause, talk, withWatch, type Needs } from '../case.js';
import { equal, ok } from '../check.js';
import { refusedBy, sameRefusal } from '../refusals.js';
import { say, sendTo, textsIn } from '../words.js';

const ending: Needs = also(talk, { fault: 'endAccess' });
const endingLive: Needs = also(withWatch, { fault: 'endAccess' });

export const accessCases = [
  clause('C-ACCESS-01', 'when access has ended, get answers as for an unknown id', ending, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Once seen');
    await bob.get('message', action.message);
    await scene.fault('endAccess')();
    const unknown = newId();
    const asUnknown = await refusedBy(bob.get('message', unknown), 'get of an unknown id');
    sameRefusal(await refusedBy(bob.get('message', action.message), 'get after access has ended'), asUnknown, [[action.message, unknown]], 'ended and unknown');
  }),
  clause('C-ACCESS-02', 'when access has ended, lists answer as for an unknown parent and leave it out', ending, async (scene) => {
    const [ann, bob] = await scene.both();
    const { thread } = scene.stage.together;
    await say(ann, scene.stage.together, 'Once seen');
    await bob.list('message', { filter: { thread } });
    await bob.list('thread', { filter: {} });
    await scene.fault('endAccess')();
    const unknown = newId();
    const listed = (filter: string) => refusedBy(bob.list('message', { filter: { thread: filter } }), 'the list after access has ended');
    sameRefusal(await listed(thread), await listed(unknown), [[thread, unknown]], 'ended and unknown');
    ok(!(await bob.list('thread', { filter: {} })).items.some(({ id }) => id === thread), 'the thread is still listed');
  }),
  clause('C-ACCESS-03', 'when access has ended, nothing can be done there', ending, async (scene) => {
    const [ann, bob] = await scene.both();
    const { revision } = await bob.get('thread', scene.stage.together.thread);
    await scene.fault('endAccess')();
    await refusedBy(bob.act(sendTo([scene.stage.ann], revision, scene.stage.together, 'Too late')), 'a message after access has ended');
    equal(await textsIn(ann, scene.stage.together), [], 'what the others read');
  }),
  clause('C-ACCESS-04', 'when access ends, an open stream says reset', endingLive, async (scene) => {
    const bob = await scene.bob();
    const heard = await scene.watchHere(bob);
    await scene.fault('endAccess')();
    await heard.until(() => heard.resets > 0, 'reset');
  }),
  clause('C-ACCESS-05', 'nothing that is said after the end is told', endingLive, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    await scene.fault('endAccess')();
    const witness = await scene.watchHere(await scene.ann());
    for (const text of ['Said after the end', 'Said later still']) await witness.hears('message', (await say(ann, scene.stage.together, text)).action.message);
    ok(!JSON.stringify(heard.batches).includes('Said'), 'words said after the end were told');
  }),
];
