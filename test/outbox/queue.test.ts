import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Action, Id, Scope } from '@family-partnering/contract';
import { planSending, replacedBy } from '@family-partnering/outbox/queue';
import type { Row } from '@family-partnering/outbox/queue';
import { FAMILY_SUBJECTS, madeBy, namedBy } from '@family-partnering/outbox/subjects';

type Plan = typeof planSending;
const none: ReadonlySet<Id> = new Set();

const start = (id: Id, thread: Id, scope: Scope): Action => ({ id, type: 'thread.start', scope, thread }) as Action;
const send = (id: Id, thread: Id, scope: Scope, more: object = {}): Action =>
  ({ id, type: 'message.send', scope, thread, message: `m-${id}`, ...more }) as Action;
const mark = (id: Id, thread: Id, scope: Scope): Action => ({ id, type: 'mark.set', scope, thread, upTo: 1 }) as Action;
const rowsOf = (actions: readonly Action[], refused: readonly Id[] = []): Row[] =>
  actions.map((action, seq) => ({ seq, action, keptAt: '', state: refused.includes(action.id) ? 'refused' : 'kept' }));
const ready = (rows: readonly Row[], sending = none): readonly Id[] =>
  planSending(rows, sending, FAMILY_SUBJECTS).ready.map((row) => row.action.id);

describe('the queue', () => {
  it('sends the first of each scope, scopes side by side', () => {
    const rows = rowsOf([send('1', 't', 'circle:a'), send('2', 't', 'circle:a'), send('3', 'u', 'circle:b')]);
    assert.deepEqual(ready(rows), ['1', '3']);
    assert.deepEqual(ready(rows, new Set(['1'])), ['3']);
  });

  it('lets a refused action step aside', () => {
    const rows = rowsOf([send('1', 't', 'circle:a'), send('2', 't', 'circle:a')], ['1']);
    assert.deepEqual(ready(rows), ['2']);
  });

  it('holds what names something that a refused action would have made, and what is built on that', () => {
    const rows = rowsOf([
      start('1', 't', 'circle:a'), send('2', 't', 'circle:a'), send('3', 'u', 'circle:a'),
      { id: '4', type: 'message.edit', scope: 'circle:a', message: 'm-2' } as Action,
    ], ['1']);
    const plan = planSending(rows, none, FAMILY_SUBJECTS);
    assert.deepEqual(plan.ready.map((row) => row.action.id), ['3']);
    assert.deepEqual([...plan.held], [['2', '1'], ['4', '1']]);
  });

  it('holds what is based on a refused action', () => {
    const rows = rowsOf([send('1', 't', 'circle:a'), { ...send('2', 'u', 'circle:a'), basedOn: '1' }], ['1']);
    assert.deepEqual(ready(rows), []);
  });

  it('holds an answer to a refused message, but not the next message of the same thread', () => {
    const rows = rowsOf([send('1', 't', 'circle:a'), send('2', 't', 'circle:a', { replyTo: 'm-1' }), send('3', 't', 'circle:a')], ['1']);
    assert.deepEqual(ready(rows), ['3']);
  });

  it('waits in another scope for what is not decided yet', () => {
    const rows = rowsOf([start('1', 't', 'circle:a'), mark('2', 't', 'person:p')]);
    assert.deepEqual(ready(rows), ['1']);
    assert.deepEqual(ready(rows, new Set(['1'])), []);
  });

  it('sends a message again under its own id after the first attempt was refused and still stands there', () => {
    const again = { ...send('2', 't', 'circle:a'), message: 'm-1' } as Action;
    assert.deepEqual(ready(rowsOf([send('1', 't', 'circle:a'), again], ['1'])), ['2']);
  });

  it('replaces earlier marks of the same thread alone, and none that is under way', () => {
    const rows = rowsOf([mark('1', 't', 'circle:a'), mark('2', 'u', 'circle:a'), mark('3', 't', 'circle:a'), send('4', 't', 'circle:a')]);
    const gone = replacedBy(rows, mark('5', 't', 'circle:a'), new Set(['3']), FAMILY_SUBJECTS);
    assert.deepEqual(gone.map((row) => row.action.id), ['1']);
    assert.deepEqual(replacedBy(rows, send('6', 't', 'circle:a'), none, FAMILY_SUBJECTS), []);
  });
});

// ── a random history, played with a given plan, and what must hold at every step ─────────────────────────────

interface Step { readonly kind: 'keep' | 'decide' | 'refuse' | 'retry'; readonly pick: number; readonly scope: number; readonly thread: number; readonly what: number }
const steps = fc.array(fc.record({
  kind: fc.constantFrom('keep' as const, 'keep' as const, 'decide' as const, 'decide' as const, 'refuse' as const, 'retry' as const),
  pick: fc.nat(30), scope: fc.nat(2), thread: fc.nat(3), what: fc.nat(4),
}), { maxLength: 60 });

