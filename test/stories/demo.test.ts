// `npm run demo`, as somebody starts it who sees the project for the first time.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { closeBrowser, theBrowser } from './support/person.js';
import { watched } from './support/plain-page.js';

const ROOT = join(import.meta.dirname, '../..');
const LATE = { timeout: 20_000 };

interface Demo {
  readonly url: string;
  readonly said: () => string;
  end(signal: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();
let data: string;
let demo: Demo;

/** Starts the demo. @throws Error with what it said instead */
async function start(words: readonly string[] = ['--data', data], environment: Readonly<Record<string, string>> = {}): Promise<Demo> {
  const child = spawn(process.execPath, ['--import=tsx', 'packages/server/src/demo/start.ts', ...words], { cwd: ROOT, env: { ...process.env, PORT: '0', NODE_ENV: '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer): void => {
      said += piece;
      const found = /(http:\S+)[\s\S]*Start fresh/.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
  return {
    url, said: () => said,
    async end(signal) {
      if (!running.has(child)) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'fp-demo-'));
  demo = await start();
});

after(async () => {
  await closeBrowser();
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

const frame = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);
const found = (place: FrameLocator | Page, words: string) => place.locator('fp-message-thread').getByText(words).first();

/** Every word of a page's main part, those within widgets and out of sight too. */
const everythingIn = (place: FrameLocator, where = 'main'): Promise<string> =>
  place.locator(where).evaluate((main) => (main as HTMLElement).innerText + [...main.querySelectorAll('*')].map((one) => one.shadowRoot?.textContent ?? '').join(' '));

async function write(place: FrameLocator | Page, words: string, label = 'Write a message', button = 'Send'): Promise<void> {
  await place.locator('fp-message-thread').getByLabel(label).fill(words, LATE);
  await place.locator('fp-message-thread').getByRole('button', { name: button, exact: true }).click();
  await found(place, words).waitFor(LATE);
}

/** The portal with one part in all its views. */
const portal = (words = ''): string => `${demo.url}/${words}`;

test('what one side writes the other sees at once; the other home sees nothing of it; the policy has nothing to say', async () => {
  const { page, complaints, close } = await watched(portal('?view=messages'));
  const [family, teacher] = [frame(page, 'Family view'), frame(page, 'Teacher view')];
  await write(family, 'Hoy lo dibujó solo.', 'Escriba un mensaje', 'Enviar');
  await found(teacher, 'Hoy lo dibujó solo.').waitFor(LATE);
  await write(teacher, 'I saw it at lunch.');
  await found(family, 'I saw it at lunch.').waitFor(LATE);
  await page.getByRole('button', { name: 'other home' }).click();
  const other = frame(page, 'Other home');
  await found(other, 'Sundays').waitFor(LATE);
  const trace = /dibujó|at lunch/;
  assert.doesNotMatch(await everythingIn(other), trace);
  assert.doesNotMatch(await everythingIn(other, '[data-part=messages]'), /Rosa/, 'her name is in the plan alone, by her yes');
  assert.doesNotMatch(await everythingIn(other, '#waits'), /Rosa/);
  assert.match(await everythingIn(teacher), trace, 'the same search finds it where it is');
  assert.deepEqual(complaints, []);
  await close();
});

test('words in another language are read after one tap under them, on both sides; for words that the sample does not know, it is said that there are none', async () => {
  const { page, complaints, close } = await watched(portal('?view=messages'));
  const [family, teacher] = [frame(page, 'Family view'), frame(page, 'Teacher view')];
  const entry = (place: FrameLocator, words: string) => place.locator('fp-message-thread [part=message]').filter({ hasText: words }).first();
  await entry(teacher, 'primero dibuje el problema').getByRole('button', { name: 'Put this into my language' }).click(LATE);
  await entry(teacher, 'primero dibuje el problema').getByText('I want to put in the plan that he draws the problem first, at home too.').waitFor(LATE);
  await entry(teacher, 'primero dibuje el problema').getByText(/A computer put this into .?English/).waitFor(LATE);
  await entry(family, 'stopping at thirty minutes').getByRole('button', { name: 'Poner esto en mi idioma' }).click(LATE);
  await entry(family, 'stopping at thirty minutes').getByText('Sí, está bien parar a los treinta minutos.', { exact: false }).waitFor(LATE);
  await write(family, 'Compré papel nuevo.', 'Escriba un mensaje', 'Enviar');
  await entry(teacher, 'Compré papel nuevo.').getByRole('button', { name: 'Put this into my language' }).click(LATE);
  await entry(teacher, 'Compré papel nuevo.').getByText('There is no computer translation of this. A person at school can help.').waitFor(LATE);
  assert.deepEqual(complaints, []);
  await close();
});

const WIDGETS: readonly (readonly [view: string, tag: string, sentence: RegExp])[] = [
  ['messages', 'fp-message-thread', /./], ['homework', 'fp-homework-card', /Two trips, one graph/], ['plan', 'fp-plan-tracker', /without a reminder/], ['part', 'fp-opportunity-picker', /./],
];

/** The parts of a page that can be seen. */
const inView = (place: FrameLocator | Page): Promise<string[]> =>
  place.locator('main').evaluate((main) => [...main.querySelectorAll<HTMLElement>('[data-part], [data-box]')].filter((part) => part.checkVisibility()).map((part) => part.dataset['part'] ?? `waits: ${part.dataset['box']}`));

const fits = (place: FrameLocator | Page): Promise<boolean> =>
  place.locator('main').evaluate((main) => document.documentElement.scrollHeight <= innerHeight && main.scrollWidth <= main.clientWidth);

test('every pane is a portal: what waits on its first page, and five links to four widgets, in one pane or in all', async () => {
  const { page, complaints, close } = await watched(portal());
  await page.getByRole('button', { name: 'other home' }).click();
  const panes = ['Family view', 'Teacher view', 'Other home'].map((title) => frame(page, title));
  for (const pane of panes) {
    await pane.locator('#waits[aria-busy=false]').waitFor(LATE);
    assert.deepEqual(await inView(pane), ['waits: messages', 'waits: homework', 'waits: plan', 'waits: part']);
    assert.ok(await pane.locator('#waits li').count() >= 3);
    assert.ok(await fits(pane), 'the page scrolls in its own part alone, and nothing stands out at the side');
  }
  const turns = page.getByRole('group', { name: 'Show in all views' });
  for (const [view, tag, sentence] of WIDGETS) {
    await turns.locator(`[data-view=${view}]`).click();
    for (const pane of panes) {
      await pane.locator(tag).getByText(sentence).first().waitFor(LATE);
      assert.deepEqual(await inView(pane), [view]);
      assert.equal(await pane.locator('nav [aria-current="page"]').count(), 1);
      assert.ok(await fits(pane), `${view} stands out`);
    }
  }
  const own = /Home: Rosa|show me the picture|Coach Bell/;
  assert.match(await everythingIn(panes[1]!, '[data-part=plan]'), own);
  assert.doesNotMatch(await everythingIn(panes[2]!, '[data-part=plan]'), own, 'the plan of the other home has its own steps and points');
  assert.deepEqual(complaints, []);
  await close();
});

test('the portal says what its panes show: whose page, which part; a reload, a link and “back” keep it', async () => {
  const { page, complaints, close } = await watched(portal());
  const pressed = () => page.locator('.turn [aria-pressed=true]');
  const family = frame(page, 'Family view');
  await family.locator('#person').selectOption('p06', LATE);
  await page.locator('[data-pane=family] .who').getByText('Samir, father of Layan').waitFor(LATE);
  assert.doesNotMatch(await page.locator('[data-pane=family] header').innerText(), /Rosa/);
  await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('iframe[title="Family view"]')?.contentDocument?.documentElement.lang === 'ar', undefined, LATE);
  await family.locator('nav a[href="#part"]').click();
  await page.waitForURL(/view=part/, LATE);
  assert.equal(await pressed().count(), 0, 'the panes show different parts, so no part is said to be in all');
  await page.getByRole('button', { name: 'other home' }).click();
  await frame(page, 'Other home').locator('[data-view=part]').waitFor(LATE);
  await page.getByRole('group', { name: 'Show in all views' }).getByRole('button', { name: 'Plan' }).click();
  await pressed().getByText('Plan').waitFor(LATE);
  for (const title of ['Family view', 'Teacher view', 'Other home']) await frame(page, title).locator('[data-view=plan]').waitFor(LATE);
  const address = page.url();
  assert.match(address, /family-person=p06/);
  await page.reload();
  await frame(page, 'Family view').locator('[data-view=plan]').waitFor(LATE);
  await page.locator('[data-pane=family] .who').getByText('Samir, father of Layan').waitFor(LATE);
  await frame(page, 'Other home').locator('[data-view=plan]').waitFor(LATE);
  await pressed().getByText('Plan').waitFor(LATE);
  assert.equal(page.url(), address);
  await page.getByRole('group', { name: 'Show in all views' }).getByRole('button', { name: 'Homework' }).click();
  await frame(page, 'Teacher view').locator('[data-view=homework]').waitFor(LATE);
  await page.goBack();
  await frame(page, 'Teacher view').locator('[data-view=plan]').waitFor(LATE);
  await pressed().getByText('Plan').waitFor(LATE);
  assert.deepEqual(complaints, []);
  await close();
});

test('a line of “Today” leads to the talk that waits, and changes by itself when somebody writes', async () => {
  const rosa = await watched(`${demo.url}/family.html?person=p03&lang=es#messages`);
  await rosa.page.locator('fp-thread-list .line').filter({ hasText: 'Library math club' }).click(LATE);
  const teacher = await watched(`${demo.url}/teacher.html?person=p16`);
  const boxes = teacher.page.locator('#waits[aria-busy=false]');
  const said = await boxes.locator('[data-box=messages]').innerText(LATE);
  await write(rosa.page, 'El martes está bien.', 'Escriba un mensaje', 'Enviar');
  await teacher.page.waitForFunction((before) => document.querySelector<HTMLElement>('[data-box=messages]')!.innerText !== before, said, LATE);
  await rosa.close();
  const waits = boxes.getByRole('link', { name: /Mateo.*Library math club/ });
  await waits.click(LATE);
  await found(teacher.page, 'El martes está bien.').waitFor(LATE);
  assert.deepEqual(await inView(teacher.page), ['messages']);
  await teacher.page.goBack();
  assert.deepEqual(rosa.complaints.concat(teacher.complaints), []);
  await teacher.close();
});

test('what a family says about a card is with the teacher at once, and a widget on its own page says so after a reload', async () => {
  const { page, complaints, close } = await watched(portal('?view=homework'));
  const [family, teacher] = [frame(page, 'Family view'), frame(page, 'Teacher view')];
  // The one card that there is stands open.
  const told = teacher.locator('fp-homework-card').getByRole('heading', { name: /did it/i });
  const before = await told.innerText(LATE);
  await family.locator('fp-homework-card').getByRole('button', { name: 'Lo hicimos' }).click(LATE);
  await teacher.locator('fp-homework-card').getByRole('heading', { name: before }).waitFor({ ...LATE, state: 'detached' });
  const after = await told.innerText(LATE);
  assert.deepEqual(complaints, []);
  await close();
  const later = await watched(`${demo.url}/teacher.html?person=p16#homework`);
  await later.page.locator('fp-homework-card').getByRole('heading', { name: after }).waitFor(LATE);
  await later.close();
});

test('the principal has what a principal has: questions, what she answers, and no link to an empty page', async () => {
  const { page, complaints, close } = await watched(`${demo.url}/teacher.html?person=p22#plan`);
  const links = page.locator('nav a:visible');
  await page.locator('#waits[aria-busy=false] li').first().waitFor(LATE);
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash)), ['#today', '#messages', '#part']);
  assert.deepEqual(await inView(page), ['waits: messages', 'waits: part'], 'an address that leads to a part she has not shows her first page');
  await page.locator('#waits').getByText('¿También el autobús de la tarde?').waitFor(LATE);
  await links.last().click();
  await page.locator('fp-opportunity-picker').getByText('Question for the principal, answered for all').first().waitFor(LATE);
  // The same look finds a page with all of them.
  const grant = await watched(`${demo.url}/teacher.html?person=p16`);
  await grant.page.locator('#waits[aria-busy=false]').waitFor(LATE);
  assert.equal(await grant.page.locator('nav a:visible').count(), 5);
  assert.deepEqual([...complaints, ...grant.complaints], []);
  await grant.close();
  await close();
});

test('on a tablet and on a desk: what is in the panes has room, and the teacher keeps a desk beside two homes', async () => {
  const { page, close } = await watched(portal('?other=open'));
  const widthOf = (title: string): Promise<number> => page.locator(`iframe[title="${title}"]`).evaluate((one) => one.getBoundingClientRect().width);
  const desk = () => frame(page, 'Teacher view').locator('nav').evaluate((nav) => nav.getBoundingClientRect().bottom < innerHeight / 2);
  await frame(page, 'Other home').locator('#waits[aria-busy=false]').waitFor(LATE);
  for (const width of [1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    assert.ok(await widthOf('Teacher view') >= 44 * 16, `${await widthOf('Teacher view')} px at ${width}`);
    assert.ok(await desk(), `its links stand above at ${width}`);
    assert.ok(await widthOf('Family view') <= 393);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing stands out at ${width}`);
  }
  for (const width of [768, 360, 280]) {
    await page.setViewportSize({ width, height: 740 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing stands out at ${width}`);
  }
  await page.setViewportSize({ width: 768, height: 900 });
  const [one, two] = await Promise.all(['Family view', 'Other home'].map((title) => page.locator(`iframe[title="${title}"]`).evaluate((it) => it.getBoundingClientRect().toJSON() as { x: number; y: number })));
  assert.ok(one!.y === two!.y && two!.x > one!.x, 'the two phones stand beside each other');
  await close();
});

test('planted: a style that is put into a page breaks the policy of the demo, and it is heard', async () => {
  const { page, complaints, close } = await watched(`${demo.url}/home.html`);
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' })));
  assert.match(complaints.join(' '), /style-src/);
  await close();
});

test('what was said is there after a reload, after a stop, and after the power was cut', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const words = `Before ${signal}.`;
    const before = await watched(`${demo.url}/teacher.html?person=p16&thread=t-A#messages`);
    await write(before.page, words);
    await before.page.locator('fp-message-thread').getByText('Sent').last().waitFor(LATE);
    await before.page.reload();
    await found(before.page, words).waitFor(LATE);
    await before.close();
    await demo.end(signal);
    demo = await start();
    const later = await watched(`${demo.url}/family.html?person=p03&lang=es&thread=t-A#messages`);
    await found(later.page, words).waitFor(LATE);
    await later.close();
  }
});

