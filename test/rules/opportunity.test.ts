import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLOCK } from '@family-partnering/contract';
import { familyRules, symmetryTable, undeclared } from '@family-partnering/rules';
import { draw } from '@family-partnering/rules/opportunity.draw';
import { outsideQuiet } from '@family-partnering/rules/opportunity.time';
import { claim, minutesLater, offer, refusal as reason, World } from './opportunity.world.js';

function world(): World {
  const made = new World();
  made.school('America/Denver');
  made.person('grant', 'school');
  for (const person of ['rosa', 'samir', 'denise', 'tom', 'lan']) made.person(person, 'home');
  made.person('mateo', 'student');
  made.person('bell', 'community');
  return made;
}

describe('ways to take part: who offers', () => {
  it('opens at once what the school offers', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 2));
    assert.equal(school.opportunity().state, 'open');
    assert.ok(school.seenBy('samir').some(({ kind }) => kind === 'opportunity'));
  });

  for (const person of ['samir', 'mateo', 'bell']) {
    it(`lets ${person} offer too, and shows it to nobody but them and the adult asked until that adult says yes`, () => {
      const school = world();
      school.act(person, offer({ way: 'first' }, 2));
      assert.equal(school.opportunity().state, 'asked');
      assert.deepEqual(['rosa', 'tom'].flatMap((one) => school.seenBy(one)), []);
      assert.equal(reason(() => school.act('rosa', claim())), 'not-found', 'a foreign one answers as an unknown one');
      assert.equal(reason(() => school.act('rosa', { ...claim(), opportunity: 'never' })), 'not-found');
      school.act('grant', { type: 'opportunity.answer', yes: true, text: 'On December 9.', slots: [{ id: 's', starts: '2026-12-09T16:00:00.000Z', capacity: 2 }] });
      assert.equal(school.opportunity().state, 'open');
      assert.equal(school.opportunity().slots[0]!.starts, '2026-12-09T16:00:00.000Z');
      school.act('rosa', claim());
      assert.equal(school.claim('rosa').state, 'in');
      assert.ok(!school.seenBy(person).some(({ kind }) => kind === 'claim'), 'who offers sees no other family’s name');
    });
  }

  it('takes only an adult of the school as the one who answers, and says the same of a stranger', () => {
    const school = world();
    assert.equal(reason(() => school.act('samir', { ...offer({ way: 'first' }, 2), to: 'rosa' })), 'invalid staff-only');
    assert.equal(reason(() => school.act('samir', { ...offer({ way: 'first' }, 2), to: 'nobody' })), 'invalid staff-only');
  });

  it('takes no day that is over, in an offer or in its answer, and no draw after the day; the answer sets how places are given', () => {
    const school = world();
    const day = (starts: string) => [{ id: 's', starts, capacity: 2 }];
    assert.equal(reason(() => school.act('grant', offer({ way: 'first' }, 2, { slots: day('2020-01-01T16:00:00.000Z') }))), 'invalid time-passed');
    assert.equal(reason(() => school.act('grant', offer({ way: 'draw', on: '2026-12-10T16:00:00.000Z' }, 2, { slots: day('2026-12-09T16:00:00.000Z') }))), 'invalid draw-too-late');
    school.act('samir', offer({ way: 'first' }, 2));
    const yes = { type: 'opportunity.answer' as const, yes: true, text: '' };
    assert.equal(reason(() => school.act('grant', { ...yes, slots: day('2020-01-01T16:00:00.000Z') })), 'invalid time-passed');
    assert.equal(school.opportunity().state, 'asked', 'nothing is changed by it');
    const checks = { asked: 'Your name.', notAsked: 'Nothing else.', seenBy: 'Ms. Grant', paid: false };
    school.act('grant', { ...yes, slots: day('2026-12-09T16:00:00.000Z'), giving: { way: 'draw', on: '2026-12-01T16:00:00.000Z' }, supports: ['childcare'], checks, sort: 'mentor' });
    const { giving, supports, checks: told, sort } = school.opportunity();
    assert.deepEqual([giving.way, supports, told, sort], ['draw', ['childcare'], checks, 'mentor']);
    school.act('rosa', claim());
    assert.equal(school.claim('rosa').state, 'asked', 'in the draw');
  });

  it('tells an idea from a promise', () => {
    const school = world();
    school.act('samir', offer({ way: 'first' }, 2, { idea: true }));
    assert.equal(school.opportunity().idea, true);
  });

  it('tells not now with a word why, to the one who offered', () => {
    const school = world();
    school.act('samir', offer({ way: 'first' }, 2));
    school.act('grant', { type: 'opportunity.answer', yes: false, text: 'In spring, please.' });
    assert.equal(school.opportunity().note, 'In spring, please.');
    assert.equal(school.seenBy('samir').length, 1);
    assert.equal(school.seenBy('rosa').length, 0);
  });
});

