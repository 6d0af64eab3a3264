// Whom a plan waits for: the adult who answers, whoever owes an answer to a "not yet", whoever is asked for a step. And what nobody is asked again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlanAnswer, PlanStep, PlanVersion, Value } from '@family-partnering/contract';
import { unanswered, wentBefore } from '@family-partnering/rules/plan-look';
import { agree, answering, answers, goal, plan, planned, propose, say, step, stepOf, version } from './plan-world.js';
import { CIRCLE, enrol, World, type Name } from './world.js';

const found = (world: World, kind: string, who: Name): readonly string[] => world.reads.list(kind, 'waits', [who], { limit: 10 }).map(({ id }) => id);
const reply = (ask: string, state: 'yes' | 'no' | 'smaller') => ({ type: 'plan.reply' as const, plan: 'pl', step: 's1', ask, state, text: '' });
const notYet = { type: 'plan.agree', plan: 'pl', home: 'shared', state: 'not-yet', text: 'at the door', steps: [] } as const;

/** A version in force, and another that asks Mateo for a step, to which he says not yet. */
function asked(): World {
  const world = planned();
  propose(world, 'rosa', 'v1', [goal('he starts alone')]);
  agree(world, 'v1', 'grant', 'mateo');
  propose(world, 'rosa', 'v2', [step('s1', 'mateo', 'draws first')]);
  world.act('mateo', { ...notYet, version: 'v2', answerer: { person: 'okafor', by: '2026-11-25' } });
  return world;
}

describe('the school adult who answers', () => {
  it('is waited for until their first word in front of all, and not after', () => {
    const world = planned();
    assert.deepEqual([plan(world).answers, plan(world).waits, found(world, 'plan', 'okafor')], [{ person: 'okafor', called: 'okafor', by: '2026-11-27' }, 'okafor', ['pl']]);
    say(world, 'okafor', 'for Rosa alone', 'A', 'view');
    assert.equal(plan(world).waits, 'okafor', 'what one home alone reads is no answer for all');
    say(world, 'grant', 'another of the school');
    assert.equal(plan(world).waits, 'okafor', 'it is theirs to give');
    say(world, 'okafor', 'he asks good questions');
    assert.deepEqual([plan(world).answers?.at, plan(world).waits, found(world, 'plan', 'okafor')], [world.now, undefined, []]);
  });

  for (const [name, does] of [
    ['a version', (world: World) => propose(world, 'okafor', 'v1', [goal('x')])],
    ['a step', (world: World) => world.act('okafor', { type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [step('s9', 'okafor', 'reads with him')] })],
    ['a look together', (world: World) => world.act('okafor', { type: 'plan.review', plan: 'pl', on: '2026-12-04', why: '' })],
    ['a yes', (world: World) => (propose(world, 'rosa', 'v1', [goal('x')]), world.act('okafor', answering('v1')))],
  ] as const) {
    it(`has answered with ${name}`, () => {
      const world = planned();
      does(world);
      assert.equal(plan(world).waits, undefined);
      assert.equal(plan(world).answers?.at, world.now);
    });
  }

  it('is not waited for in a plan that is ours, or closed; opened again it waits', () => {
    const world = planned();
    for (const who of ['rosa', 'grant', 'mateo'] as const) world.act(who, { type: 'plan.close', plan: 'pl', yes: true, why: '' });
    assert.equal(plan(world).waits, undefined);
    world.act('rosa', { type: 'plan.reopen', plan: 'pl' });
    assert.equal(plan(world).waits, 'okafor');
    propose(world, 'rosa', 'v1', [goal('x')]);
    agree(world, 'v1', 'grant', 'mateo');
    assert.equal(plan(world).waits, undefined);
  });

  it('owes nothing where they started the plan themselves', () => {
    const world = new World();
    enrol(world);
    world.act('okafor', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: '', oneThing: 'x', answers: 'okafor' });
    assert.deepEqual([plan(world).answers?.at, plan(world).waits], [world.now, undefined]);
  });
});

