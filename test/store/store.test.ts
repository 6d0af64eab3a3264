import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { Refusal, Missing, type Action, type Entity, type Outbox, type Rule, type Waiting } from '@family-partnering/contract';
import { createRecord, createStore } from '@family-partnering/store';
import { ScriptedServer, settled, thing } from './scripted-session.js';

type Thing = Entity & { words?: string; group?: string; n?: number };
const quiet = new AbortController().signal;
const open: { close(): void }[] = [];
const keep = <T extends { close(): void }>(one: T): T => (open.push(one), one);
const ids = (store: { snapshot: { items: readonly Entity[] } }): string[] => store.snapshot.items.map(({ id }) => id);

/** Makes a thing of the words in the action, or changes one. */
const makeThing: Rule = {
  type: 'thing.make', sides: { home: true, student: true, school: true, community: 'not-theirs' },
  scopes: (action) => [action.scope],
  may: (target, read) => (target.id !== undefined && read.get<{ shut?: boolean }>('thing', target.id)?.value?.shut ? new Refusal('forbidden') : true),
  decide(action, read) {
    const { thing: id, words } = action as Action & { thing: string; words: string };
    if (words === 'refuse') throw new Refusal('invalid');
    const before = read.get<{ words: string }>('thing', id);
    return [{ kind: 'thing', id, scope: action.scope, audience: [], index: {}, value: { ...before?.value, words } }];
  },
};
const make = (id: string, words: string, more: object = {}): Action =>
  ({ id: `make-${id}-${words}`, type: 'thing.make', scope: 'circle:c', thing: id, words, ...more }) as Action;

/** An outbox whose every step the test takes. */
function boxOf(): Outbox & { set(waiting: readonly Waiting[]): void; kept: Action[]; refuse?: Refusal } {
  const heard = new Set<() => void>();
  return {
    waiting: [], kept: [],
    set(waiting) {
      (this as { waiting: readonly Waiting[] }).waiting = waiting;
      heard.forEach((tell) => tell());
    },
    subscribe(changed, { signal }) {
      heard.add(changed);
      signal.addEventListener('abort', () => heard.delete(changed));
    },
    async keep(action) {
      if (this.refuse) throw this.refuse;
      this.kept.push(action);
      this.set([...this.waiting, { action, keptAt: '2026-11-20T18:00:00.000Z', state: 'kept' }]);
    },
    retry() {},
    async discard(id) {
      const found = this.waiting.find(({ action }) => action.id === id)!;
      this.set(this.waiting.filter((entry) => entry !== found));
      return found.action;
    },
  };
}

afterEach(() => {
  open.splice(0).forEach((one) => one.close());
  mock.timers.reset();
});

