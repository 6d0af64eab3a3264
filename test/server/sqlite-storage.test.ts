import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { assertDurable, openConnection } from '@family-partnering/server/sqlite-connection';
import { eyesOf, listStatement } from '@family-partnering/server/sqlite-visible';
import type { Key, Stored } from '@family-partnering/contract';
import type { GrantValue, Storage } from '@family-partnering/engine/storage';

const folder = () => mkdtempSync(join(tmpdir(), 'fp-storage-'));
const NOW = '2026-11-20T18:00:00.000Z';
let now = NOW;
const open = (path = folder()): Storage => sqliteStorage({ folder: path, tenant: 'riverbend', clock: () => now });

const record = (id: string, extra: Partial<Stored> = {}): Stored => ({
  kind: 'note', id, scope: 'circle:1', audience: ['circle:1'], index: { all: [id], byCircle: ['1', id] },
  value: { text: id }, version: 1, changedBy: 'action-1', ...extra,
});
const grant = (person: string, audience: string, more: Partial<GrantValue> = {}, version = 1): Stored => ({
  kind: 'grant', id: `${person}:${audience}`, scope: 'circle:1', audience: [`person:${person}`], index: {},
  value: { person, audience, ended: false, ...more }, version, changedBy: 'action-0',
});
const put = (storage: Storage, ...stored: Stored[]) => storage.write(['circle:1'], (tx) => tx.commit(stored));
const ids = (list: readonly Stored[]) => list.map(({ id }) => id);
const listed = (storage: Storage, person: string, prefix: readonly Key[] = [], page = { limit: 50 }) =>
  storage.read(person, async (tx) => ids(await tx.list('note', prefix.length > 0 ? 'byCircle' : 'all', prefix, page)));

test('a person sees what their open grants and their own key open, and nothing else', async () => {
  const storage = open();
  await put(storage, record('a'), record('b', { audience: ['circle:2'] }), record('c', { audience: ['person:rosa'] }), grant('rosa', 'circle:1'));
  assert.deepEqual(await listed(storage, 'rosa'), ['a', 'c']);
  assert.deepEqual(await listed(storage, 'rosa', ['1']), ['a', 'c']);
  assert.deepEqual(await listed(storage, 'dave'), []);
  assert.equal(await storage.read('rosa', (tx) => tx.get('note', 'b')), undefined);
  await put(storage, grant('rosa', 'circle:1', { ended: true }, 2));
  assert.deepEqual(await listed(storage, 'rosa'), ['c'], 'an ended grant opens nothing');
  await storage.close();
});

test('a planned end takes the record away without any write, and tells the feed', async () => {
  const storage = open();
  await put(storage, record('a'), grant('rosa', 'circle:1', { until: '2026-11-20T19:00:00.000Z' }));
  const position = await storage.read('rosa', (tx) => tx.position());
  assert.deepEqual(await listed(storage, 'rosa'), ['a']);
  now = '2026-11-20T19:00:00.000Z';
  try {
    assert.deepEqual(await listed(storage, 'rosa'), []);
    const changes = await storage.read('rosa', (tx) => tx.changes(position, 10));
    assert.ok(changes !== 'unknown position' && changes.access);
  } finally {
    now = NOW;
  }
  await storage.close();
});

test('what fails in the middle leaves nothing behind, and is never read by anyone', async () => {
  const storage = open();
  await put(storage, grant('rosa', 'circle:1'));
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const failing = storage.write(['circle:1'], async (tx) => {
    await tx.commit([record('dirty')]);
    await held; // no storage user waits like this; it gives the reader its chance
    throw new Error('changed my mind');
  });
  assert.deepEqual(await listed(storage, 'rosa'), [], 'read while the write is open');
  goOn();
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await listed(storage, 'rosa'), []);
  await put(storage, record('clean'));
  assert.deepEqual(await listed(storage, 'rosa'), ['clean']);
  await storage.close();
});

test('a read stays in its snapshot while others commit', async () => {
  const storage = open();
  await put(storage, record('a'), grant('rosa', 'circle:1'));
  const seen = await storage.read('rosa', async (tx) => {
    const first = ids(await tx.list('note', 'all', [], { limit: 10 }));
    await put(storage, record('b'), grant('rosa', 'circle:1', { ended: true }, 2));
    return [first, ids(await tx.list('note', 'all', [], { limit: 10 }))];
  });
  assert.deepEqual(seen, [['a'], ['a']]);
  assert.deepEqual(await listed(storage, 'rosa'), []);
  await storage.close();
});

