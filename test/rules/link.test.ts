import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Id, Link, LinkedKind, Rule, Value } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { CIRCLE, enrol, PEOPLE, send, World } from './world.js';

const IN_ENGLISH = { tag: 'en', means: 'read' } as const;
const TASK = { subject: '', title: 'Two trips', goal: '', from: '2026-11-17', to: '2026-11-23', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
const link = (what: LinkedKind, thing: Id, more: object = {}) => ({ type: 'link.make' as const, link: `l-${thing}`, circle: CIRCLE, message: 'm1', what, thing, first: 'message' as const, ...more });
const step = (id: Id, owner: Id, home: string) => ({
  type: 'plan.edit' as const, plan: 'pl', home, why: '', changes: [{ field: 'step' as const, step: id, seen: '' as const, to: { owner, what: 'draw it first', when: '', days: [] } }],
});
const offer = (opportunity: Id, to: Id) => ({
  type: 'opportunity.offer' as const, scope: `opportunity:${opportunity}` as const, opportunity, to, title: 'My phone plan', summary: '', lifts: '', sort: 'share' as const, setting: 'home' as const, minutes: 15,
  languages: ['es'], supports: [], slots: [{ id: 'any' }], giving: { way: 'first' as const }, term: '2026-fall', hold: 720, another: [], also: [], language: IN_ENGLISH,
});

/** Rosa's talk with Mateo, Ms. Grant and Coach Bell; Daniel's with Ms. Grant; one plan that all see. */
function talks(rules?: ReadonlyMap<string, Rule>): World {
  const world = new World(rules);
  enrol(world);
  world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'adults', people: ['luis', 'grant', 'bell'] });
  world.act('rosa', send('t1', 'm1', ['luis', 'grant', 'bell']));
  world.act('daniel', { type: 'thread.start', thread: 't2', circle: CIRCLE, about: '', mode: 'adults', people: ['grant'] });
  world.act('daniel', send('t2', 'm2', ['grant']));
  world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: 'he draws', oneThing: 'starting alone' });
  return world;
}

const seenBy = (world: World, kind = 'link') => Object.keys(PEOPLE).filter((person) => world.seen(person, kind).length > 0);

