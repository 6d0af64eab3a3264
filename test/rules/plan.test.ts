import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { agree, answering, answers, goal, plan, planned, propose, say, step, stepOf, version, words } from './plan-world.js';
import { CIRCLE, enrol, World, type Name } from './world.js';

const reply = (id: string, ask: string, state: 'yes' | 'no' | 'smaller' = 'yes', more: object = {}) => ({ type: 'plan.reply' as const, plan: 'pl', step: id, ask, state, text: '', ...more });
const log = (id: string) => ({ type: 'plan.log' as const, plan: 'pl', log: `log-${id}`, step: id, on: '2026-11-20', done: 'yes' as const, note: '' });
const edit = (changes: readonly object[], home = 'shared', id?: string) => ({ type: 'plan.edit' as const, plan: 'pl', home, why: '', changes, ...(id && { id }) }) as never;
const inForce = (): World => {
  const world = planned();
  propose(world, 'rosa', 'v1', [goal('he starts alone')]);
  agree(world, 'v1', 'grant', 'mateo');
  assert.equal(plan(world).inForce?.version, 'v1');
  return world;
};

describe('a plan starts with two questions', () => {
  it('keeps a worry at once, whatever is missing', () => {
    const world = new World();
    enrol(world);
    assert.equal(world.try('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'A', goodAt: '', oneThing: 'he cries before maths' }), 'done');
    assert.equal(plan(world).fields.oneThing, 'he cries before maths');
  });
  it('names the school adult who answers, and by when', () => {
    assert.deepEqual(plan(planned()).answers, { person: 'okafor', called: 'okafor', by: '2026-11-27' });
  });
  for (const missing of ['home', 'school', 'student'] as const) {
    it(`is not in force before a strength from ${missing}, and is with it`, () => {
      const world = new World();
      enrol(world);
      world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: missing === 'home' ? '' : 'routes', oneThing: 'x' });
      if (missing !== 'school') say(world, 'grant', 'graphs');
      if (missing !== 'student') say(world, 'mateo', 'drawing');
      propose(world, 'rosa', 'v1', [goal('g')]);
      agree(world, 'v1', 'grant', 'mateo');
      assert.equal(plan(world).inForce, undefined);
      say(world, missing === 'home' ? 'rosa' : missing === 'school' ? 'grant' : 'mateo', 'now');
      assert.equal(plan(world).inForce?.version, 'v1');
    });
  }
});

describe('a strength in a plan of one home', () => {
  it('belongs to that home, whoever says it, and holds nothing but the words', () => {
    const world = new World();
    enrol(world);
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'A', goodAt: 'routes', oneThing: 'starting' });
    say(world, 'grant', 'explains graphs');
    say(world, 'mateo', 'drawing');
    const views = world.all('plan-view').map(({ value }) => value as unknown as Record<string, unknown>);
    assert.deepEqual(views.map(({ home }) => home), ['A', 'A', 'A']);
    for (const view of views) assert.deepEqual(Object.keys(view).filter((key) => ['id', 'type', 'scope', 'view'].includes(key)), []);
    propose(world, 'rosa', 'v1', [goal('he starts alone')]);
    agree(world, 'v1', 'grant', 'mateo');
    assert.equal(plan(world).inForce?.version, 'v1', 'all three strengths count');
  });
});

describe('a count', () => {
  it('keeps what was counted when the plan counts something else later', () => {
    const world = planned();
    const of = (id: string) => (world.value('plan-point', id) as unknown as { measure?: { name: string } }).measure?.name;
    const count = (id: string, value: number) => world.try('grant', { type: 'plan.point', plan: 'pl', point: id, home: 'shared', setting: 'school', on: '2026-11-20', value, note: '' });
    const measure = (name: string, most: number, seen = '') => edit([{ field: 'measure', to: { name, of: most, direction: 'up' }, seen }], 'shared', `measure-${name}`);
    assert.equal(count('p1', 9), 'done');
    world.act('grant', measure('days', 5));
    assert.equal(count('p2', 4), 'done');
    assert.equal(count('p2', 9), 'invalid more-than-all');
    world.act('grant', measure('minutes', 60, 'measure-days'));
    assert.equal(count('p3', 30), 'done');
    assert.equal(count('p2', 5), 'done', 'an earlier count is put right in what it counted');
    assert.deepEqual(['p1', 'p2', 'p3'].map(of), [undefined, 'days', 'minutes']);
    assert.equal(count('p2', 6), 'invalid more-than-all');
  });
});

