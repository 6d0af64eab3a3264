import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Draft, Link, LinkedKind, MeetingWish, Message, Rule, Thread, Value } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { CIRCLE, enrol, PEOPLE, send, World, type Name } from './world.js';

const NAMES = Object.keys(PEOPLE) as Name[];
const THREADS = ['t1', 't2'];
const MESSAGES = Array.from({ length: 5 }, (_, n) => `m${n + 1}`);
const THINGS = ['plan:pl', 'plan-step:s1', 'plan-step:s2', 'touchpoint:h1', `touchpoint:k|${CIRCLE}`, 'meeting-wish:w1', 'meeting-wish:w2'];
const TASK = { subject: '', title: 'Two trips', goal: '', from: '2026-11-17', to: '2026-11-23', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
const LANGUAGE = { tag: 'en', means: 'read' } as const;
const who = fc.constantFrom(...NAMES);
const talker = fc.constantFrom('rosa' as const, 'luis' as const, 'daniel' as const, 'grant' as const, 'grant' as const, 'bell' as const);
const thread = fc.constantFrom(...THREADS);
const message = fc.constantFrom(...MESSAGES);

/** Anything that anyone may try with talks, with what comes of them, and with talks that were had elsewhere. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), who: talker, thread, message }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('link' as const), who: talker, message, thing: fc.constantFrom(...THINGS), link: fc.constantFrom('l1', 'l2', 'l3', 'l4') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('log' as const), who: talker, thread, message, person: talker }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('recall' as const), who: talker, log: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wish' as const), who: talker, thread, wish: fc.constantFrom('w1', 'w2') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const), who, step: fc.constantFrom('s1', 's2'), person: who, home: fc.constantFrom('shared', 'A', 'B') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('card' as const, 'own-card' as const), who, home: fc.constantFrom('A', 'B', undefined) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('add' as const, 'earlier' as const), who, thread, person: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'join' as const), who, thread }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), who, person: fc.constantFrom('bell' as const, 'luis' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const insideOf = (world: World, id: string) => world.value<Value<Thread>>('thread', id)?.members.filter(({ state }) => state === 'in').map(({ person }) => person) ?? [];

function action(world: World, move: Step, n: number): object {
  const others = 'thread' in move ? insideOf(world, move.thread).filter((person) => person !== move.who) : [];
  switch (move.do) {
    case 'send': return send(move.thread, move.message, others);
    case 'log': return send(move.thread, move.message, others, { sort: 'log', log: { how: 'call', on: '2026-11-19', with: [move.person] } });
    case 'recall': {
      const logs = world.all('message').filter(({ value }) => (value as Value<Message>).log !== undefined);
      const log = logs[move.log % logs.length]!;
      const { thread: talk } = log.value as Value<Message>;
      return send(talk, `r${n}`, insideOf(world, talk).filter((person) => person !== move.who), { sort: 'answer', replyTo: log.id, recall: 'otherwise' });
    }
    case 'link': {
      const [what, thing] = move.thing.split(':') as [LinkedKind, string];
      return { type: 'link.make', link: move.link, circle: CIRCLE, message: move.message, what, thing, first: 'message' };
    }
    case 'wish': return { type: 'meeting.wish', wish: move.wish, thread: move.thread, text: '', language: LANGUAGE, audience: { revision: 1, people: others } };
    case 'ask': return { id: `ask-${n}`, type: 'plan.edit', plan: 'pl', home: move.home, why: '', changes: [{ field: 'step', step: move.step, seen: '', to: { owner: move.person, what: 'draw', when: '', days: [] } }] };
    case 'card': return { type: 'homework.invite', card: 'k', task: TASK, circles: [CIRCLE] };
    case 'own-card': return { type: 'homework.start', touchpoint: 'h1', circle: CIRCLE, task: TASK, ...(move.home && { home: move.home }) };
    case 'add': return { type: 'thread.add', thread: move.thread, person: move.person };
    case 'earlier': return { type: 'thread.earlier', thread: move.thread, person: move.person };
    case 'join': return { type: 'thread.join', thread: move.thread, yes: true };
    case 'leave': return { type: 'thread.leave', thread: move.thread };
    case 'end': return { type: 'circle.end', circle: CIRCLE, person: move.person };
  }
}

/** What must hold after every step of every history. */
function check(world: World): void {
  for (const person of NAMES) {
    const known = new Map<string, Set<string>>();
    const has = (kind: string, id: string): boolean => {
      if (!known.has(kind)) known.set(kind, new Set(world.seen(person, kind).map((stored) => stored.id)));
      return known.get(kind)!.has(id);
    };
    for (const { value } of world.seen(person, 'link')) {
      const { thread: talk, message: said, what, thing } = value as Value<Link>;
      assert.ok(insideOf(world, talk).includes(person), `${person} sees a tie of ${talk} from outside`);
      assert.ok(has('message', said), `${person} sees a tie to ${said}, which is not theirs to read`);
      assert.ok(has(what, thing), `${person} sees a tie to ${thing}, which is not theirs to see`);
    }
    for (const { value } of world.seen(person, 'meeting-wish')) {
      assert.ok(insideOf(world, (value as Value<MeetingWish>).thread).includes(person), `${person} sees a wish of another talk`);
    }
  }
  for (const { value } of world.all('message')) {
    const { log, author, thread: talk } = value as Value<Message>;
    if (log === undefined) continue;
    const homes = new Set([author, ...log.with].flatMap(({ person }) => PEOPLE[person as Name][1] ?? []));
    assert.ok(homes.size <= 1, `a log in ${talk} names two homes`);
    assert.ok(log.recalled.every(({ by }) => log.with.some(({ person }) => person === by.person)), 'somebody remembers who was not there');
  }
}

/** Both homes talk with school, about a plan that all see. */
function beginning(rules: ReadonlyMap<string, Rule>): World {
  const world = new World(rules);
  enrol(world);
  world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'adults', people: ['luis', 'grant', 'bell'] });
  world.act('daniel', { type: 'thread.start', thread: 't2', circle: CIRCLE, about: '', mode: 'adults', people: ['grant'] });
  world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: 'x', oneThing: 'y' });
  world.act('grant', { id: 'ask-0', type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [{ field: 'step', step: 's1', seen: '', to: { owner: 'grant', what: 'draw', when: '', days: [] } }] });
  world.act('rosa', send('t1', 'm1', ['luis', 'grant', 'bell']));
  world.act('daniel', send('t2', 'm2', ['grant'], { sort: 'log', log: { how: 'call', on: '2026-11-19', with: ['grant'] } }));
  return world;
}

