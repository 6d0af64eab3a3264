// The part "stories" of the test command: every story in Chromium, played, and looked at by axe and by our own checks in
// all pairs of the switches, turned in place: the Playground of each widget in all that they have, every other story in those of
// the bar. FP_FULL=1: the full product of all, for every story. FP_ONLY=text: stories whose id holds it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { allPairs, product } from './a11y/pairs.mjs';
import { sectionFaults } from './a11y/sections.mjs';
import { axe, buildStories, launch, openStory, readIndex, serveStories, storyPage, turn } from './a11y/storybook-pages.mjs';
import { resultLine } from './counter.mjs';
import { filesBelow, root, shortName } from './files.mjs';

const full = Boolean(process.env.FP_FULL);
const only = process.env.FP_ONLY ?? '';
const PAGE = ['theme', 'language', 'width', 'text'];
/** A page waits about half of its time, for frames and for what comes after a switch: four keep two cores at work. */
const WORKERS = 4;

/** What every story is looked at in; the narrower width for every second one, each further language for every third. Each widget's Playground meets all that the switches have. */
const BAR = { theme: ['light', 'dark', 'contrast'], language: [['en', 'ar', 'es'], ['en', 'ar', 'vi'], ['en', 'ar', 'ht']], width: [['1280', '320'], ['1280', '280']], text: ['100', '200'] };
/** And once in pseudo-English, for words that came from no strings file. */
const PSEUDO = { theme: 'light', language: 'en-XA', width: '320', text: '100' };
const barOf = (name, id) => (Array.isArray(BAR[name][0]) ? BAR[name][id.length % BAR[name].length] : BAR[name]);

/** The rows for one story: what it does not show by itself, it is shown in. */
function rowsFor(story, switches, { pinned, follows }) {
  const isAll = full || story.name === 'Playground';
  const free = (names) => Object.fromEntries(names.filter((name) => !pinned.includes(name)).map((name) => [name, isAll || !PAGE.includes(name) ? Object.keys(switches[name]) : barOf(name, story.id)]));
  const page = free(PAGE);
  const data = free(follows);
  // Adapter states meet everything in each widget's Playground, where people take turns; in other stories both do.
  const { state } = data;
  const pairs = allPairs(full && story.name === 'Playground' ? { ...data, ...page } : story.name === 'Playground' && state ? { state, ...page } : page);
  const once = isAll || !('language' in page) ? [] : [Object.fromEntries(Object.entries({ ...pairs[0], ...PSEUDO }).filter(([name]) => name in pairs[0]))];
  const rows = full ? [...product(page), ...pairs] : [...pairs, ...once];
  return rows.map((row, i) => ({ ...Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values[(i * (name === 'state' ? 3 : 1)) % values.length]])), ...row }));
}

async function look(tab, row) {
  const { page, troubles } = tab;
  troubles.length = 0;
  // In pseudo-English a label and the name that holds it are bracketed each on its own.
  const leaveOut = row.language === 'en-XA' ? ['label-content-name-mismatch'] : [];
  if (await page.evaluate(() => document.querySelector('.stage')?.hasAttribute('data-two-pages'))) leaveOut.push('landmark-unique');
  const found = [...(await axe(page, leaveOut)), ...(await page.evaluate(() => globalThis.familyChecks.run()))];
  // Messages and names are Riverbend's own words; they are there without any widget.
  if (row.language === 'en-XA') found.push(...(await page.evaluate(() => globalThis.familyChecks.plainWords(globalThis.familyPartneringOwnWords ?? []))).map((words) => `not from a strings file: ${words}`));
  return [...found, ...troubles];
}

