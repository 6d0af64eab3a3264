import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PlanAnswer, PlanStep, PlanVersion, Rule, Value } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { waitsFor } from '@family-partnering/rules/plan-look';
import { answers, plan, planned, words } from './plan-world.js';
import { PEOPLE, World, type Name } from './world.js';

const who = fc.constantFrom(...(Object.keys(PEOPLE) as Name[]));
const pick = fc.nat({ max: 9 });
const home = fc.constantFrom('shared', 'A', 'B');

/** Anything that anyone may try on a plan, at any time, allowed or not. Versions, steps and asks are picked among what is there. */
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), who, home, field: fc.constantFrom('goal', 'oneThing', 'look', 's1', 's2', 's3'), owner: who, fresh: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('propose' as const), who, field: fc.constantFrom('goal', 'look', 's1', 's2', 'end'), owner: who, fresh: fc.boolean(), over: fc.option(pick) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('agree' as const), who, home, pick, state: fc.constantFrom('agree' as const, 'agree' as const, 'agree' as const, 'not-yet' as const, 'change' as const), steps: fc.subarray(['s1', 's2', 's3']) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('reply' as const), who, step: fc.constantFrom('s1', 's2', 's3'), pick, state: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'smaller' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('log' as const, 'stop' as const), who, step: fc.constantFrom('s1', 's2', 's3') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('point' as const, 'say' as const, 'share' as const, 'close' as const, 'reopen' as const, 'tell' as const, 'review' as const, 'respond' as const), who, home, pick }) },
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** What people said themselves, kept beside the records. */
class Truth {
  /** `<person> <step> <ask>`: a yes of this person to exactly these words. */
  readonly yes = new Set<string>();
  /** `<person> <version>` of the last yes. */
  readonly agreed = new Map<string, string>();
  /** Words, by what their own writer may replace them in: their answer to one version, their field while nothing was put forward. */
  readonly said = new Map<string, string>();
  private count = 0;

  play(world: World, one: Move): void {
    const id = `h${(this.count += 1)}`;
    const action = this.action(world, one, id);
    const first = plan(world).versions === 0;
    if (action === undefined || world.try(one.who, action as never) !== 'done') return;
    const text = `words ${id}`;
    if (one.do === 'respond') return;
    const place = one.do === 'agree' ? `${one.who} ${String(action['version'])}` : one.do === 'edit' && first && !one.field.startsWith('s') ? `${one.who} ${one.field}` : id;
    if (JSON.stringify(action).includes(text)) this.said.set(place, text);
    this.remember(one, action, id);
  }

  private remember(one: Move, action: Record<string, unknown>, id: string): void {
    if (one.do === 'reply' && one.state === 'yes') this.yes.add(`${one.who} ${one.step} ${String(action['ask'])}`);
    if (one.do === 'agree') {
      this.agreed.set(`${one.who} ${String(action['version'])}`, one.state);
      if (one.state === 'agree') for (const step of one.steps) this.yes.add(`${one.who} ${step} ${String(action['version'])}`);
    }
    // Whoever asks for a step of their own has said yes to it; a version goes on with the steps of the one it took up.
    if (one.do === 'edit' || one.do === 'propose') for (const step of ['s1', 's2', 's3']) this.yes.add(`${one.who} ${step} ${id}`);
    if (one.do === 'propose' || one.do === 'edit') this.agreed.set(`${one.who} ${id}`, 'agree');
  }

