// The built stories in a browser: built when something has changed, served on this machine alone, opened and switched in place.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, launchFlags } from '../browser.mjs';
import { filesBelow, root, shortName } from '../files.mjs';
import { install } from './in-page.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
/** With the planted stories, and so apart from the pages that are for people. */
const BUILT = join(root, 'node_modules/.cache/stories-under-test');

const sources = () => [...filesBelow(join(root, 'packages'), (file) => /\/src\/.*\.(ts|json)$/.test(file)), ...filesBelow(join(root, 'stories')), join(root, 'vite.config.ts'), join(root, 'pnpm-lock.yaml')];

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(shortName(file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the stories, with the planted ones, unless they are built already. @returns whether it had to */
export function buildStories() {
  const mark = join(BUILT, 'fingerprint');
  const wanted = fingerprint();
  if (existsSync(mark) && (process.env.FP_NO_BUILD || readFileSync(mark, 'utf8') === wanted)) return false;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-c', 'stories/.storybook', '-o', BUILT, '--quiet'], {
    cwd: root, encoding: 'utf8', env: { ...process.env, FP_PLANTED: '1', STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  if (status !== 0) throw new Error(`The stories could not be built.\n${stdout}\n${stderr}`);
  writeFileSync(mark, wanted);
  return true;
}

export const readIndex = () => Object.values(JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8')).entries);

/** Serves the built stories on a free port of this machine. */
export async function serveStories() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    try {
      const body = await readFile(join(BUILT, path));
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = path === '/favicon.ico' ? 204 : 404;
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export const launch = async () => chromium.launch({ executablePath: await findChromium(), args: launchFlags });

/**
 * A page for stories, by default on a desk. What goes wrong in it is kept in `troubles`.
 * @param {import('playwright-core').Browser} browser @param {string} url @param {import('playwright-core').BrowserContextOptions} [device]
 */
export async function storyPage(browser, url, device = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }) {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message.split('\n')[0]}`));
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console error: ${message.text().split('\n')[0].slice(0, 300)}`));
  await page.addInitScript('globalThis.__name = (value) => value;'); // tests that tsx has compiled call it
  await page.addInitScript(`(${install})();`);
  await page.addInitScript(`(${listen})();`);
  return { page, url, troubles, close: () => context.close() };
}

/** Remembers all that live regions say, and whether a region stood there before its words. */
function listen() {
  globalThis.familyHeard = [];
  globalThis.familySkeletons = () => [...document.querySelectorAll('.stage *')].filter((one) => one.shadowRoot?.querySelector('.skel')).length;
  const LIVE = '[aria-live=polite], [aria-live=assertive], [role=alert]';
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const shadow = attach.call(this, options);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of addedNodes) {
          const late = node.nodeType === 1 ? [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[aria-live]') && one.textContent.trim() !== '') : [];
          for (const one of late) globalThis.familyHeard.push({ text: one.textContent.trim(), late: true });
        }
        const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(LIVE);
        if (region && region.textContent.trim() !== '') globalThis.familyHeard.push({ text: region.textContent.trim(), late: false });
      }
    }).observe(shadow, { subtree: true, childList: true, characterData: true });
    return shadow;
  };
}

/** Stories that one page shows before it is loaded anew: what they leave behind does not pile up. */
const PER_PAGE = 12;

