// What somebody has begun and not sent: their own, on each of their devices.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Begun, Value } from '@family-partnering/contract';
import { offer, refusal, World } from './opportunity.world.js';

const task = [{ id: 'a', how: 'choose', ask: 'Which?', lines: ['Food', 'Games'] }, { id: 'b', how: 'write', ask: 'Why?' }, { id: 'c', how: 'speak', ask: 'Say it.' }];
const keep = (step: number, answers: readonly object[], more: object = {}) => ({ type: 'opportunity.keep' as const, step, answers, elsewhere: [], ...more });
const ALL = [{ step: 'a', line: 1 }, { step: 'b', text: 'Because.' }, { step: 'c', text: 'Half.' }];
const doing = (answers: readonly object[] = ALL) => ({ type: 'opportunity.do' as const, answers, language: { tag: 'en', means: 'read' } });
const begun = (school: World, person = 'rosa') => school.records.get(`begun o-1|${person}`)?.value as Value<Begun> | null | undefined;

function world(): World {
  const made = new World();
  made.school('America/Denver');
  made.person('grant', 'school');
  for (const person of ['rosa', 'samir']) made.person(person, 'home');
  made.act('grant', offer({ way: 'first' }, undefined, { task }));
  return made;
}

describe('what is begun', () => {
  it('is kept step by step for its person, and seen by nobody else, the one who asked for it too', () => {
    const school = world();
    const before = ['grant', 'samir'].map((person) => JSON.stringify(school.seenBy(person)));
    school.act('rosa', keep(0, [{ step: 'a', line: 1 }]));
    school.act('rosa', keep(2, ALL.slice(0, 2), { elsewhere: ['c'] }));
    assert.deepEqual([begun(school)!.step, begun(school)!.answers.length, begun(school)!.elsewhere], [2, 2, ['c']]);
    assert.deepEqual(['grant', 'samir'].map((person) => JSON.stringify(school.seenBy(person))), before);
    assert.ok(school.seenBy('rosa').some(({ kind }) => kind === 'begun'));
  });

  it('is gone once it is sent, once it is emptied, and once it is over for everyone', () => {
    for (const end of [doing(), keep(0, []), undefined]) {
      const school = world();
      school.act('rosa', keep(1, [{ step: 'a', line: 1 }]));
      if (end) school.act('rosa', end);
      else school.act('grant', { type: 'opportunity.close', text: '' });
      assert.equal(begun(school), null);
    }
  });

  it('does not come back from a device that had it before another one sent it', () => {
    const school = world();
    school.act('rosa', keep(1, [{ step: 'a', line: 1 }]));
    school.act('rosa', doing());
    school.act('rosa', keep(1, [{ step: 'a', line: 0 }]));
    assert.equal(begun(school), null, 'begun before it was sent');
    const sent = school.records.get('contribution o-1|rosa')!.changedBy;
    school.act('rosa', keep(1, [{ step: 'a', line: 0 }], { basedOn: sent }));
    assert.equal(begun(school)!.answers.length, 1, 'begun anew, after it');
  });

  it('holds answers to its steps alone, and only while it is open', () => {
    const school = world();
    assert.equal(refusal(() => school.act('rosa', keep(0, [{ step: 'z', text: 'x' }]))), 'invalid no-such-step');
    assert.equal(refusal(() => school.act('rosa', keep(3, [{ step: 'a', line: 0 }]))), 'invalid no-such-step');
    assert.equal(refusal(() => school.act('rosa', keep(0, [], { elsewhere: ['z'] }))), 'invalid no-such-step');
    school.act('grant', { type: 'opportunity.close', text: '' });
    assert.equal(refusal(() => school.act('rosa', keep(0, [{ step: 'a', line: 0 }]))), 'conflict closed');
  });
});