describe('nobody is given a step', () => {
  for (const owner of ['grant', 'mateo', 'bell', 'rosa'] as const satisfies readonly Name[]) {
    it(`holds for ${owner}: asked, no log, then in force by the owner's own yes`, () => {
      const world = planned();
      world.act('rosa', { type: 'plan.share', plan: 'pl', person: 'bell', yes: true });
      const asker: Name = owner === 'rosa' ? 'luis' : 'rosa';
      world.act(asker, edit([step('s1', owner, 'sits beside him')], 'A', 'ask'));
      assert.equal(stepOf(world, 's1')?.now, undefined);
      assert.equal(world.try(owner, log('s1')), 'invalid not-in-force');
      const others = (['rosa', 'grant', 'mateo', 'luis', 'okafor'] as const).filter((who) => who !== owner);
      for (const who of others) assert.equal(world.try(who, reply('s1', 'ask')), 'forbidden owner-only');
      world.act(owner, reply('s1', 'ask'));
      assert.equal(stepOf(world, 's1')?.now?.words.what, 'sits beside him');
      assert.equal(world.try(owner, log('s1')), 'done');
    });
  }
  it('takes a no and a smaller one without a reason, and a yes later', () => {
    const world = planned();
    world.act('grant', edit([step('s1', 'mateo', 'reads it aloud')], 'shared', 'ask'));
    world.act('mateo', reply('s1', 'ask', 'no'));
    assert.equal(stepOf(world, 's1')?.asks[0]?.answer?.state, 'no');
    world.act('mateo', reply('s1', 'ask', 'smaller'));
    assert.equal(stepOf(world, 's1')?.now, undefined);
    world.act('mateo', reply('s1', 'ask'));
    assert.ok(stepOf(world, 's1')?.now);
  });
  it('lets an owner stop, and nobody else', () => {
    const world = planned();
    world.act('mateo', edit([step('s1', 'mateo', 'draws first')]));
    assert.equal(world.try('grant', { type: 'plan.stop', plan: 'pl', step: 's1' }), 'forbidden owner-only');
    world.act('mateo', { type: 'plan.stop', plan: 'pl', step: 's1' });
    assert.equal(stepOf(world, 's1')?.now, undefined);
  });
  it('does not wait: the school starts its own step while the plan is not ours', () => {
    const world = planned();
    propose(world, 'okafor', 'v1', [step('s1', 'okafor', 'a reading partner on Thursdays'), step('s2', 'mateo', 'draws first')]);
    assert.ok(stepOf(world, 's1')?.now);
    assert.equal(world.try('okafor', log('s1')), 'done');
    assert.equal(stepOf(world, 's2')?.now, undefined);
    assert.equal(plan(world).inForce, undefined);
    world.act('mateo', reply('s2', 'v1'));
    assert.ok(stepOf(world, 's2')?.now);
  });
  it('keeps the old words of a step in force until all have agreed to the change', () => {
    const world = planned();
    propose(world, 'grant', 'v1', [step('a2', 'grant', 'at his desk')]);
    agree(world, 'v1', 'rosa', 'mateo');
    propose(world, 'grant', 'v2', [step('a2', 'grant', 'at the door', 'v1')]);
    assert.equal(stepOf(world, 'a2')?.now?.words.what, 'at his desk');
    agree(world, 'v2', 'mateo');
    assert.equal(stepOf(world, 'a2')?.now?.words.what, 'at his desk');
    agree(world, 'v2', 'rosa');
    assert.equal(stepOf(world, 'a2')?.now?.words.what, 'at the door');
  });
  it('catches a rule that takes another\'s yes (control)', () => {
    const rule = familyRules.find(({ type }) => type === 'plan.reply')!;
    const lax: Rule = { ...rule, decide: (action, read, context) => rule.decide({ ...action, for: undefined } as never, read, { ...context, actor: { ...context.actor, person: 'mateo' } }) };
    const world = planned();
    world.act('grant', edit([step('s1', 'mateo', 'reads')], 'shared', 'ask'));
    world.under(new Map([...world.rules, ['plan.reply', lax]])).act('grant', reply('s1', 'ask'));
    assert.ok(stepOf(world, 's1')?.now);
  });
});

