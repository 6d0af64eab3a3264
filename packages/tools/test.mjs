// The test command. `node test.mjs [--full] [part ...]`: all parts, or the named ones, in this order.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addUp, plainLine, runSuite } from './counter.mjs';
import { filesBelow, root, shortName } from './files.mjs';
import { findChromium } from './browser.mjs';

const NOT_IN_NODE = ['test/a11y/', 'test/elements/', 'test/browser/', 'test/stories/']; // test/a11y is run with the stories
const isTest = (file) => file.endsWith('.test.ts');
const testFiles = filesBelow(join(root, 'test'), isTest).map(shortName);
const nodeFiles = testFiles.filter((file) => !NOT_IN_NODE.some((folder) => file.startsWith(folder)));
/** These put a server under load, or kill it: they have their core to themselves. */
const UNDER_LOAD = ['test/outbox/storm.test.ts', 'test/server/kill.test.ts'];
const loadFiles = nodeFiles.filter((file) => UNDER_LOAD.includes(file));
const quietFiles = nodeFiles.filter((file) => !UNDER_LOAD.includes(file));
const endToEndFiles = testFiles.filter((file) => file.startsWith('test/stories/'));

const tool = (file, ...args) => [join('packages/tools', file), ...args];
/** @param atATime by itself Node leaves one core to nobody; end-to-end tests wait for one another most of the time */
const nodeTest = (files, atATime = 2) => [
  `--test-concurrency=${atATime}`,
  '--import=tsx',
  '--test',
  '--test-reporter=./packages/tools/node-reporter.mjs',
  '--test-reporter-destination=stdout',
  '--test-timeout=300000', // a test that waits for ever must not hold up the rest
  ...files,
];

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const withBrowser = asked.length === 0 || (asked.includes('node') && asked.includes('browser'));

const PARTS = {
  lint: { args: tool('lint.mjs') },
  types: { args: tool('types.mjs') },
  strings: { args: tool('localize.mjs', 'check') },
  sizes: { args: tool('sizes.mjs') },
  // Browser tests have one page in front at a time, and so leave a core: Node has it meanwhile.
  node: { args: nodeTest(quietFiles, withBrowser ? 1 : 2), files: quietFiles },
  browser: {
    args: ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs'],
    needsBrowser: true,
  },
  'under-load': { args: nodeTest(loadFiles, 1), files: loadFiles },
  stories: { args: tool('stories.mjs'), needsBrowser: true },
  'end-to-end': { args: nodeTest(endToEndFiles), files: endToEndFiles, needsBrowser: true },
};

const NOTHING = { passed: 0, failed: 0, skipped: 0, skips: [] };
const failure = { ...NOTHING, failed: 1 };

/** These use one core each, and touch nothing that the others use: two rows at a time, each in its order. */
const TOGETHER = [[['lint'], ['types']], [['strings'], ['sizes']], [['node'], ['browser', 'under-load']]];

async function runPart(name, say) {
  const { args, files, needsBrowser } = PARTS[name];
  if (args[0].startsWith('packages') && !existsSync(join(root, args[0]))) {
    return { ...NOTHING, skipped: 1, skips: [`${name}: not written yet (${shortName(join(root, args[0]))})`] };
  }
  if (files?.length === 0) {
    say(`✖ ${name}: there is no test file`);
    return failure;
  }
  if (needsBrowser) {
    try {
      await findChromium();
    } catch (error) {
      say(`✖ ${name}: ${error.message}`);
      return failure;
    }
  }
  return runSuite({ name, command: process.execPath, args, cwd: root, say });
}

const words = process.argv.slice(2);
const full = words.includes('--full');
const named = asked;
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
if (full) {
  process.env.FP_FULL = '1';
  process.env.BROWSERS ??= 'chromium,firefox,webkit';
}

/** Runs one part and tells of it: as it goes, or all at its end. */
async function tell(name, atOnce) {
  const start = Date.now();
  const lines = [];
  const say = atOnce ? console.log : (line) => lines.push(line);
  say(`\n── ${name}`);
  const result = await runPart(name, say);
  for (const skip of result.skips) say(`  skipped: ${skip}`);
  say(`   ${name}: ${plainLine(result)} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  for (const line of lines) console.log(line);
  return result;
}

const chosen = named.length > 0 ? named : Object.keys(PARTS);
const groups = chosen.map((name) => TOGETHER.find((rows) => rows.flat().includes(name))?.map((row) => row.filter((one) => chosen.includes(one))).filter((row) => row.length > 0) ?? [[name]]);
const results = [];
for (const rows of groups.filter((some, at) => groups.findIndex((other) => other[0][0] === some[0][0]) === at)) {
  const inOrder = async (row) => {
    for (const name of row) results.push(await tell(name, rows.length === 1));
  };
  await Promise.all(rows.map(inOrder));
}
const sum = addUp(results);
console.log(`\n${plainLine(sum)}`);
process.exit(sum.failed > 0 ? 1 : 0);
