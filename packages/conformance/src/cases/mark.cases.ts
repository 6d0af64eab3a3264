import { also, clause, talk } from '../case.js';
import { equal } from '../check.js';
import type { FamilySession, Place } from '../backend.js';
import { marking, numbered, sayAll } from '../words.js';

const marks = also(talk, { kinds: ['mark'], actions: ['mark.set'] });

async function readUpTo(session: FamilySession, { thread }: Place): Promise<number> {
  const { items } = await session.list('mark', { filter: { thread } });
  return items.find(({ person }) => person === session.viewer.person)?.upTo ?? 0;
}

export const markCases = [
  clause('C-MARK-01', 'a mark says how far its person has read, on every device of theirs', marks, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(3));
    await bob.act(marking(scene.stage.together, 2));
    equal(await readUpTo(await scene.bob(), scene.stage.together), 2, 'the mark on the other device');
  }),
  clause('C-MARK-02', 'a mark never goes back', marks, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(3));
    for (const upTo of [3, 1]) await bob.act(marking(scene.stage.together, upTo));
    equal(await readUpTo(bob, scene.stage.together), 3, 'the mark after an older one came late');
  }),
  clause('C-MARK-03', 'a mark is seen by its own person alone', marks, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(2));
    await bob.act(marking(scene.stage.together, 2));
    const { items } = await ann.list('mark', { filter: { thread: scene.stage.together.thread } });
    equal(items.filter(({ person }) => person !== scene.stage.ann), [], 'marks of others');
  }),
];