describe('by which day', () => {
  const starts = (now: string, holidays: readonly string[] = [], zone = 'America/Denver'): string | undefined => {
    const world = new World();
    enrol(world);
    world.now = now;
    const school = world.records.get('school riverbend')!;
    world.records.set('school riverbend', { ...school, value: { ...(school.value as object), holidays, zone } });
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: '', oneThing: 'x' });
    return plan(world).answers?.by;
  };
  it('is a day on which the school is open, five of them from tomorrow', () => {
    assert.equal(starts('2026-11-28T18:00:00.000Z'), '2026-12-04', 'a Saturday');
    assert.equal(starts('2026-11-20T18:00:00.000Z', ['2026-11-26', '2026-11-27']), '2026-12-01', 'over a holiday');
  });
  it('is counted on the calendar of the school, not of Greenwich', () => {
    assert.equal(starts('2026-11-20T02:00:00.000Z'), '2026-11-26', 'Thursday evening in Denver');
    assert.equal(starts('2026-11-20T02:00:00.000Z', [], 'UTC'), '2026-11-27');
    assert.equal(starts('2026-11-20T02:00:00.000Z', [], 'Nowhere/Else'), '2026-11-27', 'a zone that nobody knows counts as UTC');
  });
  it('a look together may be today on the calendar of the school', () => {
    const world = planned();
    world.now = '2026-11-21T02:00:00.000Z';
    assert.equal(world.try('rosa', { type: 'plan.review', plan: 'pl', on: '2026-11-20', why: '' }), 'done');
    assert.equal(world.try('rosa', { type: 'plan.review', plan: 'pl', on: '2026-11-19', why: '' }), 'invalid day-has-passed');
  });
  it('a “not yet” without a day is answered within three school days', () => {
    const world = planned();
    propose(world, 'rosa', 'v1', [goal('x')]);
    world.act('mateo', { ...notYet, version: 'v1' });
    assert.deepEqual(answers(world, 'v1').find(({ by }) => by.person === 'mateo')?.answerer, { person: 'okafor', called: 'okafor', by: '2026-11-25' });
  });
});

describe('a “not yet”', () => {
  it('waits for whoever was named, until they answer for all', () => {
    const world = asked();
    assert.deepEqual(found(world, 'plan-answer', 'okafor'), ['v2|mateo']);
    world.act('rosa', { type: 'plan.respond', plan: 'pl', answer: 'v2|mateo', text: 'at home we say yes' });
    assert.deepEqual(found(world, 'plan-answer', 'okafor'), ['v2|mateo']);
    world.act('okafor', { type: 'plan.respond', plan: 'pl', answer: 'v2|mateo', text: 'yes' });
    assert.deepEqual([found(world, 'plan-answer', 'okafor'), answers(world, 'v2').find(({ by }) => by.person === 'mateo')?.waits], [[], undefined]);
  });

  it('is still owed when another version goes on from that one, until its writer has answered the new one', () => {
    const world = asked();
    propose(world, 'grant', 'v3', [step('s2', 'grant', 'at the door')], 'v2');
    propose(world, 'grant', 'v4', [step('s3', 'grant', 'and on Friday')], 'v3');
    assert.deepEqual(found(world, 'plan-answer', 'okafor'), ['v2|mateo']);
    const open = () => unanswered(world.all('plan-answer').map(({ id, value }) => ({ id, ...(value as Value<PlanAnswer>) })), world.all('plan-version').map(({ id, value }) => ({ id, ...(value as Value<PlanVersion>) })));
    assert.deepEqual(open().map(({ id }) => id), ['v2|mateo']);
    world.act('mateo', answering('v4'));
    assert.deepEqual([found(world, 'plan-answer', 'okafor'), open()], [[], []]);
  });

  it('stands beside a yes to another version that does not go on from it', () => {
    const world = asked();
    propose(world, 'grant', 'v3', [step('s2', 'grant', 'at the door')]);
    world.act('mateo', answering('v3'));
    assert.deepEqual(found(world, 'plan-answer', 'okafor'), ['v2|mateo']);
  });

  it('said to all is not taken back by an answer within one home', () => {
    const world = asked();
    world.act('rosa', answering('v2', 'not-yet', { answerer: { person: 'cole', by: '2026-11-25' } }));
    propose(world, 'grant', 'v3', [step('s2', 'grant', 'x')], 'v2');
    world.act('rosa', answering('v3', 'change', { home: 'A' }));
    assert.deepEqual(found(world, 'plan-answer', 'cole'), ['v2|rosa']);
  });

  it('finds which versions one goes on from', () => {
    const all = [{ id: 'a', n: 1, state: 'past' }, { id: 'b', n: 2, state: 'replaced', replacedBy: 'c' }, { id: 'c', n: 3, state: 'replaced', replacedBy: 'd' }, { id: 'd', n: 4, state: 'proposed' }, { id: 'e', n: 5, state: 'proposed' }] as const;
    assert.deepEqual([...wentBefore(all, 'd')].sort(), ['a', 'b', 'c']);
    assert.deepEqual([...wentBefore(all, 'e')], ['a']);
    assert.deepEqual([...wentBefore(all, 'a')], []);
  });
});

