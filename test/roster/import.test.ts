import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRefusal, ROSTER, type Action, type Viewer } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { importRoster } from '@family-partnering/server/roster/run';
import { reportText } from '@family-partnering/server/roster/report';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import { inFolder, judge, NOW, school, SMALL, swap, TODAY } from './bundle.js';

const session = (engine: Engine, person: string) => engineAdapter(engine, person).connect();
const circlesOf = async (engine: Engine, person: string) => (await (await session(engine, person)).list('circle', { filter: {} })).items.map(({ id }) => id);

async function talk(engine: Engine): Promise<void> {
  const act = (person: string, side: Viewer['side'], action: object) => engine.act({ person, side, tenant: 'elm' }, { scope: 'circle:c-ben', ...action } as unknown as Action, NOW);
  await act('tea', 'school', { id: 's1', type: 'thread.start', thread: 't1', circle: 'c-ben', about: '', mode: 'adults', people: ['oda'] });
  await act('tea', 'school', {
    id: 'm1', type: 'message.send', message: 'm1', thread: 't1', text: 'Hello', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
    audience: { revision: 1, people: ['oda'] },
  });
}

describe('an import', () => {
  it('makes the school, its people, their circles and places', async () => {
    const elm = school();
    const report = await elm.load();
    assert.equal(report.outcome, 'imported');
    assert.equal(report.actions, 3);
    const created = Object.fromEntries(Object.entries(report.counts).map(([kind, count]) => [kind, count.created]));
    assert.deepEqual(created, { school: 1, person: 8, circle: 2, member: 9, thread: 0 });
    assert.deepEqual(await circlesOf(elm.engine, 'tea'), ['c-ana', 'c-ben']);
    assert.deepEqual(await circlesOf(elm.engine, 'leo'), ['c-ana']);
    assert.deepEqual(await circlesOf(elm.engine, 'pri'), []);
  });

  it('keeps two homes of one student apart', async () => {
    const elm = school();
    await elm.load();
    const leo = await session(elm.engine, 'leo');
    const seen = JSON.stringify([await leo.list('member', { filter: { circle: 'c-ana' } }), await leo.list('person', { filter: {} })]);
    assert.ok(seen.includes('"tea"'));
    assert.ok(!seen.includes('mia'));
    await assert.rejects(leo.get('person', 'mia'), { code: 'not-found' });
  });

  it('changes nothing when it is run again', async () => {
    const elm = school();
    await elm.load();
    const before = await elm.target.storage.read(ROSTER, (tx) => tx.position());
    const report = await elm.load();
    assert.equal(report.outcome, 'unchanged');
    assert.equal(report.actions, 0);
    assert.equal(before.split('.')[1], (await elm.target.storage.read(ROSTER, (tx) => tx.position())).split('.')[1]);
  });

  it('goes back when a roster goes back: an old state is not taken for one that stands', async () => {
    const elm = school();
    const without = swap('users.csv', 'leo,active', 'leo,tobedeleted');
    await elm.load();
    await elm.load(without);
    const report = await elm.load();
    assert.equal(report.outcome, 'imported');
    assert.deepEqual(await circlesOf(elm.engine, 'leo'), ['c-ana']);
    assert.equal((await elm.load()).outcome, 'unchanged');
  });

  it('changes only what differs', async () => {
    const elm = school();
    await elm.load();
    const report = await elm.load(swap('users.csv', 'ben,active,true,Ben,Ode,04', 'ben,active,true,Benny,Ode,05'));
    assert.equal(report.actions, 1);
    assert.deepEqual(report.counts.circle, { created: 0, changed: 1, ended: 0 });
    assert.deepEqual(report.counts.person, { created: 0, changed: 1, ended: 0 });
    assert.equal(report.counts.member.created + report.counts.member.ended, 0);
  });

  it('does not write over what a person has said themselves', async () => {
    const elm = school();
    await elm.load();
    await elm.engine.act({ person: 'mia', side: 'home', tenant: 'elm' }, { id: 'l1', type: 'person.languages', scope: 'person:mia', speaks: ['es'], reads: ['es'], means: ['listen'] } as Action, NOW);
    assert.equal((await elm.load()).outcome, 'unchanged');
    const mia = await (await session(elm.engine, 'mia')).get('person', 'mia');
    assert.deepEqual((mia as unknown as { speaks: string[] }).speaks, ['es']);
  });

  it('ends the access of a caregiver who has departed: signing in, list and get', async () => {
    const elm = school();
    await elm.load();
    await talk(elm.engine);
    const oda = await session(elm.engine, 'oda');
    assert.equal((await oda.list('message', { filter: { thread: 't1' } })).items.length, 1);
    const report = await elm.load(swap('users.csv', 'oda,active', 'oda,tobedeleted'));
    assert.equal(report.counts.member.ended, 1);
    for (const [kind, id] of [['thread', 't1'], ['message', 'm1'], ['circle', 'c-ben'], ['member', 'c-ben|tea']] as const) {
      await assert.rejects(oda.get(kind, id), { code: 'not-found' }, kind);
      assert.equal((await oda.list(kind === 'message' ? 'thread' : kind, { filter: {} })).items.length, 0, kind);
    }
    await assert.rejects(oda.list('message', { filter: { thread: 't1' } }), { code: 'not-found' });
    await assert.rejects(session(elm.engine, 'oda'), { code: 'unauthenticated' });
  });

  it('ends a circle when its student has left, and opens it when they come back', async () => {
    const elm = school();
    await elm.load();
    const report = await elm.load(swap('users.csv', 'ben,active', 'ben,tobedeleted'));
    assert.equal(report.counts.member.ended, 4);
    assert.deepEqual(await circlesOf(elm.engine, 'tea'), ['c-ana']);
    assert.equal((await elm.load(swap('users.csv', 'ben,active', 'ben,tobedeleted'))).outcome, 'unchanged');
    await elm.load();
    assert.deepEqual(await circlesOf(elm.engine, 'tea'), ['c-ana', 'c-ben']);
  });

  it('ends the access of a restricted parent', async () => {
    const elm = school();
    await elm.load();
    await elm.load({ 'contact-relations.csv': 'studentSourcedId,contactSourcedId,relation,livesWith,restricted\nana,mia,mother,true,\nana,leo,father,false,true\nben,oda,grandmother,true,\n' });
    await assert.rejects(session(elm.engine, 'leo'), { code: 'unauthenticated' });
    assert.deepEqual(await circlesOf(elm.engine, 'mia'), ['c-ana']);
  });

  it('changes nothing when the bundle is broken', async () => {
    const elm = school();
    await elm.load();
    const before = JSON.stringify(await Promise.all(['tea', 'mia', 'oda'].map(async (one) => (await session(elm.engine, one)).list('member', { filter: {} }).then(({ items }) => items))));
    const broken = { ...swap('users.csv', 'oda,active', 'oda,tobedeleted'), ...swap('enrollments.csv', 'e4,art,ben', 'e4,pe,ben') };
    const report = await elm.load(broken);
    assert.equal(report.outcome, 'refused');
    assert.deepEqual(report.refused.map(({ file, line, reason }) => [file, line, reason]), [['enrollments.csv', 5, 'unknown-class']]);
    assert.match(reportText(report), /^Refused, nothing changed: .*\n[^]*enrollments\.csv:5 {2}There is no class "pe"/);
    assert.equal(JSON.stringify(await Promise.all(['tea', 'mia', 'oda'].map(async (one) => (await session(elm.engine, one)).list('member', { filter: {} }).then(({ items }) => items)))), before);
  });

  it('changes nothing when it is only to be tried, and says what it would do', async () => {
    const elm = school();
    const report = await elm.load({}, { dryRun: true });
    assert.equal(report.outcome, 'tried');
    assert.equal(report.counts.circle.created, 2);
    assert.equal((await elm.load()).outcome, 'imported');
  });

  it('goes on where it was stopped', async () => {
    const elm = school();
    let left = 2;
    const killed = { ...elm.target, act: (viewer: Viewer, action: Action) => (left-- > 0 ? elm.engine.act(viewer, action) : Promise.reject(new Error('killed'))) };
    await inFolder({}, (folder) => assert.rejects(importRoster(killed, { folder, today: TODAY, now: NOW }), /killed/));
    const report = await elm.load();
    assert.equal(report.actions, 1);
    assert.equal((await elm.load()).outcome, 'unchanged');
    assert.deepEqual(await circlesOf(elm.engine, 'art'), ['c-ana', 'c-ben']);
  });

  it('asks before it ends a large part of all places', async () => {
    const many = { ...SMALL };
    for (let i = 0; i < 12; i += 1) {
      many['users.csv'] += `x${i},active,true,Kid,X${i},05,\n`;
      many['roles.csv'] += `rx${i},x${i},primary,student\n`;
      many['enrollments.csv'] += `ex${i},math,x${i},student,,\n`;
    }
    const elm = school();
    await elm.load(many);
    const report = await elm.load();
    assert.deepEqual(report.refused.map(({ reason }) => reason), ['many-ends']);
    assert.equal((await elm.load({}, { allowManyEnds: true })).counts.member.ended, 24);
  });

  it('refuses a roster of another school, and one without students', async () => {
    const elm = school();
    assert.deepEqual((await elm.load({ 'family-partnering.json': '{"tenant":"oak","zone":"UTC"}' })).refused.map(({ reason }) => reason), ['another-school']);
    assert.ok((await elm.load({ 'roles.csv': SMALL['roles.csv']!.replaceAll('student', 'parent') })).refused.some(({ reason }) => reason === 'no-students'));
  });

  it('tells of a value that a rule refuses, and changes nothing', async () => {
    const elm = school();
    const report = await elm.load({ 'users.csv': SMALL['users.csv']!.replace('Mia', 'M\u0000ia') });
    assert.equal(report.outcome, 'refused');
  });
});

