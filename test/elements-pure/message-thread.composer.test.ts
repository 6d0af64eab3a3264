import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MESSAGE_LIMIT } from '@family-partnering/contract';
import { joined, leavesAt, problemIn, wordsIn, type Boxed } from '@family-partnering/elements/message-thread/composer.words';

const box = (more: Partial<Boxed> = {}): Boxed => ({
  text: 'Hello', replyTo: undefined, sort: undefined, needsReplyBy: undefined, log: undefined, recall: undefined, language: undefined, important: false, isLegal: false,
  urgent: undefined, writtenFor: undefined, later: undefined, files: { isRecording: false, some: false }, ...more,
});
const now = () => new Date('2026-11-20T18:00:00');

describe('what stands in the box', () => {
  it('may go when there is something in it, and is told what is wrong', () => {
    const problems: readonly (readonly [Partial<Boxed>, ReturnType<typeof problemIn>])[] = [
      [{}, undefined],
      [{ text: '  \n' }, 'empty'],
      [{ text: '', files: { isRecording: false, some: true } }, undefined],
      [{ text: '', files: { isRecording: true, some: false } }, 'recording'],
      [{ text: 'a'.repeat(MESSAGE_LIMIT) }, undefined],
      [{ text: 'a'.repeat(MESSAGE_LIMIT + 1) }, 'long'],
      [{ sort: 'log' }, 'nobody'],
      [{ later: { on: '2026-11-20', at: '17:59' } }, 'past'],
      [{ later: { on: '2026-11-20', at: '18:01' } }, undefined],
      // A field for a time that somebody has emptied.
      [{ later: { on: '2026-11-20', at: '' } }, 'past'],
    ];
    assert.deepEqual(problems.map(([more]) => problemIn(box(more), now)), problems.map(([, problem]) => problem));
  });

  it('is an answer to what it remembers, asks for no day where a person explains, and says its language', () => {
    assert.deepEqual(wordsIn(box(), 'es'), { text: 'Hello', language: { tag: 'es', means: 'read' }, important: false, isLegal: false });
    assert.deepEqual([wordsIn(box({ sort: 'request', recall: 'same' as never }), 'es').sort, wordsIn(box({ sort: 'request' }), 'es').sort], ['answer', 'request']);
    assert.deepEqual([wordsIn(box({ isLegal: true, needsReplyBy: '2026-12-01' }), 'es').needsReplyBy, wordsIn(box({ needsReplyBy: '2026-12-01' }), 'es').needsReplyBy], [undefined, '2026-12-01']);
    assert.deepEqual([wordsIn(box({ urgent: '2026-11-20', needsReplyBy: '2026-12-01' }), 'es').needsReplyBy, wordsIn(box({ urgent: '2026-11-20' }), 'es').urgent], ['2026-11-20', true]);
    assert.equal(wordsIn(box({ language: 'ar', text: 'half \uD800' }), 'es').text, 'half \uFFFD');
    assert.equal(wordsIn(box({ language: 'ar' }), 'es').language.tag, 'ar');
  });

  it('leaves at the time of this device, or now', () => {
    assert.deepEqual([leavesAt(box()), leavesAt(box({ later: { on: '2026-11-21', at: '07:30' } }))], [undefined, new Date('2026-11-21T07:30').toISOString()]);
  });

  it('is never written over by words that are put back', () => {
    assert.deepEqual([joined('mine', 'theirs'), joined('', 'theirs'), joined('mine', ' ')], ['mine\n\ntheirs', 'theirs', 'mine']);
  });
});
