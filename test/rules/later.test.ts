import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { CLOCK, type Id, type LaterMessage, type Message, type Thread, type Value } from '@family-partnering/contract';
import { clocklessRules, familyRules } from '@family-partnering/rules';
import { CIRCLE, enrol, NOW, send, World, type Name } from './world.js';

const AT = '2026-11-24T14:00:00.000Z';
const AFTER = '2026-11-24T14:00:30.000Z';
const INSIDE = ['rosa', 'luis', 'mateo', 'grant', 'bell'] as const;
const others = (by: Id): readonly Id[] => INSIDE.filter((one) => one !== by);

describe('words that leave at a time that their writer has chosen', () => {
  let world: World;
  const keep = (by: Name, later = 'z1', more: object = {}) => ({ ...send('t1', `m-${later}`, others(by), { audience: { revision: 2, people: others(by) }, ...more }), type: 'later.keep' as const, later, at: AT });
  const go = (later = 'z1') => ({ type: 'later.go' as const, later });
  const record = (later = 'z1') => world.value<Value<LaterMessage>>('later-message', later);
  const said = (id = 'm-z1') => world.value<Value<Message>>('message', id);
  const thread = () => world.value<Value<Thread>>('thread', 't1')!;
  const seers = (later = 'z1') => [...INSIDE, 'okafor', 'cole', 'daniel'].filter((who) => world.seen(who, 'later-message').some(({ id }) => id === later));

  beforeEach(() => {
    world = new World();
    enrol(world);
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['luis', 'mateo', 'grant', 'bell'] });
    world.act('mateo', { type: 'thread.join', thread: 't1', yes: true });
  });

  for (const who of ['rosa', 'mateo', 'grant', 'bell'] as const) {
    it(`goes out at its time, for whoever wrote it, on any side (${who})`, () => {
      world.act(who, keep(who, 'z1', { sort: 'request', needsReplyBy: '2026-11-27' }));
      assert.equal(said(), undefined);
      assert.equal(thread().count, 1, 'nobody can count it');
      assert.deepEqual(seers(), [who], 'nobody else sees it');
      assert.equal(world.try(CLOCK, go()), 'invalid not-yet');
      world.now = AFTER;
      world.act(CLOCK, go());
      assert.equal(record(), undefined);
      assert.deepEqual([said()!.author.person, said()!.at, said()!.n, said()!.recipients.length], [who, AFTER, 2, 4]);
      // Exactly what their own message would have done, at that time.
      const twin = new World();
      enrol(twin);
      twin.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['luis', 'mateo', 'grant', 'bell'] });
      twin.act('mateo', { type: 'thread.join', thread: 't1', yes: true });
      twin.now = AFTER;
      twin.act(who, send('t1', 'm-z1', others(who), { audience: { revision: 2, people: others(who) }, sort: 'request', needsReplyBy: '2026-11-27' }));
      assert.deepEqual(said(), twin.value('message', 'm-z1'));
      assert.deepEqual({ ...thread() }, { ...twin.value<object>('thread', 't1') });
    });
  }

  it('goes once: a clock that asks again finds nothing, and so does a second clock', () => {
    world.act('rosa', keep('rosa'));
    world.now = AFTER;
    world.act(CLOCK, go());
    assert.equal(world.try(CLOCK, go()), 'not-found');
    assert.equal(thread().count, 2);
  });

  it('stays and asks its writer when somebody has come since, and when the one it was meant for has gone (T3)', () => {
    world.act('rosa', keep('rosa'));
    world.act('grant', { type: 'thread.add', thread: 't1', person: 'okafor' });
    world.now = AFTER;
    world.act(CLOCK, go());
    assert.deepEqual([record()!.state, record()!.asks, said()], ['asks', 'audience-grew', undefined]);
    assert.equal(world.records.get('later-message z1')!.index['due'], undefined, 'no clock asks for it again');
    assert.equal(world.try(CLOCK, go()), 'not-found');
    assert.equal(world.try('rosa', go()), 'conflict audience-grew');
    world.act('rosa', { ...go(), audience: { revision: thread().revision, people: [...others('rosa'), 'okafor'] } });
    assert.equal(said()!.recipients.length, 5);

    world.now = NOW;
    world.act('luis', { ...keep('luis', 'z2'), audience: { revision: thread().revision, people: [...others('luis'), 'okafor'] } });
    world.act('grant', { type: 'thread.leave', thread: 't1' });
    world.now = AFTER;
    world.act(CLOCK, go('z2'));
    assert.equal(record('z2')!.asks, 'audience-left');
  });

  it('is gone with the place of its writer: unseen at once, and never sent', () => {
    world.act('luis', keep('luis'));
    world.act('luis', { type: 'thread.leave', thread: 't1' });
    assert.deepEqual(seers(), []);
    assert.equal(world.try('luis', { type: 'later.drop', later: 'z1' }), 'not-found');
    world.now = AFTER;
    world.act(CLOCK, go());
    assert.deepEqual([record(), said()], [undefined, undefined]);
  });

  it('goes as any message into a talk that was marked as done', () => {
    world.act('rosa', keep('rosa'));
    world.act('grant', { type: 'thread.resolve', thread: 't1' });
    world.now = AFTER;
    world.act(CLOCK, go());
    assert.equal(thread().resolved, undefined);
    assert.notEqual(said(), undefined);
  });

  it('is taken back or sent at once by its writer alone', () => {
    world.act('rosa', keep('rosa'));
    for (const who of ['grant', 'luis', 'mateo', 'daniel'] as const) {
      assert.equal(world.try(who, { type: 'later.drop', later: 'z1' }), world.try(who, { type: 'later.drop', later: 'none' }));
      assert.equal(world.try(who, go()), 'not-found');
    }
    world.act('rosa', go());
    assert.equal(said()!.at, NOW);
    world.act('rosa', keep('rosa', 'z2'));
    world.act('rosa', { type: 'later.drop', later: 'z2' });
    world.now = AFTER;
    assert.equal(world.try(CLOCK, go('z2')), 'not-found');
    assert.equal(world.try('rosa', { ...go('z2'), stays: 'mine' }), 'forbidden clock-only');
  });

  it('holds its files out of sight of everybody else until it goes', () => {
    world.records.set('upload rosa|f', { kind: 'upload', id: 'rosa|f', scope: 'person:rosa', audience: [], index: {}, value: { person: 'rosa', file: 'f', type: 'audio/mpeg', size: 9 }, version: 1, changedBy: 'f' });
    world.act('rosa', keep('rosa', 'z1', { files: [{ id: 'f', type: 'audio/mpeg', size: 9, name: 'voice.mp3' }] }));
    const sees = (who: Name): readonly Id[] => world.seen(who, 'file').map(({ id }) => id);
    assert.deepEqual([sees('rosa'), sees('grant')], [['z1|later-message|f'], []]);
    world.now = AFTER;
    world.act(CLOCK, go());
    assert.deepEqual([sees('rosa'), sees('grant')], [['m-z1|message|f'], ['m-z1|message|f']]);
  });

  it('says now what could not go now: a time that has passed, words that may not be said, people who were not seen', () => {
    assert.equal(world.try('rosa', { ...keep('rosa'), at: NOW }), 'invalid time-passed');
    assert.equal(world.try('rosa', { ...keep('rosa'), at: '2028-11-24T14:00:00.000Z' }), 'invalid too-far-ahead');
    assert.equal(world.try('rosa', keep('rosa', 'z1', { replyTo: 'none' })), 'invalid quote-elsewhere');
    assert.equal(world.try('rosa', keep('rosa', 'z1', { audience: { revision: 2, people: ['grant'] } })), 'conflict audience-grew');
    assert.equal(world.try('daniel', keep('rosa')), 'not-found');
    assert.deepEqual(world.all('later-message'), []);
  });

  it('is offered only where a clock runs', () => {
    const types = (rules: typeof familyRules) => rules.map(({ type }) => type).filter((type) => type.startsWith('later.'));
    assert.deepEqual(types(familyRules), ['later.keep', 'later.drop', 'later.go']);
    assert.deepEqual(types(clocklessRules), []);
    assert.equal(clocklessRules.length, familyRules.length - 3);
  });
});
