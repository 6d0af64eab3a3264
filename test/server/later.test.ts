import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROSTER, type Action, type Instant, type LaterMessage, type Message } from '@family-partnering/contract';
import { createEngine, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { beat } from '@family-partnering/server/time';
import { newFolder } from './live.js';
import { TENANT } from './world.js';

const AT = '2026-11-24T14:00:00.000Z';
const WHEN = '2026-11-24T14:00:30.000Z';
let now: Instant = '2026-11-20T18:00:00.000Z';
const clock = (): Instant => now;
const folder = newFolder();
let storage = sqliteStorage({ folder, tenant: TENANT, clock });
let engine: Engine;
const start = (): void => { engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: TENANT, clock }); };
let ids = 0;

before(async () => {
  start();
  const person = (id: string, side: string) => ({ id, called: id, given: id, family: '', side, role: '', by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });
  const roster = { person: ROSTER, side: 'school', tenant: TENANT } as const;
  const school = { id: TENANT, name: 'Riverbend', zone: 'America/Denver', editMinutes: 15, holidays: [], safetyReaders: '' };
  await engine.act(roster, { id: 'r1', type: 'roster.school', scope: `tenant:${TENANT}`, staff: [person('grant', 'school'), person('cole', 'school')], safetyTeam: [], school } as unknown as Action, now);
  const members = [['ana', 'home'], ['mia', 'student'], ['grant', 'school'], ['cole', 'school']].map(([id, side]) => ({ person: person(id!, side!), relation: id, ...(side === 'home' && { household: 'h' }) }));
  await engine.act(roster, { id: 'r2', type: 'roster.circle', scope: 'circle:mia', circle: 'mia', student: 'mia', grade: '8', band: 'secondary', restricted: [], members } as unknown as Action, now);
  await act('grant', { type: 'thread.start', thread: 't', circle: 'mia', about: '', mode: 'adults', people: ['ana'] });
});
after(() => engine.close());

async function act(who: string, fields: object): Promise<void> {
  ids += 1;
  await engine.session(await engine.viewer(who)).act({ id: `a-${ids}`, scope: 'circle:mia', ...fields } as unknown as Action);
}
const keep = (who: string, later: string, at = AT): Promise<void> => act(who, {
  type: 'later.keep', later, at, message: `m-${later}`, thread: 't', text: `words of ${later}`, language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
  audience: { revision: 1, people: [who === 'ana' ? 'grant' : 'ana'] },
});
async function said(who = 'ana'): Promise<readonly string[]> {
  const { items } = await engine.session(await engine.viewer(who)).list('message', { filter: { thread: 't' }, limit: 50 });
  return (items as unknown as Message[]).filter(({ sort }) => sort !== 'line').map(({ text }) => text);
}
const waiting = async (who: string): Promise<readonly LaterMessage[]> => (await engine.session(await engine.viewer(who)).list('later-message', { filter: {} })).items as unknown as LaterMessage[];
const at = async (instant: Instant): Promise<number> => ((now = instant), beat({ engine, storage, clock }));

describe('words whose time has come, by the school’s clock, over SQLite', () => {
  it('go out at their time, in the order of their times, and once, over restarts and with two clocks', async () => {
    await keep('ana', 'second', '2026-11-24T14:00:10.000Z');
    await keep('ana', 'first');
    await keep('grant', 'much-later', '2026-12-24T14:00:00.000Z');
    assert.equal(await at('2026-11-24T13:59:59.000Z'), 0);
    assert.deepEqual(await said(), []);
    // The server stops, and starts again after their time.
    await engine.close();
    storage = sqliteStorage({ folder, tenant: TENANT, clock });
    start();
    now = WHEN;
    await Promise.all([beat({ engine, storage, clock }), beat({ engine, storage, clock })]);
    assert.equal(await at(WHEN), 0);
    assert.deepEqual(await said(), ['words of first', 'words of second']);
    assert.deepEqual([(await waiting('ana')).length, (await waiting('grant')).length], [0, 1]);
  });

  it('stay and ask when somebody has come, and are tried again by nobody but their writer', async () => {
    await keep('ana', 'third', '2026-11-25T14:00:00.000Z');
    await act('grant', { type: 'thread.add', thread: 't', person: 'cole' });
    assert.equal(await at('2026-11-25T14:00:01.000Z'), 1);
    assert.deepEqual((await waiting('ana')).map(({ id, state, asks }) => [id, state, asks]), [['third', 'asks', 'audience-grew']]);
    assert.equal(await at('2026-11-25T14:00:31.000Z'), 0, 'the clock has nothing more to do with it');
    assert.equal((await said()).length, 2);
  });

  it('stay and say why when they could not be said any more', async () => {
    await act('ana', { type: 'later.keep', later: 'fourth', at: '2026-11-26T14:00:00.000Z', message: 'taken', thread: 't', text: 'x', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 2, people: ['grant', 'cole'] } });
    await act('ana', { type: 'message.send', message: 'taken', thread: 't', text: 'it went out before', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 2, people: ['grant', 'cole'] } });
    await at('2026-11-26T14:00:01.000Z');
    assert.deepEqual((await waiting('ana')).filter(({ id }) => id === 'fourth').map(({ state, asks }) => [state, asks]), [['asks', 'id-taken']]);
    assert.equal(await at('2026-11-26T14:01:00.000Z'), 0);
  });

  it('are gone with the place of their writer', async () => {
    await act('cole', { type: 'later.keep', later: 'fifth', at: '2026-11-27T14:00:00.000Z', message: 'm-fifth', thread: 't', text: 'never', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 2, people: ['grant', 'ana'] } });
    await act('cole', { type: 'thread.leave', thread: 't' });
    assert.deepEqual(await waiting('cole'), []);
    await at('2026-11-27T14:00:01.000Z');
    assert.ok(!(await said('grant')).includes('never'));
  });
});
