// What somebody who knows the wire can try, each once tried and once possible. Every case says what would be lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answerId, newId } from '@family-partnering/contract';
import { ALL, hostileWorld, start, type Hostile } from './hostile.world.js';

let w: Hostile;
before(async () => { w = await hostileWorld(); });
after(() => w.close());

const textOf = async (who: Parameters<Hostile['sees']>[0], message: string): Promise<unknown> => (await w.sees(who, `/v1/message/${message}`)).body['text'];
const texts = async (who: Parameters<Hostile['sees']>[0], thread: string): Promise<unknown[]> =>
  ((await w.sees(who, `/v1/message?thread=${thread}`)).body as { items: { text: string; sort: string }[] }).items.filter(({ sort }) => sort !== 'line').map(({ text }) => text);

describe('ids', () => {
  it('no thread can be named so that its key is that of another one’s chapter', async () => {
    const thread = newId();
    await w.does('rosa', start(thread, ['mateo', 'grant']));
    const message = await w.says('rosa', thread, 'before okafor came');
    await w.does('rosa', { type: 'thread.add', thread, person: 'okafor' });
    for (const id of [`${thread}:1`, `${thread}|1`]) assert.equal((await w.tries('okafor', start(id, ['mateo'], { mode: 'student-school' }))).code, 'invalid', id);
    assert.equal((await w.sees('okafor', `/v1/message/${message}`)).status, 404);
  });

  it('no action’s own id writes over what somebody said', async () => {
    const [taught, own] = [newId(), newId()];
    await w.does('grant', start(taught, ['mateo', 'rosa']));
    const message = await w.says('grant', taught, 'words of the teacher');
    await w.does('rosa', start(own, ['mateo', 'grant']));
    await w.does('daniel', start(`${own}-d`, ['mateo', 'grant']));
    await w.does('rosa', { id: message, type: 'thread.resolve', thread: own });
    assert.equal((await w.tries('daniel', { id: message, type: 'thread.resolve', thread: `${own}-d` })).reason, 'id-used');
    assert.equal(await textOf('grant', message), 'words of the teacher');
    assert.deepEqual(await texts('rosa', taught), ['words of the teacher']);
  });

  it('nothing new takes the id of anything that is there, or was', async () => {
    const thread = newId();
    await w.does('rosa', start(thread, ['mateo', 'grant']));
    const message = await w.says('rosa', thread, 'first');
    for (const who of ['rosa', 'grant', 'daniel'] as const) {
      assert.equal((await w.tries(who, start(thread, who === 'grant' ? ['mateo'] : ['mateo', 'grant']))).reason, 'id-taken', who);
    }
    await w.does('rosa', { type: 'message.withdraw', message });
    const again = await w.tries('rosa', { type: 'message.send', message, thread, text: 'again', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 1, people: ['grant'] } });
    assert.equal(again.reason, 'id-taken');
  });

  it('a scope in which a thing is not is answered as a thing that is not there', async () => {
    const way = newId();
    const offer = {
      type: 'opportunity.offer', scope: `opportunity:${way}`, opportunity: way, to: 'grant', title: 'Garden', summary: '', lifts: 'science', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [],
      slots: [{ id: 's' }], giving: { way: 'first' }, term: 'fall', hold: 600, another: [], also: [], language: { tag: 'en', means: 'read' },
    };
    await w.does('grant', offer);
    await w.does('rosa', { type: 'opportunity.notnow', scope: `opportunity:${way}`, opportunity: way, on: true });
    assert.deepEqual((await w.tries('rosa', { type: 'opportunity.notnow', scope: 'opportunity:else', opportunity: way, on: false })).code, 'not-found');
  });
});

