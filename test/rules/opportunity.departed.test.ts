// Somebody has left the school: what they held goes on, and what they arranged has somebody who answers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLOCK } from '@family-partnering/contract';
import { claim, offer, refusal, World } from './opportunity.world.js';

const EN = { tag: 'en', means: 'read' };
const depart = (person: string, to?: string) => ({ type: 'opportunity.depart' as const, person, ...(to !== undefined && { to }) });

function world(more: Record<string, unknown> = {}, capacity: number | undefined = 1): World {
  const made = new World();
  made.school('America/Denver');
  for (const person of ['grant', 'rahimi']) made.person(person, 'school');
  for (const person of ['rosa', 'samir', 'denise']) made.person(person, 'home');
  made.act('grant', offer({ way: 'first' }, capacity, more));
  return made;
}

describe('who has left the school', () => {
  it('leaves a place that is still to come to the next in line', () => {
    const school = world();
    for (const person of ['rosa', 'samir']) school.act(person, claim());
    school.act(CLOCK, depart('rosa'));
    assert.deepEqual(['rosa', 'samir'].map((person) => school.claim(person).state), ['left', 'offered']);
    assert.equal(school.places().held, 1);
  });

  it('leaves a shared place to the one with whom they took turns', () => {
    const school = world();
    school.act('rosa', claim());
    school.act('rosa', { type: 'opportunity.share', code: 'QX7K4MWP' });
    school.act('samir', { type: 'opportunity.join', code: 'QX7K4MWP', needs: [], words: '', language: EN });
    school.act('denise', claim());
    school.act(CLOCK, depart('rosa'));
    assert.deepEqual(['samir', 'denise'].map((person) => [school.claim(person).state, school.claim(person).shared]), [['in', undefined], ['waiting', undefined]]);
  });

  it('has been where they were: what is over stays as it was', () => {
    const school = world({ slots: [{ id: 's', starts: '2026-11-21T16:00:00.000Z', capacity: 1 }] });
    school.act('rosa', claim());
    school.now = '2026-11-22T16:00:00.000Z';
    assert.deepEqual(school.act(CLOCK, depart('rosa')), []);
    assert.equal(school.claim('rosa').state, 'in');
  });

  it('who arranged alone is replaced by an adult of the school, who sees what there is to see and may do what is to be done', () => {
    const school = world({}, 5);
    school.act('rosa', claim());
    school.act('samir', { type: 'opportunity.suggest', suggestion: 'w', text: 'By phone?', language: EN });
    school.act('samir', { type: 'opportunity.thank', thanks: 'th', text: 'Thank you.', language: EN });
    const others = JSON.stringify(school.seenBy('denise').map(({ kind, id }) => [kind, id]));
    school.act(CLOCK, depart('grant', 'rahimi'));
    assert.deepEqual(school.opportunity().organisers.map(({ person }) => person), ['rahimi']);
    const seen = (person: string) => school.seenBy(person).map(({ kind }) => kind).filter((kind) => kind !== 'opportunity').sort();
    assert.deepEqual(seen('rahimi'), ['another-way', 'claim', 'places', 'thanks']);
    assert.deepEqual(seen('grant'), []);
    assert.equal(refusal(() => school.act('rahimi', { type: 'opportunity.reply', suggestion: 'w', text: 'Yes', yes: true })), 'done');
    assert.equal(refusal(() => school.act('grant', { type: 'opportunity.close', text: '' })), 'done', 'whoever offered it may end it');
    assert.equal(JSON.stringify(school.seenBy('denise').map(({ kind, id }) => [kind, id])), others, 'no family sees more or less');
  });

  it('shows what comes later to the new one, recordings too', () => {
    const school = world({ task: [{ id: 'half', how: 'speak', ask: 'Half?' }] }, undefined);
    school.records.set('upload samir|one', { kind: 'upload', id: 'samir|one', scope: 'person:samir', audience: [], index: {}, value: { person: 'samir', file: 'one', type: 'audio/webm', size: 3 }, version: 1, changedBy: 'one' });
    school.act('samir', { type: 'opportunity.do', answers: [{ step: 'half', files: ['one'] }], files: [{ id: 'one', type: 'audio/webm', size: 3, name: 'one.webm' }], language: EN });
    school.act(CLOCK, depart('grant', 'rahimi'));
    school.act('rosa', { type: 'opportunity.do', answers: [{ step: 'half', text: 'nusf' }], language: EN });
    const seen = (person: string) => school.seenBy(person).filter(({ kind }) => kind === 'contribution' || kind === 'file').length;
    assert.deepEqual(['rahimi', 'grant', 'samir', 'rosa'].map(seen), [3, 0, 2, 1]);
  });

  it('leaves what they arranged with others to those others', () => {
    const school = world({ opportunity: 'o-1', to: 'rahimi' }, 5);
    school.act('rosa', claim());
    school.act(CLOCK, depart('grant', 'rahimi'));
    assert.deepEqual(school.opportunity().organisers.map(({ person }) => person), ['rahimi']);
    assert.ok(school.seenBy('rahimi').some(({ kind }) => kind === 'claim'));
  });

  it('hands on an offer that nobody has answered yet, to the new adult alone', () => {
    const school = world();
    school.act('samir', { ...offer({ way: 'first' }, 1), opportunity: 'o-2' });
    school.act(CLOCK, { ...depart('grant', 'rahimi'), opportunity: 'o-2' });
    assert.deepEqual(['rahimi', 'samir', 'grant', 'rosa'].map((person) => school.seenBy(person).some(({ id }) => id === 'o-2')), [true, true, false, false]);
    assert.equal(refusal(() => school.act('rahimi', { type: 'opportunity.answer', opportunity: 'o-2', yes: true, text: '' })), 'done');
  });

  it('is said by the clock and by nobody else, and changes nothing the second time', () => {
    const school = world();
    school.act('rosa', claim());
    assert.throws(() => school.act('samir', depart('rosa')), /has not/);
    assert.throws(() => school.act('rahimi', depart('rosa')), /has not/);
    school.act(CLOCK, depart('rosa'));
    assert.deepEqual(school.act(CLOCK, depart('rosa')), []);
    assert.equal(refusal(() => school.act(CLOCK, { ...depart('rosa'), opportunity: 'never' })), 'not-found');
    assert.equal(refusal(() => school.act(CLOCK, depart('grant', 'samir'))), 'invalid staff-only');
  });
});
