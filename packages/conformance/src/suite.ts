import type { Backend } from './backend.js';
import { applies } from './case.js';
import { collect } from './collect.js';
import { reportTable } from './report.js';
import { runCase, type Outcome, type Report } from './run.js';

/** What the suite needs of a test runner: node:test, Mocha, Web Test Runner, Vitest and Jasmine have it. */
export interface Runner {
  describe(name: string, cases: () => void): void;
  it(name: string, run: (this: unknown, context?: never) => Promise<void>): void;
}

interface CanSkip { skip?(reason?: string): void }

/**
 * Registers one test per clause. What `supports` leaves out is skipped, and a missing fault knob is skipped as "not run":
 * neither is ever green where the runner can say so, and both are printed.
 * @param done called after the last case with what came of all of them
 */
export function adapterConformance({ describe, it }: Runner, backend: Backend, done: (report: Report) => void = printed): void {
  const cases = collect().filter((one) => applies(one, backend));
  const outcomes: Outcome[] = [];
  describe(`${backend.name}: conformance`, () => {
    for (const [at, one] of cases.entries()) {
      it(`${one.id} ${one.title}`, async function run(this: unknown, ...[context]: unknown[]) {
        const outcome = await runCase(one, backend);
        outcomes[at] = outcome;
        if (outcomes.filter(Boolean).length === cases.length) done({ adapter: backend.name, outcomes });
        if (outcome.state === 'failed') throw outcome.error;
        if (outcome.state !== 'passed') skip(context as CanSkip | undefined, this as CanSkip | undefined, `${outcome.state}: ${outcome.reason}`);
      });
    }
  });
}

/** node:test and Vitest skip by the context that they hand in, Mocha by `this`, which throws. */
function skip(context: CanSkip | undefined, self: CanSkip | undefined, reason: string): void {
  if (typeof context?.skip === 'function') return context.skip(reason);
  if (typeof self?.skip === 'function') return self.skip();
}

// eslint-disable-next-line no-console -- a suite speaks to whoever runs it
const printed = (report: Report): void => console.log(reportTable([report]));
