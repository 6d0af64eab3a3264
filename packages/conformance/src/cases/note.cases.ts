import { newId, type Instant } from '@family-partnering/contract';
import type { FamilySession, Place } from '../backend.js';
import { also, clause, talk } from '../case.js';
import { equal } from '../check.js';
import { page } from '../page.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { all, DAY, ENGLISH, idsOf, inCircle, inScope } from '../subjects.js';
import { adding, othersIn, say, sending, withdrawing } from '../words.js';

const notes = also(talk, { kinds: ['message-note'], actions: ['message.reached', 'message.unnote'] });
const later = also(talk, { kinds: ['later-message'], actions: ['later.keep', 'later.drop', 'later.go'] });
/** A day from now, on the clock by which words are stamped. */
async function tomorrow(session: FamilySession, place: Place): Promise<Instant> {
  const { message } = (await say(session, place, 'Hello')).action;
  return new Date(Date.parse((await session.get('message', message)).at) + 86_400_000).toISOString();
}

export const noteCases = [
  clause('C-NOTE-01', 'that words were brought by another way is told to all of the talk, with whoever says so, and taken back by them alone', notes, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    const { message } = (await say(ann, together, 'The bus is early')).action;
    const note = newId();
    await inCircle(bob, together.circle, { type: 'message.reached', message, note, person: bob.viewer.person, how: 'paper', on: DAY });
    const { by, reached } = await ann.get('message-note', note);
    equal([by.person, reached?.person, reached?.how, reached?.on], [bob.viewer.person, bob.viewer.person, 'paper', DAY], 'what is told of it');
    equal(idsOf(await all(ann, 'message-note', { thread: together.thread })), [note], 'what stands in the talk');
    await refusedBy(inCircle(ann, together.circle, { type: 'message.unnote', note }), 'taking back what another said');
    await inCircle(bob, together.circle, { type: 'message.unnote', note });
    equal(idsOf(await all(ann, 'message-note', { thread: together.thread })), [], 'what stands there now');
  }),
  clause('C-NOTE-02', 'the words of a file, given after it was sent, stand beside it with whoever gave them, and go with it', also(talk, { kinds: ['message-note', 'file'], actions: ['message.words', 'message.withdraw'], files: true }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    const [id, type] = [newId(), 'application/pdf'];
    const { size } = await ann.files!.put({ id, type }, page('two trips'));
    const { message } = (await say(ann, together, 'Here it is', { files: [{ id, type, size, name: 'page.pdf' }] })).action;
    const note = newId();
    await inCircle(bob, together.circle, { type: 'message.words', message, note, file: id, text: 'A page about two trips', language: ENGLISH });
    const { by, words } = await ann.get('message-note', note);
    equal([by.person, words?.file, words?.text], [bob.viewer.person, id, 'A page about two trips'], 'what stands beside it');
    await ann.act(withdrawing(together, message));
    equal(idsOf(await all(bob, 'message-note', { thread: together.thread })), [], 'the words of a file that was taken back');
  }),
  clause('C-NOTE-03', 'words written down for somebody who does not use the page are theirs, and say by whose hand they came', also(talk, { actions: ['person.way'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    const writtenFor = { person: bob.viewer.person, readBack: true };
    await refusesWith('forbidden', say(ann, together, 'Not mine', { writtenFor }), 'writing for somebody who uses the page');
    await inScope(bob, `person:${bob.viewer.person}`, { type: 'person.way', how: 'call' });
    const { message } = (await say(ann, together, 'He likes the mornings', { writtenFor })).action;
    const { recordedBy } = await bob.get('message', message);
    equal([recordedBy?.person, recordedBy?.readBack], [ann.viewer.person, true], 'by whose hand they came');
  }),
  clause('C-NOTE-04', 'that something is for today is kept with the words, and asks for a day', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    await refusesWith('invalid', say(ann, together, 'Today', { urgent: true }), 'for today, without a day');
    const { message } = (await say(ann, together, 'Please fetch him at two', { urgent: true, needsReplyBy: DAY })).action;
    equal((await bob.get('message', message)).urgent, true, 'what is kept of it');
  }),
];

export const laterCases = [
  clause('C-LATER-01', 'words that wait for their time are known to their writer alone, and are taken back or sent at once by them', later, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    const at = await tomorrow(ann, together);
    const keep = async (text: string) => {
      const { id: _id, type: _type, ...words } = await sending(ann, together, text);
      const id = newId();
      await inCircle(ann, together.circle, { ...words, type: 'later.keep', later: id, at });
      return { id, message: words.message };
    };
    const [one, other, unknown] = [await keep('Tomorrow'), await keep('Never'), newId()];
    equal([(await ann.get('later-message', one.id)).goesAt, idsOf(await all(ann, 'later-message'))], [at, [one.id, other.id].sort()], 'what its writer sees');
    equal(await all(bob, 'later-message'), [], 'what the other sees');
    sameRefusal(await refusedBy(bob.get('later-message', one.id), 'words of another'), await refusedBy(bob.get('later-message', unknown), 'words that never were'), [[one.id, unknown]], 'the refusals of foreign and of unknown words');
    await refusedBy(inCircle(bob, together.circle, { type: 'later.go', later: one.id }), 'sending the words of another');
    await inCircle(ann, together.circle, { type: 'later.drop', later: other.id });
    await inCircle(ann, together.circle, { type: 'later.go', later: one.id });
    equal([(await bob.get('message', one.message)).text, idsOf(await all(ann, 'later-message'))], ['Tomorrow', []], 'what was sent, and what still waits');
  }),
  clause('C-LATER-02', 'words that waited do not reach somebody who has come meanwhile, unless their writer says so', also(later, { actions: ['thread.add'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { together, newcomer } = scene.stage;
    const at = await tomorrow(bob, together);
    const { id: _id, type: _type, ...words } = await sending(bob, together, 'Only for the two of us');
    const id = newId();
    await inCircle(bob, together.circle, { ...words, type: 'later.keep', later: id, at });
    await ann.act(adding(together, newcomer));
    await refusesWith('conflict', inCircle(bob, together.circle, { type: 'later.go', later: id }), 'sending them to somebody who was not seen');
    const thread = await bob.get('thread', together.thread);
    await inCircle(bob, together.circle, { type: 'later.go', later: id, audience: { revision: thread.revision, people: othersIn(thread, bob.viewer.person) } });
    equal((await ann.get('message', words.message)).text, 'Only for the two of us', 'that they go once their writer has said so');
  }),
];
