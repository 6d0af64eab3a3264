import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_PACE, pauseMs } from '@family-partnering/outbox/backoff';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('the pause between attempts', () => {
  it('lies anywhere under a ceiling that doubles from one second to five minutes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_000 }), unit, (failures, random) => {
      const ms = pauseMs(failures, random, DEFAULT_PACE);
      assert.ok(ms >= 0 && ms <= Math.min(300_000, 1_000 * 2 ** (failures - 1)));
    }));
    assert.equal(pauseMs(1, 1, DEFAULT_PACE), 1_000);
    assert.equal(pauseMs(2, 1, DEFAULT_PACE), 2_000);
    assert.equal(pauseMs(40, 1, DEFAULT_PACE), 300_000);
  });

  it('is never shorter than what the other end asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), unit, fc.nat(10_000_000), (failures, random, asked) => {
      assert.ok(pauseMs(failures, random, DEFAULT_PACE, asked) >= asked);
    }));
  });
});
