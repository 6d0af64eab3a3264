import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Id, Message, MessageNote, Thread, Value } from '@family-partnering/contract';
import { CIRCLE, enrol, send, World, type Name } from './world.js';

const DAY = '2026-11-20';
const EN = { tag: 'en', means: 'read' } as const;

describe('what others say beside a message', () => {
  let world: World;
  const entry = (id: Id) => world.value<Value<Message>>('message', id)!;
  const notes = (): readonly Value<MessageNote>[] => world.all('message-note').map(({ value }) => value as Value<MessageNote>);
  const sees = (who: Name): number => world.seen(who, 'message-note').length;
  const upload = (who: Name, file: Id, type: string): void => {
    world.records.set(`upload ${who}|${file}`, { kind: 'upload', id: `${who}|${file}`, scope: `person:${who}`, audience: [], index: {}, value: { person: who, file, type, size: 9 }, version: 1, changedBy: 'f' });
  };
  const spoken = (who: Name, message: Id, others: readonly Id[], type = 'audio/mpeg'): void => {
    upload(who, `f-${message}`, type);
    world.act(who, send('t1', message, others, { text: '', files: [{ id: `f-${message}`, type, size: 9, name: 'a' }] }));
  };

  beforeEach(() => {
    world = new World();
    enrol(world);
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['luis', 'mateo', 'grant'] });
    world.act('mateo', { type: 'thread.join', thread: 't1', yes: true });
    world.act('grant', send('t1', 'm1', ['rosa', 'luis', 'mateo']));
  });

  const brought = (note: Id, more: object = {}) => ({ type: 'message.reached' as const, message: 'm1', note, person: 'luis', how: 'paper' as const, on: DAY, ...more });

  for (const who of ['grant', 'rosa', 'mateo', 'luis'] as const) {
    it(`says by which way it was brought to somebody it was written to: ${who} may, and all of the talk see who said so`, () => {
      const before = entry('m1');
      world.act(who, brought('b1', { at: '2026-11-20T15:20:00.000Z' }));
      assert.deepEqual(notes().map(({ by, reached }) => [by.person, reached]), [[who, { person: 'luis', called: 'luis', how: 'paper', on: DAY, at: '2026-11-20T15:20:00.000Z' }]]);
      assert.deepEqual((['rosa', 'luis', 'mateo', 'grant'] as const).map(sees), [1, 1, 1, 1]);
      assert.deepEqual((['daniel', 'okafor', 'bell'] as const).map(sees), [0, 0, 0]);
      assert.deepEqual(entry('m1'), before, 'the message stays as it is');
    });
  }

  it('says it of nobody else, of no day to come, and of no words that are not there', () => {
    assert.equal(world.try('rosa', brought('b1', { person: 'daniel' })), 'invalid not-addressed');
    assert.equal(world.try('rosa', brought('b1', { person: 'grant' })), 'invalid not-addressed');
    assert.equal(world.try('rosa', brought('b1', { on: '2026-11-23' })), 'invalid day-to-come');
    assert.equal(world.try('daniel', brought('b1')), world.try('daniel', brought('b1', { message: 'none' })));
    world.act('grant', { type: 'message.withdraw', message: 'm1' });
    assert.equal(world.try('rosa', brought('b1')), 'invalid no-words');
  });

  it('is taken back by whoever said it, and by nobody else', () => {
    world.act('rosa', brought('b1'));
    assert.equal(world.try('grant', { type: 'message.unnote', note: 'b1' }), 'not-found');
    world.act('rosa', { type: 'message.unnote', note: 'b1' });
    assert.deepEqual(notes(), []);
  });

  it('gives the words of a recording after it was sent: by its giver or a helper, on either side', () => {
    spoken('rosa', 'm2', ['luis', 'mateo', 'grant']);
    const words = (note: Id, text: string) => ({ type: 'message.words' as const, message: 'm2', note, file: 'f-m2', text, language: EN });
    for (const [who, note] of [['rosa', 'w1'], ['grant', 'w2'], ['luis', 'w3']] as const) world.act(who, words(note, `as ${who} hears it`));
    assert.deepEqual(notes().map(({ by, words: said, language }) => [by.person, said!.text, language.tag]), [['rosa', 'as rosa hears it', 'en'], ['grant', 'as grant hears it', 'en'], ['luis', 'as luis hears it', 'en']]);
    assert.equal(sees('daniel'), 0);
    assert.equal(world.try('rosa', { ...words('w4', 'x'), file: 'none' }), 'invalid file-unknown');
  });

  it('what a picture or a page shows is short; what is said in a recording may be as long as a message', () => {
    spoken('rosa', 'm2', ['luis', 'mateo', 'grant']);
    spoken('rosa', 'm3', ['luis', 'mateo', 'grant'], 'image/png');
    const words = (message: Id, text: string) => ({ type: 'message.words' as const, message, note: `w-${message}`, file: `f-${message}`, text, language: EN });
    assert.equal(world.try('rosa', words('m2', 'x'.repeat(4000))), 'done');
    assert.equal(world.try('rosa', words('m3', 'x'.repeat(1001))), 'invalid too-long');
    assert.equal(world.try('rosa', words('m3', 'a bus')), 'done');
  });

  it('goes with the words when they are taken back: it might tell what they were', () => {
    spoken('rosa', 'm2', ['luis', 'mateo', 'grant']);
    world.act('grant', { type: 'message.words', message: 'm2', note: 'w1', file: 'f-m2', text: 'what she said', language: EN });
    world.act('rosa', { type: 'message.withdraw', message: 'm2' });
    assert.deepEqual(notes(), []);
    assert.ok(!JSON.stringify([...world.records.values()]).includes('what she said'));
  });
});

