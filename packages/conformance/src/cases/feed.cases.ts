import { also, clause, talk, withWatch } from '../case.js';
import { equal, ok } from '../check.js';
import { kindOf, versionOf } from '../listener.js';
import { refusedBy } from '../refusals.js';
import { adding, editing, say, withdrawing } from '../words.js';

const withCompany = also(withWatch, { actions: ['thread.add'] });
const withTraces = also(talk, { kinds: ['message-version'], actions: ['message.edit', 'message.withdraw'] });

export const feedCases = [
  clause('C-FEED-01', 'nothing is told that its viewer may not see', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    const secret = (await say(ann, scene.stage.apart, 'Not for bob')).action;
    await heard.hears('message', (await say(ann, scene.stage.together, 'For bob')).action.message);
    const told = JSON.stringify(heard.batches);
    ok(![secret.message, scene.stage.apart.thread, 'Not for bob'].some((text) => told.includes(text)), 'something of a foreign thread was told');
  }),
  clause('C-FEED-02', 'a position that the adapter did not give leads to reset', withWatch, async (scene) => {
    const bob = await scene.bob();
    const heard = scene.watch(bob, 'not-a-position-of-yours');
    await heard.until(() => heard.resets > 0, 'reset');
    equal(heard.batches.length, 0, 'batches told before the reset');
  }),
  clause('C-FEED-03', 'after a reset the stream goes on', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = scene.watch(bob, 'not-a-position-of-yours');
    await scene.eventually(async () => {
      await say(ann, scene.stage.together, 'After the reset');
      return heard.batches.length > 0;
    }, 'what is said after a reset is told');
  }),
  clause('C-FEED-04', 'what is gone comes as remove, with a version of its own', also(withTraces, { watch: true }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'First');
    await ann.act(editing(scene.stage.together, action.message, 'Second'));
    const trace = (await bob.list('message-version', { filter: { message: action.message } })).items[0]!;
    const heard = await scene.watchHere(bob);
    await ann.act(withdrawing(scene.stage.together, action.message));
    await heard.hears('message-version', trace.id);
    const gone = heard.of('message-version', trace.id).at(-1)!;
    equal([gone.type, kindOf(gone)], ['remove', 'message-version'], 'what was told of it');
    ok(versionOf(gone) > trace.version, `its version is ${versionOf(gone)}, not more than ${trace.version}`);
  }),
  clause('C-FEED-05', 'what is gone is not found and not listed', withTraces, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'First');
    await ann.act(editing(scene.stage.together, action.message, 'Second'));
    const trace = (await bob.list('message-version', { filter: { message: action.message } })).items[0]!;
    await ann.act(withdrawing(scene.stage.together, action.message));
    await refusedBy(bob.get('message-version', trace.id), 'get of what is gone');
    equal((await bob.list('message-version', { filter: { message: action.message } })).items, [], 'the list');
    equal((await bob.get('message', action.message)).text, '', 'the words that were taken back');
  }),
  clause('C-FEED-06', 'who comes in hears of it', withCompany, async (scene) => {
    const ann = await scene.ann();
    const newcomer = await scene.session(scene.stage.newcomer);
    const { position } = await newcomer.list('thread', { filter: {} });
    const heard = scene.watch(newcomer, position);
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    await heard.until(() => heard.resets > 0 || heard.of('thread', scene.stage.together.thread).length > 0, 'the thread, or reset');
  }),
];
