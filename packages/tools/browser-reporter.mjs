import { resultLine } from './counter.mjs';

function* testsOf(suite, path = []) {
  for (const test of suite.tests ?? []) yield { ...test, name: [...path, test.name].join(' › ') };
  for (const inner of suite.suites ?? []) yield* testsOf(inner, [...path, inner.name]);
}

/** Counts one browser test file's session. A file that could not run, or holds no test, is one failure. */
export function countSession(session) {
  const tests = session.testResults ? [...testsOf(session.testResults)] : [];
  const skips = tests.filter((test) => test.skipped).map((test) => `${session.browser.name}: ${test.name}`);
  const ran = tests.filter((test) => !test.skipped);
  const passed = ran.filter((test) => test.passed).length;
  const broken = tests.length === 0 || (!session.passed && passed === ran.length);
  return { passed, failed: ran.length - passed + (broken ? 1 : 0), skipped: skips.length, skips };
}

/** How long the tests of each file took, the longest first: what a run costs beside is the runner's and the browser's. */
function* timesOf(sessions) {
  const seconds = (session) => [...testsOf(session.testResults ?? {})].reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;
  const all = sessions.map((session) => [seconds(session), session.testFile]).sort(([a], [b]) => b - a);
  for (const [time, file] of all) yield `   ${time.toFixed(1).padStart(7)} s  ${file}`;
}

/** A Web Test Runner reporter that tells the counter how it went. */
export function countReporter(missing = []) {
  return {
    onTestRunFinished({ sessions }) {
      if (process.env.FP_TELL) for (const line of timesOf([...sessions])) console.log(line);
      for (const session of sessions) console.log(resultLine(countSession(session)));
      if (missing.length > 0) console.log(resultLine({ skipped: missing.length, skips: missing }));
    },
  };
}
