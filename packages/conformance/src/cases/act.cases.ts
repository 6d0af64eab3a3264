import { newId, type Change, type FamilyAction } from '@family-partnering/contract';
import { also, clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { idOf, kindOf } from '../listener.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { adding, editing, say, sendTo, sending, textsIn } from '../words.js';

const nameOf = (change: Change): string => `${kindOf(change)}:${idOf(change)}`;
const strange = 'Żółć 😀\n  שלום &amp; <script>alert(1)</script> "quoted" \\ \t end';

export const actCases = [
  clause('C-ACT-01', 'act resolves when decided: the other person reads it at once', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Decided', { sensitivity: 'important' });
    equal((await bob.get('message', action.message)).text, 'Decided', 'what the other reads after act has resolved');
  }),
  clause('C-ACT-02', 'words arrive as they were written', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    for (const text of [strange, 'x'.repeat(4000)]) {
      const { action } = await say(ann, scene.stage.together, text);
      equal((await bob.get('message', action.message)).text, text, 'the words');
    }
  }),
  clause('C-ACT-03', 'the receipt names the action and holds what changed, as its actor sees it', talk, async (scene) => {
    const ann = await scene.ann();
    const { action, receipt } = await say(ann, scene.stage.together, 'Hello');
    equal(receipt.action, action.id, 'receipt.action');
    const made = receipt.changes.find((change) => nameOf(change) === `message:${action.message}`);
    ok(made?.type === 'upsert', 'the receipt does not hold the message');
    equal(made.entity, await ann.get('message', action.message), 'the message in the receipt');
  }),
  clause('C-ACT-04', 'the same action twice has one effect', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Once');
    const { count } = await bob.get('thread', scene.stage.together.thread);
    await ann.act(structuredClone(action)).catch(() => undefined);
    await (await scene.ann()).act(structuredClone(action)).catch(() => undefined);
    equal(await textsIn(bob, scene.stage.together), ['Once'], 'what the other reads');
    equal((await bob.get('thread', scene.stage.together.thread)).count, count, 'the count of the thread');
  }),
  clause('C-ACT-05', 'the same action twice has the same receipt', talk, async (scene) => {
    const ann = await scene.ann();
    const { action, receipt } = await say(ann, scene.stage.together, 'Once');
    const [again, elsewhere] = [await ann.act(structuredClone(action)), await (await scene.ann()).act(structuredClone(action))];
    for (const other of [again, elsewhere]) {
      equal(other.action, receipt.action, 'receipt.action');
      equal(other.changes.map(nameOf).sort(), receipt.changes.map(nameOf).sort(), 'what the receipt names');
    }
  }),
  clause('C-ACT-06', 'a used action id with another body is invalid', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'These words');
    await refusesWith('invalid', ann.act({ ...action, text: 'Other words' }), 'the same id with other words');
    equal(await textsIn(bob, scene.stage.together), ['These words'], 'what the other reads');
  }),
  clause('C-ACT-07', 'an action id belongs to its person: nobody gets the receipt of somebody else', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.apart, 'Not for bob');
    await refusedBy(bob.act(structuredClone(action)), 'the action of another person in a foreign thread');
  }),
  clause('C-ACT-08', 'an action type that supports does not name is unsupported', talk, async (scene) => {
    const ann = await scene.ann();
    const action = { ...(await sending(ann, scene.stage.together, 'Hello')), type: 'message.sing' } as unknown as FamilyAction;
    await refusesWith('unsupported', ann.act(action), 'an action type that is not there');
  }),
  clause('C-ACT-09', 'a malformed action is invalid and leaves nothing', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const good = await sending(ann, scene.stage.together, 'Hello');
    const { text: _, ...wordless } = good;
    const spoilt: readonly [string, unknown][] = [
      ['without words', wordless], ['with a number for words', { ...good, text: 7 }], ['with 4,001 characters', { ...good, text: 'x'.repeat(4001) }],
      ['with half a character', { ...good, text: 'a\ud800b' }], ['with a scope of another form', { ...good, scope: 'everything' }],
    ];
    for (const [what, body] of spoilt) {
      const action = { ...(body as FamilyAction), id: newId() };
      await refusesWith('invalid', ann.act(action), `an action ${what}`);
    }
    equal(await textsIn(bob, scene.stage.together), [], 'what the other reads');
  }),
  clause('C-ACT-10', 'a refused action leaves nothing behind', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const before = await ann.get('thread', scene.stage.apart.thread);
    await refusedBy(bob.act(sendTo([scene.stage.ann], 1, scene.stage.apart, 'From outside')), 'a message into a foreign thread');
    equal(await textsIn(ann, scene.stage.apart), [], 'the words of the foreign thread');
    equal(await ann.get('thread', scene.stage.apart.thread), before, 'the foreign thread');
  }),
  clause('C-ACT-11', 'a refusal uses nothing up: the same action is decided anew once its reason is gone', also(talk, { actions: ['thread.add'] }), async (scene) => {
    const ann = await scene.ann();
    const newcomer = await scene.session(scene.stage.newcomer);
    const everyone = (await ann.get('thread', scene.stage.together.thread)).members.map(({ person }) => person);
    const action = sendTo(everyone, 1, scene.stage.together, 'May I?');
    await refusedBy(newcomer.act(action), 'a message into a thread that one is not in yet');
    await ann.act(adding(scene.stage.together, scene.stage.newcomer));
    await newcomer.act(structuredClone(action));
    equal(await textsIn(ann, scene.stage.together), ['May I?'], 'what the other reads');
  }),
  clause('C-ACT-12', 'what a foreign thread is asked for is refused as for an unknown one', talk, async (scene) => {
    const bob = await scene.bob();
    const unknown = newId();
    const into = (thread: string) => refusedBy(bob.act(sendTo([scene.stage.ann], 1, { ...scene.stage.apart, thread }, 'From outside')), 'a message into a thread that bob is not in');
    sameRefusal(await into(scene.stage.apart.thread), await into(unknown), [[scene.stage.apart.thread, unknown]], 'the refusals for a foreign and for an unknown thread');
  }),
  clause('C-ACT-13', 'what somebody else has written cannot be changed in their place', also(talk, { actions: ['message.edit'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'Mine');
    await refusesWith('forbidden', bob.act(editing(scene.stage.together, action.message, 'Yours')), 'changing the words of another person');
    equal((await ann.get('message', action.message)).text, 'Mine', 'the words');
  }),
];
