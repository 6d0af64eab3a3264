import { newId } from '@family-partnering/contract';
import { also, clause, talk } from '../case.js';
import { equal } from '../check.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { all, DAY, ENGLISH, idsOf, inCircle, startPlan } from '../subjects.js';
import { othersIn, say } from '../words.js';

const wishes = also(talk, { kinds: ['meeting-wish'], actions: ['meeting.wish', 'meeting.end'] });

export const linkCases = [
  clause('C-LINK-01', 'what ties a message to a plan is known to those who see both, and untied by whoever tied it', also(talk, { kinds: ['link', 'plan'], actions: ['link.make', 'link.drop', 'plan.start'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const { circle } = scene.stage.together;
    const { action } = await say(ann, scene.stage.together, 'Shall we make a plan of it?');
    const [plan, link, unknown] = [await startPlan(ann, circle), newId(), newId()];
    await inCircle(ann, circle, { type: 'link.make', link, circle, message: action.message, what: 'plan', thing: plan, first: 'message' });
    const { message, thing } = await bob.get('link', link);
    equal([message, thing], [action.message, plan], 'what it ties');
    equal((await newcomer.get('plan', plan)).id, plan, 'the plan, for somebody who is not in the talk');
    sameRefusal(await refusedBy(newcomer.get('link', link), 'a foreign link'), await refusedBy(newcomer.get('link', unknown), 'an unknown link'), [[link, unknown]], 'the refusals of a foreign and of an unknown link');
    await refusedBy(inCircle(bob, circle, { type: 'link.drop', link }), 'untying what another tied');
    await inCircle(ann, circle, { type: 'link.drop', link });
    equal(idsOf(await all(bob, 'link')), [], 'what ties them now');
  }),
  clause('C-LINK-02', 'a wish to meet is told to those of the talk, and taken back by whoever wished it', wishes, async (scene) => {
    const [ann, bob] = await scene.both();
    const { thread, circle } = scene.stage.together;
    const { members, revision } = await bob.get('thread', thread);
    const wish = newId();
    await inCircle(bob, circle, { type: 'meeting.wish', wish, thread, text: 'About number 4', language: ENGLISH, audience: { revision, people: othersIn({ members } as never, bob.viewer.person) } });
    equal([(await ann.get('meeting-wish', wish)).by.person, idsOf(await all(await scene.session(scene.stage.newcomer), 'meeting-wish'))], [bob.viewer.person, []], 'who reads it');
    await refusesWith('forbidden', inCircle(ann, circle, { type: 'meeting.end', wish, how: 'taken-back' }), 'taking back the wish of another');
    await inCircle(ann, circle, { type: 'meeting.end', wish, how: 'met' });
    equal((await bob.get('meeting-wish', wish)).ended?.how, 'met', 'what became of it');
  }),
  clause('C-LINK-03', 'a talk had elsewhere stays as its writer remembers it, with what the other remembers beside it', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    const { action } = await say(bob, together, 'He will draw it first', { sort: 'log', log: { how: 'call', on: DAY, with: [ann.viewer.person] } });
    const log = async () => (await bob.get('message', action.message)).log?.recalled.map(({ by, what }) => [by.person, what]);
    equal(await log(), [], 'what others remember');
    await say(ann, together, 'It was on Tuesday', { sort: 'answer', replyTo: action.message, recall: 'otherwise' });
    equal([await log(), (await ann.get('message', action.message)).text], [[[ann.viewer.person, 'otherwise']], 'He will draw it first'], 'both memories');
  }),
];

export const legalCases = [
  clause('C-LEGAL-01', 'legal words are explained by the side that wrote them, and the reader’s own word stays beside it', also(talk, { actions: ['legal.find', 'legal.words', 'legal.explain', 'legal.object'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    const { message } = (await say(ann, together, 'Thư của trường', { sensitivity: 'legal', language: { tag: 'vi', means: 'read' } })).action;
    const person = bob.viewer.person;
    const stands = async () => (await bob.get('message', message)).explaining?.find((one) => one.person === person);
    equal((await stands())?.state, 'asked', 'where it stands for a reader of another language');
    const found = { type: 'legal.find', message, person, called: 'Ms. Tuyết', by: '2099-12-04' } as const;
    await refusesWith('forbidden', inCircle(bob, together.circle, found), 'finding somebody in the place of the side that wrote it');
    await inCircle(ann, together.circle, found);
    await inCircle(ann, together.circle, { type: 'legal.words', message, person, text: 'A letter of the school', language: 'en', madeBy: 'Ms. Tuyết' });
    await inCircle(ann, together.circle, { type: 'legal.explain', message, person, called: 'Ms. Tuyết', how: 'call', understood: 'yes' });
    await inCircle(bob, together.circle, { type: 'legal.object', message, person, text: 'That is not what I said' });
    const told = await stands();
    equal([told?.state, told?.words?.madeBy, told?.objection?.text], ['explained', 'Ms. Tuyết', 'That is not what I said'], 'what stands at the end');
  }),
];
