import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Action, Plan, PlanVersion, Value } from '@family-partnering/contract';
import { createEngine, memoryStorage } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { seeded } from '../support/seeded.js';
import { fillSchool, TENANT } from '../server/world.js';

/** How many pairs of edits of one field are made at once. */
const PAIRS = 500;

/** A school in which every step of every transaction may be followed by any other's. */
async function crowded(lock: boolean) {
  const random = seeded(20261120);
  const pause = async (): Promise<void> => {
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) await Promise.resolve();
  };
  const engine = createEngine({ storage: memoryStorage({ pause, lock }), rules: familyRules, kinds: familyKinds, tenant: TENANT });
  await fillSchool(engine.act);
  const sessions = await Promise.all(['rosa', 'whitaker', 'maya'].map(async (person) => engine.session(await engine.viewer(person))));
  return { sessions: sessions as readonly ((typeof sessions)[number])[] };
}

/** Makes the pairs, and counts those of which both words are there and shown. */
async function pairs(lock: boolean, count: number): Promise<{ readonly whole: number; readonly asVersion: number }> {
  const { sessions: [rosa, whitaker, maya] } = await crowded(lock);
  let whole = 0;
  let asVersion = 0;
  for (let n = 0; n < count; n += 1) {
    const plan = `p${n}`;
    const on = { scope: 'circle:maya', plan } as const;
    await rosa!.act({ ...on, id: `s${n}`, type: 'plan.start', circle: 'maya', home: 'shared', goodAt: '', oneThing: 'reading' } as Action);
    const edit = (id: string, to: string): Action => ({ ...on, id, type: 'plan.edit', home: 'shared', why: '', changes: [{ field: 'goal', to, seen: '' }] }) as Action;
    await Promise.all([rosa!.act(edit(`a${n}`, `rosa ${n}`)), whitaker!.act(edit(`b${n}`, `whitaker ${n}`))]);
    const now = (await maya!.get('plan', plan)) as unknown as Value<Plan>;
    const versions = (await maya!.list('plan-version', { filter: { plan } })).items as unknown as readonly Value<PlanVersion>[];
    const proposed = versions[0]?.changes[0];
    const words = new Set([now.fields.goal, proposed?.to]);
    if (words.has(`rosa ${n}`) && words.has(`whitaker ${n}`) && proposed?.was === now.fields.goal) whole += 1;
    if (versions.length === 1) asVersion += 1;
  }
  return { whole, asVersion };
}

describe('two people who change one field at the same moment', () => {
  it(`lose no word, and both are shown, in ${PAIRS} pairs`, async () => {
    assert.deepEqual(await pairs(true, PAIRS), { whole: PAIRS, asVersion: PAIRS });
  });

  it('would lose words in a storage that lets two decide at once (control)', async () => {
    const { whole } = await pairs(false, 40);
    assert.ok(whole < 40, 'a storage without locks lost nothing: the pairs do not meet');
  });
});

describe('two people who count at the same moment', () => {
  it('both stand, for the same day and the same place, in 50 pairs', async () => {
    const { sessions: [rosa, whitaker, maya] } = await crowded(true);
    const on = { scope: 'circle:maya', plan: 'counted' } as const;
    await rosa!.act({ ...on, id: 'started', type: 'plan.start', circle: 'maya', home: 'shared', goodAt: '', oneThing: 'reading' } as Action);
    const count = (point: string, value: number): Action => ({ ...on, id: `act-${point}`, type: 'plan.point', home: 'shared', point, setting: 'school', on: '2026-11-20', value, note: '' }) as Action;
    for (let n = 0; n < 50; n += 1) await Promise.all([rosa!.act(count(`a${n}`, 2)), whitaker!.act(count(`b${n}`, 3))]);
    const points = (await maya!.list('plan-point', { filter: { plan: 'counted' }, limit: 200 })).items as unknown as readonly { value: number; by: { person: string } }[];
    const of = (person: string, value: number): number => points.filter((point) => point.by.person === person && point.value === value).length;
    assert.deepEqual([points.length, of('rosa', 2), of('whitaker', 3)], [100, 50, 50]);
  });
});
