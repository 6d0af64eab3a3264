import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Explaining, Message, Rule, Thread, Value } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { CIRCLE, enrol, send, World } from './world.js';

const ARABIC = { tag: 'ar', means: 'read' } as const;
const legal = (more: object = {}) => send('t1', 'm1', ['luis', 'rosa'], { sensitivity: 'legal', language: ARABIC, ...more });
const letter = { message: 'm1', person: 'rosa' };
const find = { type: 'legal.find', ...letter, called: 'Ms. Phạm', by: '2026-11-25' } as const;
const explain = { type: 'legal.explain', ...letter, called: 'Ms. Phạm', how: 'call', understood: 'question' } as const;
const words = { type: 'legal.words', ...letter, text: 'the same', language: 'en', madeBy: 'Ms. Phạm' } as const;
const object = { type: 'legal.object', ...letter, text: 'I said otherwise.' } as const;
const quick = (n: number, answer: string) => send('t1', `q${n}`, ['luis', 'grant'], { sort: 'answer', quick: answer });

function talk(rules?: ReadonlyMap<string, Rule>): World {
  const world = new World(rules);
  enrol(world);
  world.act('grant', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'adults', people: ['rosa', 'luis'] });
  return world;
}

describe('legal words', () => {
  let world: World;
  const stands = (): Explaining => world.value<Value<Message>>('message', 'm1')!.explaining!.find(({ person }) => person === 'rosa')!;
  const open = () => world.value<Value<Thread>>('thread', 't1')!.unexplained?.map(({ person }) => person).sort();
  beforeEach(() => (world = talk()));

  it('are asked to be explained to each reader who does not read their language, and their writer sees to it', () => {
    world.act('grant', legal());
    assert.deepEqual({ ...stands(), owner: stands().owner.person }, { person: 'rosa', called: 'rosa', wants: 'en', state: 'asked', owner: 'grant' });
    assert.deepEqual(open(), ['luis', 'rosa']);
  });

  it('need nobody where everyone reads their language, and everyday words never do', () => {
    world.act('grant', legal({ language: { tag: 'en-US', means: 'read' } }));
    world.act('grant', send('t1', 'm2', ['luis', 'rosa'], { language: ARABIC }));
    assert.equal(open(), undefined);
  });

  it('ask for no answer by a day, and for no yes, before somebody has explained them', () => {
    assert.equal(world.try('grant', legal({ needsReplyBy: '2026-11-27' })), 'invalid explain-first');
    world.act('grant', legal());
    assert.equal(world.try('rosa', quick(1, 'yes')), 'forbidden explain-first');
    assert.equal(world.try('rosa', send('t1', 'q2', ['luis', 'grant'], { sort: 'promise', promisedBy: '2026-11-27' })), 'forbidden explain-first');
    assert.equal(world.try('rosa', quick(3, 'question')), 'done');
    world.act('grant', find);
    assert.equal(world.try('rosa', quick(4, 'yes')), 'forbidden explain-first');
    world.act('grant', explain);
    assert.equal(world.try('rosa', quick(5, 'yes')), 'done');
    assert.deepEqual(open(), ['luis'], 'the other reader still waits');
  });

  it('are found, explained, and ready in words made by a person; what was said before stays', () => {
    world.act('grant', legal());
    assert.deepEqual([find, explain, words].map((step) => (world.act('grant', step), stands().state)), ['found', 'explained', 'ready']);
    assert.equal(stands().explained?.understood, 'question');
    assert.equal(stands().words?.madeBy, 'Ms. Phạm');
    assert.equal(world.try('grant', { type: 'message.edit', message: 'm1', text: 'other words', language: ARABIC }), 'forbidden explained-already');
  });

  it('let the reader alone say that it was otherwise, once something was written down', () => {
    world.act('grant', legal());
    assert.equal(world.try('rosa', object), 'invalid nothing-written-down');
    world.act('grant', explain);
    assert.equal(world.try('luis', { ...object, person: 'rosa' }), 'forbidden not-your-words');
    world.act('rosa', object);
    assert.equal(stands().objection?.text, 'I said otherwise.');
    assert.equal(stands().explained?.understood, 'question', 'what was written down stays beside it');
  });

  it('are explained by the side that wrote them, and not by their readers', () => {
    world.act('grant', legal());
    for (const step of [find, explain, words]) assert.equal(world.try('rosa', step), 'forbidden owed-by-the-writer');
  });

  it('are unknown to whoever is not in the talk', () => {
    world.act('grant', legal());
    assert.equal(world.try('daniel', explain), world.try('daniel', { ...explain, message: 'nothing' }));
  });

  it('wait for nobody once they were taken back', () => {
    world.act('grant', legal());
    world.act('grant', { type: 'message.withdraw', message: 'm1' });
    assert.deepEqual(open(), []);
    assert.equal(world.value<Value<Message>>('message', 'm1')!.explaining, undefined);
  });

  it('a rule that forgets who waits lets them agree too early (control)', () => {
    const shipped = new Map<string, Rule>(familyRules.map((rule) => [rule.type, rule]));
    const rule = shipped.get('message.send')!;
    const forgetful = { ...rule, decide: (action, read, context) => rule.decide(action, read, context).map((draft) => (draft.kind === 'thread' ? { ...draft, value: { ...(draft.value as object), unexplained: [] } } : draft)) } as Rule;
    world = talk(new Map([...shipped, ['message.send', forgetful]]));
    world.act('grant', legal());
    assert.equal(world.try('rosa', quick(1, 'yes')), 'done');
  });
});
