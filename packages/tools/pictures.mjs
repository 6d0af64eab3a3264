// Takes the pictures of the documents from the real demo: `node packages/tools/pictures.mjs`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, launchFlags } from './browser.mjs';
import { root } from './files.mjs';
import { smallerPng } from './smaller-png.mjs';

const FOLDER = join(root, 'docs/pictures');
const MOST_BYTES = 200_000;

/** A demo of its own, on a free port, with the sample week as it was. */
async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), 'fp-pictures-'));
  const entry = 'packages/server/src/demo/start.ts';
  const child = spawn(process.execPath, ['--import=tsx', entry, '--data', data], {
    cwd: root,
    env: { ...process.env, PORT: '0', NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}.`)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { url, stop };
}

/** All four widgets of one page show what they hold. */
async function filled(place) {
  await place.locator('fp-message-thread textarea').waitFor();
  await place.locator('fp-homework-card').getByText('Two trips, one graph').first().waitFor();
  await place.locator('fp-plan-tracker').locator('[part=chart] svg, textarea').first().waitFor();
  await place.locator('fp-opportunity-picker').locator('.ocard, .now').first().waitFor();
}

/** The demo's panes are as tall as a desk's screen; a picture on paper may show more of them. */
const taller = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { block-size: 78rem !important; }');
    document.adoptedStyleSheets.push(sheet);
  });

async function ready(page, frames) {
  await taller(page);
  for (const frame of frames) {
    const place = page.frameLocator(`iframe[title="${frame}"]`);
    await filled(place);
  }
}

async function take(page, name) {
  const path = join(FOLDER, `${name}.png`);
  await page.waitForTimeout(700); // what opens on request is loaded when the page is idle
  const picture = smallerPng(await page.screenshot({ fullPage: true, animations: 'disabled' }));
  writeFileSync(path, picture);
  const size = picture.length;
  console.log(`  ${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES} bytes.`);
}

async function main() {
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemo();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: launchFlags });
  const look = (width, height, colorScheme) =>
    browser
      .newContext({ viewport: { width, height }, colorScheme, timezoneId: 'America/Denver', locale: 'en-US' })
      .then((context) => context.newPage());
  try {
    const portal = await look(1400, 900, 'light');
    await portal.goto(demo.url);
    await ready(portal, ['Family view', 'Teacher view']);
    await take(portal, 'demo');
    await portal.getByRole('group', { name: 'Show in all views' }).getByRole('button', { name: 'Plan' }).click();
    await portal.frameLocator('iframe[title="Teacher view"]').locator('[data-view="plan"]').waitFor();
    await portal.getByRole('button', { name: 'other home' }).click();
    await portal.setViewportSize({ width: 1840, height: 1000 });
    await portal.frameLocator('iframe[title="Other home"]').locator('fp-plan-tracker [part=chart]').waitFor();
    await take(portal, 'demo-other-home');

    const dark = await look(1400, 900, 'dark');
    await dark.goto(demo.url);
    await ready(dark, ['Family view', 'Teacher view']);
    await take(dark, 'demo-dark');

    const samir = await look(360, 1560, 'light');
    await samir.goto(`${demo.url}/family.html?person=p06&lang=ar&thread=t-C`);
    await filled(samir);
    await take(samir, 'family-arabic');
  } finally {
    await browser.close();
    await demo.stop();
  }
}

await main();