const shipped = new Map<string, Rule>(familyRules.map((rule) => [rule.type, rule]));
let made = { link: 0, log: 0, recall: 0, wish: 0 };
const histories = (rules: ReadonlyMap<string, Rule>, numRuns: number) => fc.check(fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), (moves) => {
  const world = beginning(rules);
  for (const [n, move] of moves.entries()) {
    if (world.try(move.who, action(world, move, n + 1) as never) !== 'done') continue;
    if (move.do in made) made = { ...made, [move.do]: made[move.do as keyof typeof made] + 1 };
    check(world);
  }
}), { numRuns, seed: 20261124 });
const planted = (type: string, spoil: (drafts: readonly Draft[]) => readonly Draft[]) => {
  const rule = shipped.get(type)!;
  return new Map([...shipped, [type, { ...rule, decide: (one, read, context) => spoil(rule.decide(one, read, context)) } as Rule]]);
};

describe('two thousand histories of what comes of a talk, and of talks that were had elsewhere', () => {
  it('show a tie only to those who see both ends, a wish only to its talk, and a log with people of one home', () => {
    const found = histories(shipped, 2000);
    assert.equal(found.failed, false, `${fc.defaultReportMessage(found) ?? ''}\n${String(found.errorInstance)}`);
    assert.ok(Object.values(made).every((count) => count > 250), `too little happened: ${JSON.stringify(made)}`);
  });

  it('find a tie that goes to everyone of the talk, whoever sees the thing (control)', () => {
    const wide = planted('link.make', (drafts) => drafts.map((draft) => ({ ...draft, audience: [`thread:${(draft.value as Value<Link>).thread}`] })));
    assert.match(String(histories(wide, 2000).errorInstance), /not theirs to (see|read)/);
  });

  it('find a tie that goes to everyone who sees the thing, whoever heard the words (control)', () => {
    const leaky = planted('link.make', (drafts) => drafts.map((draft) => ({ ...draft, audience: [`homes:${CIRCLE}`] })));
    assert.match(String(histories(leaky, 2000).errorInstance), /from outside|not theirs to read/);
  });

  it('find a departure that forgets the seats (control)', () => {
    const forgetful = planted('thread.leave', (drafts) => drafts.filter(({ id }) => !id.includes('|seat:')));
    assert.match(String(histories(forgetful, 2000).errorInstance), /from outside/);
  });
});