describe('a list', () => {
  it('is loading until the first answer, then ready, and every snapshot is frozen', async () => {
    const server = new ScriptedServer();
    server.put(thing('a', 1));
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    assert.equal(store.snapshot.state, 'loading');
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.snapshot.state), { signal: quiet });
    await settled();
    assert.equal(seen.at(-1), 'ready');
    assert.deepEqual(ids(store), ['a']);
    assert.ok(Object.isFrozen(store.snapshot) && Object.isFrozen(store.snapshot.items) && Object.isFrozen(store.snapshot.items[0]));
  });

  it('gives the same snapshot object until something changes', async () => {
    const server = new ScriptedServer();
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    await settled();
    const before = store.snapshot;
    server.put({ ...thing('x', 1), kind: 'other' });
    server.push();
    assert.equal(store.snapshot, before);
    server.put(thing('a', 1));
    server.push();
    assert.notEqual(store.snapshot, before);
  });

  it('holds only what its filter lets through', async () => {
    const server = new ScriptedServer();
    const store = keep(createStore<Thing>(server.session(), 'thing', { group: 'g' }, []));
    await settled();
    server.put(thing('a', 1, { group: 'g' }));
    server.put(thing('b', 1, { group: 'h' }));
    server.push();
    assert.deepEqual(ids(store), ['a']);
    server.put(thing('a', 2, { group: 'h' }));
    server.push();
    assert.deepEqual(ids(store), []);
  });

  it('opens one stream for many lists of one session', async () => {
    const server = new ScriptedServer();
    const session = server.session();
    keep(createStore<Thing>(session, 'thing', {}, []));
    keep(createStore<Thing>(session, 'other', {}, []));
    keep(createRecord<Thing>(session, 'thing', 'a'));
    await settled();
    assert.equal(server.watches, 1);
  });

  it('stops hearing when the signal is aborted', async () => {
    const server = new ScriptedServer();
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    await settled();
    const end = new AbortController();
    let heard = 0;
    store.subscribe(() => (heard += 1), { signal: end.signal });
    server.put(thing('a', 1));
    server.push();
    end.abort();
    server.put(thing('a', 2));
    server.push();
    assert.equal(heard, 1);
  });

  it('keeps the higher version, whichever answer brings it', async () => {
    const server = new ScriptedServer(true);
    server.put(thing('a', 1, { words: 'old' }));
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    server.held.shift()!.release();
    await settled();
    server.decide = () => [{ type: 'upsert', entity: thing('a', 2, { words: 'mine' }) }];
    const acted = store.act(make('zz', 'x'));
    server.put(thing('a', 3, { words: 'theirs, later' }));
    server.push();
    server.held.shift()!.release();
    await acted;
    assert.equal(store.snapshot.items[0]!.words, 'theirs, later');
  });

  it('does not bring back what was removed when an old answer arrives late', async () => {
    const server = new ScriptedServer(true);
    server.put(thing('a', 1));
    const session = server.session();
    const first = keep(createStore<Thing>(session, 'thing', {}, []));
    server.held.shift()!.release();
    await settled();
    const second = keep(createStore<Thing>(session, 'thing', {}, []));
    server.commit([{ type: 'remove', kind: 'thing', id: 'a', version: 2 }]);
    server.push();
    server.held.shift()!.release();
    await settled();
    assert.deepEqual([ids(first), ids(second)], [[], []]);
  });
});

describe('pages', () => {
  const filled = (count: number): ScriptedServer => {
    const server = new ScriptedServer();
    for (let n = 1; n <= count; n += 1) server.put(thing(`m${n}`, 1, { n }));
    return server;
  };

  it('begin with the newest and go back one by one, without doubles', async () => {
    const store = keep(createStore<Thing>(filled(120).session(), 'thing', {}, []));
    await settled();
    assert.deepEqual([store.snapshot.items[0]!.n, store.snapshot.items.at(-1)!.n, store.snapshot.more.before], [71, 120, true]);
    await Promise.all([store.more('before'), store.more('before')]);
    assert.equal(store.snapshot.items.length, 100);
    await store.more('before');
    assert.equal(store.snapshot.items.length, 120);
    assert.equal(store.snapshot.more.before, false);
    await store.more('before');
  });

  it('show no hole: what changes in a page that is not loaded stays out', async () => {
    const server = filled(120);
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    await settled();
    server.put(thing('m3', 2, { n: 3 }));
    server.put(thing('m121', 1, { n: 121 }));
    server.push();
    assert.deepEqual([store.snapshot.items[0]!.n, store.snapshot.items.at(-1)!.n], [71, 121]);
  });

  it('stay as far back as they were loaded when listed again', async () => {
    const server = filled(120);
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    await settled();
    await store.more('before');
    server.put(thing('m121', 1, { n: 121 }));
    server.reset();
    await settled();
    assert.deepEqual([store.snapshot.items[0]!.n! <= 21, store.snapshot.items.at(-1)!.n], [true, 121]);
  });
});

