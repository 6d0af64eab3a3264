import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Card, HomeworkChange, Problem, School, Viewer } from '@family-partnering/contract';
import { asksAfter, helpAt } from '@family-partnering/elements/homework-card/answering.model';
import { aheadLine, answersStrings, openLine, type AnswersTelling } from '@family-partnering/elements/homework-card/answering.words';
import { entries, filledIn, standOf } from '@family-partnering/elements/homework-card/homework-card.model';
import { standWords } from '@family-partnering/elements/homework-card/homework-card.words';
import { cleanCode, feltCounts, staffTags, stuckByStep } from '@family-partnering/elements/homework-card/school.model';
import { english } from '@family-partnering/elements/shared/english';
import { plainSentence } from '@family-partnering/elements/shared/text';
import { waitingCards } from '@family-partnering/elements/thread-list/cards-waiting';

const LINE = { name: 'Homework line', phone: '970-555-0155', days: [0, 1, 2, 3, 4], from: '16:00', to: '21:30', languages: ['en', 'es'] };
const LIBRARY = { name: 'River Street Library', days: [1, 2, 3, 4], from: '15:30', to: '18:00', languages: ['en', 'ar'] };
const NIGHT = { name: 'Night line', days: [5], from: '22:00', to: '02:00', languages: ['en'] };
const school = (...help: unknown[]): School => ({ zone: 'America/Denver', homework: { help } }) as unknown as School;
/** In Denver, seven hours behind in November. */
const denver = (day: number, time: string): Date => new Date(Date.parse(`2026-11-${day}T${time}:00.000Z`) + 7 * 60 * 60_000);
const answer = (more: Partial<Answer>): Answer => ({ sort: 'stuck', reasons: [], at: '2026-11-18T20:00:00.000Z', card: 'k', ...more }) as Answer;

describe('help that is open now', () => {
  const names = (at: Date, language = 'en', ...help: unknown[]) => helpAt(school(...(help.length > 0 ? help : [LINE, LIBRARY])), at, language);

  it('goes by the school’s clock, to the minute', () => {
    assert.deepEqual(names(denver(18, '15:29')).open, []);
    assert.deepEqual(names(denver(18, '15:30')).open.map(({ name }) => name), ['River Street Library']);
    assert.deepEqual(names(denver(18, '16:00')).open.map(({ name }) => name), ['Homework line', 'River Street Library']);
    assert.deepEqual(names(denver(18, '18:00')).open.map(({ name }) => name), ['Homework line']);
    assert.deepEqual(names(denver(18, '21:30')).open, []);
  });

  it('puts what speaks the reader’s language first', () => {
    assert.deepEqual(names(denver(18, '16:00'), 'ar-JO').open.map(({ name }) => name), ['River Street Library', 'Homework line']);
    assert.deepEqual(names(denver(20, '18:00'), 'ar').ahead.map(({ help }) => help.name), ['River Street Library', 'Homework line']);
  });

  it('says what opens next, and when: on a Friday evening that is Sunday', () => {
    const { open, ahead } = names(denver(20, '18:00'));
    assert.deepEqual(open, []);
    assert.deepEqual(ahead.map(({ help, inMinutes }) => [help.name, inMinutes]), [['Homework line', 46 * 60], ['River Street Library', 69 * 60 + 30]]);
  });

  it('keeps open after midnight what began before it, and opens nothing that is on no day', () => {
    assert.equal(names(denver(21, '01:00'), 'en', NIGHT).open.length, 1);
    assert.equal(names(denver(20, '01:00'), 'en', NIGHT).open.length, 0);
    assert.deepEqual(names(denver(20, '01:00'), 'en', { ...NIGHT, days: [] }), { open: [], ahead: [] });
    assert.deepEqual(helpAt(undefined, new Date()), { open: [], ahead: [] });
  });

  it('is said with hours and languages', () => {
    const telling = { words: answersStrings(english), tag: 'en', now: denver(18, '16:00') } as unknown as AnswersTelling;
    assert.equal(plainSentence(openLine(LINE, telling)), 'Open until 9:30 pm · Speaks English and Spanish');
    assert.match(plainSentence(aheadLine(helpAt(school(LINE), denver(20, '18:00')).ahead[0]!, telling)), /^Opens \w+ 4:00 pm · Speaks English and Spanish$/);
  });
});

