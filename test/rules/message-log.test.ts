import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Id, Message, Recall, Thread, Value } from '@family-partnering/contract';
import { CIRCLE, enrol, send, World } from './world.js';

const OTHERS: Record<string, readonly Id[]> = { rosa: ['mateo', 'grant'], grant: ['mateo', 'rosa'], mateo: ['rosa', 'grant'] };
const log = (by: Id, message: Id, people: readonly Id[], more: object = {}) => ({
  ...send('t1', message, OTHERS[by]!), sort: 'log' as const, text: 'He will draw it first.', log: { how: 'call' as const, on: '2026-11-19', with: people }, ...more,
});
const recall = (by: Id, message: Id, what: Recall, more: object = {}) => ({ ...send('t1', message, OTHERS[by]!), sort: 'answer' as const, replyTo: 'm1', recall: what, ...more });

describe('a talk outside the page, written down', () => {
  let world: World;
  const entry = (id: Id) => world.value<Value<Message>>('message', id);
  const remembered = () => entry('m1')?.log?.recalled.map(({ by, what, n }) => [by.person, what, n]);
  beforeEach(() => {
    world = new World();
    enrol(world);
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['mateo', 'grant'] });
    if (!world.value<Value<Thread>>('thread', 't1')!.members.some(({ person }) => person === 'mateo')) world.act('mateo', { type: 'thread.join', thread: 't1', yes: true });
  });

  for (const [writer, other] of [['grant', 'rosa'], ['rosa', 'grant'], ['mateo', 'grant']] as const) {
    it(`is an entry like any other, by ${writer}, as they remember it until ${other} says something to it`, () => {
      world.act(writer, log(writer, 'm1', [other]));
      assert.deepEqual(remembered(), []);
      world.act(other, recall(other, 'm2', 'otherwise', { text: 'It was on Tuesday.' }));
      assert.deepEqual(remembered(), [[other, 'otherwise', entry('m2')!.n]]);
      assert.equal(entry('m1')!.text, 'He will draw it first.');
      assert.equal(entry('m2')!.text, 'It was on Tuesday.');
    });
  }

  it('asks nobody for an answer, and ends the waiting of its writer’s side', () => {
    world.act('rosa', send('t1', 'm0', ['mateo', 'grant'], { sort: 'request' }));
    assert.equal(world.value<Value<Thread>>('thread', 't1')!.waits?.for, 'school');
    world.act('grant', log('grant', 'm1', ['rosa']));
    assert.equal(world.value<Value<Thread>>('thread', 't1')!.waits, undefined);
  });

  it('tells of people of this talk alone: whoever is outside, another home above all, is not named in it', () => {
    assert.equal(world.try('grant', log('grant', 'm1', ['daniel'])), 'invalid log-with');
    assert.equal(world.try('grant', log('grant', 'm1', ['nobody'])), 'invalid log-with');
    assert.equal(world.try('grant', log('grant', 'm1', [])), 'invalid log-with');
    assert.equal(world.try('grant', log('grant', 'm1', ['grant'])), 'invalid log-with');
  });

  it('has had its day, somewhere on earth', () => {
    assert.equal(world.try('grant', log('grant', 'm1', ['rosa'], { log: { how: 'visit', on: '2026-11-22', with: ['rosa'] } })), 'invalid day-to-come');
    assert.equal(world.try('grant', log('grant', 'm1', ['rosa'], { log: { how: 'visit', on: '2026-11-21', with: ['rosa'] } })), 'done');
  });

  it('is confirmed, corrected or added to by those who were there, not by its writer and not by who was not', () => {
    world.act('grant', log('grant', 'm1', ['rosa']));
    assert.equal(world.try('grant', recall('grant', 'm2', 'same')), 'forbidden not-there');
    assert.equal(world.try('mateo', recall('mateo', 'm2', 'same')), 'forbidden not-there');
    world.act('rosa', recall('rosa', 'm2', 'same', { quick: 'yes', text: 'Yes' }));
    world.act('rosa', recall('rosa', 'm3', 'more', { text: 'He also said four.' }));
    assert.deepEqual(remembered()!.map(([, what]) => what), ['same', 'more']);
  });

  it('keeps its words from then on: a yes to one wording never stands under another', () => {
    world.act('grant', log('grant', 'm1', ['rosa']));
    world.act('rosa', recall('rosa', 'm2', 'same', { quick: 'yes', text: 'Yes' }));
    assert.equal(world.try('grant', { type: 'message.edit', message: 'm1', text: 'She agreed.', language: { tag: 'en', means: 'read' } }), 'forbidden recalled-already');
    assert.equal(world.try('grant', { type: 'message.withdraw', message: 'm1' }), 'forbidden recalled-already');
  });

  it('is nothing without its talk, and what is no log is remembered by nobody', () => {
    assert.equal(world.try('grant', { ...log('grant', 'm1', ['rosa']), sort: 'note' }), 'invalid log-incomplete');
    assert.equal(world.try('grant', { ...send('t1', 'm1', OTHERS['grant']!), sort: 'log' }), 'invalid log-incomplete');
    world.act('grant', send('t1', 'm1', OTHERS['grant']!));
    assert.equal(world.try('rosa', recall('rosa', 'm2', 'same')), 'invalid no-log');
  });
});