describe('clash is computed when agreeing', () => {
  const TABLE: readonly (readonly [name: string, a: Parameters<typeof propose>[3], b: Parameters<typeof propose>[3], outcome: 'both' | 'conflict'])[] = [
    ['the same field, other words', [goal('A', 'v1')], [goal('B', 'v1')], 'conflict'],
    ['the same field, the same words', [goal('A', 'v1')], [goal('A', 'v1')], 'conflict'],
    ['another field', [goal('A', 'v1')], [{ field: 'look', to: '2026-12-04', seen: '' }], 'both'],
    ['one of two fields', [goal('A', 'v1')], [goal('B', 'v1'), { field: 'look', to: '2026-12-04', seen: '' }], 'conflict'],
    ['the same step', [step('s', 'grant', 'one')], [step('s', 'grant', 'two')], 'conflict'],
    ['other steps', [step('s', 'grant', 'one')], [step('t', 'grant', 'two')], 'both'],
    ['a step and its end', [step('s', 'grant', 'one')], [{ field: 'step', step: 's', to: null, seen: '' }], 'conflict'],
    ['a field and a step', [goal('A', 'v1')], [step('s', 'grant', 'one')], 'both'],
  ];
  for (const [name, a, b, outcome] of TABLE) {
    for (const order of ['first', 'last'] as const) {
      it(`${name}: ${outcome === 'both' ? 'both come into force' : 'the second is a conflict that shows both'}, the one made ${order} agreed to first`, () => {
        const world = inForce();
        propose(world, 'grant', 'A', a);
        propose(world, 'grant', 'B', b);
        const [one, two] = order === 'first' ? ['A', 'B'] as const : ['B', 'A'] as const;
        agree(world, one, 'rosa', 'mateo');
        assert.equal(plan(world).inForce?.version, one);
        if (outcome === 'both') {
          agree(world, two, 'rosa', 'mateo');
          assert.equal(plan(world).inForce?.version, two);
          if (a[0]!.field === 'goal') assert.equal(plan(world).fields.goal, 'A');
          return;
        }
        const before = JSON.stringify(plan(world));
        for (const who of ['rosa', 'mateo', 'okafor'] as const) assert.equal(world.try(who, answering(two)), 'conflict changed-since');
        assert.equal(JSON.stringify(plan(world)), before);
        assert.deepEqual([version(world, 'A').changes.length, version(world, 'B').changes.length], [a.length, b.length]);
        assert.equal(world.try('mateo', answering(two, 'not-yet')), 'done');
      });
    }
  }
  it('hands back the plan as it is, so that both can be shown', () => {
    const world = inForce();
    propose(world, 'grant', 'A', [goal('A', 'v1')]);
    propose(world, 'grant', 'B', [goal('B', 'v1')]);
    agree(world, 'A', 'rosa', 'mateo');
    assert.throws(() => world.act('rosa', answering('B')), (thrown: { current?: { fields: { goal: string } } }) => thrown.current?.fields.goal === 'A');
  });
  it('finds a rule that looks for clashes when proposing alone (control)', () => {
    const world = inForce();
    propose(world, 'grant', 'A', [goal('A', 'v1')]);
    propose(world, 'grant', 'B', [goal('B', 'v1')]);
    agree(world, 'A', 'rosa', 'mateo');
    const blind = world.records.get('plan-version B')!;
    const value = blind.value as { changes: { seen: string }[] };
    world.records.set('plan-version B', { ...blind, value: { ...value, changes: value.changes.map((one) => ({ ...one, seen: 'A' })) } } as never);
    assert.equal(world.try('rosa', answering('B')), 'done');
  });
});

