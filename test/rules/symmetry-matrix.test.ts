// What a school can do with families, row by row, and what a home can do in turn.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Action, FamilyAction, Id, Message, Opportunity, Plan, PlanStep, Report, Thread, Value } from '@family-partnering/contract';
import { familyRules, symmetryTable } from '@family-partnering/rules';
import { MATRIX, type MatrixRow } from './symmetry-matrix.js';
import { CIRCLE, enrol, PEOPLE, send, World, type Name } from './world.js';

const SCHOOL = 'tenant:riverbend';
const EN = { tag: 'en', means: 'read' } as const;
const school = (): World => {
  const world = new World();
  enrol(world);
  return world;
};
const post = (announcement: Id, to: Name, text = 'The bus is early on Friday.') => ({ type: 'announcement.post', scope: SCHOOL, announcement, to, text, language: EN }) as const;
const ids = (world: World, who: Name, kind: string): readonly Id[] => world.seen(who, kind).map(({ id }) => id);
/** Rules alone do not look at the table of sides: the engine does, with this same table. */
const mayBe = (type: FamilyAction['type'], side: 'home' | 'student' | 'school' | 'community'): boolean => familyRules.find((rule) => rule.type === type)!.sides[side] === true;

describe('the matrix', () => {
  const table = new Map(symmetryTable(familyRules).map((row) => [row.action, row]));

  it('names rows 1 to 39, 51 and 52', () => {
    assert.deepEqual(MATRIX.map(({ row }) => row), [...Array.from({ length: 39 }, (_, at) => at + 1), 51, 52]);
  });

  for (const row of MATRIX) {
    it(`row ${row.row}: ${row.school} | ${row.home}`, () => assert.deepEqual(faults(row), []));
  }

  /** What is wrong with a row: an action that is not there, a power without its other half or its reason, a test that nobody wrote. */
  function faults({ actions, shown, note, later }: MatrixRow): readonly string[] {
    const wrong = actions.filter((action) => !table.has(action)).map((action) => `${action} is no action`);
    const silent = actions.flatMap((action) => [table.get(action)?.sides.home, table.get(action)?.sides.school].filter((side) => side !== true && !/\w+ \w+ \w+/.test(String(side))).map(() => `${action} has no reason`));
    if (shown !== undefined && !readFileSync(new URL(`../../${shown[0]}`, import.meta.url), 'utf8').includes(shown[1])) wrong.push(`${shown[0]} has no test "${shown[1]}"`);
    if (shown === undefined && later === undefined) wrong.push('nothing shows it');
    if (actions.length === 0 && note === undefined && later === undefined && shown === undefined) wrong.push('it has no action and no reason');
    return [...wrong, ...silent];
  }

  it('finds an action, a test and a reason that are not there (control)', () => {
    const row: MatrixRow = { row: 0, school: '', home: '', actions: ['message.sing'] };
    assert.equal(faults(row).length, 4);
    assert.equal(faults({ ...row, actions: [], shown: ['test/rules/plan.test.ts', 'nobody wrote this sentence'] }).length, 1);
  });

  it('names every action of people', () => {
    const named = new Set(MATRIX.flatMap(({ actions }) => actions));
    const elsewhere = ['thread.add', 'thread.leave', 'thread.hand', 'thread.earlier', 'homework.key-in', 'homework.share-work', 'homework.letter', 'roster.circle', 'roster.end', 'roster.school', 'link.make', 'link.drop'];
    assert.deepEqual([...table.keys()].filter((action) => !named.has(action) && !elsewhere.includes(action)), []);
  });
});

