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
const WIDGETS = join(root, 'docs/widgets/pictures');
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

/** What each part of a page shows once it is there. */
const SHOWS = {
  messages: (place) => place.locator('fp-message-thread .said').first(),
  homework: (place) => place.locator('fp-homework-card').getByText('Two trips, one graph').first(),
  plan: (place) => place.locator('fp-plan-tracker [part=chart]').first(),
  part: (place) => place.locator('fp-opportunity-picker .ocard').first(),
};

/** The demo's panes are as tall as a desk's screen; a picture on paper may show more of them. */
const taller = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { block-size: 62rem !important; }');
    document.adoptedStyleSheets.push(sheet);
  });

async function ready(page, view, frames) {
  await taller(page);
  for (const frame of frames) await SHOWS[view](page.frameLocator(`iframe[title="${frame}"]`)).waitFor();
}

async function take(page, name, { folder = FOLDER, whole = true } = {}) {
  const path = join(folder, `${name}.png`);
  await page.waitForTimeout(700); // what opens on request is loaded when the page is idle
  const picture = smallerPng(await page.screenshot({ fullPage: whole, animations: 'disabled' }));
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
    const BOTH = ['Family view', 'Teacher view'];
    const portal = await look(1400, 900, 'light');
    await portal.goto(`${demo.url}/?view=messages`);
    await ready(portal, 'messages', BOTH);
    await take(portal, 'demo');

    const homes = await look(1840, 1000, 'light');
    await homes.goto(`${demo.url}/?view=plan&other=open`);
    await ready(homes, 'plan', [...BOTH, 'Other home']);
    await take(homes, 'demo-other-home');

    const dark = await look(1400, 900, 'dark');
    await dark.goto(`${demo.url}/?view=plan`);
    await ready(dark, 'plan', BOTH);
    await take(dark, 'demo-dark');

    const samir = await look(360, 1100, 'light');
    await samir.goto(`${demo.url}/family.html?person=p06&lang=ar&thread=t-C#messages`);
    await SHOWS.messages(samir).waitFor();
    await take(samir, 'family-arabic');

    const list = await look(1100, 1000, 'light');
    await list.goto(`${demo.url}/teacher.html?person=p16&lang=en#messages`);
    await list.locator('fp-thread-list .talk').nth(5).waitFor();
    await take(list, 'thread-list-school', { folder: WIDGETS, whole: false });
    const phone = await look(360, 900, 'light');
    await phone.goto(`${demo.url}/family.html?person=p06&lang=ar#messages`);
    await phone.locator('fp-thread-list .talk').first().waitFor();
    await take(phone, 'thread-list-arabic', { folder: WIDGETS, whole: false });

    for (const [name, view] of [['message-thread', 'messages'], ['homework-card', 'homework'], ['plan-tracker', 'plan'], ['opportunity-picker', 'part']]) {
      for (const [who, page, width] of [['home', `family.html?person=p03&lang=en&thread=t-A#${view}`, 400], ['school', `teacher.html?person=p16&lang=en&thread=t-A#${view}`, 1100]]) {
        const one = await look(width, 1000, 'light');
        await one.goto(`${demo.url}/${page}`);
        await SHOWS[view](one).waitFor();
        await take(one, `${name}-${who}`, { folder: WIDGETS, whole: false });
        await one.context().close();
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

await main();
