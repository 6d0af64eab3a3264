import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Id, Message, Person, Thread, Value } from '@family-partnering/contract';
import { CIRCLE, enrol, send, World } from './world.js';

const done = { type: 'thread.resolve', thread: 't1' } as const;
const again = { type: 'thread.reopen', thread: 't1' } as const;
const hand = (to: Id) => ({ type: 'thread.hand', thread: 't1', to }) as const;

describe('a talk', () => {
  let world: World;
  const stands = (): Value<Thread> => world.value<Value<Thread>>('thread', 't1')!;
  const lastLine = () => world.all('message').map(({ value }) => value as unknown as Value<Message> & { n: number }).filter(({ sort }) => sort === 'line').sort((a, b) => b.n - a.n)[0]!.line!;
  beforeEach(() => {
    world = new World();
    enrol(world);
    world.act('grant', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'adults', people: ['rosa', 'luis'] });
    world.act('rosa', send('t1', 'm1', ['luis', 'grant'], { sort: 'request' }));
    world.act('grant', send('t1', 'm2', ['rosa', 'luis'], { sort: 'promise', promisedBy: '2026-11-24' }));
  });

  it('marked as done by mistake is opened again as it was, by whoever marked it: the promise and the one who waits are not lost', () => {
    const { waits, promise } = stands();
    assert.ok(waits && promise);
    world.act('grant', done);
    assert.deepEqual([stands().waits, stands().promise], [undefined, undefined]);
    world.act('grant', again);
    assert.deepEqual([stands().waits, stands().promise, stands().resolved], [waits, promise, undefined]);
  });

  it('opened again by anybody else asks the side that had marked it, from either side', () => {
    for (const [marks, opens, asked] of [['grant', 'rosa', 'school'], ['rosa', 'grant', 'family']] as const) {
      world.act(marks, done);
      world.act(opens, again);
      assert.deepEqual([stands().waits?.for, stands().promise], [asked, undefined], `${opens} opens what ${marks} had marked`);
    }
  });

  it('marked while nothing waited, and opened again by the same person, waits for the other side', () => {
    world.act('grant', send('t1', 'm3', ['rosa', 'luis'], { sort: 'answer' }));
    world.act('rosa', done);
    assert.equal(stands().resolved?.before?.waits, undefined);
    world.act('rosa', again);
    assert.equal(stands().waits?.for, 'school');
  });

  it('taken back from whoever answered meanwhile says so in its line', () => {
    world.act('grant', hand('cole'));
    assert.deepEqual([stands().answerers.school, lastLine().people?.map(({ called }) => called)], ['cole', ['grant', 'cole']]);
    world.act('grant', hand('grant'));
    assert.deepEqual([stands().answerers.school, lastLine().people?.map(({ called }) => called)], ['grant', ['cole', 'grant']]);
  });
});

describe('being away', () => {
  it('has its days in order, and a colleague who answers', () => {
    const world = new World();
    enrol(world);
    const away = (days: object, answers: Id = 'cole') => world.try('grant', { type: 'person.away', scope: 'person:grant', away: { until: '2026-12-01', answers, ...days } });
    assert.equal(away({ from: '2026-12-02' }), 'invalid ends-before-it-begins');
    assert.match(away({}, 'rosa'), /colleague-needed/);
    assert.equal(away({ from: '2026-12-01' }), 'done');
    assert.deepEqual(world.value<Value<Person>>('person', 'grant')?.away, { from: '2026-12-01', until: '2026-12-01', answers: 'cole', answersCalled: 'cole' });
  });
});
