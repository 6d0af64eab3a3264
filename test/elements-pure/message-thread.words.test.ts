import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Telling } from '../../packages/elements/src/message-thread/message-thread.words.js';
import { momentAhead, whenLine } from '../../packages/elements/src/message-thread/message-thread.words.js';

const telling = (tag: string): Telling => ({ words: {}, tag, viewer: {}, now: new Date(2026, 10, 20, 18, 0) }) as unknown as Telling;

describe('a day with its time', () => {
  it('stands with the comma of the language', () => {
    const then = new Date(2026, 10, 18, 9, 30);
    for (const [tag, mine, other] of [['ar', '،', ','], ['en', ',', '،'], ['es', ',', '،'], ['he', ',', '،']] as const) {
      const line = whenLine(then.toISOString(), telling(tag));
      assert.ok(line.includes(mine), line);
      assert.ok(!momentAhead(new Date(2026, 10, 20, 19, 0), telling(tag)).includes(`${other} `), tag);
    }
  });

  it('is the time alone today', () => {
    const line = whenLine(new Date(2026, 10, 20, 9, 30).toISOString(), telling('en'));
    assert.ok(line.includes('9:30') && !line.includes(','), line);
  });
});