describe('a reset', () => {
  it('keeps what is shown until the answer is there, then drops what is gone and tells the device', async () => {
    const server = new ScriptedServer(true);
    server.put({ ...thing('a', 1), kind: 'thread' });
    server.put({ ...thing('b', 1), kind: 'thread' });
    const forgotten: string[] = [];
    const session = server.session({ device: { forget: async (what: string) => void forgotten.push(what) } } as never);
    const store = keep(createStore<Thing>(session, 'thread', {}, []));
    server.held.shift()!.release();
    await settled();
    server.truth.delete('thread b');
    server.reset();
    assert.deepEqual([ids(store), store.snapshot.state], [['a', 'b'], 'stale']);
    server.held.shift()!.release();
    await settled();
    assert.deepEqual([ids(store), store.snapshot.state, forgotten], [['a'], 'ready', ['thread:b']]);
  });

  it('shows a thing again, in the same version, when access comes back', async () => {
    const server = new ScriptedServer();
    const a = thing('a', 4);
    server.put(a);
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    await settled();
    server.truth.delete('thing a');
    server.reset();
    await settled();
    assert.deepEqual(ids(store), []);
    server.truth.set('thing a', a);
    server.reset();
    await settled();
    assert.deepEqual(ids(store), ['a']);
  });

  it('ignores a receipt from before it', async () => {
    const server = new ScriptedServer(true);
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    server.held.shift()!.release();
    await settled();
    server.decide = () => [{ type: 'upsert', entity: thing('a', 1) }];
    const acted = store.act(make('a', 'x'));
    server.truth.clear();
    server.reset();
    const [receipt, list] = server.held.splice(0);
    list!.release();
    await settled();
    receipt!.release();
    await acted;
    assert.deepEqual(ids(store), []);
  });
});

describe('trouble', () => {
  it('that passes is tried again, with the refusal shown beside loading', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const server = new ScriptedServer(true);
    server.put(thing('a', 1));
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    server.held.shift()!.refuse(new Refusal('offline'));
    await settled();
    assert.deepEqual([store.snapshot.state, store.snapshot.refusal?.code], ['loading', 'offline']);
    mock.timers.tick(31_000);
    await settled();
    server.held.shift()!.release();
    await settled();
    assert.deepEqual([store.snapshot.state, store.snapshot.refusal], ['ready', undefined]);
  });

  it('waits at least as long as the other end asked', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const server = new ScriptedServer(true);
    keep(createStore<Thing>(server.session(), 'thing', {}, []));
    server.held.shift()!.refuse(new Refusal('rate-limited', { retryAfterMs: 60_000 }));
    await settled();
    mock.timers.tick(59_000);
    await settled();
    assert.equal(server.held.length, 0);
  });

  it('of sign-in surfaces, keeps what is shown, and is asked again on retry', async () => {
    const server = new ScriptedServer();
    server.put(thing('a', 1));
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    await settled();
    for (const { to } of server.observers) to.error?.(new Refusal('unauthenticated'));
    assert.deepEqual([store.snapshot.state, store.snapshot.refusal?.code, ids(store)], ['refused', 'unauthenticated', ['a']]);
    store.retry();
    await settled();
    assert.equal(store.snapshot.state, 'ready');
  });

  it('in an adapter that throws something else is called protocol', async () => {
    const session = new ScriptedServer().session({ list: () => Promise.reject(new TypeError('x is not a function')) });
    const store = keep(createStore<Thing>(session, 'thing', {}, []));
    await settled();
    assert.equal(store.snapshot.refusal?.code, 'protocol');
  });

  it('drops what was shown when the server says it is not there for this person', async () => {
    const server = new ScriptedServer(true);
    server.put(thing('a', 1));
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
    server.held.shift()!.release();
    await settled();
    server.reset();
    server.held.shift()!.refuse(new Refusal('not-found'));
    await settled();
    assert.deepEqual([store.snapshot.state, ids(store)], ['refused', []]);
  });

  it('drops what was shown when this viewer holds no right any more, and keeps it when only the sign-in has run out', async () => {
    for (const [reason, left] of [['person-unknown', []], ['token-expired', ['a']]] as const) {
      const server = new ScriptedServer();
      server.put(thing('a', 1));
      const store = keep(createStore<Thing>(server.session(), 'thing', {}, []));
      await settled();
      assert.deepEqual(ids(store), ['a']);
      [...server.observers][0]!.to.error!(new Refusal('unauthenticated', { reason }));
      assert.deepEqual([store.snapshot.state, ids(store)], ['refused', left], reason);
    }
  });

  it('says stale while the answer is what this device last saw', async () => {
    const server = new ScriptedServer();
    server.put(thing('a', 1));
    const session = server.session({ list: async (kind: string, query: never) => ({ ...server.page(kind, query), stale: true }) } as never);
    const store = keep(createStore<Thing>(session, 'thing', {}, []));
    await settled();
    assert.deepEqual([store.snapshot.state, ids(store)], ['stale', ['a']]);
  });

  it('says unsupported without asking where the adapter has no such kind', async () => {
    const server = new ScriptedServer(true);
    const store = keep(createStore<Thing>(server.session(), 'plan', {}, []));
    await settled();
    assert.deepEqual([store.snapshot.refusal?.code, server.held.length], ['unsupported', 0]);
  });

  it('looks again by itself where the adapter cannot watch', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const server = new ScriptedServer();
    const store = keep(createStore<Thing>(server.session({ watch: undefined }), 'thing', {}, []));
    await settled();
    server.put(thing('a', 1));
    mock.timers.tick(30_000);
    await settled();
    assert.deepEqual([ids(store), store.snapshot.state], [['a'], 'ready']);
  });
});

