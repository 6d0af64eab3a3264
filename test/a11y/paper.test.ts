import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStories, openStory, type Tab } from './world.js';

const PLAN = 'widgets-plan-tracker--';

/** Presses Print in the plan, and hands over what goes to the printer. */
async function sheet(page: Page): Promise<{ readonly html: string; readonly css: string }> {
  return page.evaluate(async () => {
    const root = document.querySelector('fp-plan-tracker')!.shadowRoot!;
    const wait = async <T>(look: () => T | null | undefined): Promise<T> => {
      for (let turns = 0; turns < 400; turns += 1) {
        const found = look();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('it did not come');
    };
    const about = await wait(() => root.querySelector<HTMLDetailsElement>('.about'));
    about.open = true;
    about.querySelector<HTMLButtonElement>('.row:last-child > button')!.click();
    const printed = (): Document | undefined => {
      const paper = root.querySelector('iframe')?.contentDocument;
      return paper?.documentElement.dataset['size'] === undefined ? undefined : paper;
    };
    const paper = await wait(printed);
    return { html: paper.documentElement.outerHTML, css: paper.adoptedStyleSheets.map((one) => [...one.cssRules].map(({ cssText }) => cssText).join('\n')).join('\n') };
  });
}

async function pages(tab: Tab, { html, css }: { readonly html: string; readonly css: string }, format: string): Promise<number> {
  const page = await tab.page.context().newPage();
  try {
    await page.setContent(html);
    await page.addStyleTag({ content: css });
    return (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  } finally {
    await page.close();
  }
}

describe('on paper', () => {
  let stories: Awaited<ReturnType<typeof openStories>>;
  let tab: Tab;
  before(async () => {
    stories = await openStories();
    tab = await stories.tab();
  });
  after(() => stories.close());

  for (const [story, switches] of [[`${PLAN}playground`, {}], [`${PLAN}playground`, { person: 'p16', language: 'ar' }], [`${PLAN}help-does-not-wait`, { language: 'es' }]] as const) {
    it(`${story} ${Object.values(switches).join(' ')}: a plan is two pages, on Letter and on A4`, async () => {
      await openStory(tab, story, switches);
      const paper = await sheet(tab.page);
      for (const format of ['Letter', 'A4']) assert.equal(await pages(tab, paper, format), 2, format);
      // The control: with letters that were not made to fit, there are more.
      assert.ok((await pages(tab, { ...paper, css: `${paper.css}\nhtml { font-size: 22pt !important; }` }, 'Letter')) > 2);
    });
  }
});
