import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '@family-partnering/server/roster/report';
import { bundleServer } from '../support/server-process.js';
import { inFolder, swap } from './bundle.js';
import { RIVERBEND } from './riverbend-data.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let bundle: Awaited<ReturnType<typeof bundleServer>>;
before(async () => { bundle = await bundleServer(); });
after(() => bundle.remove());

/** Runs `family-partnering import`. With `killAt`, ends it with SIGKILL as soon as it says this. */
function run(words: readonly string[], killAt?: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle.file, 'import', ...words], { cwd: ROOT });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
      if (killAt !== undefined && err.includes(killAt)) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('family-partnering import', { concurrency: 3 }, () => {
  let data: string;
  before(async () => { data = await mkdtemp(path.join(tmpdir(), 'roster-data-')); });
  after(() => rm(data, { recursive: true, force: true }));
  const folder = (name: string): string => path.join(data, name);
  const json = ({ out }: Ended): ImportReport => JSON.parse(out) as ImportReport;

  it('imports into SQLite, and has nothing to change the second time', async () => {
    const words = [RIVERBEND, '--data', folder('twice'), '--today', '2026-11-20'];
    const first = await run(words);
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /^Imported: Riverbend Middle School, as of 2026-11-20/);
    assert.match(first.out, /read {6}40 students, 61 caregivers, 10 staff, 3 partners/);
    assert.match(first.err, /changed 41 of 41/);
    const second = await run([...words, '--json']);
    assert.equal(second.code, 0, second.err);
    assert.equal(json(second).outcome, 'unchanged');
    assert.equal(json(second).actions, 0);
  });

  it('goes on with the rest after it was killed in the middle', async () => {
    const words = [RIVERBEND, '--data', folder('killed'), '--today', '2026-11-20', '--json'];
    const killed = await run(words, 'changed 13 of 41');
    assert.equal(killed.code, null);
    const rest = await run(words);
    assert.equal(rest.code, 0, rest.err);
    const { actions, outcome } = json(rest);
    assert.equal(outcome, 'imported');
    assert.ok(actions > 0 && actions <= 28, `${actions} actions were left`);
    assert.equal(json(await run(words)).outcome, 'unchanged');
  });

  it('exits with 1 and a list when the bundle is broken', async () => {
    const ended = await inFolder(swap('enrollments.csv', 'e4,art,ben', 'e4,pe,ben'), (broken) => run([broken, '--data', folder('broken')]));
    assert.equal(ended.code, 1);
    assert.match(ended.out, /^Refused, nothing changed/);
    assert.match(ended.out, /enrollments\.csv:5 {2}There is no class "pe" in classes\.csv\./);
  });

  it('says what to do when it is called in a wrong way', async () => {
    const wrong = [[], ['nowhere', '--data', 'x'], [RIVERBEND], [RIVERBEND, '--data', 'x', '--today', 'tomorrow'], [RIVERBEND, '--dta', 'x']];
    for (const [at, ended] of (await Promise.all(wrong.map((words) => run(words)))).entries()) {
      const words = wrong[at]!;
      assert.equal(ended.code, 2, words.join(' '));
      assert.match(ended.err, /\.\n\nfamily-partnering import <folder>|Unknown option/);
    }
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /--allow-many-ends/);
  });
});