describe('a yes to one version never counts for another', () => {
  it('goes as story S7 goes', () => {
    const world = inForce();
    propose(world, 'rosa', 'v3', [step('a6', 'mateo', 'draws the problem first')]);
    agree(world, 'v3', 'grant');
    world.act('mateo', { type: 'plan.tell', plan: 'pl', aside: 'x1', version: 'v3', to: 'okafor', text: 'not in front of everyone' });
    assert.deepEqual(['rosa', 'grant', 'luis', 'daniel'].flatMap((who) => world.seen(who, 'plan-aside')), []);
    assert.equal(world.seen('okafor', 'plan-aside').length, 1);
    assert.deepEqual(answers(world, 'v3').map(({ by }) => by.person), ['rosa', 'grant']);
    world.act('mateo', answering('v3', 'not-yet', { text: 'at the door, not at my desk', answerer: { person: 'okafor', by: '2026-11-25' } }));
    assert.deepEqual(answers(world, 'v3').find(({ by }) => by.person === 'mateo')?.answerer, { person: 'okafor', called: 'okafor', by: '2026-11-25' });
    assert.equal(plan(world).inForce?.version, 'v1');
    assert.equal(stepOf(world, 'a6')?.now, undefined);
    propose(world, 'grant', 'v4', [step('a2', 'grant', 'at the door')], 'v3');
    assert.deepEqual(answers(world, 'v4').map(({ by }) => by.person), ['grant']);
    assert.equal(world.try('mateo', answering('v3')), 'conflict replaced');
    agree(world, 'v4', 'rosa');
    assert.equal(plan(world).inForce?.version, 'v1');
    world.act('mateo', answering('v4', 'agree', { steps: ['a6'] }));
    assert.equal(plan(world).inForce?.version, 'v4');
    assert.equal(stepOf(world, 'a6')?.now?.words.what, 'draws the problem first');
    assert.equal(version(world, 'v1').state, 'past');
  });
  it('counts for all only what all who see the plan see', () => {
    const world = planned();
    propose(world, 'grant', 'v1', [goal('g')]);
    agree(world, 'v1', 'mateo');
    world.act('daniel', answering('v1', 'agree', { home: 'B' }));
    assert.equal(plan(world).inForce, undefined);
    assert.deepEqual(world.seen('rosa', 'plan-answer').map(({ value }) => (value as { by: { person: string } }).by.person).sort(), ['grant', 'mateo']);
    world.act('daniel', answering('v1'));
    assert.ok(plan(world).inForce);
    assert.equal(answers(world, 'v1').filter(({ by }) => by.person === 'daniel').length, 1);
  });
  it('holds a version back for a student who says not yet, and never for silence of one home', () => {
    const world = planned();
    propose(world, 'rosa', 'v1', [goal('g')]);
    world.act('mateo', answering('v1', 'not-yet', { text: 'x' }));
    agree(world, 'v1', 'grant');
    assert.equal(plan(world).inForce, undefined);
    agree(world, 'v1', 'mateo');
    assert.ok(plan(world).inForce);
  });
});

describe('two people who edit at once', () => {
  it('both stand, where they changed different fields', () => {
    const world = planned();
    world.act('rosa', edit([goal('A')]));
    world.act('grant', edit([{ field: 'look', to: '2026-12-04', seen: '' }]));
    assert.deepEqual([plan(world).fields.goal, plan(world).fields.look, plan(world).versions], ['A', '2026-12-04', 0]);
  });
  it('both are shown, where they changed the same', () => {
    const world = planned();
    world.act('rosa', edit([goal('A')], 'shared', 'one'));
    world.act('grant', edit([goal('B'), { field: 'look', to: '2026-12-04', seen: '' }], 'shared', 'two'));
    assert.equal(plan(world).fields.goal, 'A');
    assert.equal(plan(world).fields.look, '2026-12-04');
    assert.deepEqual(version(world, 'two').changes.map(({ to, was }) => [to, was]), [['B', 'A']]);
    assert.deepEqual(version(world, 'two').unseen, ['goal']);
    // Its writer had not seen A: no yes of theirs goes with it.
    assert.deepEqual(answers(world, 'two'), []);
  });
});

describe('whose words stand', () => {
  it('replaces nobody’s words before a version that all can look at; one’s own one may', () => {
    const world = planned();
    world.act('rosa', edit([goal('A')], 'shared', 'one'));
    world.act('rosa', edit([goal('A, by ten past', 'one')], 'shared', 'two'));
    assert.equal(plan(world).fields.goal, 'A, by ten past');
    world.act('grant', edit([goal('B', 'two')], 'shared', 'three'));
    assert.equal(plan(world).fields.goal, 'A, by ten past');
    assert.deepEqual(version(world, 'three').unseen, []);
  });
  it('keeps what a step said before', () => {
    const world = planned();
    world.act('mateo', edit([step('s1', 'mateo', 'one')], 'A', 'e1'));
    world.act('mateo', edit([step('s1', 'mateo', 'two', 'e1')], 'A', 'e2'));
    world.act('mateo', { type: 'plan.stop', plan: 'pl', step: 's1' });
    assert.deepEqual(stepOf(world, 's1')?.past.map(({ words: { what } }) => what), ['one', 'two']);
  });
});

