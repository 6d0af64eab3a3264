// The script as it is built, on plain pages under the strictest policy.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { closeBrowser } from './support/person.js';
import { buildCdn, closeSites, staticHost, STRICT, watched, type Site } from './support/plain-page.js';

const LATE = { timeout: 20_000 };
let cdn: ReturnType<typeof buildCdn>;
let site: Site;

before(async () => {
  cdn = buildCdn();
  site = await staticHost(cdn.folder, '/a/folder/', STRICT);
});

after(async () => {
  await closeBrowser();
  await closeSites();
  cdn?.remove();
});

const SCRIPT = '<script type="module" src="/a/folder/fp.js"></script>';
const plain = (body: string, head = SCRIPT): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A school</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
let pages = 0;

/** Puts a page on the host and opens it. */
async function open(html: string, at: Site = site) {
  const path = `/school/pages/${(pages += 1)}.html`;
  at.files.set(path, html);
  return watched(at.url + path);
}

const talk = (page: Page, id = 'fp-message-thread'): Locator => page.locator(id);
const said = (page: Page, words: string | RegExp, id?: string): Promise<void> => talk(page, id).getByText(words).first().waitFor(LATE);

async function send(page: Page, words: string, id?: string): Promise<void> {
  await talk(page, id).getByLabel('Write a message').fill(words);
  await talk(page, id).getByRole('button', { name: 'Send', exact: true }).click();
  await said(page, words, id);
}

async function speak(page: Page, language: string, button: string): Promise<string> {
  await page.evaluate((code) => (document.documentElement.lang = code), language);
  await talk(page).getByRole('button', { name: button, exact: true }).waitFor(LATE);
  return direction(page);
}

const direction = (page: Page): Promise<string> => talk(page).locator('section').evaluate((frame) => getComputedStyle(frame).direction);

test('two lines make a conversation that can be read, written and read in other languages, and the strictest policy has nothing to say', async () => {
  const { page, complaints, close } = await open(plain('<fp-message-thread demo></fp-message-thread>'));
  await said(page, /primero dibuje el problema/);
  await send(page, 'Mateo drew it on the bus.');
  await page.evaluate(() => ((globalThis as { stays?: boolean }).stays = true));
  assert.equal(await speak(page, 'es', 'Enviar'), 'ltr');
  assert.equal(await speak(page, 'ar', 'إرسال'), 'rtl');
  await said(page, 'Mateo drew it on the bus.');
  assert.equal(await page.evaluate(() => (globalThis as { stays?: boolean }).stays), true, 'without a reload');
  assert.deepEqual(complaints, []);
  await close();
});

/** A sentence that shows that each widget has come to its data. */
const SHOWS: Readonly<Record<string, RegExp>> = {
  'fp-message-thread': /primero dibuje el problema/, 'fp-thread-list': /Maths, step by step/, 'fp-homework-card': /Two trips, one graph/,
  'fp-plan-tracker': /Mateo does 4 of the 5 steps/, 'fp-opportunity-picker': /Have ten minutes\?/,
};