describe('the tests of the import', () => {
  const afterDeparture = async (rules: typeof familyRules): Promise<readonly string[]> => {
    const elm = school(() => NOW, rules);
    await elm.load();
    const oda = await session(elm.engine, 'oda');
    await elm.load(swap('users.csv', 'oda,active', 'oda,tobedeleted'));
    return (await oda.list('circle', { filter: {} })).items.map(({ id }) => id);
  };

  it('notice a rule that forgets to end the grants of a departed caregiver', async () => {
    const forgetful = familyRules.map((rule) => ({
      ...rule, decide: (...of: Parameters<typeof rule.decide>) => rule.decide(...of).filter(({ value }) => (value as { ended?: boolean } | null)?.ended !== true),
    }));
    assert.deepEqual(await afterDeparture(familyRules), []);
    assert.deepEqual(await afterDeparture(forgetful), ['c-ben'], 'the saboteur must be seen');
  });

  it('notice an actor other than the roster', async () => {
    const elm = school();
    const { plan } = await judge();
    const attempt = elm.engine.act({ person: 'pri', side: 'school', tenant: 'elm' }, { ...plan.circles[0]!, id: 'x' }, NOW);
    await assert.rejects(attempt, (error) => isRefusal(error) && error.code === 'forbidden');
  });
});
