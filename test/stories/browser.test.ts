import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium, launchFlags } from '../../packages/tools/browser.mjs';

test('a browser of this machine can be driven by two people at once', async () => {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: launchFlags });
  try {
    const people = await Promise.all(
      ['home', 'school'].map(async (side) => ({ side, context: await browser.newContext() })),
    );
    for (const { side, context } of people) {
      const page = await context.newPage();
      await page.setContent(`<title>${side}</title>`);
      assert.equal(await page.title(), side);
    }
  } finally {
    await browser.close();
  }
});
