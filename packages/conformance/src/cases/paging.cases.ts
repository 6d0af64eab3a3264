import type { Cursor, Message } from '@family-partnering/contract';
import type { FamilySession, Place } from '../backend.js';
import { also, clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { refusesWith } from '../refusals.js';
import { numbered, say, sayAll } from '../words.js';

const paged = also(talk, { paging: 'forward' });
const bothWays = also(talk, { paging: 'both' });

/** Reads page by page in one direction, and calls `between` after each page. */
async function walk(session: FamilySession, { thread }: Place, direction: 'before' | 'after', from: Cursor | undefined, between: () => Promise<unknown> = async () => {}): Promise<readonly (readonly Message[])[]> {
  const pages: (readonly Message[])[] = [];
  for (let cursor = from, first = from === undefined; first || cursor !== undefined; first = false) {
    const page = await session.list('message', { filter: { thread }, limit: 2, ...(cursor !== undefined && { [direction]: cursor }) });
    pages.push(page.items);
    ok(pages.length < 50, `walking ${direction} never ends`);
    await between();
    cursor = page[direction];
  }
  return pages;
}

const textsOf = (messages: readonly Message[]): readonly string[] => messages.map(({ text }) => text);

export const pagingCases = [
  clause('C-PAGE-01', 'going back repeats nothing and skips nothing while others write', paged, async (scene) => {
    const [ann, bob] = await scene.both();
    const texts = numbered(6);
    await sayAll(ann, scene.stage.together, texts);
    const pages = await walk(bob, scene.stage.together, 'before', undefined, () => say(ann, scene.stage.together, 'Meanwhile'));
    equal(textsOf([...pages].reverse().flat()), texts, 'what was read going back');
  }),
  clause('C-PAGE-02', 'going on repeats nothing and skips nothing while others write', bothWays, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(5));
    const { thread } = scene.stage.together;
    const newest = await bob.list('message', { filter: { thread }, limit: 4 });
    const oldest = await bob.list('message', { filter: { thread }, limit: 4, before: newest.before! });
    let more = 2;
    const pages = await walk(bob, scene.stage.together, 'after', oldest.after!, async () => {
      if (more > 0) await say(ann, scene.stage.together, `Meanwhile ${more--}`);
    });
    equal(textsOf([...oldest.items, ...pages.flat()]), [...numbered(5), 'Meanwhile 2', 'Meanwhile 1'], 'what was read going on');
  }),
  clause('C-PAGE-03', 'no cursor means that there is nothing further in that direction', paged, async (scene) => {
    const [ann, bob] = await scene.both();
    await sayAll(ann, scene.stage.together, numbered(3));
    const { thread } = scene.stage.together;
    const all = await bob.list('message', { filter: { thread }, limit: 50 });
    equal([all.items.length, all.before, all.after], [3, undefined, undefined], 'a page that holds everything');
    const last = await bob.list('message', { filter: { thread }, limit: 2 });
    ok(last.before !== undefined, 'a page with something before it has no cursor there');
    equal(last.after, undefined, 'the cursor after the last page');
  }),
  clause('C-PAGE-04', 'a cursor that the adapter did not give is invalid', paged, async (scene) => {
    const bob = await scene.bob();
    const { thread } = scene.stage.together;
    await refusesWith('invalid', bob.list('message', { filter: { thread }, before: 'no cursor of yours' }), 'a made-up cursor');
  }),
];
