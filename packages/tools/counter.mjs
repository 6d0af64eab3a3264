// How the parts of the test command tell their counts, and how these are added up.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const MARK = '::result::';

/** @typedef {{ passed: number, failed: number, skipped: number, skips: string[] }} Result */

/** @param {Partial<Result>} result The one line by which a suite tells its counts. */
export const resultLine = (result) => MARK + JSON.stringify(result);

/** @returns {Result | undefined} */
export function parseResult(line) {
  const at = line.indexOf(MARK);
  if (at < 0) return undefined;
  const { passed = 0, failed = 0, skipped = 0, skips = [] } = JSON.parse(line.slice(at + MARK.length));
  return { passed, failed, skipped, skips };
}

/** @param {Result[]} results @returns {Result} */
export function addUp(results) {
  const sum = { passed: 0, failed: 0, skipped: 0, skips: [] };
  for (const result of results) {
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.skipped += result.skipped;
    sum.skips.push(...result.skips);
  }
  return sum;
}

/**
 * What a suite's run amounts to. Silence is never success: a suite that tells no count, runs no test, or
 * ends badly without naming a failure is itself one failure.
 * @param {{ name: string, results: Result[], code: number | null, say: (text: string) => void }} run
 */
export function judge({ name, results, code, say }) {
  const sum = addUp(results);
  const fail = (why) => {
    say(`✖ ${name}: ${why}`);
    sum.failed += 1;
  };
  if (results.length === 0) fail(`told no count (exit code ${code})`);
  else if (sum.passed + sum.failed === 0) fail('ran no test');
  else if (code !== 0 && sum.failed === 0) fail(`ended with exit code ${code}, but named no failure`);
  return sum;
}

const LONGEST = 15 * 60_000;

/** Runs a command, passes its output on, and returns its counts. What takes longer than a quarter of an hour is ended. */
export async function runSuite({ name, command, args, env = process.env, cwd, say = console.log }) {
  // Node's test runner does not run inside itself unless this is taken away.
  const { NODE_TEST_CONTEXT: _, ...clean } = env;
  const child = spawn(command, args, {
    env: clean,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.timeout(LONGEST),
  });
  const results = [];
  const listen = async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      const result = parseResult(line);
      if (result) results.push(result);
      else if (line.trim()) say(line);
    }
  };
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      say(String(error));
      resolve(1);
    });
    child.on('close', resolve);
  });
  await Promise.all([listen(child.stdout), listen(child.stderr)]);
  return judge({ name, results, code: await ended, say });
}

/** @param {Result} result */
export const plainLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
