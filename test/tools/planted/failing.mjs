// Planted: run by counter.test.ts, which must see the failure, the skip and the pass.
import { test } from 'node:test';

test('fails', () => {
  throw new Error('planted');
});
test('is left out', { skip: 'for a reason' }, () => {});
test('passes', () => {});
