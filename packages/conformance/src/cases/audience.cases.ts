import { also, clause, talk } from '../case.js';
import { equal } from '../check.js';
import { refusesWith } from '../refusals.js';
import { adding, leaving, say, sending, textsIn, wordsIn } from '../words.js';

const company = also(talk, { actions: ['thread.add', 'thread.leave'] });

export const audienceCases = [
  clause('C-AUDIENCE-01', 'words do not go to somebody whom their writer did not see', company, async (scene) => {
    const [ann, bob] = await scene.both();
    const waiting = await sending(bob, scene.stage.together, 'For those I saw');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    const { reason, current } = await refusesWith('conflict', bob.act(waiting), 'a message whose audience has grown');
    equal(reason, 'audience-grew', 'the reason');
    equal(current, await bob.get('thread', scene.stage.together.thread), 'refusal.current');
    equal(await textsIn(ann, scene.stage.together), [], 'what the other reads');
  }),
  clause('C-AUDIENCE-02', 'words go although somebody has left, and name who that was', company, async (scene) => {
    const [ann, bob] = await scene.both();
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    const waiting = await sending(bob, scene.stage.together, 'To all of you');
    await (await scene.session(scene.stage.newcomer)).act(leaving(scene.stage.together));
    await bob.act(waiting);
    equal((await ann.get('message', waiting.message)).gone.map(({ person }) => person), [scene.stage.newcomer], 'who had gone');
  }),
  clause('C-AUDIENCE-03', 'who comes in sees from then on, and nothing from before', company, async (scene) => {
    const ann = await scene.ann();
    await say(ann, scene.stage.together, 'Before');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    await say(ann, scene.stage.together, 'After');
    equal(await textsIn(await scene.session(scene.stage.newcomer), scene.stage.together), ['After'], 'what the newcomer reads');
  }),
  clause('C-AUDIENCE-04', 'a message holds the people to whom it went', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Hello');
    const [message] = await wordsIn(bob, scene.stage.together);
    equal(message?.recipients.map(({ person }) => person).sort(), [...action.audience.people].sort(), 'the recipients');
  }),
];
