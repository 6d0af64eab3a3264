// What stands beside something in a plan of both homes: a reason, a note, an answer. Of a home it is that home's, until it chooses all (A1).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlanView, Value } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { agree, answering, goal, plan, planned, propose, step, words } from './plan-world.js';
import { CIRCLE, enrol, World, type Name } from './world.js';

const SECRET = 'he cries before it';
const BODY = { plan: 'pl' } as const;
const LATER = '2026-12-04';

/** A plan of both homes in which everything stands that somebody of a home may write beside: a version, an answer of the student, steps of school and of a home. */
function busy(): World {
  const world = planned();
  propose(world, 'grant', 'v1', [goal('he starts alone'), step('of-school', 'grant', 'a card on his desk')]);
  agree(world, 'v1', 'rosa', 'mateo');
  world.act('rosa', { ...BODY, type: 'plan.edit', id: 'own-step', home: 'shared', why: '', changes: [step('of-home', 'rosa', 'calls at five')] } as never);
  propose(world, 'grant', 'v3', [goal('he starts by ten past', 'v1')]);
  world.act('mateo', answering('v3', 'not-yet', { text: 'at the door' }));
  world.act('rosa', { ...BODY, type: 'plan.edit', id: 'ask-own', home: 'A', why: '', changes: [step('in-home', 'luis', 'reads')] } as never);
  return world;
}

/** Every way in which somebody of a home writes a word beside something, and nothing said of whom it is for. */
const WRITES: Readonly<Record<string, object>> = {
  'plan.review': { on: LATER, why: SECRET },
  'plan.close': { yes: true, why: SECRET },
  'plan.propose': { why: SECRET, changes: [goal('he starts at once', 'v1')] },
  'plan.edit': { home: 'shared', why: SECRET, changes: [{ field: 'look', to: LATER, seen: '' }] },
  'plan.respond': { answer: 'v3|mateo', text: SECRET },
  'plan.log': { log: 'seen-at-school', step: 'of-school', on: '2026-11-20', done: 'partly', note: SECRET },
  'plan.log (one’s own)': { log: 'my-own', step: 'of-home', on: '2026-11-20', done: 'yes', note: SECRET },
  'plan.point': { home: 'shared', point: 'n1', setting: 'home', on: '2026-11-20', value: 1, note: SECRET },
};

const read = (world: World, who: Name): string => JSON.stringify([...new Set([...world.records.values()].map(({ kind }) => kind))].map((kind) => world.seen(who, kind)));