describe('waiting actions', () => {
  it('are shown last, marked, until the server has them; then the confirmed one stands in their place', async () => {
    const server = new ScriptedServer(true);
    server.put(thing('z', 1));
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, [makeThing]));
    server.held.shift()!.release();
    await settled();
    server.decide = () => [{ type: 'upsert', entity: { ...thing('a', 1, { words: 'hello' }), changedBy: 'make-a-hello' } }];
    const acted = store.act(make('a', 'hello'));
    assert.deepEqual([ids(store), store.snapshot.pending.map(({ item, fresh }) => [item.id, fresh])], [['z', 'a'], [['a', true]]]);
    assert.equal(store.snapshot.waiting[0]!.state, 'sending');
    server.held.shift()!.release();
    await acted;
    assert.deepEqual([store.snapshot.pending.length, store.snapshot.waiting.length, ids(store).length], [0, 0, 2]);
  });

  it('without an outbox reject with the refusal, and nothing of them stays', async () => {
    const server = new ScriptedServer(true);
    const store = keep(createStore<Thing>(server.session(), 'thing', {}, [makeThing]));
    server.held.shift()!.release();
    await settled();
    const acted = store.act(make('a', 'hello'));
    server.held.shift()!.refuse(new Refusal('conflict', { reason: 'audience-grew' }));
    await assert.rejects(acted, { code: 'conflict' });
    assert.deepEqual(ids(store), []);
  });

  it('with an outbox resolve when kept, and stay in view between sent and seen', async () => {
    const server = new ScriptedServer();
    const outbox = boxOf();
    const store = keep(createStore<Thing>(server.session({ outbox }), 'thing', {}, [makeThing]));
    await settled();
    const action = make('a', 'hello');
    await store.act(action);
    assert.equal(outbox.kept.length, 1);
    assert.equal(store.snapshot.pending[0]!.waiting.state, 'kept');
    outbox.set([{ ...outbox.waiting[0]!, state: 'sending' }]);
    outbox.set([]);
    assert.deepEqual(ids(store), ['a']);
    server.put({ ...thing('a', 1, { words: 'hello' }), changedBy: action.id });
    server.push();
    assert.deepEqual([ids(store), store.snapshot.pending.length], [['a'], 0]);
  });

  it('that the person takes back are gone at once', async () => {
    const outbox = boxOf();
    const store = keep(createStore<Thing>(new ScriptedServer().session({ outbox }), 'thing', {}, [makeThing]));
    await settled();
    await store.act(make('a', 'hello'));
    await outbox.discard('make-a-hello');
    assert.deepEqual(ids(store), []);
  });

  it('that were refused keep their words in view, but change nothing that was there', async () => {
    const server = new ScriptedServer();
    server.put(thing('z', 1, { words: 'as it was' }));
    const outbox = boxOf();
    const store = keep(createStore<Thing>(server.session({ outbox }), 'thing', {}, [makeThing]));
    await settled();
    const refused = (action: Action): Waiting => ({ action, keptAt: '', state: 'refused', refusal: new Refusal('conflict') });
    outbox.set([refused(make('a', 'mine')), refused(make('z', 'changed'))]);
    assert.deepEqual(store.snapshot.items.map(({ words }) => words), ['as it was', 'mine']);
    assert.equal(store.snapshot.pending[0]!.waiting.refusal?.code, 'conflict');
  });

  it('that change a confirmed thing show it changed, in its place', async () => {
    const server = new ScriptedServer();
    server.put(thing('a', 1, { words: 'one' }));
    server.put(thing('b', 1, { words: 'two' }));
    const outbox = boxOf();
    const session = server.session({ outbox });
    const store = keep(createStore<Thing>(session, 'thing', {}, [makeThing]));
    const record = keep(createRecord<Thing>(session, 'thing', 'a', [makeThing]));
    await settled();
    await store.act(make('a', 'edited'));
    assert.deepEqual(store.snapshot.items.map(({ words }) => words), ['edited', 'two']);
    assert.equal(store.snapshot.pending[0]!.fresh, false);
    assert.equal(record.snapshot.item?.words, 'edited');
  });

  it('whose rule misses something or refuses are not previewed, only listed as waiting', async () => {
    const outbox = boxOf();
    const blind: Rule = { ...makeThing, decide: () => { throw new Missing({ kind: 'x', id: 'y' }); } };
    const store = keep(createStore<Thing>(new ScriptedServer().session({ outbox }), 'thing', {}, [blind]));
    await settled();
    await store.act(make('a', 'hello'));
    assert.deepEqual([ids(store), store.snapshot.waiting.length], [[], 1]);
  });

  it('go straight to the server when this device has no room, and reject with that reason when it cannot be reached either', async () => {
    const server = new ScriptedServer(true);
    const outbox = boxOf();
    outbox.refuse = new Refusal('unavailable', { reason: 'storage-full' });
    const store = keep(createStore<Thing>(server.session({ outbox }), 'thing', {}, [makeThing]));
    server.held.shift()!.release();
    await settled();
    const direct = store.act(make('a', 'hello'));
    await settled();
    server.held.shift()!.release();
    await direct;
    const lost = store.act(make('b', 'hello'));
    await settled();
    server.held.shift()!.refuse(new Refusal('offline'));
    await assert.rejects(lost, { reason: 'storage-full' });
  });
});

