// One place for two people who take turns.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claim, offer, refusal, World } from './opportunity.world.js';

const CODE = 'QX7K4MWP';
const share = (code = CODE) => ({ type: 'opportunity.share' as const, code });
const TAKE_BACK = { type: 'opportunity.share' } as const;
const join = (code = CODE) => ({ type: 'opportunity.join' as const, code, needs: [], words: '', language: { tag: 'en', means: 'read' } });
const LEAVE = { type: 'opportunity.leave' } as const;

function world(giving: Parameters<typeof offer>[0] = { way: 'first' }, capacity = 1): World {
  const made = new World();
  made.school('America/Denver');
  made.person('grant', 'school');
  for (const person of ['rosa', 'samir', 'denise', 'tom']) made.person(person, 'home');
  made.person('bell', 'community');
  made.act('grant', offer(giving, capacity === Infinity ? undefined : capacity));
  return made;
}
const pair = (school: World) => ['rosa', 'samir'].map((person) => [school.claim(person).state, school.claim(person).shared?.with.person, school.claim(person).shared?.second]);

describe('one place for two', () => {
  it('is joined by the code that was handed over; it stays one place, and those who wait keep theirs in the line', () => {
    const school = world();
    school.act('rosa', claim());
    school.act('denise', claim());
    school.act('rosa', share());
    school.act('samir', join());
    assert.deepEqual(pair(school), [['in', 'samir', undefined], ['in', 'rosa', true]]);
    assert.deepEqual([school.places().held, school.places().waiting, school.opportunity().slots[0]!.room], [1, 1, 'full']);
    assert.equal(school.claim('denise').state, 'waiting');
    assert.equal(school.claim('rosa').code, undefined, 'the code was for one');
  });

  it('shows both to each other and to whoever arranges it, and to nobody else', () => {
    const school = world({ way: 'first' }, 20);
    school.act('rosa', claim());
    const before = JSON.stringify(school.seenBy('tom'));
    school.act('rosa', share());
    school.act('samir', join());
    const claims = (person: string) => school.seenBy(person).filter(({ kind }) => kind === 'claim').length;
    assert.deepEqual(['rosa', 'samir', 'grant', 'tom'].map(claims), [1, 1, 2, 0]);
    assert.equal(JSON.stringify(school.seenBy('tom')), before, 'byte for byte as if nobody had joined');
  });

  for (const [first, second] of [['rosa', 'samir'], ['samir', 'rosa']] as const) {
    it(`stays with ${second} when ${first} leaves, and is free only when both have left`, () => {
      const school = world();
      school.act('rosa', claim());
      school.act('rosa', share());
      school.act('samir', join());
      school.act('denise', claim());
      school.act(first, LEAVE);
      assert.deepEqual([school.claim(first).state, school.claim(first).shared, school.claim(second).state, school.claim(second).shared], ['left', undefined, 'in', undefined]);
      assert.deepEqual([school.places().held, school.claim('denise').state], [1, 'waiting']);
      school.act(second, LEAVE);
      assert.equal(school.claim('denise').state, 'offered');
    });
  }

  it('may be shared anew by whoever has kept it', () => {
    const school = world();
    school.act('rosa', claim());
    school.act('rosa', share());
    school.act('samir', join());
    school.act('rosa', LEAVE);
    school.act('samir', share('ZZZZ9999'));
    school.act('bell', join('ZZZZ9999'));
    assert.equal(school.claim('bell').shared!.with.person, 'samir');
    assert.equal(school.places().held, 1);
  });

  it('takes whoever joins out of the line, and passes on what they were offered', () => {
    const school = world({ way: 'first' }, 2);
    for (const person of ['rosa', 'tom', 'samir', 'denise']) school.act(person, claim());
    school.act('tom', LEAVE);
    assert.equal(school.claim('samir').state, 'offered');
    school.act('rosa', share());
    school.act('samir', join());
    assert.equal(school.claim('samir').offer, undefined);
    assert.deepEqual([school.claim('denise').state, school.places().held, school.places().waiting], ['offered', 2, 0]);
  });

  it('of two who share, one may change to another time; the other keeps the first', () => {
    const school = new World();
    school.school('America/Denver');
    school.person('grant', 'school');
    for (const person of ['rosa', 'samir']) school.person(person, 'home');
    school.act('grant', { ...offer({ way: 'first' }, 1), slots: [{ id: 's', capacity: 1 }, { id: 'late', capacity: 1 }] });
    school.act('rosa', claim());
    school.act('rosa', share());
    school.act('samir', join());
    school.act('rosa', { type: 'opportunity.swap', slot: 'late' });
    assert.deepEqual([school.claim('rosa').slot, school.claim('samir').slot, school.claim('samir').shared], ['late', 's', undefined]);
    assert.deepEqual([school.places('s').held, school.places('late').held], [1, 1]);
  });

  it('refuses a wrong code, one that was used, one taken back and one that never was with the same words', () => {
    const school = world({ way: 'first' }, 5);
    school.act('rosa', claim());
    assert.equal(refusal(() => school.act('samir', join())), 'not-found', 'no code yet');
    school.act('rosa', share());
    assert.equal(refusal(() => school.act('samir', join('WRN9WRN9'))), 'not-found');
    school.act('rosa', TAKE_BACK);
    assert.equal(refusal(() => school.act('samir', join())), 'not-found', 'taken back');
    school.act('rosa', share());
    school.act('samir', join());
    assert.equal(refusal(() => school.act('denise', join())), 'not-found', 'for one person');
    assert.equal(refusal(() => school.act('samir', share())), 'conflict shared-already');
    assert.equal(refusal(() => school.act('tom', share())), 'conflict no-place');
  });

  it('is for those who have no place of their own', () => {
    const school = world({ way: 'first' }, 5);
    for (const person of ['rosa', 'samir']) school.act(person, claim());
    school.act('rosa', share());
    assert.equal(refusal(() => school.act('samir', join())), 'conflict has-a-place');
    assert.equal(refusal(() => school.act('rosa', join())), 'conflict has-a-place', 'not with oneself');
  });

  it('lets nobody who had a place in where places are kept, whatever the code: so it tells nothing of the code', () => {
    const school = world({ way: 'kept', kept: 2, until: '2026-11-25T00:00:00.000Z' }, 3);
    school.act('grant', offer({ way: 'first' }, 5, { opportunity: 'o-before' }));
    school.act('samir', claim('s', 'o-before'));
    school.act('rosa', claim());
    school.act('rosa', share());
    for (const code of [CODE, 'WRN9WRN9']) assert.equal(refusal(() => school.act('samir', join(code))), 'conflict kept');
    school.act('denise', join());
    assert.equal(school.claim('denise').state, 'in');
  });

  it('has no sense where there is room for everyone', () => {
    const school = world({ way: 'first' }, Infinity);
    school.act('rosa', claim());
    assert.equal(refusal(() => school.act('rosa', share())), 'invalid no-limit');
  });

  it('thanks both, and each says for themselves that they took part', () => {
    const school = world();
    school.act('rosa', claim());
    school.act('rosa', share());
    school.act('samir', join());
    school.act('samir', { type: 'opportunity.took', person: 'samir', took: true });
    assert.deepEqual(['rosa', 'samir'].map((person) => school.claim(person).took?.by), [undefined, 'samir']);
    school.act('grant', { type: 'opportunity.thank', thanks: 'th', text: 'You two!', language: { tag: 'en', means: 'read' } });
    for (const person of ['rosa', 'samir']) assert.ok(school.seenBy(person).some(({ kind }) => kind === 'thanks'), person);
  });
});