describe('a plan', () => {
  const own = (step: string, owner: string) => [{ field: 'step', step, seen: '', to: { owner, what: 'does it', when: '', days: [] } }];
  const shared = async (): Promise<string> => {
    const plan = newId();
    await w.does('rosa', { type: 'plan.start', plan, circle: 'c1', home: 'shared', goodAt: 'x', oneThing: 'y' });
    return plan;
  };

  it('holds no step in force by an action that is named like another’s', async () => {
    const [plan, step, id] = [await shared(), newId(), newId()];
    await w.does('grant', { id, type: 'plan.edit', plan, home: 'shared', why: '', changes: own(step, 'okafor') });
    await w.tries('mateo', { id, type: 'plan.edit', plan, home: 'shared', why: '', changes: own(step, 'mateo') });
    const { now, asks } = (await w.sees('grant', `/v1/plan-step/${step}`)).body as { now?: { owner: { person: string } }; asks: { owner: { person: string } }[] };
    assert.equal(now, undefined, 'nobody has said yes');
    assert.deepEqual(asks.map(({ owner }) => owner.person), ['okafor']);
  });

  it('keeps a version as its yeses have seen it', async () => {
    const [plan, id] = [await shared(), newId()];
    const changes = (to: string) => [{ field: 'goal', to, seen: '' }];
    await w.does('grant', { id, type: 'plan.propose', plan, why: '', changes: changes('the teacher’s') });
    assert.equal((await w.tries('rosa', { id, type: 'plan.propose', plan, why: '', changes: changes('another') })).reason, 'id-used');
    assert.deepEqual(((await w.sees('mateo', `/v1/plan-version/${id}`)).body['fields'] as { goal: string }).goal, 'the teacher’s');
  });

  it('is told to a partner by the family or the student alone, a step asked of them too', async () => {
    const [plan, step] = [await shared(), newId()];
    assert.equal((await w.tries('grant', { type: 'plan.edit', plan, home: 'shared', why: '', changes: own(step, 'bell') })).reason, 'share-first');
    assert.equal((await w.sees('bell', `/v1/plan-step/${step}`)).status, 404);
    await w.does('mateo', { type: 'plan.share', plan, person: 'bell', yes: true });
    await w.does('grant', { type: 'plan.edit', plan, home: 'shared', why: '', changes: own(step, 'bell') });
    assert.equal((await w.sees('bell', `/v1/plan-step/${step}`)).status, 200);
  });

  it('what a student told one adult ends with that adult’s place', async () => {
    const [plan, version, aside] = [await shared(), newId(), newId()];
    await w.does('grant', { id: version, type: 'plan.propose', plan, why: '', changes: [{ field: 'goal', to: 'G', seen: '' }] });
    await w.does('mateo', { type: 'plan.tell', plan, aside, version, to: 'daniel', text: 'afraid of it' });
    assert.equal((await w.sees('daniel', `/v1/plan-aside/${aside}`)).body['text'], 'afraid of it');
    await w.roster(ALL, ['daniel']);
    assert.equal((await w.sees('daniel', `/v1/plan-aside/${aside}`)).status, 404);
    await w.roster(ALL);
  });

  it('has no yes of the school that the school has not given', async () => {
    const [plan, version] = [await shared(), newId()];
    await w.does('okafor', { type: 'person.way', scope: 'person:okafor', how: 'call' });
    await w.does('rosa', { id: version, type: 'plan.propose', plan, why: '', changes: [{ field: 'goal', to: 'G', seen: '' }] });
    const written = await w.tries('rosa', { type: 'plan.agree', plan, version, home: 'shared', state: 'agree', text: '', steps: [], for: 'okafor', recorded: { how: 'call', readBack: true } });
    assert.equal(written.reason, 'own-side-only');
  });

  it('keeps the answer that somebody gave, whoever answers after them', async () => {
    const [plan, version] = [await shared(), newId()];
    await w.does('grant', { id: version, type: 'plan.propose', plan, why: '', changes: [{ field: 'goal', to: 'G', seen: '' }] });
    await w.does('mateo', { type: 'plan.agree', plan, version, home: 'shared', state: 'not-yet', text: 'at the door', steps: [] });
    const answer = `${version}|mateo`;
    await w.does('grant', { type: 'plan.respond', plan, answer, text: 'yes, at the door' });
    assert.equal((await w.tries('daniel', { type: 'plan.respond', plan, answer, text: 'no' })).reason, 'answered-already');
    assert.equal(((await w.sees('mateo', `/v1/plan-answer/${answer}`)).body['reply'] as { text: string }).text, 'yes, at the door');
  });
});