describe('ways to take part: places', () => {
  it('gives places first come, then the list; a freed place is offered to the first in line', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 1));
    for (const person of ['rosa', 'samir', 'denise']) school.act(person, claim());
    assert.deepEqual(['rosa', 'samir', 'denise'].map((person) => school.claim(person).state), ['in', 'waiting', 'waiting']);
    school.act('rosa', { type: 'opportunity.leave' });
    assert.deepEqual(['rosa', 'samir', 'denise'].map((person) => school.claim(person).state), ['left', 'offered', 'waiting']);
    school.act('tom', claim());
    assert.equal(school.claim('tom').state, 'waiting', 'nobody overtakes an offer');
    school.act('samir', { type: 'opportunity.take' });
    assert.equal(school.claim('samir').state, 'in');
    assert.equal(school.claim('samir').offer, undefined);
  });

  it('is never refused because of others: a claim on a full one is on the list', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 1));
    school.act('rosa', claim());
    assert.equal(reason(() => school.act('samir', claim())), 'done');
  });

  it('changes nothing for a claim made twice', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 2));
    school.act('rosa', claim());
    assert.deepEqual(school.act('rosa', claim()), []);
    assert.equal(school.places().held, 1);
  });

  it('offers a place freed at 23:00 from 7:00, and stops the clock in quiet hours', () => {
    const school = world();
    school.person('samir', 'home', { from: '22:00', to: '07:00', zone: 'America/Denver' });
    school.act('grant', offer({ way: 'first' }, 1, { hold: 20 * 60 }));
    school.act('rosa', claim());
    school.act('samir', claim());
    school.now = '2026-11-21T06:00:00.000Z'; // 23:00 on Friday in Denver
    school.act('rosa', { type: 'opportunity.leave' });
    const held = school.claim('samir').offer!;
    assert.equal(held.from, '2026-11-21T14:00:00.000Z', '7:00');
    assert.equal(held.until, '2026-11-22T19:00:00.000Z', 'fifteen hours on Saturday, five on Sunday');
    assert.equal(reason(() => school.act('samir', { type: 'opportunity.take' })), 'conflict not-yet');
    school.now = held.from;
    assert.equal(reason(() => school.act('samir', { type: 'opportunity.take' })), 'done');
  });

  it('uses the school’s night for whoever has set no quiet hours', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 1));
    school.act('rosa', claim());
    school.act('samir', claim());
    school.now = '2026-11-21T06:00:00.000Z';
    school.act('rosa', { type: 'opportunity.leave' });
    assert.equal(school.claim('samir').offer!.from, '2026-11-21T14:00:00.000Z');
  });

  it('passes an offer on when its time is over, whoever’s page asks the clock', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 1, { hold: 60 }));
    for (const person of ['rosa', 'samir', 'denise']) school.act(person, claim());
    school.act('rosa', { type: 'opportunity.leave' });
    school.now = school.claim('samir').offer!.until;
    assert.equal(reason(() => school.act('samir', { type: 'opportunity.take' })), 'conflict time-passed');
    school.act('tom', { type: 'opportunity.settle' });
    assert.deepEqual(['samir', 'denise'].map((person) => school.claim(person).state), ['lapsed', 'offered']);
    assert.deepEqual(school.act('tom', { type: 'opportunity.settle' }), [], 'looking twice changes nothing');
    school.act('samir', claim());
    assert.equal(school.claim('samir').state, 'waiting', 'one tap brings them back to the list');
  });

  it('keeps places for those who had none this term, and opens them on the day that was told', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 5, { opportunity: 'o-before' }));
    for (const person of ['rosa', 'samir']) school.act(person, claim('s', 'o-before'));
    school.act('grant', offer({ way: 'kept', kept: 2, until: '2026-11-25T00:00:00.000Z' }, 3));
    school.act('rosa', claim());
    school.act('samir', claim());
    assert.deepEqual(['rosa', 'samir'].map((person) => school.claim(person).state), ['in', 'waiting'], 'both had one before');
    assert.equal(school.opportunity().slots[0]!.room, 'kept');
    school.act('denise', claim());
    assert.equal(school.claim('denise').state, 'in');
    school.now = '2026-11-25T18:00:00.000Z';
    school.act(CLOCK, { type: 'opportunity.settle' });
    assert.equal(school.claim('samir').state, 'offered');
  });

  it('changes to another time in one step, and keeps the first place where the other is full', () => {
    const school = world();
    school.act('grant', { ...offer({ way: 'first' }, 1), slots: [{ id: 's', capacity: 1 }, { id: 'late', capacity: 1 }] });
    school.act('rosa', claim());
    school.act('samir', claim());
    school.act('denise', claim('late'));
    assert.equal(reason(() => school.act('rosa', { type: 'opportunity.swap', slot: 'late' })), 'conflict full');
    assert.equal(school.claim('rosa').slot, 's');
    school.act('denise', { type: 'opportunity.leave' });
    school.act('rosa', { type: 'opportunity.swap', slot: 'late' });
    assert.equal(school.claim('rosa').slot, 'late');
    assert.equal(school.claim('samir').state, 'offered', 'the place that became free goes to the line');
    assert.deepEqual([school.places('s').held, school.places('late').held], [1, 1]);
  });

  it('moves a waiter to the line of another time without leaving a trace in the first', () => {
    const school = world();
    school.act('grant', { ...offer({ way: 'first' }, 1), slots: [{ id: 's', capacity: 1 }, { id: 'late', capacity: 1 }] });
    school.act('rosa', claim());
    school.act('samir', claim());
    school.act('samir', claim('late'));
    assert.equal(school.claim('samir').state, 'in');
    assert.equal(school.places('s').waiting, 0);
  });

  it('tells everyone who asked when it does not take place', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 1));
    for (const person of ['rosa', 'samir']) school.act(person, claim());
    school.act('grant', { type: 'opportunity.close', text: 'The bus is not free that day.' });
    assert.equal(school.claim('samir').state, 'closed');
    assert.equal(school.opportunity().note, 'The bus is not free that day.');
    assert.equal(reason(() => school.act('tom', claim())), 'conflict closed');
  });
});