  private action(world: World, one: Move, id: string): Record<string, unknown> | undefined {
    const on = { plan: 'pl' };
    const versions = world.all('plan-version').map((stored) => stored.id);
    const set = plan(world).set;
    switch (one.do) {
      case 'edit':
      case 'propose': {
        const isStep = /^s\d$/.test(one.field);
        const field = isStep || one.field === 'end' ? 'step' : one.field;
        const step = one.field === 'end' ? 's1' : one.field;
        const seen = one.fresh ? (set[field === 'step' ? `step:${step}` : field] ?? '') : '';
        const to = one.field === 'end' ? null : isStep ? words(one.owner, `words ${id}`) : field === 'look' ? '2026-12-04' : `words ${id}`;
        const change = { field, to, seen, ...(field === 'step' && { step }) };
        const over = one.do === 'propose' && one.over !== null && versions.length > 0 ? { over: versions[one.over % versions.length] } : {};
        return one.do === 'edit' ? { ...on, id, type: 'plan.edit', home: one.home, why: `because ${id}`, changes: [change] } : { ...on, id, type: 'plan.propose', why: `because ${id}`, changes: [change], ...over };
      }
      case 'agree': return versions.length === 0 ? undefined : { ...on, id, type: 'plan.agree', home: one.home, version: versions.at(-1 - (one.pick % Math.min(3, versions.length))), state: one.state, text: `words ${id}`, steps: one.state === 'agree' && one.pick > 6 ? one.steps : [] };
      case 'reply': {
        const asks = world.value<Value<PlanStep>>('plan-step', one.step)?.asks ?? [];
        return asks.length === 0 ? undefined : { ...on, id, type: 'plan.reply', step: one.step, ask: asks[one.pick % asks.length]!.id, state: one.state, text: '' };
      }
      case 'log': return { ...on, id, type: 'plan.log', log: id, step: one.step, on: '2026-11-20', done: 'yes', note: `words ${id}` };
      case 'stop': return { ...on, id, type: 'plan.stop', step: one.step };
      case 'point': return { ...on, id, type: 'plan.point', point: id, home: one.home, setting: one.pick > 4 ? 'home' : 'school', on: '2026-11-20', value: one.pick, note: `words ${id}` };
      case 'say': return { ...on, id, type: 'plan.say', view: id, home: one.home, sort: 'strength', text: `words ${id}` };
      case 'share': return { ...on, id, type: 'plan.share', person: 'bell', yes: one.pick > 2 };
      case 'close': return { ...on, id, type: 'plan.close', yes: true, why: `words ${id}` };
      case 'review': return { ...on, id, type: 'plan.review', on: '2026-12-04', why: `words ${id}`, ...(one.pick > 6 && { whose: one.home }) };
      case 'respond': {
        const all = world.all('plan-answer');
        return all.length === 0 ? undefined : { ...on, id, type: 'plan.respond', answer: all[one.pick % all.length]!.id, text: `words ${id}`, ...(one.pick > 6 && { whose: one.home }) };
      }
      case 'reopen': return { ...on, id, type: 'plan.reopen' };
      case 'tell': return versions.length === 0 ? undefined : { ...on, id, type: 'plan.tell', aside: id, version: versions[0], to: 'okafor', text: `words ${id}` };
    }
  }
}

const homeOf = (person: Name): string | undefined => PEOPLE[person][1];

/** What must hold after every step of every history. */
function check(world: World, truth: Truth): void {
  for (const { id, value } of world.all('plan-step')) {
    const { now } = value as Value<PlanStep>;
    if (now) assert.ok(truth.yes.has(`${now.owner.person} ${id} ${now.yes.to}`), `${id} is in force without its owner's yes`);
    if (now) assert.equal(now.words.owner, now.owner.person, `${id} is owned by another than its words say`);
  }
  for (const { id } of world.all('plan-version')) {
    for (const answer of answers(world, id)) assert.equal(truth.agreed.get(`${answer.by.person} ${id}`), answer.state, `${answer.by.person} is said to ${answer.state} to ${id}`);
  }
  const now = plan(world);
  if (now.inForce) {
    const version = world.value<Value<PlanVersion>>('plan-version', now.inForce.version)!;
    assert.equal(version.state, 'in-force', 'what is in force says otherwise');
    assert.equal(world.all('plan-version').filter(({ value }) => (value as Value<PlanVersion>).state === 'in-force').length, 1, 'two versions are in force');
  }
  const all = JSON.stringify([...world.records.values()].filter(({ kind }) => kind.startsWith('plan')));
  for (const text of truth.said.values()) assert.ok(all.includes(`"${text}"`), `the words "${text}" are lost`);
  for (const person of ['rosa', 'luis', 'daniel', 'bell'] as const) {
    for (const kind of ['plan', 'plan-view', 'plan-version', 'plan-answer', 'plan-step', 'plan-log', 'plan-point', 'plan-phase', 'plan-review', 'plan-share']) {
      for (const { value } of world.seen(person, kind)) {
        const { home: whose, by } = value as { home: string; by?: { person: string } };
        const isOwnPartnerStep = person === 'bell' && (['plan-step', 'plan-log'].includes(kind) || by?.person === 'bell');
        assert.ok(whose === 'shared' || whose === homeOf(person) || isOwnPartnerStep, `${person} sees ${kind} of home ${whose}`);
      }
    }
  }
}

