import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Action, Draft, Id, Rule, Stored } from '@family-partnering/contract';
import { familyRules, symmetryTable, undeclared } from '@family-partnering/rules';
import { CIRCLE, enrol, send, World } from './world.js';

/** Swaps home and school in a record or a draft: sides, groups, homes, and the keys that they hold. */
function mirrored<T>(value: T, key = ''): T {
  if (key === 'side' && (value === 'home' || value === 'school')) return (value === 'home' ? 'school' : 'home') as T;
  if (key === 'for' && (value === 'family' || value === 'school')) return (value === 'family' ? 'school' : 'family') as T;
  if (typeof value === 'string') return (value === `home:${CIRCLE}:A` ? `staff:${CIRCLE}` : value === `staff:${CIRCLE}` ? `home:${CIRCLE}:A` : value) as T;
  if (Array.isArray(value)) return value.map((item) => mirrored(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, mirrored(field, name)] as const);
  const record = Object.fromEntries(fields) as Record<string, unknown>;
  if (key === 'answerers') return { ...(record['school'] !== undefined && { family: record['school'] }), ...(record['family'] !== undefined && { school: record['family'] }) } as T;
  if ('circle' in record && 'person' in record && 'side' in record) {
    delete record['household'];
    if (record['side'] === 'home') record['household'] = 'A';
    record['home'] = record['side'] === 'home' ? 'A' : 'shared';
  }
  return record as T;
}

const ownStep = (step: string) => ({ field: 'step' as const, step, seen: '' as const, to: { owner: 'rosa', what: 'ask for the picture', when: 'at ten', days: [1, 3] } });

/** One home and school of the same size, in one talk: a world that looks the same from both ends. */
function even(): World {
  const world = new World();
  enrol(world, ['daniel']);
  world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: 'maths', mode: 'all', people: ['luis', 'mateo', 'grant', 'okafor', 'bell'] });
  world.act('rosa', send('t1', 'm1', ['luis', 'mateo', 'grant', 'okafor', 'bell']));
  world.act('grant', send('t1', 'm2', ['luis', 'mateo', 'rosa', 'okafor', 'bell']));
  world.act('grant', { type: 'thread.add', thread: 't1', person: 'cole' });
  world.act('rosa', { type: 'plan.start', plan: 'pl', circle: CIRCLE, home: 'shared', goodAt: 'he draws', oneThing: 'starting alone' });
  world.act('rosa', { id: 'v1', type: 'plan.propose', plan: 'pl', why: '', changes: [{ field: 'goal', to: 'he starts alone', seen: '' }] });
  world.act('rosa', { id: 'e1', type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [ownStep('s1')] });
  world.act('luis', { id: 'v2', type: 'plan.propose', plan: 'pl', why: '', changes: [{ field: 'goal', to: 'he starts by ten past', seen: '' }] });
  world.act('mateo', { type: 'plan.agree', plan: 'pl', version: 'v2', home: 'shared', state: 'not-yet', text: 'not in front of all', steps: [] });
  return world;
}
function turnedRound(world: World): World {
  const other = new World(world.rules);
  for (const [key, stored] of world.records) other.records.set(key, mirrored(stored) as Stored);
  return other;
}

type Example = Omit<Action, 'id' | 'scope'> & { readonly scope?: string };
const after = (...steps: readonly (readonly [Id, Example])[]) => (world: World) => { for (const [person, body] of steps) world.act(person, body as never); };
const everyone = ['luis', 'mateo', 'grant', 'okafor', 'bell', 'cole'];

const sending = (message: Id, by: Id, more: object): Example => send('t1', message, ['rosa', ...everyone].filter((one) => one !== by), more);

const IN_ENGLISH = { tag: 'en', means: 'read' } as const;
const CARD = { subject: '', title: 'Two trips', goal: '', from: '2026-11-17', to: '2026-11-23', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] };
const invited = after(['grant', { type: 'homework.invite', card: 'k', task: CARD, circles: [CIRCLE] } as Example]);
const letter = (by: Id): readonly [Id, Example] => [by, sending('m7', by, { sensitivity: 'legal', language: { tag: 'ar', means: 'read' } })];
const wondering = after(['mateo', { type: 'problem.open', problem: 'q1', circle: CIRCLE, about: 'number 4', people: ['rosa', 'grant'], home: 'A' } as Example]);