describe('ways to take part: the wall', () => {
  it('shows a claim to its person and the organisers alone, and no number to anyone else', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 20));
    const before = JSON.stringify(school.seenBy('rosa'));
    for (const person of ['samir', 'denise', 'tom']) {
      school.act(person, claim());
      school.act(person, { type: 'opportunity.suggest', suggestion: `w-${person}`, text: 'By phone?', language: { tag: 'en', means: 'read' } });
      school.act(person, { type: 'opportunity.notnow', on: true });
    }
    assert.equal(JSON.stringify(school.seenBy('rosa')), before, 'byte for byte as if nobody had come');
    assert.deepEqual(school.seenBy('grant').filter(({ kind }) => kind === 'claim').length, 3);
    assert.ok(!school.seenBy('grant').some(({ kind }) => kind === 'not-this-time'), '“not this time” reaches nobody');
  });

  it('keeps the place in the line out of every copy', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 1));
    for (const person of ['rosa', 'samir', 'denise']) school.act(person, claim());
    assert.doesNotMatch(JSON.stringify(school.claim('denise')), /ticket|"3"|:3\b/);
  });

  it('thanks all without telling who they are', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 5));
    for (const person of ['rosa', 'samir']) school.act(person, claim());
    school.act('grant', { type: 'opportunity.thank', thanks: 'th-1', text: 'You made the day.', language: { tag: 'en', means: 'read' } });
    const note = school.seenBy('samir').find(({ kind }) => kind === 'thanks')!;
    assert.doesNotMatch(JSON.stringify(note.value), /rosa/);
    assert.ok(!school.seenBy('tom').some(({ kind }) => kind === 'thanks'));
    school.act('samir', { type: 'opportunity.thank', thanks: 'th-2', text: 'Thank you for asking.', language: { tag: 'en', means: 'read' } });
    assert.equal(school.seenBy('grant').filter(({ kind }) => kind === 'thanks').length, 2);
    assert.equal(school.seenBy('rosa').filter(({ kind }) => kind === 'thanks').length, 1);
  });

  it('lets a person say that they took part, and nobody say it of another but the organiser', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, 5));
    school.act('rosa', claim());
    school.act('rosa', { type: 'opportunity.took', person: 'rosa', took: true });
    assert.equal(school.claim('rosa').took?.by, 'rosa');
    assert.equal(reason(() => school.act('samir', { type: 'opportunity.took', person: 'rosa', took: false })), 'not-found');
    assert.equal(reason(() => school.act('samir', { type: 'opportunity.took', person: 'nobody', took: false })), 'not-found');
    school.act('grant', { type: 'opportunity.took', person: 'rosa', took: false });
    assert.equal(school.claim('rosa').took, undefined);
  });
});

