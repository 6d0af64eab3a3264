import type { Id, Receipt, SetAway, Thread } from '@family-partnering/contract';
import type { FamilySession, Place } from '../backend.js';
import { also, around, clause, talk } from '../case.js';
import { equal } from '../check.js';
import { refusedBy, refusesWith } from '../refusals.js';
import { inCircle, inScope } from '../subjects.js';
import { say, textsIn } from '../words.js';

const SOON = '2099-11-27';
const LATER = '2099-12-04';

const done = also(talk, { actions: ['thread.resolve'] });
const again = also(done, { actions: ['thread.reopen'] });

const mark = (session: FamilySession, { circle, thread }: Place): Promise<Receipt> => inCircle(session, circle, { type: 'thread.resolve', thread });
const openAgain = (session: FamilySession, { circle, thread }: Place): Promise<Receipt> => inCircle(session, circle, { type: 'thread.reopen', thread });
const whatWaits = ({ waits, promise }: Thread): object => ({ waits, promise });

/** What a list does with a talk in one tap, and takes back. */
export const doneCases = [
  clause('C-DONE-01', 'what is marked as done waits for nobody, and for whoever marked it it opens again as it waited before', again, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    await say(bob, together, 'When does the bus leave?', { sort: 'request' });
    await say(ann, together, 'I saw this', { sort: 'promise', promisedBy: SOON });
    const before = await bob.get('thread', together.thread);
    equal([before.waits?.for, before.promise?.by], ['school', SOON], 'what waits before');
    await mark(ann, together);
    const marked = await bob.get('thread', together.thread);
    equal([marked.resolved?.by.person, whatWaits(marked)], [ann.viewer.person, {}], 'what the other sees of what is done');
    await openAgain(ann, together);
    const opened = await bob.get('thread', together.thread);
    equal([opened.resolved, whatWaits(opened)], [undefined, whatWaits(before)], 'what waits once it was taken back');
  }),
  clause('C-DONE-02', 'whoever opens again what another has marked asks the other side', again, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    await say(ann, together, 'Which day is best?', { sort: 'request' });
    await mark(ann, together);
    await openAgain(bob, together);
    const { resolved, waits } = await ann.get('thread', together.thread);
    equal([resolved, waits?.for], [undefined, 'school'], 'whom it waits for');
  }),
  clause('C-DONE-03', 'what is done already stays with whoever marked it first', done, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    await say(bob, together, 'When does the bus leave?', { sort: 'request' });
    await mark(ann, together);
    // A widget may be told "done already", or nothing: the other tapped at the same moment.
    await mark(bob, together).catch(() => undefined);
    equal((await bob.get('thread', together.thread)).resolved?.by.person, ann.viewer.person, 'whose mark stands');
  }),
];

const hand = also(talk, { actions: ['thread.hand'] });
const handTo = (session: FamilySession, { circle, thread }: Place, to: Id): Promise<Receipt> => inCircle(session, circle, { type: 'thread.hand', thread, to });

/** A talk that goes into other hands. */
export const handCases = [
  clause('C-HAND-01', 'who is handed a talk answers from then on and keeps what was promised, and everyone inside is told', hand, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together, newcomer } = scene.stage;
    await say(bob, together, 'When does the bus leave?', { sort: 'request' });
    await say(ann, together, 'I saw this', { sort: 'promise', promisedBy: SOON });
    await handTo(ann, together, newcomer);
    const { answerers, promise } = await bob.get('thread', together.thread);
    equal([answerers.school, promise?.person, promise?.by], [newcomer, newcomer, SOON], 'who answers, and by when');
    const { items } = await bob.list('message', { filter: { thread: together.thread }, limit: 100 });
    equal(items.at(-1)?.line?.what, 'handover', 'what everyone inside is told last');
    equal(await textsIn(await scene.session(newcomer), together), [], 'what was said before, as it is read by who was handed it');
  }),
  clause('C-HAND-02', 'a talk is not handed to the other side', hand, async (scene) => {
    const [ann, bob] = await scene.both();
    const { together } = scene.stage;
    await refusesWith('invalid', handTo(ann, together, bob.viewer.person), 'handing a talk to the other side');
    equal((await bob.get('thread', together.thread)).answerers, {}, 'who answers');
  }),
];

const absence = also(also(talk, { kinds: ['person'], actions: ['person.away'] }), around);
const sayAway = (session: FamilySession, away: SetAway['away'], person = session.viewer.person): Promise<Receipt> =>
  inScope(session, `person:${person}`, { type: 'person.away', away });
const awayOf = async (reader: FamilySession, person: Id): Promise<object | undefined> => {
  const { away } = await reader.get('person', person);
  return away && { from: away.from, until: away.until, answers: away.answers };
};

/** Days on which somebody of the school is not there. */
export const awayCases = [
  clause('C-AWAY-01', 'being away holds from its first day to its last, as it was said, with whoever answers meanwhile', absence, async (scene) => {
    const [ann, bob] = await scene.both();
    const away = { from: SOON, until: LATER, answers: scene.family.safety };
    await sayAway(ann, away);
    equal(await awayOf(bob, ann.viewer.person), away, 'what the other reads');
    const { from: _, ...sinceNow } = away;
    await sayAway(ann, sinceNow);
    equal(await awayOf(bob, ann.viewer.person), sinceNow, 'what the other reads where no first day was said');
  }),
  clause('C-AWAY-02', 'days that end before they begin are invalid, and what was said before stays', absence, async (scene) => {
    const [ann, bob] = await scene.both();
    const away = { until: SOON, answers: scene.family.safety };
    await sayAway(ann, away);
    await refusesWith('invalid', sayAway(ann, { ...away, from: LATER }), 'days that end before they begin');
    equal(await awayOf(bob, ann.viewer.person), away, 'what the other reads');
  }),
  clause('C-AWAY-03', 'whoever is here again takes it back, and nothing of it stands', absence, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAway(ann, { from: SOON, until: LATER, answers: scene.family.safety });
    await sayAway(ann, null);
    equal(await awayOf(bob, ann.viewer.person), undefined, 'what the other reads');
  }),
  clause('C-AWAY-04', 'nobody says for another that they are away', absence, async (scene) => {
    const [ann, colleague] = [await scene.ann(), await scene.session(scene.family.safety)];
    await refusedBy(sayAway(colleague, { until: LATER, answers: colleague.viewer.person }, ann.viewer.person), 'saying it for a colleague');
    equal(await awayOf(ann, ann.viewer.person), undefined, 'what stands of it');
  }),
];