describe('words beside something, in a plan of both homes', () => {
  for (const [name, body] of Object.entries(WRITES)) {
    it(`${name}: of a home, they are read by that home, the student and school`, () => {
      const world = busy();
      world.act('rosa', { ...BODY, type: name.split(' ')[0], ...body } as never);
      for (const who of ['rosa', 'luis', 'mateo', 'grant'] as const) assert.ok(read(world, who).includes(SECRET), `${who} does not read it`);
      for (const who of ['daniel', 'bell'] as const) assert.ok(!read(world, who).includes(SECRET), `${who} reads it`);
    });
  }

  for (const [name, body] of Object.entries(WRITES).filter(([type]) => type !== 'plan.point')) {
    it(`${name}: all read them once the home has chosen all; school's are for all homes`, () => {
      const [chosen, school] = [busy(), busy()];
      chosen.act('rosa', { ...BODY, type: name.split(' ')[0], ...body, whose: 'shared' } as never);
      assert.ok(read(chosen, 'daniel').includes(SECRET));
      if (name.endsWith('own)')) return;
      school.act('okafor', { ...BODY, type: name.split(' ')[0], ...body } as never);
      assert.ok(read(school, 'daniel').includes(SECRET));
    });
  }

  it('a look together that one home calls for changes nothing of the plan, and is unknown to the other home', () => {
    const world = busy();
    const before = structuredClone([world.seen('daniel', 'plan'), world.seen('daniel', 'plan-review')]);
    world.act('rosa', { ...BODY, type: 'plan.review', on: LATER, why: SECRET });
    assert.deepEqual([world.seen('daniel', 'plan'), world.seen('daniel', 'plan-review')], before);
    assert.equal(world.seen('mateo', 'plan-review').length, 1);
    world.act('grant', { ...BODY, type: 'plan.review', on: LATER, why: '' });
    assert.equal(world.seen('daniel', 'plan-review').length, 1);
  });

  it('that a home asks to close is told to all who would lose the plan; why is not', () => {
    const world = busy();
    world.act('rosa', { ...BODY, type: 'plan.close', yes: true, why: SECRET, id: 'asks' });
    assert.deepEqual(plan(world).closing, { id: 'asks', by: { person: 'rosa', called: 'rosa', side: 'home', role: 'rosa' }, at: world.now, yes: [{ person: 'rosa', called: 'rosa', side: 'home', role: 'rosa' }] });
    const [why] = world.seen('mateo', 'plan-view').map(({ value }) => value as Value<PlanView>).filter(({ sort }) => sort === 'why');
    assert.deepEqual([why?.text, why?.about, why?.home], [SECRET, 'asks', 'A']);
    world.act('grant', { ...BODY, type: 'plan.close', yes: true, why: 'so do I' });
    world.act('mateo', { ...BODY, type: 'plan.close', yes: true, why: '' });
    assert.equal(plan(world).closed?.id, 'asks');
    assert.ok(read(world, 'daniel').includes('so do I'), 'a second reason is kept as well');
    assert.equal(world.try('rosa', { ...BODY, type: 'plan.unsay', view: 'asks|why' }), 'forbidden plan-closed');
  });

  it('an answer to a “not yet” within one home is no answer for all', () => {
    const world = busy();
    world.act('rosa', { ...BODY, type: 'plan.respond', answer: 'v3|mateo', text: SECRET });
    assert.equal(world.value<{ reply?: object }>('plan-answer', 'v3|mateo')?.reply, undefined);
    world.act('okafor', { ...BODY, type: 'plan.respond', answer: 'v3|mateo', text: 'yes, at the door' });
    assert.equal(world.value<{ reply?: { text: string } }>('plan-answer', 'v3|mateo')?.reply?.text, 'yes, at the door');
  });

  it('a yes written down for somebody counts for all, and their own words stay in their home', () => {
    const world = busy();
    world.act('luis', { type: 'person.way', scope: 'person:luis', how: 'call' } as never);
    world.act('grant', { ...BODY, ...answering('v3', 'agree', { text: SECRET, for: 'luis', recorded: { how: 'call', readBack: true }, whose: 'A' }) } as never);
    assert.equal(world.value<{ state: string; text: string }>('plan-answer', 'v3|luis')?.state, 'agree');
    assert.ok(read(world, 'rosa').includes(SECRET) && !read(world, 'daniel').includes(SECRET));
  });

  it('never go to a home of which their thing may not tell: one home’s words beside another home’s step are refused', () => {
    const world = busy();
    world.act('luis', { ...BODY, type: 'plan.reply', step: 'in-home', ask: 'ask-own', state: 'yes', text: '' });
    const log = { ...BODY, type: 'plan.log', log: 'n2', step: 'in-home', on: '2026-11-20', done: 'yes', note: SECRET } as const;
    assert.equal(world.try('grant', { ...log, whose: 'B' }), 'not-found');
    assert.equal(world.try('grant', { ...log, whose: 'none' }), 'not-found');
    assert.equal(world.try('grant', log), 'done');
    assert.ok(!read(world, 'daniel').includes(SECRET));
  });

  it('what a partner writes is for the home that let them in: another home knows of no partner', () => {
    const world = busy();
    world.act('rosa', { ...BODY, type: 'plan.share', person: 'bell', yes: true });
    for (const body of [
      { type: 'plan.say', home: 'shared', view: 'said', sort: 'strength', text: SECRET }, { type: 'plan.point', home: 'shared', point: 'n3', setting: 'community', on: '2026-11-20', value: 1, note: SECRET },
      { type: 'plan.review', on: LATER, why: SECRET },
    ]) world.act('bell', { ...BODY, ...body } as never);
    assert.ok(!read(world, 'daniel').includes(SECRET));
    assert.equal(world.seen('bell', 'plan-review').length, 1, 'it stays theirs to see');
    world.act('daniel', { ...BODY, type: 'plan.share', person: 'bell', yes: true });
    world.act('bell', { ...BODY, type: 'plan.say', home: 'shared', view: 'said-2', sort: 'strength', text: 'he waits for others' });
    assert.ok(read(world, 'daniel').includes('he waits for others'));
  });

  it('in a plan of one home all of it is that home’s', () => {
    const world = new World();
    enrol(world);
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'A', goodAt: 'routes', oneThing: 'starting' });
    world.act('grant', { ...BODY, type: 'plan.review', on: LATER, why: SECRET });
    world.act('grant', { ...BODY, type: 'plan.close', yes: true, why: SECRET });
    propose(world, 'grant', 'v1', [step('s', 'grant', 'helps')]);
    assert.ok(read(world, 'luis').includes(SECRET) && !read(world, 'daniel').includes(SECRET));
    assert.equal(words('rosa', 'x').owner, 'rosa');
  });

  it('finds a rule that puts a reason on the plan (control)', () => {
    const rules = new Map(familyRules.map((rule) => [rule.type, rule]));
    const close = rules.get('plan.close')!;
    rules.set('plan.close', { ...close, decide: (action, reads, context) => close.decide(action, reads, context).map((draft) => (draft.kind === 'plan' ? { ...draft, value: { ...(draft.value as object), why: SECRET } } : draft)) });
    const world = busy().under(rules);
    world.act('rosa', { ...BODY, type: 'plan.close', yes: true, why: SECRET });
    assert.ok(read(world, 'daniel').includes(SECRET));
  });
});
