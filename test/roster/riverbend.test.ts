import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createEngine, engineAdapter, memoryStorage, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { CLASS, CONVERSATIONS, demoDay, instantAt, lastFriday, moveInstant, seedActions, seedRiverbend, seedSteps, shiftFor, STORY_PEOPLE, TENANT, thirtySteps } from '@family-partnering/riverbend';
import { reportText } from '@family-partnering/server/roster/report';
import { importRoster } from '@family-partnering/server/roster/run';
import { RIVERBEND, riverbendModule, riverbendPlan } from './riverbend-data.js';

const MODULE = new URL('../../packages/riverbend/src/roster-data.ts', import.meta.url);
const TODAY = '2026-11-20';

async function seeded(today = TODAY): Promise<Engine> {
  const engine = createEngine({ storage: memoryStorage(), rules: familyRules, kinds: familyKinds, tenant: TENANT, clock: () => instantAt(lastFriday(today), '18:00') });
  await seedRiverbend(engine.act, today);
  return engine;
}

async function seenBy(engine: Engine, person: string) {
  const session = await engineAdapter(engine, person).connect();
  const threads = (await session.list('thread', { filter: {}, limit: 100 })).items as unknown as { id: string; count: number; waits?: { for: string } }[];
  const marks = (await session.list('mark', { filter: {}, limit: 100 })).items as unknown as { thread: string; upTo: number }[];
  const unread = threads.map(({ id, count }) => count - (marks.find(({ thread }) => thread === id)?.upTo ?? 0)).reduce((a, b) => a + b, 0);
  return { session, threads, unread };
}

describe('Riverbend', () => {
  it('has a bundle in which nothing is refused and nothing needs a notice', async () => {
    const { findings } = await riverbendPlan();
    assert.deepEqual(findings.refusals, []);
    assert.deepEqual(findings.notices, []);
  });

  it('gives a browser the same roster as its bundle', async () => {
    const wanted = await riverbendModule();
    if (process.env['UPDATE_RIVERBEND'] === '1') await writeFile(MODULE, wanted);
    assert.equal(await readFile(MODULE, 'utf8'), wanted, 'run UPDATE_RIVERBEND=1 node --import tsx --test test/roster/riverbend.test.ts');
  });

  it('has 25 people of the story and a class of 28', () => {
    assert.equal(STORY_PEOPLE.length, 25);
    assert.equal(new Set(CLASS).size, 28);
    assert.equal(STORY_PEOPLE.find(({ id }) => id === 'p03')?.language, 'es');
    assert.equal(STORY_PEOPLE.find(({ id }) => id === 'p07')?.language, 'ar');
  });

  it('keeps its ids whatever the day, and uses none twice', () => {
    const ids = seedActions(TODAY).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(seedActions('2027-03-30').map(({ id }) => id), ids);
  });

  it('moves by whole weeks to the last Friday, on the clock of Riverbend', () => {
    assert.equal(lastFriday('2026-11-20'), '2026-11-20');
    assert.equal(lastFriday('2026-11-19'), '2026-11-13');
    assert.equal(shiftFor('2026-12-03') % 7, 0);
    assert.equal(instantAt('2026-11-16', '07:40'), '2026-11-16T14:40:00.000Z');
    assert.equal(instantAt('2026-07-06', '07:40'), '2026-07-06T13:40:00.000Z');
    assert.equal(moveInstant('2026-12-01T07:00:00.000Z', 210), '2027-06-29T06:00:00.000Z');
  });

  it('never puts words into the time ahead', () => {
    for (const now of ['2026-11-20T16:00:00.000Z', '2026-11-21T02:00:00.000Z', '2027-06-25T23:30:00.000Z']) {
      const last = seedSteps(demoDay(new Date(now))).map(({ at }) => at).sort().at(-1)!;
      assert.ok(last <= now, `${last} lies after ${now}`);
    }
  });

  it('goes through the engine step by step, in winter and in summer', async () => {
    await seeded();
    await seeded('2026-07-15');
  });

  it('is the same school, whether seeded or imported from its bundle', async () => {
    const storage = memoryStorage();
    const engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: TENANT });
    await seedRiverbend(engine.act, TODAY);
    // The homes of the sample are named with nothing that anybody would have to keep to themselves.
    const target = { storage, rules: familyRules, tenant: TENANT, secret: '', act: engine.act };
    const report = await importRoster(target, { folder: RIVERBEND, today: TODAY, now: instantAt(TODAY, '18:00') });
    assert.equal(report.outcome, 'unchanged', reportText(report));
  });

  it('leaves Rosa two unread, Daniel none, and Ms. Grant with conversations that wait for her', async () => {
    const engine = await seeded();
    assert.equal((await seenBy(engine, 'p03')).unread, 2);
    assert.equal((await seenBy(engine, 'p04')).unread, 0);
    const grant = await seenBy(engine, 'p16');
    assert.ok(grant.unread >= 6, `${grant.unread} unread`);
    assert.ok(grant.threads.filter(({ waits }) => waits?.for === 'school').length >= 6);
  });

  it('has thirty conversations with something new for Ms. Grant, for the story of fifteen minutes', async () => {
    const engine = await seeded();
    const steps = thirtySteps(TODAY);
    for (const { at, person, side, action } of steps) await engine.act({ person, side, tenant: TENANT }, action, at);
    const { session, threads } = await seenBy(engine, 'p16');
    const marks = (await session.list('mark', { filter: {}, limit: 100 })).items as unknown as { thread: string; upTo: number }[];
    assert.equal(threads.filter(({ id, count }) => count > (marks.find(({ thread }) => thread === id)?.upTo ?? 0)).length, 30);
    assert.equal(steps.filter(({ action }) => (action as unknown as { quick?: string }).quick === 'thanks').length, 8);
    assert.equal(new Set(steps.map(({ action }) => (action as unknown as { thread: string }).thread)).size, 28);
  });

  it('shows Daniel one conversation, and nothing of the other home', async () => {
    const engine = await seeded();
    const { session, threads } = await seenBy(engine, 'p04');
    assert.deepEqual(threads.map(({ id }) => id), ['t-B']);
    const all = [];
    for (const kind of ['person', 'circle', 'member', 'thread', 'mark', 'grant']) all.push((await session.list(kind, { filter: {}, limit: 500 })).items);
    all.push((await session.list('message', { filter: { thread: 't-B' } })).items);
    const text = JSON.stringify(all);
    for (const marker of ['Rosa', 'Morales Vega', 'p03', 't-A', 'plan de teléfono']) assert.ok(!text.includes(marker), `Daniel can see "${marker}"`);
    await assert.rejects(session.get('thread', 't-A'), { code: 'not-found' });
  });

  it('shows every entry of the week to those inside, in order', async () => {
    const engine = await seeded();
    for (const { id, by, entries, student, mode } of CONVERSATIONS) {
      const session = await engineAdapter(engine, mode === 'student-school' ? student : by).connect();
      const { items } = await session.list('message', { filter: { thread: id }, limit: 100 });
      const said = (items as unknown as { id: string; sort: string }[]).filter(({ sort }) => sort !== 'line').map(({ id: message }) => message);
      assert.deepEqual(said, entries.map((entry) => entry.id));
    }
  });
});
