import type { FamilySession, Place } from '../backend.js';
import { also, clause, talk } from '../case.js';
import { equal } from '../check.js';
import { refusesWith } from '../refusals.js';
import { inCircle } from '../subjects.js';
import { adding, leaving, say, sending, textsIn, wordsIn } from '../words.js';

const company = also(talk, { actions: ['thread.add', 'thread.leave'] });

const past = also(company, { actions: ['thread.earlier'] });
/** Says yes to a newcomer's reading one message of before, or all of it. */
const letRead = (session: FamilySession, { circle, thread }: Place, person: string, message?: string) =>
  inCircle(session, circle, { type: 'thread.earlier', thread, person, ...(message !== undefined && { message }) });

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
    const [ann, bob] = await scene.both();
    const { together, newcomer } = scene.stage;
    const { action } = await say(ann, together, 'The list');
    await say(ann, together, 'Beside it');
    await ann.act(adding(together, newcomer));
    const late = await scene.session(newcomer);
    await letRead(ann, together, newcomer, action.message);
    equal(await textsIn(late, together), [], 'what the newcomer reads after one yes of two');
    await letRead(bob, together, newcomer, action.message);
    equal(await textsIn(late, together), ['The list'], 'what the newcomer reads after both');
  }),
  clause('C-AUDIENCE-06', 'all that was said before opens for a newcomer when everyone who was there has agreed', past, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together, newcomer } = scene.stage;
    await say(ann, together, 'Before');
    await ann.act(adding(together, newcomer));
    const late = await scene.session(newcomer);
    await letRead(ann, together, newcomer);
    equal(await textsIn(late, together), [], 'what the newcomer reads after one yes of two');
    await letRead(bob, together, newcomer);
    equal(await textsIn(late, together), ['Before'], 'what the newcomer reads after both');
  }),
];