test('lists in key order, numbers by size, pages in both directions, and skips tombstones', async () => {
  const storage = open();
  const at = (n: number, id: string) => record(id, { index: { byThread: ['t1', n] } });
  await put(storage, grant('rosa', 'circle:1'), ...[1, 2, 9, 10, 11, 100].map((n) => at(n, `m${n}`)), record('x', { index: { byThread: ['t10', 1] } }));
  await put(storage, { ...at(9, 'm9'), value: null, version: 2 });
  const page = (range: object) =>
    storage.read('rosa', async (tx) => ids(await tx.list('note', 'byThread', ['t1'], { limit: 2, ...range })));
  assert.deepEqual(await page({}), ['m1', 'm2']);
  assert.deepEqual(await page({ last: true }), ['m11', 'm100']);
  assert.deepEqual(await page({ after: ['t1', 2, 'm2'] }), ['m10', 'm11']);
  assert.deepEqual(await page({ last: true, before: ['t1', 11, 'm11'] }), ['m2', 'm10']);
  const inside = await storage.write(['circle:1'], async (tx) => [ids(await tx.list('note', 'byThread', ['t1'], { limit: 1, last: true })), await tx.get('note', 'm9')] as const);
  assert.deepEqual(inside[0], ['m100']);
  await storage.close();
});

test('the feed gives whole commits, tombstones included, and goes on after a restart', async () => {
  const path = folder();
  let storage = open(path);
  await put(storage, grant('rosa', 'circle:1'));
  const start = await storage.read('rosa', (tx) => tx.position());
  await put(storage, record('a'), record('b'), record('c'));
  await put(storage, record('a', { version: 2, value: null }));
  await put(storage, record('foreign', { audience: ['circle:2'] }));
  await storage.close();
  storage = open(path);
  const read = (from: string, limit: number) => storage.read('rosa', (tx) => tx.changes(from, limit));
  const first = await read(start, 1);
  assert.ok(first !== 'unknown position');
  assert.deepEqual([ids(first.stored), first.more, first.access], [['b', 'c'], true, false], 'a commit is not cut');
  const second = await read(first.position, 10);
  assert.ok(second !== 'unknown position');
  assert.deepEqual([ids(second.stored), second.stored[0]?.value, second.more], [['a'], null, false]);
  const third = await read(second.position, 10);
  assert.ok(third !== 'unknown position' && third.stored.length === 0);
  assert.equal(await read('elsewhere.1.1', 10), 'unknown position');
  assert.equal(await read(start.replace(/\.\d+\./, '.999.'), 10), 'unknown position', 'a position of the future, after a restored copy');
  await storage.close();
});

test('a change of access is told to that person alone, and not when the grant came with its first record', async () => {
  const storage = open();
  const start = await storage.read('rosa', (tx) => tx.position());
  const access = async (person: string) => {
    const changes = await storage.read(person, (tx) => tx.changes(start, 10));
    return changes !== 'unknown position' && changes.access;
  };
  await put(storage, grant('rosa', 'thread:1', { fresh: true }));
  assert.equal(await access('rosa'), false);
  await put(storage, grant('rosa', 'circle:1'));
  assert.deepEqual([await access('rosa'), await access('dave')], [true, false]);
  await storage.close();
});

test('1,000 writes at once on one scope give 1 to 1,000 without a gap', async () => {
  const storage = open();
  await Promise.all(Array.from({ length: 1000 }, () =>
    storage.write(['circle:1'], async (tx) => {
      const counter = await tx.get('counter', 'c');
      const n = ((counter?.value as { n: number } | undefined)?.n ?? 0) + 1;
      await tx.commit([
        record('c', { kind: 'counter', index: {}, value: { n }, version: n }),
        record(`n${n}`, { index: { all: [n] } }),
      ]);
    })));
  const all = await storage.write(['circle:1'], (tx) => tx.list('note', 'all', [], { limit: 2000 }));
  assert.deepEqual(ids(all), Array.from({ length: 1000 }, (_, i) => `n${i + 1}`));
  await storage.close();
});

