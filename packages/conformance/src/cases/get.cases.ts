import { newId } from '@family-partnering/contract';
import { clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { say } from '../words.js';

export const getCases = [
  clause('C-GET-01', 'an entity says what it is, which state it is in, and which action made that state', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Hello');
    const { kind, id, version, changedBy, text, author } = await bob.get('message', action.message);
    equal({ kind, id, changedBy, text, by: author.person }, { kind: 'message', id: action.message, changedBy: action.id, text: 'Hello', by: scene.stage.ann }, 'the message');
    ok(Number.isInteger(version) && version >= 1, `version is ${version}`);
  }),
  clause('C-GET-02', 'a list and a get give the same entity', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Hello');
    const { items } = await bob.list('message', { filter: { thread: scene.stage.together.thread } });
    equal(items.find(({ id }) => id === action.message), await bob.get('message', action.message), 'listed and got');
  }),
  clause('C-GET-03', 'an unknown id is not found', talk, async (scene) => {
    await refusesWith('not-found', (await scene.bob()).get('message', newId()), 'get of an unknown id');
  }),
  clause('C-GET-04', 'a foreign id is answered as an unknown one', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.apart, 'Not for bob');
    const unknown = newId();
    for (const [kind, id] of [['message', action.message], ['thread', scene.stage.apart.thread]] as const) {
      const one = await refusedBy(bob.get(kind, id), `get of a foreign ${kind}`);
      sameRefusal(one, await refusedBy(bob.get(kind, unknown), 'get of an unknown id'), [[id, unknown]], `the refusals of a foreign and of an unknown ${kind}`);
    }
  }),
  clause('C-GET-05', 'a kind that supports does not name is unsupported', {}, async (scene) => {
    await refusesWith('unsupported', (await scene.bob()).get('no-such-kind', newId()), 'get of a kind that is not there');
  }),
];
