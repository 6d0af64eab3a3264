// A data folder of version 1 is brought along when it is opened: what its people had they have, and what nobody should have had is closed.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Stored } from '@family-partnering/contract';
import type { Storage } from '@family-partnering/engine/storage';
import { openConnection } from '@family-partnering/server/sqlite-connection';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';

const CIRCLE = 'circle:c1';
const NOW = '2026-11-20T18:00:00.000Z';
const folder = (): string => mkdtempSync(join(tmpdir(), 'fp-version-1-'));
const open = (path: string): Storage => sqliteStorage({ folder: path, tenant: 'riverbend', clock: () => NOW });

const stored = (kind: string, id: string, audience: readonly string[], value: object, index: Stored['index'] = {}): Stored => ({ kind, id, scope: CIRCLE, audience, index, value, version: 1, changedBy: `a-${id}` });
const grant = (person: string, audience: string): Stored => stored('grant', `${person}|${audience}|c1`, [`person:${person}`], { person, audience, ended: false }, { place: ['c1', person] });
const member = (person: string, side: string): Stored => stored('member', `c1|${person}`, [CIRCLE], { circle: 'c1', person, side, state: 'in' });
const seat = (person: string, side: string) => ({ person, called: person, side, state: 'in', from: 1 });
const thread = (id: string, members: readonly object[]): Stored => stored('thread', id, [`thread:${id}`], { thread: id, circle: 'c1', chapter: 1, members, count: 1 }, { recent: [NOW] });

/** As version 1 wrote it: Mallory has named a talk so that its key is the one of the first chapter of Rosa's. */
const RECORDS: readonly Stored[] = [
  member('rosa', 'home'), member('grant', 'school'), member('mallory', 'home'),
  thread('t1', [seat('rosa', 'home'), seat('grant', 'school')]),
  stored('message', 'm1', ['thread:t1:1'], { text: 'only for us', thread: 't1', chapter: 1 }, { thread: ['t1', 1] }),
  ...['rosa', 'grant'].flatMap((person) => ['thread:t1', `seat:t1:1:${person}`, 'thread:t1:1'].map((key) => grant(person, key))),
  thread('t1:1', [seat('mallory', 'home')]), grant('mallory', 'thread:t1:1'), grant('mallory', 'thread:t1:1:1'),
  stored('mark', 't1|rosa', ['person:rosa'], { thread: 't1', person: 'rosa', upTo: 1 }, { thread: ['t1'] }),
  stored('file', 'm1|f1', ['thread:t1:1'], { of: { kind: 'message', id: 'm1' }, file: { id: 'f1' }, by: { person: 'rosa' } }, { file: ['f1', NOW] }),
];

async function version1(): Promise<string> {
  const path = folder();
  const storage = open(path);
  await storage.write([CIRCLE], (tx) => tx.commit(RECORDS));
  await storage.close?.();
  const connection = openConnection(join(path, 'family-partnering.db'));
  connection.exec(`
    DROP TABLE receipts; DROP TABLE lost; DELETE FROM meta WHERE name = 'secret'; UPDATE meta SET value = '1' WHERE name = 'version';
    CREATE TABLE receipts (person TEXT NOT NULL, action TEXT NOT NULL, body_hash TEXT NOT NULL, changed TEXT NOT NULL, PRIMARY KEY (person, action)) WITHOUT ROWID;
    INSERT INTO receipts VALUES ('rosa', 'a-1', 'hash', '[["message","m1"]]');
  `);
  connection.close();
  return path;
}

const sees = (storage: Storage, person: string, kind: string, id: string): Promise<boolean> => storage.read(person, async (tx) => (await tx.get(kind, id)) !== undefined);

test('what people had in a folder of version 1 they have, and another one’s words are closed to whoever made a key for them', async () => {
  const path = await version1();
  const storage = open(path);
  assert.deepEqual(await Promise.all([sees(storage, 'rosa', 'message', 'm1'), sees(storage, 'grant', 'message', 'm1'), sees(storage, 'rosa', 'thread', 't1')]), [true, true, true]);
  assert.deepEqual(await Promise.all([sees(storage, 'mallory', 'message', 'm1'), sees(storage, 'mallory', 'thread', 't1:1')]), [false, false], 'the talk that was named for its key is closed');
  assert.deepEqual(await Promise.all([sees(storage, 'rosa', 'mark', 't1|rosa'), sees(storage, 'mallory', 'mark', 't1|rosa')]), [true, false]);
  assert.equal((await storage.write([CIRCLE], (tx) => tx.receipt('a-1')))?.person, 'rosa', 'what was acknowledged is acknowledged');
  await storage.close?.();
  const again = open(path);
  assert.equal(await sees(again, 'rosa', 'message', 'm1'), true, 'and it stays so');
  assert.equal(await sees(again, 'mallory', 'message', 'm1'), false);
  await again.close?.();
});

test('one’s own ends with one’s place, also what was written in version 1', async () => {
  const storage = open(await version1());
  const place = await storage.write([CIRCLE], (tx) => tx.list('grant', 'place', ['c1', 'rosa'], { limit: 50 })) as readonly Stored<{ readonly audience: string; readonly ended: boolean }>[];
  const own = place.filter(({ value }) => value?.audience.startsWith('place:'));
  assert.equal(own.length, 1, 'the key of what is her own here');
  await storage.write([CIRCLE], (tx) => tx.commit(own.map((one) => ({ ...one, version: one.version + 1, value: { ...one.value!, ended: true } }))));
  assert.equal(await sees(storage, 'rosa', 'mark', 't1|rosa'), false);
  await storage.close?.();
});

test('a folder of a later version is refused, and nothing of it is changed (control)', async () => {
  const path = await version1();
  const file = join(path, 'family-partnering.db');
  const connection = openConnection(file);
  connection.run("UPDATE meta SET value = '3' WHERE name = 'version'");
  connection.close();
  assert.throws(() => open(path), /version 3; this server reads version 2/);
  const after = openConnection(file);
  assert.equal(after.one("SELECT count(*) AS n FROM sqlite_master WHERE name = 'lost'")?.['n'], 0);
  after.close();
});
