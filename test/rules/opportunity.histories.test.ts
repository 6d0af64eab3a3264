import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLOCK, isRefusal, type Giving, type Side } from '@family-partnering/contract';
import { Line } from '@family-partnering/rules/opportunity.line';
import { ticketOf } from '@family-partnering/rules/opportunities';
import { seeded } from '../support/seeded.js';
import { claim, minutesLater, offer, World, type ClaimNow } from './opportunity.world.js';

const HISTORIES = 2000;
const STEPS = 40;
const SLOTS = ['s', 't'];

/** What must hold after every action. @throws with the law that is broken */
function check(school: World, before: ReadonlyMap<string, ClaimNow>): void {
  const { giving, slots, drawn } = school.opportunity();
  const keeps = giving.way === 'kept' && (giving.until === undefined || giving.until > school.now) ? giving.kept! : 0;
  for (const { id, capacity, room } of slots) {
    const claims = school.claims().filter(({ value }) => value.slot === id);
    // Two who take turns are one.
    const holds = claims.filter(({ value }) => (value.state === 'in' || value.state === 'offered') && value.shared?.second !== true);
    for (const one of claims.filter(({ value }) => value.shared !== undefined)) checkPair(school, one);
    const again = holds.filter(({ value }) => !value.fresh).length;
    const waits = claims.filter(({ value }) => value.state === 'waiting');
    const count = school.places(id);
    assert.ok(holds.length <= capacity!, 'oversold');
    assert.deepEqual([count.held, count.heldAgain], [holds.length, again], 'the count is not what is there');
    assert.equal(count.waiting, claims.filter(({ value }) => value.state === 'waiting' || value.state === 'asked').length, 'the list is miscounted');
    const free = (fresh: boolean): boolean => holds.length < capacity! && (fresh || again < capacity! - keeps);
    // What the clock alone has opened waits for somebody to look at it.
    if ((giving.way !== 'draw' || drawn) && !(count.due !== undefined && count.due <= school.now)) {
      assert.ok(!waits.some(({ value }) => free(value.fresh)), 'an empty place beside a waiter');
      assert.equal(room === 'full', holds.length >= capacity!, 'the room told is not the room there is');
    }
    for (const chosen of holds.filter(({ id: claimId }) => before.get(claimId)?.value.state === 'waiting')) {
      const passed = waits.filter((one) => ticketOf(one) < ticketOf(chosen) && before.get(one.id)?.value.state === 'waiting');
      assert.ok(!passed.some(({ value }) => value.fresh || !chosen.value.fresh), 'a waiter was skipped');
    }
    for (const { value } of holds) assert.ok(value.offer === undefined || value.offer.from < value.offer.until, 'an offer without time');
  }
  for (const { audience, value } of school.claims()) assert.deepEqual(new Set(audience), new Set([`person:${value.by.person}`, 'person:grant']), 'somebody else sees a claim');
}

/** Both have said yes, to each other and to the same time; one of the two is counted. */
function checkPair(school: World, { value: { by, shared, state, slot } }: ClaimNow): void {
  const other = school.claim(shared!.with.person);
  assert.deepEqual([state, other.state, other.slot, other.shared?.with.person], ['in', 'in', slot, by.person], 'half of a pair');
  assert.notEqual(shared!.second === true, other.shared!.second === true, 'a pair that is counted twice or never');
}

const snapshot = (school: World): ReadonlyMap<string, ClaimNow> => new Map(school.claims().map((one) => [one.id, one]));

const codeOf = (person: string): string => `CDE${'ABCDEFGHJ'[Number(person.slice(1))]}XXXX`;

function history(seed: number): void {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const school = new World();
  school.luck = `history-${seed}`;
  school.school('America/Denver');
  school.person('grant', 'school');
  const sides: readonly Side[] = ['home', 'student', 'school', 'community'];
  const people = Array.from({ length: 9 }, (_, at) => school.person(`p${at}`, sides[at % 4]!, at % 3 === 0 ? { from: '20:00', to: '06:30', zone: pick(['America/Denver', 'Asia/Kolkata', 'Pacific/Auckland']) } : undefined));
  school.act('grant', offer({ way: 'first' }, 9, { opportunity: 'o-before' }));
  for (const person of people.filter(() => random() < 0.5)) school.act(person, claim('s', 'o-before'));
  const capacity = 1 + Math.floor(random() * 3);
  const giving = pick<Giving>([
    { way: 'first' }, { way: 'kept', kept: Math.ceil(random() * capacity) }, { way: 'kept', kept: Math.ceil(random() * capacity), until: minutesLater(school.now, 2000) },
    { way: 'draw', on: minutesLater(school.now, 1500), kept: Math.floor(random() * (capacity + 1)) },
  ]);
  school.act('grant', offer(giving, capacity, { hold: 15 + Math.floor(random() * 900), slots: SLOTS.map((id) => ({ id, capacity })) }));
  const sharing = (): string | undefined => school.claims().find(({ value }) => value.code !== undefined)?.value.by.person;
  for (let step = 0; step < STEPS; step += 1) {
    school.now = minutesLater(school.now, Math.floor(random() * 240));
    const before = snapshot(school);
    try {
      const [who, what] = [pick(people), random()];
      if (what < 0.1) school.act(who, { type: 'opportunity.share', code: codeOf(who) });
      else if (what < 0.2) school.act(who, { type: 'opportunity.join', code: codeOf(sharing() ?? pick(people)), needs: [], words: '', language: { tag: 'en', means: 'read' } });
      else if (what < 0.23) school.act(CLOCK, { type: 'opportunity.depart', person: who });
      else if (what < 0.45) school.act(who, claim(pick(SLOTS)));
      else if (what < 0.6) school.act(who, { type: 'opportunity.leave' });
      else if (what < 0.73) school.act(who, { type: 'opportunity.take' });
      else if (what < 0.82) school.act(who, { type: 'opportunity.swap', slot: pick(SLOTS) });
      else if (what < 0.92) school.act(who, { type: 'opportunity.settle' });
      else school.act('grant', { type: 'opportunity.draw' });
    } catch (refused) {
      if (!isRefusal(refused)) throw refused;
    }
    check(school, before);
  }
}