/** Opens a story and waits until it has been played. The page is loaded once for several, as for whoever goes from story to story; `tab.shown = 0` begins a new one. @returns what went wrong */
export async function openStory(tab, id, switches = {}) {
  const { page, url, troubles } = tab;
  troubles.length = 0;
  await size(page, switches);
  tab.shown = (tab.shown ?? 0) + 1;
  const isLoaded = tab.shown % PER_PAGE !== 1 && (await page.evaluate(goToStory, [id, switches]));
  if (!isLoaded) {
    const globals = Object.entries(switches).map(([name, value]) => `${name}:${value}`).join(';');
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story${globals ? `&globals=${encodeURIComponent(globals)}` : ''}`);
  }
  const ended = (wanted) => {
    const render = globalThis.__STORYBOOK_PREVIEW__?.currentRender;
    return (render?.id === wanted && ['finished', 'aborted'].includes(render.phase)) || document.body.classList.contains('sb-show-errordisplay');
  };
  await page.waitForFunction(ended, id, { timeout: 60_000 }); // on a busy machine
  const wrong = await page.evaluate(() => (document.body.classList.contains('sb-show-errordisplay') || globalThis.familyPartneringPlayFailed ? 'the story, or its play, threw an error' : ''));
  if (!isLoaded) await page.evaluate(AXE);
  await page.evaluate(() => (globalThis.familyStaysLoading = 0));
  await settled(page, switches.state);
  await page.evaluate(() => (globalThis.familyStaysLoading = globalThis.familySkeletons()));
  return wrong;
}

/** In the page: another story, or the same one from its beginning, with every switch as it is at first. @returns whether this page shows stories */
async function goToStory([id, switches]) {
  const preview = globalThis.__STORYBOOK_PREVIEW__;
  if (preview?.currentRender === undefined || document.body.classList.contains('sb-show-errordisplay')) return false;
  const { userGlobals } = preview.storyStoreValue;
  userGlobals.globals = { ...userGlobals.initialGlobals, ...switches };
  globalThis.familyPartneringPlayFailed = undefined;
  globalThis.familyHeard = [];
  document.activeElement?.blur();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  if (preview.currentRender.id !== id) channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  else {
    // It has ended once already: that it has ended anew is what is waited for.
    await new Promise((ended) => {
      for (const event of ['storyFinished', 'storyErrored', 'storyThrewException', 'playFunctionThrewException']) channel.once(event, ended);
      channel.emit('forceRemount', { storyId: id });
    });
  }
  return true;
}

async function size(page, { width = '1280', theme }) {
  await page.setViewportSize({ width: Number(width), height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: theme === 'contrast' ? 'active' : 'none', contrast: theme === 'contrast' ? 'more' : 'no-preference' });
}

/** Turns the switches of the open story, in place, by the channel that the toolbar uses. */
export async function turn(page, switches) {
  await size(page, switches);
  await page.evaluate((globals) => new Promise((resolve) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    channel.once('storyRendered', resolve);
    setTimeout(resolve, 4_000);
    channel.emit('updateGlobals', { globals });
  }), switches);
  await settled(page, switches.state);
}

/** Waits until nothing in any widget changes any more, and no more is loading than what this story shows as loading for good. */
export async function settled(page, state) {
  await page.evaluate(async (slow) => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const widgets = () => [...document.querySelectorAll('.stage *')].filter((one) => one.shadowRoot);
    const look = () => widgets().map(({ shadowRoot }) => shadowRoot.querySelectorAll('*').length + shadowRoot.textContent).join();
    let last = '';
    for (let i = 0; i < 160; i += 1) {
      await Promise.all(widgets().map((one) => one.updateComplete));
      const now = look();
      const waits = !slow && i < 60 && globalThis.familySkeletons() > (globalThis.familyStaysLoading ?? 0);
      // Two frames more: what is far down the list takes on a new theme when it is drawn, not before.
      if (now === last && !waits && i > 1) return void (await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      last = now;
      await pause(20);
    }
  }, state === 'slow' || (await page.evaluate(() => document.querySelector('.stage')?.dataset.pinned?.includes('state') ?? false)));
}

/** What axe finds, as text. */
export async function axe(page, leaveOut = []) {
  return page.evaluate(async ([tags, without]) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'], rules });
    // What the edge of a scrolling list cuts, or what lies far outside it, is as large and as clear as any once it is scrolled to: look at it there.
    const still = async (rule, { target }) => {
      const node = target.flat().reduce((from, selector) => (from.shadowRoot ?? from).querySelector(selector) ?? from, document);
      node.scrollIntoView?.({ block: 'center' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const again = await globalThis.axe.run(document, { runOnly: { type: 'rule', values: [rule] }, resultTypes: ['violations'] });
      return again.violations.some((violation) => violation.nodes.some((one) => String(one.target) === String(target)));
    };
    const places = { 'target-size': ({ failureSummary }) => /obscured/.test(failureSummary), 'color-contrast': () => true };
    for (const violation of violations) {
      const { id } = violation;
      if (!(id in places)) continue;
      const kept = [];
      for (const node of violation.nodes) if (!places[id](node) || kept.length > 3 || (await still(id, node))) kept.push(node);
      violation.nodes = kept;
    }
    return violations.filter(({ nodes }) => nodes.length > 0).flatMap(({ id, nodes }) => {
      const more = nodes.length > 1 ? ` and ${nodes.length - 1} more` : '';
      return `axe ${id}: ${nodes[0].target.flat().join(' > ')}${more} — ${nodes[0].failureSummary.split('\n')[1]?.trim() ?? ''}`;
    });
  }, [AXE_TAGS, leaveOut]);
}
