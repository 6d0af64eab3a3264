// A reporter for `node --test`: failures in full, skips with their reason, and one line for the counter.
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { resultLine } from './counter.mjs';

const reason = (value) => (typeof value === 'string' && value ? value : 'no reason given');

function explain(data) {
  const error = data.details?.error;
  const cause = error?.cause ?? error;
  return cause instanceof Error || cause?.stack ? (cause.stack ?? inspect(cause)) : inspect(cause);
}

/** A file without tests is reported by Node as one passed test with the file's name. */
const isEmptyFile = (data) => data.nesting === 0 && data.file !== undefined && data.name === data.file;

/** A suite fails because a test in it failed; that test is counted already. */
const isOnlyAGroup = (data) => data.details?.type === 'suite' || data.details?.error?.failureType === 'subtestsFailed';

export default async function* nodeReporter(source) {
  const result = { passed: 0, failed: 0, skipped: 0, skips: [] };
  const seconds = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const where = data.file ? relative(process.cwd(), data.file) : '';
    if (data.nesting === 0) seconds.set(where, (seconds.get(where) ?? 0) + data.details.duration_ms / 1000);
    if (type === 'test:fail' && data.todo === undefined) {
      if (isOnlyAGroup(data)) continue;
      result.failed += 1;
      yield `\n✖ ${data.name}  (${where}:${data.line ?? ''})\n${explain(data)}\n`;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      result.skipped += 1;
      result.skips.push(`${data.name}: ${reason(data.skip ?? data.todo)}`);
    } else if (data.details?.type === 'suite') {
      continue;
    } else if (isEmptyFile(data) || data.name === where) {
      result.failed += 1;
      yield `\n✖ ${where} holds no test\n`;
    } else {
      result.passed += 1;
    }
  }
  // How long each file took, the longest first.
  if (process.env.FP_TELL) for (const [file, time] of [...seconds].sort(([, a], [, b]) => b - a)) yield `   ${time.toFixed(1).padStart(7)} s  ${file}\n`;
  yield `\n${resultLine(result)}\n`;
}