const kept = after(['rosa', { ...sending('m8', 'rosa', {}), type: 'later.keep', later: 'z1', at: '2026-11-24T14:00:00.000Z' } as Example]);
const recording = (world: World): void => {
  world.records.set('upload mateo|f', { kind: 'upload', id: 'mateo|f', scope: 'person:mateo', audience: [], index: {}, value: { person: 'mateo', file: 'f', type: 'audio/mpeg', size: 9 }, version: 1, changedBy: 'f' });
  world.act('mateo', sending('m7', 'mateo', { files: [{ id: 'f', type: 'audio/mpeg', size: 9, name: 'voice.mp3' }] }) as never);
};

/** An example of each mirrored action by Rosa, with what has to have happened before. A new action without one fails. */
const EXAMPLES: Record<string, { readonly body: Example; readonly before?: (world: World) => void }> = {
  'thread.start': { body: { type: 'thread.start', thread: 't9', circle: CIRCLE, about: 'x', mode: 'all', people: ['luis', 'mateo', 'grant'] } as Example },
  'thread.add': { body: { type: 'thread.add', thread: 't1', person: 'luis' } as Example, before: after(['luis', { type: 'thread.leave', thread: 't1' } as Example]) },
  'thread.leave': { body: { type: 'thread.leave', thread: 't1' } as Example },
  'thread.hand': { body: { type: 'thread.hand', thread: 't1', to: 'luis' } as Example },
  'thread.resolve': { body: { type: 'thread.resolve', thread: 't1' } as Example },
  'thread.reopen': { body: { type: 'thread.reopen', thread: 't1' } as Example, before: after(['mateo', { type: 'thread.resolve', thread: 't1' } as Example]) },
  'thread.seen': { body: { type: 'thread.seen', thread: 't1', on: true } as Example },
  'thread.earlier': { body: { type: 'thread.earlier', thread: 't1', person: 'cole' } as Example },
  'mark.set': { body: { type: 'mark.set', thread: 't1', upTo: 3, day: '2026-11-20' } as Example },
  'message.send': { body: send('t1', 'm9', everyone, { sort: 'request', needsReplyBy: '2026-11-27' }) },
  'message.edit': { body: { type: 'message.edit', message: 'm1', text: 'other words', language: { tag: 'es', means: 'read' } } as Example },
  'message.withdraw': { body: { type: 'message.withdraw', message: 'm1' } as Example },
  'message.pass': { body: { type: 'message.pass', message: 'm2', passed: 'p1' } as Example },
  'message.report': { body: { type: 'message.report', message: 'm2', report: 'r1', reason: 'it hurt' } as Example },
  'message.reached': { body: { type: 'message.reached', message: 'm2', note: 'g1', person: 'luis', how: 'paper', on: '2026-11-20' } as Example },
  'message.words': { body: { type: 'message.words', message: 'm7', note: 'g1', file: 'f', text: 'what he says', language: IN_ENGLISH } as Example, before: recording },
  'message.unnote': { body: { type: 'message.unnote', note: 'g1' } as Example, before: after(['rosa', { type: 'message.reached', message: 'm2', note: 'g1', person: 'luis', how: 'call', on: '2026-11-20' } as Example]) },
  'later.keep': { body: { ...sending('m9', 'rosa', {}), type: 'later.keep', later: 'z9', at: '2026-11-24T14:00:00.000Z' } as Example },
  'later.drop': { body: { type: 'later.drop', later: 'z1' } as Example, before: kept },
  'later.go': { body: { type: 'later.go', later: 'z1' } as Example, before: kept },
  'person.way': { body: { type: 'person.way', scope: 'person:rosa', how: 'call' } as Example },
  'person.quiet': { body: { type: 'person.quiet', scope: 'person:rosa', quiet: { from: '22:00', to: '06:00', zone: 'America/Denver' } } as Example },
  'person.languages': { body: { type: 'person.languages', scope: 'person:rosa', speaks: ['es'], reads: [], means: ['listen'] } as Example },
  // Words beside something belong to a home until it chooses all, and of school to all homes (A1): both choose here.
  'plan.start': { body: { type: 'plan.start', plan: 'pl9', circle: CIRCLE, home: 'shared', goodAt: 'she sings', oneThing: 'reading at night' } as Example },
  'plan.say': { body: { type: 'plan.say', plan: 'pl', home: 'shared', view: 'w1', sort: 'view', text: 'he waits for me' } as Example },
  'plan.unsay': { body: { type: 'plan.unsay', plan: 'pl', view: 'w1' } as Example, before: after(['rosa', { type: 'plan.say', plan: 'pl', home: 'shared', view: 'w1', sort: 'hope', text: 'x' } as Example]) },
  'plan.edit': { body: { type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [ownStep('s9'), { field: 'look', to: '2026-12-04', seen: '' }] } as Example },
  'plan.propose': { body: { type: 'plan.propose', plan: 'pl', why: 'both', whose: 'shared', over: 'v2', changes: [ownStep('s9')] } as Example },
  'plan.agree': { body: { type: 'plan.agree', plan: 'pl', version: 'v2', home: 'shared', state: 'change', text: 'at ten', steps: [] } as Example },
  'plan.respond': { body: { type: 'plan.respond', plan: 'pl', answer: 'v2|mateo', text: 'at the door then', whose: 'shared' } as Example },
  'plan.reply': { body: { type: 'plan.reply', plan: 'pl', step: 's9', ask: 'e10', state: 'yes', text: '' } as Example, before: after(
    ['rosa', { id: 'e9', type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [ownStep('s9')] } as Example],
    ['rosa', { id: 'e10', type: 'plan.edit', plan: 'pl', home: 'shared', why: '', changes: [ownStep('s9')] } as Example],
    ['rosa', { type: 'plan.reply', plan: 'pl', step: 's9', ask: 'e10', state: 'no', text: '' } as Example],
  ) },
  'plan.stop': { body: { type: 'plan.stop', plan: 'pl', step: 's1' } as Example },
  'plan.log': { body: { type: 'plan.log', plan: 'pl', log: 'l1', step: 's1', on: '2026-11-20', done: 'partly', note: '' } as Example },
  'plan.point': { body: { type: 'plan.point', plan: 'pl', home: 'shared', point: 'n1', setting: 'school', on: '2026-11-20', value: 3, note: '' } as Example },
  'plan.phase': { body: { type: 'plan.phase', plan: 'pl', home: 'shared', phase: 'f1', on: '2026-11-20', label: 'library' } as Example },
  'plan.review': { body: { type: 'plan.review', plan: 'pl', on: '2026-12-04', why: '', whose: 'shared' } as Example },
  'plan.close': { body: { type: 'plan.close', plan: 'pl', yes: true, why: 'done', whose: 'shared' } as Example, before: after(['mateo', { type: 'plan.close', plan: 'pl', yes: true, why: 'done' } as Example]) },
  'plan.reopen': { body: { type: 'plan.reopen', plan: 'pl' } as Example, before: after(
    ['mateo', { type: 'plan.close', plan: 'pl', yes: true, why: 'done' } as Example], ['rosa', { type: 'plan.close', plan: 'pl', yes: true, why: '' } as Example], ['grant', { type: 'plan.close', plan: 'pl', yes: true, why: '' } as Example],
  ) },
  'homework.reply': { body: { type: 'homework.reply', text: 'thank you', thanks: false, language: IN_ENGLISH, to: [{ circle: CIRCLE, touchpoint: `k|${CIRCLE}`, reply: 'r9', home: 'A' }] } as Example, before: invited },
  'homework.propose': { body: { type: 'homework.propose', touchpoint: `k|${CIRCLE}`, change: 'g9', form: 'by voice', home: 'A' } as Example, before: invited },
  'homework.agree': {
    body: { type: 'homework.agree', change: 'g1', yes: true } as Example,
    before: (world) => (invited(world), after(['grant', { type: 'homework.propose', touchpoint: `k|${CIRCLE}`, change: 'g1', form: 'by voice', home: 'A' } as Example])(world)),
  },
  'problem.open': { body: { type: 'problem.open', problem: 'q9', circle: CIRCLE, about: 'number 4', people: ['luis', 'mateo', 'grant'], home: 'A' } as Example },
  'problem.view': { body: { type: 'problem.view', problem: 'q1', text: 'he draws', ready: true } as Example, before: wondering },
  'problem.step': { body: { type: 'problem.step', problem: 'q1', note: 'n9', step: 'try', text: 'draw first', owner: 'mateo', next: 'try' } as Example, before: wondering },
  'problem.yes': {
    body: { type: 'problem.yes', problem: 'q1', try: 'n1', yes: true } as Example,
    before: (world) => (wondering(world), after(['mateo', { type: 'problem.step', problem: 'q1', note: 'n1', step: 'try', text: 'ask', owner: 'rosa' } as Example])(world)),
  },
  'problem.look-again': { body: { type: 'problem.look-again', problem: 'q1', decision: 'keep' } as Example, before: wondering },
  'announcement.ask': { body: { type: 'announcement.ask', scope: 'tenant:riverbend', announcement: 'a1', question: 'q9', text: 'when?', language: IN_ENGLISH } as Example, before: after(['mateo', { type: 'announcement.post', scope: 'tenant:riverbend', announcement: 'a1', to: 'grant', text: 'x', language: IN_ENGLISH } as Example], ['grant', { type: 'announcement.answer', scope: 'tenant:riverbend', announcement: 'a1', yes: true, text: '' } as Example]) },
  'link.make': { body: { type: 'link.make', link: 'k9', circle: CIRCLE, message: 'm2', what: 'plan', thing: 'pl', first: 'message' } as Example },
  'link.drop': { body: { type: 'link.drop', link: 'k1' } as Example, before: after(['rosa', { type: 'link.make', link: 'k1', circle: CIRCLE, message: 'm2', what: 'plan', thing: 'pl', first: 'thing' } as Example]) },
  'meeting.wish': { body: { type: 'meeting.wish', wish: 'w9', thread: 't1', text: '', language: IN_ENGLISH, audience: { revision: 2, people: everyone } } as Example },
  'meeting.end': { body: { type: 'meeting.end', wish: 'w1', how: 'met' } as Example, before: after(['mateo', { type: 'meeting.wish', wish: 'w1', thread: 't1', text: 'at the door', language: IN_ENGLISH, audience: { revision: 2, people: ['rosa', ...everyone] } } as Example]) },
  'legal.find': { body: { type: 'legal.find', message: 'm7', person: 'bell', called: 'Ms. Phạm', by: '2026-11-25' } as Example, before: after(letter('rosa')) },
  'legal.explain': { body: { type: 'legal.explain', message: 'm7', person: 'bell', called: 'Ms. Phạm', how: 'call', understood: 'question' } as Example, before: after(letter('rosa')) },
  'legal.words': { body: { type: 'legal.words', message: 'm7', person: 'bell', text: 'the same in English', language: 'en', madeBy: 'Ms. Phạm' } as Example, before: after(letter('rosa')) },
  'legal.object': { body: { type: 'legal.object', message: 'm7', person: 'rosa', text: 'that is not what I said' } as Example, before: after(letter('bell'), ['bell', { type: 'legal.explain', message: 'm7', person: 'rosa', called: 'x', how: 'call', understood: 'yes' } as Example]) },
  'circle.end': { body: { type: 'circle.end', circle: CIRCLE, person: 'bell' } as Example },
};