describe('a message and what came of it', () => {
  let world: World;
  beforeEach(() => (world = talks()));

  it('are tied for those who see both: a step of all homes made from one home’s words is, to the other home, a step like any other', () => {
    world.act('grant', step('s1', 'grant', 'shared'));
    const before = JSON.stringify([...world.seen('daniel', 'plan-step'), ...world.seen('daniel', 'plan')]);
    world.act('grant', link('plan-step', 's1'));
    assert.deepEqual(seenBy(world), ['rosa', 'luis', 'grant']);
    assert.equal(JSON.stringify([...world.seen('daniel', 'plan-step'), ...world.seen('daniel', 'plan')]), before);
  });

  it('are tied without the partner, who is in the talk and not let into the plan; and with them once the family has let them in', () => {
    world.act('rosa', step('s1', 'luis', 'A'));
    world.act('rosa', link('plan', 'pl'));
    assert.deepEqual(seenBy(world), ['rosa', 'luis', 'grant']);
    world.act('rosa', { type: 'plan.share', plan: 'pl', person: 'bell', yes: true });
    world.act('bell', link('plan', 'pl', { link: 'again' }));
    assert.deepEqual(seenBy(world), ['rosa', 'luis', 'grant', 'bell']);
    assert.equal(world.all('link').length, 1);
  });

  it('a card for the class made from Rosa’s words is tied for her talk, and Daniel, who has the card too, gets nothing more', () => {
    world.act('grant', { type: 'homework.invite', card: 'k', task: TASK, circles: [CIRCLE] });
    assert.equal(world.seen('daniel', 'touchpoint').length, 1);
    world.act('grant', link('touchpoint', `k|${CIRCLE}`));
    assert.deepEqual(seenBy(world), ['rosa', 'luis', 'grant', 'bell']);
  });

  it('an offer that waits for the school’s yes is tied for those two who see it, an open one for the whole talk', () => {
    world.act('rosa', offer('o1', 'grant'));
    world.act('rosa', link('opportunity', 'o1'));
    assert.deepEqual(seenBy(world), ['rosa', 'grant']);
    world.act('grant', offer('o2', 'grant'));
    world.act('grant', link('opportunity', 'o2'));
    assert.deepEqual(seenBy(world), ['rosa', 'luis', 'grant', 'bell']);
  });

  it('a step in Daniel’s home cannot be tied to Rosa’s words by Rosa: to her there is no such step', () => {
    world.act('grant', step('s2', 'grant', 'B'));
    assert.equal(world.try('rosa', link('plan-step', 's2')), 'not-found');
    assert.equal(world.try('rosa', link('plan-step', 'nothing')), 'not-found');
    world.act('grant', link('plan-step', 's2'));
    assert.deepEqual(seenBy(world), ['grant']);
  });

  it('nobody from outside the talk ties anything to it: to them there is no such message', () => {
    world.act('daniel', step('s1', 'daniel', 'B'));
    assert.equal(world.try('daniel', link('plan-step', 's1')), 'not-found');
    assert.equal(world.try('mateo', link('plan', 'pl')), 'not-found');
    assert.deepEqual(world.all('link'), []);
  });

  it('is gone for whoever leaves the talk, and is not there for them when they come back later', () => {
    world.act('rosa', link('plan', 'pl'));
    world.act('luis', { type: 'thread.leave', thread: 't1' });
    assert.deepEqual(seenBy(world), ['rosa', 'grant']);
    world.act('rosa', { type: 'thread.add', thread: 't1', person: 'luis' });
    assert.deepEqual(seenBy(world), ['rosa', 'grant']);
  });

  it('holds ids alone, no words of either', () => {
    world.act('rosa', link('plan', 'pl'));
    const text = JSON.stringify(world.all('link').map(({ value }) => value as Value<Link>));
    assert.doesNotMatch(text, /words m1|starting alone/);
  });

  it('is untied by whoever tied it, and by nobody else', () => {
    world.act('rosa', link('plan', 'pl'));
    assert.equal(world.try('grant', { type: 'link.drop', link: 'l-pl' }), 'not-found');
    world.act('rosa', { type: 'link.drop', link: 'l-pl' });
    assert.deepEqual(seenBy(world), []);
  });

  it('a key of the thing on the record instead would tell Daniel of it (control)', () => {
    const rule = familyRules.find(({ type }) => type === 'link.make')!;
    const generous: Rule = { ...rule, decide: (action, read, context) => rule.decide(action, read, context).map((draft) => ({ ...draft, audience: [`homes:${CIRCLE}`] })) };
    world = talks(new Map([...new World().rules, ['link.make', generous]]));
    world.act('rosa', link('plan', 'pl'));
    assert.ok(seenBy(world).includes('daniel'));
  });
});

describe('a wish to meet', () => {
  let world: World;
  const wish = (people: readonly Id[], more: object = {}) => ({ type: 'meeting.wish' as const, wish: 'w1', thread: 't1', text: '', language: IN_ENGLISH, audience: { revision: 1, people }, ...more });
  beforeEach(() => (world = talks()));

  it('needs no reason, and is seen by those in the talk alone', () => {
    world.act('rosa', wish(['luis', 'grant', 'bell']));
    assert.deepEqual(seenBy(world, 'meeting-wish'), ['rosa', 'luis', 'grant', 'bell']);
    world.act('grant', link('meeting-wish', 'w1'));
    assert.deepEqual(seenBy(world), ['rosa', 'luis', 'grant', 'bell']);
  });

  it('waits and asks when somebody has joined since it was written', () => {
    world.act('grant', { type: 'thread.add', thread: 't1', person: 'cole' });
    assert.equal(world.try('rosa', wish(['luis', 'grant', 'bell'])), 'conflict audience-grew');
  });

  it('is over when anyone says that they met; only whose it is takes it back', () => {
    world.act('grant', wish(['luis', 'rosa', 'bell'], { text: 'the new bus' }));
    assert.equal(world.try('rosa', { type: 'meeting.end', wish: 'w1', how: 'taken-back' }), 'forbidden not-your-words');
    assert.equal(world.try('daniel', { type: 'meeting.end', wish: 'w1', how: 'met' }), 'not-found');
    world.act('rosa', { type: 'meeting.end', wish: 'w1', how: 'met' });
    assert.equal((world.value<{ ended: { how: string } }>('meeting-wish', 'w1'))?.ended.how, 'met');
  });

  it('of another talk is tied to no message here', () => {
    world.act('daniel', { ...wish(['grant']), wish: 'w2', thread: 't2' });
    assert.equal(world.try('grant', link('meeting-wish', 'w2')), 'not-found');
  });
});
