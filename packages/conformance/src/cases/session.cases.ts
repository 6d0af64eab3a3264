import { CONTRACT, newId, SIDES, type FamilyAction } from '@family-partnering/contract';
import { clause, talk, withWatch } from '../case.js';
import { canonical, equal, ok } from '../check.js';
import { say } from '../words.js';

export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const sessionCases = [
  clause('C-SESSION-01', 'the adapter names itself and the contract it is written for', {}, async (scene) => {
    const { name, contract } = scene.adapter(scene.stage.ann);
    ok(typeof name === 'string' && name !== '', 'adapter.name is not a text');
    equal(contract, CONTRACT, 'adapter.contract');
  }),
  clause('C-SESSION-02', 'a session belongs to the person who signed in', {}, async (scene) => {
    const [ann, bob] = await scene.both();
    equal([ann.viewer.person, bob.viewer.person], [scene.stage.ann, scene.stage.bob], 'viewer.person');
    for (const { viewer } of [ann, bob]) {
      ok(SIDES.includes(viewer.side), `viewer.side is ${viewer.side}`);
      ok(typeof viewer.tenant === 'string' && viewer.tenant !== '', 'viewer.tenant is not a text');
    }
  }),
  clause('C-SESSION-03', 'the session gives the clock of the other end', {}, async (scene) => {
    const { now } = await scene.ann();
    ok(INSTANT.test(now), `session.now is ${now}, not an instant in UTC with milliseconds`);
  }),
  clause('C-SESSION-04', 'supports never changes', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const before = canonical(ann.supports);
    await say(ann, scene.stage.together, 'Something happens');
    equal(JSON.parse(canonical(ann.supports)), JSON.parse(before), 'supports after an action');
    equal(JSON.parse(canonical((await scene.ann()).supports)), JSON.parse(before), 'supports in the next session');
    equal(JSON.parse(canonical(bob.supports)), JSON.parse(before), 'supports of another person');
  }),
  clause('C-SESSION-05', 'supports tells the truth: what it names is there, and nothing beside it', {}, async (scene) => {
    const session = await scene.ann();
    const { kinds, actions, watch, paging, durability } = session.supports;
    ok(new Set(kinds).size === kinds.length && new Set(actions).size === actions.length, 'supports names something twice');
    ok(['push', 'poll', 'none'].includes(watch), `supports.watch is ${watch}`);
    ok(['both', 'forward', 'none'].includes(paging), `supports.paging is ${paging}`);
    ok(['memory', 'device', 'server'].includes(durability), `supports.durability is ${durability}`);
    equal(typeof session.watch === 'function', watch !== 'none', 'whether there is a watch');
    await Promise.all(kinds.map(async (kind) => {
      const code = await session.get(kind, 'there-is-none').then(() => 'answered', (thrown: { code?: string }) => thrown.code);
      ok(code !== 'answered' && code !== 'unsupported', `get of the kind ${kind}, which supports names, with an unknown id: ${code}`);
    }));
    await Promise.all(actions.map(async (type) => {
      const empty = { id: newId(), type, scope: `circle:none-${type}` } as unknown as FamilyAction; // a scope each: none waits for another
      const code = await session.act(empty).then(() => 'answered', (thrown: { code?: string }) => thrown.code);
      ok(code !== 'answered' && code !== 'unsupported', `an empty action of the type ${type}, which supports names: ${code}`);
    }));
  }),
  clause('C-SESSION-06', 'a closed session tells nothing more', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const other = await scene.session(scene.stage.bob);
    const heard = await scene.watchHere(bob);
    const witness = await scene.watchHere(other);
    await bob.close();
    for (const text of ['After closing', 'And once more']) {
      const { action } = await say(ann, scene.stage.together, text);
      await witness.hears('message', action.message);
    }
    equal(heard.batches.length, 0, 'batches told after close');
  }),
  clause('C-SESSION-07', 'outbox and device are there together, and only where they are declared', {}, async (scene) => {
    const { outbox, device } = await scene.ann();
    equal([outbox !== undefined, device !== undefined], [scene.declaresOutbox, scene.declaresOutbox], 'outbox and device, as the backend declares');
  }),
];