describe('may', () => {
  const target = { scope: 'circle:c', kind: 'thing', id: 'a' } as const;
  const opened = async (more: object, rules = [makeThing], entity?: object): Promise<ReturnType<typeof createStore<Thing>>> => {
    const server = new ScriptedServer();
    if (entity) server.put(thing('a', 1, entity));
    const store = keep(createStore<Thing>(server.session(more), 'thing', { group: 'g' }, rules));
    await settled();
    return store;
  };
  const code = (answer: true | Refusal): string => (answer === true ? 'yes' : answer.code);

  it('is yes for what is not loaded: the server decides', async () => assert.equal((await opened({})).may('thing.make', target), true));
  it('asks the rule on what is loaded', async () => assert.equal(code((await opened({}, [makeThing], { group: 'g', shut: true })).may('thing.make', target)), 'forbidden'));
  it('is no with the declared reason where the side has not this power', async () => {
    const answer = (await opened({ viewer: { person: 'p', side: 'community', tenant: 't' } })).may('thing.make', target);
    assert.deepEqual([code(answer), (answer as Refusal).reason], ['forbidden', 'not-theirs']);
  });
  it('is no for what the adapter cannot do', async () => assert.equal(code((await opened({})).may('thing.fly', target)), 'unsupported'));
  it('follows the entity where the rules are not ours', async () => {
    const store = await opened({}, [], { group: 'g', may: ['thing.set'] });
    assert.deepEqual([code(store.may('thing.set', target)), code(store.may('thing.make', target))], ['yes', 'forbidden']);
  });
});