describe('where a card stands', () => {
  const rosa: Viewer = { person: 'rosa', side: 'home', tenant: 't' };
  const words = answersStrings(english);
  const base = { open: false, problems: [], canTell: true, told: false, again: false } as const;
  const problem = (what?: 'keep' | 'change'): Problem => ({ ...(what && { decision: { what } }) }) as Problem;

  it('has one filled button: what is open, then what all are in the middle of, then the answer, then finding out together', () => {
    assert.equal(filledIn(base), 'answer');
    assert.equal(filledIn({ ...base, open: true, problems: [problem()] }), 'panel');
    assert.equal(filledIn({ ...base, problems: [problem()] }), 'together');
    assert.equal(filledIn({ ...base, problems: [problem('change')] }), 'together');
    assert.equal(filledIn({ ...base, problems: [problem('keep')] }), 'answer');
    assert.equal(filledIn({ ...base, told: true, again: true }), 'again');
    assert.equal(filledIn({ ...base, told: true }), undefined);
    assert.equal(filledIn({ ...base, canTell: false }), undefined);
  });

  it('is said to families in three words; staff read of the family', () => {
    const telling = (viewer: Viewer) => ({ words, viewer }) as never;
    assert.deepEqual((['talk', 'answered', 'wrote-back'] as const).map((stand) => standWords(stand, telling(rosa))), ['To talk about', 'You answered', 'School wrote back']);
    assert.equal(standWords('answered', telling({ ...rosa, side: 'school' })), 'The family answered');
  });

  it('counts what waits on this device as told, and shows it last, with what it carries', () => {
    const waiting = [{ action: { id: 'w', type: 'homework.stuck', touchpoint: 'k', reasons: [], text: '', language: { tag: 'en' }, files: [{ id: 'f', name: 'a.jpg' }] }, keptAt: 'z', state: 'kept' }] as never;
    assert.equal(standOf([], [], waiting, 'k'), 'answered');
    assert.equal(standOf([], [], waiting, 'other'), 'talk');
    const all = entries('k', [answer({ touchpoint: 'k', first: 'a', words: [{ text: '', files: [{ id: 'g' }] }] as never, language: { tag: 'en', means: 'read' } })], [], [], waiting, {} as never);
    assert.deepEqual(all.map(({ words: said, files, waiting: here }) => [said, files.map(({ id }) => id), Boolean(here)]), [[[], ['g'], false], [[], ['f'], true]]);
  });
});

describe('what a class said back', () => {
  it('stands by the step at which they stopped, the most first; what was met waits no more', () => {
    const met = { at: '' } as never;
    const found = stuckByStep([answer({ step: 2 }), answer({ step: 4 }), answer({ step: 4 }), answer({}), answer({ step: 4, met }), answer({ sort: 'question' })]);
    assert.deepEqual(found.map(({ step, notes }) => [step, notes.length]), [[4, 2], [2, 1], [undefined, 1]]);
  });

  it('counts one of three questions, and only what was asked', () => {
    const felt = (how: 'yes' | 'partly') => answer({ sort: 'did', felt: { about: 'enjoyed', how } });
    assert.deepEqual(feltCounts([felt('yes'), felt('yes'), felt('partly'), answer({})]), [{ about: 'enjoyed', yes: 2, partly: 1, 'not-yet': 0 }]);
    assert.deepEqual(new Set(Array.from({ length: 30 }, (_, i) => asksAfter(`card-${i}`))).size, 3);
  });

  it('says stuck, paused and swapped to staff alone', () => {
    const change = (more: Partial<HomeworkChange>) => ({ state: 'agreed', form: '', ...more }) as HomeworkChange;
    assert.deepEqual(staffTags([answer({})], [change({ to: '2026-11-25' }), change({ form: 'by voice' }), change({ state: 'asked', form: 'x' })]), ['stuck', 'paused', 'swapped']);
    assert.deepEqual(staffTags([answer({ sort: 'did' })], [change({ state: 'asked', to: '2026-11-25' })]), []);
  });

  it('waits among the conversations of the one whose card it is, the longest first; what is done waits for nobody', () => {
    const cards = ['k', 'l', 'm'].map((id) => ({ id, title: id }) as Card);
    const all = [answer({ card: 'l', at: '2026-11-17' }), answer({ card: 'k', at: '2026-11-18' }), answer({ card: 'k', sort: 'question', at: '2026-11-16' }), answer({ card: 'm', sort: 'did' }), answer({ card: 'another’s' })];
    assert.deepEqual(waitingCards(cards, all).map(({ card, stuck, questions }) => [card.id, stuck, questions]), [['k', 1, 1], ['l', 1, 0]]);
  });

  it('reads a code as somebody types it', () => assert.equal(cleanCode(' wegz-e6 '), 'WEGZE6'));
});
