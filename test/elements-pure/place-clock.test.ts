import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
/** Family math night: half past five to half past six in Denver. */
const SCRIPT = `
  import { timeAt } from '@family-partnering/elements/opportunity-picker/place-clock';
  const [setting, tag, zone] = process.argv.slice(1);
  console.log(timeAt('2026-12-11T00:30:00.000Z', { setting }, { tag, now: new Date("2026-11-28T00:00:00Z"), zone: zone || undefined }, '2026-12-11T01:30:00.000Z'));
`;

/** What a device in another zone shows: each is a process of its own, because a device does not travel while a page is open. */
const shown = (device: string, setting: string, tag = 'en', zone = 'America/Denver'): string =>
  execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '--eval', SCRIPT, setting, tag, zone], { cwd: new URL('test/', ROOT), env: { ...process.env, TZ: device }, encoding: 'utf8' }).trim().replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the time of what happens at a place', () => {
  it('is that of the clock on its wall, wherever the device is, and says which where they differ', () => {
    assert.equal(shown('America/Denver', 'school'), 'Thursday, December 10 at 5:30 pm – 6:30 pm');
    assert.equal(shown('UTC', 'school'), 'Thursday, December 10 at 5:30 pm – 6:30 pm (Mountain Time)');
    assert.equal(shown('Asia/Tokyo', 'community'), 'Thursday, December 10 at 5:30 pm – 6:30 pm (Mountain Time)');
    assert.match(shown('UTC', 'school', 'es'), /^jueves, 10 de diciembre, 17:30 – 18:30 \(.+\)$/);
  });

  it('names no zone on a device whose clock shows the same', () => {
    assert.equal(shown('America/Phoenix', 'school'), 'Thursday, December 10 at 5:30 pm – 6:30 pm');
  });

  it('is the reader’s own for what comes to them by phone or online, and where the school has no zone', () => {
    for (const setting of ['online', 'workplace']) assert.equal(shown('UTC', setting), 'Friday, December 11 at 12:30 am – 1:30 am');
    assert.equal(shown('UTC', 'school', 'en', ''), 'Friday, December 11 at 12:30 am – 1:30 am');
  });
});
