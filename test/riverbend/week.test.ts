import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, CONVERSATIONS, seedActions, shiftFor, shownAs, STORY_PEOPLE } from '@family-partnering/riverbend';

/** Everything that the sample says in words, put in on a day. */
const said = (today: string): string => seedActions(today).map((action) => JSON.stringify(action)).join('\n');
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const inWords = (day: string): string => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', day: 'numeric' }).format(new Date(`${day}T00:00:00.000Z`));

describe('The days in Riverbend’s words', () => {
  it('move with the sample: the goal names the day on which its aim line ends', () => {
    for (const today of ['2026-11-20', '2027-06-25']) {
      const aim = addDays('2026-12-11', shiftFor(today));
      assert.match(said(today), new RegExp(`By ${inWords(aim)} Mateo does 4 of the 5 steps`));
      assert.match(said(today), new RegExp(`"on":"${aim}","value":4`));
    }
  });

  it('are no others: what names a month is counted from the day on which it is put in', () => {
    const named = (today: string): readonly string[] => [...said(today).matchAll(new RegExp(`\\b(?:${MONTHS}) \\d{1,2}\\b`, 'g'))].map(([words]) => words);
    const [before, later] = [named('2026-11-20'), named('2027-06-25')];
    assert.equal(before.length, later.length);
    before.forEach((words, at) => assert.notEqual(words, later[at], `“${words}” stays where it was`));
    assert.doesNotMatch(said('2027-06-25').replaceAll(new RegExp(`\\b(?:${MONTHS}) \\d{1,2}\\b`, 'g'), ''), new RegExp(`\\b(?:in|of|on|until) (?:${MONTHS})\\b`));
  });
});

describe('What a computer would make of the week’s words', () => {
  it('is there both ways for every entry that a reader of the talk does not read, in the talks of Mateo, Layan, Naïka and An', () => {
    const known = new Map(shownAs().map(({ text, to, shown }) => [`${to} ${text}`, shown]));
    for (const { id, people, by, entries } of CONVERSATIONS.filter((one) => ['t-A', 't-C', 't-D', 't-E'].includes(one.id))) {
      const readers = STORY_PEOPLE.filter((one) => [by, ...people].includes(one.id));
      for (const { id: entry, by: writer, text, lang = 'en' } of entries) {
        for (const { id: reader, language } of readers) {
          if (reader === writer || language === lang || (language === 'fr' && known.has(`ht ${text}`))) continue;
          assert.match(known.get(`${language} ${text}`) ?? '', /\S/, `${entry} of ${id} in ${language}`);
        }
      }
    }
  });

  it('has nothing for other words', () => {
    assert.ok(shownAs().every(({ text, to, shown }) => text !== shown && to !== ''));
    assert.equal(shownAs().find(({ text }) => text === 'See you on Monday.'), undefined);
  });
});