for (const [tag, sentence] of Object.entries(SHOWS)) {
  test(`two lines make <${tag}>, and no other widget is fetched`, async () => {
    const { page, complaints, close } = await open(plain(`<${tag} demo></${tag}>`));
    await page.locator(tag).getByText(sentence).first().waitFor(LATE);
    const known = await page.evaluate((tags) => tags.filter((one) => customElements.get(one) !== undefined), Object.keys(SHOWS));
    assert.deepEqual(known, [tag]);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('a widget that is put into the page later brings its own code, in a shadow root when it is asked for', async () => {
  const { page, complaints, close } = await open(plain('<fp-message-thread demo></fp-message-thread><div id="host"></div>'));
  await said(page, /primero dibuje el problema/);
  await page.evaluate(() => {
    const card = document.createElement('fp-homework-card');
    card.setAttribute('demo', '');
    document.body.append(card);
  });
  await page.locator('fp-homework-card').getByText('Two trips, one graph').first().waitFor(LATE);
  await page.evaluate(async () => {
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    const plan = document.createElement('fp-plan-tracker');
    plan.setAttribute('demo', '');
    root.append(plan);
    const script = '/a/folder/fp.js';
    ((await import(script)) as { bring(where: ShadowRoot): void }).bring(root);
  });
  await page.locator('fp-plan-tracker').getByText(SHOWS['fp-plan-tracker']!).first().waitFor(LATE);
  assert.deepEqual(complaints, []);
  await close();
});

test('planted: an inline style breaks the policy, and it is heard', async () => {
  const { complaints, close } = await open(plain('<p style="color: red">x</p><fp-message-thread demo></fp-message-thread>'));
  assert.match(complaints.join(' '), /style/);
  await close();
});

test('planted: a direction that the widget takes from the page leaves Arabic running the wrong way', async () => {
  const { page, close } = await open(plain('<fp-message-thread demo></fp-message-thread>'));
  await said(page, /primero dibuje el problema/);
  // Planted when all has come: a part that comes later puts its own sheets in the place of those that are there.
  assert.equal(await speak(page, 'ar', 'إرسال'), 'rtl');
  await talk(page).evaluate((widget) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.fp { direction: inherit; }');
    widget.shadowRoot!.adoptedStyleSheets.push(sheet);
  });
  assert.equal(await direction(page), 'ltr');
  await close();
});

test('two people on one page talk with each other, and a third of another home sees nothing of it', async () => {
  const { page, complaints, close } = await open(plain('<fp-message-thread id="rosa" demo></fp-message-thread><fp-message-thread id="grant" demo="p16"></fp-message-thread><fp-message-thread id="daniel" demo="p04"></fp-message-thread>'));
  await said(page, /primero dibuje el problema/, '#rosa');
  await said(page, /Sunday/, '#daniel');
  await send(page, 'A marker for this home.', '#rosa');
  await said(page, 'A marker for this home.', '#grant');
  assert.equal(await talk(page, '#daniel').getByText('A marker for this home.').count(), 0);
  assert.equal(await talk(page, '#grant').getByText('A marker for this home.').count() > 0, true, 'the same search finds it where it is');
  assert.deepEqual(complaints, []);
  await close();
});

test('the script works from any folder of another site, with all that comes later', async () => {
  const far = await staticHost(cdn.folder, '/v/1/', STRICT);
  const near = await staticHost(cdn.folder, '/none/', STRICT.replace("script-src 'self'", `script-src ${far.url}`));
  const { page, complaints, close } = await open(plain('<fp-message-thread demo></fp-message-thread>', `<script type="module" src="${far.url}/v/1/fp.js"></script>`), near);
  await said(page, /primero dibuje el problema/);
  await speak(page, 'es', 'Enviar');
  assert.deepEqual(complaints, []);
  await close();
});

test('planted: a script that asks for its parts at the top of the page’s own site gets none', async () => {
  const broken = await staticHost(cdn.folder, '/a/folder/', STRICT, (text) => text.replaceAll('import(`./', 'import(`/'));
  const { page, complaints, close } = await open(plain('<fp-message-thread demo></fp-message-thread>'), broken);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => customElements.get('fp-message-thread')), undefined);
  assert.match(complaints.join(' '), /<fp-message-thread> could not be loaded/);
  assert.match(complaints.join(' '), /404/);
  await close();
});

const ORDERS: Readonly<Record<string, string>> = {
  'the script twice, from two addresses': plain('<fp-message-thread demo></fp-message-thread>', `${SCRIPT}<script type="module" src="/a/folder/fp.js?again"></script>`),
  'the module and the classic file': plain('<fp-message-thread demo></fp-message-thread>', `<script src="/a/folder/fp.classic.js"></script>${SCRIPT}`),
  'the script after the widget': plain(`<fp-message-thread demo></fp-message-thread>${SCRIPT}`, ''),
  'the source after the widgets': plain(`<fp-thread-list for="talk"></fp-thread-list><fp-message-thread id="talk" thread="t-A"></fp-message-thread><fp-demo-source></fp-demo-source>`),
  'the source around the widgets': plain(`<fp-demo-source person="p16"><fp-message-thread thread="t-A"></fp-message-thread></fp-demo-source>`),
  'a source of the page beside a demo': plain('<fp-http-source url="/" token-url="/none"></fp-http-source><fp-message-thread demo></fp-message-thread>'),
};