function history(rules: ReadonlyMap<string, Rule>, moves: readonly Move[]): number {
  const world = planned(new World(rules));
  const truth = new Truth();
  for (const one of moves) {
    truth.play(world, one);
    check(world, truth);
  }
  return world.value<{ inForce?: object }>('plan', 'pl')?.inForce ? 1 : 0;
}

const shipped = new Map<string, Rule>(familyRules.map((rule) => [rule.type, rule]));
let reached = 0;
const histories = (rules: ReadonlyMap<string, Rule>, numRuns: number) => fc.check(fc.property(fc.array(move, { minLength: 5, maxLength: 40 }), (moves) => { reached += history(rules, moves); }), { numRuns, seed: 20261120 });
const found = (rules: ReadonlyMap<string, Rule>) => String(histories(rules, 2000).errorInstance);
const planted = (type: string, change: (rule: Rule) => Rule) => new Map([...shipped, [type, change(shipped.get(type)!)]]);

describe('two thousand histories of a plan, by two homes, a student, school and a partner', () => {
  it('keep the owner’s yes, one yes for one version, every word, and the wall', () => {
    const result = histories(shipped, 2000);
    assert.equal(result.failed, false, `${fc.defaultReportMessage(result) ?? ''}\n${String(result.errorInstance)}`);
    assert.ok(reached > 20, `only ${reached} histories came as far as a plan in force`);
    assert.deepEqual(waitsFor({ home: 'shared', band: 'primary' }, []), ['home', 'school']);
  });

  it('find a step put in force by another than its owner (control)', () => {
    const lax = planted('plan.reply', (rule) => ({
      ...rule,
      decide: (action, read, context) => {
        const step = read.get<Value<PlanStep>>('plan-step', (action as never as { step: string }).step)?.value;
        const ask = step?.asks.find(({ id }) => id === (action as never as { ask: string }).ask);
        return rule.decide(action, read, ask ? { ...context, actor: { ...context.actor, person: ask.owner.person, side: ask.owner.side } } : context);
      },
    }));
    assert.match(found(lax), /without its owner's yes/);
  });

  it('find a yes that is carried to the version that goes on from it (control)', () => {
    const carrying = planted('plan.propose', (rule) => ({
      ...rule,
      decide: (action, read, context) => {
        const drafts = rule.decide(action, read, context);
        const { over } = action as never as { over?: string };
        const before = over === undefined ? [] : read.list<Value<PlanAnswer>>('plan-answer', 'version', [over], { limit: 100 });
        return [...drafts, ...before.map((one) => ({ ...one, id: one.id.replace(over!, action.id), index: { version: [action.id] }, value: { ...one.value!, forVersion: action.id } }))];
      },
    }));
    assert.match(found(carrying), /is said to/);
  });

  it('find a count that the other home sees (control)', () => {
    const open = planted('plan.point', (rule) => ({ ...rule, decide: (...call) => rule.decide(...call).map((draft) => ({ ...draft, audience: ['homes:c1'] })) }));
    assert.match(found(open), /sees plan-point of home/);
  });

  it('find words that are dropped (control)', () => {
    const dropping = planted('plan.say', (rule) => ({ ...rule, decide: (...call) => rule.decide(...call).filter(({ kind }) => kind !== 'plan-view') }));
    assert.match(found(dropping), /are lost/);
  });
});
