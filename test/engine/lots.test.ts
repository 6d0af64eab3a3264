import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { memoryStorage } from '@family-partnering/engine';
import { lotsOf } from '@family-partnering/engine/lots';

const sealOf = (seed: string): string => createHash('sha256').update(seed).digest('hex');

it('the seed of a draw is fixed by its name and by what the storage alone knows', async () => {
  const [one, other] = [memoryStorage(), memoryStorage()];
  const [here, there] = [lotsOf(await one.secret()), lotsOf(await other.secret())];
  assert.deepEqual(here('o-1'), lotsOf(await one.secret())('o-1'), 'whenever it is asked for');
  assert.equal(here('o-1').seal, sealOf(here('o-1').seed), 'anyone can compare it with what was told before');
  const all = [here('o-1'), here('o-2'), there('o-1')].map(({ seed }) => seed);
  assert.equal(new Set(all).size, 3, 'nobody knows it from another draw, or from another school');
});

it('a seed that is only the name of its draw would be foreseen (control)', () => {
  assert.equal(lotsOf('')('o-1').seed, lotsOf('')('o-1').seed);
  assert.notEqual(lotsOf('')('o-1').seed, lotsOf('x')('o-1').seed);
});
