// Plans in which something waits for a person, as the list of talks shows them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plan } from '@family-partnering/contract';
import { waitingPlans, type OwedInPlans } from '@family-partnering/elements/thread-list/plans-waiting';

const plan = (id: string, more: Partial<Plan> = {}): Plan => ({ id, kind: 'plan', student: 'Mateo', fields: {}, ...more }) as unknown as Plan;
const owed = (more: Partial<OwedInPlans>): OwedInPlans => ({ plans: [plan('a'), plan('b')], answers: [], steps: [], versions: [], answered: new Set(), ...more });
const told = (more: Partial<OwedInPlans>): Record<string, number> => Object.fromEntries(waitingPlans(owed(more), 'me').map(({ plan: { id }, count }) => [id, count]));

describe('plans that wait for a person', () => {
  it('are those with a first answer, an answer to a “not yet”, a step or a version still owed', () => {
    assert.deepEqual(told({ plans: [plan('a', { waits: 'me' }), plan('b')] }), { a: 1 });
    assert.deepEqual(told({ answers: [{ plan: 'b' }] }), { b: 1 });
    assert.deepEqual(told({ steps: [{ plan: 'a' }, { plan: 'a' }], versions: [{ id: 'v', plan: 'a' }] }), { a: 3 });
  });
  it('are those, too, in which one’s own week is still open; without a number, for nothing is owed', () => {
    const [week] = waitingPlans(owed({ weeks: new Set(['b']) }), 'me');
    assert.deepEqual([week?.plan.id, week?.count, week?.week], ['b', 0, true]);
    assert.equal(waitingPlans(owed({ weeks: new Set(['b']) }), 'me').length, 1);
    assert.deepEqual(waitingPlans(owed({ plans: [plan('b', { closed: { id: 'x', at: '2026-11-20T00:00:00.000Z' } })], weeks: new Set(['b']) }), 'me'), []);
  });
  it('do not wait for somebody else, once a version is answered, or when the plan is closed', () => {
    assert.deepEqual(told({ plans: [plan('a', { waits: 'other' })] }), {});
    assert.deepEqual(told({ versions: [{ id: 'v', plan: 'a' }], answered: new Set(['v']) }), {});
    assert.deepEqual(told({ plans: [plan('a', { closed: { id: 'x', at: '2026-11-20T00:00:00.000Z' } })], steps: [{ plan: 'a' }] }), {});
  });
});
