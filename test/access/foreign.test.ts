// Whoever they are: what is not theirs answers, byte for byte, as what never was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type Action, type RosterPerson } from '@family-partnering/contract';
import { familyKinds } from '@family-partnering/rules';
import { bensCircle, makeWorld, mayasCircle, ROSTER_VIEWER, sendMessage, signToken, startThread, type World } from '../server/world.js';

const someone = (id: string, side: RosterPerson['side'], role = ''): RosterPerson =>
  ({ id, called: id, given: id, family: 'Ash', side, role, by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });

/** People whom Maya's circle does not, or no longer, let in. Each has a place in Ben's, so that they can sign in at all. */
const ELSEWHERE = [someone('pat', 'home'), someone('guard', 'home'), someone('partner', 'community', 'mentor'), someone('finch', 'school', 'grade 3')];
const noor = someone('noor', 'home');
const blocked = someone('blocked', 'community', 'tutor');

const circle = (base: typeof mayasCircle, more: readonly object[], restricted: readonly string[] = []): Action =>
  ({ ...base, id: newId(), members: [...base.members, ...more], restricted }) as unknown as Action;
const inMaya = (people: readonly string[], restricted: readonly string[] = []): Action => circle(mayasCircle, [
  { person: noor, relation: 'father', household: 'h2' }, { person: blocked, relation: 'tutor' },
  ...ELSEWHERE.filter(({ id }) => people.includes(id)).map((person) => ({ person, relation: person.role || 'aunt', ...(person.side === 'home' && { household: 'h1' }) })),
], restricted);

/** Who they are to Rosa's talk. */
const ROLES: Readonly<Record<string, string>> = {
  noor: 'the other home', pat: 'a caregiver who has departed', partner: 'a partner whose time has ended', finch: 'another teacher', dave: 'another family', guard: 'a parent who is kept out', blocked: 'somebody who is blocked',
};

let world: World;
const thread = newId();
/** One thing of each kind that belongs to Rosa's home, or to its talk. */
const own = new Map<string, string>();

before(async () => {
  world = await makeWorld();
  const act = async (person: string, action: object): Promise<void> => {
    const answer = await world.act(person, { id: newId(), scope: 'circle:maya', ...action } as unknown as Action);
    assert.equal(answer.status, 200, await answer.text());
  };
  await world.engine.act(ROSTER_VIEWER, circle(bensCircle, ELSEWHERE.map((person) => ({ person, relation: person.role || 'uncle', ...(person.side === 'home' && { household: `b-${person.id}` }) }))));
  await world.engine.act(ROSTER_VIEWER, inMaya(['pat', 'guard', 'partner']));
  const all = ['maya', 'whitaker', 'pat', 'guard', 'partner', 'blocked'];
  await act('rosa', startThread(thread, 'maya', ['maya', 'whitaker', 'pat', 'guard', 'partner', 'blocked']));
  const { revision, members } = (await (await world.ask('rosa', `/v1/thread/${thread}`)).json()) as { revision: number; members: { person: string; state: string }[] };
  const here = members.filter(({ state, person }) => state === 'in' && person !== 'rosa').map(({ person }) => person);
  assert.deepEqual([...here, 'maya'].filter((one, i, list) => list.indexOf(one) === i).sort(), all.sort(), 'everybody was in it');
  await act('rosa', { type: 'circle.end', circle: 'maya', person: 'partner' });
  await act('rosa', { type: 'circle.block', circle: 'maya', person: 'blocked', blocked: true });
  await world.engine.act(ROSTER_VIEWER, inMaya([], ['guard']));
  // What is said from now on is not theirs.
  const now = (await (await world.ask('rosa', `/v1/thread/${thread}`)).json()) as { revision: number; members: { person: string; state: string }[] };
  assert.ok(now.revision > revision);
  const message = newId();
  await act('rosa', sendMessage(thread, 'a word of this home', now.members.filter(({ state, person }) => state === 'in' && person !== 'rosa').map(({ person }) => person), { id: message, revision: now.revision }));
  await act('rosa', { type: 'message.edit', message, text: 'a better word', language: { tag: 'en', means: 'read' } });
  await act('whitaker', { type: 'message.pass', message, passed: newId() });
  await act('whitaker', { type: 'message.report', message, report: newId(), reason: 'why' });
  const first = async (person: string, path: string, is: (item: Record<string, unknown>) => boolean = () => true): Promise<string> => {
    const { items } = (await (await world.ask(person, path)).json()) as { items: (Record<string, unknown> & { id: string })[] };
    const found = items.find(is);
    assert.ok(found, `${path} holds something for ${person}`);
    return found.id;
  };
  own.set('thread', thread).set('message', message).set('person', 'rosa').set('member', 'maya|rosa');
  own.set('message-version', await first('rosa', `/v1/message-version?message=${message}`));
  own.set('mark', await first('rosa', `/v1/mark?thread=${thread}`, ({ person }) => person === 'rosa'));
  own.set('passed', await first('whitaker', '/v1/passed')).set('report', await first('whitaker', '/v1/report'));
  own.set('safety-note', await first('cole', '/v1/safety-note'));
  own.set('block', await first('rosa', '/v1/block')).set('grant', await first('rosa', '/v1/grant'));
});
after(() => world.close());

