import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newId, type FamilyAction, type Mark, type Message, type Session, type Thread } from '@family-partnering/contract';
import { engineAdapter } from '@family-partnering/engine';
import { setMark } from '@family-partnering/rules/mark';
import { sendMessage } from '@family-partnering/rules/message';
import { createRecord, createStore } from '@family-partnering/store';
import { riverbend } from '../../stories/support/school.js';

const RULES = [sendMessage, setMark] as never;
const open: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
async function until(what: () => unknown, said: string): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (what()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(said);
}
const send = (thread: Thread, me: string, text: string): FamilyAction => ({
  id: newId(), type: 'message.send', scope: `circle:${thread.circle}`, message: newId(), thread: thread.id, text, sort: 'note', sensitivity: 'everyday', language: { tag: 'en', means: 'read' },
  audience: { revision: thread.revision, people: thread.members.filter(({ state, person }) => state === 'in' && person !== me).map(({ person }) => person) },
});

describe('the store over the engine', () => {
  const world = async (): Promise<{ rosa: Session; grant: Session }> => {
    const engine = keep(await riverbend());
    return { rosa: keep(await engineAdapter(engine, 'p03').connect()), grant: keep(await engineAdapter(engine, 'p16').connect()) };
  };

  it('shows one’s own words at once, and another person’s when the stream brings them', async () => {
    const { rosa, grant } = await world();
    const hers = keep(createStore<Message>(rosa, 'message', { thread: 't-A' }, RULES));
    const record = keep(createRecord<Thread>(rosa, 'thread', 't-A', RULES));
    const theirs = keep(createStore<Message>(grant, 'message', { thread: 't-A' }, RULES));
    await until(() => hers.snapshot.state === 'ready' && record.snapshot.item && theirs.snapshot.state === 'ready', 'not ready');
    const before = hers.snapshot.items.length;
    const { count } = record.snapshot.item!;
    const acted = hers.act(send(record.snapshot.item!, 'p03', 'Hello'));
    // The rule of the server, run here: the words are there, numbered, before anything has been decided.
    assert.deepEqual([hers.snapshot.pending.map(({ item }) => [item.text, item.n]), record.snapshot.item!.count], [[['Hello', count + 1]], count + 1]);
    await acted;
    assert.deepEqual([hers.snapshot.items.length, hers.snapshot.pending.length], [before + 1, 0]);
    await until(() => theirs.snapshot.items.at(-1)?.text === 'Hello', 'the teacher did not see it');
  });

  it('counts what is new by the mark, which never goes back', async () => {
    const { grant } = await world();
    const threads = keep(createStore<Thread>(grant, 'thread', {}, RULES));
    const marks = keep(createStore<Mark>(grant, 'mark', {}, RULES));
    await until(() => threads.snapshot.state === 'ready' && marks.snapshot.state === 'ready', 'not ready');
    const thread = threads.snapshot.items.find(({ id }) => id === 't-A')!;
    const upTo = (): number => marks.snapshot.items.find((mark) => mark.thread === 't-A' && mark.person === 'p16')?.upTo ?? 0;
    const set = (to: number): Promise<void> => marks.act({ id: newId(), type: 'mark.set', scope: `circle:${thread.circle}`, thread: 't-A', upTo: to, day: '2026-11-20' } as FamilyAction);
    await set(thread.count);
    assert.equal(upTo(), thread.count);
    await set(1);
    assert.equal(upTo(), thread.count);
  });

  it('holds nothing of another home', async () => {
    const { rosa } = await world();
    const threads = keep(createStore<Thread>(rosa, 'thread', {}, RULES));
    await until(() => threads.snapshot.state === 'ready', 'not ready');
    assert.ok(threads.snapshot.items.length > 0);
    assert.ok(!JSON.stringify(threads.snapshot).includes('p04'));
  });

  it('draws a control by the rule, on what is loaded', async () => {
    const { rosa } = await world();
    const record = keep(createRecord<Thread>(rosa, 'thread', 't-A', RULES));
    await until(() => record.snapshot.item, 'not ready');
    assert.equal(record.may('message.send', { scope: `circle:${record.snapshot.item!.circle}`, kind: 'thread', id: 't-A' }), true);
    assert.notEqual(record.may('message.send', { scope: 'circle:elsewhere', kind: 'thread', id: 't-A' }), true);
  });
});
