import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { httpAdapter } from '@family-partnering/adapter-http';
import { createEngine, memoryStorage } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { grant } from '@family-partnering/rules/records';
import { isPassing, isRefusal, type Action, type Claim, type Places, type Session, type Stored } from '@family-partnering/contract';
import type { Storage } from '@family-partnering/engine/storage';
import { startServer, type RunningServer } from '@family-partnering/server/node';
import { sqliteStorage } from '@family-partnering/server/sqlite-storage';
import { newFolder, serveOptions, tokenUrl } from './live.js';
import { claim, offer } from '../rules/opportunity.world.js';
import { TENANT } from './world.js';

const FAMILIES = 1000;
const PLACES = 10;

const PERSON = { given: '', family: '', speaks: ['en'], reads: ['en'], means: ['read'], by: 'page', role: '' };

/** Families as a roster would leave them, put there in one write: a thousand imports are another test's matter. */
async function fill(storage: Storage, families: number): Promise<void> {
  const people = [{ id: 'whitaker', side: 'school' }, ...Array.from({ length: families }, (_, n) => ({ id: `f${n}`, side: 'home' }))];
  const stored = people.flatMap(({ id, side }): Stored[] => [
    { kind: 'person', id, scope: `person:${id}`, audience: [`person:${id}`], index: { called: [id] }, value: { ...PERSON, called: id, side }, version: 1, changedBy: 'fill' },
    { ...grant(id, `tenant:${TENANT}`, 'fill', `tenant:${TENANT}`), version: 1, changedBy: 'fill' },
  ]);
  await storage.write([`tenant:${TENANT}`], (tx) => tx.commit(stored));
}

/** Tries until it is decided: the network may say no, the same action said twice has one effect. */
async function untilDecided<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRefusal(error) || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const act = (fields: object, id: string): Action => ({ id, scope: 'opportunity:o-1', opportunity: 'o-1', ...fields }) as unknown as Action;

let server: RunningServer;
before(async () => {
  const folder = newFolder();
  const storage = sqliteStorage({ folder, tenant: TENANT });
  await fill(storage, FAMILIES);
  await storage.close();
  server = await startServer(serveOptions(folder));
});
after(() => server.stop());

const connect = (person: string): Promise<Session> => untilDecided(() => httpAdapter({ url: server.url, tokenUrl: tokenUrl(server.url, person) }).connect() as unknown as Promise<Session>);

