// One's own week (P3): once a week is enough, blanks are no entry, and what is past is not asked for again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlanLog, Value } from '@family-partnering/contract';
import { asksByDay, isEndOfWeek, logOfWeek, logOn, openThisWeek } from '@family-partnering/rules/plan-week';
import { planned, step, stepOf } from './plan-world.js';
import type { World } from './world.js';

const FRIDAY = '2026-11-20';
const MONDAY_AFTER = '2026-11-23';
const entry = (more: object = {}) => ({ type: 'plan.log' as const, plan: 'pl', log: 'w', step: 's1', on: FRIDAY, week: true as const, done: 'yes' as const, note: '', ...more });

/** Mateo's own step, in force. */
function own(): World {
  const world = planned();
  world.act('mateo', { type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [step('s1', 'mateo', 'draws first')] });
  return world;
}
const logs = (world: World) => world.all('plan-log').map(({ value }) => value as Value<PlanLog>);
const open = (world: World, who: string, day: string) => openThisWeek([{ ...stepOf(world, 's1')!, id: 's1' }], logs(world), who, day).map(({ id }) => id);

describe('one’s own week', () => {
  it('is said once, of the whole week, and no single day is filled by it', () => {
    const world = own();
    world.act('mateo', entry());
    assert.deepEqual(logs(world).map(({ on, week, done, own: mine }) => [on, week, done, mine]), [[FRIDAY, true, 'yes', true]]);
    assert.equal(logOfWeek(logs(world), 's1', '2026-11-16')?.done, 'yes');
    assert.equal(logOn(logs(world), 's1', FRIDAY), undefined, 'that day has no entry yet');
    assert.equal(logOfWeek(logs(world), 's1', MONDAY_AFTER), undefined, 'another week has none');
  });

  it('is put right by the same id, and by nobody else', () => {
    const world = own();
    world.act('mateo', entry());
    world.act('mateo', entry({ done: 'partly' }));
    assert.deepEqual(logs(world).map(({ done }) => done), ['partly']);
    assert.throws(() => world.act('grant', entry({ done: 'no' })), /id-taken/);
  });

  it('is open for its owner alone, until anything is entered; what is past is not asked for again', () => {
    const world = own();
    assert.deepEqual([open(world, 'mateo', FRIDAY), open(world, 'grant', FRIDAY)], [['s1'], []]);
    world.act('grant', entry({ log: 'seen', done: 'no' }));
    assert.deepEqual(open(world, 'mateo', FRIDAY), ['s1'], 'what another saw is no word of its owner');
    world.act('mateo', entry());
    assert.deepEqual(open(world, 'mateo', FRIDAY), []);
    assert.deepEqual(open(world, 'mateo', MONDAY_AFTER), ['s1'], 'a new week, and nothing of the one before');
  });

  it('is asked for once, until its owner enters single days', () => {
    const world = own();
    assert.equal(asksByDay(logs(world), 's1'), false);
    const { week: _, ...day } = entry({ log: 'd' });
    world.act('mateo', day);
    assert.equal(asksByDay(logs(world), 's1'), true);
    assert.equal(asksByDay([...logs(world), { step: 's1', on: MONDAY_AFTER, own: true, week: true }], 's1'), false, 'and once again when it was said so last');
  });

  it('is looked back on from Friday to Sunday', () => {
    assert.deepEqual(['2026-11-19', FRIDAY, '2026-11-21', '2026-11-22', MONDAY_AFTER].map(isEndOfWeek), [false, true, true, true, false]);
  });
});

describe('a no to a step', () => {
  for (const state of ['no', 'smaller'] as const) {
    it(`becomes a yes by the one alone who said ${state}`, () => {
      const world = planned();
      world.act('grant', { id: 'ask', type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [step('s1', 'mateo', 'draws first')] });
      const reply = { type: 'plan.reply' as const, plan: 'pl', step: 's1', ask: 'ask', text: '' };
      world.act('mateo', { ...reply, state });
      assert.equal(stepOf(world, 's1')!.now, undefined);
      assert.throws(() => world.act('grant', { ...reply, state: 'yes' }), /owner-only/);
      world.act('mateo', { ...reply, state: 'yes' });
      assert.equal(stepOf(world, 's1')!.now?.owner.person, 'mateo');
    });
  }
});
