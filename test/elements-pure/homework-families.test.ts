import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { familyLines } from '../../packages/elements/src/homework-card/families.model.js';
import { counting } from '../../packages/elements/src/homework-card/homework-card.model.js';
import { linesOf } from '../../packages/elements/src/homework-card/school.model.js';
import { stands } from '../../packages/elements/src/homework-card/together.model.js';

describe('what families start and ask for, as school reads it', () => {
  it('has one line for each card, what waits first', () => {
    const lines = familyLines([{ id: 'met' }, { id: 'rice', waits: 'school' }] as never, [
      { touchpoint: 'rice', sort: 'question' }, { touchpoint: 'k|c1', card: 'k', sort: 'stuck' },
    ] as never, [{ touchpoint: 'k|c1' }] as never, [{ touchpoint: 'rice' }, {}] as never);
    assert.deepEqual(lines, [{ id: 'rice', what: ['started', 'question', 'together'] }, { id: 'k|c1', what: ['change'] }, { id: 'met', what: [] }]);
  });

  it('reads a sheet that was put right as it stands now', () => {
    assert.deepEqual(counting([{ text: 'two buses' }, { text: 'two trips', instead: true }, { text: 'and more' }] as never).map(({ text }) => text), ['two trips', 'and more']);
    assert.equal(counting([{ text: 'one' }, { text: 'two' }] as never).length, 2);
  });

  it('takes each line of a box as one, and no empty one', () => {
    assert.deepEqual(linesOf(' Draw it.\n\n Say it. '), ['Draw it.', 'Say it.']);
  });

  it('knows whether a step holds anything, so that an empty one is passed over by one person alone', () => {
    const empty = { opened: false, notes: [], tries: [] };
    assert.deepEqual(['see', 'works', 'try'].map((step) => stands(step as never, empty)), [false, false, false]);
    assert.deepEqual(['see', 'works', 'help'].map((step) => stands(step as never, { ...empty, opened: true, notes: [{ step: 'works' }] as never })), [true, true, false]);
  });
});
