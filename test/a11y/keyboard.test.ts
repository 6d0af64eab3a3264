import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { emptySend, HOMEWORK, LIST, openers, openStories, openStory, THREAD, walk, type Tab } from './world.js';

/** Story, settings, and the fewest stops that the walk must have: a walk that reaches nothing finds nothing. */
const WALKS: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  [`${THREAD}playground`, {}, 12],
  [`${THREAD}playground`, { theme: 'dark', language: 'ar', width: '320' }, 12],
  [`${THREAD}playground`, { theme: 'contrast' }, 12],
  [`${THREAD}playground`, { text: '200', width: '320' }, 12],
  [`${THREAD}failed`, {}, 12],
  [`${THREAD}student`, {}, 5],
  [`${THREAD}empty`, { theme: 'brand' }, 5],
  [`${LIST}playground`, {}, 10],
  [`${LIST}playground`, { theme: 'contrast', language: 'ar' }, 10],
  [`${LIST}playground`, { text: '200', width: '320', theme: 'dark' }, 10],
  [`${LIST}starting`, {}, 10],
  [`${LIST}handing-on`, {}, 8],
  [`${HOMEWORK}overview`, {}, 11],
  [`${HOMEWORK}help-now`, { theme: 'contrast', language: 'ar', width: '320' }, 10],
  [`${HOMEWORK}school`, { text: '200', width: '320', theme: 'dark' }, 6],
];
const inWords = (switches: Readonly<Record<string, string>>): string => Object.entries(switches).map(([name, value]) => `${name} ${value}`).join(', ') || 'as it opens';

describe('with the keys of a keyboard', () => {
  let stories: Awaited<ReturnType<typeof openStories>>;
  let tab: Tab;
  before(async () => {
    stories = await openStories();
    tab = await stories.tab();
  });
  after(() => stories.close());

  for (const [story, switches, least] of WALKS) {
    it(`${story} (${inWords(switches)}): everything is reached, seen and left again`, async () => {
      await openStory(tab, story, switches);
      const { stops, found } = await walk(tab.page);
      assert.deepEqual(found, []);
      assert.ok(stops.length >= least, `only ${stops.length} stops: ${stops.join(', ')}`);
    });
  }

  it('an empty box says what is missing, to the eye and to the ear', async () => {
    await openStory(tab, `${THREAD}playground`);
    assert.deepEqual(await emptySend(tab.page), []);
  });

  for (const story of [`${THREAD}playground`, `${LIST}playground`]) {
    it(`${story}: whatever opens says so`, async () => {
      await openStory(tab, story);
      assert.deepEqual(await openers(tab.page), []);
    });
  }
});