describe('whose place has ended', () => {
  it('can do nothing there, by a planned end too, though the roster has not been read since', async () => {
    const until = new Date(Date.now() + 4000).toISOString();
    const thread = newId();
    await w.roster(ALL.map((one) => (one.person.id === 'grant' || one.person.id === 'bell' ? { ...one, until } : one)));
    await w.does('rosa', start(thread, ['mateo', 'grant', 'okafor', 'bell']));
    await w.says('grant', thread, 'while there is time');
    while (new Date().toISOString() <= until) await new Promise((resolve) => setTimeout(resolve, 50));
    for (const who of ['grant', 'bell'] as const) {
      const message = newId();
      const tried = await w.tries(who, { type: 'message.send', message, thread, text: 'too late', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 1, people: ['rosa', 'mateo', 'okafor', who === 'grant' ? 'bell' : 'grant'] } });
      assert.equal(tried.code, 'not-found', tried.text);
      assert.equal((await w.tries(who, start(newId(), ['mateo', 'okafor']))).code, 'not-found', who);
    }
    assert.deepEqual(await texts('rosa', thread), ['while there is time']);
    await w.roster(ALL);
  });

  it('can do nothing after the circle was closed, nor when it is opened again without them', async () => {
    const thread = newId();
    await w.does('rosa', start(thread, ['mateo', 'grant']));
    await w.roster(ALL.filter(({ person }) => person.id !== 'rosa'));
    const late = { type: 'message.send', message: newId(), thread, text: 'x', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 1, people: ['mateo', 'grant'] } };
    assert.equal((await w.tries('rosa', late)).code, 'not-found');
    assert.equal((await w.tries('rosa', { type: 'thread.resolve', thread })).code, 'not-found');
    await w.roster(ALL);
  });
});

describe('two homes', () => {
  it('never share a talk, though the school began it and nobody of either was in it', async () => {
    const thread = newId();
    await w.does('grant', start(thread, ['mateo', 'okafor']));
    await w.does('grant', { type: 'thread.add', thread, person: 'rosa' });
    assert.equal((await w.tries('grant', { type: 'thread.add', thread, person: 'daniel' })).reason, 'two-homes');
    assert.equal((await w.sees('grant', `/v1/thread/${thread}`)).body['home'], 'A');
    await w.does('rosa', { type: 'thread.leave', thread });
    assert.equal((await w.tries('okafor', { type: 'thread.add', thread, person: 'daniel' })).reason, 'two-homes', 'what she said stays in it');
  });

  it('cannot find out what was told to another by naming its answers', async () => {
    const touchpoint = newId();
    await w.does('grant', { type: 'homework.invite', card: touchpoint, circles: ['c1'], task: { subject: 'maths', title: 't', goal: '', from: '2026-11-20', to: '2026-11-30', minutes: 20, needed: '', given: '', steps: [], prompts: [], further: [], letters: [] } });
    const card = `${touchpoint}|c1`;
    const asks = (answer: string) => ({ type: 'homework.answer', touchpoint: card, answer, sort: 'question', text: 'is it there?', language: { tag: 'en', means: 'read' } });
    const before = await w.tries('daniel', asks(`${card}|stuck|.A`));
    await w.does('rosa', { type: 'homework.stuck', touchpoint: card, answer: answerId(card, 'stuck', { person: 'rosa', side: 'home' }, 'A'), reasons: ['unclear'], text: 'x', language: { tag: 'en', means: 'read' } });
    assert.deepEqual((await w.tries('daniel', asks(`${card}|stuck|.A`))).text, before.text);
    assert.equal(before.code, 'invalid');
  });
});

describe('chance', () => {
  it('is not in the hand of whoever holds the draw', async () => {
    const seeds = new Set<string>();
    for (let n = 0; n < 2; n += 1) {
      const way = newId();
      await w.does('grant', {
        type: 'opportunity.offer', scope: `opportunity:${way}`, opportunity: way, to: 'grant', title: 'Trip', summary: '', lifts: 'science', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [],
        slots: [{ id: 's', capacity: 1 }], giving: { way: 'draw', on: '2020-01-01T00:00:00.000Z' }, term: 'fall', hold: 600, another: [], also: [], language: { tag: 'en', means: 'read' },
      });
      const draw = { type: 'opportunity.draw', scope: `opportunity:${way}`, opportunity: way };
      assert.equal((await w.tries('grant', { ...draw, seed: 'chosen-by-me' })).code, 'invalid');
      await w.does('grant', draw);
      seeds.add(((await w.sees('rosa', `/v1/opportunity/${way}`)).body['drawn'] as { seed: string }).seed);
    }
    assert.equal(seeds.size, 2);
  });
});
