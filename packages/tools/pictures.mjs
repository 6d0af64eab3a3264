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

async function ready(page, frames) {
  for (const frame of frames) {
    await page.frameLocator(`iframe[title="${frame}"]`).locator('fp-message-thread textarea').waitFor();
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
    const portal = await look(1280, 900, 'light');
    await portal.goto(demo.url);
    await ready(portal, ['Family view', 'Teacher view']);
    await take(portal, 'demo');
    await portal.getByRole('button', { name: 'other home' }).click();
    await ready(portal, ['Other home']);
    await take(portal, 'demo-other-home');

    const dark = await look(1280, 900, 'dark');
    await dark.goto(demo.url);
    await ready(dark, ['Family view', 'Teacher view']);
    await take(dark, 'demo-dark');

    const samir = await look(360, 780, 'light');
    await samir.goto(`${demo.url}/family.html?person=p06&lang=ar&thread=t-C`);
    await samir.locator('fp-message-thread textarea').waitFor();
    await take(samir, 'family-arabic');
  } finally {
    await browser.close();
    await demo.stop();
  }
}

await main();
