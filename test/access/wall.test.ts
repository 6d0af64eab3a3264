// The wall between two homes of one student (A1): every kind, on every way in which a server tells anything.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Action, Draft, Rule } from '@family-partnering/contract';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { page } from './wall.page.js';
import { leaks, lookOn, SERVER_WAYS, twoSchools, type Sight } from './wall.probes.js';
import { FILES, LINKS, ROWS, SHOWN_BY } from './wall.rows.js';
import { NOW, OWN, TENANT, wallWorld, type Name, type WallWorld } from './wall.world.js';

const DOCUMENT = new URL('../../docs/household-wall.md', import.meta.url);
const VOCABULARY = new URL('../../packages/contract/src/subjects/vocabulary.ts', import.meta.url);
const kindsOf = (source: string): readonly string[] => [...source.matchAll(/^ {2}readonly '?([a-z-]+)'?: \{ readonly entity:/gm)].map(([, kind]) => kind!);
const withoutRow = (kinds: readonly string[]): readonly string[] => kinds.filter((kind) => ROWS[kind] === undefined);

const folders: string[] = [];
const onDisk = (): Promise<WallWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'fp-wall-'));
  folders.push(folder);
  return wallWorld(familyRules, sqliteStorage({ folder, tenant: TENANT, clock: () => NOW }));
};
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

it('every kind of the contract has a row: say in wall.rows.ts what of it belongs to one home, and let wall.world.ts make one', () => {
  const kinds = kindsOf(readFileSync(VOCABULARY, 'utf8'));
  assert.deepEqual(withoutRow(kinds), []);
  assert.deepEqual([...kinds].sort(), familyKinds.map(({ kind }) => kind).sort());
  assert.deepEqual(Object.keys(ROWS).filter((kind) => !kinds.includes(kind)), []);
});

for (const [place, make] of [['memory', () => wallWorld()], ['SQLite', onDisk]] as const) {
  for (const [who, role] of [['bo', 'the other home'], ['cyd', 'another family']] as const satisfies readonly (readonly [Name, string])[]) {
    describe(`over ${place}, for ${role}`, () => {
      let seen: readonly [after: Sight, without: Sight];
      before(async () => { seen = await twoSchools(make, who); });
      for (const kind of Object.keys(ROWS)) {
        it(`${kind}: ${SERVER_WAYS.join(', ')} tell nothing of a home that is not theirs`, async () => {
          for (const way of SERVER_WAYS) assert.deepEqual(await leaks(kind, way, ...seen), []);
        });
      }
    });
  }
}

it('the bytes of a file answer as those that never were, and take the same way', async () => {
  const world = await wallWorld();
  await world.act(OWN);
  const asked = async (who: Name, id: string): Promise<string> => world.engine.session(world.viewer(who)).files!.get(id).then((blob) => blob.text(), (refusal: object) => JSON.stringify({ ...refusal }));
  for (const who of ['bo', 'cyd'] as const) assert.equal(await asked(who, 'page'), await asked(who, 'none'));
  assert.match(await asked('tess', 'page'), /^%PDF/);
});

describe('the table can tell', () => {
  /** Every record of one kind goes to all of the school. */
  const wide = (kind: string): readonly Rule<Action>[] => familyRules.map((rule) => ({
    ...rule, decide: (...asked) => rule.decide(...asked).map((draft): Draft => (draft.kind === kind && draft.value !== null ? { ...draft, audience: [...draft.audience, `tenant:${TENANT}`] } : draft)),
  }));

  it('that there is something to see: for those inside, every row is there', async () => {
    const inside: Readonly<Record<string, Name>> = { 'safety-note': 'sol', passed: 'ada', invitation: 'kim', mark: 'tess', card: 'tess', places: 'tess', 'not-this-time': 'al', begun: 'al', 'plan-aside': 'kim', report: 'tess' };
    const seers = new Map<Name, Sight>();
    const without = await lookOn(await wallWorld(), 'cyd', []);
    for (const [kind, row] of Object.entries(ROWS)) {
      const who = inside[kind] ?? 'ada';
      if (!seers.has(who)) seers.set(who, await lookOn(await wallWorld(), who, OWN));
      const sight = seers.get(who)!;
      assert.match(await sight.ask(`/v1/${kind}/${encodeURIComponent('own' in row ? row.own : row.id)}`), /^\[200,/, kind);
      if ('own' in row) assert.notDeepEqual(await leaks(kind, 'get', sight, without), [], `${kind} is seen inside`);
    }
  });

  for (const [kind, row] of Object.entries(ROWS)) {
    if (!('own' in row)) continue;
    it(`that a rule tells ${kind} too widely`, async () => {
      const [spoilt, without] = await twoSchools(() => wallWorld(wide(kind)), 'bo');
      assert.notDeepEqual(await leaks(kind, 'get', spoilt, without), []);
    });
  }

  it('that one number changes for everyone', async () => {
    const counting = familyRules.map((rule): Rule<Action> => (rule.type !== 'homework.stuck' ? rule : {
      ...rule,
      decide: (action, read, context) => {
        const card = read.get<object>('touchpoint', 'hw|kim')!;
        return [...rule.decide(action, read, context), { ...card, value: { ...card.value, told: 1 } } as Draft];
      },
    }));
    const [spoilt, without] = await twoSchools(() => wallWorld(counting), 'bo');
    for (const way of ['list', 'watch', 'count'] as const) assert.notDeepEqual(await leaks('touchpoint', way, spoilt, without), [], way);
  });

  it('that a kind has no row', () => {
    assert.deepEqual(withoutRow(kindsOf(`${readFileSync(VOCABULARY, 'utf8')}\n  readonly 'new-thing': { readonly entity: Plan; readonly filter: object };`)), ['new-thing']);
  });
});

describe('what there is none of', () => {
  it('a session has no call beside list, get, act, watch and the bytes of files: nothing to search, export or print with', async () => {
    const world = await wallWorld();
    const session = world.engine.session(world.viewer('bo'));
    assert.deepEqual(Object.keys(session).sort(), ['act', 'close', 'files', 'get', 'list', 'now', 'supports', 'viewer', 'watch']);
    const contract = readFileSync(new URL('../../packages/contract/src/adapter.ts', import.meta.url), 'utf8');
    const calls = [.../interface Session[\s\S]*?\n\}/.exec(contract)![0].matchAll(/^ {2}(?:readonly )?(\w+)\??[<(:]/gm)].map(([, name]) => name);
    assert.deepEqual(calls.sort(), ['act', 'close', 'device', 'files', 'get', 'list', 'now', 'outbox', 'supports', 'viewer', 'watch']);
  });

  it('a kind that the page names with a file or an address is a kind', () => {
    assert.deepEqual(withoutRow([...Object.keys(FILES.export), ...Object.keys(FILES.calendar), ...Object.keys(LINKS), ...Object.values(SHOWN_BY).flat()]), []);
  });
});

it('the page on the wall says what the table says', () => {
  const wanted = page();
  if (process.env['FP_WRITE'] === '1') writeFileSync(DOCUMENT, wanted);
  assert.equal(readFileSync(DOCUMENT, 'utf8'), wanted, 'docs/household-wall.md is behind the table: run this test with FP_WRITE=1');
});