describe('words written down for somebody who does not use the page', () => {
  let world: World;
  const entry = (id: Id) => world.value<Value<Message>>('message', id)!;
  const people = (by: Id): readonly Id[] => ['rosa', 'luis', 'mateo', 'grant'].filter((one) => one !== by);
  const written = (by: Name, of: Id, readBack = true, more: object = {}) => send('t1', 'm1', people(by), { writtenFor: { person: of, readBack }, audience: { revision: 2, people: people(by) }, ...more });
  beforeEach(() => {
    world = new World();
    enrol(world);
    world.act('luis', { type: 'person.way', scope: 'person:luis', how: 'call' });
    world.act('rosa', { type: 'thread.start', thread: 't1', circle: CIRCLE, about: '', mode: 'all', people: ['luis', 'mateo', 'grant'] });
    world.act('mateo', { type: 'thread.join', thread: 't1', yes: true });
  });

  for (const who of ['grant', 'rosa', 'mateo'] as const) {
    it(`are that person’s words, by the hand of ${who}, and say whether they were read back`, () => {
      world.act(who, written(who, 'luis', who === 'grant', { sort: 'request' }));
      const { author, recordedBy, recipients } = entry('m1');
      assert.deepEqual([author.person, author.side, recordedBy], ['luis', 'home', { person: who, called: who, readBack: who === 'grant' }]);
      assert.ok(recipients.every(({ person }) => person !== 'luis'));
      // It is their turn that has been taken, not that of the hand.
      assert.equal(world.value<Value<Thread>>('thread', 't1')!.waits?.for, 'school');
    });
  }

  it('are written for no student, for nobody who uses the page, for nobody outside', () => {
    assert.equal(world.try('grant', written('grant', 'mateo')), 'forbidden own-words-only');
    assert.equal(world.try('grant', written('grant', 'rosa')), 'forbidden uses-page');
    assert.equal(world.try('rosa', written('rosa', 'grant')), 'forbidden uses-page');
    assert.equal(world.try('grant', written('grant', 'daniel')), 'not-found');
    assert.equal(world.try('luis', written('luis', 'luis')), 'forbidden own-words-only');
  });

  it('are put right by whoever wrote them down, and by nobody else', () => {
    world.act('grant', written('grant', 'luis'));
    const edit = { type: 'message.edit', message: 'm1', text: 'better', language: EN } as const;
    assert.equal(world.try('rosa', edit), 'forbidden not-your-words');
    assert.equal(world.try('grant', edit), 'done');
    assert.equal(entry('m1').author.person, 'luis');
  });

  it('nobody claims that somebody else wrote something down (control: there is no field for it)', () => {
    world.act('rosa', send('t1', 'm1', people('rosa'), { audience: { revision: 2, people: people('rosa') }, recordedBy: { person: 'grant', called: 'grant', readBack: true } }));
    assert.equal(entry('m1').recordedBy, undefined);
  });

  it('a log says whether it was read back', () => {
    world.act('grant', { ...send('t1', 'm1', people('grant'), { sort: 'log', audience: { revision: 2, people: people('grant') } }), log: { how: 'call', on: DAY, with: ['luis'], readBack: true } });
    assert.equal(entry('m1').log!.readBack, true);
  });
});
