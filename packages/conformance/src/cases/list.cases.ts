import { newId } from '@family-partnering/contract';
import { clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { numbered, say, sayAll, textsIn } from '../words.js';

export const listCases = [
  clause('C-LIST-01', 'items stand in the order of their kind: what was said first stands first', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const texts: string[] = [];
    for (const [at, writer] of [ann, bob, ann, bob, ann].entries()) {
      texts.push(`Words ${at}`);
      await say(writer, scene.stage.together, `Words ${at}`);
    }
    equal(await textsIn(bob, scene.stage.together), texts, 'the words of a thread');
  }),
  clause('C-LIST-02', 'limit is a ceiling', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(4));
    for (const limit of [1, 2, 3]) {
      const { items } = await bob.list('message', { filter: { thread: scene.stage.together.thread }, limit });
      ok(items.length > 0 && items.length <= limit, `limit ${limit} gave ${items.length} items`);
    }
  }),
  clause('C-LIST-03', 'without a cursor the last page of the order is given', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(5));
    const { items } = await bob.list('message', { filter: { thread: scene.stage.together.thread }, limit: 3 });
    equal(items.at(-1)?.text, 'Words 5', 'the last item of the first page');
  }),
  clause('C-LIST-04', 'an empty list is a page without items and without cursors', talk, async (scene) => {
    const { items, before, after, position } = await (await scene.bob()).list('message', { filter: { thread: scene.stage.together.thread } });
    equal({ items, before, after }, { items: [] }, 'an empty page');
    ok(typeof position === 'string' && position !== '', 'an empty page has no position');
  }),
  clause('C-LIST-05', 'a list holds nothing that its viewer may not see', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    await say(ann, scene.stage.apart, 'Not for bob');
    await say(ann, scene.stage.together, 'For bob');
    const seen = (await bob.list('thread', { filter: {} })).items.map(({ id }) => id);
    ok(seen.includes(scene.stage.together.thread), 'the list leaves out the thread that bob is in');
    ok(!seen.includes(scene.stage.apart.thread), 'the list holds a thread that bob is not in');
    equal((await bob.list('message', { filter: { thread: scene.stage.together.thread } })).items.filter(({ text }) => text === 'Not for bob'), [], 'foreign words');
  }),
  clause('C-LIST-06', 'a foreign parent is answered as an unknown one', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    await say(ann, scene.stage.apart, 'Not for bob');
    const unknown = newId();
    const listed = (thread: string) => refusedBy(bob.list('message', { filter: { thread } }), 'the list of a thread that bob is not in');
    const [one, other] = [await listed(scene.stage.apart.thread), await listed(unknown)];
    equal(one.code, 'not-found', 'the code');
    sameRefusal(one, other, [[scene.stage.apart.thread, unknown]], 'the refusals of a foreign and of an unknown thread');
  }),
  clause('C-LIST-07', 'a filter that the kind does not have is invalid', talk, async (scene) => {
    const bob = await scene.bob();
    await refusesWith('invalid', bob.list('message', { filter: { thread: scene.stage.together.thread, colour: 'blue' } as never }), 'a filter by colour');
  }),
  clause('C-LIST-08', 'a limit that is no whole number from 1 is invalid', talk, async (scene) => {
    const bob = await scene.bob();
    for (const limit of [0, -1, 1.5]) {
      await refusesWith('invalid', bob.list('message', { filter: { thread: scene.stage.together.thread }, limit }), `limit ${limit}`);
    }
  }),
  clause('C-LIST-09', 'a kind that supports does not name is unsupported', {}, async (scene) => {
    const bob = await scene.bob();
    await refusesWith('unsupported', bob.list('no-such-kind', { filter: {} }), 'the list of a kind that is not there');
  }),
];
