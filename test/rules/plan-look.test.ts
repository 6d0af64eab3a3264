import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aimOn, promptOf } from '@family-partnering/rules/plan-aim';
import { waitsFor, weekOf } from '@family-partnering/rules/plan-look';

/** Riverbend's plan p-1: from 1.25 on 1 October to 4 on 11 December. */
const aim = { from: { on: '2026-10-01', value: 1.25 }, to: { on: '2026-12-11', value: 4 } };
const of = (...points: readonly (readonly [string, number])[]) => points.map(([on, value]) => ({ on, value }));
const school = of(['2026-11-03', 3], ['2026-11-05', 4], ['2026-11-10', 4], ['2026-11-12', 3], ['2026-11-17', 4], ['2026-11-19', 4]);
const home = of(['2026-10-28', 3], ['2026-11-02', 3], ['2026-11-09', 3], ['2026-11-11', 4], ['2026-11-16', 3], ['2026-11-18', 4]);

describe('what four counts say', () => {
  for (const [day, figure] of [['2026-11-10', '2.80'], ['2026-11-12', '2.88'], ['2026-11-17', '3.07'], ['2026-11-19', '3.15'], ['2026-11-16', '3.03']] as const) {
    it(`the line stands at ${figure} on ${day}`, () => assert.equal(aimOn(aim, day).toFixed(2), figure));
  }
  it('school: four in a row at the line or above', () => assert.equal(promptOf(school, aim, 'up'), 'fade'));
  it('home: three of the last four, because 3 is short of 3.03', () => assert.equal(promptOf(home, aim, 'up'), 'keep'));
  it('would say otherwise if the line were rounded (control)', () => {
    const rounded = { from: { on: '2026-10-01', value: 3 }, to: { on: '2026-12-11', value: 3 } };
    assert.equal(promptOf(home, rounded, 'up'), 'fade');
  });
  it('asks nothing before there are four, and counts none from before the plan', () => {
    assert.equal(promptOf(home.slice(-3), aim, 'up'), 'not-enough');
    assert.equal(promptOf([...of(['2026-09-28', 1]), ...home.slice(-3)], aim, 'up'), 'not-enough');
    assert.equal(promptOf([], aim, 'up'), 'not-enough');
  });
  it('says to look at the plan when four in a row are short of it, in either direction', () => {
    const low = of(['2026-11-09', 1], ['2026-11-11', 1], ['2026-11-16', 2], ['2026-11-18', 2]);
    assert.equal(promptOf(low, aim, 'up'), 'change');
    assert.equal(promptOf(low, aim, 'down'), 'fade');
    assert.equal(promptOf([...low].reverse(), aim, 'up'), 'change');
  });
  it('stays flat before its start and after its end', () => {
    assert.deepEqual([aimOn(aim, '2026-09-01'), aimOn(aim, '2026-12-25')], [1.25, 4]);
  });
  it('begins a week on Monday', () => {
    assert.deepEqual(['2026-11-16', '2026-11-20', '2026-11-22', '2026-11-23'].map(weekOf), ['2026-11-16', '2026-11-16', '2026-11-16', '2026-11-23']);
  });
  it('waits for home, school and, from secondary on, the student', () => {
    const by = (side: 'home' | 'school' | 'student') => ({ person: side, called: side, side, role: '' });
    const yes = (side: 'home' | 'school' | 'student', home = 'shared') => ({ home, state: 'agree' as const, by: by(side) });
    const plan = (band: 'primary' | 'secondary') => ({ home: 'shared', band });
    assert.deepEqual(waitsFor(plan('secondary'), []), ['home', 'school', 'student']);
    assert.deepEqual(waitsFor(plan('primary'), [yes('home'), yes('school')]), []);
    assert.deepEqual(waitsFor(plan('secondary'), [yes('home', 'A'), yes('school'), yes('student')]), ['home']);
    assert.deepEqual(waitsFor(plan('primary'), [yes('home'), yes('school'), { ...yes('student'), state: 'not-yet' }]), ['student']);
  });
});
