import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnnouncementQuestion, Contribution, Session } from '@family-partnering/contract';
import { newsSteps, seedNews, seedOpportunities } from '@family-partnering/riverbend';
import { riverbend, TODAY } from '../../stories/support/school.js';

describe('Riverbend’s principal', () => {
  it('has questions that wait for her, and what families said to what she answers; no other family has them', async () => {
    const engine = await riverbend();
    await seedOpportunities(engine.act, TODAY);
    await seedNews(engine.act, TODAY);
    const as = async (person: string): Promise<Session> => engine.session(await engine.viewer(person)) as unknown as Session;
    const asked = async (person: string) => (await (await as(person)).list('announcement-question', { filter: {} })).items as unknown as readonly AnnouncementQuestion[];
    assert.equal((await asked('p22')).filter(({ reply }) => reply === undefined).length, 2);
    assert.deepEqual(await asked('p13'), []);
    const whitman = await as('p22');
    const told = (await whitman.list('contribution', { filter: { opportunity: 'o-56' } })).items as unknown as readonly Contribution[];
    assert.deepEqual(told.map(({ language }) => language.tag), ['en', 'ar', 'es']);
    assert.equal((await (await as('p13')).list('announcement', { filter: {} })).items.length, 2);
  });

  it('says nothing that lies ahead, and uses the same ids on every day', () => {
    const ids = (day: string) => newsSteps(day).map(({ action }) => action.id);
    assert.deepEqual(ids('2026-11-20'), ids('2027-02-05'));
    assert.ok(newsSteps('2026-11-20').every(({ at }) => at < '2026-11-21T01:00:00.000Z'));
  });
});
