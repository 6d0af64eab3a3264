import type { Id } from '@family-partnering/contract';
import { also, clause, talk } from '../case.js';
import { equal } from '../check.js';
import { refusesWith } from '../refusals.js';
import { inCircle } from '../subjects.js';
import type { Scene } from '../scene.js';
import { adding, leaving, othersIn, say, sending, textsIn, wordsIn } from '../words.js';

const company = also(talk, { actions: ['thread.add', 'thread.leave'] });

const past = also(company, { actions: ['thread.earlier'] });
/** One after another says yes to a newcomer's reading one message of before, or all of it; before the last yes nothing opens. @returns what the newcomer reads then */
async function whileAgreeing(scene: Scene, message?: Id): Promise<readonly string[]> {
  const { together, newcomer } = scene.stage;
  const { circle, thread } = together;
  const late = await scene.session(newcomer);
  const people = othersIn(await (await scene.ann()).get('thread', thread), newcomer);
  for (const person of people) {
    equal(await textsIn(late, together), [], 'what the newcomer reads while one has not agreed');
    await inCircle(await scene.session(person), circle, { type: 'thread.earlier', thread, person: newcomer, ...(message !== undefined && { message }) });
  }
  return textsIn(late, together);
}

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
  clause('C-AUDIENCE-05', 'one message of before opens for a newcomer when everyone who read it has agreed, and nothing opens with it', past, async (scene) => {
    const ann = await scene.ann();
    const { together, newcomer } = scene.stage;
    const { action } = await say(ann, together, 'The list');
    await say(ann, together, 'Beside it');
    await ann.act(adding(together, newcomer));
    equal(await whileAgreeing(scene, action.message), ['The list'], 'what the newcomer reads after the last yes');
  }),
  clause('C-AUDIENCE-06', 'all that was said before opens for a newcomer when everyone who was there has agreed', past, async (scene) => {
    const ann = await scene.ann();
    const { together, newcomer } = scene.stage;
    await say(ann, together, 'Before');
    await ann.act(adding(together, newcomer));
    equal(await whileAgreeing(scene), ['Before'], 'what the newcomer reads after the last yes');
  }),
];