/** Looks at one story in all its rows. @returns what was found, each with the first row in which it was */
async function visit(tab, story, most = Infinity) {
  const found = new Map();
  const note = (row) => (what) => {
    const known = found.get(what);
    if (known) known.rows += 1;
    else found.set(what, { row, rows: 1 });
  };
  const first = note({});
  const wrong = await openStory(tab, story.id);
  if (wrong) first(`play failed: ${wrong}`);
  tab.troubles.forEach(first);
  const { switches, stage } = await tab.page.evaluate(() => {
    const { pinned = '', follows = '' } = document.querySelector('.stage')?.dataset ?? {};
    globalThis.familyFirst = document.querySelector('.stage > :not(h1)');
    return { switches: globalThis.familyPartneringSwitches, stage: { pinned: pinned.split(' '), follows: follows.split(' ').filter(Boolean) } };
  });
  const rows = rowsFor(story, switches, stage).slice(0, most);
  const start = Date.now();
  for (const row of wrong ? [] : rows) {
    await turn(tab.page, row);
    (await look(tab, row)).forEach(note(row));
  }
  if (!wrong && (await tab.page.evaluate(() => !globalThis.familyFirst?.isConnected))) first('was drawn anew by a switch, instead of in place');
  return { found, rows: wrong ? 0 : rows.length, seconds: (Date.now() - start) / 1000 };
}

const inWords = (row) => Object.entries(row).map(([name, value]) => `${name} ${value}`).join(', ') || 'as it opens';

/** A few pages at once take stories from one list. */
async function share(browser, url, stories, work) {
  const queue = [...stories];
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      const tab = await storyPage(browser, url);
      for (let story = queue.shift(); story; story = queue.shift()) await work(tab, story);
      await tab.close();
    }),
  );
}

const count = { passed: 0, failed: 0, skipped: 0, skips: [] };
const tell = (good, line) => {
  count[good ? 'passed' : 'failed'] += 1;
  if (!good) console.log(`✖ ${line}`);
};

const began = Date.now();
console.log(buildStories() ? `   stories built in ${((Date.now() - began) / 1000).toFixed(1)} s` : '   stories are built already');
const entries = readIndex();
const stories = entries.filter(({ type, id }) => type === 'story' && id.includes(only));
const planted = stories.filter(({ title }) => title === 'Planted');
const real = stories.filter(({ title }) => title !== 'Planted');
for (const { title, faults } of sectionFaults(entries)) tell(faults.length === 0, `${title} ${faults.join('; ')}`);
const bad = sectionFaults([{ type: 'story', title: 'Widgets/X', name: 'Playground' }, { type: 'story', title: 'Widgets/X', name: 'Mine' }]);
tell(bad[0]?.faults.length === 8, 'the check of sections does not find six missing sections, a strange one and no documentation');

const server = await serveStories();
const browser = await launch();
let renders = 0;
try {
  await share(browser, server.url, real, async (tab, story) => {
    const name = `${story.title} / ${story.name}`;
    try {
      const { found, rows, seconds } = await visit(tab, story);
      renders += rows;
      tell(found.size === 0, `${name}: ${found.size} faults in ${rows} settings`);
      for (const [what, { row, rows: many }] of [...found].slice(0, 12)) console.log(`    ${what}\n      ${inWords(row)}${many > 1 ? `, and ${many - 1} more settings` : ''}`);
      if (process.env.FP_TIMES) console.log(`   ${name}: ${rows} settings in ${seconds.toFixed(1)} s`);
    } catch (error) {
      tell(false, `${name}: ${error.message.split('\n')[0]}`);
    }
  });
  let caught = 0;
  await share(browser, server.url, planted, async (tab, story) => {
    const { found } = await visit(tab, story);
    const hit = [...found.keys()].some((what) => what.startsWith(story.name));
    if (hit) caught += 1;
    tell(hit, `the planted defect “${story.name}” was not found; found were: ${[...found.keys()].join('; ') || 'nothing'}`);
  });
  console.log(`   ${real.length} stories in ${renders} settings (${full ? 'the full product' : 'all pairs'}), ${caught} of ${planted.length} planted stories caught, in ${((Date.now() - began) / 1000).toFixed(0)} s`);
} finally {
  await browser.close();
  server.close();
}
console.log(resultLine(count));

const files = filesBelow(join(root, 'test/a11y'), (file) => file.endsWith('.test.ts')).map(shortName);
if (!only && files.length > 0) {
  const args = ['--import=tsx', '--test', '--test-concurrency=2', '--test-reporter=./packages/tools/node-reporter.mjs', '--test-reporter-destination=stdout', ...files];
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
process.exit(count.failed > 0 ? 1 : 0);
