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

test('what one side writes the other sees at once; the other home sees nothing of it; the policy has nothing to say', async () => {
  const { page, complaints, close } = await watched(demo.url);
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
  assert.match(await everythingIn(teacher), trace, 'the same search finds it where it is');
  assert.deepEqual(complaints, []);
  await close();
});

const WIDGETS = ['fp-message-thread', 'fp-homework-card', 'fp-plan-tracker', 'fp-opportunity-picker'];
const DATA: readonly (readonly [tag: string, sentence: RegExp])[] = [
  ['fp-homework-card', /Two trips, one graph/], ['fp-plan-tracker', /without a reminder/], ['fp-opportunity-picker', /./],
];

/** The parts of a page that can be seen. */
const inView = (place: FrameLocator): Promise<string[]> =>
  place.locator('main').evaluate((main) => [...main.querySelectorAll<HTMLElement>('[data-part]')].filter((part) => part.checkVisibility()).map((part) => part.dataset['part']!));

test('every pane is a portal with all four widgets, and five links lead to them, in one pane or in all', async () => {
  const { page, complaints, close } = await watched(demo.url);
  await page.getByRole('button', { name: 'other home' }).click();
  const panes = ['Family view', 'Teacher view', 'Other home'].map((title) => frame(page, title));
  for (const pane of panes) {
    for (const [tag, sentence] of DATA) await pane.locator(tag).getByText(sentence).first().waitFor(LATE);
    assert.deepEqual(await inView(pane), ['messages', 'homework', 'plan', 'part']);
    assert.ok(await pane.locator('main').evaluate((main) => document.documentElement.scrollHeight <= innerHeight && main.scrollWidth <= main.clientWidth), 'the page scrolls in its own part alone, and nothing stands out at the side');
  }
  await panes[0]!.getByRole('link', { name: 'Participar' }).first().click();
  await panes[0]!.locator('[data-view="part"]').waitFor(LATE);
  assert.deepEqual(await inView(panes[0]!), ['part']);
  await page.getByRole('group', { name: 'Show in all views' }).getByRole('button', { name: 'Plan' }).click();
  for (const pane of panes) {
    await pane.locator('[data-view="plan"]').waitFor(LATE);
    assert.deepEqual(await inView(pane), ['plan']);
    assert.equal(await pane.locator('nav [aria-current="page"]').count(), 1);
  }
  const own = /Home: Rosa|show me the picture|Coach Bell/;
  assert.match(await everythingIn(panes[1]!, '[data-part=plan]'), own);
  assert.doesNotMatch(await everythingIn(panes[2]!, '[data-part=plan]'), own, 'the plan of the other home has its own steps and points');
  assert.deepEqual(complaints, []);
  await close();
});

test('what a family says about a card is with the teacher at once, and a widget on its own page says so after a reload', async () => {
  const { page, complaints, close } = await watched(demo.url);
  const [family, teacher] = [frame(page, 'Family view'), frame(page, 'Teacher view')];
  await page.getByRole('group', { name: 'Show in all views' }).getByRole('button', { name: 'Homework' }).click();
  await teacher.locator('fp-homework-card').getByRole('button', { name: /Two trips/ }).click(LATE);
  await family.locator('fp-homework-card').getByRole('button', { name: /Two trips/ }).click(LATE);
  const told = teacher.locator('fp-homework-card').getByRole('heading', { name: /did it/i });
  const before = await told.innerText(LATE);
  await family.locator('fp-homework-card').getByRole('button', { name: 'Lo hicimos' }).click(LATE);
  await teacher.locator('fp-homework-card').getByRole('heading', { name: before }).waitFor({ ...LATE, state: 'detached' });
  const after = await told.innerText(LATE);
  assert.deepEqual(complaints, []);
  await close();
  const later = await watched(`${demo.url}/teacher.html?person=p16#homework`);
  await later.page.locator('fp-homework-card').getByRole('button', { name: /Two trips/ }).click(LATE);
  await later.page.locator('fp-homework-card').getByRole('heading', { name: after }).waitFor(LATE);
  await later.close();
});

test('planted: a page without its plan is told from one with all four', async () => {
  const { page, close } = await watched(`${demo.url}/teacher.html?person=p22`);
  await page.locator('fp-opportunity-picker').getByText(/./).first().waitFor(LATE);
  const tags = await page.evaluate((all) => all.filter((tag) => document.querySelector<HTMLElement>(tag)?.checkVisibility()), WIDGETS);
  assert.ok(!tags.includes('fp-plan-tracker'), 'the principal is in nobody’s circle');
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
    const before = await watched(`${demo.url}/teacher.html?person=p16&thread=t-A`);
    await write(before.page, words);
    await before.page.locator('fp-message-thread').getByText('Sent').last().waitFor(LATE);
    await before.page.reload();
    await found(before.page, words).waitFor(LATE);
    await before.close();
    await demo.end(signal);
    demo = await start();
    const later = await watched(`${demo.url}/family.html?person=p03&lang=es&thread=t-A`);
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
    const { page, close } = await watched(`${demo.url}/teacher.html?person=p16&thread=t-A`);
    await found(page, 'primero dibuje el problema').waitFor(LATE);
    assert.equal(await found(page, 'Before SIGTERM.').count(), 0);
    await close();
  } finally {
    blocker.close();
  }
});