describe('a record', () => {
  it('shows at once what a list of the session already holds, and says when it is gone', async () => {
    const server = new ScriptedServer();
    server.put(thing('a', 1, { words: 'hello' }));
    const session = server.session();
    keep(createStore<Thing>(session, 'thing', {}, []));
    await settled();
    const record = keep(createRecord<Thing>(session, 'thing', 'a'));
    assert.deepEqual([record.snapshot.state, record.snapshot.item?.words], ['ready', 'hello']);
    server.commit([{ type: 'remove', kind: 'thing', id: 'a', version: 2 }]);
    server.push();
    assert.deepEqual([record.snapshot.state, record.snapshot.refusal?.code, record.snapshot.item], ['refused', 'not-found', undefined]);
  });

  it('that was asked for before it was made is shown once it is there, and so is a list of what belongs to it', async () => {
    const server = new ScriptedServer();
    const session = server.session({ list: async (kind, query) => {
      const { thing: parent } = query.filter as { thing?: string };
      if (parent !== undefined && !server.truth.has(`thing ${parent}`)) throw new Refusal('not-found');
      return server.page(kind, query) as never;
    } });
    keep(createStore<Thing>(session, 'thing', {}, []));
    const record = keep(createRecord<Thing>(session, 'thing', 'late'));
    const list = keep(createStore<Entity>(session, 'other', { thing: 'late' }, []));
    await settled();
    assert.deepEqual([record.snapshot.state, list.snapshot.state], ['refused', 'refused']);
    server.put(thing('somebody-else', 1));
    server.push();
    await settled();
    assert.deepEqual([record.snapshot.state, list.snapshot.state], ['refused', 'refused'], 'other news change nothing');
    server.put(thing('late', 1, { words: 'hello' }));
    server.push();
    await settled();
    assert.deepEqual([record.snapshot.state, record.snapshot.item?.words, list.snapshot.state], ['ready', 'hello', 'ready']);
  });

  it('that was asked for before it was made is shown, and kept for others, when "not there" arrives after it', async () => {
    const server = new ScriptedServer(true);
    const session = server.session();
    const list = keep(createStore<Thing>(session, 'thing', {}, []));
    server.held.shift()!.release();
    await settled();
    const record = keep(createRecord<Thing>(session, 'thing', 'late'));
    server.put(thing('late', 1, { words: 'hello' }));
    server.push();
    assert.deepEqual([record.snapshot.item?.words, ids(list)], ['hello', ['late']]);
    server.held.shift()!.release();
    await settled();
    assert.deepEqual([record.snapshot.item?.words, ids(list)], ['hello', ['late']], 'an answer from before says nothing of what came since');
    server.held.shift()!.release();
    await settled();
    assert.deepEqual([record.snapshot.state, record.snapshot.refusal, ids(list)], ['ready', undefined, ['late']]);
  });

  it('answers unknown and foreign ids alike', async () => {
    const record = keep(createRecord<Thing>(new ScriptedServer().session(), 'thing', 'nobody'));
    await settled();
    assert.deepEqual([record.snapshot.state, record.snapshot.refusal?.code], ['refused', 'not-found']);
  });
});

describe('closing', () => {
  it('leaves no stream, no timer and no listener after 200 times', async () => {
    const server = new ScriptedServer();
    let listeners = 0;
    const outbox = boxOf();
    const counting = { ...outbox, subscribe: (_: () => void, { signal }: { signal: AbortSignal }) => {
      listeners += 1;
      signal.addEventListener('abort', () => (listeners -= 1), { once: true });
    } };
    const session = server.session({ outbox: counting });
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    for (let i = 0; i < 200; i += 1) {
      const store = createStore<Thing>(session, 'thing', {}, []);
      const record = createRecord<Thing>(session, 'thing', 'a');
      store.subscribe(() => {}, { signal: quiet });
      if (i % 2) await settled();
      store.close();
      record.close();
    }
    await settled();
    assert.deepEqual([server.observers.size, listeners, timers() - before], [0, 0, 0]);
  });
});
