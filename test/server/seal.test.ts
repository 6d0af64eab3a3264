// What leaves the server to say where a reader stands: it can be given back, and it tells nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type Action } from '@family-partnering/contract';
import { noSeal, type Seal } from '@family-partnering/engine/storage';
import { sealWith } from '@family-partnering/server/seal';
import { makeWorld, sendMessage, startThread, type World } from './world.js';

const KEY = '00112233445566778899aabbccddeeff';

/** Whether anybody could tell two moments apart: by what stands there, or by how long it is. */
function tells(seal: Seal): boolean {
  const [early, late] = [seal.close('a1b2c3.7.1795000000000'), seal.close('a1b2c3.1234567.1795000000000')];
  const lengths = new Set([early, late, seal.close('a1b2c3.7.1795000000000')].map(({ length }) => length));
  return lengths.size > 1 || early === seal.close('a1b2c3.7.1795000000000') || [early, late].some((text) => text.includes('7.179'));
}

test('a closed text opens to what it was, for the same key alone', () => {
  for (const text of ['', 'a.1.2', 'x'.repeat(64), 'x'.repeat(65)]) {
    assert.equal(sealWith(KEY).open(sealWith(KEY).close(text)), text === '' ? undefined : text);
    assert.equal(sealWith(KEY.replace('0', '1')).open(sealWith(KEY).close(text)), undefined);
  }
  for (const text of ['', 'x', 'a.1.2', sealWith(KEY).close('a.1.2').replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')), 'A'.repeat(120)]) assert.equal(sealWith(KEY).open(text), undefined, text);
});

test('it tells neither how much has happened nor that nothing has', () => {
  assert.equal(tells(sealWith(KEY)), false);
  assert.equal(tells(noSeal), true, 'the control: a plain number does');
});

let world: World;
before(async () => { world = await makeWorld(); });
after(() => world.close());

interface Listed { readonly items: readonly { readonly id: string }[]; readonly position: string; readonly before?: string; readonly after?: string }
const asked = async (who: string, path: string): Promise<Listed> => (await (await world.ask(who, path)).json()) as Listed;

test('another family cannot count what happens in the school between two looks', async () => {
  const [thread, looks] = [newId(), [] as string[]];
  looks.push((await asked('dave', '/v1/person')).position);
  assert.equal((await world.act('rosa', startThread(thread))).status, 200);
  for (const text of ['one', 'two', 'three']) assert.equal((await world.act('rosa', sendMessage(thread, text, ['maya', 'whitaker']))).status, 200);
  looks.push((await asked('dave', '/v1/person')).position);
  for (const look of looks) assert.match(look, /^[\w-]{123}$/);
  assert.doesNotMatch(looks.map((look) => Buffer.from(look, 'base64url').toString('latin1')).join(' '), /\.\d+\.\d{10}/);
});

test('nobody reads out of a cursor how many stand in line before them', async () => {
  const offer = { scope: 'opportunity:one', opportunity: 'one' };
  const act = async (who: string, body: object): Promise<void> => assert.equal((await world.act(who, { id: newId(), ...offer, ...body } as unknown as Action)).status, 200);
  await act('whitaker', {
    type: 'opportunity.offer', to: 'whitaker', title: 'Garden', summary: '', lifts: 'science', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [],
    slots: [{ id: 's', capacity: 1 }], giving: { way: 'first' }, term: 'fall', hold: 600, another: [], also: [], language: { tag: 'en', means: 'read' },
  });
  for (const who of ['rosa', 'maya', 'dave']) await act(who, { type: 'opportunity.claim', slot: 's', needs: [], words: '', language: { tag: 'en', means: 'read' } });
  const page = await asked('whitaker', '/v1/claim?opportunity=one&limit=2');
  assert.equal(page.items.length, 2);
  const rest = await asked('whitaker', `/v1/claim?opportunity=one&limit=2&before=${page.before!}`);
  assert.equal(rest.items.length, 1, 'the cursor is good for the next page');
  // A word long enough that sealed bytes, which are as good as random, do not hold it by chance.
  const holdsPlace = (cursor: string): boolean => Buffer.from(cursor, 'base64url').toString('latin1').includes('"one"');
  assert.deepEqual([page.before!, rest.after!].map(holdsPlace), [false, false]);
  assert.ok(holdsPlace(noSeal.close(Buffer.from('["one",3]').toString('base64'))), 'the control: an open cursor holds it');
  const made = await world.ask('dave', `/v1/claim?opportunity=one&after=${Buffer.from('["one"]').toString('base64')}`);
  assert.equal(made.status, 422, 'a cursor that somebody made themselves is none');
});