describe('both halves', () => {
  it('row 2: a home writes to all its teachers at once, and may ask for words to everyone', () => {
    const world = school();
    world.act('rosa', { type: 'thread.start', thread: 'team', circle: CIRCLE, about: 'the trip', mode: 'adults', people: ['grant', 'okafor', 'cole'] });
    assert.equal(world.value<Thread>('thread', 'team')!.members.filter(({ side }) => side === 'school').length, 3);
    world.act('rosa', post('a1', 'grant'));
    assert.deepEqual((['rosa', 'grant', 'luis', 'daniel', 'cole'] as const).map((who) => ids(world, who, 'announcement').length), [1, 1, 0, 0, 0], 'nobody else knows that it was asked');
    assert.equal(world.try('cole', { type: 'announcement.answer', scope: SCHOOL, announcement: 'a1', yes: true, text: '' }), 'not-found', 'another adult was not asked');
    world.act('grant', { type: 'announcement.answer', scope: SCHOOL, announcement: 'a1', yes: true, text: '' });
    assert.deepEqual(ids(world, 'daniel', 'announcement'), ['a1']);
    world.act('luis', post('a2', 'okafor'));
    world.act('okafor', { type: 'announcement.answer', scope: SCHOOL, announcement: 'a2', yes: false, text: 'After the break.' });
    assert.equal(world.value<{ note: string }>('announcement', 'a2')!.note, 'After the break.');
    assert.deepEqual(ids(world, 'rosa', 'announcement'), ['a1']);
    assert.equal(world.try('okafor', { type: 'announcement.answer', scope: SCHOOL, announcement: 'a2', yes: true, text: '' }), 'conflict answered-already');
  });

  it('row 3: what is asked under an announcement reaches the one who answers and nobody else', () => {
    const world = school();
    world.act('grant', post('a1', 'grant'));
    assert.deepEqual((['rosa', 'daniel', 'mateo', 'bell'] as const).map((who) => ids(world, who, 'announcement').length), [1, 1, 1, 1], 'school tells everyone at once');
    for (const [who, question] of [['rosa', 'q1'], ['daniel', 'q2'], ['mateo', 'q3']] as const) world.act(who, { type: 'announcement.ask', scope: SCHOOL, announcement: 'a1', question, text: `asks ${who}`, language: EN });
    world.act('grant', { type: 'announcement.reply', scope: SCHOOL, announcement: 'a1', question: 'q1', text: 'At seven.' });
    assert.deepEqual((['rosa', 'luis', 'daniel', 'mateo', 'cole', 'bell'] as const).map((who) => ids(world, who, 'announcement-question').join()), ['q1', '', 'q2', 'q3', '', '']);
    assert.deepEqual(ids(world, 'grant', 'announcement-question'), ['q1', 'q2', 'q3']);
    assert.equal(world.all('announcement').length, 1, 'what is asked changes nothing of the announcement');
    assert.equal(world.records.get('announcement a1')!.version, 1);
    for (const [who, answer] of [['daniel', 'forbidden side'], ['cole', 'not-found']] as const) assert.equal(world.try(who, { type: 'announcement.reply', scope: SCHOOL, announcement: 'a1', question: 'q1', text: 'no' }), answer);
    assert.equal(world.try('grant', { type: 'announcement.reply', scope: SCHOOL, announcement: 'a1', question: 'q1', text: 'At eight.' }), 'conflict answered-already', 'what was answered stays');
    assert.equal(mayBe('announcement.post', 'home') && mayBe('announcement.post', 'student') && mayBe('announcement.ask', 'school'), true);
    assert.equal(mayBe('announcement.answer', 'home'), false, 'a family asks, and the school is first to look at what all will read');
  });

  it('row 3: a home finds out nothing by asking under what it cannot see', () => {
    const world = school();
    world.act('rosa', post('a1', 'grant'));
    const ask = (announcement: Id) => world.try('daniel', { type: 'announcement.ask', scope: SCHOOL, announcement, question: 'q', text: 'x', language: EN });
    assert.equal(ask('a1'), ask('none'));
    assert.equal(ask('a1'), 'not-found');
    assert.equal(world.try('rosa', { ...post('a9', 'luis') }), 'invalid staff-only');
    assert.equal(world.try('rosa', { ...post('a9', 'grant'), scope: 'tenant:elsewhere' }), 'not-found');
  });

  const talk = (): World => {
    const world = school();
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'adults', people: ['grant'] });
    return world;
  };
  const waits = (world: World) => world.value<Thread>('thread', 't1')!.waits;

  it('row 5: a day by which an answer is asked for is free for both', () => {
    for (const [who, other, group] of [['rosa', 'grant', 'school'], ['grant', 'rosa', 'family']] as const) {
      const world = talk();
      world.act(who, send('t1', 'm1', [other], { sort: 'request', needsReplyBy: '2026-11-20' }));
      assert.deepEqual([waits(world)!.for, waits(world)!.by], [group, '2026-11-20']);
    }
  });

  it('row 5: “for today” is free for both, and for the student', () => {
    for (const [who, others, group] of [['rosa', ['mateo', 'grant'], 'school'], ['grant', ['rosa', 'mateo'], 'family'], ['mateo', ['rosa', 'grant'], 'school']] as const) {
      const world = school();
      world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['mateo', 'grant'] });
      world.act('mateo', { type: 'thread.join', thread: 't1', yes: true });
      world.act(who, send('t1', 'm1', others, { urgent: true, needsReplyBy: '2026-11-20', audience: { revision: 2, people: others } }));
      assert.equal(world.value<Message>('message', 'm1')!.urgent, true);
      // It stands where its day puts it, and nowhere else.
      assert.deepEqual([waits(world)!.for, waits(world)!.by], [group, '2026-11-20']);
      assert.equal(world.try(who, send('t1', 'm2', others, { urgent: true })), 'invalid urgent-without-day');
    }
  });

  it('row 9: files of the same types and sizes are taken from both', () => {
    for (const [who, other] of [['rosa', 'grant'], ['grant', 'rosa']] as const) {
      const world = talk();
      world.records.set(`upload ${who}|f`, { kind: 'upload', id: `${who}|f`, scope: `person:${who}`, audience: [], index: {}, value: { person: who, file: 'f', type: 'audio/mpeg', size: 9 }, version: 1, changedBy: 'f' });
      const files = [{ id: 'f', type: 'audio/mpeg', size: 1, name: 'words' }];
      world.act(who, send('t1', 'm1', [other], { files }));
      assert.deepEqual(world.value<Message>('message', 'm1')!.files, [{ ...files[0], size: 9 }]);
      assert.equal(world.try(other, send('t1', 'm2', [who], { files })), 'invalid file-unknown', 'nobody sends a file of somebody else');
    }
  });

  it('row 15: whoever reports a message learns what came of it, and nobody else does', () => {
    for (const [who, writer] of [['rosa', 'grant'], ['grant', 'rosa']] as const) {
      const world = talk();
      world.act(writer, send('t1', 'm1', [who]));
      world.act(who, { type: 'message.report', message: 'm1', report: 'r1', reason: 'it hurt' });
      const answer = { type: 'report.answer', report: 'r1', text: 'We spoke with the writer.' } as const;
      for (const [other, no] of [['rosa', 'forbidden side'], ['grant', 'not-found'], ['cole', 'not-found'], ['mateo', 'forbidden side']] as const) assert.equal(world.try(other, answer), no, `${other} is not of the safety team`);
      world.act('okafor', answer);
      assert.equal(world.value<Report>('report', 'r1')!.outcome!.text, 'We spoke with the writer.');
      assert.deepEqual((['rosa', 'grant', 'okafor', 'luis', 'daniel', 'mateo', 'cole'] as const).filter((one) => ids(world, one, 'report').length > 0), [who, 'okafor'].sort((a, b) => ['rosa', 'grant', 'okafor'].indexOf(a) - ['rosa', 'grant', 'okafor'].indexOf(b)));
      assert.equal(world.try('okafor', answer), 'conflict answered-already');
    }
  });

  const words = (owner: Name) => ({ owner, what: 'draw it first', when: '', days: [] });
  /** A step of a home is asked for in that home. */
  const asking = (who: Name, owner: Name, id: Id, home: Id = PEOPLE[owner][1] ?? 'shared') => [who, { id, type: 'plan.edit', plan: 'pl', home, why: '', changes: [{ field: 'step', step: `s-${id}`, seen: '', to: words(owner) }] }] as const;
  const planned = (): World => {
    const world = school();
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: 'he draws', oneThing: 'starting' });
    return world;
  };
  const inForce = (world: World, id: Id): boolean => world.value<PlanStep>('plan-step', `s-${id}`)?.now !== undefined;

  it('row 26: no step is in force by anybody’s word but its owner’s, and home may propose one to school', () => {
    for (const [who, owner] of [['grant', 'rosa'], ['rosa', 'grant'], ['grant', 'mateo'], ['rosa', 'mateo'], ['mateo', 'grant'], ['okafor', 'grant'], ['luis', 'rosa']] as const) {
      const world = planned();
      world.act(...asking(who, owner, 'e1'));
      assert.equal(inForce(world, 'e1'), false, `${who} cannot give ${owner} a step`);
      const yes = { type: 'plan.reply', plan: 'pl', step: 's-e1', ask: 'e1', state: 'yes', text: '' } as const;
      for (const other of (['rosa', 'luis', 'grant', 'okafor', 'mateo'] as const).filter((one) => one !== owner)) {
        assert.notEqual(world.try(other, yes), 'done', `${other} says yes in the place of ${owner}`);
        assert.equal(inForce(world, 'e1'), false);
      }
      world.act(owner, yes);
      assert.equal(inForce(world, 'e1'), true, `${owner} has said yes`);
    }
  });

  it('row 26: there is no action by which anybody is given a step', () => {
    assert.deepEqual(familyRules.map(({ type }) => type).filter((type) => /assign|give/.test(type)), []);
    const world = planned();
    // Agreeing to a whole version is a yes to it, not to the steps of others in it.
    world.act('grant', { id: 'v1', type: 'plan.propose', plan: 'pl', why: '', changes: [{ field: 'step', step: 's-v1', seen: '', to: words('okafor') }] });
    world.act('grant', { type: 'plan.agree', plan: 'pl', version: 'v1', home: 'shared', state: 'agree', text: '', steps: [] });
    assert.equal(inForce(world, 'v1'), false);
    assert.notEqual(world.try('grant', { type: 'plan.agree', plan: 'pl', version: 'v1', home: 'shared', state: 'agree', text: '', steps: ['s-v1'] }), 'done');
  });

  it('row 27: each logs their own step, and a home reads what school logged', () => {
    const world = planned();
    for (const [who, id] of [['rosa', 'e1'], ['grant', 'e2']] as const) {
      world.act(...asking(who, who, id));
      world.act(who, { type: 'plan.log', plan: 'pl', log: `l-${id}`, step: `s-${id}`, on: '2026-11-20', done: 'yes', note: '' });
    }
    assert.deepEqual((['rosa', 'grant'] as const).map((who) => ids(world, who, 'plan-log').length), [2, 2]);
  });

  const OFFER = {
    type: 'opportunity.offer', scope: 'opportunity:o1', opportunity: 'o1', title: 'Tamales for 48', summary: '', lifts: 'maths', sort: 'share', setting: 'home', minutes: 30, languages: ['es'], supports: [],
    slots: [{ id: 's' }], giving: { way: 'first' }, term: 'fall', hold: 600, another: [], also: [], language: EN,
  } as const;
  const on = <T extends string>(type: T, more: object = {}) => ({ type, scope: 'opportunity:o1', opportunity: 'o1', ...more }) as never;
  const shown = (world: World) => {
    const { origin: _origin, organisers: _organisers, note: _note, came, ...rest } = world.value<Value<Opportunity>>('opportunity', 'o1')!;
    return { ...rest, ...(came && { came: came.text }) };
  };

  it('row 34: what a home offers and school says yes to is what school offers', () => {
    const [home, other] = [school(), school()];
    home.act('rosa', { ...OFFER, to: 'grant' });
    assert.deepEqual(ids(home, 'daniel', 'opportunity'), [], 'until then nobody else knows');
    home.act('grant', on('opportunity.answer', { yes: true, text: '' }));
    other.act('okafor', { ...OFFER, to: 'grant' });
    assert.deepEqual(shown(home), shown(other));
    for (const [world, who] of [[home, 'rosa'], [other, 'okafor']] as const) {
      world.act(who, on('opportunity.tell', { text: 'Nine families cooked.' }));
      world.act(who, on('opportunity.settle'));
      world.act(who, on('opportunity.close', { text: 'It is over.' }));
    }
    assert.deepEqual(shown(home), shown(other), 'telling what came of it, and closing it, are the same for both');
  });

  it('row 34: a thing done at once is the same from both', () => {
    const done = (['rosa', 'okafor'] as const).map((who) => {
      const world = school();
      world.act('grant', { ...OFFER, to: 'grant', task: [{ id: 'q', how: 'write', ask: 'A word?' }] });
      world.act(who, on('opportunity.do', { answers: [{ step: 'q', text: 'sopa' }], language: EN }));
      return world.all('contribution').map(({ value }) => ({ ...(value as object), by: '', home: '' }));
    });
    assert.deepEqual(done[0], done[1]);
  });

  it('row 52: good news from home reaches school and the student, and asks for nothing', () => {
    const world = new World();
    enrol(world, ['daniel']);
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['grant', 'mateo'] });
    world.act('rosa', send('t1', 'm1', ['grant', 'mateo'], { sort: 'celebration' }));
    assert.deepEqual((['grant', 'mateo'] as const).map((who) => ids(world, who, 'message').includes('m1')), [true, true]);
    assert.equal(waits(world), undefined, 'nobody owes an answer');
    world.act('grant', send('t1', 'm2', ['rosa', 'mateo'], { sort: 'celebration' }));
    assert.equal(waits(world), undefined);
  });
});