describe('ways to take part: done at once', () => {
  const task = [{ id: 'a', how: 'vote', ask: 'Which?', lines: ['Food', 'Games'] }, { id: 'b', how: 'write', ask: 'Why?', optional: true }, { id: 'c', how: 'read', ask: 'What is unclear?', lines: ['One', 'Two'] }];
  const doing = (answers: readonly object[]) => ({ type: 'opportunity.do' as const, answers, language: { tag: 'ar', means: 'read' } });

  it('takes all steps in one action, and a second time replaces the first', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, undefined, { task }));
    school.act('samir', doing([{ step: 'a', line: 1 }, { step: 'c', marked: [] }]));
    school.act('samir', doing([{ step: 'a', line: 0 }, { step: 'b', text: 'لأننا نأكل معا' }, { step: 'c', marked: [1] }]));
    const kept = [...school.records.values()].filter(({ kind }) => kind === 'contribution');
    assert.equal(kept.length, 1);
    assert.ok(school.seenBy('grant').some(({ kind }) => kind === 'contribution'));
    assert.ok(!school.seenBy('rosa').some(({ kind }) => kind === 'contribution'));
  });

  it('wants every step that is not free to leave out, inside the choices given', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, undefined, { task }));
    assert.equal(reason(() => school.act('samir', doing([{ step: 'a', line: 0 }]))), 'invalid steps-open');
    assert.equal(reason(() => school.act('samir', doing([{ step: 'a', line: 7 }, { step: 'c', marked: [] }]))), 'invalid steps-open');
    assert.equal(reason(() => school.act('samir', doing([{ step: 'z', line: 0 }]))), 'invalid no-such-step');
  });

  const spoken = [{ id: 'half', how: 'speak', ask: 'Half?' }, { id: 'pot', how: 'photograph', ask: 'The pot?', optional: true }];
  const file = (id: string, type = 'audio/webm') => ({ id, type, size: 3, name: `${id}.webm` });
  const put = (school: World, person: string, id: string, type = 'audio/webm') =>
    school.records.set(`upload ${person}|${id}`, { kind: 'upload', id: `${person}|${id}`, scope: `person:${person}`, audience: [], index: {}, value: { person, file: id, type, size: 3 }, version: 1, changedBy: id });
  const filesSeen = (school: World, person: string) => school.seenBy(person).filter(({ kind }) => kind === 'file').map(({ value }) => (value as { file: { id: string } }).file.id);

  it('shows a recording to whoever made it and whoever asked for it, and to nobody else; a second time takes the first away', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, undefined, { task: spoken }));
    const before = JSON.stringify(school.seenBy('rosa'));
    for (const id of ['one', 'two']) put(school, 'samir', id);
    school.act('samir', { ...doing([{ step: 'half', files: ['one'] }]), files: [file('one')] });
    assert.deepEqual([filesSeen(school, 'samir'), filesSeen(school, 'grant')], [['one'], ['one']]);
    assert.equal(JSON.stringify(school.seenBy('rosa')), before, 'byte for byte as if nobody had spoken');
    school.act('samir', { ...doing([{ step: 'half', files: ['two'] }]), files: [file('two')] });
    assert.deepEqual(filesSeen(school, 'grant'), ['two']);
    school.act('samir', doing([{ step: 'half', text: 'nusf' }]));
    assert.deepEqual(filesSeen(school, 'grant'), [], 'written words took its place');
  });

  it('takes a recording where one is asked for, of the one who speaks, in exactly one step', () => {
    const school = world();
    school.act('grant', offer({ way: 'first' }, undefined, { task: spoken }));
    put(school, 'samir', 'one');
    put(school, 'samir', 'look', 'image/png');
    put(school, 'rosa', 'hers');
    const give = (answers: readonly object[], ...files: readonly object[]) => reason(() => school.act('samir', { ...doing(answers), ...(files.length > 0 && { files }) }));
    assert.equal(give([{ step: 'half', files: ['hers'] }], file('hers')), 'invalid file-unknown');
    assert.equal(give([{ step: 'half', files: ['look'] }], file('look', 'image/png')), 'invalid file-elsewhere');
    assert.equal(give([{ step: 'half', text: 'nusf' }], file('one')), 'invalid file-elsewhere');
    assert.equal(give([{ step: 'half', files: ['one'] }]), 'invalid file-elsewhere');
    assert.equal(give([{ step: 'half', files: ['one'] }, { step: 'pot', files: ['one'] }], file('one')), 'invalid file-elsewhere');
    school.act('samir', { ...doing([{ step: 'half', files: ['one'] }, { step: 'pot', files: ['look'] }]), files: [file('one'), file('look', 'image/png')] });
    assert.equal(filesSeen(school, 'grant').length, 2);
  });
});