describe('what somebody else wrote down', () => {
  const paper = (): World => {
    const world = planned();
    const person = world.records.get('person luis')!;
    world.records.set('person luis', { ...person, value: { ...(person.value as object), by: 'paper' } });
    return world;
  };
  const recorded = (readBack: boolean) => ({ for: 'luis', recorded: { how: 'call' as const, readBack, interpreter: 'Ms. Pham' } });
  it('counts once it was read back, with who wrote it and who interpreted', () => {
    const world = paper();
    propose(world, 'grant', 'v1', [goal('g')]);
    agree(world, 'v1', 'mateo');
    assert.equal(world.try('grant', answering('v1', 'agree', recorded(false))), 'invalid read-back');
    world.act('grant', answering('v1', 'agree', recorded(true)));
    assert.deepEqual(answers(world, 'v1').find(({ by }) => by.person === 'luis')?.recorded, { how: 'call', readBack: true, interpreter: 'Ms. Pham', person: 'grant', called: 'grant' });
    assert.ok(plan(world).inForce);
  });
  it('is for those who do not use the page; a student always speaks for themself', () => {
    const world = paper();
    propose(world, 'grant', 'v1', [goal('g')]);
    assert.equal(world.try('grant', answering('v1', 'agree', { ...recorded(true), for: 'rosa' })), 'forbidden uses-page');
    assert.equal(world.try('grant', answering('v1', 'agree', { ...recorded(true), for: 'mateo' })), 'forbidden own-words-only');
    assert.equal(world.try('daniel', answering('v1', 'agree', recorded(true))), 'not-found');
  });
});

