import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HOMEWORK, LIST, openStories, openStory, ownChecks, spaceText, THREAD, turn, type Tab } from './world.js';

const STORIES = [`${THREAD}playground`, `${THREAD}failed`, `${THREAD}empty`, `${LIST}playground`, `${LIST}starting`, `${HOMEWORK}playground`, `${HOMEWORK}paper`];

describe('read small, large, far apart and by ear', () => {
  let stories: Awaited<ReturnType<typeof openStories>>;
  let tab: Tab;
  before(async () => {
    stories = await openStories();
    tab = await stories.tab();
  });
  after(() => stories.close());

  for (const story of STORIES) {
    it(`${story}: at 320 px, with text at 200 %, and with the spacing of WCAG 1.4.12, nothing is cut off`, async () => {
      await openStory(tab, story, { width: '320' });
      assert.deepEqual(await ownChecks(tab.page), [], '320 px');
      await spaceText(tab.page);
      assert.deepEqual(await ownChecks(tab.page), [], '320 px, spaced');
      await turn(tab.page, { text: '200' });
      assert.deepEqual(await ownChecks(tab.page), [], '320 px, spaced, 200 %');
    });

    it(`${story}: each control is 44 px for a finger`, async () => {
      const phone = await stories.tab({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });
      try {
        const { page } = phone;
        assert.equal(await openStory(phone, story, { width: '360' }), '');
        const small = await page.evaluate(() => {
          const found: string[] = [];
          for (const host of document.querySelectorAll('.stage *')) {
            for (const node of host.shadowRoot?.querySelectorAll('button, summary, select, textarea, input, label.choice, a[href]') ?? []) {
              const { width, height } = node.getBoundingClientRect();
              if (width === 0 || node.matches('p a, .choice input, .safety a')) continue;
              if (width < 43.5 || height < 43.5) found.push(`${node.localName}.${node.className} ${node.textContent!.trim().slice(0, 20)}: ${width.toFixed()}×${height.toFixed()}`);
            }
          }
          return found;
        });
        assert.deepEqual(small, []);
      } finally {
        await phone.close();
      }
    });
  }

  for (const story of [`${THREAD}playground`, `${THREAD}long`, `${LIST}playground`]) {
    it(`${story}: history, another language and another person come in silence`, async () => {
      await openStory(tab, story);
      const heard = () => tab.page.evaluate(() => [...familyHeard]);
      assert.deepEqual(await heard(), []);
      await turn(tab.page, { language: 'ar' });
      await turn(tab.page, { language: 'es', person: 'p16' });
      assert.deepEqual(await heard(), []);
    });
  }

  it('own words that are sent are said, in a region that stood there before', async () => {
    await openStory(tab, `${THREAD}playground`);
    await tab.page.locator('textarea').fill('Thank you.');
    await tab.page.locator('textarea').press('Control+Enter');
    await tab.page.waitForFunction(() => familyHeard.length > 0);
    const heard = await tab.page.evaluate(() => [...familyHeard]);
    assert.deepEqual(heard.filter(({ late }) => late), []);
    assert.match(heard.map(({ text }) => text).join(' '), /sent/i);
  });

  it('a region that arrives with its words is found (the control)', async () => {
    await tab.page.evaluate(() => document.querySelector('fp-message-thread')!.shadowRoot!.querySelector('.fp')!.insertAdjacentHTML('beforeend', '<p aria-live="polite">Late</p>'));
    await tab.page.waitForFunction(() => familyHeard.some(({ late }) => late));
  });
});
