import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { PlanStep, Problem } from '@family-partnering/contract';
import { PEOPLE, TASK, world, type PersonId, type World } from './homework.world.js';
import { Records } from './homework.records.js';

describe('finding out together, by its rules', () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
  });

  const open = async (by: PersonId, people: readonly PersonId[], more: object = {}): Promise<string> => w.told(by, 'problem.open', { problem: 'p', circle: 'c1', about: 'number 4', people, ...more });
  const view = (person: PersonId, text: string, ready = true) => w.told(person, 'problem.view', { problem: 'p', text, ready });
  const go = (person: PersonId, fields: object) => w.told(person, 'problem.step', { problem: 'p', note: w.id(), step: 'works', text: '', ...fields });
  const texts = async (person: PersonId) => (await w.views(person, 'p')).map(({ text }) => text).sort();
  const problem = async (person: PersonId) => (await w.seen<Problem>(person, 'problem'))[0]!;

  it('is opened by home, student or school, with the student and an adult of the school, for one home', async () => {
    assert.equal(await open('coach', ['sam', 'teach']), 'forbidden side');
    assert.equal(await open('ana', ['sam']), 'invalid school-adult-needed');
    assert.equal(await open('ana', ['teach']), 'invalid student-belongs-here');
    assert.equal(await open('ana', ['sam', 'teach', 'bea']), 'not-found');
    assert.equal(await open('sam', ['ana', 'teach', 'bea'], { home: 'hA' }), 'not-found');
    for (const [at, [by, more]] of ([['ana', {}], ['sam', { home: 'hA' }], ['teach', { home: 'hA' }]] as const).entries()) assert.equal(await open(by, ['sam', 'ana', 'teach'], { ...more, problem: `p${at}` }), 'ok');
    assert.equal((await w.seen('bea', 'problem')).length, 0);
    assert.equal((await w.seen('coach', 'problem')).length, 0);
  });

  it('shows what each sees to nobody before all are ready, then to all at the same moment', async () => {
    await open('ana', ['sam', 'teach']);
    await view('ana', 'he is alone at night');
    await view('sam', 'when words do not say which trip', false);
    await view('teach', 'he starts fast with a picture');
    assert.deepEqual([await texts('ana'), await texts('sam'), await texts('teach')], [['he is alone at night'], ['when words do not say which trip'], ['he starts fast with a picture']]);
    assert.deepEqual((await problem('teach')).ready, ['ana', 'teach']);
    await view('sam', 'when words do not say which trip');
    for (const person of ['ana', 'abe', 'sam', 'teach', 'okafor'] as const) assert.equal((await texts(person)).length, 3, person);
    assert.deepEqual([(await problem('ana')).opened, (await problem('ana')).step], [true, 'works']);
    assert.equal(await w.views('bea', 'p').catch((refusal: { code: string }) => refusal.code), 'not-found');
  });

  it('can be opened without waiting; what is still being written stays its writer’s', async () => {
    await open('sam', ['ana', 'teach'], { home: 'hA' });
    await view('ana', 'seen by ana');
    await view('teach', 'not yet', false);
    assert.equal(await go('sam', { open: true, next: 'works' }), 'ok');
    assert.deepEqual([await texts('sam'), await texts('teach')], [['seen by ana'], ['not yet', 'seen by ana']]);
    await view('teach', 'now');
    assert.deepEqual(await texts('ana'), ['now', 'seen by ana']);
  });

  it('keeps what a view said before, once others could see it', async () => {
    await open('ana', ['sam', 'teach']);
    for (const person of ['ana', 'sam', 'teach'] as const) await view(person, `first of ${person}`);
    await view('sam', 'second', false);
    const [one] = (await w.views('teach', 'p')).filter(({ author }) => author.person === 'sam') as unknown as { text: string; earlier: string[]; ready: boolean }[];
    assert.deepEqual([one!.text, one!.earlier, one!.ready], ['second', ['first of sam'], true]);
  });

  it('puts a step in force only with its owner’s own yes, whoever asks', async () => {
    await open('ana', ['sam', 'teach']);
    for (const [asks, owner, other] of [['teach', 'ana', 'sam'], ['ana', 'teach', 'okafor'], ['teach', 'sam', 'ana']] as const) {
      const note = w.id();
      await go(asks, { step: 'try', text: 'draw first', owner, until: '2026-12-04', note });
      const answer = (person: PersonId, yes = true) => w.told(person, 'problem.yes', { problem: 'p', try: note, yes });
      assert.equal(await answer(asks), 'forbidden owner-only');
      assert.equal(await answer(other), 'forbidden owner-only');
      assert.equal((await problem('sam')).tries.find(({ id }) => id === note)!.state, 'asked');
      assert.equal(await answer(owner), 'ok');
      assert.equal((await problem('sam')).tries.find(({ id }) => id === note)!.state, 'yes');
    }
    assert.equal(await go('ana', { step: 'try', text: 'not for her', owner: 'bea' }), 'not-found');
    assert.equal(await go('ana', { step: 'try', text: 'not for a partner', owner: 'coach' }), 'not-found');
  });

  it('goes on for all as far as something was said: nobody takes a step away from the others', async () => {
    await open('ana', ['sam', 'teach']);
    const at = async () => (await problem('ana')).step;
    await go('teach', { next: 'try' });
    assert.equal(await at(), 'see', 'views are still being written');
    await go('sam', { step: 'help', text: 'Coach Bell', next: 'try' });
    assert.deepEqual([await at(), (await problem('ana')).notes.map(({ text }) => text)], ['see', ['Coach Bell']]);
    for (const person of ['ana', 'sam', 'teach'] as const) await view(person, `seen by ${person}`);
    assert.equal(await at(), 'works');
    await go('teach', { step: 'help', text: 'a partner' });
    assert.equal(await at(), 'help', 'where something is said all are');
    await go('ana', { step: 'works', text: 'drawing' });
    await go('ana', { step: 'works', next: 'change' });
    assert.equal(await at(), 'help', 'who goes back leads nobody back');
    await go('sam', { step: 'help', next: 'look' });
    assert.equal(await at(), 'try', 'one step on, not over what nobody has said');
  });

  it('waits for school until somebody of the school has said something, and while one of them is asked to try something', async () => {
    const waits = async () => (await w.seen('okafor', 'problem', { waits: 'school' })).length;
    await open('ana', ['sam', 'teach']);
    assert.equal(await waits(), 1);
    await view('ana', 'he is alone at night');
    assert.equal(await waits(), 1);
    await view('teach', 'he starts with a picture');
    assert.equal(await waits(), 0);
    await go('sam', { step: 'try', text: 'a new sheet', owner: 'teach', note: 'sheet' });
    assert.equal(await waits(), 1);
    await w.told('teach', 'problem.yes', { problem: 'p', try: 'sheet', yes: true });
    assert.equal(await waits(), 0);
  });

  it('looks again: keep, change, plan, meet', async () => {
    await open('ana', ['sam', 'teach']);
    assert.equal(await w.told('ana', 'problem.look-again', { problem: 'p' }), 'invalid empty');
    await w.told('ana', 'problem.look-again', { problem: 'p', on: '2026-12-04' });
    await w.told('sam', 'problem.look-again', { problem: 'p', decision: 'plan' });
    const now = await problem('teach');
    assert.deepEqual([now.lookAgain, now.decision?.what, now.decision?.by.person], ['2026-12-04', 'plan', 'sam']);
    await w.told('teach', 'problem.look-again', { problem: 'p', decision: 'change' });
    assert.equal((await problem('ana')).step, 'change');
  });

  describe('as a step of the plan', () => {
    const step = (owner: PersonId, more: object = {}) => ({ plan: 'pl', step: w.id('step'), what: 'draw first', owner, when: 'each task', ...more });
    const decide = (person: PersonId, of: object) => w.told(person, 'problem.look-again', { problem: 'p', decision: 'plan', step: of });
    const steps = (person: PersonId) => w.seen<PlanStep>(person, 'plan-step', { plan: 'pl' });
    beforeEach(async () => {
      await w.act('bea', 'plan.start', { plan: 'pl', circle: 'c1', home: 'shared', goodAt: '', oneThing: 'start without a reminder' });
      await open('ana', ['sam', 'teach']);
    });

    it('is asked of its owner, never in force by the decision of others, nor of oneself', async () => {
      for (const [chooses, owner] of [['ana', 'sam'], ['teach', 'ana'], ['sam', 'teach'], ['ana', 'ana'], ['teach', 'teach']] as const) {
        const of = step(owner);
        assert.equal(await decide(chooses, of), 'ok', `${chooses} asks ${owner}`);
        const [asked] = (await steps('teach')).filter((one) => one.step === of.step);
        assert.equal(asked!.now, undefined);
        assert.deepEqual(asked!.asks.map(({ owner: { person }, by, yes }) => [person, by.person, yes]), [[owner, chooses, undefined]]);
        assert.equal(await w.told(owner, 'plan.reply', { plan: 'pl', step: of.step, ask: asked!.asks[0]!.id, state: 'yes', text: '' }), 'ok');
        assert.equal((await steps('teach')).find((one) => one.step === of.step)!.now!.owner.person, owner);
        assert.deepEqual([(await problem('sam')).decision?.what, (await problem('sam')).decision?.step?.owner.person], ['plan', owner]);
      }
    });

    it('belongs to the home with which it was found out: the other home sees no step, nobody is asked across the wall', async () => {
      await decide('teach', step('ana'));
      assert.equal((await steps('ana')).length, 1);
      assert.equal((await steps('sam')).length, 1);
      assert.equal((await steps('bea')).length, 0);
      assert.equal(await decide('teach', step('bea')), 'not-found');
      assert.equal(await decide('bea', step('bea')), 'not-found');
      assert.equal(await decide('teach', step('coach')), 'not-found');
      assert.equal(await decide('teach', step('ana', { plan: 'none' })), 'not-found');
    });

    it('goes nowhere with another decision, twice, or from what a student told school alone', async () => {
      const of = step('sam');
      assert.equal(await w.told('ana', 'problem.look-again', { problem: 'p', decision: 'keep', step: of }), 'invalid step');
      assert.equal(await decide('ana', of), 'ok');
      assert.equal(await decide('ana', of), 'invalid id-taken');
      await w.act('sam', 'problem.open', { problem: 'alone', circle: 'c1', about: '', people: ['teach'] });
      assert.equal(await w.told('sam', 'problem.look-again', { problem: 'alone', decision: 'plan', step: step('sam') }), 'invalid name-a-home');
      assert.equal((await steps('teach')).length, 1);
    });
  });

  it('is the same with home and school changed about (mirror)', () => {
    const script = (home: PersonId, school: PersonId): readonly string[] => {
      const records = new Records();
      let n = 0;
      const act = (person: PersonId, type: string, fields: object, scope = 'circle:c2') => records.act(person, PEOPLE[person].side, { id: `m${(n += 1)}`, type, scope, ...fields } as never);
      records.act('teach', 'school', { id: 'i', type: 'homework.invite', scope: 'circle:c2', card: 'card', task: TASK, circles: ['c2'] } as never);
      return [
        act(home, 'homework.propose', { touchpoint: 'card|c2', change: 'x', form: 'by voice', home: 'hC' }),
        act(home, 'homework.agree', { change: 'x', yes: true }),
        act(school, 'homework.agree', { change: 'x', yes: true }),
        act(home, 'homework.reply', { text: 'thank you', thanks: false, to: [{ circle: 'c2', touchpoint: 'card|c2', reply: 'r', home: 'hC' }] }),
        act(home, 'problem.open', { problem: 'q', circle: 'c2', about: '', people: [school, 'sue'], home: 'hC' }),
        act(home, 'problem.view', { problem: 'q', text: 'I see', ready: true }),
        act(school, 'problem.view', { problem: 'q', text: 'I see too', ready: true }),
        act('sue', 'problem.view', { problem: 'q', text: 'and I', ready: true }),
        act(school, 'problem.step', { problem: 'q', note: 't', step: 'try', text: 'try', owner: home }),
        act(school, 'problem.yes', { problem: 'q', try: 't', yes: true }),
        act(home, 'problem.yes', { problem: 'q', try: 't', yes: true }),
        act(home, 'problem.look-again', { problem: 'q', decision: 'keep' }),
        act(home, 'problem.open', { problem: 'none', circle: 'c1', about: '', people: ['sam'] }, 'circle:c9'),
      ];
    };
    assert.deepEqual(script('cyd', 'teach'), script('teach', 'cyd'));
    assert.ok(script('cyd', 'teach').filter((told) => told === 'ok').length >= 9);
  });
});