class World {
  rows: Row[] = [];
  readonly sending = new Set<Id>();
  readonly decided = new Set<Id>();
  count = 0;

  constructor(readonly plan: Plan) {}

  step(step: Step): void {
    if (step.kind === 'keep') this.keep(step);
    else if (step.kind === 'retry') this.retry(step.pick);
    else this.settle(step);
    this.sendAll();
  }

  keep({ scope, thread, what, pick }: Step): void {
    const id = `a${(this.count += 1)}`;
    const earlier = this.rows[pick % Math.max(1, this.rows.length)];
    const where: Scope = `circle:${scope}`;
    const action = what === 0 ? start(id, `t${this.count}`, where)
      : what === 1 && earlier ? send(id, madeBy(earlier.action, FAMILY_SUBJECTS) ?? 't', where)
      : what === 2 && earlier ? { ...send(id, `t-old${thread}`, where), basedOn: earlier.action.id }
      : send(id, `t-old${thread}`, where);
    this.rows.push({ seq: this.count, action, keptAt: '', state: 'kept' });
  }

  retry(pick: number): void {
    const refused = this.rows.filter((row) => row.state === 'refused');
    const chosen = refused[pick % Math.max(1, refused.length)];
    if (chosen) this.rows = this.rows.map((row) => (row === chosen ? { ...row, state: 'kept' } : row));
  }

  settle({ kind, pick }: Step): void {
    const id = [...this.sending][pick % Math.max(1, this.sending.size)];
    if (id === undefined) return;
    this.sending.delete(id);
    if (kind === 'decide') { this.decided.add(id); this.rows = this.rows.filter((row) => row.action.id !== id); }
    else this.rows = this.rows.map((row) => (row.action.id === id ? { ...row, state: 'refused' } : row));
  }

  sendAll(): void {
    for (const row of this.plan(this.rows, this.sending, FAMILY_SUBJECTS).ready) {
      this.check(row);
      this.sending.add(row.action.id);
    }
  }

  check(row: Row): void {
    const before = this.rows.filter((other) => other.seq < row.seq);
    const ground = new Set(namedBy(row.action, FAMILY_SUBJECTS));
    for (const other of before) {
      const made = madeBy(other.action, FAMILY_SUBJECTS);
      assert.ok(!ground.has(other.action.id) && !(made && ground.has(made)), 'built on what is not decided');
    }
    const { held } = planSending(this.rows, this.sending, FAMILY_SUBJECTS);
    const overtaken = before.find((other) => other.action.scope === row.action.scope && other.state === 'kept' && !held.has(other.action.id));
    assert.equal(overtaken, undefined, 'overtook an earlier one of its scope');
    assert.ok(![...this.sending].some((id) => this.rows.find((other) => other.action.id === id)?.action.scope === row.action.scope), 'two at once in one scope');
  }

  /** Nothing is forgotten: whatever is neither refused nor held goes in the end. */
  drain(): void {
    for (let left = 500; left > 0 && this.sending.size > 0; left -= 1) {
      this.settle({ kind: 'decide', pick: 0, scope: 0, thread: 0, what: 0 });
      this.sendAll();
    }
    const { held } = this.plan(this.rows, this.sending, FAMILY_SUBJECTS);
    assert.ok(this.rows.every((row) => row.state === 'refused' || held.has(row.action.id)), 'left lying');
  }
}

function play(plan: Plan, history: readonly Step[]): void {
  const world = new World(plan);
  for (const step of history) world.step(step);
  world.sendAll();
  world.drain();
}

const holds = (plan: Plan): void => fc.assert(fc.property(steps, (history) => play(plan, history)), { numRuns: 1_000, seed: 7, includeErrorInReport: true });

describe('the queue over random histories', () => {
  it('keeps the order in each scope, sends nothing that is built on sand, and leaves nothing lying', () => {
    holds(planSending);
  });

  it('fails when a refused action no longer holds up what is built on it', () => {
    const planted: Plan = (rows, sending, subjects) => planSending(rows.filter((row) => row.state === 'kept'), sending, subjects);
    assert.throws(() => holds(planted), /built on what is not decided/);
  });

  it('fails when a refused action blocks its scope', () => {
    const planted: Plan = (rows, sending, subjects) => {
      const plan = planSending(rows, sending, subjects);
      const blocked = new Set(rows.filter((row) => row.state === 'refused').map((row) => row.action.scope));
      return { ...plan, ready: plan.ready.filter((row) => !blocked.has(row.action.scope)) };
    };
    assert.throws(() => holds(planted), /left lying/);
  });

  it('fails when the last is sent first', () => {
    const planted: Plan = (rows, sending, subjects) => planSending([...rows].reverse(), sending, subjects);
    assert.throws(() => holds(planted), /overtook|built on/);
  });
});