const ordered = (drafts: readonly Draft[]) => JSON.stringify([...drafts].sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1)).map(sorted));
/** For whom something waits is the other side's name: it is what is turned round, and no power of either. */
const TURNED = 'waits';
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, field]) => field !== undefined && key !== TURNED).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, sorted(field)]));
};

/** What a rule does for Rosa at home, and what it does for the same Rosa when she stands at school. */
function bothWays(rule: Rule, example: (typeof EXAMPLES)[string]): readonly [home: string, school: string] {
  const rules = new Map([...new World().rules, [rule.type, rule]]);
  const home = even();
  example.before?.(home);
  const school = turnedRound(home);
  const action = { id: 'mirror', scope: `circle:${CIRCLE}`, ...example.body } as Action;
  return [ordered(home.under(rules).decide('rosa', action)), ordered(mirrored(school.under(rules).decide('rosa', action)))];
}

/** Places lie outside a circle: their world is turned round in opportunity.histories.test.ts. */
const ELSEWHERE = /^(opportunity\.(claim|swap|take|share|join|keep|suggest|notnow|thank|took|leave)|fit\.(share|unshare))$/;
/** What is shown to all waits for a yes of school (declared); what both have after that yes is compared in symmetry-matrix.test.ts. */
const AFTER_A_YES = /^(opportunity\.(offer|tell|close|settle|do)|announcement\.post)$/;