describe('a step that is asked', () => {
  it('waits for its owner until they have said yes, smaller or no', () => {
    const world = asked();
    assert.deepEqual(found(world, 'plan-step', 'mateo'), ['s1']);
    world.act('mateo', reply('v2', 'no'));
    assert.deepEqual(found(world, 'plan-step', 'mateo'), []);
  });

  for (const said of ['no', 'smaller'] as const) {
    it(`is not asked again after “${said}” by a version that goes on from it; the word stays, and may become a yes`, () => {
      const world = asked();
      world.act('mateo', reply('v2', said));
      propose(world, 'grant', 'v3', [step('s2', 'grant', 'at the door')], 'v2');
      assert.deepEqual(version(world, 'v3').changes.map((one) => one.field === 'step' && one.step), ['s2']);
      assert.deepEqual([stepOf(world, 's1')?.asks.map(({ id, answer }) => [id, answer?.state]), found(world, 'plan-step', 'mateo')], [[['v2', said]], []]);
      agree(world, 'v3', 'rosa', 'mateo');
      assert.ok(!version(world, 'v3').steps.some((one) => one.step === 's1'), 'the family’s copy holds no step that its owner will not do');
      world.act('mateo', reply('v2', 'yes'));
      assert.equal((stepOf(world, 's1') as Value<PlanStep>).now?.words.what, 'draws first');
    });
  }

  it('may be asked in other words, by whoever writes them anew', () => {
    const world = asked();
    world.act('mateo', reply('v2', 'smaller'));
    propose(world, 'grant', 'v3', [step('s1', 'mateo', 'draws one of them')], 'v2');
    assert.deepEqual(found(world, 'plan-step', 'mateo'), ['s1']);
  });
});

describe('a count of something else', () => {
  const count = (world: World, more: object) => world.try('rosa', { type: 'plan.point', plan: 'pl', home: 'A', point: 'n1', setting: 'home', on: '2026-11-20', value: 25, note: '', ...more } as never);
  const minutes = { name: 'Minutes before he starts', of: 60, direction: 'down' } as const;
  it('says what it counts, out of how many, beside what the plan counts', () => {
    const world = planned();
    propose(world, 'rosa', 'v1', [{ field: 'measure', to: { name: 'Steps', of: 5, direction: 'up' }, seen: '' }]);
    agree(world, 'v1', 'grant', 'mateo');
    assert.equal(count(world, {}), 'invalid more-than-all');
    assert.equal(count(world, { measure: minutes }), 'done');
    assert.deepEqual((world.value('plan-point', 'n1') as unknown as { measure: object }).measure, minutes);
    assert.equal(count(world, { measure: minutes, value: 61 }), 'invalid more-than-all');
  });
});
