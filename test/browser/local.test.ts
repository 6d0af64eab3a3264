import { expect } from '@open-wc/testing';
import { newId } from '@family-partnering/contract';
import type { Action, Adapter, Change, Message, Session, Thread } from '@family-partnering/contract';
import { localAdapter } from '@family-partnering/adapter-local';
import { withOutbox } from '@family-partnering/outbox';
import { seedRiverbend, TENANT } from '@family-partnering/riverbend';
import { until } from './outbox-world.js';

const ROSA = 'p03';

describe('the local adapter', () => {
  let database = '';
  const open: Session[] = [];
  const adapter = (person: string): Adapter => localAdapter({
    person, tenant: TENANT, database, fill: (act) => seedRiverbend(act, '2026-11-20'),
  });
  const connect = async (person: string): Promise<Session> => {
    const session = await adapter(person).connect();
    open.push(session);
    return session;
  };
  const threadsOf = async (session: Session): Promise<readonly Thread[]> => (await session.list('thread', { filter: {} })).items as unknown as Thread[];
  const lastWords = async (session: Session, thread: string): Promise<string | undefined> =>
    ((await session.list('message', { filter: { thread }, limit: 1 })).items as unknown as Message[])[0]?.text;
  const reply = (thread: Thread, text: string, writer: string): Action => ({
    id: newId(), type: 'message.send', scope: `circle:${thread.circle}`, message: newId(), thread: thread.id, text,
    language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
    audience: { revision: thread.revision, people: thread.members.filter(({ state, person }) => state === 'in' && person !== writer).map(({ person }) => person) },
  }) as Action;

  before(() => { database = `local-${newId()}`; });
  afterEach(async () => { for (const session of open.splice(0)) await session.close(); });
  after(() => { indexedDB.deleteDatabase(database); });

  it('fills itself once with people and conversations, and says what it protects', async () => {
    const [rosa, again] = await Promise.all([connect(ROSA), connect(ROSA)]);
    expect(rosa.viewer.side).to.equal('home');
    expect(rosa.supports.durability).to.equal('device');
    expect((await threadsOf(rosa)).length).to.be.greaterThan(0);
    expect(await threadsOf(again)).to.deep.equal(await threadsOf(rosa));
  }).timeout(60_000);

  it('shows in one tab what is written in another, and keeps it over a reload', async () => {
    const rosa = await connect(ROSA);
    const [thread] = (await threadsOf(rosa)).filter(({ members }) => members.some(({ side, state }) => side === 'school' && state === 'in'));
    const teacher = thread!.members.find(({ side, state }) => side === 'school' && state === 'in')!.person;
    const other = await connect(teacher);
    const heard: Change[] = [];
    const { position } = await other.list('thread', { filter: {} });
    other.watch!(position, { next: ({ changes }) => heard.push(...changes), reset: () => undefined }, { signal: new AbortController().signal });
    const writing = reply(thread!, 'From one tab to the other', ROSA);
    await rosa.act(writing);
    await until('heard in the other tab', () => heard.some((change) => change.type === 'upsert' && (change.entity as Message).text === 'From one tab to the other'));
    await rosa.close();
    expect(await lastWords(await connect(ROSA), thread!.id)).to.equal('From one tab to the other');
    const twice = await (await connect(ROSA)).act(writing);
    expect(twice.action).to.equal(writing.id);
  }).timeout(60_000);

  it('has no session for a person whom nobody knows', async () => {
    const refusal = await connect('nobody-known').then(() => undefined, (thrown: { code: string; reason: string }) => thrown);
    expect(`${refusal?.code} ${refusal?.reason}`).to.equal('unauthenticated person-unknown');
  }).timeout(60_000);

  it('works behind the outbox as behind any other adapter', async () => {
    const session = await withOutbox(adapter(ROSA), { server: database }).connect();
    open.push(session);
    const [thread] = (await threadsOf(session)).filter(({ members }) => members.some(({ side }) => side === 'school'));
    await session.outbox!.keep(reply(thread!, 'Kept first', ROSA));
    await until('sent', async () => (await lastWords(session, thread!.id)) === 'Kept first');
    await until('nothing waits', () => session.outbox!.waiting.length === 0);
  }).timeout(60_000);
});
