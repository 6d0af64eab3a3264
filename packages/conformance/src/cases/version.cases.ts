import { clause, also, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { refusesWith } from '../refusals.js';
import { editing, numbered, say, sayAll, sendTo, othersIn, wordsIn } from '../words.js';

const edit = also(talk, { actions: ['message.edit'] });

export const versionCases = [
  clause('C-VERSION-01', 'each state of an entity counts one more than the last', edit, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'State 1');
    const versions = [(await bob.get('message', action.message)).version];
    for (const text of ['State 2', 'State 3']) {
      await ann.act(editing(scene.stage.together, action.message, text));
      versions.push((await bob.get('message', action.message)).version);
    }
    equal(versions, [1, 2, 3], 'the versions');
  }),
  clause('C-VERSION-02', 'a state is named by the action that made it', edit, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'State 1');
    const change = editing(scene.stage.together, action.message, 'State 2');
    await ann.act(change);
    equal((await bob.get('message', action.message)).changedBy, change.id, 'changedBy after a change');
    const next = await say(bob, scene.stage.together, 'More');
    equal((await ann.get('thread', scene.stage.together.thread)).changedBy, next.action.id, 'changedBy of the thread');
  }),
  clause('C-VERSION-03', 'what is based on a state that is no longer is a conflict, and shows the state that is', edit, async (scene) => {
    const [ann, other] = [await scene.ann(), await scene.ann()];
    const { action } = await say(ann, scene.stage.together, 'State 1');
    const first = editing(scene.stage.together, action.message, 'State 2', { basedOn: action.id });
    await other.act(first);
    const refused = await refusesWith('conflict', ann.act(editing(scene.stage.together, action.message, 'Mine', { basedOn: action.id })), 'a change of a state that is no longer');
    equal(refused.current, await ann.get('message', action.message), 'refusal.current');
    equal((await ann.get('message', action.message)).text, 'State 2', 'the words');
    await ann.act(editing(scene.stage.together, action.message, 'State 3', { basedOn: first.id }));
  }),
  clause('C-VERSION-04', 'messages of one thread are numbered without a gap, in the order of their decision', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { thread } = scene.stage.together;
    const before = (await ann.get('thread', thread)).count;
    const said = await sayAll(ann, scene.stage.together, numbered(3));
    const numbers = await Promise.all(said.map(async ({ message }) => (await bob.get('message', message)).n));
    equal(numbers, [before + 1, before + 2, before + 3], 'the numbers');
    equal((await bob.get('thread', thread)).count, before + 3, 'the count of the thread');
  }),
  clause('C-VERSION-05', 'what two people say at the same moment is both kept, one after the other', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const seen = await ann.get('thread', scene.stage.together.thread);
    await Promise.all([ann, bob].flatMap((session) => numbered(4).map((text) =>
      session.act(sendTo(othersIn(seen, session.viewer.person), seen.revision, scene.stage.together, text)))));
    const words = await wordsIn(bob, scene.stage.together);
    equal([words.length, new Set(words.map(({ n }) => n)).size], [8, 8], 'how many were kept, and how many numbers they have');
    const { count, version } = await bob.get('thread', scene.stage.together.thread);
    ok(count === seen.count + 8 && version === seen.version + 8, `the thread counts ${count} in version ${version} after 8 messages, from ${seen.count} in version ${seen.version}`);
  }),
];