describe('the draw (S10)', () => {
  const NAMES = ['rosa', ...Array.from({ length: 58 }, (_, at) => `n${at}`), 'samir'];
  const lots = NAMES.map((person, at) => ({ person, fresh: at % 3 === 0 || person === 'samir' }));
  const SEEDS = Array.from({ length: 500 }, (_, at) => `riverbend-${at}`);

  it('gives the same places whoever asked first, for 500 seeds', () => {
    const names = (list: readonly { person: string }[]) => list.map(({ person }) => person);
    for (const seed of SEEDS) {
      const [one, other] = [draw(lots, 10, 5, seed), draw([...lots].reverse(), 10, 5, seed)];
      assert.deepEqual(names(one.given), names(other.given));
      assert.deepEqual(names(one.waiting), names(other.waiting));
    }
  });

  it('draws Rosa, first, and Samir, last by a second, as often as chance would', () => {
    const fresh = lots.filter((lot) => lot.fresh).length;
    const chance = 5 / fresh + (1 - 5 / fresh) * (5 / 55);
    const spread = 4 * Math.sqrt(500 * chance * (1 - chance));
    for (const person of ['rosa', 'samir']) {
      const drawn = SEEDS.filter((seed) => draw(lots, 10, 5, seed).given.some((lot) => lot.person === person)).length;
      assert.ok(Math.abs(drawn - 500 * chance) < spread, `${person}: ${drawn} of 500, expected ${(500 * chance).toFixed(0)} ± ${spread.toFixed(0)}`);
    }
  });

  it('would notice a draw that prefers the first: the same measure fails for it', () => {
    const fresh = lots.filter((lot) => lot.fresh).length;
    const chance = 5 / fresh + (1 - 5 / fresh) * (5 / 55);
    const unfair = SEEDS.filter((seed) => draw(lots, 10, 5, seed).given.some(({ person }) => person === 'rosa') || seed.endsWith('3') || seed.endsWith('7')).length;
    assert.ok(Math.abs(unfair - 500 * chance) >= 4 * Math.sqrt(500 * chance * (1 - chance)));
  });

  it('keeps half for those who had none, whenever there are enough of them', () => {
    for (const seed of SEEDS) assert.ok(draw(lots, 10, 5, seed).given.filter((lot) => lot.fresh).length >= 5);
    const few = lots.map((lot, at) => ({ ...lot, fresh: at < 2 }));
    for (const seed of SEEDS.slice(0, 50)) {
      const { given } = draw(few, 10, 5, seed);
      assert.equal(given.length, 10, 'no place stays empty');
      assert.equal(given.filter((lot) => lot.fresh).length, 2);
    }
  });

  it('holds on its day, by the organiser or the clock and nobody else, once', () => {
    const school = world();
    const people = Array.from({ length: 60 }, (_, at) => school.person(`f${at}`, 'home'));
    school.act('grant', offer({ way: 'first' }, 100, { opportunity: 'o-before' }));
    people.slice(0, 40).forEach((person) => school.act(person, claim('s', 'o-before')));
    school.act('grant', offer({ way: 'draw', on: '2026-11-25T19:00:00.000Z', kept: 5 }, 10));
    for (const person of people) {
      school.act(person, claim());
      school.now = minutesLater(school.now, 1);
    }
    assert.ok(people.every((person) => school.claim(person).state === 'asked'));
    const drawn = { type: 'opportunity.draw' as const };
    assert.equal(school.opportunity().sealed, 'seal of luck-o-1', 'what decides was fixed, and sealed, before anybody asked');
    assert.equal(school.opportunity('o-before').sealed, undefined);
    assert.throws(() => school.act('grant', { ...drawn, seed: 'one-that-suits' }), /opportunity.draw: Invalid key/, 'nobody brings a seed');
    assert.equal(reason(() => school.act('grant', drawn)), 'conflict not-yet');
    school.now = '2026-11-25T19:00:00.000Z';
    assert.throws(() => school.act('rosa', drawn), /home has not/);
    school.act(CLOCK, drawn);
    const given = people.filter((person) => school.claim(person).state === 'in');
    assert.equal(given.length, 10);
    assert.ok(given.filter((person) => school.claim(person).fresh).length >= 5);
    assert.equal(people.filter((person) => school.claim(person).state === 'waiting').length, 50);
    assert.equal(school.opportunity().drawn?.seed, 'luck-o-1');
    assert.equal(reason(() => school.act('grant', drawn)), 'conflict drawn-already');
    school.act(given[0]!, { type: 'opportunity.leave' });
    const offered = people.filter((person) => school.claim(person).state === 'offered');
    assert.equal(offered.length, 1, 'a place that becomes free goes to the first of the drawn order');
    school.person('late', 'home');
    school.act('late', claim());
    assert.equal(school.claim('late').state, 'waiting');
  });
});