async function whole(token: string | undefined, path: string): Promise<string> {
  const answer = await world.handler(new Request(`http://school.example${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }));
  return JSON.stringify([answer.status, [...answer.headers].filter(([name]) => name !== 'date'), await answer.text()]);
}

/** Each id by itself, and each list under it: foreign, then unknown. */
function* questions(): Generator<readonly [what: string, foreign: string, unknown: string]> {
  for (const { kind, filters } of familyKinds) {
    const id = own.get(kind);
    if (id !== undefined) yield [kind, `/v1/${kind}/${encodeURIComponent(id)}`, `/v1/${kind}/${encodeURIComponent(newId())}`];
    for (const [name, { parent }] of Object.entries(filters)) {
      const under = parent === undefined ? undefined : own.get(parent);
      if (under !== undefined) yield [`${kind} by ${name}`, `/v1/${kind}?${name}=${under}`, `/v1/${kind}?${name}=${newId()}`];
    }
  }
}

for (const [person, role] of Object.entries(ROLES)) {
  test(`for ${role}, every kind and every list of this home's answers as if it never was`, async () => {
    const token = signToken(person);
    assert.equal((await world.ask(person, '/v1/session')).status, 200, `${person} can sign in`);
    let asked = 0;
    for (const [what, foreign, unknown] of questions()) {
      assert.equal(await whole(token, foreign), await whole(token, unknown), what);
      asked += 1;
    }
    assert.ok(asked >= 15, `${asked} questions were asked`);
    for (const { kind, all } of familyKinds) {
      if (all === undefined) continue;
      const text = await (await world.ask(person, `/v1/${kind}`)).text();
      // Their own rights, ended ones too, are theirs to see, and name the talk that they were in.
      for (const id of [...(kind === 'grant' ? [] : [thread]), own.get('message')!, own.get('message-version')!, 'a word of this home', 'a better word']) assert.ok(!text.includes(id), `${kind} tells ${person} of ${id}`);
    }
  });
}

test('without a token, and with one that has run out, own, foreign and unknown are one answer', async () => {
  const old = Math.floor(Date.now() / 1000) - 3600;
  for (const token of [undefined, signToken('rosa', { iat: old, exp: old + 600 })]) {
    for (const [what, foreign, unknown] of questions()) {
      const answer = await whole(token, foreign);
      assert.match(answer, /^\[401,/, what);
      assert.equal(answer, await whole(token, unknown), what);
    }
  }
});

test('the comparison can tell: for those inside, own things answer and unknown ones do not', async () => {
  const inside: Readonly<Record<string, string>> = { passed: 'whitaker', report: 'whitaker', 'safety-note': 'cole' };
  for (const [kind, id] of own) {
    const token = signToken(inside[kind] ?? 'rosa');
    assert.match(await whole(token, `/v1/${kind}/${encodeURIComponent(id)}`), /^\[200,/, kind);
    assert.match(await whole(token, `/v1/${kind}/${newId()}`), /^\[404,/, kind);
  }
});