test('on a phone, by keys alone: from the list into a talk, an answer, and back to where one was', async () => {
  const context = await (await theBrowser()).newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${demo.url}/family.html?person=p06&lang=ar#messages`);
  const rows = page.locator('fp-thread-list .line');
  await rows.first().waitFor(LATE);
  assert.equal(await page.locator('fp-message-thread').isVisible(), false, 'one thing at a time');
  const focused = (part: string) => page.waitForFunction((wanted) => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.matches(wanted) ?? false;
  }, part, LATE);
  for (let presses = 0; presses < 40 && !(await rows.first().evaluate((row) => row.matches(':focus'))); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await focused('textarea');
  await page.keyboard.type('شكرًا');
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 5 && !(await page.locator('fp-message-thread .go').evaluate((button) => button.matches(':focus'))); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await found(page, 'شكرًا').waitFor(LATE);
  await page.locator('#back').focus();
  await page.keyboard.press('Enter');
  await focused('.line');
  assert.equal(await page.locator('fp-message-thread').isVisible(), false);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing stands out at the side');
  await context.close();
});

test('a start that would do harm says why and does none', async () => {
  await assert.rejects(start(undefined, { NODE_ENV: 'production' }), /does not start with NODE_ENV=production/);
  await assert.rejects(start(['--data', data, '--fresh']), /is running already \(process \d+\)/);
  await assert.rejects(start(undefined, { PORT: 'many' }), /PORT is a whole number/);
  const foreign = mkdtempSync(join(tmpdir(), 'fp-foreign-'));
  writeFileSync(join(foreign, 'grades.csv'), 'kept');
  await assert.rejects(start(['--data', foreign, '--fresh']), /holds something that is not the demo’s|holds something that is not the demo's/);
  rmSync(foreign, { recursive: true });
});

test('a taken port leads to the next one, and it is said; --fresh begins the week anew', async () => {
  await demo.end('SIGTERM');
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as AddressInfo;
  try {
    demo = await start(['--data', data, '--fresh'], { PORT: String(port) });
    assert.match(demo.said(), new RegExp(`Port ${port} is taken`));
    assert.notEqual(new URL(demo.url).port, String(port));
    const { page, close } = await watched(`${demo.url}/teacher.html?person=p16&thread=t-A#messages`);
    await found(page, 'primero dibuje el problema').waitFor(LATE);
    assert.equal(await found(page, 'Before SIGTERM.').count(), 0);
    await close();
  } finally {
    blocker.close();
  }
});
