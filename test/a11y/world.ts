import type { BrowserContextOptions, Page } from 'playwright-core';
import { axe, buildStories, launch, openStory, serveStories, storyPage, turn } from '../../packages/tools/a11y/storybook-pages.mjs';
import { emptySend, openers, spaceText, walk } from '../../packages/tools/a11y/keyboard.mjs';

export { axe, emptySend, openers, openStory, spaceText, turn, walk };

export const THREAD = 'widgets-message-thread--';
export const LIST = 'widgets-thread-list--';
export const HOMEWORK = 'widgets-homework-card--';

/** A page of stories. */
export interface Tab {
  readonly url: string;
  readonly page: Page;
  readonly troubles: string[];
  /** Stories that its page has shown since it was loaded; 0: the next one loads it anew. */
  shown?: number;
  close(): Promise<void>;
}

/** What the checks leave on the page. */
export interface Checks {
  run(leaveOut?: readonly string[]): string[];
  everything(): HTMLElement[];
  controls(): HTMLElement[];
  say(node: Element): string;
  ratio(a: readonly number[], b: readonly number[]): number;
  rgba(color: string): number[];
}
declare global {
  var familyChecks: Checks;
  var familyHeard: readonly { readonly text: string; readonly late: boolean }[];
}

/** The stories in one browser, for the tests of one file. */
export async function openStories(): Promise<{ tab(device?: BrowserContextOptions): Promise<Tab>; close(): Promise<void> }> {
  buildStories();
  const server = await serveStories();
  const browser = await launch();
  return {
    tab: (device) => storyPage(browser, server.url, device) as Promise<Tab>,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

export const ownChecks = (page: Page): Promise<string[]> => page.evaluate(() => familyChecks.run());