test('a receipt is found by its person alone, holds no content, and cannot be given twice', async () => {
  const storage = open();
  const receipt = { person: 'rosa', action: 'x1', bodyHash: 'h' };
  await storage.write(['circle:1'], (tx) => tx.commit([record('secret words')], receipt));
  await storage.write(['circle:1'], async (tx) => {
    assert.deepEqual(await tx.receipt('x1'), { person: 'rosa', bodyHash: 'h', changed: [['note', 'secret words', 1]] });
    assert.equal(await tx.receipt('x2'), undefined);
  });
  await assert.rejects(storage.write(['circle:1'], (tx) => tx.commit([record('again')], receipt)));
  assert.equal(await storage.write([], (tx) => tx.get('note', 'again')), undefined);
  await storage.close();
});

test('hears of commits, not of reads or failures, and not after it stopped listening', async () => {
  const storage = open();
  const listening = new AbortController();
  let heard = 0;
  storage.hint(() => (heard += 1), { signal: listening.signal });
  await put(storage, record('a'));
  await listed(storage, 'rosa');
  await storage.write([], async () => {});
  assert.equal(heard, 1);
  listening.abort();
  await put(storage, record('b'));
  assert.equal(heard, 1);
  await storage.close();
});

test('a second server on the same folder is refused in words, and let in after the first has closed', async () => {
  const path = folder();
  const first = open(path);
  assert.throws(() => open(path), /Another server \(process \d+\) uses the data folder .* Stop it first/);
  await first.close();
  await open(path).close();
  assert.throws(() => sqliteStorage({ folder: path, tenant: 'elsewhere' }), /belongs to "riverbend"/);
  await open(path).close();
});

test('a killed server leaves no lock, and the next one checks the file', async () => {
  const path = folder();
  const require = createRequire(import.meta.url);
  const script = `import('${require.resolve('@family-partnering/server/sqlite-storage')}').then(({ sqliteStorage }) => {
    sqliteStorage({ folder: ${JSON.stringify(path)}, tenant: 'riverbend' }); process.kill(process.pid, 'SIGKILL'); });`;
  const killed = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: process.cwd(), encoding: 'utf8' });
  assert.equal(killed.signal, 'SIGKILL', killed.stderr);
  const storage = open(path);
  await put(storage, ...Array.from({ length: 200 }, (_, n) => record(`n${n}`)));
  await storage.close();
  const file = join(path, 'family-partnering.db');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xaa, 4096 * 4, bytes.length - 4096));
  writeFileSync(join(path, 'server.pid'), '1\n');
  assert.throws(() => open(path), /malformed|damaged/);
});

test('refuses a database that would not sync its commits', () => {
  const connection = openConnection(join(folder(), 'x.db'));
  connection.all('PRAGMA journal_mode = WAL');
  connection.all('PRAGMA synchronous = NORMAL');
  assert.throws(() => assertDurable(connection), /does not keep its promise/);
  connection.close();
});

test('a list without a prefix starts from the viewer and visits no stranger’s row; one with a prefix starts from the index', async () => {
  const path = folder();
  await open(path).close();
  const connection = openConnection(join(path, 'family-partnering.db'));
  const plan = (prefix: readonly Key[]) => {
    const { sql, values } = listStatement(eyesOf('rosa', NOW), { kind: 'note', name: 'all', prefix, page: { limit: 5 } });
    return connection.all(`EXPLAIN QUERY PLAN ${sql}`, values).map((row) => String(row['detail'])).filter((line) => /^(SEARCH|SCAN)/.test(line));
  };
  assert.match(plan([]).join('\n'), /SCAN held[^]*SEARCH a USING .*\(key=\? AND kind=\?\)[^]*SEARCH e USING .*\(kind=\? AND id=\? AND name=\?\)/);
  assert.match(plan(['1'])[0]!, /SEARCH e USING PRIMARY KEY \(kind=\? AND name=\? AND sort>\? AND sort<\?\)/);
  assert.ok(![...plan([]), ...plan(['1'])].some((line) => /SCAN (e|a|r|grants)\b/.test(line)), 'nothing is scanned');
  connection.close();
});
