import { answerId, newId } from '@family-partnering/contract';
import { also, around, clause, type Needs } from '../case.js';
import { equal, ok } from '../check.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import type { Scene } from '../scene.js';
import { all, DAY, ENGLISH, giveCard, idsOf, inCircle, noteView, tellDid } from '../subjects.js';

const cards: Needs = { kinds: ['touchpoint', 'answer'], actions: ['homework.invite'] };
const telling = also(cards, { actions: ['homework.answer', 'homework.stuck'] });
const paper = also(telling, { kinds: ['homework-paper'], actions: ['homework.key-in'] });
const together: Needs = { ...around, kinds: ['problem', 'problem-view'], actions: ['problem.open', 'problem.view'] };

/** What one person tells of one card goes to one record. */
const ownAnswer = (scene: Scene, touchpoint: string, sort: 'did' | 'stuck') => answerId(touchpoint, sort, { person: scene.stage.bob, side: 'home' }, 'home');

export const homeworkCases = [
  clause('C-HOMEWORK-01', 'a card stands with the family as it was given, and its writer alone knows to how many it went', also(cards, { kinds: ['card'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const id = await giveCard(ann, circle, 'Café — ½ трек 三');
    const [listed] = (await all(bob, 'touchpoint', { circle })).filter((one) => one.id === id);
    ok(listed !== undefined, 'the family does not have the card');
    equal([listed.title, listed.from, listed.by.person], ['Café — ½ трек 三', DAY, ann.viewer.person], 'the card');
    equal(listed, await bob.get('touchpoint', id), 'listed and got');
    equal([(await all(ann, 'card')).length, (await all(bob, 'card')).length], [1, 0], 'the card as its writer has it, for its writer and for the family');
  }),
  clause('C-HOMEWORK-02', 'what is told twice is one answer with the words of both', telling, async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const touchpoint = await giveCard(ann, circle);
    for (const text of ['We drew it', 'And timed it']) await inCircle(bob, circle, tellDid(touchpoint, ownAnswer(scene, touchpoint, 'did'), text));
    const told = await all(ann, 'answer', { touchpoint });
    equal(told.map(({ times, words }) => [times, words.map(({ text }) => text)]), [[2, ['We drew it', 'And timed it']]], 'what school reads');
  }),
  clause('C-HOMEWORK-03', 'who is stuck is heard at once, and met in words of their own', also(telling, { kinds: ['homework-reply'], actions: ['homework.reply'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const touchpoint = await giveCard(ann, circle);
    const answer = ownAnswer(scene, touchpoint, 'stuck');
    await inCircle(bob, circle, { type: 'homework.stuck', touchpoint, answer, reasons: ['unclear'], text: '', language: ENGLISH });
    equal((await ann.get('answer', answer)).reasons, ['unclear'], 'what got in the way');
    await inCircle(ann, circle, { type: 'homework.reply', text: 'I wrote a new one', thanks: false, language: ENGLISH, to: [{ circle, touchpoint, answer, reply: newId() }] });
    equal((await bob.get('answer', answer)).met?.by.person, ann.viewer.person, 'who met it');
    equal((await all(bob, 'homework-reply', { touchpoint })).map(({ text }) => text), ['I wrote a new one'], 'what was written back');
  }),
  clause('C-HOMEWORK-04', 'another day is agreed by the other side, never by the one who asked for it', also(cards, { kinds: ['homework-change'], actions: ['homework.propose', 'homework.agree'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const change = newId();
    await inCircle(bob, circle, { type: 'homework.propose', touchpoint: await giveCard(ann, circle), change, from: DAY, form: '' });
    await refusesWith('forbidden', inCircle(bob, circle, { type: 'homework.agree', change, yes: true }), 'agreeing to one’s own wish');
    equal((await ann.get('homework-change', change)).state, 'asked', 'the wish');
    await inCircle(ann, circle, { type: 'homework.agree', change, yes: true });
    equal((await bob.get('homework-change', change)).state, 'agreed', 'the wish');
  }),
  clause('C-HOMEWORK-05', 'a card around another student answers as an unknown one', also(cards, { ...around, actions: ['homework.start'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const [touchpoint, unknown, circle] = [newId(), newId(), scene.family.otherCircle];
    const task = { subject: '', title: 'Cooking', goal: '', from: DAY, to: '2099-11-27', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
    await inCircle(bob, circle, { type: 'homework.start', touchpoint, circle, task });
    for (const ask of [(id: string) => ann.get('touchpoint', id), (id: string) => all(ann, 'answer', { touchpoint: id }),
      (id: string) => inCircle(ann, circle, { type: 'homework.propose', touchpoint: id, change: newId(), from: DAY, form: '' })]) {
      sameRefusal(await refusedBy(ask(touchpoint), 'a foreign card'), await refusedBy(ask(unknown), 'an unknown card'), [[touchpoint, unknown]], 'the refusals for a foreign and an unknown card');
    }
  }),
  clause('C-HOMEWORK-06', 'what came on paper stands in the family’s name, and says who wrote it down', paper, async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const touchpoint = await giveCard(ann, circle);
    const [sheet] = await all(bob, 'homework-paper', { touchpoint });
    ok(sheet !== undefined, 'the family has no paper code');
    await inCircle(ann, circle, { type: 'homework.key-in', code: sheet.code, paper: sheet.id, answer: newId(), sort: 'question', text: 'Which trip?', partner: 'Abuela', reasons: [], language: ENGLISH, readBack: true });
    const [told] = await all(bob, 'answer', { touchpoint });
    equal([told?.author.side, told?.recordedBy?.person, told?.words[0]?.text], ['home', ann.viewer.person, 'Which trip?'], 'what came on paper');
  }),
  clause('C-HOMEWORK-07', 'work and letter are shown by the student’s own tap, and taken back by it', also(cards, { ...around, kinds: ['homework-work', 'homework-letter'], actions: ['homework.share-work', 'homework.letter'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const student = await scene.session(scene.family.student);
    const { circle } = scene.stage.together;
    const touchpoint = await giveCard(ann, circle);
    const share = { type: 'homework.share-work', touchpoint, work: newId(), shared: true, text: 'My graph', language: ENGLISH, home: 'shared' } as const;
    await refusedBy(inCircle(bob, circle, share), 'showing the work of a student');
    await inCircle(student, circle, share);
    await inCircle(student, circle, { type: 'homework.letter', touchpoint, letter: newId(), text: 'Pick a trip', language: ENGLISH, home: 'shared' });
    equal([(await all(ann, 'homework-work', { touchpoint })).length, (await all(bob, 'homework-letter', { touchpoint })).length], [1, 1], 'what the student showed');
    await inCircle(student, circle, { ...share, shared: false, text: '' });
    equal(idsOf(await all(ann, 'homework-work', { touchpoint })), [], 'what the student took back');
  }),
  clause('C-HOMEWORK-08', 'what a family starts, asks for or is stuck at is found by school among what waits, until it is met', also(telling, { kinds: ['homework-change'], actions: ['homework.start', 'homework.reply', 'homework.propose', 'homework.agree'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const [touchpoint, change, answer] = [newId(), newId(), newId()];
    const task = { subject: '', title: 'We measured rice', goal: '', from: DAY, to: '2099-11-27', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
    await inCircle(bob, circle, { type: 'homework.start', touchpoint, circle, task });
    await inCircle(bob, circle, { type: 'homework.answer', touchpoint, answer, sort: 'question', text: 'Is rice maths?', language: ENGLISH });
    await inCircle(bob, circle, { type: 'homework.propose', touchpoint, change, to: '2099-11-30', form: '' });
    const waits = async () => (await Promise.all((['touchpoint', 'answer', 'homework-change'] as const).map((kind) => all(ann, kind, { waits: 'school' })))).map((found) => found.length);
    equal(await waits(), [1, 1, 1], 'what waits for school: cards, answers, wishes');
    await inCircle(ann, circle, { type: 'homework.reply', text: 'It is.', thanks: false, language: ENGLISH, to: [{ circle, touchpoint, answer, reply: newId() }] });
    await inCircle(ann, circle, { type: 'homework.agree', change, yes: false });
    equal(await waits(), [0, 0, 0], 'what waits for school once it is met');
    equal(idsOf(await all(ann, 'touchpoint', { started: 'family' })), [touchpoint], 'what families started');
  }),
  clause('C-HOMEWORK-09', 'a sheet of paper says once that it was done; a correction stands in place of what was written down, and both stay', paper, async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const [sheet] = await all(bob, 'homework-paper', { touchpoint: await giveCard(ann, circle) });
    ok(sheet !== undefined, 'the family has no paper code');
    const answer = newId();
    const key = { type: 'homework.key-in', code: sheet.code, paper: sheet.id, answer, sort: 'did', text: 'two buses', partner: '', reasons: [], language: ENGLISH, readBack: false } as const;
    await inCircle(ann, circle, key);
    await refusesWith('conflict', inCircle(ann, circle, { ...key, answer: newId() }), 'writing the same sheet down twice');
    await inCircle(ann, circle, { ...key, text: 'two trips', corrects: true });
    const told = await all(bob, 'answer', { touchpoint: sheet.touchpoint });
    equal(told.map(({ words }) => words.map(({ text, instead }) => [text, instead === true])), [[['two buses', false], ['two trips', true]]], 'what the sheet says');
  }),
];

export const problemCases = [
  clause('C-PROBLEM-01', 'what each sees is shown to nobody before all are ready, then to all', together, async (scene) => {
    const [ann, bob] = await scene.both();
    const student = await scene.session(scene.family.student);
    const { circle } = scene.stage.together;
    const problem = newId();
    await inCircle(student, circle, { type: 'problem.open', problem, circle, about: 'Number 4', people: [ann.viewer.person, bob.viewer.person], home: await scene.homeOf(bob) });
    const seen = async (session: typeof ann) => (await all(session, 'problem-view', { problem })).map(({ author }) => author.person).sort();
    await inCircle(bob, circle, noteView(problem, 'He draws', true));
    await inCircle(ann, circle, noteView(problem, 'Long texts', true));
    equal([await seen(ann), await seen(bob), await seen(student)], [[ann.viewer.person], [bob.viewer.person], []], 'what each reads while one is still writing');
    await inCircle(student, circle, noteView(problem, 'two trips', true));
    const everyone = [ann, bob, student].map(({ viewer }) => viewer.person).sort();
    equal([await seen(ann), await seen(bob), await seen(student)], [everyone, everyone, everyone], 'what each reads now');
  }),
  clause('C-PROBLEM-02', 'what is tried waits for its owner’s own yes', also(together, { actions: ['problem.step', 'problem.yes', 'problem.look-again'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const [problem, note] = [newId(), newId()];
    await inCircle(ann, circle, { type: 'problem.open', problem, circle, about: '', people: [bob.viewer.person, scene.family.student], home: await scene.homeOf(bob) });
    await inCircle(ann, circle, { type: 'problem.step', problem, note, step: 'try', text: 'Ask for the picture', owner: bob.viewer.person, open: true });
    await refusesWith('forbidden', inCircle(ann, circle, { type: 'problem.yes', problem, try: note, yes: true }), 'a yes in the place of the owner');
    const state = async () => (await ann.get('problem', problem)).tries.find(({ id }) => id === note)?.state;
    equal(await state(), 'asked', 'what is tried');
    await inCircle(bob, circle, { type: 'problem.yes', problem, try: note, yes: true });
    equal(await state(), 'yes', 'what is tried');
    await inCircle(bob, circle, { type: 'problem.look-again', problem, on: '2099-12-04' });
    equal((await ann.get('problem', problem)).lookAgain, '2099-12-04', 'when to look again');
  }),
  clause('C-PROBLEM-03', 'going on takes no step away from the others: all are as far as something was said', also(together, { actions: ['problem.step'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const [problem, note] = [newId(), newId()];
    const at = async () => (await bob.get('problem', problem)).step;
    await inCircle(bob, circle, { type: 'problem.open', problem, circle, about: '', people: [ann.viewer.person, scene.family.student] });
    await inCircle(ann, circle, { type: 'problem.step', problem, note: newId(), step: 'see', text: '', next: 'try' });
    equal(await at(), 'see', 'where bob is while he writes what he sees');
    await inCircle(ann, circle, { type: 'problem.step', problem, note, step: 'works', text: 'drawing', open: true, next: 'try' });
    equal(await at(), 'change', 'where all are: one step on from what was said');
  }),
];
