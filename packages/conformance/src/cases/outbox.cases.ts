import { newId, type FamilyAction, type Id, type Outbox, type Waiting } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { also, clause, talk, type Needs } from '../case.js';
import { canonical, equal, ok } from '../check.js';
import { refusesWith } from '../refusals.js';
import { adding, editing, marking, numbered, say, sending, textsIn } from '../words.js';
import { INSTANT } from './session.cases.js';

const cut: Needs = also(talk, { fault: 'cutLine' });
const company: Needs = also(talk, { actions: ['thread.add'] });
type Kept = Waiting<FamilyAction>;

const outboxOf = ({ outbox }: FamilySession): Outbox<FamilyAction> => {
  ok(outbox !== undefined, 'the session has no outbox');
  return outbox;
};
const find = (session: FamilySession, id: Id): Kept | undefined => outboxOf(session).waiting.find(({ action }) => action.id === id);
const idsOf = (session: FamilySession): readonly Id[] => outboxOf(session).waiting.map(({ action }) => action.id);

export const outboxCases = [
  clause('C-OUTBOX-01', 'what is kept can be seen waiting until it is decided', cut, async (scene) => {
    const ann = await scene.ann();
    const action = await sending(ann, scene.stage.together, 'Waiting');
    const mend = await scene.fault('cutLine')();
    await outboxOf(ann).keep(action);
    const kept = find(ann, action.id);
    equal(kept?.action, action, 'the action as it waits');
    ok(kept?.state === 'kept' || kept?.state === 'sending', `its state is ${kept?.state}`);
    ok(INSTANT.test(kept.keptAt), `keptAt is ${kept.keptAt}`);
    await mend();
  }),
  clause('C-OUTBOX-02', 'what is kept arrives when the line is back, and waits no longer', cut, async (scene) => {
    const [ann, bob] = await scene.both();
    const action = await sending(ann, scene.stage.together, 'Said without a line');
    const mend = await scene.fault('cutLine')();
    await outboxOf(ann).keep(action);
    await mend();
    await scene.eventually(async () => (await textsIn(bob, scene.stage.together)).includes('Said without a line'), 'the words arrive');
    await scene.eventually(() => find(ann, action.id) === undefined, 'nothing waits any more');
    equal(await textsIn(bob, scene.stage.together), ['Said without a line'], 'what the other reads');
  }),
  clause('C-OUTBOX-03', 'what is kept for one circle arrives in the order in which it was kept', cut, async (scene) => {
    const [ann, bob] = await scene.both();
    const texts = numbered(5);
    const actions = await Promise.all(texts.map((text) => sending(ann, scene.stage.together, text)));
    const mend = await scene.fault('cutLine')();
    for (const action of actions) await outboxOf(ann).keep(action);
    equal(idsOf(ann), actions.map(({ id }) => id), 'what waits, in its order');
    await mend();
    await scene.eventually(() => idsOf(ann).length === 0, 'nothing waits any more');
    equal(await textsIn(bob, scene.stage.together), texts, 'what the other reads');
  }),
  clause('C-OUTBOX-04', 'an action kept twice waits once; with another body it is invalid', cut, async (scene) => {
    const ann = await scene.ann();
    const action = await sending(ann, scene.stage.together, 'Once');
    const mend = await scene.fault('cutLine')();
    await outboxOf(ann).keep(action);
    await outboxOf(ann).keep(structuredClone(action));
    equal(idsOf(ann), [action.id], 'what waits');
    await refusesWith('invalid', outboxOf(ann).keep({ ...action, text: 'Other words' }), 'the same id with other words');
    await mend();
  }),
  clause('C-OUTBOX-05', 'a refused action stays to be seen with its words, and holds up nothing that is not built on it', company, async (scene) => {
    const [ann, bob] = await scene.both();
    const outdated = await sending(bob, scene.stage.together, 'For those I saw');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    const good = await sending(bob, scene.stage.together, 'For all of you');
    await outboxOf(bob).keep(outdated);
    await outboxOf(bob).keep(good);
    await scene.eventually(() => find(bob, outdated.id)?.state === 'refused' && find(bob, good.id) === undefined, 'one is refused and the other decided');
    const { action, refusal } = find(bob, outdated.id)!;
    equal(action, outdated, 'the refused action');
    equal([refusal?.code, refusal?.reason], ['conflict', 'audience-grew'], 'its refusal');
    equal(await textsIn(ann, scene.stage.together), ['For all of you'], 'what the other reads');
  }),
  clause('C-OUTBOX-06', 'what is built on a refused action waits with it and names it', also(company, { actions: ['message.edit'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const outdated = await sending(bob, scene.stage.together, 'For those I saw');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    await outboxOf(bob).keep(outdated);
    const change = editing(scene.stage.together, outdated.message, 'Changed words');
    await outboxOf(bob).keep(change);
    await scene.eventually(() => find(bob, change.id)?.heldBy === outdated.id, 'the change names what holds it up');
    equal(find(bob, change.id)?.state, 'kept', 'the state of what is held up');
  }),
  clause('C-OUTBOX-07', 'a refused action is sent once more when asked', company, async (scene) => {
    const [ann] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const seen = await sending(ann, scene.stage.together, 'May I?');
    const action = { ...seen, audience: { ...seen.audience, people: [...seen.audience.people, scene.stage.ann] } };
    await outboxOf(newcomer).keep(action);
    await scene.eventually(() => find(newcomer, action.id)?.state === 'refused', 'it is refused');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    outboxOf(newcomer).retry(action.id);
    await scene.eventually(() => find(newcomer, action.id) === undefined, 'it is decided');
    equal(await textsIn(ann, scene.stage.together), ['May I?'], 'what the other reads');
  }),
  clause('C-OUTBOX-08', 'what is discarded is handed back with its words and never sent', company, async (scene) => {
    const [ann, bob] = await scene.both();
    const outdated = await sending(bob, scene.stage.together, 'Never sent');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    await outboxOf(bob).keep(outdated);
    await scene.eventually(() => find(bob, outdated.id)?.state === 'refused', 'it is refused');
    equal(await outboxOf(bob).discard(outdated.id), outdated, 'what is handed back');
    equal(idsOf(bob), [], 'what waits');
    await say(bob, scene.stage.together, 'Said instead');
    equal(await textsIn(ann, scene.stage.together), ['Said instead'], 'what the other reads');
    await refusesWith('not-found', outboxOf(bob).discard(newId()), 'discarding what does not wait');
  }),
  clause('C-OUTBOX-09', 'what waits outlives the session that kept it', cut, async (scene) => {
    const [ann, bob] = await scene.both();
    const action = await sending(ann, scene.stage.together, 'Kept over a reload');
    const mend = await scene.fault('cutLine')();
    await outboxOf(ann).keep(action);
    await ann.close();
    await mend();
    await scene.ann();
    await scene.eventually(async () => (await textsIn(bob, scene.stage.together)).includes('Kept over a reload'), 'the words arrive');
  }),
  clause('C-OUTBOX-10', 'every open page of a person shows the same, and nobody else’s', cut, async (scene) => {
    const [ann, bob] = await scene.both();
    const other = await scene.ann();
    const action = await sending(ann, scene.stage.together, 'On both pages');
    const mend = await scene.fault('cutLine')();
    await outboxOf(ann).keep(action);
    await scene.eventually(() => find(other, action.id) !== undefined, 'the other page shows it');
    equal(idsOf(bob), [], 'what waits for another person');
    await mend();
    await scene.eventually(() => find(other, action.id) === undefined, 'the other page shows that it has gone');
  }),
  clause('C-OUTBOX-11', 'whoever subscribes is told of every change, and of none after abort', cut, async (scene) => {
    const ann = await scene.ann();
    const [first, second] = [await sending(ann, scene.stage.together, 'First'), await sending(ann, scene.stage.together, 'Second')];
    const own = new AbortController();
    let told = 0;
    outboxOf(ann).subscribe(() => { told += 1; }, { signal: own.signal });
    const mend = await scene.fault('cutLine')();
    await outboxOf(ann).keep(first);
    ok(told > 0, 'nothing was told when an action was kept');
    own.abort();
    const before = told;
    await outboxOf(ann).keep(second);
    equal(told, before, 'calls after abort');
    await mend();
  }),
  clause('C-OUTBOX-12', 'of several marks only the last one waits', also(cut, { kinds: ['mark'], actions: ['mark.set'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    for (const text of numbered(3)) await say(ann, scene.stage.together, text);
    const mend = await scene.fault('cutLine')();
    const marks = [1, 2, 3].map((upTo) => marking(scene.stage.together, upTo));
    for (const mark of marks) await outboxOf(bob).keep(mark);
    const waiting = outboxOf(bob).waiting.filter(({ state }) => state !== 'sending').map(({ action }) => canonical(action));
    ok(waiting.length < marks.length, `${waiting.length} marks wait`);
    ok(outboxOf(bob).waiting.some(({ action }) => action.id === marks[2]!.id), 'the last mark does not wait');
    await mend();
  }),
];