describe('the wall between homes', () => {
  it('keeps steps, counts, words and lines of one home from the other, by every kind', () => {
    const world = planned();
    world.act('rosa', edit([step('home-step', 'rosa', 'a call at break')], 'A', 'e1'));
    world.act('rosa', log('home-step'));
    world.act('mateo', { type: 'plan.point', plan: 'pl', home: 'A', point: 'n1', setting: 'home', on: '2026-11-18', value: 4, note: '' });
    world.act('luis', { type: 'plan.phase', plan: 'pl', home: 'A', phase: 'f1', on: '2026-11-18', label: 'library' });
    say(world, 'luis', 'fixes things', 'A');
    const secret = ['plan-step', 'plan-log', 'plan-point', 'plan-phase', 'plan-view'];
    for (const kind of secret) {
      const own = world.all(kind).filter(({ value }) => (value as { home: string }).home === 'A');
      assert.equal(own.length, 1, kind);
      for (const who of ['rosa', 'luis', 'mateo', 'grant']) assert.ok(world.seen(who, kind).some(({ id }) => id === own[0]!.id), `${who} ${kind}`);
      for (const who of ['daniel', 'bell']) assert.deepEqual(world.seen(who, kind).filter(({ id }) => id === own[0]!.id), [], `${who} ${kind}`);
    }
    assert.deepEqual(plan(world).set, { oneThing: 'start' });
    const foreign = world.try('daniel', reply('home-step', 'e1'));
    assert.equal(foreign, world.try('daniel', reply('no-such-step', 'e1')));
    assert.equal(world.try('daniel', log('home-step').step === 'home-step' ? log('home-step') : log('x')), 'not-found');
    assert.equal(world.try('daniel', { type: 'plan.point', plan: 'pl', home: 'A', point: 'n2', setting: 'home', on: '2026-11-18', value: 4, note: '' }), 'not-found');
  });
  it('keeps a plan of one home from the other altogether', () => {
    const world = new World();
    enrol(world);
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'A', goodAt: 'routes', oneThing: 'starting' });
    assert.deepEqual([...world.records.values()].filter(({ kind }) => kind.startsWith('plan')).flatMap(({ kind }) => world.seen('daniel', kind)), []);
    assert.equal(world.try('daniel', { type: 'plan.review', plan: 'pl', on: '2026-12-04', why: '' }), world.try('daniel', { type: 'plan.review', plan: 'none', on: '2026-12-04', why: '' }));
  });
  it('names a person of a home before all by that person alone', () => {
    const world = planned();
    assert.equal(world.try('grant', edit([step('s1', 'rosa', 'calls')])), 'invalid ask-in-their-home');
    assert.equal(world.try('rosa', edit([step('s1', 'rosa', 'calls')])), 'done');
  });
  it('lets a partner in by the family or the student, to the plan and to their own steps, until they take it back', () => {
    const world = planned();
    assert.equal(world.try('bell', { type: 'plan.review', plan: 'pl', on: '2026-12-04', why: '' }), 'not-found');
    world.act('rosa', { type: 'plan.share', plan: 'pl', person: 'bell', yes: true });
    world.act('rosa', edit([step('s1', 'bell', 'sits beside him'), step('s2', 'rosa', 'calls')], 'A', 'e1'));
    assert.deepEqual(world.seen('bell', 'plan-step').map(({ id }) => id), ['s1']);
    assert.equal(world.seen('bell', 'plan').length, 1);
    assert.deepEqual(world.seen('daniel', 'plan-share'), []);
    const pass = () => world.all('grant').map(({ value }) => value as { person: string; audience: string; ended: boolean }).filter(({ person, audience }) => person === 'bell' && audience === 'plan:pl').map(({ ended }) => ended);
    assert.deepEqual(pass(), [false]);
    world.act('rosa', { type: 'plan.share', plan: 'pl', person: 'bell', yes: false });
    assert.equal(world.seen('bell', 'plan').length, 0);
    assert.deepEqual(pass(), [true], 'their open pages are told to look again');
  });
  it('changes nothing of the plan by letting a partner in: no number of it moves for the other home', () => {
    const world = planned();
    const before = structuredClone(world.seen('daniel', 'plan'));
    for (const yes of [true, true, false, false, true]) world.act('rosa', { type: 'plan.share', plan: 'pl', person: 'bell', yes });
    assert.deepEqual(world.seen('daniel', 'plan'), before);
  });
  it('keeps a partner in while one of the two homes has let them in', () => {
    const world = planned();
    for (const [who, yes] of [['rosa', true], ['daniel', true], ['rosa', false]] as const) world.act(who, { type: 'plan.share', plan: 'pl', person: 'bell', yes });
    assert.equal(world.seen('bell', 'plan').length, 1);
    world.act('daniel', { type: 'plan.share', plan: 'pl', person: 'bell', yes: false });
    assert.equal(world.seen('bell', 'plan').length, 0);
  });
  it('lets a partner in for as long as their place lasts: a longer consent goes for the plan too, and the end takes the plan and what let them in', () => {
    const world = planned();
    const until = () => world.all('grant').map(({ value }) => value as { person: string; audience: string; until?: string }).find(({ person, audience }) => person === 'bell' && audience === 'plan:pl')?.until;
    world.act('rosa', { type: 'plan.share', plan: 'pl', person: 'bell', yes: true });
    world.act('daniel', { type: 'circle.renew', circle: 'c1', person: 'bell', until: '2027-06-01T00:00:00.000Z' });
    assert.equal(until(), '2027-06-01T00:00:00.000Z');
    world.act('rosa', { type: 'circle.end', circle: 'c1', person: 'bell' });
    assert.deepEqual([world.seen('bell', 'plan'), world.all('plan-share')], [[], []]);
    enrol(world);
    assert.equal(world.seen('bell', 'plan').length, 0, 'whoever comes back is let in anew');
    assert.equal(world.try('bell', { type: 'plan.review', plan: 'pl', on: '2026-12-04', why: '' }), 'not-found');
  });
});

describe('closing', () => {
  it('waits for home, school and student, and either side opens it again', () => {
    const world = planned();
    const close = (yes = true) => ({ type: 'plan.close' as const, plan: 'pl', yes, why: 'it goes by itself' });
    world.act('rosa', close());
    world.act('grant', close(false));
    assert.equal(plan(world).closing, undefined);
    for (const who of ['rosa', 'grant', 'mateo']) world.act(who, close());
    assert.ok(plan(world).closed);
    assert.equal(world.try('grant', edit([goal('x')])), 'forbidden plan-closed');
    world.act('grant', { type: 'plan.reopen', plan: 'pl' });
    assert.equal(plan(world).closed, undefined);
    assert.equal(words('rosa', 'x').owner, 'rosa');
  });
});