for (const [order, html] of Object.entries(ORDERS)) {
  test(`it works in silence with ${order}`, async () => {
    const { page, complaints, close } = await open(html);
    await said(page, /primero dibuje el problema/);
    await send(page, 'In any order.');
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('planted: another version of a widget that was there first is told of, once', async () => {
  site.files.set('/older.js', "customElements.define('fp-message-thread', class extends HTMLElement { static version = '0.0.1' });");
  const { page, complaints, close } = await open(plain('<fp-thread-list></fp-thread-list><fp-message-thread></fp-message-thread>', `<script src="/older.js"></script>${SCRIPT}<script type="module" src="/a/folder/fp.js?again"></script>`));
  await page.waitForFunction(() => customElements.get('fp-thread-list') !== undefined, undefined, LATE);
  await page.waitForTimeout(300);
  assert.equal(complaints.filter((one) => one.includes('<fp-message-thread> is already registered in version 0.0.1')).length, 1);
  await close();
});

const HOSTILE = `
html { font-size: 62.5%; }
* { margin: 0; padding: 0; box-sizing: content-box; font: italic 9px/3 fantasy; color: lime; text-transform: uppercase; letter-spacing: .5em; word-spacing: 1em; text-align: center; text-indent: 2em; white-space: pre; list-style: square; cursor: wait; direction: rtl; border-radius: 50%; }
button, textarea, section, h2, p, ol, li { display: none !important; font-size: 40px !important; background: red !important; }
.b, .go, .said, .fp, .list, .thread { display: none !important; }`;

/** How the widget's own parts look: what a host could spoil. */
const LOOK = ['display', 'color', 'backgroundColor', 'fontSize', 'fontFamily', 'fontStyle', 'lineHeight', 'letterSpacing', 'textTransform', 'textAlign', 'direction', 'paddingLeft', 'marginTop', 'borderRadius', 'whiteSpace', 'cursor', 'wordSpacing', 'textIndent'];

async function lookOf(css: string): Promise<string> {
  site.files.set('/host.css', css);
  const { page, close } = await open(plain('<main><fp-message-thread demo></fp-message-thread></main>', `<link rel="stylesheet" href="/host.css">${SCRIPT}`));
  await said(page, /primero dibuje el problema/);
  const look = await talk(page).evaluate((widget, names) => ['.fp', 'h2', '.b.go', 'textarea', '.said .body', '.who-sees, .composer p'].map((part) => {
    const style = getComputedStyle(widget.shadowRoot!.querySelector(part)!);
    return `${part}: ${names.map((name) => `${name} ${style[name as never]}`).join(', ')}`;
  }).join('\n'), LOOK);
  await close();
  return look;
}

test('a host’s own rules, however hostile, change nothing inside', async () => {
  const calm = await lookOf('');
  assert.equal(await lookOf(HOSTILE), calm);
  const reached = await lookOf('fp-message-thread::part(frame) { color: red !important; }');
  assert.notEqual(reached, calm, 'planted: a rule that reaches in on purpose is seen');
});

test('the classic file works on a page opened from a folder, without any host', async () => {
  const file = join(cdn.folder, 'from-a-folder.html');
  writeFileSync(file, plain('<fp-message-thread demo></fp-message-thread>', '<script src="fp.classic.js" defer></script>'));
  const { page, complaints, close } = await watched(pathToFileURL(file).href);
  await said(page, /primero dibuje el problema/);
  await send(page, 'From a folder.');
  assert.equal(await speak(page, 'ar', 'إرسال'), 'rtl');
  assert.deepEqual(complaints, []);
  await close();
});