describe('time outside quiet hours', () => {
  const night = { from: '21:00', to: '07:00', zone: 'America/Denver' };
  it('runs through the day as it is', () => assert.deepEqual(outsideQuiet('2026-11-20T18:00:00.000Z', 120, night), { from: '2026-11-20T18:00:00.000Z', until: '2026-11-20T20:00:00.000Z' }));
  it('keeps its length over the night when the clocks change', () => {
    const { from, until } = outsideQuiet('2026-11-01T02:30:00.000Z', 120, night); // 20:30 in summer time
    assert.equal(from, '2026-11-01T02:30:00.000Z');
    assert.equal(until, '2026-11-01T15:30:00.000Z', 'half an hour, then from 7:00 on Sunday in winter time');
  });
  it('takes an unknown zone as UTC instead of failing', () => assert.equal(outsideQuiet('2026-11-20T23:00:00.000Z', 60, { ...night, zone: 'Nowhere/Land' }).from, '2026-11-21T07:00:00.000Z'));
});

describe('the symmetry table, rows 34 to 38', () => {
  const table = new Map(symmetryTable(familyRules).map((row) => [row.action, row]));
  const ROWS: readonly (readonly [number, string, readonly string[]])[] = [
    [34, 'post an opportunity / propose one, offer a skill', ['opportunity.offer']],
    [35, 'ask for childcare or an interpreter / ask for them with one’s place', ['opportunity.offer', 'opportunity.claim']],
    [36, 'set places / wait, swap, leave, share one place, suggest another way', ['opportunity.claim', 'opportunity.take', 'opportunity.leave', 'opportunity.swap', 'opportunity.share', 'opportunity.join', 'opportunity.suggest']],
    [37, 'thank', ['opportunity.thank']],
    [38, 'see who came / see what came of it', ['opportunity.took', 'opportunity.tell']],
  ];
  for (const [row, what, actions] of ROWS) {
    it(`row ${row}: ${what}`, () => {
      for (const action of actions) assert.ok(table.get(action)?.mirrored, `${action} is not the same for home and school`);
    });
  }
  it('declares a reason in words for everything that one side alone has', () => {
    assert.deepEqual(undeclared(familyRules).filter((line) => line.startsWith('opportunity.')), []);
    const alone = [...table.values()].filter(({ action, mirrored }) => action.startsWith('opportunity.') && !mirrored).map(({ action }) => action);
    assert.deepEqual(alone.sort(), ['opportunity.answer', 'opportunity.depart', 'opportunity.draw', 'opportunity.reply']);
  });
});