/** Rules that a school could have written for itself: each is caught. */
describe('the tests of rows can tell (control)', () => {
  const under = (type: string, spoil: (rule: (typeof familyRules)[number]) => object): World => {
    const rules = new Map(familyRules.map((rule) => [rule.type, rule.type === type ? { ...rule, ...spoil(rule) } : rule]));
    const world = new World(rules as never);
    enrol(world);
    return world;
  };

  it('a question that everyone hears', () => {
    const world = under('announcement.ask', (rule) => ({ decide: (...asked: Parameters<typeof rule.decide>) => rule.decide(...asked).map((draft) => ({ ...draft, audience: [SCHOOL] })) }));
    world.act('grant', post('a1', 'grant'));
    world.act('rosa', { type: 'announcement.ask', scope: SCHOOL, announcement: 'a1', question: 'q1', text: 'x', language: EN });
    assert.deepEqual(ids(world, 'daniel', 'announcement-question'), ['q1']);
  });

  it('a step that the school puts in force for a home', () => {
    const world = under('plan.edit', (rule) => ({
      decide: (action: Action, ...more: [never, never]) => rule.decide(action, ...more).map((draft) => (draft.kind === 'plan-step' ? { ...draft, value: { ...(draft.value as object), now: { words: {}, owner: {}, yes: {}, since: '' } } } : draft)),
    }));
    world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: '', oneThing: 'starting' });
    world.act('grant', { id: 'e1', type: 'plan.edit', plan: 'pl', home: 'A', why: '', changes: [{ field: 'step', step: 's1', seen: '', to: { owner: 'rosa', what: 'x', when: '', days: [] } }] });
    assert.notEqual(world.value<PlanStep>('plan-step', 's1')!.now, undefined);
    assert.notEqual(world.value<Plan>('plan', 'pl'), undefined);
  });
});
