import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Claim, Opportunity, Places, Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import { riverbend, TODAY } from '../../stories/support/school.js';
import { opportunitySteps, seedOpportunities } from '@family-partnering/riverbend';

let engine: Engine;
before(async () => {
  engine = await riverbend();
  await seedOpportunities(engine.act, TODAY);
});
const as = async (person: string): Promise<Session> => engine.session(await engine.viewer(person)) as unknown as Session;
const all = async <T>(session: Session, kind: string, filter = {}): Promise<readonly T[]> => (await session.list(kind, { filter, limit: 200 })).items as unknown as readonly T[];

describe('Riverbend’s sixty ways to take part', () => {
  it('are 15 from home, 10 from work, 14 at school, 12 in the community, 9 by phone or online; 18 can be done at once', async () => {
    const seen = await all<Opportunity>(await as('p06'), 'opportunity');
    const count = (setting: string) => seen.filter((one) => one.setting === setting).length;
    assert.deepEqual(['home', 'workplace', 'school', 'community', 'online'].map(count), [15, 10, 14, 12, 9]);
    assert.equal(seen.filter(({ task }) => task !== undefined).length, 18);
  });

  it('stand as on November 20: sixty names in the draw, 52 of 80, a full table with three waiting, five of eight, one waiting for a yes', async () => {
    const rahimi = await as('p19');
    const [draw] = await all<Places>(rahimi, 'places', { opportunity: 'o-28' });
    assert.deepEqual([draw!.held, draw!.waiting], [0, 60]);
    const [night] = await all<Places>(rahimi, 'places', { opportunity: 'o-26' });
    assert.deepEqual([night!.held, night!.capacity], [52, 80]);
    const [table] = await all<Places>(rahimi, 'places', { opportunity: 'o-40' });
    assert.deepEqual([table!.held, table!.waiting], [6, 3]);
    const [shadow] = await all<Places>(rahimi, 'places', { opportunity: 'o-18' });
    assert.equal((await all<Claim>(rahimi, 'claim', { opportunity: 'o-18' })).length, 5);
    assert.ok(shadow!.held + shadow!.waiting === 5);
    assert.equal((await as('p16').then((grant) => grant.get('opportunity', 'o-60')) as unknown as Opportunity).state, 'asked');
    await assert.rejects(as('p03').then((rosa) => rosa.get('opportunity', 'o-60')), { code: 'not-found' });
  });

  it('move by whole weeks, and have the same ids on every day', () => {
    const ids = (day: string) => opportunitySteps(day).map(({ action }) => action.id);
    assert.deepEqual(ids('2026-11-20'), ids('2027-02-05'));
  });
});
