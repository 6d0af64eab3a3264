import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Message, SharedFile, Thread, Value } from '@family-partnering/contract';
import { CIRCLE, enrol, send, World, type Name } from './world.js';

const EN = { tag: 'en', means: 'read' } as const;

/** Rosa, Mateo and Ms. Grant talk, with a list that carries a page; then Ms. Cole comes. */
function talk(): World {
  const world = new World();
  enrol(world);
  world.act('grant', { type: 'thread.start', thread: 't', circle: CIRCLE, about: 'books', mode: 'adults', people: ['rosa', 'luis'] });
  world.records.set('upload rosa|page', { kind: 'upload', id: 'rosa|page', scope: `circle:${CIRCLE}`, audience: [], index: {}, version: 1, changedBy: 'x', value: { person: 'rosa', file: 'page', type: 'application/pdf', size: 9 } });
  world.act('rosa', send('t', 'list', ['grant', 'luis'], { files: [{ id: 'page', name: 'list.pdf', type: 'application/pdf', size: 9 }] }));
  world.act('rosa', { type: 'message.reached', message: 'list', note: 'n', person: 'luis', how: 'paper', on: '2026-11-20' });
  world.act('luis', send('t', 'other', ['grant', 'rosa']));
  world.act('grant', { type: 'thread.add', thread: 't', person: 'cole' });
  return world;
}

const open = (message: string, person: Name = 'cole') => ({ type: 'thread.earlier' as const, thread: 't', person, message });
const reads = (world: World, person: string): readonly string[] => world.seen(person, 'message').filter(({ value }) => (value as Value<Message>).sort !== 'line').map(({ id }) => id).sort();
const lines = (world: World): readonly (string | undefined)[] => world.all('message').map(({ value }) => (value as Value<Message>).line?.what);

describe('one message of before, for somebody who came later (A4)', () => {
  it('opens when everyone who reads it has agreed, and not a letter before', () => {
    const world = talk();
    for (const person of ['rosa', 'grant'] as const) {
      world.act(person, open('list'));
      assert.deepEqual(reads(world, 'cole'), [], `after ${person}`);
      assert.deepEqual(world.seen('cole', 'file').concat(world.seen('cole', 'message-note')), []);
    }
    world.act('luis', open('list'));
    assert.deepEqual(reads(world, 'cole'), ['list']);
    assert.deepEqual(world.value<Value<Message>>('message', 'list')!.opened!.map(({ person, by }) => [person, by.map((one) => one.person)]), [['cole', ['rosa', 'grant', 'luis']]]);
  });

  it('comes with its files and with what was said beside it, and a line tells everyone', () => {
    const world = talk();
    for (const person of ['rosa', 'grant', 'luis'] as const) world.act(person, open('list'));
    assert.deepEqual(world.seen('cole', 'file').map(({ value }) => (value as Value<SharedFile>).file.id), ['page']);
    assert.deepEqual(world.seen('cole', 'message-note').map(({ id }) => id), ['n']);
    assert.equal(lines(world).filter((what) => what === 'opened').length, 1);
    for (const person of ['rosa', 'luis', 'grant']) assert.deepEqual(reads(world, person), ['list', 'other'], 'nobody else sees less');
    world.act('grant', { type: 'message.reached', message: 'list', note: 'later', person: 'luis', how: 'call', on: '2026-11-20' });
    assert.ok(world.seen('cole', 'message-note').some(({ id }) => id === 'later'), 'what is said beside it from now on, too');
  });

  it('can be answered and quoted by whom it was opened for; what stays closed cannot', () => {
    const world = talk();
    assert.equal(world.try('cole', send('t', 'early', ['rosa', 'luis', 'grant'], { replyTo: 'list' })), 'invalid quote-elsewhere');
    for (const person of ['rosa', 'grant', 'luis'] as const) world.act(person, open('list'));
    assert.equal(world.try('cole', send('t', 'answer', ['rosa', 'luis', 'grant'], { replyTo: 'list' })), 'done');
    assert.equal(world.try('cole', send('t', 'nosy', ['rosa', 'luis', 'grant'], { replyTo: 'other' })), 'invalid quote-elsewhere');
    assert.equal(world.try('cole', { type: 'message.report', message: 'other', report: 'r', reason: '' }), 'not-found');
  });

  it('is for those who read it to give: not for the newcomer, nor for somebody who came as late', () => {
    const world = talk();
    world.act('grant', { type: 'thread.add', thread: 't', person: 'okafor' });
    assert.equal(world.try('cole', open('list')), 'invalid nothing-to-share');
    assert.equal(world.try('okafor', open('list')), 'not-found');
    for (const person of ['rosa', 'grant', 'luis'] as const) world.act(person, open('list'));
    assert.deepEqual([reads(world, 'cole'), reads(world, 'okafor')], [['list'], []], 'it is for one person');
    assert.equal(world.try('rosa', open('list')), 'invalid nothing-to-share', 'it is open already');
  });

  it('counts a yes for the words that stood there alone', () => {
    const world = talk();
    world.act('grant', open('list'));
    world.act('luis', open('list'));
    world.act('rosa', { type: 'message.edit', message: 'list', text: 'something else', language: EN });
    world.act('rosa', open('list'));
    assert.deepEqual(reads(world, 'cole'), [], 'two have agreed to other words');
    world.act('grant', open('list'));
    world.act('luis', open('list'));
    assert.deepEqual(reads(world, 'cole'), ['list']);
    assert.equal(world.seen('cole', 'message-version').length, 1, 'with its trace');
  });

  it('has no words to open once they are taken back, nor in a line of the talk', () => {
    const world = talk();
    world.act('rosa', open('list'));
    world.act('rosa', { type: 'message.withdraw', message: 'list' });
    assert.equal(world.value<Value<Message>>('message', 'list')!.opened, undefined);
    assert.equal(world.try('luis', open('list')), 'invalid no-words');
  });

  it('ends when they go, and is asked for anew when they come again', () => {
    const world = talk();
    for (const person of ['rosa', 'grant', 'luis'] as const) world.act(person, open('list'));
    world.act('rosa', open('other'));
    world.act('luis', open('other'));
    world.act('cole', { type: 'thread.leave', thread: 't' });
    assert.deepEqual(reads(world, 'cole'), []);
    world.act('grant', { type: 'thread.add', thread: 't', person: 'cole' });
    world.act('grant', open('other'));
    assert.deepEqual(reads(world, 'cole'), [], 'neither what was open, nor what two agreed to');
    assert.equal(world.try('cole', { type: 'message.report', message: 'list', report: 'r', reason: '' }), 'not-found');
  });

  it('so it is with all of it: who comes again is asked for anew', () => {
    const world = talk();
    const all = { type: 'thread.earlier' as const, thread: 't', person: 'cole' };
    world.act('rosa', all);
    world.act('luis', all);
    world.act('cole', { type: 'thread.leave', thread: 't' });
    world.act('grant', { type: 'thread.add', thread: 't', person: 'cole' });
    world.act('grant', all);
    assert.deepEqual(reads(world, 'cole'), []);
    assert.deepEqual(world.value<Value<Thread>>('thread', 't')!.earlierYes.map(({ by }) => by), [['grant']]);
  });
});
