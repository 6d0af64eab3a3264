// The suite over our own adapters, and one table of all of them at the end.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { adapterConformance, countOf, reportTable, runConformance, type Backend, type Report, type Runner } from '@family-partnering/conformance';
import { httpBackend, lossyBackend, memoryBackend, outboxBackend } from './backends.js';
import { exampleBackend } from './example-backend.js';

const reports: Report[] = [];
const several: Runner = { describe: (name, cases) => void describe(name, { concurrency: 6 }, cases), it: (name, run) => void it(name, run as never) };

for (const backend of [memoryBackend, httpBackend, lossyBackend, outboxBackend] satisfies readonly Backend[]) {
  adapterConformance(several, backend, (report) => reports.push(report));
}

it('the example adapter of the document keeps every clause that it says it supports', async () => {
  const report = await runConformance(exampleBackend);
  reports.push(report);
  assert.deepEqual(report.outcomes.filter(({ state }) => state === 'failed' || state === 'not run'), []);
  assert.ok(countOf(report, 'passed') > 0);
});

after(() => console.log(`\n${reportTable(reports)}\n`));
