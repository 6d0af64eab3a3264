import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countSession } from '../../packages/tools/browser-reporter.mjs';
import { parseResult, plainLine, resultLine, runSuite } from '../../packages/tools/counter.mjs';
import { root } from '../../packages/tools/files.mjs';

const quiet = { name: 'planted', command: process.execPath, cwd: root, say: () => {} };
const evaluate = (code: string) => runSuite({ ...quiet, args: ['--eval', code] });
const nodeTest = (name: string) => {
  const file = fileURLToPath(new URL(`./planted/${name}.mjs`, import.meta.url));
  const reporter = ['--test-reporter=./packages/tools/node-reporter.mjs', '--test-reporter-destination=stdout'];
  return runSuite({ ...quiet, args: ['--test', ...reporter, file] });
};
const print = (result: object) => `console.log(${JSON.stringify(resultLine(result))})`;

test('counts a planted failure, a skip with its reason, and a pass', async () => {
  const result = await nodeTest('failing');
  assert.deepEqual({ ...result }, { passed: 1, failed: 1, skipped: 1, skips: ['is left out: for a reason'] });
});

test('a test file without tests is a failure', async () => {
  assert.equal((await nodeTest('empty')).failed, 1);
});

test('a test file that cannot be loaded is a failure', async () => {
  assert.equal((await nodeTest('broken')).failed, 1);
});

test('a suite that tells no count is a failure, even when it ends well', async () => {
  assert.equal((await evaluate('0')).failed, 1);
});

test('a suite that ran no test is a failure', async () => {
  assert.equal((await evaluate(print({ passed: 0, skipped: 3 }))).failed, 1);
});

test('a suite that ends badly after telling only passes is a failure', async () => {
  const result = await evaluate(`${print({ passed: 2 })}; process.exitCode = 3`);
  assert.equal(plainLine(result), '2 passed, 1 failed, 0 skipped');
});

test('a suite that cannot be started is a failure', async () => {
  assert.equal((await runSuite({ ...quiet, command: 'no-such-program', args: [] })).failed, 1);
});

test('several counts of one suite are added up', async () => {
  const result = await evaluate(`${print({ passed: 2 })}; ${print({ passed: 3, skipped: 1, skips: ['why'] })}`);
  assert.equal(plainLine(result), '5 passed, 0 failed, 1 skipped');
});

test('a browser test file that could not run is a failure', () => {
  const session = { browser: { name: 'Chromium' }, passed: false, testResults: undefined };
  assert.equal(countSession(session).failed, 1);
});

test('a line without a count is left alone', () => {
  assert.equal(parseResult('12 passed'), undefined);
});
