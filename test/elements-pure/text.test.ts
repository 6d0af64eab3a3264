import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockIn, schoolDays, within } from '@family-partnering/elements/shared/clock';
import { dateOf, dayInWords, learnDates, timeInWords } from '@family-partnering/elements/shared/dates';
import { OWN } from '@family-partnering/elements/shared/dates.own';
import { languageIn, languageName } from '@family-partnering/elements/shared/language-name';
import { list } from '@family-partnering/elements/shared/names';
import { shortDate, shortWeekday } from '@family-partnering/elements/shared/short-dates';
import { cleanName, cleanWords, excerpt, isolate, pieces, plainSentence } from '@family-partnering/elements/shared/text';

describe('names and words made safe', () => {
  it('takes out of a name what would turn the sentence around it', () => {
    assert.equal(cleanName('\u202EecnarG\u202C\n Ms.\u0000'), 'ecnarG Ms.');
    assert.equal(cleanName('Rosa\uD800'), 'Rosa\uFFFD');
    // The control: without cleaning, the override is still there.
    assert.match('\u202EecnarG', /\u202E/);
  });

  it('keeps a person’s words but for hidden turns, and keeps their lines', () => {
    assert.equal(cleanWords('one\r\ntwo\u202Ethree\u2069'), 'one\ntwothree');
    assert.equal(cleanWords('👩‍👧 مرحبًا'), '👩‍👧 مرحبًا');
  });

  it('finds the names of a sentence again', () => {
    const sentence = `${isolate('ليان')} and ${isolate('Ms. Grant')} will see this.`;
    assert.deepEqual(pieces(sentence).map(({ text, name }) => [text, name]), [['ليان', true], [' and ', false], ['Ms. Grant', true], [' will see this.', false]]);
    assert.equal(plainSentence(sentence), 'ليان and Ms. Grant will see this.');
  });

  it('cuts between words and never inside a character', () => {
    assert.equal(excerpt('one two three four', 11), 'one two…');
    assert.doesNotMatch(excerpt('a'.repeat(9) + '😀😀', 10), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe('days and times', () => {
  it('are Gregorian in every language, with digits that all can read', () => {
    const day = dateOf('2026-09-03');
    assert.match(dayInWords(day, 'th'), /3/);
    for (const tag of ['th', 'fa', 'ar', 'en', 'es']) assert.doesNotMatch(dayInWords(day, tag), /[٠-٩۰-۹]|25\d\d/);
    assert.match(dayInWords(day, 'en'), /Thursday, September 3/);
    learnDates(OWN);
    for (const tag of ['ht', 'so-SO']) assert.notEqual(dayInWords(day, tag), dayInWords(day, 'en'));
    assert.equal(timeInWords(new Date('2026-09-03T15:40:00'), 'en'), '3:40 pm');
  });

  it('are said in our own words where the browser knows none: days, lists, languages', () => {
    learnDates(OWN);
    const day = dateOf('2026-09-03');
    assert.deepEqual([dayInWords(day, 'ht'), shortWeekday(day, 'ht'), shortDate(day, 'ht')], ['jedi 3 septanm', 'jed', '3 sep']);
    assert.deepEqual([['Rosa'], ['Rosa', 'Mateo'], ['Rosa', 'Mateo', 'Denise']].map((all) => list(all, 'ht')), ['Rosa', 'Rosa ak Mateo', 'Rosa, Mateo ak Denise']);
    assert.deepEqual([list([], 'ht'), list(['a', 'b'], 'ht', 'disjunction')], ['', 'a oswa b']);
    assert.deepEqual([languageIn('vi', 'ht'), languageIn('vi', 'en'), languageIn('en', 'vi')], ['vyetnamyen', 'Vietnamese', 'Tiếng Anh']);
    assert.deepEqual(['ht', 'vi', 'es'].map(languageName), ['Kreyòl ayisyen', 'Tiếng Việt', 'español']);
  });

  it('leave to the browser what it knows (control)', () => {
    const day = dateOf('2026-09-03');
    assert.deepEqual([list(['Rosa', 'Mateo'], 'vi'), list(['Rosa', 'Mateo'], 'en'), shortWeekday(day, 'en'), shortDate(day, 'es')], ['Rosa và Mateo', 'Rosa and Mateo', 'Thu', '3 sept']);
  });

  it('skip weekends and holidays', () => {
    assert.deepEqual(schoolDays(new Date('2026-11-20T12:00:00'), 3, ['2026-11-24']), ['2026-11-23', '2026-11-25', '2026-11-26']);
  });

  it('know another clock, and a span over midnight', () => {
    assert.deepEqual(clockIn('America/Denver', new Date('2026-11-21T01:00:00.000Z')), { minutes: 1080, weekday: 5, day: '2026-11-20' });
    assert.equal(clockIn('No/Where', new Date('2026-11-21T01:00:00.000Z')).day.length, 10);
    assert.equal(within({ from: '22:00', to: '06:00' }, 60), true);
    assert.equal(within({ from: '22:00', to: '06:00' }, 720), false);
  });
});