describe('home and school have the same powers', () => {
  const table = symmetryTable(familyRules);

  for (const { action, mirrored: both } of table) {
    if (!both || ELSEWHERE.test(action) || AFTER_A_YES.test(action)) continue;
    it(`${action} does the same for both`, () => {
      const example = EXAMPLES[action];
      assert.ok(example, `${action} is mirrored and has no example here: add one`);
      const [home, school] = bothWays(familyRules.find(({ type }) => type === action)!, example);
      assert.equal(school, home);
    });
  }

  it('row 16: a call or a visit is logged by either side, and confirmed, corrected or added to by the other', () => {
    const send = familyRules.find(({ type }) => type === 'message.send')!;
    const call = { log: { how: 'call', on: '2026-11-19', with: ['mateo'] }, sort: 'log' };
    const logged = after(['mateo', sending('m7', 'mateo', { log: { how: 'visit', on: '2026-11-19', with: ['rosa'] }, sort: 'log' })]);
    const cases = [{ body: sending('m9', 'rosa', call) }, ...(['same', 'otherwise', 'more'] as const).map((recall) => ({ body: sending('m9', 'rosa', { recall, replyTo: 'm7', sort: 'answer' }), before: logged }))];
    for (const example of cases) {
      const [home, school] = bothWays(send, example);
      assert.equal(school, home);
    }
  });

  it('row 16: sees a log that only the school’s own people may correct (control)', () => {
    const send = familyRules.find(({ type }) => type === 'message.send')!;
    const oneSided: Rule = { ...send, decide: (action, read, context) => {
      const drafts = send.decide(action, read, context);
      return context.actor.side === 'school' ? drafts : drafts.filter(({ kind, value }) => kind !== 'message' || (value as { log?: object }).log === undefined);
    } };
    const logged = after(['mateo', sending('m7', 'mateo', { log: { how: 'visit', on: '2026-11-19', with: ['rosa'] }, sort: 'log' })]);
    const [home, school] = bothWays(oneSided, { body: sending('m9', 'rosa', { recall: 'otherwise', replyTo: 'm7', sort: 'answer' }), before: logged });
    assert.notEqual(school, home);
  });

  it('declares every asymmetry in a sentence that both sides can read', () => {
    assert.deepEqual(undeclared(familyRules), []);
    const declared = table.filter(({ mirrored: both }) => !both).map(({ action }) => action);
    assert.deepEqual(declared.sort(), ['announcement.answer', 'announcement.reply', 'circle.block', 'circle.renew', 'homework.answer', 'homework.invite', 'homework.key-in', 'homework.letter', 'homework.share-work', 'homework.start', 'homework.stuck', 'opportunity.answer', 'opportunity.depart', 'opportunity.draw', 'opportunity.reply', 'person.away', 'plan.share', 'plan.tell', 'report.answer', 'roster.circle', 'roster.end', 'roster.school', 'thread.join']);
  });

  it('sees a rule that treats one side better (control)', () => {
    const resolve = familyRules.find(({ type }) => type === 'thread.resolve')!;
    const unfair: Rule = { ...resolve, decide: (action, read, context) => (context.actor.side === 'school' ? resolve.decide(action, read, context) : resolve.decide(action, read, context).slice(1)) };
    const [home, school] = bothWays(unfair, EXAMPLES['thread.resolve']!);
    assert.notEqual(school, home);
  });

  it('sees a table that leaves a side without a reason (control)', () => {
    const silent = { ...familyRules[0]!, sides: { ...familyRules[0]!.sides, home: 'no' } };
    assert.deepEqual(undeclared([silent]), ['thread.start: home']);
  });
});

