// T19: nothing about the student is decided in a talk that they are not in; nobody under 18 is asked to translate.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Id, Plan, PlanStep, Value } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { CIRCLE, enrol, send, World, type Name } from './world.js';

const EN = { tag: 'en', means: 'read' } as const;
const ids = (world: World, who: Name, kind: string): readonly Id[] => world.seen(who, kind).map(({ id }) => id);

describe('a talk of the adults alone decides nothing about the student', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
    enrol(world, ['daniel']);
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'adults', people: ['grant'] });
    world.act('rosa', send('t1', 'm1', ['grant'], { text: 'He should draw it first.' }));
    assert.deepEqual(ids(world, 'mateo', 'thread'), []);
  });

  it('a plan that begins there is seen by the student at once, and its goal waits for their own yes', () => {
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'A', goodAt: '', oneThing: 'starting alone' });
    world.act('rosa', { type: 'link.make', link: 'k1', circle: CIRCLE, message: 'm1', what: 'plan', thing: 'pl', first: 'message' });
    assert.deepEqual(ids(world, 'mateo', 'plan'), ['pl']);
    assert.deepEqual(ids(world, 'mateo', 'link'), [], 'where it comes from stays in that talk');
    for (const [who, view] of [['rosa', 'g1'], ['grant', 'g2'], ['mateo', 'g3']] as const) world.act(who, { type: 'plan.say', plan: 'pl', home: 'A', view, sort: 'strength', text: 'he draws' });
    world.act('rosa', { id: 'v1', type: 'plan.propose', plan: 'pl', why: '', changes: [{ field: 'goal', to: 'he starts by ten past', seen: '' }] });
    for (const who of ['rosa', 'grant'] as const) world.act(who, { type: 'plan.agree', plan: 'pl', version: 'v1', home: 'A', state: 'agree', text: '', steps: [] });
    assert.notEqual(world.value<Value<Plan>>('plan', 'pl')!.fields.goal, 'he starts by ten past', 'the two of them have decided for him');
    world.act('mateo', { type: 'plan.agree', plan: 'pl', version: 'v1', home: 'A', state: 'agree', text: '', steps: [] });
    assert.equal(world.value<Value<Plan>>('plan', 'pl')!.fields.goal, 'he starts by ten past');
  });

  it('a step that is made of a message there is asked for, seen by the student, and theirs only by their own yes', () => {
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'A', goodAt: '', oneThing: 'starting alone' });
    world.act('grant', { id: 'e1', type: 'plan.edit', plan: 'pl', home: 'A', why: '', changes: [{ field: 'step', step: 's1', seen: '', to: { owner: 'mateo', what: 'draws it first', when: '', days: [] } }] });
    world.act('grant', { type: 'link.make', link: 'k1', circle: CIRCLE, message: 'm1', what: 'plan-step', thing: 's1', first: 'message' });
    assert.deepEqual(ids(world, 'mateo', 'plan-step'), ['s1']);
    const step = () => world.value<Value<PlanStep>>('plan-step', 's1')!;
    assert.equal(step().now, undefined);
    for (const who of ['rosa', 'grant'] as const) assert.notEqual(world.try(who, { type: 'plan.reply', plan: 'pl', step: 's1', ask: 'e1', state: 'yes', text: '' }), 'done');
    assert.equal(step().now, undefined);
    world.act('mateo', { type: 'plan.reply', plan: 'pl', step: 's1', ask: 'e1', state: 'yes', text: '' });
    assert.equal(step().now?.owner.person, 'mateo');
  });

  it('a card that is made there is seen by the student, who may ask for another day', () => {
    const task = { subject: '', title: 'Draw it first', goal: '', from: '2026-11-20', to: '2026-11-27', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
    world.act('grant', { type: 'homework.invite', card: 'k', task, circles: [CIRCLE] });
    world.act('grant', { type: 'link.make', link: 'k1', circle: CIRCLE, message: 'm1', what: 'touchpoint', thing: `k|${CIRCLE}`, first: 'message' });
    assert.deepEqual(ids(world, 'mateo', 'touchpoint'), [`k|${CIRCLE}`]);
    assert.equal(world.try('mateo', { type: 'homework.propose', touchpoint: `k|${CIRCLE}`, change: 'g1', form: 'on Monday' }), 'done');
  });

  it('in secondary a talk of all is none without the student, and nobody lets adults alone stand for all', () => {
    assert.equal(world.try('rosa', { type: 'thread.start', thread: 't2', circle: CIRCLE, about: '', mode: 'all', people: ['grant'] }), 'invalid student-belongs-here');
  });
});

describe('nobody under 18 is asked to translate', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
    enrol(world, ['daniel']);
    world.act('rosa', { type: 'person.languages', scope: 'person:rosa', speaks: ['es'], reads: ['es'], means: ['read'] });
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['mateo', 'grant'] });
    world.act('grant', send('t1', 'm1', ['rosa', 'mateo'], { sensitivity: 'legal' }));
  });
  const types = ['legal.find', 'legal.explain', 'legal.words'] as const;

  it('the table says so for finding, explaining and writing legal words; saying that it was otherwise stays everyone’s', () => {
    for (const type of types) assert.match(String(familyRules.find((rule) => rule.type === type)!.sides.student), /Nobody under 18/);
    assert.equal(familyRules.find(({ type }) => type === 'legal.object')!.sides.student, true);
  });

  it('no adult names the student as the one who does it', () => {
    const of = { message: 'm1', person: 'rosa' };
    assert.equal(world.try('grant', { type: 'legal.find', ...of, called: ' Mateo ', by: '2026-11-25' }), 'invalid not-a-student');
    assert.equal(world.try('grant', { type: 'legal.explain', ...of, called: 'mateo', how: 'call', understood: 'yes' }), 'invalid not-a-student');
    assert.equal(world.try('grant', { type: 'legal.words', ...of, text: 'x', language: 'es', madeBy: 'mateo' }), 'invalid not-a-student');
    assert.equal(world.try('grant', { type: 'legal.find', ...of, called: 'Ms. Phạm', by: '2026-11-25' }), 'done');
  });

  it('a student gives the words of what they recorded themselves, and of nothing else', () => {
    for (const [who, message, others] of [['rosa', 'm2', ['mateo', 'grant']], ['mateo', 'm3', ['rosa', 'grant']]] as const) {
      world.records.set(`upload ${who}|f-${message}`, { kind: 'upload', id: `${who}|f-${message}`, scope: `person:${who}`, audience: [], index: {}, value: { person: who, file: `f-${message}`, type: 'audio/mpeg', size: 9 }, version: 1, changedBy: 'f' });
      world.act(who, send('t1', message, others, { files: [{ id: `f-${message}`, type: 'audio/mpeg', size: 9, name: 'a' }] }));
    }
    const words = (message: Id) => ({ type: 'message.words' as const, message, note: `w-${message}`, file: `f-${message}`, text: 'x', language: EN });
    assert.equal(world.try('mateo', words('m2')), 'forbidden own-words-only');
    assert.equal(world.try('mateo', words('m3')), 'done');
    assert.equal(world.try('grant', words('m2')), 'done');
  });
});