describe(`${FAMILIES} families ask for ${PLACES} places at once, through two clients of the server`, () => {
  it(`gives exactly ${PLACES}, and puts everyone else on the list in the order of their tickets`, async () => {
    const organiser = await connect('whitaker');
    await organiser.act(act({ ...offer({ way: 'first' }, PLACES), to: 'whitaker' }, 'offer-1'));
    const decided: string[] = [];
    /** One client: its half of the families, all at once. */
    const client = async (first: number): Promise<void> => {
      const sessions: Session[] = [];
      while (sessions.length < FAMILIES / 2) {
        sessions.push(...await Promise.all(Array.from({ length: 25 }, (_, at) => connect(`f${first + (sessions.length + at) * 2}`))));
      }
      await Promise.all(sessions.map(async (session) => {
        const { person } = session.viewer;
        const receipt = await untilDecided(() => session.act(act(claim(), `claim-${person}`)));
        const own = receipt.changes.flatMap((change) => (change.type === 'upsert' && change.entity.kind === 'claim' ? [change.entity as Claim] : []));
        assert.equal(own.length, 1);
        decided.push(`${own[0]!.state}`);
        assert.equal(own[0]!.by.person, person);
        await session.close();
      }));
    };
    await Promise.all([client(0), client(1)]);

    assert.equal(decided.filter((state) => state === 'in').length, PLACES);
    assert.equal(decided.filter((state) => state === 'waiting').length, FAMILIES - PLACES);
    const [places] = (await organiser.list('places', { filter: { opportunity: 'o-1' } })).items as readonly Places[];
    assert.deepEqual([places!.held, places!.waiting], [PLACES, FAMILIES - PLACES]);

    // In the order of tickets, those who left free a place each, and the next ones are offered it: the first in line, never another.
    const line = (await everyClaim(organiser)).filter(({ state }) => state === 'waiting').map(({ by }) => by.person);
    const holders = (await everyClaim(organiser)).filter(({ state }) => state === 'in').map(({ by }) => by.person);
    for (const person of holders.slice(0, 3)) await (await connect(person)).act(act({ type: 'opportunity.leave' }, `leave-${person}`));
    const offered = (await everyClaim(organiser)).filter(({ state }) => state === 'offered').map(({ by }) => by.person);
    assert.deepEqual(offered, line.slice(0, 3));
    await organiser.close();
  });

  it('counts two who take turns as one: as many at once as want to join three places, and one joins each', async () => {
    const organiser = await connect('whitaker');
    const claims = await everyClaim(organiser);
    const holders = claims.filter(({ state }) => state === 'in').map(({ by }) => by.person).slice(0, 3);
    const codeOf = (person: string): string => `TURNS${String(holders.indexOf(person) + 2).repeat(3)}`;
    for (const person of holders) await (await connect(person)).act(act({ type: 'opportunity.share', code: codeOf(person) }, `share-${person}`));
    const wish = claims.filter(({ state }) => state === 'waiting').map(({ by }) => by.person).slice(-30);
    const joins = await Promise.all(wish.map(async (person, at) => {
      const session = await connect(person);
      const join = act({ type: 'opportunity.join', code: codeOf(holders[at % 3]!), needs: [], words: '', language: { tag: 'en', means: 'read' } }, `join-${person}`);
      const said = await untilDecided(() => session.act(join)).then(() => 'joined', (thrown: { code: string }) => thrown.code);
      await session.close();
      return said;
    }));
    assert.deepEqual([joins.filter((said) => said === 'joined').length, joins.filter((said) => said === 'not-found').length], [3, 27]);
    const after = await everyClaim(organiser);
    const held = after.filter(({ state, shared }) => (state === 'in' || state === 'offered') && shared?.second !== true).length;
    const [places] = (await organiser.list('places', { filter: { opportunity: 'o-1' } })).items as readonly Places[];
    assert.deepEqual([held, places!.held, after.filter(({ shared }) => shared !== undefined).length], [PLACES, PLACES, 6]);
    assert.equal(places!.waiting, after.filter(({ state }) => state === 'waiting').length);
    await organiser.close();
  });

  it('shows no family the name of another', async () => {
    const session = await connect('f1');
    const seen = (await session.list('claim', { filter: {} })).items as readonly Claim[];
    assert.deepEqual(seen.map(({ by }) => by.person), ['f1']);
    await assert.rejects(session.get('claim', 'o-1|f2'), { code: 'not-found' });
    await assert.rejects(session.get('claim', 'o-1|nobody'), { code: 'not-found' });
    await session.close();
  });

  it('does it again for the same action: one effect', async () => {
    const session = await connect('f1');
    const before = (await session.list('claim', { filter: {} })).items;
    await session.act(act(claim(), 'claim-f1'));
    assert.deepEqual((await session.list('claim', { filter: {} })).items, before);
    await session.close();
  });
});

/** All of them, in the order of their tickets. */
async function everyClaim(session: Session): Promise<readonly Claim[]> {
  const found: Claim[] = [];
  for (let before: string | undefined; ; ) {
    const page = await session.list('claim', { filter: { opportunity: 'o-1' }, limit: 200, ...(before === undefined ? {} : { before }) });
    found.unshift(...(page.items as readonly Claim[]));
    if (page.before === undefined) return found;
    before = page.before;
  }
}

describe('the same without the lock', () => {
  it('oversells: the test would notice', async () => {
    const storage = memoryStorage({ lock: false, pause: () => new Promise((resolve) => setImmediate(resolve)) });
    await fill(storage, 30);
    const engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: TENANT });
    await engine.act({ person: 'whitaker', side: 'school', tenant: TENANT }, act({ ...offer({ way: 'first' }, 3), to: 'whitaker' }, 'offer'));
    await Promise.all(Array.from({ length: 30 }, (_, n) => engine.act({ person: `f${n}`, side: 'home', tenant: TENANT }, act(claim(), `c${n}`))));
    const seen = engine.session({ person: 'whitaker', side: 'school', tenant: TENANT });
    const holders = ((await seen.list('claim', { filter: { opportunity: 'o-1' }, limit: 200 })).items as unknown as readonly Claim[]).filter(({ state }) => state === 'in');
    assert.ok(holders.length > 3, `${holders.length} of 3: the planted defect was not planted`);
    await engine.close();
  });
});
