import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, Thread } from '@family-partnering/contract';
import { couldRead, openings } from '@family-partnering/elements/message-thread/opening.model';

const seat = (person: string, from: number, state = 'in') => ({ person, called: person, from, state });
const talk = (...members: readonly object[]): Thread => ({ id: 't', members }) as unknown as Thread;
const said = (more: object = {}): Message => ({ id: 'm', chapter: 1, sort: 'note', ...more }) as unknown as Message;
const people = (found: readonly { readonly person: string }[]): readonly string[] => found.map(({ person }) => person);

test('whoever came after it was said may be let in, by those who were there', () => {
  const thread = talk(seat('rosa', 1), seat('grant', 1), seat('cole', 2), seat('bell', 3, 'left'));
  assert.deepEqual(people(couldRead(said(), thread, 'rosa')), ['cole']);
  assert.deepEqual(couldRead(said(), thread, 'cole'), [], 'not by themselves');
  assert.deepEqual(couldRead(said({ chapter: 2 }), thread, 'rosa'), [], 'what they heard needs no yes');
  for (const more of [{ sort: 'line' }, { withdrawn: 'x' }]) assert.deepEqual(couldRead(said(more), thread, 'rosa'), [], 'it has no words');
  assert.deepEqual(couldRead(said({ opened: [{ person: 'cole', from: 2, by: [] }] }), thread, 'rosa'), [], 'it is asked already, under the message');
});

test('what is asked or open is told as long as it is so for the seat that they have', () => {
  const asked = said({ opened: [{ person: 'cole', from: 2, by: [] }] });
  const open = said({ opened: [{ person: 'cole', from: 2, by: [], at: 'x' }] });
  for (const message of [asked, open]) {
    assert.deepEqual(people(openings(message, talk(seat('rosa', 1), seat('cole', 2)))), ['cole']);
    assert.deepEqual(openings(message, talk(seat('rosa', 1), seat('cole', 2, 'left'))), [], 'who has gone');
    assert.deepEqual(openings(message, talk(seat('rosa', 1), seat('cole', 4))), [], 'who has come again');
  }
  assert.deepEqual(people(couldRead(asked, talk(seat('rosa', 1), seat('cole', 4)), 'rosa')), ['cole'], 'and is asked for anew');
  const all = talk(seat('rosa', 1), seat('cole', 1));
  assert.deepEqual(openings(asked, all), [], 'all of the past is open to them meanwhile');
});