/** How many of the first histories notice. */
function caught(count: number): number {
  let found = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      history(seed);
    } catch (broken) {
      if (!(broken instanceof assert.AssertionError)) throw broken;
      found += 1;
    }
  }
  return found;
}

describe('random histories of places', () => {
  it(`holds every law over ${HISTORIES} histories: never oversold, nobody skipped, no empty place beside a waiter`, () => {
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      try {
        history(seed);
      } catch (cause) {
        throw new Error(`history ${seed}: ${(cause as Error).message}`, { cause });
      }
    }
  });

  const DEFECTS: Readonly<Record<string, (line: typeof Line.prototype) => void>> = {
    'everyone gets a place': (line) => { line.mayHold = () => true; },
    'the last in line is offered first': (line) => { const all = line.all; line.all = function (state, limit) { return [...all.call(this, state, limit)].reverse(); }; },
    'a freed place is offered to nobody': (line) => { line.settle = function () { return this; }; },
    'a place that is left stays counted': (line) => { line.release = () => undefined; },
    'whoever shares is counted twice': (line) => { const move = line.move; line.move = function (before, { shared: _, ...value }, ticket) { move.call(this, before, value, ticket); }; },
    'whoever leaves a shared place takes it along': (line) => { line.handOver = () => undefined; },
    'one more than there are': (line) => { const may = line.mayHold; line.mayHold = function (fresh) { return may.call(this, fresh) || this.slot.id === 't'; }; },
  };
  for (const [name, plant] of Object.entries(DEFECTS)) {
    it(`notices a planted defect: ${name}`, () => {
      const kept = Object.getOwnPropertyDescriptors(Line.prototype);
      plant(Line.prototype);
      try {
        assert.ok(caught(60) > 0, 'nobody noticed');
      } finally {
        Object.defineProperties(Line.prototype, kept);
      }
    });
  }
});

describe('the mirror', () => {
  /** The same deeds by people of one side. */
  function told(side: Side): string {
    const school = new World();
    school.school('America/Denver');
    school.person('grant', 'school');
    for (const person of ['a', 'b', 'c']) school.person(person, side);
    school.act('grant', { ...offer({ way: 'first' }, 1), slots: [{ id: 's', capacity: 1 }, { id: 't', capacity: 1 }] });
    for (const person of ['a', 'b', 'c']) school.act(person, claim());
    school.act('a', { type: 'opportunity.swap', slot: 't' });
    school.act('a', { type: 'opportunity.share', code: 'QX7K4MWP' });
    school.act('c', { type: 'opportunity.join', code: 'QX7K4MWP', needs: [], words: '', language: { tag: 'en', means: 'read' } });
    school.act('grant', offer({ way: 'first' }, undefined, { opportunity: 'o-task', task: [{ id: 'q', how: 'write', ask: 'A word?' }, { id: 'r', how: 'write', ask: 'Another?' }] }));
    school.act('b', { type: 'opportunity.keep', opportunity: 'o-task', step: 1, answers: [{ step: 'q', text: 'soup' }], elsewhere: [] });
    school.act('b', { type: 'opportunity.take' });
    school.act('b', { type: 'opportunity.suggest', suggestion: 'w', text: 'By phone?', language: { tag: 'en', means: 'read' } });
    school.act('b', { type: 'opportunity.notnow', on: true });
    school.act('c', { type: 'opportunity.thank', thanks: 'th', text: 'Thank you.', language: { tag: 'en', means: 'read' } });
    school.act('b', { type: 'opportunity.took', person: 'b', took: true });
    school.act('b', { type: 'opportunity.leave' });
    school.act('c', { type: 'opportunity.leave' });
    school.act('a', { type: 'fit.share', scope: 'person:a', to: 'grant', minutes: 15, where: ['home'], helps: ['childcare'] });
    school.act('b', { type: 'fit.share', scope: 'person:b', to: 'grant', where: [], helps: ['ride'] });
    school.act('b', { type: 'fit.unshare', scope: 'person:b' });
    const records = [...school.records.values()].filter(({ kind }) => kind !== 'person');
    return JSON.stringify(records).replaceAll(`"side":"${side}","role":"${side}"`, '"side":"any"').replaceAll('"side":"school","role":"school"', '"side":"grant"').replaceAll('"side":"grant"', '"side":"any"');
  }
  for (const side of ['home', 'student', 'community'] as const) {
    it(`${side} and school have the same powers over places and words`, () => assert.equal(told(side), told('school')));
  }
});
