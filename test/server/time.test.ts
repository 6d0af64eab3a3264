import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { CLOCK, type Action, type Claim, type Instant, type Opportunity, type Stored } from '@family-partnering/contract';
import { createEngine, type Engine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { grant } from '@family-partnering/rules/records';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { Rounds } from '@family-partnering/server/departed';
import { beat } from '@family-partnering/server/time';
import { claim, offer } from '../rules/opportunity.world.js';
import { newFolder } from './live.js';
import { TENANT } from './world.js';

const QUIET = { from: '21:00', to: '07:00', zone: 'UTC' };
const FAMILIES = ['ana', 'ben', 'cai', 'dia'];

let now: Instant = '2026-11-20T18:00:00.000Z';
const clock = (): Instant => now;
let engine: Engine;
let storage: ReturnType<typeof sqliteStorage>;
let ids = 0;

before(async () => {
  storage = sqliteStorage({ folder: newFolder(), tenant: TENANT, clock });
  engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: TENANT, clock });
  const stored = ['grant', 'rahimi', ...FAMILIES].flatMap((id): Stored[] => [
    { kind: 'person', id, scope: `person:${id}`, audience: [`person:${id}`], index: { called: [id] }, version: 1, changedBy: 'fill', value: { called: id, given: id, family: '', speaks: ['en'], reads: ['en'], means: ['read'], by: 'page', role: '', side: id === 'grant' || id === 'rahimi' ? 'school' : 'home', quiet: QUIET } },
    { ...grant(id, `tenant:${TENANT}`, 'fill', `tenant:${TENANT}`), version: 1, changedBy: 'fill' },
  ]);
  await storage.write([`tenant:${TENANT}`], (tx) => tx.commit(stored));
});
after(() => engine.close());

async function act(person: string, opportunity: string, fields: object): Promise<void> {
  ids += 1;
  const action = { ...fields, id: `t-${ids}`, scope: `opportunity:${opportunity}`, opportunity } as unknown as Action;
  await engine.session(await engine.viewer(person)).act(action);
}

async function own(person: string, opportunity: string): Promise<Claim> {
  return (await engine.session(await engine.viewer(person)).get('claim', `${opportunity}|${person}`)) as unknown as Claim;
}
const at = async (instant: Instant): Promise<number> => ((now = instant), beat({ engine, storage, clock }));

describe('the school’s clock, over SQLite', () => {
  it('holds a draw on its day and not before, without a page of anyone', async () => {
    await act('grant', 'o-draw', offer({ way: 'draw', on: '2026-11-25T19:00:00.000Z' }, 2));
    const { sealed } = (await engine.session(await engine.viewer('ana')).get('opportunity', 'o-draw')) as unknown as Opportunity;
    for (const person of FAMILIES) await act(person, 'o-draw', claim('s', 'o-draw'));
    assert.equal(await at('2026-11-25T18:59:00.000Z'), 0, 'nothing is due yet');
    assert.equal((await own('ana', 'o-draw')).state, 'asked');
    assert.equal(await at('2026-11-25T19:00:30.000Z'), 1);
    const states = await Promise.all(FAMILIES.map(async (person) => (await own(person, 'o-draw')).state));
    assert.deepEqual(states.sort(), ['in', 'in', 'waiting', 'waiting']);
    const told = (await engine.session(await engine.viewer('ana')).get('opportunity', 'o-draw')) as unknown as Opportunity;
    assert.equal(createHash('sha256').update(told.drawn!.seed).digest('hex'), sealed, 'the seed is told to everyone, and is the one that was sealed before anybody asked');
    assert.equal(await at('2026-11-25T19:01:00.000Z'), 0, 'held once');
  });

  it('offers a place freed at 23:00 from 7:00, holds it until the time said, then passes it on, never in quiet hours', async () => {
    now = '2026-11-26T12:00:00.000Z';
    await act('grant', 'o-first', offer({ way: 'first' }, 1, { hold: 600 }));
    for (const person of FAMILIES) await act(person, 'o-first', claim('s', 'o-first'));
    now = '2026-11-26T23:00:00.000Z';
    await act('ana', 'o-first', { type: 'opportunity.leave' });
    const offered = await own('ben', 'o-first');
    assert.deepEqual([offered.state, offered.offer], ['offered', { from: '2026-11-27T07:00:00.000Z', until: '2026-11-27T17:00:00.000Z' }]);
    await at('2026-11-27T16:59:00.000Z');
    assert.equal((await own('ben', 'o-first')).state, 'offered', 'it stays until the time said');
    assert.equal(await at('2026-11-27T17:00:00.000Z'), 1);
    assert.equal((await own('ben', 'o-first')).state, 'lapsed');
    assert.deepEqual((await own('cai', 'o-first')).offer, { from: '2026-11-27T17:00:00.000Z', until: '2026-11-28T13:00:00.000Z' }, 'four hours that evening, six the next morning');
  });

  it('is no person: it has no right to anything of anyone’s', async () => {
    await assert.rejects(engine.viewer(CLOCK), { code: 'unauthenticated' });
  });

  it('a clock that does not beat leaves the place with whoever does not answer (control)', async () => {
    now = '2026-11-29T12:00:00.000Z';
    assert.equal((await own('cai', 'o-first')).state, 'offered');
    await at(now);
    assert.equal((await own('cai', 'o-first')).state, 'lapsed');
  });

  it('goes round and finds who has left: their place goes to the next, and what they arranged to an adult who is there', async () => {
    now = '2026-12-01T12:00:00.000Z';
    const end = async (person: string): Promise<void> => {
      const { value, ...key } = { ...grant(person, `tenant:${TENANT}`, 'fill', `tenant:${TENANT}`), version: 2, changedBy: 'left' };
      await storage.write([`tenant:${TENANT}`], (tx) => tx.commit([{ ...key, value: { ...(value as object), ended: true } }]));
    };
    const rounds = new Rounds();
    let ids = 0;
    const look = async (): Promise<number> => rounds.next({ engine, storage, now, id: () => `r-${(ids += 1)}-${Date.parse(now)}` });
    await act('grant', 'o-left', offer({ way: 'first' }, 1, { hold: 600 }));
    await act('ana', 'o-asked', offer({ way: 'first' }, 1));
    for (const person of ['dia', 'ben']) await act(person, 'o-left', claim('s', 'o-left'));
    assert.equal(await look(), 0, 'everyone is there');
    await end('dia');
    assert.equal(await look(), 0, 'one round an hour');
    now = '2026-12-01T13:00:00.000Z';
    assert.ok((await look()) > 0);
    assert.equal((await own('ben', 'o-left')).state, 'offered');
    await end('grant');
    now = '2026-12-01T14:00:00.000Z';
    await look();
    const arranges = async (id: string): Promise<readonly string[]> => ((await engine.session(await engine.viewer('ana')).get('opportunity', id)) as unknown as Opportunity).organisers.map(({ person }) => person);
    assert.deepEqual([await arranges('o-left'), await arranges('o-asked')], [['rahimi'], ['rahimi']]);
    const seen = (await engine.session(await engine.viewer('rahimi')).list('claim', { filter: { opportunity: 'o-left' } })).items as unknown as Claim[];
    assert.ok(seen.some(({ by }) => by.person === 'ben'), 'who arranges it sees who comes');
    now = '2026-12-01T15:00:00.000Z';
    assert.equal(await look(), 0, 'there is nothing left to do');
  });
});
